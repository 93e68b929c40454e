"""The few words the script adds of its own, by language: cue, byline, dates, disclosure.

English stands here, other languages in their folders, those without a folder in front.toml. One that has neither
gets only what needs no words: bare names, and the disclosure in English, which is never left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from presscast import compiled
from presscast.script.languages.folders import FOLDERS
from presscast.script.languages.tongue import months, tongue

if TYPE_CHECKING:
    from collections.abc import Mapping

_EN_MONTHS = "January February March April May June July August September October November December"


@dataclass(frozen=True, slots=True)
class Words:
    """Templates of one language; `{month}` is a name from `months`, or the number where there are none.

    An empty template means that the line it would make is left out; `updated_at` serves when an
    article was published and updated on one day. `people` follows the disclosure where a person read some of it.
    """

    disclosure: str
    people: str
    cue: str = ""
    by: str = "{}"
    last_and: str = ", "
    photo_by: str = "{}"
    credit: str = "{}"
    published: str = ""
    updated: str = ""
    updated_at: str = ""
    date: str = ""
    time: str = "{hour}:{minute:02}"
    months: tuple[str, ...] = ()


_WORDS = {
    "en": Words(
        "This article was written by people and is read by an AI voice.",
        "Some passages are read by a person.",
        cue="Photo:",
        by="By {}",
        last_and=" and ",
        photo_by="Photo by {}",
        credit="Credit: {}",
        published="Published {}",
        updated="updated {}",
        updated_at="updated {}",
        date="{month} {day}, {year}",
        time="{hour12}:{minute:02} {half}",
        months=tuple(_EN_MONTHS.split()),
    ),
}
_OTHER = Words(_WORDS["en"].disclosure, _WORDS["en"].people)


def words(language: str) -> Words:
    """Return the words for a BCP 47 tag; only its first part counts."""
    name = language.partition("-")[0].lower()
    return _of_folder(name) if name in FOLDERS else _WORDS.get(name) or _fronts().get(name, _OTHER)


@cache
def _fronts() -> Mapping[str, Words]:
    return {language: Words(**own) for language, own in compiled.table(Path(__file__).with_name("front.toml")).items()}


@cache
def _of_folder(language: str) -> Words:
    """Read the words from the language's own table; the months, where its dates name them, are CLDR's."""
    script = dict(tongue(language).script)
    return Words(**script, months=months(language) if "{month}" in script["date"] else ())
