"""The rules that all these languages share: each takes a language's words and a text, and returns the text."""

from __future__ import annotations

import re
import unicodedata
from functools import partial
from typing import TYPE_CHECKING

from presscast.script.languages.addresses import phones, tags, web
from presscast.script.languages.calendar import dates, durations, times
from presscast.script.languages.counts import fractions, numbers, ordinals, ranges, scores
from presscast.script.languages.forms import any_of, stop
from presscast.script.languages.measures import measures
from presscast.script.languages.money import decimals, money, scales
from presscast.script.languages.rates import rates
from presscast.script.languages.romans import romans
from presscast.script.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from presscast.script.languages.tongue import Tongue

_SPACE = "\u00a0\u2007\u2009\u202f"
_RAISED = "ᵃᵈᵉᵐⁿᵒʳˢᵗ"
_LOWERED = "₀₁₂₃₄₅₆₇₈₉"
_ON_LINE = str.maketrans(_LOWERED, "0123456789")


def rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Return the rules of a language, in their order."""
    shared: tuple[tuple[str, Callable[[Tongue, str], str], str], ...] = (
        ("spaces", spaces, f"[{_SPACE}]"),
        ("raised", raised, f"[{_RAISED}{_LOWERED}º°ª]"),
        ("abbreviations", abbreviations, ""),
        ("romans", romans, "[IVXLC]"),
        ("rounds", rounds, r"1/\d"),
        ("dates", dates, ""),
        ("phones", phones, r"\d{2}"),
        ("web", web, r"@|www|\.\w\w"),
        ("tags", tags, r"#\w"),
        (
            "durations",
            durations,
            r"\d\s?h\s?\d|\d:\d\d(?:[:.,]\d|\s?[Mm])|\d\s?m(?:i?n)?\s?\d|\d['’′\"”″]{1,2}(?:\d|$|[\s,.;:)+])|\ds\d",
        ),
        ("times", times, r"\d"),
        ("comparisons", comparisons, r"[+=±≈<>≤≥]|[ABC][−-]|%\s[x×]\s"),
        ("rates", rates, "/"),
        ("decimals", decimals, r"\d\.\d"),
        ("money", money, r"\d"),
        ("scales", scales, r"\d"),
        ("ordinals", ordinals, r"\d"),
        ("measures", measures, ""),
        ("scores", scores, r"\d\)?\s?[-–:x×/]\s?\d"),
        ("fractions", fractions, r"\d/\d|[½⅓¼¾⅔]"),
        ("ranges", ranges, r"\d\s?[-–]\s?\d"),
        ("numbers", numbers, r"\d"),
        ("letters", letters, "[A-Z]{2}"),
        ("signs", signs, "[&%]"),
    )
    return tuple(Rule(name, partial(apply, tongue), needs) for name, apply, needs in shared)


def spaces(tongue: Tongue, text: str) -> str:
    """Make every space plain."""
    return re.sub(f"[{_SPACE}]", " ", text)


def raised(tongue: Tongue, text: str) -> str:
    """Write what is raised or lowered on the line, and a degree as one: 1ᵉʳ -> 1er, CO₂ -> CO2, -3,5º -> -3,5°."""
    text = text.translate(_ON_LINE)
    if (told := tongue.patterns.get("degrees")) and re.search(told, text):
        text = re.sub(
            r"(?<=\d)[°º](?!\s?[\wCF]|[ªº])|(?<=\d)[°º](?=\s(?:a|in|e|di|sul|nel|nella|em|no|na|en|con|y|para|ou)\s)",
            " °C",
            text,
        )
    text = re.sub(r"(?<=\d,\d)º|(?<=[-−]\d)º|(?<=[-−]\d\d)º", "°", text)
    text = re.sub(r"(?<=\d[ºª])(?=[A-Z])", " ", text)
    return re.sub(
        rf"(?<=[\dIVX])\.?[{_RAISED}]+", lambda match: unicodedata.normalize("NFKC", match[0]).removeprefix("."), text
    )


def rounds(tongue: Tongue, text: str) -> str:
    """Say the rounds of a cup by the language's names: 1/4 de final -> cuartos de final."""
    final = tongue.patterns.get("final")
    if not final:
        return text
    named = dict(pair.split("=") for pair in tongue.words["rounds"].split())
    form = rf"(?P<many>\b(?:[Ll]es|[Dd]es|[Aa]ux)\s)?(?<![\w.,/])1/(?P<part>{'|'.join(named)})e?(?={final})"
    return re.sub(form, lambda match: _round(match, named[match["part"]]), text)


def _round(match: re.Match[str], name: str) -> str:
    return f"{match['many']}{name}s" if match["many"] else name


def abbreviations(tongue: Tongue, text: str) -> str:
    """Write out what is shortened: anywhere, before a figure, before a name."""
    for table, follows in (
        (
            tongue.before_names,
            r"(?!\s?[IVXLC]+\b|(?<=\bS\.)\s?[A-ZÀ-Þ]\.)(?=\s?(?:(?:de|du|von|van|di|da|del|dos)\s)?[A-ZÀ-ÖØ-Þ])",
        ),
        (tongue.before_figures, r"(?=\s?\d|\s?[IVX]+\b|\s[A-Z]\.?\s?\d)"),
        (tongue.abbreviations, r"(?!\w)"),
    ):
        if table:
            figureless = r"(?<!(?<!\b19\d)(?<!\b20\d)\d\s)(?<![Hh]ashtag\s)" if table is tongue.before_names else ""
            form = (
                rf"(?<![\w.]){figureless}"
                rf"(?:{any_of(tuple(table))}){follows}{_NO_POWER if table is tongue.before_figures else ''}"
            )
            text = re.sub(form, partial(_written_out, table), text)
    return text


_NO_POWER = r"(?!(?:(?<=\dkm)|(?<=\d km))[23](?!\d))"


def _written_out(table: Mapping[str, str], match: re.Match[str]) -> str:
    ends = stop(match)
    glued = match.string[match.end() :][:1].isalnum() and not match[0].endswith("-")
    masculine, _, feminine = table[match[0]].partition("|")
    woman = feminine and re.match(r"\s?[^\W\d_]+a\b", match.string[match.end() :])
    return (feminine if woman else masculine) + (ends or (" " if glued else ""))


def letters(tongue: Tongue, text: str) -> str:
    """Part the letters of those acronyms that a voice would take for a word, as the language's table lists them."""
    lettered = tongue.words.get("lettered", "").split()
    if not lettered:
        return text
    return re.sub(rf"(?<![\w.-])(?:{'|'.join(lettered)})(?![\w])", lambda match: " ".join(match[0]), text)


def signs(tongue: Tongue, text: str) -> str:
    """Say the signs that stand among words."""
    text = re.sub(r"\s?&\s?", f" {tongue.words['ampersand']} ", text)
    return re.sub(r"\s?%", f" {tongue.words['percent']}", text)


def comparisons(tongue: Tongue, text: str) -> str:
    """Say the signs that stand before a figure: ±3, ≥ 5, 2 + 2; an equals or a plus only after a figure too."""
    text = re.sub(r"(?<!\S)\+\s?(?=d[ei]\s\d)", f"{tongue.words['plus']} ", text)
    if "crossed" in tongue.words:
        text = re.sub(r"(?<=%)\s[x×]\s(?=\d)", f" {tongue.words['versus']} ", text)
    text = re.sub(r"(\b(?:et|y|e|ou|o|und)\s)\+(?=$|[\s,.;)])", rf"\1{tongue.words['plus']}", text)
    text = re.sub(r"(?<![\w-])([ABC]{1,3})([+−-])(?=$|[\s,.;:)])", partial(_rated, tongue), text)
    for sign, said in tongue.signs.items():
        before = r"(?<=[\d%€$eº°ª'])\s?" if sign in "+=" else r"(?<![<>=-])\s?"
        follows = r"\w" if sign == "+" else r"\d"
        form = rf"{before}{re.escape(sign)}\s?(?={follows})"
        text = re.sub(form, lambda match, said=said: f"{_gap(match)}{said} ", text)  # type: ignore[misc]
    return text


def _rated(tongue: Tongue, match: re.Match[str]) -> str:
    """Say the mark of a rating: AA- -> A A minus."""
    return f"{' '.join(match[1])} {tongue.words['plus' if match[2] == '+' else 'minus']}"


def _gap(match: re.Match[str]) -> str:
    return " " if match.start() and match.string[match.start() - 1] not in "([" else ""
