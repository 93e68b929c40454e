"""Telephone and other numbers read digit by digit, in their groups."""

from __future__ import annotations

import re

from presscast.script.rules.numerals import digits

_LONG = (
    r"(?<![\w.,$£€/-])(?P<plus>\+\s?\d{1,3}[\s.-]?|1-)?(?:\(\d{2,5}\)[\s-]?|\d{3}[-.]|0\d{2,4}[\s-])"
    r"(?:\d{3,4}[\s.-]\d{3,4}|\d{6,8})(?:-\d)?(?![\w-]|[.,]\d)|(?<![\w.,$£€/-])\+\d{1,3}\s?(?:\(0\)\s?\d{2,5})?(?:[\s.-]\d{1,8}){2,5}(?![\w-])"
)
_ISBN = r"(?<=\bISSN )\d{4}-\d{3}[\dX]|(?<=\bISBN )[\d-]{9,}X?|(?<=\bISBN: )[\d-]{9,}X?"
_SOCIAL = r"(?<![\w.,$£€/-])\d{3}-\d{2}-\d{4}(?![\w-]|[.,]\d)"
_ZIP = (
    r"(?<=\bZIP )\d{5}(?:-\d{4})?\b|(?<=\b[Zz]ip code )\d{5}(?:-\d{4})?\b|(?<=\bZIP code )\d{5}(?:-\d{4})?\b|"
    r"(?<=\bZIP Code )\d{5}(?:-\d{4})?\b|(?:(?<=Box )|(?<=BOX )|(?<=\bD\.C\. )|(?<=\bDC ))\d{5}\b(?!,\d)"
)
_SHORT = r"(?<![\w.,$£€/-])(?:555-\d{4}|\d{3}-0\d{3})(?![\w-]|[.,]\d)"
_CALLED = (
    r"(?P<call>\b(?:[Cc]all(?:ed|ing|s)?|[Tt]ext(?:ed|ing)?|[Dd]ial(?:l?ed|l?ing)?|[Pp]hone|[Tt]el(?:ephone|\.)?:?|[Rr]ing|"
    r"[Ff]ax:?)\s(?:at\s|on\s|us\sat\s)?)(?P<number>\d{3}-\d{4}|\d{3} \d{3}|\d{3}|"
    r"[\d-]{5,})(?P<more>(?:,\s\d{3})*,?)(?:\sor\s(?P<other>\d{3}))?(?![\w-]|[.,]\d)"
)
_EMERGENCY = (
    r"(?<![\w.,$£€/-])(?:9-?1-?1|999|112|988)(?=\s(?:call|operator|dispatch|emergency|system|center|tape|"
    r"[Ss]uicide|[Ll]ifeline|[Hh]otline|[Cc]risis)|\scalls?)|"
    r"(?<=\bNHS )111\b"
)
_SHORT_LINES = r"911|999|112|988|211|311|411|511|611|711|811|101|111|119|110|116 \d{3}"
_LINE = (
    rf"(?<![\w.,$£€/-])(?:{_SHORT_LINES})(?=\s(?:line|lines|hotline|lifeline|helpline|number|service|call-taker|"
    rf"caller|dispatcher)s?\b)|"
    rf"(?:(?<=\bline )|(?<=\bline is )|(?<=\bnumber )|(?<=\bnumber is )|(?<=\bhotline )|(?<=\bhotline is )|"
    rf"(?<=\blifeline )|(?<=line \()|"
    rf"(?<=line at )|(?<=\bcalled )|(?<=\bcalls to ))(?:{_SHORT_LINES})(?![\w-]|[.,]\d|\s(?:people|of|times)\b)"
)
_GROUPS = (
    r"(?<![\w.,$£€/-])(?:0\d{1,4}-\d{3,4}-\d{3,4}|0[38]\d\d\s\d{4}|0[38]\d\d(?:\s\d\d){2,3}|1[38]00\s\d{3}\s\d{3}|\d{3}-\d{3}-\d{4}-\d{4}|"
    r"\d{4}[\s-]\d{4}[\s-]\d{4}[\s-]\d{4})(?![\w-]|[.,]\d)"
)
_MIXED = (
    r"(?<![\w.,$£€/-])(?P<one>1[-.\s])?(?P<area>[89]\d\d)[-.](?P<rest>(?=[\dA-Z-]*[A-Z]{2})(?:[A-Z]+|"
    r"\d+)(?:-(?:[A-Z]+|\d+))+)(?![\w-])"
)
_TEXTED = (
    r"(?P<call>\b[Tt]ext(?:ing)?\s\S+\sto\s|\b[Cc]all(?:ing)?\s\w+\son\s|"
    r"\bon\s(?=\d{3} \d{3}\b))(?P<number>\d{3} \d{3}|\d{4,6})(?![\w-]|[.,]\d)"
)
_WORD = (
    r"(?<![\w.,$£€/-])(?P<one>1[-.\s]?)?(?P<area>[89]\d\d)[-.](?P<digits>\d{3}[-.])?(?P<word>[A-Z]+-[A-Z]+|[A-Z]{4,})\b"
)


def phones(text: str) -> str:
    """(212) 555-0147 -> two one two, five five five, zero one four seven."""
    for pattern in (_ISBN, _ZIP, _GROUPS, _LONG, _SOCIAL, _SHORT, _EMERGENCY, _LINE):
        text = re.sub(pattern, lambda match: grouped(match[0]), text)
    text = re.sub(_MIXED, _mixed, re.sub(_WORD, _worded, text))
    text = re.sub(_TEXTED, lambda match: match["call"] + digits(match["number"]), text)
    return re.sub(_CALLED, _called, text)


def _mixed(match: re.Match[str]) -> str:
    """1-800-GO-2-HAUL -> one, eight zero zero, go two haul."""
    heads = [digits(match[name]) for name in ("one", "area") if match[name]]
    parts = [digits(part) if part.isdigit() else part.lower() for part in match["rest"].split("-")]
    return ", ".join([*heads, " ".join(parts)])


def _worded(match: re.Match[str]) -> str:
    groups = [digits(match[name]) for name in ("one", "area", "digits") if match[name]]
    return ", ".join([*groups, match["word"].replace("-", " ").lower()])


def _called(match: re.Match[str]) -> str:
    other = f" or {digits(match['other'])}" if match["other"] else ""
    more = re.sub(r"\d{3}", lambda one: digits(one[0]), match["more"])
    return match["call"] + grouped(match["number"]) + more + other


def grouped(written: str) -> str:
    """+1 555-0147 -> plus one, five five five, zero one four seven; the (0) of +44 (0)20 is not dialled."""
    groups = ", ".join(digits(group) for group in re.findall(r"\d+", re.sub(r"^(\+\d+\s?)\(0\)", r"\1 ", written)))
    return f"plus {groups}" if written.startswith("+") else groups
