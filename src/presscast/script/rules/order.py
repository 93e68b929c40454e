"""The rules of each language that has any, named, in the order they are applied."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from presscast.script.rules import (
    acronyms,
    addresses,
    british,
    calendar,
    dates,
    figures,
    fractions,
    given,
    grouping,
    letters,
    magnitudes,
    markup,
    measures,
    money,
    phones,
    politics,
    powers,
    ranges,
    rates,
    references,
    romans,
    scripts,
    shouts,
    sizes,
    symbols,
    times,
    titles,
    transport,
    web,
    years,
)
from presscast.script.rules.currencies import CODES, LETTERS, SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable

_DIGITS = tuple("0123456789¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")


class Rule(NamedTuple):
    """A named rewriting of a text; it acts only where one of `needs` stands, or anywhere without."""

    name: str
    apply: Callable[[str], str]
    needs: tuple[str, ...] = ()


_ENGLISH = (
    Rule("grouping", grouping.grouping, _DIGITS),
    Rule("spaces", symbols.spaces),
    Rule("markup", markup.markup, markup.HINTS),
    Rule("either", rates.either, ("/",)),
    Rule("given", given.given, given.HINTS),
    Rule("shouts", shouts.shouts),
    Rule("web", web.web, web.HINTS),
    Rule("handles", web.handles, ("@", "#")),
    Rule("stars", symbols.stars, ("★", "⭐", "☆")),
    Rule("emoji", web.emoji),
    Rule("parties", politics.parties, ("R-", "D-", "I-", "L-", "G-", "R–", "D–", "(R)", "(D)")),
    Rule("states", politics.states, (",", "of ", "in ")),
    Rule("powers", powers.powers, powers.HINTS),
    Rule("comparisons", symbols.comparisons, tuple("<>≤≥~≈=≠+÷")),
    Rule("references", references.references, references.HINTS),
    Rule("numbered", titles.numbered, (".", "№", "No")),
    Rule("money", money.money, (*SIGNS, *CODES, *LETTERS)),
    Rule("pence", money.pence, ("p", "c", "¢")),
    Rule("phones", phones.phones, _DIGITS),
    Rule("zones", times.zones, (" noon ", "Noon ", "idnight ")),
    Rule("times", times.times, _DIGITS),
    Rule("spans", dates.calendar_spans, calendar.DASHED),
    Rule("calendar", dates.calendar_words, (*calendar.SHORT, *calendar.DAYS)),
    Rule("dates", dates.dates, _DIGITS),
    Rule("addresses", addresses.addresses, ("S", "Rd", "Ave", "Ln", "Pl", "Blvd", "Co", *_DIGITS)),
    Rule("decades", years.decades, _DIGITS),
    Rule("eras", years.eras, ("B", "A", "C.E", "CE")),
    Rule("quarters", years.quarters, ("Q", "H", "FY")),
    Rule("scores", ranges.scores, ("-", "–", "—", "/")),
    Rule("ordinals", figures.ordinals, _DIGITS),
    Rule("sizes", sizes.sizes, _DIGITS),
    Rule("measures", measures.measures, _DIGITS),
    Rule("rates", rates.rates, ("/", "sq", "cu ", "per ")),
    Rule("variables", powers.letters_raised, ("²", "³")),
    Rule("fractions", fractions.fractions, ("/", "24-7", "-and-a-", *fractions.VULGAR)),
    Rule("magnitudes", magnitudes.magnitudes, _DIGITS),
    Rule("titles", titles.titles),
    Rule("abbreviations", titles.abbreviations, (".", "pcm", "pts", "pt", "/", " vs ", "Ltd", "Bros", "'", "’")),
    Rule("romans", romans.romans, ("I", "V", "X", "L", "W")),
    Rule("roads", transport.roads, transport.ROADS),
    Rule("airliners", transport.airliners, transport.AIRLINERS),
    Rule("codes", figures.codes, _DIGITS),
    Rule("years", years.years, _DIGITS),
    Rule("ranges", ranges.ranges, ("-", "–", "—", ":", "/")),
    Rule("numbers", figures.numbers, _DIGITS),
    Rule("initials", letters.initials, (".",)),
    Rule("slashes", symbols.slashes, ("/",)),
    Rule("acronyms", acronyms.acronyms),
    Rule("scripts", scripts.scripts),
    Rule("brackets", symbols.brackets, tuple("[]*_`~^")),
    Rule("dashes", symbols.dashes, ("--", " - ", "–")),
    Rule("signs", symbols.signs, (*symbols.MARKS, "♯", "-")),
)
_BRITISH = (
    Rule("day-first", british.day_first, _DIGITS),
    Rule("zed", british.zed, ("Z",)),
)
RULES: dict[str, tuple[Rule, ...]] = {"en": _ENGLISH, "en-gb": (*_ENGLISH[:3], *_BRITISH, *_ENGLISH[3:])}


def rules_for(language: str) -> tuple[Rule, ...]:
    """Return the rules for a BCP 47 tag, or else its language; none means that its text is said as it is written."""
    tag = language.lower()
    return RULES.get(tag) or RULES.get(tag.partition("-")[0], ())
