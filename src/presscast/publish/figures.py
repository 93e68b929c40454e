"""The pictures an edition holds, for its page and its book."""

from __future__ import annotations

import base64
from dataclasses import replace
from io import BytesIO
from itertools import takewhile
from typing import TYPE_CHECKING

from presscast.publish.thumbnail import thumbnail

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from presscast.model import Edition
    from presscast.publish.reading import Passage

_SIDE = 1200
_GRAIN = 16  # pixels a side by which two pictures are compared
_ALIKE = 10  # of 255: scaling and a second JPEG coding make up to 4, other pictures 25 and more


def shown(edition: Edition, folder: Path, found: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the passages, the edition's pictures in them as data addresses, each picture once."""
    seen: set[bytes] = set()
    for passage in found:
        data = own(edition, folder, passage.image)
        yield replace(passage, picture="" if data in seen else web(data))
        seen |= {data} - {b""}


def lead(edition: Edition, folder: Path, found: Iterable[Passage]) -> str:
    """Return the lead picture as a data address; "" where a caption of `found` shows it, or opens the article."""
    data = own(edition, folder, edition.track.script.article.image)
    pictured = [passage for passage in found if passage.picture]
    opening = takewhile(lambda passage: passage.kind not in ("paragraph", "subhead", "quote", "list_item"), found)
    if not data or any(passage.picture for passage in opening):
        return ""
    return "" if any(_are_alike(data, own(edition, folder, passage.image)) for passage in pictured) else web(data)


def web(data: bytes) -> str:
    """Return a JPEG as a data address, "" for none."""
    return f"data:image/jpeg;base64,{base64.b64encode(data).decode()}" if data else ""


def own(edition: Edition, folder: Path, image: str) -> bytes:
    """Return a picture as JPEG of at most 1,200 pixels a side, or b"" where the edition does not hold it.

    No other file is opened, whatever an article names.
    """
    file = dict(edition.pictures).get(image)
    return thumbnail(str(folder / file), _SIDE) if file else b""


def _are_alike(one: bytes, other: bytes) -> bool:
    """Tell whether two JPEGs show the same, whatever their size."""
    from PIL import Image, ImageChops, ImageStat

    small = [Image.open(BytesIO(data)).convert("L").resize((_GRAIN, _GRAIN)) for data in (one, other)]
    return ImageStat.Stat(ImageChops.difference(*small)).mean[0] < _ALIKE
