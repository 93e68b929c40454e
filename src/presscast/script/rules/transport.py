"""Roads and airliners that go by a number."""

from __future__ import annotations

import re

from presscast.script.rules.letters import letters
from presscast.script.rules.numerals import paired, plural

AIRLINERS = tuple(f"7{family}7" for family in range(9))
ROADS = ("reeway", "xpressway", "oll ", "nterchange", "ypass", "otorway", "(M)", "U.S. ", "Hwy", "Rte", "Fwy")
_FREEWAY = (
    r"(?<![\w.,$£€])\d{3}(?=\s(?:[Ff]reeway|[Ee]xpressway|[Tt]oll [Rr]oad|[Ii]nterchange|[Bb]ypass|[Mm]otorway)s?\b)"
)
_US_ROUTE = r"(?<=\b(?:on|to|of) U\.S\. )\d{3}\b(?![,.]\d|\s\w+s\b)|(?<=\b(?:along|under) U\.S\. )\d{3}\b"
_CROSSED = r"(?<![\w/-])(?P<one>[A-Z]{1,2}-?\d{1,4}(?:\(M\))?)/(?=[A-Z]{1,2}-?\d{1,4}(?![\w/]))"
_NAMES = {"Hwy": "Highway", "Rte": "Route", "Fwy": "Freeway", "Hwys": "Highways"}
_SHORT = r"\b(?P<road>Hwys?|Rte|Fwy)(?=\s\d)"
_JUNCTION = r"\b(?P<road>[AM]\d{1,3})\(M\)"
_MAX = r"(?<=7[0-8]7 )MAX\b|(?<=\bHBO )MAX\b"
_AIRLINER = (
    r"\b(?P<family>7[0-8]7)(?:-(?P<variant>[1-9]00|\d{1,2}))?(?P<kind>s|ER|LR)?\b(?=s?\s(?:Max|MAX|jet|plane|"
    r"aircraft|airliner|Dreamliner|passenger|cargo|freighter))|\b(?P<of>7[0-8]7)-(?P<which>[1-9]00|10|\d)(?P<more>s|"
    r"ER|LR)?\b(?!-|[,.]\d)"
)


def roads(text: str) -> str:
    """The 405 Freeway -> the four oh five Freeway; the A1(M) -> the A1 M; on U.S. 101 -> on U.S. one oh one."""
    text = re.sub(_SHORT, lambda match: _NAMES[match["road"]], text)
    text = re.sub(_FREEWAY, lambda match: paired(match[0]), re.sub(_JUNCTION, r"\g<road> M", text))
    return re.sub(_US_ROUTE, lambda match: paired(match[0]), text)


def crossings(text: str) -> str:
    """The M4/M5 interchange -> the M4 M5 interchange."""
    return re.sub(_CROSSED, r"\g<one> ", text)


def airliners(text: str) -> str:
    """A 737-800 -> a seven thirty-seven eight hundred; two 777s, a plane's -> two seven seventy-sevens."""
    return re.sub(_AIRLINER, _airliner, re.sub(_MAX, "Max", text))


def _airliner(match: re.Match[str]) -> str:
    family, variant, kind = (
        match["family"] or match["of"],
        match["variant"] or match["which"],
        match["kind"] or match["more"],
    )
    said = " ".join(paired(part) for part in (family, variant) if part)
    return plural(said) if kind == "s" else f"{said} {letters(kind)}" if kind else said
