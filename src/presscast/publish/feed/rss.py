"""Elements of a feed, written straight to the file: no tree of thousands of items in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from presscast.files.atomic import replacing
from presscast.writing.prose import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "dc": "http://purl.org/dc/elements/1.1/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "fh": "http://purl.org/syndication/history/1.0",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "psc": "http://podlove.org/simple-chapters",
}


@dataclass(frozen=True, slots=True)
class Node:
    """An element by its prefixed name, with its text or its children."""

    tag: str
    text: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple[Node, ...] = ()


def write(path: Path, channel: Iterable[Node]) -> Path:
    """Write an RSS 2.0 document whole or not at all: to a name beside it, then renamed.

    Raises OSError where it cannot be written.
    """
    from lxml import etree

    with replacing(path) as part, part.open("wb") as file, etree.xmlfile(file, encoding="utf-8") as out:
        out.write_declaration()
        with out.element("rss", {"version": "2.0"}, nsmap=NAMESPACES), out.element("channel"):
            for node in channel:
                _emit(out, node)
                out.write("\n")
    return path


def _emit(out: Any, node: Node) -> None:  # noqa: ANN401  (lxml has no name for its incremental writer)
    with out.element(_qualified(node.tag), {name: clean(value) for name, value in node.attributes.items()}):
        if node.text:
            out.write(clean(node.text))
        for child in node.children:
            _emit(out, child)


@cache
def _qualified(tag: str) -> str:
    prefix, colon, name = tag.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{name}" if colon else tag
