"""Get the bytes behind a SOURCE: a file, standard input, or an http(s) address."""

from __future__ import annotations

import glob
import os
import re
import stat
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from presscast.errors import ReadError
from presscast.files.layout import FORMATS
from presscast.net.address import is_address, public
from presscast.sources import choose
from presscast.sources.source import Named, Source
from presscast.writing.near import nearest, suggestion

if TYPE_CHECKING:
    from presscast.net.fetch import Fetched
    from presscast.sources.source import Asked

LIMIT = 20 << 20
"""Bytes; no article is longer."""
LISTINGS = (
    "text/",
    "application/xml",
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/gzip",
    "application/x-gzip",
    "application/octet-stream",
)
"""The beginnings of the media types of feeds and sitemaps, and of what servers call anything."""
_SCHEME = re.compile(r"[A-Za-z][\w+.-]+:/+(?=.)")
_HOST = re.compile(r"www\.|(?:[\w-]+\.)+[a-z]{2,}/", re.ASCII)
"""How an address begins whose https:// was left out."""
TRIES = 10
SETTLED_S = 0.2


def loaded(asked: Asked) -> Source:
    """Return the bytes of an article that is to be made; raise ReadError as `load` does."""
    if isinstance(asked, Source):
        return asked
    return load(asked.address, asked.by) if isinstance(asked, Named) else load(asked)


def load(name: str, named: str = "") -> Source:
    """Return the bytes of `name`; raise ReadError that says why they cannot be had.

    `named` is what the user gave where `name` was found in it: an address in a feed is fetched from a private
    network only if the feed stands on that host.
    """
    if name == "-":
        return Source(_within_limit(sys.stdin.buffer.read(LIMIT + 1), "standard input"), "standard input")
    if is_address(name):
        return _fetched(name, named or name)
    if (scheme := _SCHEME.match(name)) and not Path(name).exists():
        raise ReadError(f"{name}: {scheme[0]} is nothing that can be fetched from; give an https:// address or a file")
    return _file(Path(name))


def standard_input(name: str) -> Source:
    """Return what stands on standard input as if it were read from the file `name`; raise ReadError as `load` does."""
    return Source(load("-").data, name, path=Path(name))


def _file(path: Path) -> Source:
    try:
        if path.is_dir():
            raise ReadError(f"{path}: {_why_not(path)}")
        if path.exists() and not path.is_file() and not path.is_relative_to("/dev/fd"):
            raise ReadError(f"{path}: is no file but a pipe or a device; give a file, or - for standard input")
        return Source(_settled(path), str(path), path=path)
    except (FileNotFoundError, NotADirectoryError):
        raise ReadError(f"{path}: {_lacking(path)}") from None
    except (OSError, ValueError) as error:
        raise ReadError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _lacking(path: Path) -> str:
    """Say what a name may have meant that no file has."""
    name = str(path)
    if glob.has_magic(name):
        return "no file matches this pattern"
    if near := suggestion(_near(path)):
        return f"no such file{near}"
    if _HOST.match(name):
        return f"no such file; an address begins with https://, as https://{name}"
    return f"no such file; of several formats write --formats mp3,{name}" if name in FORMATS else "no such file"


def _near(path: Path) -> list[str]:
    """Return the files beside a missing one whose names are nearest to its own."""
    try:
        names = [each.name for each in path.parent.iterdir() if each.exists() and not each.name.startswith(".")]
    except OSError:
        return []
    return [str(path.with_name(name)) for name in nearest(path.name, names)[:2]]


def _why_not(folder: Path) -> str:
    """Say why a folder gives no article; raise OSError where it cannot be listed."""
    next(os.scandir(folder), None)
    if folder.is_symlink() and folder.absolute().is_relative_to(os.path.realpath(folder)):
        return "is a link that leads back to a folder it lies in; what is there is made from there"
    return "is a folder, with no article in it that is not presscast's own; name a file"


def _settled(path: Path) -> bytes:
    """Read a file that nobody writes to meanwhile: what is half saved is not the article."""
    for _ in range(TRIES):
        before = path.stat()
        with path.open("rb") as file:
            data = _within_limit(file.read(LIMIT + 1), str(path))
        if 0 <= time.time() - before.st_mtime < SETTLED_S:
            time.sleep(SETTLED_S)
        after = path.stat()
        if not stat.S_ISREG(after.st_mode) or _state(before) == _state(after):
            return data
    raise ReadError(f"{path}: changes while it is read; save it, and try again")


def _state(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_ino, found.st_size, found.st_mtime_ns


def _within_limit(data: bytes, origin: str) -> bytes:
    if len(data) > LIMIT:
        raise ReadError(f"{origin}: over {LIMIT >> 20} MB; give the article alone")
    return data


def _fetched(address: str, named: str) -> Source:
    from presscast.net.fetch import fetch

    got = fetch(address, named=named, kinds=(*LISTINGS, *choose.media()), size=LIMIT)
    return Source(_utf8(got), got.address, got.address, public(address), media=got.content_type)


def _utf8(got: Fetched) -> bytes:
    """Set a text in UTF-8, with its mark, by the encoding its server states: that goes before what the page says."""
    from presscast.read.decode import decode

    if got.charset.lower() in ("", "utf-8", "utf8") or not re.match(r"text/|.*xml$", got.content_type):
        return got.data
    return decode(got.data, got.address, got.charset).encode("utf-8-sig")
