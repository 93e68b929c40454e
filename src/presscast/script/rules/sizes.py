"""Sizes written with marks or two units: 6'2", 5ft 10in, 3 x 4 m, 65", 37°N."""

from __future__ import annotations

import re

from presscast.script.rules.attributive import attributive
from presscast.script.rules.numerals import number

_BY = r"(?<=\d)\s?[x×]\s?(?=\d)|(?<=\d)(?P<unit>\s?(?:cm|mm|km|m|ft|in))\s?[x×]\s?(?=\d)"
_TIMES = r"(?<![\w.,])(?P<amount>\d+(?:\.\d+)?)[x×](?!\w)"
_PRIMES = r"(?<![\w.,])(?P<feet>\d{1,2})\s?['’′]\s?-?(?P<inches>\d{1,2}(?:\.\d)?)\s?(?:\"|”|″|''|’’)"
_FEET_INCHES = r"(?<![\w.,])(?P<feet>\d{1,2})\s?ft\.?\s?(?P<inches>\d{1,2})\s?ins?\b"
_STONE = r"(?<![\w.,])(?P<stone>\d{1,2})st\s(?P<pounds>\d{1,2})\s?lbs?\b"
_INCHES = r"(?<![\w.,\"“])(?P<amount>\d{1,3}(?:\.\d)?)(?P<mark>″|\")(?=\s[\w])"
_COMPASS = r"(?<=\d)\s?[°º]\s?(?:(?P<minutes>\d{1,2})\s?[′'’]\s?(?:(?P<seconds>\d{1,2}(?:\.\d+)?)\s?[″\"”]\s?)?)?(?P<way>[NSEW])\b"
_WAYS = {"N": "north", "S": "south", "E": "east", "W": "west"}


def sizes(text: str) -> str:
    """6'2" -> six foot two; 3 x 4 m -> 3 by 4 m; 2x -> two times; a 65" screen -> a 65-inch screen."""
    text = re.sub(_PRIMES, lambda match: f"{number(match['feet'])} foot {number(match['inches'])}", text)
    text = re.sub(_FEET_INCHES, _feet_inches, text)
    text = re.sub(_STONE, lambda match: f"{number(match['stone'])} stone {number(match['pounds'])}", text)
    text = re.sub(_INCHES, _inches, text)
    text = re.sub(_BY, lambda match: f"{match['unit'] or ''} by ", text)
    text = re.sub(_TIMES, lambda match: f"{number(match['amount'])} times", text)
    return re.sub(_COMPASS, _compass, text)


def _compass(match: re.Match[str]) -> str:
    parts = [f"{number(match[name])} {name}" for name in ("minutes", "seconds") if match[name]]
    return " ".join(["", "degrees", *parts, _WAYS[match["way"]]])


def _feet_inches(match: re.Match[str]) -> str:
    feet, inches = number(match["feet"]), number(match["inches"])
    if attributive(match.string[: match.start()], match.string[match.end() :]):
        return f"{feet} foot {inches}"
    return f"{feet} {'foot' if feet == 'one' else 'feet'} {inches} {'inch' if inches == 'one' else 'inches'}"


def _inches(match: re.Match[str]) -> str:
    """Take a plain quotation mark for inches only where none is open."""
    quoted = match["mark"] == '"' and match.string[: match.start()].count('"') % 2
    return match[0] if quoted else f"{match['amount']}-inch"
