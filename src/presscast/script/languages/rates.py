"""What one of a thing costs or holds: 850 €/mois, 35 ct/kWh, 1,2 g/l, 230 Einwohner/km²."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from presscast.script.languages.forms import any_of, figure_form, stop
from presscast.script.languages.measures import UNITS, unit_name

if TYPE_CHECKING:
    from presscast.script.languages.tongue import Tongue


def rates(tongue: Tongue, text: str) -> str:
    """Say the stroke before what a thing is told for: 850 €/mois -> 850 € par mois."""
    return re.sub(_form(tongue), partial(_rate, tongue), text) if "per" in tongue.words else text


@cache
def _form(tongue: Tongue) -> str:
    figure, currency, scale = figure_form(tongue), any_of(tuple(tongue.currencies)), any_of(tuple(tongue.scales))
    counted = rf"{figure}\s?(?:(?:{scale})(?![^\W\d_])\s?)?(?P<of>{any_of(_counted(tongue))}|[^\W\d_]{{3,}})"
    priced = rf"(?:{currency})\s?{figure}(?:\s?(?:{scale}))?"
    one = rf"(?P<one>{any_of((*tongue.rates, *tongue.units, *UNITS))}|[^\W\d_]{{3,}})"
    taxed = r"(?:\s(?:brut|net|brutto|netto|brutos?|netos?|lordi|netti))?"
    return rf"(?<![\w.,])(?P<amount>(?:{counted}|{priced}){taxed})\s?/\s?{one}(?![\w/])"


def _counted(tongue: Tongue) -> tuple[str, ...]:
    return (*tongue.currencies, *tongue.units, *UNITS)


def _rate(tongue: Tongue, match: re.Match[str]) -> str:
    """Leave a unit that is one with its stroke, km/h, and a word before a word: 10 Männer/Frauen."""
    of, one = match["of"], match["one"]
    word = of is not None and of not in _counted(tongue)
    if f"{of}/{one}" in _counted(tongue) or (word and one not in (*tongue.rates, *tongue.units, *UNITS)):
        return match[0]
    priced = of is None or of in tongue.currencies
    per = tongue.words.get("per_price" if priced else "per", tongue.words["per"])
    said = (tongue.rates.get(one) if priced or one not in UNITS else None) or f"{per} {_name(tongue, one)}"
    return f"{match['amount']} {said}{stop(match)}"


def _name(tongue: Tongue, one: str) -> str:
    if one in tongue.units:
        return tongue.units[one].partition("|")[0].removeprefix("f:")
    return unit_name(tongue.language, one, many=False) if one in UNITS else one
