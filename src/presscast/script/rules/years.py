"""Years: decades, ranges, eras, quarters, and a bare figure that is one."""

from __future__ import annotations

import re

from presscast.script.rules.endings import stop
from presscast.script.rules.numerals import cardinal, digits, paired, plural, year

_DECADE = r"(?<![\w.,$£€-])(?P<year>1\d\d0|20\d0)(?:['’]?s)\b"
_MID_DECADE = r"\b(?P<head>mid|early|late|post|pre|circa)-(?P<year>1\d\d0|20\d0)['’]?s\b"
_DECADES = r"(?<![\w.,$£€-])(?P<first>1\d\d0|20\d0)['’]?s?\s?[-–—/]\s?(?P<last>1\d\d0|20\d0|[1-9]0)['’]?s\b"
_DECADES_SHORT = r"(?<![\w’'])['’‘](?P<first>[1-9]0)['’]?s?\s?[-–—/]\s?['’‘]?(?P<last>[1-9]0)['’]?s\b"
_DECADES_BARE = r"(?<![\w.,$£€/'’-])(?P<first>[1-9]0)['’]?s\s?[-–—]\s?(?P<last>[1-9]0)['’]?s\b"
_CENTURY = r"(?<=\d(?:th|st|nd|rd))[-\s](?:c|cent)\.(?!\w)"
_ERAS = (
    r"(?<![\w.,$£€-])(?P<low>\d{1,4})\s?(?:[-–—]|\bto\b)\s?(?P<high>\d{1,4})(?=\s?(?:B\.?C\.?E\.?|C\.E\.?|"
    r"B\.?C\.?|A\.?D\.?|CE)(?!\w))"
)
_SAID_YEAR = (
    r"(?:(?<=\bin )|(?<=\bIn )|(?<=\bby )|(?<=\bBy )|(?<=\bsince )|(?<=\bSince )|(?<=\buntil )|(?<=\bof )|"
    r"(?<=\bbefore )|(?<=\bafter ))"
)
_COUNTABLE = (
    r"people|children|schoolchildren|men|women|fish|sheep|cattle|troops|pupils|girls|boys|votes|homes|houses|jobs|"
    r"cases|deaths|miles|"
    r"families|households|copies|pages|words|trees|animals|birds|beds|seats|ships|planes|cars|vehicles|buses|"
    r"shops|stores|"
    r"schools|towns|villages|acres|hectares|tons|tonnes|pounds|dollars|euros|steps|kilometers|kilometres|meters|"
    r"metres|feet|yards|"
    r"calories|units|points|runs|goals|bodies|graves|guests|athletes|tickets|complaints|casualties|injuries|"
    r"arrests|signatures"
)
_THINGS = rf"(?:[a-z]+s|{_COUNTABLE})"
_COUNTED = (
    rf"(?P<before>(?:^|\S+\s))(?P<year>(?:1[1-9]|2[01])\d\d)(?=\s(?:(?:[a-z]+(?:al|ic|ed|an|ish|ese|ive|ous)|new|"
    rf"young|old|local)\s)?(?:[a-z]{{2,}}(?:ers|ors|ees|ents|ants|ists|ians|kids|iots)|{_COUNTABLE})(?![\w-]))"
)
_NEVER_COUNTED = """
    the a an its his her their our in by since from until till before after during to of about this that these those
    every each mid early late circa year fiscal spring summer autumn fall winter and or january february march april may
    june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec first second
    another any no whose my your
"""
_DATING = frozenset(_NEVER_COUNTED.split())
_COUNTING = (
    r"(?i)\b(?:survey|study|sample|poll|total|group|crowd|fleet|list|number|toll|batch|set|force|army|record|"
    r"average|audience|staff|workforce|convoy|capacity|collection|network|team|score|series) of\s$"
)
_SHORT_DECADE = r"(?:(?<![\w’'])['’‘]|(?<![\w.,$£€/'’-])|(?<=[a-z]-))(?P<year>[1-9]0)['’]?s\b"
_DIGIT_PLURAL = r"(?<=[a-z]{2}[\s-])(?<!Phone\s)(?P<digits>\d|[1-9][1-9]|[1-9]\d[1-9])s\b"
_AGES = r"(?<![\w.,$£€-])(?P<low>\d\d)[-–](?P<high>\d\d)s\b"
_SHORT_YEAR = r"(?<![\w’'])['’‘](?P<year>\d\d)(?![\w’'])"
_RANGE = (
    rf"(?<![\w.,$£€/-])(?P<low>(?:1[1-9]|20)\d\d|{_SAID_YEAR}10\d\d(?!\S+\s{_THINGS}\b))"
    r"\s?[-–—/]\s?(?P<high>(?:1[1-9]|20)\d\d|\d\d|(?<=[-–/])\d)(?![\w%]|"
    r"[.,/:-]\d)"
)
_TO_NOW = r"(?<![\w.,$£€/-])(?P<year>(?:1[1-9]|20)\d\d)\s?[-–—]\s?(?=(?:present|today|now|date)\b)"
_ERA = r"(?<![\w.,])(?P<year>\d{1,4})\s?(?P<era>B\.?C\.?E\.?|C\.E\.?|B\.?C\.?|A\.?D\.?|CE)(?![\w])"
_AD = r"\bA\.?D\.?\s?(?P<year>\d{1,4})(?![\w,-])"
_CIRCA = (
    r"\bc\.?\s?(?=A\.?D\.?\s?\d{1,4}\b|\d{1,4}\s?(?:B\.?C|A\.?D)\b)|"
    r"(?<!itamin )(?<!ption )(?<!ection )(?<!lause )(?<!\b[Pp]art )\bc\s(?=1\d{3}\b(?![\w,.]\d))"
)
_QUARTER = (
    r"\bQ(?P<numbered>[1-4])\s?['’](?P<short>\d\d)\b|\b(?P<part>[1-4])(?P<kind>Q)\s?['’]?(?P<year>\d{4}|\d\d)\b|"
    r"\b(?P<half>[12])H\s?['’]?(?P<hyear>\d{4}|\d\d)\b"
)
_QUARTER_ALONE = r"\b(?P<part>[1-4])Q\b"
_QUARTERS_SPANNED = r"\b(?P<kind>[QH])(?P<first>[1-4])\s?[-–—]\s?(?:(?P=kind))(?=[1-4]\b)"
_FISCAL = r"\bFY\s?-?['’]?(?P<year>20\d\d|\d\d)(?:[-–/](?P<end>20\d\d|\d\d))?\b"
_BARE = (
    rf"(?:(?<![\w.,$£€#@/:+-])|(?<=[a-z]-))(?P<year>(?:1[1-9]|2[01])\d\d|{_SAID_YEAR}10\d\d(?!\S*\s{_THINGS}\b))(?!\w|"
    rf"[.,:/]\d|\s?[%°$£€])"
)
_QUARTERS = ("first", "second", "third", "fourth")


def decades(text: str) -> str:
    """The 1950s -> the nineteen fifties; the '70s -> the seventies."""
    text = re.sub(_DECADES, _decades, re.sub(_DECADES_SHORT, _decades, re.sub(_DECADES_BARE, _decades, text)))
    text = re.sub(_CENTURY, lambda match: " century" + stop(match), re.sub(_MID_DECADE, _mid_decade, text))
    text = re.sub(_DECADE, lambda match: _decade(match["year"]), text)
    text = re.sub(_AGES, lambda match: f"{paired(match['low'])} to {plural(paired(match['high']))}", text)
    text = re.sub(_DIGIT_PLURAL, lambda match: plural(paired(match["digits"])), text)
    return re.sub(_SHORT_DECADE, lambda match: plural(cardinal(int(match["year"]))), text)


def eras(text: str) -> str:
    """212 A.D. -> two twelve AD; c 44 BC -> circa forty-four BC."""
    text = re.sub(_CIRCA, "circa ", text)
    text = re.sub(_ERAS, lambda match: f"{year(int(match['low']))} to {match['high']}", text)
    text = re.sub(_ERA, lambda match: f"{year(int(match['year']))} {_era(match)}", text)
    return re.sub(_AD, lambda match: f"AD {year(int(match['year']))}", text)


def quarters(text: str) -> str:
    """2Q22 -> the second quarter of twenty twenty-two; FY2024 -> fiscal year twenty twenty-four."""
    text = re.sub(_QUARTERS_SPANNED, r"\g<kind>\g<first> to \g<kind>", text)
    text = re.sub(_QUARTER, _quarter, text)
    text = re.sub(_QUARTER_ALONE, lambda match: f"{_QUARTERS[int(match['part']) - 1]} quarter", text)
    return re.sub(_FISCAL, _fiscal, text)


def years(text: str) -> str:
    """In 2017 -> in twenty seventeen; 1980-86 -> nineteen eighty to nineteen eighty-six."""
    text = re.sub(_TO_NOW, r"\g<year> to ", re.sub(_COUNTED, _counted, text))
    text = re.sub(_RANGE, _range, text)
    text = re.sub(_SHORT_YEAR, lambda match: _short_year(match["year"]), text)
    return re.sub(_BARE, lambda match: year(int(match["year"])), text)


def _decade(written: str) -> str:
    *head, last = (year(int(written)) if len(written) == 4 else cardinal(int(written))).split(" ")
    return " ".join([*head, plural(last)])


def _decades(match: re.Match[str]) -> str:
    return f"{_decade(match['first'])} to {'the ' if len(match['last']) == 4 else ''}{_decade(match['last'])}"


def _mid_decade(match: re.Match[str]) -> str:
    """Part a word of its own from its decade: the early-2000s, but the mid-2000s."""
    return f"{match['head']}{' ' if match['head'] in ('early', 'circa') else '-'}{_decade(match['year'])}"


def _counted(match: re.Match[str]) -> str:
    """Take 1984 sailors for so many of them, where no word before it makes it a year."""
    before = match["before"].strip(' (“"‘').lower()
    dated = not before or before in _DATING or before[-1] in ",.;:)" or before.endswith(("’s", "'s", "s’", "s'"))
    told = re.search(_COUNTING, match.string[: match.start("year")])
    return match[0] if dated and not told else f"{match['before']}{cardinal(int(match['year']))}"


def _era(match: re.Match[str]) -> str:
    """Write the era without dots, but for the full stop of a sentence it ends."""
    return match["era"].replace(".", "") + (stop(match) if match["era"].endswith(".") else "")


def _quarter(match: re.Match[str]) -> str:
    if match["numbered"]:
        return f"Q {cardinal(int(match['numbered']))} {year(2000 + int(match['short']))}"
    if match["part"]:
        return f"the {_QUARTERS[int(match['part']) - 1]} quarter of {_short_year(match['year'])}"
    return f"the {_QUARTERS[int(match['half']) - 1]} half of {_short_year(match['hyear'])}"


def _fiscal(match: re.Match[str]) -> str:
    end = f" to {_short_year(match['end'])}" if match["end"] else ""
    return f"fiscal year {_short_year(match['year'])}{end}"


def _range(match: re.Match[str]) -> str:
    low, written = int(match["low"]), match["high"]
    size = 10 ** len(written)
    high = low // size * size + int(written)
    if high <= low:
        return match[0] if high != low // 100 * 100 else f"{year(low)} to {year(high + 100)}"
    return f"{year(low)} to {year(high)}"


def _short_year(written: str) -> str:
    if len(written) == 4:
        return year(int(written))
    return f"oh {digits(written[1])}" if written[0] == "0" else cardinal(int(written))
