"""Several editions bound as one book, such as a week's listening."""

from __future__ import annotations

import uuid
from contextlib import ExitStack
from typing import TYPE_CHECKING

from presscast.errors import OutputError
from presscast.publish.book.epub import bind, part
from presscast.publish.book.parts import Book

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from presscast.model import Edition


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
        return bind(Book(title, identity.urn, tuple(map(held.enter_context, opened))), path)
