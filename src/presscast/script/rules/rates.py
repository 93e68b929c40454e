"""So much for each: km/h without a figure, litres/day, 10/week, 25/100,000, and two measures with a slash between."""

from __future__ import annotations

import re

from presscast.script.rules.endings import unit_stop
from presscast.script.rules.units import named

HINTS = (
    "/",
    "sq",
    "cu ",
    "per ",
    *(f"a {unit}" for unit in ("wk", "lb", "gal", "yr", "kg", "bbl", "km", "bu", "doz", "mo", "oz", "hr")),
    "an hr",
    "an oz",
)
_RATE = (
    r"(?<![\w/.-])(?P<unit>[kmcµ]?m|mi|[kmµ]g|mcg|[kMGT]?[bB]|[kMGT]?W|ml|l|tons?)(?P<power>[²³])?"
    r"/(?P<per>hr?|s|kg|km|ha|dL|dl|m|L|l|min|day)(?P<perpower>[²³]|(?<=m)[23])?(?![\w/])"
)
_TIMES = "day|week|month|year|hour|minute|second|decade|century|season|quarter|night"
_EACH = (
    rf"{_TIMES}|person|head|capita|game|match|mile|ton|tonne|acre|hectare|liter|litre|student|household|share|"
    rf"shift|visit|episode|"
    "dose|barrel|page|unit|user|child|patient|room|ticket|employee|pupil|vehicle|square|ride|trip|kg|km|lb|oz|gal|"
    "kWh|MWh|min|hr|sec|yr|wk|mo"
)
_WORDED = re.compile(
    rf"(?P<what>\b[a-z]{{3,}}(?:s|ne|re|er)|\b(?:people|pence|mg|percent|rev|per\s[a-z]+)|%|\d\s[a-z]{{3,}}|"
    rf"(?<=\d))/(?P<per>{_EACH})\b(?!/\d)"
)
_SHORT = {"doz": "dozen", "sec": "second", "rev": "revolutions"}
_APERTURE = re.compile(r"\bf/(?=\d{1,2}(?:\.\d)?\b)")
_OF_MANY = re.compile(
    r"(?:(?<=[a-z]s)/(?=100(?![\w,]|\.\d))|(?:(?<=[a-z]s)|(?<=\d))/(?=1(?:,000|0,000|00,000|,000,000|0000|00000)(?![\w,]|\.\d)))"
)
_SQUARE = re.compile(r"\b(?P<unit>(?:sq|cu)\.?\s(?:ft|m|km|mi|in|yd))\b\.?(?!\w)")
_PER_SHORT = re.compile(r"(?<=\bper )(?:min|hr|sec|yr|wk|mo|kg|km|lb|gal)\b(?!\.?\w)")
_EACH_SHORT = re.compile(
    r"(?<=\b[Aa]n )(?P<unit>hr|oz)\b(?P<dot>\.?)|(?<=\b[Aa] )(?P<one>wk|lb|gal|yr|kg|bbl|km|sq\.? ft)\b(?P<end>\.?)"
)
_PRICED_SHORT = re.compile(
    r"(?P<sum>(?:cents|pence|dollars?|pounds?|euros?) an?\s)(?P<unit>gal|bu|bbl|lb|oz|doz|hr|mo|yr|wk)(?P<dot>\.?)"
    r"(?!\w)"
)
"""Four dollars a bu., as prices are told; without a sum before it the short form may be a word."""
_UNITS = r"kg|g|ml|cl|l|oz|lbs?|cm|mm|m|km|in|ft|mi|miles|mph|cups?|pints?|fl oz|°?[CF]|k/?mh?|km/h"
_BOTH = re.compile(
    rf"(?P<first>\d\s?(?:{_UNITS})\.?(?:\sfan)?)\s?/\s?(?=(?:(?!10{{0,3}}\s?[a-zA-Z])\d+(?:\.\d+)?\s?(?:{_UNITS})"
    rf"(?!\w)|gas\s(?:mark\s)?\d))"
)


_FULL = "miles?|feet|foot|yards?|inch(?:es)?|(?:kilo|centi)?met(?:er|re)s?"
_SQUARE_WORD = re.compile(rf"\b(?P<kind>[Ss]q|[Cc]u)\.?\s(?=(?:{_FULL})\b)")
_SQUARE_HYPHENED = re.compile(r"(?<=\d)-(?P<kind>sq|cu)\.?-(?P<unit>ft|mi|km|yd|in|m|cm)\b\.?")
_KINDS = {"sq": "square", "cu": "cubic"}


def either(text: str) -> str:
    """100g/3.5oz -> 100g, 3.5oz; 180C fan/gas 4 -> 180C fan, gas 4."""
    return _BOTH.sub(r"\g<first>, ", _BOTH.sub(r"\g<first>, ", text))


def rates(text: str) -> str:
    """Limits in km/h -> limits in kilometers per hour; litres/day -> litres per day; 25/100,000 -> 25 per 100,000."""
    text = _OF_MANY.sub(" per ", _APERTURE.sub("f ", text))
    text = _SQUARE_WORD.sub(lambda match: f"{_KINDS[match['kind'].lower()]} ", text)
    text = _SQUARE.sub(_square, _SQUARE_HYPHENED.sub(_square_hyphened, text))
    text = re.sub(_RATE, _rate, text)
    text = _WORDED.sub(_worded, _WORDED.sub(_worded, text))
    text = _PRICED_SHORT.sub(
        lambda match: match["sum"] + _name(match["unit"]) + (unit_stop(match) if match["dot"] else ""), text
    )
    return _PER_SHORT.sub(lambda match: _name(match[0]), _EACH_SHORT.sub(_each, text))


def _square(match: re.Match[str]) -> str:
    """12 sq. ft. -> 12 square feet; $12/sq. ft. -> $12/square foot."""
    one, several = named(match["unit"].replace(".", "")) or (match[0], match[0])
    return one if re.search(r"(?:/|\bper )\s?$", match.string[: match.start()]) else several


def _square_hyphened(match: re.Match[str]) -> str:
    """1,500-sq.-ft. -> 1,500 square foot."""
    return f" {_KINDS[match['kind']]} {(named(match['unit']) or (match['unit'], ''))[0]}"


def _rate(match: re.Match[str]) -> str:
    names = named(match[0]) or named(match["unit"], match["power"] or "", match["per"], match["perpower"] or "")
    return names[1] if names and (match["per"] == "s" or named(match["per"])) else match[0]


def _worded(match: re.Match[str]) -> str:
    return f"{_SHORT.get(match['what'], match['what'])} per {_name(match['per'])}"


def _each(match: re.Match[str]) -> str:
    """Say 25 cents a lb as 25 cents a pound."""
    unit = match["unit"] or match["one"]
    return _name(unit.replace(".", "")) + (unit_stop(match) if match["dot"] or match["end"] else "")


def _name(unit: str) -> str:
    return _SHORT.get(unit) or (named(unit) or (unit, unit))[0]
