"""What a listener is told before the story: who wrote it, when, and who reads it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from presscast.errors import SettingsError
from presscast.script.words import words
from presscast.writing.variety import is_british

if TYPE_CHECKING:
    from presscast.model import Article, Block
    from presscast.script.words import Words

_MACHINE = re.compile(
    r"\b(?:AI|A\.I\.|KI|IA|artificial intelligence|text-to-speech|synthe\w+|computer-generated)\b|인공지능"
)
_READS = re.compile(
    r"\b(?:read|voiced?|narrat\w+|spoken|audio|listen|vorgelesen|gelesen|\w*[Ss]timme|lue?s?|voix|le[ií]d[ao]|lee|"
    r"voz)\b"
    r"|읽|음성|낭독"
)


def byline(article: Article) -> str:
    """Return "By A, B and C, Site", or "" where neither is known."""
    own = words(article.language)
    *others, last = article.authors or ("",)
    names = own.last_and.join([", ".join(others), last]) if others else last
    return ", ".join(part for part in (own.by.format(names) if names else "", article.site) if part)


def dates(article: Article) -> str:
    """Return "Published June 10, 2025, updated June 12, 2025", with times where both fall on one day.

    "" where no date is known, it is no ISO 8601 date, or the language has no words for it.
    """
    own = _own(article.language)
    first, second = _when(article.published), _when(article.updated)
    if not own.date:
        return ""
    if first and second and first.date() == second.date():
        timed = first != second and min(len(article.published), len(article.updated)) > len("2025-06-10")
        parts = _one_day(first, second, own) if timed else [own.published.format(_date(first, own))]
    else:
        stated = ((own.published, first), (own.updated, second))
        parts = [template.format(_date(when, own)) for template, when in stated if when]
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]


def _own(language: str) -> Words:
    """Return the words of a language, its dates in the order of the country that the tag states."""
    own = words(language)
    return replace(own, date="{day} {month} {year}") if is_british(language) else own


def disclosing_note(article: Article) -> Block | None:
    """Return the article's own note that a machine reads it, or None."""
    notes = (block for block in article.blocks if block.kind == "note")
    return next((note for note in notes if _MACHINE.search(note.text) and _READS.search(note.text)), None)


def disclosure(article: Article, wording: str | None, *, by_people: bool = False) -> tuple[str, ...]:
    """Return what says who reads: the article's note, else `wording`, else the house's own.

    Where people read some of it (`by_people`), a second text says so. Raises SettingsError for an empty `wording`:
    the disclosure is part of the product.
    """
    if wording is not None and not wording.strip():
        raise SettingsError("the disclosure is empty; it can be worded anew but not left out")
    note = disclosing_note(article)
    own = words(article.language)
    told = note.text if note else (wording or own.disclosure).strip()
    return (told, own.people) if by_people else (told,)


def _one_day(first: datetime, second: datetime, own: Words) -> list[str]:
    published = f"{_date(first, own)}, {_clock(first, own)}"
    return [own.published.format(published), own.updated_at.format(_clock(second, own))]


def _when(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None


def _date(when: datetime, own: Words) -> str:
    month = own.months[when.month - 1] if own.months else ""
    return own.date.format(month=month, number=when.month, day=when.day, year=when.year)


def _clock(when: datetime, own: Words) -> str:
    half = "a.m." if when.hour < 12 else "p.m."
    return own.time.format(hour=when.hour, hour12=(when.hour - 1) % 12 + 1, minute=when.minute, half=half)
