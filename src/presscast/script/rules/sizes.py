"""Sizes written with marks or two units: 6'2", 5ft 10in, 3 x 4 m, 65", 37°N."""

from __future__ import annotations

import re

from presscast.script.rules.attributive import attributive, described
from presscast.script.rules.numerals import number

_BY = r"(?<=[\d½¼¾⅓⅔])\s?[x×]\s?(?=\d)|(?<=\d)(?P<unit>\s?(?:cm|mm|km|m|ft|in))\s?[x×]\s?(?=\d)"
_MULTIPLES = r"(?<=\d)\s?[-–]\s?(?=\d+(?:\.\d+)?[x×](?!\w))"
_TIMES = r"(?<![\w.,])(?P<amount>\d+(?:\.\d+)?)[x×](?!\w)"
_PRIMES = r"(?<![\w.,])(?P<feet>\d{1,2})\s?['’′]\s?-?(?P<inches>\d{1,2}(?:\.\d)?)\s?(?:\"|”|″|''|’’)"
_FEET_INCHES = r"(?<![\w.,])(?P<feet>\d{1,2})\s?ft\.?\s?(?P<inches>\d{1,2})\s?ins?\b"
_FEET_INCHES_BY = r"(?P<one>(?<![\w.,])\d{1,2}\s?ft\.?\s?\d{1,2}\s?ins?)\s?[x×]\s?(?=\d)"
_STONE = r"(?<![\w.,])(?P<stone>\d{1,2})st\s(?P<pounds>\d{1,2})\s?lbs?\b"
_POUNDS = r"(?<![\w.,])(?P<pounds>\d{1,2})\s?lbs?\.?\s(?P<ounces>\d{1,2})\s?oz\b(?:\.(?=\s[a-z]|[,;:)]))?"
_INCHES = (
    r"(?<![\w.,\"“])(?P<size>(?:\d{1,3}(?:\.\d)?\s?[″\"]?\s?[x×]\s?)*)(?P<amount>\d{1,3}(?:\.\d)?)(?P<mark>″|"
    r"\")(?P<after>\+?(?:\s(?:x\s)?[\w]+)?)"
)
_EXTENT = r"\s(?:wide|high|tall|long|deep|thick|in|and|or|by|x|of|from|at|to|across|diameter|apart|below|above)$"
_FEET_ONLY = (
    r"(?<![\w.,])(?P<amount>\d{1,3}(?:,\d{3})+|\d{3,5})['’′](?=\s(?:peak|summit|mountain|tall|high|deep|long|"
    r"above|elevation)|[.,;]?$)"
)
_FEET_MARKED = r"(?<![\w.,\"“'‘’])(?P<amount>\d{1,3}(?:,\d{3})*)['’′](?P<after>\s[a-z][\w-]*)"
_FEET_BY = r"(?<=\d)['’′]\s?[x×]\s?(?=\d{1,3}['’′])"
_QUOTING = re.compile(r"(?:^|[\s(“\"])['‘](?=\w)")
_COMPASS = (
    r"(?<=\d)\s?[°º]\s?(?:(?P<minutes>\d{1,2}(?:\.\d+)?)\s?[′'’]\s?(?:(?P<seconds>\d{1,2}(?:\.\d+)?)\s?(?:[″\"”]|"
    r"′′|''|’’)\s?)?)?"
    r"(?P<way>[NSEW]\b(?!\.?[\w’'])|(?i:north|south|east|west)\b)"
)
_ARC = (
    r"(?<=\d)\s?[°º]\s?(?P<minutes>\d{1,2}(?:\.\d+)?)\s?[′'’](?:\s?(?P<seconds>\d{1,2}(?:\.\d+)?)\s?(?:[″\"”]|′′|"
    r"''|’’))?(?![\w])"
)
_HEADED = (
    r"(?<![°º′'’″\"”])\b(?P<way>[NSEW])\s?"
    r"(?P<degrees>\d{1,3}(?:\.\d+)?\s?[°º](?:\s?\d[\d.]*\s?[′'’](?:\s?\d[\d.]*\s?[″\"”])?)?)"
    r"(?!\s?[NSEW]\b(?!\s?\d))"
)
_PAIRED = r"(?<=\d[NS])/(?=\d[\d.]*\s?[EW]\b)"
_SPANNED = r"(?<=[°º][NSEW])\s?[-–—]\s?(?=\d)"
_BEARINGS = (
    r"(?<![\w.,])(?P<first>\d{1,2}(?:\.\d+)?)\s?(?P<north>[NS]),?\s(?P<second>\d{1,3}(?:\.\d+)?)\s?(?P<east>[EW])\b"
)
_ONE_BEARING = (
    r"(?P<lead>\b(?:[Ll]atitude|[Ll]ongitude)\s(?:of\s)?)?(?<![\w.,])(?P<degrees>\d{1,3}(?:\.\d+)?)\s?(?P<way>[NSEW])"
    r"(?(lead)(?!\w)|(?=\s(?:latitude|longitude)\b))"
)
_BETWEEN = (
    r"(?P<low>(?<![\w.,])-?\d+(?:\.\d+)?)\s?[°º]\s?(?P<scale>[CF])?\s?[-–—]\s?(?P<high>\d+(?:\.\d+)?)\s?[°º]\s?"
    r"(?P<unit>[CF])?"
)
_WAYS = {"n": "north", "s": "south", "e": "east", "w": "west"}


def sizes(text: str) -> str:
    """6'2" -> six foot two; 1'24" -> one minute twenty-four seconds; 3 x 4 m -> 3 by 4 m; 2x -> two times;
    a 65" screen -> a 65-inch screen."""
    text = re.sub(_HEADED, r"\g<degrees> \g<way>", re.sub(_PAIRED, ", ", re.sub(_SPANNED, " to ", text)))
    text = re.sub(_MULTIPLES, " to ", re.sub(r"(?<![\w.,])4x4s\b", "four by fours", text))
    text = re.sub(_BETWEEN, _between, re.sub(_BEARINGS, _bearings, re.sub(_ONE_BEARING, _bearing, text)))
    text = re.sub(_ARC, _arc, re.sub(_COMPASS, _compass, text))
    text = re.sub(_PRIMES, _primes, text)
    text = re.sub(_FEET_INCHES, _feet_inches, re.sub(_FEET_INCHES_BY, r"\g<one> by ", text))
    text = re.sub(_POUNDS, _pounds_ounces, text)
    text = re.sub(_STONE, lambda match: f"{number(match['stone'])} stone {number(match['pounds'])}", text)
    text = re.sub(_FEET_ONLY, lambda match: f"{number(match['amount'])} feet", re.sub(_INCHES, _inches, text))
    text = re.sub(_FEET_MARKED, _feet, re.sub(_FEET_BY, " by ", text))
    text = re.sub(_BY, lambda match: f"{match['unit'] or ''} by ", text)
    return re.sub(_TIMES, lambda match: f"{number(match['amount'])} times", text)


def _bearings(match: re.Match[str]) -> str:
    """51.5 N, 0.1 W -> fifty-one point five degrees north, zero point one degrees west."""
    north, east = (f"{number(match[name])} degrees" for name in ("first", "second"))
    return f"{north} {_WAYS[match['north'].lower()]}, {east} {_WAYS[match['east'].lower()]}"


def _bearing(match: re.Match[str]) -> str:
    return f"{match['lead'] or ''}{number(match['degrees'])} degrees {_WAYS[match['way'].lower()]}"


def _primes(match: re.Match[str]) -> str:
    """Say 6'2" as feet and inches, 1'24" and 2'05", which no foot has, as minutes and seconds."""
    whole, part = number(match["feet"]), match["inches"]
    if float(part) < 12 and not part.startswith("0"):
        return f"{whole} foot {number(part)}"
    minutes = "minute" if whole == "one" else "minutes"
    seconds = number(part.lstrip("0") if float(part) >= 1 else part)
    return f"{whole} {minutes} {seconds} {'second' if seconds == 'one' else 'seconds'}"


def _feet(match: re.Match[str]) -> str:
    """Say a 30' pole as a thirty foot pole, 30' from it in feet; not where a quotation may end there."""
    if _QUOTING.search(match.string[: match.start()]):
        return match[0]
    one = described(match["after"]) and not re.search(_EXTENT, match["after"])
    return f"{number(match['amount'])} {'foot' if one or match['amount'] == '1' else 'feet'}{match['after']}"


def _between(match: re.Match[str]) -> str:
    """20°-25°C -> 20 to 25°C."""
    low = (
        f"{match['low']} "
        if not match["scale"] or match["scale"] == match["unit"]
        else f"{match['low']}°{match['scale']} "
    )
    return f"{low}to {match['high']}°{match['unit'] or ''}"


def _compass(match: re.Match[str]) -> str:
    return f"{_arc(match)} {_WAYS[match['way'][0].lower()]}"


def _arc(match: re.Match[str]) -> str:
    parts = [f"{number(match[name])} {_counted(match[name], name)}" for name in ("minutes", "seconds") if match[name]]
    return " ".join(["", "degrees", *parts])


def _counted(count: str, name: str) -> str:
    return name[:-1] if count in ("1", "01") else name


def _feet_inches(match: re.Match[str]) -> str:
    feet, inches = number(match["feet"]), number(match["inches"])
    if attributive(match.string[: match.start()], match.string[match.end() :]):
        return f"{feet} foot {inches}"
    return f"{feet} {'foot' if feet == 'one' else 'feet'} {inches} {'inch' if inches == 'one' else 'inches'}"


def _pounds_ounces(match: re.Match[str]) -> str:
    """Say a 7lb 2oz boy as a seven pound two ounce boy, and he weighed 7lb 2oz in the plural."""
    alone = attributive(match.string[: match.start()], match.string[match.end() :])
    counted = ((number(match["pounds"]), "pound"), (number(match["ounces"]), "ounce"))
    return " ".join(f"{count} {name}{'' if alone or count == 'one' else 's'}" for count, name in counted)


def _inches(match: re.Match[str]) -> str:
    """Take a plain quotation mark for inches only where none is open."""
    before = match.string[: match.start()]
    if match["mark"] == '"' and before.count('"') % 2:
        return match[0]
    one = (
        match["after"]
        and not re.search(_EXTENT, match["after"])
        and (match["after"][0] == "+" or match["after"].strip()[0].isdigit() or described(match["after"]))
    )
    inch = "-inch" if one else " inch" if match["amount"] == "1" else " inches"
    sides = match["size"].replace("″", "").replace('"', "")
    return f"{sides}{match['amount']}{inch}{match['after']}"
