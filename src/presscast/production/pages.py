"""A story on several pages: the further ones are fetched from its own host, and read as the first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.errors import ReadError
from presscast.model import Dropped
from presscast.sources.load import load

if TYPE_CHECKING:
    from presscast.model import Article
    from presscast.plugins import Reader
    from presscast.sources.source import Source

MOST = 20
"""Pages of a story that are read."""
_PAGE = "text/html"


def whole(article: Article, got: Source, reader: Reader, named: str) -> Article:
    """Return the story that begins on the page `got` with its further pages, where the page leads on to some.

    `named` is the address that the user gave, as `load` has it. A page that cannot be had or read, that tells of
    something else, or that is beyond the twentieth ends it, and is listed among the dropped.
    """
    if not got.address or _PAGE not in reader.media:
        return article
    from presscast.read.page.further import following

    page, count = got, 1
    while address := following(page.data, page.address):
        try:
            if count == MOST:
                raise ReadError(f"{address}: no more than {MOST} pages of a story are read")
            page = load(address, named=named)
            article = _joined(article, reader.read(page.data, page.origin), address)
        except ReadError as error:
            told = Dropped(str(error), "next-page", len(article.blocks))
            return replace(article, dropped=(*article.dropped, told))
        count += 1
    return article


def _joined(article: Article, page: Article, address: str) -> Article:
    from presscast.read.joined import is_one_story, joined

    if not is_one_story(article, page):
        raise ReadError(f"{address}: is headed {page.title!r}, and no page of this story")
    return joined(article, page)
