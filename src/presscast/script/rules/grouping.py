"""Figures as they are printed elsewhere, or run into the word after them, written as the other rules read them."""

from __future__ import annotations

import re

_SPACE = "\u00a0\u2007\u2009\u202f"
_THIN = re.compile(rf"(?<![\d.,{_SPACE}])(?P<head>[1-9]\d{{0,2}})(?P<rest>(?:[{_SPACE}]\d{{3}})+)(?!\d)")
_COUNTED = r"(?=\s(?:[a-z]{2,}s|people|men|women|children|euros?|dollars?|pounds?|kg|km|t|ha|kr|zł)(?!\w)|\s?[€%°])"
_WIDE = re.compile(
    r"(?:^|(?<=[a-z(“\"‘—–] )|(?<=[a-z][,;:] )|(?<=[(“\"‘$£€]))(?P<head>[1-9]\d{0,2})"
    r"(?P<rest>(?: \d{3}){2,}|(?: \d00)(?=\s[a-z(]|"
    r"[.,;:)]|$)|"
    rf"(?: \d{{3}}){_COUNTED})(?![\w-]| \d|[.,:]\d)"
)
_LABELLED = re.compile(
    r"(?i)(?:\b(?:call(?:ed|ing)?|phone|tel\.?|dial|text|fax|ring|pages?|rooms?|flights?|routes?|numbers?|no\.?|line|"
    r"windows|suite|box|art\.?|section)\s|\+\d*\s?|\)\s)$"
)
_DOTTED = re.compile(r"(?<![\w.,])[1-9]\d{0,2}\.\d{3}\.\d{3}(?![\w.,]\d|\w)")
# As the Continent writes money and measures: dots part the thousands, a comma the hundredths.
_CONTINENTAL = re.compile(r"(?<![\w.,])[1-9]\d{0,2}(?:\.\d{3})+,\d{1,2}(?![\w]|[.,]\d)")
_THOUSANDS_BEFORE_SIGN = re.compile(r"(?<![\w.,])[1-9]\d{0,2}\.\d{3}(?=\s?(?:€|EUR\b|kr\b|zł)(?!\s?(?:per|a|/)))")
_SWISS = re.compile(r"(?<![\w.,])[1-9]\d{0,2}(?:[’']\d{3})+(?![\w’'])")
_GLUED = re.compile(
    r"(?<![\w.,])(?P<figure>\d[\d,]*(?:\.\d+)?)(?=(?!ers\b|gen\b|ths?\b|rds\b)[a-z]{3,}(?![\w]))(?=[a-z]{3}[a-z]*(?:\s|"
    r"[.,;:)?!]|$))"
)
_COMMA = re.compile(
    r"(?<![\w.,])(?P<whole>\d{1,3}),(?P<part>\d{1,2})(?=\s?(?:%|per\s?cent|[mbtr]+illion|bn|m|°|km|kg)\b)"
)


def grouping(text: str) -> str:
    """10 000 -> 10,000; 3'500 -> 3,500; 3,280yen -> 3,280 yen; 3,8 billion -> 3.8 billion."""
    text = _THIN.sub(_joined, text)
    text = _WIDE.sub(_apart, text)
    text = _DOTTED.sub(lambda match: match[0].replace(".", ","), text)
    text = _CONTINENTAL.sub(_turned, text)
    text = _THOUSANDS_BEFORE_SIGN.sub(lambda match: match[0].replace(".", ","), text)
    text = _SWISS.sub(lambda match: re.sub("[’']", ",", match[0]), text)
    text = _COMMA.sub(r"\g<whole>.\g<part>", text)
    return _GLUED.sub(r"\g<figure> ", text)


def _joined(match: re.Match[str]) -> str:
    return match["head"] + re.sub(r"\s", ",", match["rest"])


def _turned(match: re.Match[str]) -> str:
    """1.234,56 -> 1,234.56."""
    return match[0].translate(str.maketrans(".,", ",."))


def _apart(match: re.Match[str]) -> str:
    """Take plain spaces for those of one figure but where a word before it numbers things, or a phone is told."""
    before = match.string[: match.start()][-20:]
    named = re.search(r"\S\s[A-Z][\w’'-]*\s$", before)
    return match[0] if named or _LABELLED.search(before) else _joined(match)
