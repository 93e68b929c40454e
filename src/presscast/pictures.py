"""The pictures of captions, brought into the edition's folder where they are at hand or asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from presscast.layout import IMAGES
from presscast.records import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from presscast.model import Article

LARGEST = 10 * 1024 * 1024
TIMEOUT_S = 15.0
KINDS = {b"\xff\xd8\xff": ".jpg", b"\x89PNG": ".png", b"GIF8": ".gif", b"RIFF": ".webp"}


def gather(
    article: Article, beside: Path | None, fetched: bool, folder: Path, note: Callable[[str], None]
) -> Iterator[tuple[str, Path]]:
    """Yield (image as the article names it, its file inside `folder`) for each picture that can be had.

    A path is looked for below `beside`, the folder of the source, and nowhere else; an address is
    fetched only if `fetched`. Why one cannot be had is told to `note`; the edition goes without it.
    """
    for image in dict.fromkeys(block.image for block in article.blocks if block.image):
        try:
            data = _data(image, beside, fetched)
        except (OSError, ValueError) as error:
            note(f"picture {image}: {error}")
        else:
            kind = next((ending for start, ending in KINDS.items() if data.startswith(start)), "")
            if kind:
                yield image, _kept(data, Path(IMAGES, f"{_name(image)}{kind}"), folder)


def held(article: Article, folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield what `gather` brought into the folder of a finished edition."""
    for image in dict.fromkeys(block.image for block in article.blocks if block.image):
        files = (Path(IMAGES, f"{_name(image)}{kind}") for kind in KINDS.values())
        yield from ((image, file) for file in files if (folder / file).is_file())


def _name(image: str) -> str:
    return digest(image)[:16]


def _kept(data: bytes, file: Path, folder: Path) -> Path:
    (folder / file).parent.mkdir(exist_ok=True)
    (folder / file).write_bytes(data)
    return file


def _data(image: str, beside: Path | None, fetched: bool) -> bytes:
    if "://" in image or image.startswith("//"):
        return _fetch(image) if fetched else b""
    path = (beside / image).resolve() if beside else None
    if not path or not beside or not path.is_relative_to(beside.resolve()) or not path.is_file():
        return b""
    if path.stat().st_size > LARGEST:
        raise ValueError(f"over {LARGEST >> 20} MB, left out")
    return path.read_bytes()


def _fetch(address: str) -> bytes:
    import httpx

    data = bytearray()
    try:
        with httpx.stream("GET", address, timeout=TIMEOUT_S, follow_redirects=True) as answer:
            answer.raise_for_status()
            for part in answer.iter_bytes():
                data += part
                if len(data) > LARGEST:
                    raise ValueError(f"over {LARGEST >> 20} MB, left out")
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise ValueError(f"cannot be had: {error}") from error
    return bytes(data)
