"""A language's words, as its folder holds them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from presscast import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Tongue:
    """What the shared rules must know of a language; each field is a table or a key of its words.toml.

    Names of one and of several stand as "one|many". `numbers` names the rule sets of CLDR's number
    formats, and the marks of figures; `rates` says what stands after a stroke, 850 €/mois, `signs` those
    before a figure, ±3; `script` is what an edition adds of its own; `templates` hold {hour}, {minute},
    {day}, {month}, {year}. Among `words`, "last" are short forms that may end a sentence, "joins" those
    that never do, and "starters" what a sentence begins with.
    """

    language: str
    numbers: Mapping[str, str]
    words: Mapping[str, str]
    templates: Mapping[str, str] = field(default_factory=dict)
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    before_figures: Mapping[str, str] = field(default_factory=dict)
    before_names: Mapping[str, str] = field(default_factory=dict)
    scales: Mapping[str, str] = field(default_factory=dict)
    rates: Mapping[str, str] = field(default_factory=dict)
    signs: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    fractions: Mapping[str, str] = field(default_factory=dict)
    patterns: Mapping[str, str] = field(default_factory=dict)
    script: Mapping[str, Any] = field(default_factory=dict)

    def __hash__(self) -> int:
        """Return the same for the same language."""
        return hash(self.language)


@cache
def tongue(language: str) -> Tongue:
    """Read the folder of a language, by its two letters."""
    table = {**compiled.table(Path(__file__).parent / language / "words.toml")}
    for name in ("abbreviations", "before_figures"):
        given = table.get(name, {})
        table[name] = {
            written[0].upper() + written[1:]: said[0].upper() + said[1:] for written, said in given.items()
        } | given
    return Tongue(language, **table)


@cache
def months(language: str) -> tuple[str, ...]:
    """Return the names of the months in CLDR, as they stand in a date."""
    from babel import Locale

    return tuple(Locale.parse(language).months["format"]["wide"].values())
