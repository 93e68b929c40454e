"""The lead picture and those of captions, brought into the edition's folder where they are at hand or asked for."""

from __future__ import annotations

import time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from presscast.errors import ReadError, reason
from presscast.files.layout import IMAGES
from presscast.net.address import public
from presscast.publish.raster import opened
from presscast.records import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from presscast.model import Article

LARGEST = 10 * 1024 * 1024
TIMEOUT_S = 15.0  # for one picture
PATIENCE_S = 60.0  # for all of an article
KINDS = {b"\xff\xd8\xff": ".jpg", b"\x89PNG": ".png", b"GIF8": ".gif", b"RIFF": ".webp"}


def gather(
    article: Article, beside: Path | None, fetched: bool, folder: Path, note: Callable[[str], None]
) -> Iterator[tuple[str, Path]]:
    """Yield (image as the article names it, its file inside `folder`) for each picture that can be had.

    A path is looked for below `beside`, the folder of the source, and nowhere else; an address is
    fetched only if `fetched`, all of them in PATIENCE_S seconds. Why one cannot be had is told to
    `note`; the edition goes without it.
    """
    end = time.monotonic() + PATIENCE_S
    for image in _images(article):
        try:
            data = _fetched(image, article.origin, end) if _is_web(image) and fetched else _read(image, beside)
            kind = _kind(data)
        except (OSError, ValueError, ReadError) as error:
            note(f"picture {public(image)}: {reason(error)}")
        else:
            if kind:
                yield image, _kept(data, Path(IMAGES, f"{_name(image)}{kind}"), folder)


def _kind(data: bytes) -> str:
    """Return the ending of a picture's file, "" where it is none; raise OSError where it is damaged or too large."""
    kind = next((ending for start, ending in KINDS.items() if data.startswith(start)), "")
    if kind:
        with opened(BytesIO(data)):
            pass
    return kind


def local(article: Article, beside: Path | None) -> Iterator[Path]:
    """Yield the files beside the source that `article` names as pictures, whether they are there or not."""
    yield from (path for image in _images(article) if (path := _path(image, beside)))


def _name(image: str) -> str:
    return digest(image)[:16]


def _kept(data: bytes, file: Path, folder: Path) -> Path:
    (folder / file).parent.mkdir(exist_ok=True)
    (folder / file).write_bytes(data)
    return file


def _images(article: Article) -> Iterable[str]:
    return dict.fromkeys(image for image in (article.image, *(block.image for block in article.blocks)) if image)


def _is_web(image: str) -> bool:
    """Tell whether a picture is named by an address."""
    return "://" in image or image.startswith("//")


def _path(image: str, beside: Path | None) -> Path | None:
    """Return where a picture's name leads below `beside`, None where it leads elsewhere, or is no name.

    Another machine's share is not even looked for: Windows would tell that machine who the user is.
    """
    if beside is None or _is_web(image) or "\0" in image or image.replace("\\", "/").startswith("//"):
        return None
    path = (beside / image).resolve()
    return path if path.is_relative_to(beside.resolve()) else None


def _read(image: str, beside: Path | None) -> bytes:
    path = _path(image, beside)
    if path is None or not path.is_file():
        return b""
    if path.stat().st_size > LARGEST:
        raise ValueError(f"over {LARGEST >> 20} MB, left out")
    return path.read_bytes()


def _fetched(image: str, origin: str, end: float) -> bytes:
    from presscast.net.fetch import fetch

    left = end - time.monotonic()
    if left <= 0:
        raise ValueError(f"left out: the pictures before it took {PATIENCE_S:g} s")
    address = f"https:{image}" if image.startswith("//") else image
    return fetch(address, named=origin, seconds=min(TIMEOUT_S, left), size=LARGEST).data
