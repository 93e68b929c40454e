"""Choose the reader of a source: the one asked for, else by its name, its media type, or what it holds."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from presscast import plugins
from presscast.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presscast.plugins import Reader
    from presscast.sources.source import Source

_PAGES = "text/html"
"""An address may end in anything and give a page: of what it ends in, only a page's ending is believed."""


def endings() -> frozenset[str]:
    """Return the endings by which a file of a folder is taken for an article, of all readers."""
    return frozenset(ending for reader in plugins.readers().values() for ending in reader.endings)


def media() -> tuple[str, ...]:
    """Return the beginnings of the media types that some reader reads."""
    return tuple(kind for reader in plugins.readers().values() for kind in reader.media)


def reader_for(source: Source, name: str = "") -> Reader:
    """Return the reader `name`, or the one that knows the source best.

    Raises PluginError where there is no reader of that name, ReadError for bytes that no reader reads.
    """
    if name:
        return plugins.reader(name)
    known = plugins.readers().values()
    return _by_name(source, known) or _by_media(source, known) or max(known, key=lambda one: _holds(one, source))


def _holds(reader: Reader, source: Source) -> int:
    try:
        return reader.holds(source.data)
    except ReadError:
        return plugins.NO


def _by_name(source: Source, known: Iterable[Reader]) -> Reader | None:
    path = urlsplit(source.address).path if source.address else source.origin
    ending = PurePosixPath(path.replace("\\", "/")).suffix.lower()
    able = (one for one in known if not source.address or _PAGES in one.media)
    return next((one for one in able if ending and ending in one.endings), None)


def _by_media(source: Source, known: Iterable[Reader]) -> Reader | None:
    """A server that says text/html says it of all kinds of text; other types are believed."""
    kind = source.media
    return next((one for one in known if kind and kind != _PAGES and kind.startswith(one.media or ("\0",))), None)
