"""The points of the compass, where a distance, a wind or a way tells them from other letters: 12 km SSW of Hilo."""

from __future__ import annotations

import re

_NAMES = {"N": "north", "S": "south", "E": "east", "W": "west"}
_POINT = r"(?P<point>[NS]N?[EW]|[NS]S[EW]|[EW][NS][EW])"
_AWAY = r"(?:miles?|mi|kms?|nm|nmi|(?:kilo)?met(?:er|re)s?|m|yards?|yds?|feet|ft|leagues?|blocks)"
_TURNED = (
    r"(?:winds?|blowing|moving|heading|headed|tracking|drifting|travell?ing|sailing|sailed|facing|flying|flew|turned|"
    r"turning|bearing|swinging|shifting|veering|backing|and|or|to)"
)
_FROM_FIGURE = re.compile(
    rf"(?P<away>\d\s?(?:nautical\s)?{_AWAY}\.?(?:\s\([^()]*\))?\s(?:to\sthe\s)?)(?:{_POINT}|(?P<one>[NSEW]))(?![\w’'-]|\.\w)"
    r"(?=\s(?:of|from)\b|\.?$|[,;)])"
)
_OF_WIND = re.compile(
    rf"(?P<away>\b{_TURNED}\s)(?<!\band\s)(?<!\bor\s)(?<!\bto\s){_POINT}(?![\w’'-]|\.\w)(?!\s[A-Z][a-z])|"
    rf"(?P<from>\b(?:from|to|toward|towards|of|in|on)\sthe\s)(?P<way>[NSEW]{{3}}|[NS][EW])(?![\w’'-]|\.\w)(?!\s[A-Z][a-z])"
)
_BLOWS = re.compile(
    rf"(?<![\w.-])(?<!,\s){_POINT}(?=\s(?:winds?|gales?|breezes?|swells?|gusts?)\b|\s(?:at\s)?\d+(?:\s?(?:[-–]|to)\s?\d+)?\s?"
    r"(?:kts?|kn|knots|mph|kph|km/h|m/s)\b)"
)
POINTS = r"\b[NSEW]{2,3}\b|\d\s?\w+\.?\s(?:\([^()]*\)\s)?(?:to\sthe\s)?[NSEW]\b"


def compass(text: str) -> str:
    """12 km SSW of Hilo -> 12 km south-southwest of Hilo; winds from the NE -> winds from the northeast."""
    text = _FROM_FIGURE.sub(lambda match: match["away"] + _named(match["point"] or match["one"]), text)
    text = _OF_WIND.sub(_turned, text)
    return _BLOWS.sub(lambda match: _named(match["point"]), text)


def _turned(match: re.Match[str]) -> str:
    way = match["way"] or match["point"]
    if not re.fullmatch(r"[NS][NS]?[EW]|[EW][NS][EW]", way):
        return match[0]
    return (match["away"] or match["from"]) + _named(way)


def _named(point: str) -> str:
    """SSW -> south-southwest, NE -> northeast."""
    head, last = point[:-2], point[-2:]
    return f"{_NAMES[head]}-{_named(last)}" if head else "".join(_NAMES[letter] for letter in last)
