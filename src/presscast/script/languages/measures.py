"""Figures with a unit, degrees and percent."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from presscast.script.languages.forms import any_of, between, figure_form, initial, lower, named, stop
from presscast.script.languages.numbers import cardinal, number, value

if TYPE_CHECKING:
    from presscast.script.languages.numbers import Gender
    from presscast.script.languages.tongue import Tongue


# How units are written, with their names in CLDR.
UNITS = {
    "km": "length-kilometer", "m": "length-meter", "cm": "length-centimeter", "mm": "length-millimeter",
    "kg": "mass-kilogram", "g": "mass-gram", "mg": "mass-milligram", "t": "mass-tonne", "l": "volume-liter",
    "L": "volume-liter", "ml": "volume-milliliter", "cl": "volume-centiliter", "hl": "volume-hectoliter",
    "ha": "area-hectare", "km²": "area-square-kilometer", "km2": "area-square-kilometer", "m²": "area-square-meter",
    "m2": "area-square-meter", "m³": "volume-cubic-meter", "m3": "volume-cubic-meter", "kW": "power-kilowatt",
    "MW": "power-megawatt", "GW": "power-gigawatt", "W": "power-watt", "kWh": "energy-kilowatt-hour",
    "V": "electric-volt", "Hz": "frequency-hertz", "kHz": "frequency-kilohertz", "MHz": "frequency-megahertz",
    "GHz": "frequency-gigahertz", "MB": "digital-megabyte", "GB": "digital-gigabyte", "TB": "digital-terabyte",
    "km/h": "speed-kilometer-per-hour", "h": "duration-hour", "m/s": "speed-meter-per-second", "min": "duration-minute",
    "s": "duration-second", "kcal": "energy-kilocalorie", "hPa": "pressure-hectopascal",
    "cm²": "area-square-centimeter", "cm³": "volume-cubic-centimeter", "cm3": "volume-cubic-centimeter",
    "km³": "volume-cubic-kilometer", "kB": "digital-kilobyte", "KB": "digital-kilobyte", "PB": "digital-petabyte",
    "ms": "duration-millisecond", "kPa": "pressure-kilopascal", "MPa": "pressure-megapascal",
    "mbar": "pressure-millibar", "mmHg": "pressure-millimeter-ofhg", "kJ": "energy-kilojoule", "J": "energy-joule",
    "kn": "speed-knot", "mph": "speed-mile-per-hour", "oz": "mass-ounce", "fl oz": "volume-fluid-ounce",
    "ppm": "concentr-permillion", "mA": "electric-milliampere", "µg": "mass-microgram", "μg": "mass-microgram",
    "lx": "light-lux", "dm": "length-decimeter", "mW": "power-milliwatt", "hp": "power-horsepower",
    "cm2": "area-square-centimeter", "km3": "volume-cubic-kilometer", "dl": "volume-deciliter",
    "cL": "volume-centiliter", "mL": "volume-milliliter", "dL": "volume-deciliter", "hL": "volume-hectoliter",
    "µm": "length-micrometer", "nm": "length-nanometer", "A": "electric-ampere", "lb": "mass-pound",
    "yd": "length-yard", "ft": "length-foot",
}  # fmt: skip


_SIDES = re.compile(
    r"(?P<side>\d(?:\s?[ckm]?m)?)\s?[x×]\s?(?=\d[\d.,]*(?:\s?(?:[ckm]?m\s?)?[x×]\s?\d[\d.,]*)?\s?[ckm]?m\b)"
)


@cache
def unit_name(language: str, unit: str, *, many: bool) -> str:
    """Return a unit's name in CLDR, of one or of several."""
    from babel.units import format_unit

    return (
        format_unit(5 if many else 1, UNITS[unit], "long", locale=language)
        .replace("5", "")
        .replace("1", "")
        .strip(" \u00a0\u202f")
    )


def measures(tongue: Tongue, text: str) -> str:
    """Say 80 km/h, −5 °C, 21 %, 1,85 m."""
    figure = figure_form(tongue)
    if relay := tongue.words.get("relay"):
        text = re.sub(r"(?<![\w.,])(\d)\s?[x×]\s?(?=(?:\d0|\d?\d[05]0)\s?m\b)", rf"\1 {relay} ", text)
    by = f" {tongue.words.get('by', '')} "
    text = re.sub(_SIDES, lambda match: match["side"] + by, text)
    if "height" in tongue.templates:
        text = re.sub(
            r"(?<![\w.,])[1-9]m\d\d(?!\w)",
            lambda match: match[0].replace("m", tongue.numbers["decimal_mark"]) + " m",
            text,
        )
        tall = rf"(?<![\w.,])(?P<whole>[12]){re.escape(tongue.numbers['decimal_mark'])}(?P<part>\d\d)\s?m(?![\w²³/])"
        text = re.sub(tall, partial(_tall, tongue), text)
    bare = r"(?<=[a-zà-ÿ]\s)(?P<unit>k?m[²³]|cm[²³]|[kMGT]Wh|km/h|mq)(?![\w²³/])"
    counted = any_of(
        tuple({name for names in tongue.scales.values() for name in names.removeprefix("f:").split("|")} | {"XX"})
    )
    text = re.sub(
        rf"(?<=\b)(?P<scale>{counted})\s(?P<unit>k?m[²³]?|[kMGT]Wh|t|ha|l|[MG]W)(?![\w²³/'’-])",
        partial(_many, tongue),
        text,
    )
    text = re.sub(bare, partial(_bare, tongue), text)
    units = any_of((*tongue.units, *UNITS))
    to = rf"(?:\s?[-–]\s?|\s(?:{tongue.patterns.get('to', 'XX')})\s)"
    form = (
        rf"(?P<sign>(?<![\w\d])[-−+]|(?<![^\s(])[+−]\s(?=\d)|(?<![^\s(])–(?=\d))?"
        rf"(?<![\w.,/])(?:(?P<low>{figure})(?P<to>{to}))?(?P<amount>{figure})"
        rf"(?:(?P<gap>\s?)(?P<unit>[°º]\s?C|[°º]\s?F|%|{units}|°)(?![\w]|°|[’']\w)(?:\.(?=[,;:)]))?)"
    )
    return re.sub(form, partial(_measure, tongue), text)


def _tall(tongue: Tongue, match: re.Match[str]) -> str:
    whole = int(match["whole"])
    meters = cardinal(tongue, whole, "masculine") + " " + unit_name(tongue.language, "m", many=whole > 1)
    return tongue.templates["height"].format(meters=meters, rest=cardinal(tongue, int(match["part"])))


def _many(tongue: Tongue, match: re.Match[str]) -> str:
    """Say a unit after millions: 3,5 Millionen t."""
    unit = match["unit"]
    known = tongue.units.get(unit, "").rpartition("|")[2].removeprefix("f:")
    of = tongue.words.get("of", "") if not re.fullmatch("mil|mille|mila|tausend", match["scale"]) else ""
    return f"{match['scale']} {of}{known or unit_name(tongue.language, unit, many=True)}"


def _bare(tongue: Tongue, match: re.Match[str]) -> str:
    """Say a unit that no figure stands before: 31 € le m², en km/h."""
    many = bool(
        re.search(r"(?:\b(?:en|in|em)|mil|mila|mille|cento?|tausend|hundert)\s$", match.string[: match.start()])
    )
    if match["unit"] not in (*tongue.units, *UNITS):
        return match[0]
    if match["unit"] in tongue.units:
        one, _, several = tongue.units[match["unit"]].partition("|")
        return ((several if many else "") or one).removeprefix("f:")
    return unit_name(tongue.language, match["unit"], many=many)


def _verb(tongue: Tongue, match: re.Match[str]) -> bool:
    """Tell whether what looks like a unit is a word of the sentence: Nel 2024 ha vinto is no area."""
    form = tongue.patterns.get("no_unit")
    return form is not None and re.compile(form).match(match.string, match.start("unit")) is not None


def _measure(tongue: Tongue, match: re.Match[str]) -> str:
    unit, count = re.sub(r"^[°º]\s?", "°", match["unit"]), value(tongue, match["amount"])
    if unit in ("s", "t", "m", "l", "L", "g", "W", "V", "A", "J") and not match["gap"] and unit != "m":
        return match[0]
    if initial(tongue, unit, match) or _verb(tongue, match):
        return match[0]
    gender: Gender
    several = not (count == 1 or (0 < count < float(tongue.numbers.get("plural_from", "0"))))
    if unit == "%":
        name, gender = tongue.words["percent"], ""
    elif unit.startswith("°"):
        name, gender = (
            named(tongue.words["degree"], count if count != 1 else 1, tongue) + (" Fahrenheit" if unit == "°F" else ""),
            "masculine",
        )
    elif unit in tongue.units:
        one, _, many = tongue.units[unit].partition("|")
        gender = "feminine" if one.startswith("f:") else "masculine"
        name = (many or one).removeprefix("f:") if several else one.removeprefix("f:")
    else:
        name = unit_name(tongue.language, unit, many=several)
        gender = "feminine" if re.search(tongue.patterns.get("feminine_units", "^$"), name) else "masculine"
    said = number(tongue, match["amount"], gender)
    if unit == "%" and match["amount"] == "1":
        said = tongue.words.get("one_percent", said)
    sign = {"": "", "+": f"{tongue.words['plus']} "}.get((match["sign"] or "").strip(), f"{tongue.words['minus']} ")
    if match["low"]:
        word = match["to"].strip(" -–")
        joined = f" {word} " if word else between(tongue)
        return f"{sign}{lower(tongue, match['low'], gender)}{joined}{said} {name}{stop(match)}"
    return f"{sign}{said} {name}{stop(match)}"
