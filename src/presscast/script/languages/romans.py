"""Roman numerals: centuries, rulers, and what is counted by them."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from presscast.script.languages.numbers import cardinal, ordinal

if TYPE_CHECKING:
    from presscast.script.languages.tongue import Tongue


_ROMAN = r"(?=[IVXLC])(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,3})"
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def romans(tongue: Tongue, text: str) -> str:
    """Say centuries and rulers by the language's own patterns."""
    roman_form = f"(?P<roman>{_ROMAN})"
    if "century" in tongue.words:
        text = re.sub(tongue.patterns["century_short"], tongue.words["century"], text)
    if centuries := tongue.patterns.get("centuries"):
        text = re.sub(centuries, lambda match: re.sub(r"\b[IVX]+\b", partial(_one_of, tongue), match[0]), text)
    if numbered := tongue.patterns.get("numbered"):
        text = re.sub(
            numbered.replace("ROMAN", roman_form), lambda match: cardinal(tongue, roman(match["roman"])), text
        )
    for century in filter(None, map(tongue.patterns.get, ("century", "century_after"))):
        text = re.sub(century.replace("ROMAN", roman_form), partial(_century, tongue), text)
    if nth := tongue.patterns.get("nth"):
        text = re.sub(nth.replace("ROMAN", roman_form), partial(_ended, tongue), text)
    if counted := tongue.patterns.get("counted"):
        text = re.sub(counted.replace("ROMAN", roman_form), partial(_nth, tongue), text)
    ruler = rf"(?P<name>\b[A-ZÀ-ÖØ-Þ][\w’'-]+)\s(?![IVXLC]\.\s?[A-ZÀ-Þ]){roman_form}(?![\w’'-]|\.\w|\s[A-ZÀ-Þ]\b)"
    return re.sub(ruler, partial(_ruler, tongue), text) if "ruler" in tongue.templates else text


def roman(written: str) -> int:
    """XIV -> 14."""
    values = [_VALUES[char] for char in written]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _century(tongue: Tongue, match: re.Match[str]) -> str:
    count = roman(match["roman"])
    said = ordinal(tongue, count) if tongue.templates["century"] == "ordinal" else cardinal(tongue, count)
    start, end = (match.start("roman") - match.start(), match.end("roman") - match.start())
    return match[0][:start] + said + re.sub(r"^(?:e|ème|er|º|°)$", "", match[0][end:])


def _one_of(tongue: Tongue, match: re.Match[str]) -> str:
    count = roman(match[0])
    return ordinal(tongue, count) if tongue.templates["century"] == "ordinal" else cardinal(tongue, count)


def _ended(tongue: Tongue, match: re.Match[str]) -> str:
    """Say a Roman numeral that has the ending of an ordinal: XVIIe, IVes, Ire."""
    first = match["ending"] in ("er", "ers", "re", "ère")
    if match["roman"] in ("C", "L") or (first and match["roman"] != "I"):
        return match[0]
    feminine = match["ending"] in ("re", "ère", "a", "ª")
    many = "s" if match["ending"].endswith("s") else ""
    return ordinal(tongue, roman(match["roman"]), "ordinal_feminine" if feminine else "ordinal") + many


def _nth(tongue: Tongue, match: re.Match[str]) -> str:
    """Say XX aniversario by an ordinal, with the gender of what it counts."""
    masculine = "ordinal_short" if "ordinal_short" in tongue.numbers else "ordinal"
    form = "ordinal_feminine" if re.search(tongue.patterns.get("feminine", "^$"), match["what"]) else masculine
    return f"{ordinal(tongue, roman(match['roman']), form)} {match['what']}"


def _ruler(tongue: Tongue, match: re.Match[str]) -> str:
    """Say Felipe VI by an ordinal up to the number the language's table gives, beyond it by a cardinal."""
    count, name = roman(match["roman"]), match["name"]
    if match["roman"] in ("I", "V", "X", "C", "L") and not re.search(tongue.patterns["rulers"], name):
        return match[0]
    if count > int(tongue.templates["ruler"]):
        return f"{name} {cardinal(tongue, count)}"
    woman, man = tongue.patterns.get("women", "^$"), tongue.patterns.get("men", "^$")
    feminine = bool(re.search(woman, name)) or (name.endswith("a") and not re.search(man, name))
    return f"{name} {ordinal(tongue, count, 'ordinal_feminine' if feminine else 'ordinal')}"
