"""Measures: lengths, weights, speeds, temperatures, percents, and ranges of them."""

from __future__ import annotations

import re

from presscast.script.rules.attributive import attributive, described
from presscast.script.rules.endings import stop, unit_stop
from presscast.script.rules.fractions import FRACTION, article, fraction
from presscast.script.rules.labels import labelled
from presscast.script.rules.magnitudes import AMOUNT, LONG, scaled
from presscast.script.rules.metres import is_length, is_plot, metres_or_million
from presscast.script.rules.numerals import number
from presscast.script.rules.units import named

_TOKEN = (
    r"(?:(?:sq|cu)\.?\s(?:ft|km|mi|m|in|yds?)\b|fl\.?\soz\b|[°º]\s?[CF]?(?![^\W_])|[℃℉%]|m?b/d|km/h|"
    r"(?:[A-Za-zµμΩΩ]{1,5})(?![^\W_23²³]))"
)
_BOTH = (
    rf"(?P<low>(?<![\w,.]){AMOUNT}\s?(?P<unit>%|[°º][CF]?|[A-Za-z]{{1,4}}))\s?[-–—]\s?(?={AMOUNT}\s?(?P=unit)(?!\w))"
)
_EXTENTS = "plus|long|wide|high|tall|deep|thick|thin|square|radius"
_MEASURE = (
    rf"(?<![\w,$£€/.])(?<![A-Za-z]-)(?P<sign>[-−+](?=[\d.]))?(?:(?P<low>{AMOUNT})(?P<to>\s?[-–—]\s?|\s(?:to|and|"
    rf"or)\s))?"
    rf"(?:(?P<fraction>{FRACTION})|(?P<amount>{AMOUNT})(?P<scale>[\s-]{LONG})?)(?P<gap>\s|-)?(?P<unit>{_TOKEN})"
    rf"(?P<power>[²³]|(?<=m)[23])?(?:/(?P<count>\d{{1,4}}\s?)?(?P<per>[A-Za-z]{{1,5}})(?P<perpower>[²³]|"
    rf"(?<=[ms])[23](?!\d))?)?(?!\w|-(?!(?:{_EXTENTS})\b)[a-z])(?P<dot>\.)?"
)
_DOTTED_RATE = r"(?<=\d)(?P<first>\s?[mk])\.p\.(?P<last>[hg])\."
_AGED = r"(?<=\d)-yrs?\.?[-\s](?=olds?\b)|(?<=\d)\s?y\.?-?/?o\.?(?![\w.-])|(?<=\d)-y\.?[-/]?o\b\.?"
_AGES = {"mo": "month", "wk": "week"}
_AGED_MONTHS = r"(?<=\d)-(?P<unit>mo|wk)\.?-(?=olds?\b)"
_MONTHLY = r"(?<=\d)-mo\b\.?(?=\s[a-z])"
_TORQUE = r"(?<=\d)\s?(?:(?P<pounds>lbs?[-.·\s]?ft)|ft[-.·\s]?lbs?)\b(?!\s\d)"
# What is so little that "ppt" counts parts of it, not points of a percentage.
_TRACES = re.compile(
    r"\b(?:PF[AO]S\w*|PFAS|PFOA|PFOS|GenX|dioxins?|PCBs?|drinking water|tap water|groundwater|contamina\w+|"
    r"concentrations?|ozone|mercury|methane|samples?)\b"
)
_SALT = re.compile(r"\b(?:salinity|salt|brine|seawater|saline)\b", re.IGNORECASE)
_PARTS = r"(?<=\d)\s?ppt\b"
_ARCS = r"(?<=\d)\s?arc-?(?P<part>sec|min)s?\b"
_WEIGHTED = r"(?<=\d)\s?dB\s?\(A\)"
_SCALED = r"(?<=degrees )[CF](?![\w’'-])"
_TEMPERATURES = {"C": "Celsius", "F": "Fahrenheit"}
_NEVER_APART = frozenset(
    {
        "pc",
        "in",
        "t",
        "h",
        "C",
        "F",
        "V",
        "v",
        "W",
        "L",
        "l",
        "A",
        "N",
        "J",
        "K",
        "d",
        "mo",
        "ac",
        "pt",
        "AU",
        "VA",
        "IU",
    }
)
# Words that tell a unit from a letter set apart from its figure, before the figure and after the letter.
_TELLING_WORDS = {
    "V": (
        "volt volts battery batteries supply charge charger socket power powered at on to from of a runs than",
        "DC AC battery supply socket outlet charger line system or",
    ),
    "W": (
        "draws draw uses use used using of a at than to about bulb bulbs power only just needs",
        "bulb lamp charger solar speaker light LED heater motor of or and",
    ),
    "A": ("at to of than about draws current rated carries", "fuse breaker current or circuit of"),
    "K": ("at to of below above than about near temperature temperatures around just", ""),
    "J": ("of to about than", ""),
    "N": ("force of about than", ""),
    "C": ("degrees of to at below above around reached hit minus than", ""),
    "F": ("degrees of to at below above around reached hit minus than", ""),
    "in": ("", "wide long tall high deep thick across diameter by screen x"),
    "ac": ("", "of farm site parcel tract lot estate ranch property"),
    "pt": ("", "of milk cream stock water beer ale cider"),
    "l": ("", "of bottle"),
}
_TELLING = {unit: tuple(frozenset(words.split()) for words in both) for unit, both in _TELLING_WORDS.items()}
_DOTTED = frozenset({"in", "ac"})
_SURE_APART = frozenset({"t", "L", "IU", "AU"})
_HYPHENED = frozenset({"V", "W", "A", "L", "l", "t"})
_FUSED = r"\s(?:fuse|plug|socket|outlet|breaker|circuit|charger|supply|current)s?\b"
_NEVER_JOINED = frozenset({"A", "N", "J", "K", "d", "mo", "ac", "pt", "pts", "IU", "AU", "VA"})
_RACES = (
    r"\s(?:sprint|race|dash|relay|freestyle|butterfly|breaststroke|backstroke|medley|hurdles|steeplechase|final|"
    r"champion\w*|runner\w*|winds?|gusts?|"
    r"shells?|rounds?|guns?|pistols?|rifles?|howitzers?|ammunition|artillery|lens(?:es)?|film|cannons?|pools?|"
    r"bottles?|lorry|lorries|trucks?|trailers?|jars?|tanks?|cans?|"
    r"cartons?|plots?|screens?|displays?|bulbs?|chips?|pipes?|planks?|poles?|posts?|tower|statue|wall|fence|"
    r"telescope|yacht|boats?|"
    r"batter(?:y|ies)|fuses?|packs?|bags?|boxes|tins?|tubs?|steaks?|burgers?|turkey|[Bb]unds?|[Tt]reasur(?:y|ies)|[Gg]ilts?|bonds?|yields?|swaps?|limit|zone|radius|range|drive|"
    r"drop)\b"
)


_WARMER = (
    r"\s(?:warm\w*|cool(?:er|ing)|hotter|colder|above|below|rise|increase|target|limit|threshold|of\s(?:global\s)?warming|"
    r"hike|drop|higher|lower|on average)\b"
)
_BULK = re.compile(
    r"(?<=\d)\s?(?P<scale>bn|mn|mln|tn|m)(?=\s(?:km|kg|sq|cu|mi|ft|lbs?|tonnes?|t|[kMGT]Wh?|bbl|bpd|b/d|litres?|liters?)\b)"
)


def measures(text: str) -> str:
    """50km -> fifty kilometers; a 10kg bag -> a ten kilogram bag; 5%-6% -> five percent to six percent."""
    text = re.sub(_AGED, _aged, re.sub(_MONTHLY, "-month", re.sub(_DOTTED_RATE, r"\g<first>p\g<last>.", text)))
    text = re.sub(_PARTS, _parts, text)
    text = re.sub(_TORQUE, lambda match: " pound-feet" if match["pounds"] else " foot-pounds", text)
    text = re.sub(_ARCS, lambda match: f" arc{match['part']}{'onds' if match['part'] == 'sec' else 'utes'}", text)
    text = re.sub(_AGED_MONTHS, lambda match: f"-{_AGES[match['unit']]}-", text)
    text = _BULK.sub(lambda match: f" {scaled('1', match['scale']).partition(' ')[2]}", text)
    text = re.sub(_MEASURE, _said, re.sub(_BOTH, r"\g<low> to ", re.sub(_WEIGHTED, "dBA", text)))
    return re.sub(_SCALED, lambda match: _TEMPERATURES[match[0]], text)


def _parts(match: re.Match[str]) -> str:
    """Say 4 ppt of a poison as parts per trillion, 35 ppt of salt as parts per thousand."""
    if _SALT.search(match.string):
        return " parts per thousand"
    return " parts per trillion" if _TRACES.search(match.string) else match[0]


def _aged(match: re.Match[str]) -> str:
    """Say a 3-yr-old and a 7yo as a 3-year-old and a 7-year-old."""
    if "r" in match[0]:
        return "-year-"
    return f"-year-old{stop(match) if match[0].endswith('.') else ''}"


def _said(match: re.Match[str]) -> str:
    before, after = match.string[: match.start()], match.string[match.end() :]
    names = _names(match, before, after)
    value = fraction(match["fraction"]) if match["fraction"] else number(match["amount"]) + _scale(match)
    if not names or value is None:
        return match[0]
    extent = bool(re.match("-[a-z]", after))
    below_one = bool(match["fraction"]) and " and " not in value
    if value == "one half" and not extent and not re.search(r"\b[Aa]n?\s$", before):
        return f"half {article(names[0])} {names[0]}{_dot(match, after)}"
    alone = (
        value == "one"
        or below_one
        or extent
        or match["gap"] == "-"
        or attributive(before, after)
        or _single(before, after)
        or (match["unit"] == "MP" and described(after))
    )
    if match["fraction"] and re.search(r"\b[Aa]\s$", before):
        value = value.removeprefix("one ")
    gap = "-" if match["gap"] == "-" else " "
    low = f"{number(match['low'])} {match['to'].strip(' -–—') or 'to'} " if match["low"] else ""
    sign = {"": "", "+": "plus "}.get(match["sign"] or "", "minus ")
    return f"{sign}{low}{value}{gap}{names[0] if alone else names[1]}{_dot(match, after)}"


def _single(before: str, after: str) -> bool:
    """Tell a 9mm, and 100m runners, where a noun is meant or is sure to be one."""
    return bool(re.search(r"\ban?\s$", before) or re.match(_RACES, after) or is_plot(after))


def _knots(before: str, after: str) -> bool:
    """Tell the speed of a wind or ship from kilotons."""
    return bool(
        re.search(r"\b(?:winds?|gusts?|speeds?|sail\w*|steam\w*|knots)\b", before[-60:], re.IGNORECASE)
        or re.match(r"\s(?:winds?|gusts?)", after)
    )


def _names(match: re.Match[str], before: str, after: str) -> tuple[str, str] | None:
    """Return the unit's names, unless what looks like a unit is a word, a model letter or a million."""
    unit, gap = match["unit"].replace(" C", "C").replace(" F", "F"), match["gap"]
    if _no_unit(unit, match, before, after):
        return None
    if unit in ("kt", "kn") and _knots(before, after):
        return "knot", "knots"
    if unit == "kn":
        return None
    if unit == "m" and not gap and not match["power"] and not match["per"]:
        return metres_or_million(match["amount"] or "", match["low"], before, after)
    found = named(unit, match["power"] or "", match["per"] or "", match["perpower"] or "")
    return _counted(found, match) if found and match["count"] else found


def _no_unit(unit: str, match: re.Match[str], before: str, after: str) -> bool:
    """Tell a letter that only stands behind a figure, and the .22 of a rifle."""
    gap = match["gap"]
    if unit in _NEVER_APART and gap and not (unit in _DOTTED and match["dot"]):
        return not _told(unit, match, before, after)
    if not gap and (
        (unit in _NEVER_JOINED and not match["per"] and not (unit == "A" and re.match(_FUSED, after)))
        or (len(unit) == 1 and unit.isalpha() and labelled(before) and not (unit == "m" and is_length(after)))
    ):
        return True
    if unit in ("C", "F"):
        return bool(match["fraction"]) or not _degrees(match, before, after)
    return unit == "cal" and match["amount"].startswith(".")


def _counted(found: tuple[str, str], match: re.Match[str]) -> tuple[str, str] | None:
    """Say 5 g/100 ml with the number of what it is in."""
    many = (named(match["per"]) or ("", ""))[1]
    heads = (name.rpartition(" per ")[0] for name in found)
    one, several = (f"{head} per {number(match['count'].strip())} {many}" for head in heads)
    return (one, several) if many else None


def _told(unit: str, match: re.Match[str], before: str, after: str) -> bool:
    """Tell 12 V and 293 K, set apart, from a letter that only follows a figure."""
    if unit in _HYPHENED and match["gap"] == "-":
        return True
    if (
        (match["fraction"] and unit not in ("in", "pt"))
        or not match["gap"].isspace()
        or re.match(r"\.\s?[A-Z]|[’']\w", after)
        or labelled(before)
    ):
        return False
    words, following = before.split()[-1:], re.findall(r"[\w’'-]+", after[:20])[:1]
    told, telling = _TELLING.get(unit, (frozenset(), frozenset()))
    if unit in ("C", "F") and match["sign"]:
        return True
    if unit in ("C", "F") and not re.fullmatch(r"\d\d\d?|\d+\.\d", match["amount"]):
        return False
    if (
        unit in ("V", "W")
        and re.fullmatch(r"\d\d+|\d+\.\d+", match["amount"])
        and re.match(r"[.,;:)]|$|\s[a-z]", after)
    ):
        return True
    near = bool(told.intersection(words) or telling.intersection(following))
    return near or unit in _SURE_APART or bool(match["per"] or match["power"])


def _degrees(match: re.Match[str], before: str, after: str) -> bool:
    """Tell 32C in the shade, and 2C warmer, from row 7C."""
    if re.search(r"\d\s?°?[CF]\b|degrees (?:Celsius|Fahrenheit)", before[-60:]) or re.match(_WARMER, after):
        return True
    told = match["sign"] or match["low"] or re.search(r"\b(?:minus|of|to|at|below|above|around|reached|hit)\s$", before)
    return bool(re.fullmatch(r"\d{2,3}|\d{1,3}\.\d", match["amount"])) or bool(told)


def _scale(match: re.Match[str]) -> str:
    return f" {match['scale'].strip(' -')}" if match["scale"] else ""


def _dot(match: re.Match[str], after: str) -> str:
    """Keep the dot that ends a sentence, drop the one that only shortens."""
    if match["gap"] == "-" and re.match(r"\s[A-Z]", after):
        return ""
    goes_on = re.match(r"\s\d", after)  # six feet two
    return unit_stop(match) if match["dot"] and not goes_on else ""
