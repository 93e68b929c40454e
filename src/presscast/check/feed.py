"""The feed: every enclosure is there, as long as the feed says; every text it names is there too."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from presscast.check.finding import Finding, finding
from presscast.layout import FEED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

ATOM = "{http://www.w3.org/2005/Atom}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"


def check(out: Path) -> Iterator[Finding]:
    """Hold the feed of a folder of articles, where it has one, against its files."""
    from lxml import etree

    path = out / FEED
    if not path.is_file():
        return
    try:
        root = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)).getroot()
    except (OSError, etree.XMLSyntaxError) as error:
        yield Finding(FEED, "feed", "", f"cannot be read: {error}")
        return
    base = next((link.get("href", "") for link in root.iter(f"{ATOM}link") if link.get("rel") == "self"), "")
    for item in root.iter("item"):
        yield finding(FEED, "item", item.findtext("title", ""), list(_wrong(out, base, item)))
    guids = [item.findtext("guid", "") for item in root.iter("item")]
    twice = sorted({guid for guid in guids if guids.count(guid) > 1})
    yield finding(FEED, "feed", f"{len(guids)} items", [f"two items have the guid {guid!r}" for guid in twice])


def _wrong(out: Path, base: str, item: _Element) -> Iterator[str]:
    sounds = [(e.get("url", ""), e.get("length")) for e in item.iter("enclosure")]
    for other in item.iter(f"{PODCAST}alternateEnclosure"):
        sounds += [(source.get("uri", ""), other.get("length")) for source in other.iter(f"{PODCAST}source")]
    if not sounds:
        yield "it has no enclosure"
    for url, length in sounds:
        yield from _sound(_local(out, base, url), url, length)
    for name in ("chapters", "transcript"):
        for url in (e.get("url", "") for e in item.iter(f"{PODCAST}{name}")):
            if (path := _local(out, base, url)) and not path.is_file():
                yield f"{url} is not there"


def _sound(path: Path | None, url: str, length: str | None) -> Iterator[str]:
    if path is None:
        return
    if not path.is_file():
        yield f"{url} is not there"
    elif length is not None and length != str(path.stat().st_size):
        yield f"{url} is {path.stat().st_size:,} bytes, not {length}"


def _local(out: Path, base: str, url: str) -> Path | None:
    """The file beside the feed that an address names; None for one that stands elsewhere."""
    here, there = urlsplit(urljoin(base, ".")), urlsplit(urljoin(base, url))
    if (here.scheme, here.netloc) != (there.scheme, there.netloc) or not there.path.startswith(here.path):
        return None
    path = out / unquote(there.path[len(here.path) :])
    return path if path.resolve().is_relative_to(out.resolve()) else None
