"""What is said otherwise where a text is stated to be of Britain, Ireland or the Commonwealth: and, and the day's place."""

from __future__ import annotations

import re

from presscast.script.rules.calendar import MONTHS
from presscast.script.rules.numerals import cardinal, ordinal

_SMALL = "|".join(sorted((cardinal(number) for number in range(1, 100)), key=len, reverse=True))
_DAY = "|".join(sorted((ordinal(number) for number in range(1, 32)), key=len, reverse=True))
_MONTH = "|".join(MONTHS)
_GREAT = "thousand|million|billion|trillion"
_AND = re.compile(
    rf"\b(?:(?P<hundred>hundred) (?=(?:{_SMALL})\b(?![\w-]| hundred\b))"
    rf"|(?P<great>{_GREAT}) (?=(?:{_SMALL})\b(?![\w-]| (?:hundred|{_GREAT})\b)))"
)
_YEARS = re.compile(r"\b(?:nineteen|eighteen|seventeen|sixteen|fifteen|fourteen|thirteen|twelve|eleven) $")
_DATE = re.compile(
    rf"(?P<before>(?:\b(?:[Tt]h(?:e|is|at)|[Ll]ast|[Nn]ext|[Aa]n?|[Ee]very|[Ee]ach|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur)|’s|'s) )?"
    rf"\b(?P<month>{_MONTH}) (?P<day>{_DAY})(?: (?P<join>to|and|or|through) (?P<last>{_DAY}))?\b(?!-| of\b)"
)


def and_before_tens(text: str) -> str:
    """Two hundred ten -> two hundred and ten; two thousand six -> two thousand and six."""
    return _AND.sub(lambda match: match[0] if _YEARS.search(text, 0, match.start()) else f"{match[0]}and ", text)


def day_before_month(text: str) -> str:
    """April second -> the second of April; the April second meeting stays."""
    return _DATE.sub(_dated, text)


def _dated(match: re.Match[str]) -> str:
    if match["before"]:
        return match[0]
    last = f" {match['join']} the {match['last']}" if match["last"] else ""
    return f"the {match['day']}{last} of {match['month']}"
