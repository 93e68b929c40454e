"""What a figure only names beside letters or a name, where no space parts words: models, flights, reigns, averages."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from presscast.script.languages.numbers import cardinal, digits
from presscast.script.languages.romans import roman

if TYPE_CHECKING:
    from presscast.script.languages.tongue import Tongue

_ROMAN = r"(?P<roman>X{0,3}(?:IX|IV|VI{0,3}|I{1,3})|X{1,3})"


def models(tongue: Tongue, text: str) -> str:
    """Say C919 by its figures, and 歼-20 without its hyphen, by the language's patterns."""
    if lead := tongue.patterns.get("model_hyphen"):
        text = re.sub(rf"({lead})-(?=\d)", r"\1", text)
    if coded := tongue.patterns.get("model"):
        text = re.sub(coded, lambda match: re.sub(r"\d+", partial(_by_figures, tongue), match[0]), text)
    return text


def _by_figures(tongue: Tongue, match: re.Match[str]) -> str:
    return digits(tongue, match[0]).replace(" ", "")


def reigns(tongue: Tongue, text: str) -> str:
    """Say Roman numerals where they count: 第II卷, III期, 查尔斯III with the language's word for a reign."""
    for name in ("roman_after", "roman_before"):
        if form := tongue.patterns.get(name):
            text = re.sub(form.replace("ROMAN", _ROMAN), partial(_counted, tongue), text)
    if rulers := tongue.patterns.get("rulers"):
        reign = rf"(?P<name>(?:{rulers})\s?){_ROMAN}(?![A-Za-z\d])(?P<told>{tongue.words['reign']})?"
        text = re.sub(reign, partial(_reign, tongue), text)
    return text


def _counted(tongue: Tongue, match: re.Match[str]) -> str:
    return match[0].replace(match["roman"], cardinal(tongue, roman(match["roman"])))


def _reign(tongue: Tongue, match: re.Match[str]) -> str:
    return f"{match['name']}{cardinal(tongue, roman(match['roman']))}{tongue.words['reign']}"


def averages(tongue: Tongue, text: str) -> str:
    """Say the average of a batter by tenths, hundredths and thousandths, without those that are none: .312."""
    if form := tongue.patterns.get("average"):
        text = re.sub(form, partial(_average, tongue), text)
    return text


def _average(tongue: Tongue, match: re.Match[str]) -> str:
    parts = zip(match["average"], tongue.words["average"].split(), strict=False)
    return "".join(cardinal(tongue, int(digit)) + place for digit, place in parts if digit != "0") or match[0]
