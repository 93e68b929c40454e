"""The book: a whole zip, its overlays inside its sound, every sentence of the track in them.

https://www.w3.org/TR/epub-33/#sec-media-overlays
"""

from __future__ import annotations

import posixpath
import re
from itertools import pairwise
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812

from presscast.check.finding import Finding, clock, finding, lost, short
from presscast.errors import reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element

    from presscast.check.finished import Finished

SMIL = "{http://www.w3.org/ns/SMIL}"
NEAR_S = 0.01


def check(finished: Finished) -> Iterator[Finding]:
    """Read each book's overlays."""
    for path in finished.there(".epub"):
        yield _book(finished, path)


def _book(finished: Finished, path: Path) -> Finding:
    from lxml.etree import XMLSyntaxError

    try:
        with ZipFile(path) as archive:
            if broken := archive.testzip():
                return Finding(path.name, "book", "", f"{broken} is damaged")
            return _read(finished, path, archive)
    except (BadZipFile, OSError, KeyError, ValueError, ZlibError, XMLSyntaxError) as error:
        return Finding(path.name, "book", "", f"cannot be read: {reason(error)}")


def _read(finished: Finished, path: Path, archive: ZipFile) -> Finding:
    faults = [] if archive.namelist()[0] == "mimetype" else ["its first entry is not mimetype"]
    overlays = [name for name in archive.namelist() if name.endswith(".smil")]
    clips = 0
    for name in overlays:
        pars = list(_parsed(archive.read(name)).iter(f"{SMIL}par"))
        clips += len(pars)
        faults += _times(finished, pars) + _targets(archive, name, pars)
    shown = (item.clip.line.shown for item in finished.shown())
    faults += [f"not in the text: “{short(line, 40)}”" for line in lost(shown, _texts(archive))]
    return finding(
        path.name, "book", f"{len(overlays)} overlays, {clips} clips", faults if clips else ["it has no overlay"]
    )


def _times(finished: Finished, pars: list[_Element]) -> list[str]:
    times = [tuple(_seconds(par.find(f"{SMIL}audio").get(key, "")) for key in ("clipBegin", "clipEnd")) for par in pars]
    outside = [f"a clip from {clock(a)} to {clock(b)}, outside {clock(finished.seconds)} of audio" for a, b in times
               if not 0 <= a < b <= finished.seconds + NEAR_S]  # fmt: skip
    return outside + [
        f"a clip at {clock(b)} comes after one at {clock(a)}" for (a, _), (b, _) in pairwise(times) if b < a
    ]


def _targets(archive: ZipFile, overlay: str, pars: list[_Element]) -> list[str]:
    """Every text a clip points to is there."""
    wrong, known = [], {}
    for source in (par.find(f"{SMIL}text").get("src", "") for par in pars):
        name, _, fragment = posixpath.normpath(posixpath.join(posixpath.dirname(overlay), source)).partition("#")
        if name not in known:
            known[name] = set(_parsed(archive.read(name)).xpath("//@id"))
        wrong += [] if fragment in known[name] else [f"a clip points to {source}, which is not there"]
    return wrong


def _texts(archive: ZipFile) -> Iterator[str]:
    """Yield the pieces of text between the tags of its documents, a space between two documents."""
    for name in archive.namelist():
        if name.endswith(".xhtml"):
            yield from _parsed(archive.read(name)).itertext()
            yield " "


def _parsed(data: bytes) -> _Element:
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _seconds(value: str) -> float:
    """Read a SMIL clock value: H:MM:SS.mmm, MM:SS.mmm, or a number with s or ms."""
    if found := re.fullmatch(r"([\d.]+)(s|ms|)", value):
        return float(found[1]) / (1000 if found[2] == "ms" else 1)
    seconds = 0.0
    for part in value.split(":"):
        seconds = seconds * 60 + float(part)
    return seconds
