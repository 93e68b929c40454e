"""Several editions bound as one book, such as a week's listening."""

from __future__ import annotations

import uuid
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from presscast.errors import OutputError
from presscast.publish.book.contents import spoken_language
from presscast.publish.book.epub import bind, part
from presscast.publish.book.parts import Book
from presscast.publish.cover import draw
from presscast.publish.dates import sortable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presscast.model import Article, Edition


def write(editions: Sequence[Edition], folders: Sequence[Path], path: Path, title: str) -> Path:
    """Write the editions, in their order, as one EPUB; each edition's sound lies in its folder.

    The book's identity is that of its title and editions. Raises OutputError where there are none,
    a sound is missing, or the book cannot be written.
    """
    if not editions:
        raise OutputError(f"{path}: there is no edition to bind")
    identity = uuid.uuid5(uuid.NAMESPACE_OID, "\n".join([title, *(edition.guid for edition in editions)]))
    with ExitStack() as held:
        opened = (
            part(edition, folder, n) for n, (edition, folder) in enumerate(zip(editions, folders, strict=True), 1)
        )
        bench = Path(held.enter_context(TemporaryDirectory()))
        own = draw(_shown(editions, title), editions[0].show, bench / "cover.jpg")
        return bind(Book(title, identity.urn, tuple(map(held.enter_context, opened)), own), path)


def _shown(editions: Sequence[Edition], title: str) -> Article:
    """What stands on the cover of them all: their title, and the day of the newest."""
    newest = max(
        (edition.track.script.article for edition in editions), key=lambda article: sortable(article.published)
    )
    return replace(newest, title=title, site="", language=spoken_language(editions))
