"""How a book of several articles is led through: by the days they appeared on, and the sections of each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from presscast.fields import section
from presscast.publish.dates import moment
from presscast.publish.markup import language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from presscast.model import Article, Edition

Labels = tuple[str, ...]


def ordered(editions: Iterable[Edition]) -> list[Edition]:
    """Put the editions of one day and section together, where the first of them stands."""
    found = [(edition, edition.track.script.article) for edition in editions]
    places: dict[tuple[str, ...], int] = {}
    for place, (_, article) in enumerate(found):
        places.setdefault((_day(article),), place)
        places.setdefault((_day(article), article.section), place)
    found.sort(key=lambda pair: (places[_day(pair[1]),], places[_day(pair[1]), pair[1].section]))
    return [edition for edition, _ in found]


def spoken_language(editions: Sequence[Edition]) -> str:
    """Return the language of a book: that of its one article, else its show's, else that of most articles in it."""
    tags = [edition.track.script.article.language for edition in editions]
    show = editions[0].show.language if len(tags) > 1 else ""
    return language(show or Counter(tags).most_common(1)[0][0])


def labels(articles: Sequence[Article], own: str) -> list[Labels]:
    """Return what each article stands under, worded in the language `own`:
    its day and its section, where they differ."""
    days, sections = [_worded(article, own) for article in articles], [section(article) for article in articles]
    has_days, has_sections = len(set(days)) > 1, len(set(sections)) > 1
    pairs = zip(days, sections, strict=True)
    return [tuple(filter(None, (day * has_days, section * has_sections))) for day, section in pairs]


def _day(article: Article) -> str:
    return article.published[:10]


def _worded(article: Article, own: str) -> str:
    """Word the day an article appeared on: "Monday, 23 November 2026"."""
    from babel.dates import format_date

    at = moment(article.published)
    return str(format_date(at, "full", locale=own)) if at else ""
