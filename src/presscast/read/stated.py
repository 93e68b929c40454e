"""Take what the user states of an article in place of what was read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.model import Block
from presscast.read.article import published

if TYPE_CHECKING:
    from presscast.model import Article, Stated


def stated(article: Article, facts: Stated) -> Article:
    """Return `article` with the facts that are stated; a language said to be another reads its dates anew."""
    found = _in_language(article, facts.language) if facts.language else article
    return replace(
        _titled(found, facts.title) if facts.title else found,
        authors=facts.authors or found.authors,
        published=facts.published or found.published,
        id=facts.id or found.id,
    )


def _in_language(article: Article, language: str) -> Article:
    """A date such as 03/04/2026 is another day in another country."""
    was, now = (published(article.dropped, tag) for tag in (article.language, language))
    return replace(article, language=language, published=now if article.published == was else article.published)


def _titled(article: Article, title: str) -> Article:
    """Set the headline, in the place of the one that was read, or at the head."""
    first = article.blocks[0] if article.blocks else None
    headed = first is not None and (first.kind == "headline" or first.text == article.title)
    return replace(article, title=title, blocks=(Block("headline", title), *article.blocks[1 if headed else 0 :]))
