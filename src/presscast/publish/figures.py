"""The pictures an edition holds, for its page and its book."""

from __future__ import annotations

import base64
from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.publish.thumbnail import thumbnail

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from presscast.model import Edition
    from presscast.publish.reading import Passage

_SIDE = 1200


def shown(edition: Edition, folder: Path, found: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the passages, the edition's pictures in them as data addresses."""
    for passage in found:
        data = own(edition, folder, passage.image)
        address = f"data:image/jpeg;base64,{base64.b64encode(data).decode()}" if data else ""
        yield replace(passage, picture=address)


def own(edition: Edition, folder: Path, image: str) -> bytes:
    """Return a picture as JPEG of at most 1,200 pixels a side, or b"" where the edition does not hold it.

    No other file is opened, whatever an article names.
    """
    file = dict(edition.pictures).get(image)
    return thumbnail(str(folder / file), _SIDE) if file else b""
