"""Numbers in the words of a language, by CLDR's rule-based number formats."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from unicode_rbnf import RbnfEngine

    from presscast.script.languages.tongue import Tongue

_BEYOND = 10**15
"""From here up the number formats of some languages have no words."""
_KEPT = 2048
"""Numbers whose words are kept: more than an article has, and no more with each that a process says."""
Gender = Literal["", "masculine", "feminine"]


@cache
def _engine(language: str) -> RbnfEngine:
    from unicode_rbnf import RbnfEngine

    return RbnfEngine.for_language(language)


@lru_cache(_KEPT)
def cardinal(tongue: Tongue, value: int, gender: Gender = "") -> str:
    """Return a whole number in words, with the gender of what it counts, "" where it counts nothing."""
    if value >= _BEYOND:
        return digits(tongue, str(value))
    thousand = tongue.numbers.get("feminine_thousand")
    if gender == "feminine" and thousand and 2000 <= value < 1_000_000:
        return _thousands(tongue, value, thousand)
    ruleset = tongue.numbers.get(gender or "cardinal", "spellout-numbering")
    return _clean(tongue, _engine(tongue.language).format_number(value, ruleset_names=[ruleset]).text)


def _thousands(tongue: Tongue, value: int, thousand: str) -> str:
    """Say quinientas mil, where CLDR's formats leave the thousands masculine."""
    head, rest = divmod(value, 1000)
    said = f"{cardinal(tongue, head, 'feminine')} {thousand}"
    return f"{said} {cardinal(tongue, rest, 'feminine')}" if rest else said


@lru_cache(_KEPT)
def ordinal(tongue: Tongue, value: int, form: str = "ordinal") -> str:
    """Return an ordinal in words; `form` is the key of `numbers` that names its rule set."""
    if value >= _BEYOND:
        return digits(tongue, str(value))
    from unicode_rbnf.engine import FormatPurpose

    name = tongue.numbers.get(form, "spellout-ordinal")
    made = _engine(tongue.language).format_number(value, purpose=FormatPurpose.ORDINAL, ruleset_names=[name])
    return _clean(tongue, made.text)


@lru_cache(_KEPT)
def year(tongue: Tongue, value: int) -> str:
    """Return a year in words: in German 1914 is neunzehnhundertvierzehn."""
    if "year" not in tongue.numbers or not 1100 <= value <= 1999:
        return cardinal(tongue, value)
    from unicode_rbnf.engine import FormatPurpose

    names = [tongue.numbers["year"]]
    return _clean(
        tongue, _engine(tongue.language).format_number(value, purpose=FormatPurpose.YEAR, ruleset_names=names).text
    )


def digits(tongue: Tongue, written: str) -> str:
    """Return figures one by one."""
    return " ".join(cardinal(tongue, int(char)) for char in written if char.isdecimal())


def value(tongue: Tongue, written: str) -> float:
    """Return what a figure, as the language writes it, stands for."""
    return float(_plain(tongue, written))


def number(tongue: Tongue, written: str, gender: Gender = "") -> str:
    """Return a figure, as the language writes it, in words."""
    whole, _, decimals = _plain(tongue, written).partition(".")
    if len(whole) > 1 and whole[0] == "0":
        return digits(tongue, written)
    plain = bool(decimals) or (tongue.numbers.get("agrees") == "one" and int(whole) > 1)
    said = cardinal(tongue, int(whole), "" if plain else gender)
    if not decimals:
        return said
    one_by_one = tongue.numbers["decimals"] == "digits" or decimals[0] == "0" or len(decimals) > 3
    after = digits(tongue, decimals) if one_by_one else cardinal(tongue, int(decimals))
    return f"{said} {tongue.words['decimal']} {after}"


def _plain(tongue: Tongue, written: str) -> str:
    mark = tongue.numbers["decimal_mark"]
    for group in tongue.numbers["groups"]:
        written = written.replace(group, "") if group != mark else written
    return written.replace(mark, ".")


def _clean(tongue: Tongue, said: str) -> str:
    """Take out soft hyphens, and put the spelling that the language's table prefers."""
    said = said.replace("\u00ad", "")
    for old, new in (pair.split("=") for pair in tongue.numbers.get("respelled", "").split("|") if pair):
        said = said.replace(old, new)
    return said
