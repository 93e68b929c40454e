"""What Italian needs beyond its words: ages and ordinals made into one word, and saints."""

from __future__ import annotations

import re

from presscast.script.languages.numbers import cardinal, ordinal
from presscast.script.languages.tongue import tongue
from presscast.script.rules.rule import Rule

_SUFFIXED = re.compile(r"(?<![\w.,])(?P<number>\d{1,3})(?P<suffix>enn[ei]|esim[oaie])(?!\w)")
_MINUTE = re.compile(r"(?<=\b[Aa]l )(?P<number>\d{1,3})['’′](?:\s?\+\s?(?P<added>\d{1,2})['’′]?)?(?!\w)")
_BEFORE_VOWEL = re.compile(r"\b(?P<article>[Ii]l|[Dd]el|[Aa]l|[Dd]al|[Nn]el|[Ss]ul)\s(?=(?:otto|undici|ottant))")
_ELIDED = {"il": "l", "del": "dell", "al": "all", "dal": "dall", "nel": "nell", "sul": "sull"}
_SHORT_YEAR = re.compile(r"(?<!\w)['’‘](?=\d{2,3}(?!\d))")
_SAINT = re.compile(
    r"\b(?:S\.|San)\s(?=(?:Anna|Lucia|Chiara|Caterina|Teresa|Rita|Giulia|Agata|Barbara|Cecilia|Monica|Marta|Margherita|Maria|"
    r"Croce|Sofia|Brigida|Vittoria|Agnese|Apollonia|Fosca|Giustina|Elena|Eulalia)\b)"
)


def suffixed(text: str) -> str:
    """Un 45enne -> un quarantacinquenne; la 21esima -> la ventunesima; al 45'+2 -> al quarantacinquesimo più due."""
    text = _SUFFIXED.sub(lambda match: _stem(int(match["number"])) + match["suffix"], text)
    return _MINUTE.sub(_minute, text)


def _minute(match: re.Match[str]) -> str:
    added = f" più {cardinal(tongue('it'), int(match['added']))}" if match["added"] else ""
    return ordinal(tongue("it"), int(match["number"])) + added


def _stem(value: int) -> str:
    said = cardinal(tongue("it"), value).replace("tré", "tre")
    return said if said.endswith(("tre", "sei")) else said[:-1]


def short_years(text: str) -> str:
    """Gli anni '80 -> gli anni 80; del '900 -> del 900."""
    return _SHORT_YEAR.sub("", text)


def saints(text: str) -> str:
    """S. Maria -> Santa Maria; S. Anna -> Sant'Anna."""
    text = _SAINT.sub("Santa ", text)
    text = re.sub(r"\bSanta\s(?=[AE])", "Sant'", text)
    text = re.sub(
        r"\bS\.\s(?=(?:Antonio|Agostino|Ambrogio|Andrea|Angelo|Egidio|Eustachio|Ignazio|Ivo|Onofrio|Elia|Omero)\b)",
        "Sant'",
        text,
    )
    return re.sub(r"\bS\.\s(?=(?:Stefano|Spirito)\b)", "Santo ", text)


def elided(text: str) -> str:
    """Il otto febbraio -> l'otto febbraio; del undici -> dell'undici."""
    return _BEFORE_VOWEL.sub(_elided, text)


def _elided(match: re.Match[str]) -> str:
    said = _ELIDED[match["article"].lower()]
    return f"{said.capitalize() if match['article'][0].isupper() else said}'"


RULES = (
    Rule("elided", elided, ("otto", "undici", "ottant")),
    Rule("suffixed", suffixed, r"\d(?:enn|esim|['’′])"),
    Rule("short-years", short_years, r"['’‘]\d"),
    Rule("saints", saints, r"\bS(?:\.|anta?)\s"),
)
