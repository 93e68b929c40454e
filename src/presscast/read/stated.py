"""Take what the user states of an article in place of what was read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.model import Block
from presscast.read.article import published, updated
from presscast.read.text import frontmatter
from presscast.writing.variety import is_day_first, is_placeless, variety

if TYPE_CHECKING:
    from presscast.model import Article, Dropped, Stated


def stated(article: Article, facts: Stated) -> Article:
    """Return `article` with the facts that are stated; a language said to be another reads its dates anew."""
    found = _in_language(article, facts.language) if facts.language else article
    return replace(
        _titled(found, facts.title) if facts.title else found,
        authors=facts.authors or found.authors,
        published=facts.published or found.published,
        id=facts.id or found.id,
    )


def placed(article: Article, house: str) -> Article:
    """Return `article` with the country of its English, where neither the source nor the user states one.

    It is that of the programme's language `house`, else guessed by the article's address and words, and then marked so.
    What tells America stays English of no country, which is said and written the American way.
    """
    if not is_placeless(article.language):
        return article
    if house.lower().startswith("en-"):
        return _in_language(article, house)
    told = variety(" ".join(block.text for block in article.blocks), article.language, article.url)
    return replace(_in_language(article, told), is_guessed=True) if is_day_first(told) else article


def _in_language(article: Article, language: str) -> Article:
    """A date such as 03/04/2026 is another day in another country."""
    was, now = (_days(article.dropped, tag) for tag in (article.language, language))
    first, last = (
        anew if said == before else said
        for said, before, anew in zip((article.published, article.updated), was, now, strict=True)
    )
    return replace(article, language=language, published=first, updated=last)


def _days(dropped: tuple[Dropped, ...], language: str) -> tuple[str, str]:
    """Return when the dropped lines state the article was published and updated, as `language` writes days."""
    front = [piece.text for piece in dropped if piece.reason == "front-matter"]
    stated = frontmatter.days(front, language)
    return stated[0] or published(dropped, language), stated[1] or updated(dropped, language)


def _titled(article: Article, title: str) -> Article:
    """Set the headline, in the place of the one that was read, or at the head."""
    first = article.blocks[0] if article.blocks else None
    headed = first is not None and (first.kind == "headline" or first.text == article.title)
    return replace(article, title=title, blocks=(Block("headline", title), *article.blocks[1 if headed else 0 :]))
