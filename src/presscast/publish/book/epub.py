"""The edition as an EPUB 3.3 book whose text is read aloud by media overlays.

https://www.w3.org/TR/epub-33/ ; the bytes depend on the edition and its files alone.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from presscast.errors import OutputError, reason
from presscast.files.atomic import replacing
from presscast.plugins import after
from presscast.publish.book.overlay import overlay, page
from presscast.publish.book.package import CONTAINER, front, navigation, package
from presscast.publish.book.parts import Book, Part
from presscast.publish.book.sound import encode, playable
from presscast.publish.figures import own
from presscast.publish.reading import passages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.model import Edition


@after("tags")
def write(edition: Edition, folder: Path) -> Path:
    """Write `SLUG.epub` into the folder that holds the edition's sound.

    Raises OutputError where it cannot be written, SoundError where its sound cannot be encoded.
    """
    title = edition.track.script.article.title
    with part(edition, folder, 1) as only:
        return bind(Book(title, edition.guid, (only,)), folder / f"{edition.slug}.epub")


@contextmanager
def part(edition: Edition, folder: Path, number: int) -> Iterator[Part]:
    """Yield an edition as the book's part of that number: all that is heard, with the sound in `folder`.

    Where none of its files may stand in a book, one is encoded for as long as the part is used.
    """
    found = playable(edition.audio)
    if found:
        yield _part(edition, folder, number, folder / found.name)
        return
    with TemporaryDirectory() as bench:
        yield _part(edition, folder, number, encode(folder / edition.audio[0].name, Path(bench) / "sound.mp3"))


def _part(edition: Edition, folder: Path, number: int, sound: Path) -> Part:
    heard = [passage for passage in passages(edition.track) if passage.sentences]
    pictures = {f"{number}-{p.id}.jpg": data for p in heard if (data := own(edition, folder, p.image))}
    shown = ((p, f"{number}-{p.id}.jpg") for p in heard)
    text = tuple(replace(p, image="", picture=name if name in pictures else "") for p, name in shown)
    return Part(edition, folder, f"{number}", text, sound, pictures)


def bind(book: Book, path: Path) -> Path:
    """Write the book; raise OutputError where it cannot be written, or a sound is not there."""
    try:
        with replacing(path) as whole, ZipFile(whole, "w") as archive:
            for name, source in _files(book):
                _add(archive, name, source)
    except OSError as error:
        raise OutputError(f"{path}: the book cannot be written: {reason(error)}") from error
    return path


def _files(book: Book) -> Iterator[tuple[str, str | bytes | Path]]:
    yield "mimetype", "application/epub+zip"
    yield "META-INF/container.xml", CONTAINER
    yield "EPUB/package.opf", package(book)
    yield "EPUB/nav.xhtml", navigation(book)
    yield "EPUB/book.css", files("presscast.publish.book").joinpath("book.css").read_text("utf-8")
    if book.cover:
        yield f"EPUB/{book.cover_name}", book.cover
        yield "EPUB/cover.xhtml", front(book)
    for item in book.parts:
        yield f"EPUB/{item.text}", page(item)
        yield f"EPUB/{item.overlay}", overlay(item)
        yield f"EPUB/{item.audio}", item.sound
        yield from ((f"EPUB/{name}", data) for name, data in item.pictures.items())


def _add(archive: ZipFile, name: str, source: str | bytes | Path) -> None:
    """Add text deflated, files as they are; the date is the earliest a zip can hold."""
    entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.create_system, entry.external_attr = 3, 0o644 << 16
    if isinstance(source, str | bytes):
        entry.compress_type = ZIP_DEFLATED if isinstance(source, str) and name != "mimetype" else ZIP_STORED
        archive.writestr(entry, source)
        return
    entry.file_size = source.stat().st_size
    with source.open("rb") as data, archive.open(entry, "w") as into:
        shutil.copyfileobj(data, into)
