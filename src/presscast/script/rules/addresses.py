"""Streets: numbers before them, their suffixes, and saints that look like them."""

from __future__ import annotations

import re

from presscast.script.rules.endings import STARTERS, stop
from presscast.script.rules.numerals import cardinal, paired

_STREETS = {
    "St": "Street", "Ave": "Avenue", "Blvd": "Boulevard", "Rd": "Road", "Dr": "Drive", "Ln": "Lane", "Ct": "Court",
    "Pl": "Place", "Sq": "Square", "Hwy": "Highway", "Pkwy": "Parkway", "Ter": "Terrace", "Cir": "Circle",
    "Tpke": "Turnpike",
}  # fmt: skip
_WAYS = {
    "N": "North",
    "S": "South",
    "E": "East",
    "W": "West",
    "NE": "Northeast",
    "NW": "Northwest",
    "SE": "Southeast",
    "SW": "Southwest",
}
_POSTCODE = re.compile(
    r"(?<![\w.,$£€-])(?P<area>[A-PR-UWYZ][A-HK-Y]?)(?P<district>\d{1,2})(?P<letter>[A-Z]?)\s(?P<sector>\d)(?P<unit>[ABD-HJLNP-UW-Z]{2})"
    r"(?![\w-])"
)
_FULL = "Street|Avenue|Boulevard|Road|Drive|Lane|Court|Place|Square|Highway|Parkway|Terrace|Circle|Way|Turnpike"
_WAY = r"(?:(?P<way>[NS][EW]|[NSEW])\.?\s)?"
_HOUSE = (
    rf"(?<![\w.,$£€])(?P<house>\d{{1,5}})\s{_WAY}(?P<name>(?:\d+(?:st|nd|rd|th)|(?:(?:Saint|"
    rf"St\.?)\s)?[A-Z][a-z]+(?:\s[A-Z][a-z]+){{0,2}}))"
    rf"\s(?P<suffix>{'|'.join(_STREETS)}|{_FULL})\b(?P<dot>\.)?"
)
_STREET = r"(?<=[a-z]\s)(?<!\bthe\s)(?P<suffix>St|Ave|Blvd|Rd|Hwy|Pkwy)\.(?!\w)"
_DRIVE = rf"(?P<name>\b(?!(?:{STARTERS})\b)[A-Z][a-z]+\s)Dr\.(?=$|\s(?:{STARTERS})\s[a-z]|(?P<inside>\s[a-z]|[,;)]))"
_BARE_STREET = (
    r"(?<=[A-Z])(?P<rest>[\w’'.]+\s)(?P<suffix>St|Ave|Blvd|Rd|Ln|Pl|Sq)(?=[\s,;:!?)”]|\.?$)(?!\.?\s[A-Z\ue000-\uf8ff])"
)
_POSSESSED_STREET = r"(?<=[’']\s)(?P<suffix>St|Ave|Blvd|Rd|Ln)\.(?!\w)"
_COUNTY = (
    r"\bCo\.?\s(?=(?:Durham|Down|Antrim|Armagh|Fermanagh|Tyrone|Londonderry|Derry|Cork|Kerry|Galway|Mayo|Clare|"
    r"Limerick|Tipperary|"
    r"Waterford|Wexford|Wicklow|Kildare|Kilkenny|Carlow|Laois|Offaly|Meath|Westmeath|Louth|Cavan|Monaghan|Donegal|"
    r"Sligo|Leitrim|"
    r"Roscommon|Longford|Dublin)\b)"
)
_QUARTER = r"(?<=(?:eet|nue|ard|oad|ive|ane) )(?P<way>[NS][EW])\b(?!\s[A-Z][a-z])"
_NUMBERED = rf"(?:\b(?P<way>[NSEW])\.\s)?(?P<name>\b\d+(?:st|nd|rd|th))\s(?P<suffix>{'|'.join(_STREETS)})\b(?P<dot>\.)?"
# State universities, as sports pages shorten them; a street of the name has a number or a preposition before it.
_UNIVERSITY = (
    r"(?<!\bon\s)(?<!\bof\s)(?<!\bOn\s)(?<!\balong\s)(?<!\band\s)(?<!th\s)(?P<name>\b(?:Michigan|Ohio|Penn|Florida|Oklahoma|Iowa|"
    r"Kansas|Arizona|Oregon|Colorado|Mississippi|Utah|Kent|Wichita|Boise|Fresno|San\sDiego|San\sJose|Ball|Montana|N\.C\.|NC|"
    r"(?:North|South)\sDakota|Appalachian|Morgan|Grambling|Youngstown|Cleveland|Weber|Murray|Arkansas|Alabama|Tennessee)\s)"
    r"St\.(?!\s[A-Z][a-z]+\s(?:Church|School|Hospital|station))(?=$|\s[a-z(\d]|[,;:)’']|\s[A-Z])"
)
_AT_A_STREET = (
    rf"(?<![\w.])(?P<way>[NSEW])\.\s(?=(?:\d+(?:st|nd|rd|th)|(?:[A-Z][a-z]+\s){{0,2}}[A-Z][a-z]+)\s"
    rf"(?:{'|'.join(_STREETS)}|{_FULL})\b)"
)
_SAINTS = r"\bSte\.?\s(?=(?:Marie|Anne|Genevieve|Agathe|Foy|Catherine|Thérèse|Therese)\b)"
_SAINT = r"\b(?:St\.?\s(?=[A-Z][a-z]|[\ue000-\uf8ff])|ST\.\s(?=[A-Z]{2}))"


def postcodes(text: str) -> str:
    """DN5 8QR -> D N five, eight Q R; SW1A 1AA -> S W one A, one A A."""
    return _POSTCODE.sub(_postcode, text)


def _postcode(match: re.Match[str]) -> str:
    letter = f" {match['letter']}" if match["letter"] else ""
    outward = f"{' '.join(match['area'])} {cardinal(int(match['district']))}{letter}"
    return f"{outward}, {cardinal(int(match['sector']))} {'-'.join(match['unit'])}"


def addresses(text: str) -> str:
    """1428 Elm St. -> fourteen twenty-eight Elm Street; St. Louis -> Saint Louis."""
    text = re.sub(_UNIVERSITY, _university, text)
    text = re.sub(_AT_A_STREET, lambda match: f"{_WAYS[match['way']]} ", text)
    text = re.sub(_HOUSE, _house, re.sub(_COUNTY, "County ", text))
    text = re.sub(_BARE_STREET, lambda match: f"{match['rest']}{_STREETS[match['suffix']]}", text)
    text = re.sub(_POSSESSED_STREET, _street, re.sub(_DRIVE, _drive, text))
    text = re.sub(_NUMBERED, _numbered, text)
    text = re.sub(_QUARTER, lambda match: _WAYS[match["way"]], re.sub(_STREET, _street, text))
    return re.sub(_SAINTS, "Saint ", re.sub(_SAINT, "Saint ", text))


def _drive(match: re.Match[str]) -> str:
    return f"{match['name']}Drive{'' if match['inside'] else '.'}"


def _university(match: re.Match[str]) -> str:
    """Say No. 5 Ohio St. as Ohio State, but 300 Ohio St. is a house."""
    if re.search(r"(?<!number )\b\d+\s$", match.string[: match.start()]):
        return match[0]
    return f"{match['name']}State{stop(match)}"


def _house(match: re.Match[str]) -> str:
    way = f"{_WAYS[match['way']]} " if match["way"] else ""
    suffix = _STREETS.get(match["suffix"], match["suffix"])
    return f"{paired(match['house'])} {way}{match['name']} {suffix}{_stop(match)}"


def _numbered(match: re.Match[str]) -> str:
    way = f"{_WAYS[match['way']]} " if match["way"] else ""
    return f"{way}{match['name']} {_STREETS[match['suffix']]}{_stop(match)}"


def _street(match: re.Match[str]) -> str:
    """Take "Oak St." for a street unless a name follows, as after a saint."""
    ends = stop(match)
    if not ends and re.match(r"\s[A-Z\ue000-\uf8ff]", match.string[match.end() :]):
        return match[0]
    return _STREETS[match["suffix"]] + ends


def _stop(match: re.Match[str]) -> str:
    return stop(match) if match["dot"] else ""
