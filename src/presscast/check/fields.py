"""What each file says of the edition, field by field, by the table of fields:
what disagrees and what lacks is told by name."""

from __future__ import annotations

import json
import re
import struct
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from presscast import __version__, fields
from presscast.check import id3
from presscast.check.finding import finding, line, short
from presscast.errors import reason
from presscast.files.layout import COVER, PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from presscast.check.finding import Finding
    from presscast.check.finished import Finished
    from presscast.fields import Facts, Kind

Found = dict[str, tuple[str, ...]]
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "Iptc4xmpExt",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/xap/1.0/": "xmp",
}
_PACKET = re.compile(rb"<x:xmpmeta.*?</x:xmpmeta>", re.DOTALL)


def check(finished: Finished) -> Iterator[Finding]:
    """Hold the fields of every file that has any against the facts of the edition."""
    facts, version = fields.facts(finished.edition), finished.facts.get("version")
    told = replace(facts, software=f"presscast {version}")
    for path in finished.there(*_READERS, PAGE, COVER):
        for kind, read in (_READERS.get(path.suffix) or _READERS.get(path.name) or {}).items():
            if kind != "cover" or facts.cover_source:  # one that was given says what its maker wrote into it
                yield _compared(path, kind, read, told, is_complete=version == __version__)


def apart(due: Mapping[str, tuple[str, ...]], found: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return what is wrong with the fields that are due: which lack, and which have another text."""
    lacking = [f"{name} is missing" for name in due if not any(found.get(name, ()))]
    other = [name for name in due if any(found.get(name, ())) and found[name] != due[name]]
    return lacking + [
        f"{name} is “{short(', '.join(found[name]), 40)}”, not “{short(', '.join(due[name]), 40)}”" for name in other
    ]


def _compared(path: Path, kind: Kind, read: Callable[[Path], Found], told: Facts, *, is_complete: bool) -> Finding:
    """Hold a file's fields against the table; where it is not of this presscast, fields of ours may lack."""
    from lxml.etree import LxmlError
    from mutagen import MutagenError

    due = {
        name: tuple(map(line, texts))
        for name, texts in fields.due(kind, _brief(told) if kind == "id3" else told).items()
    }
    try:
        found = {name: tuple(map(line, texts)) for name, texts in read(path).items()}
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError, struct.error) as error:
        return finding(path.name, "fields", "", [f"cannot be read: {reason(error)}"])
    except (LxmlError, MutagenError, BadZipFile) as error:
        return finding(path.name, "fields", "", [f"cannot be read: {reason(error)}"])
    if not is_complete:
        due = {name: texts for name, texts in due.items() if name in found}
    return finding(path.name, "fields", f"{len(due)} of {_NAMES[kind]}", apart(due, found))


def _brief(told: Facts) -> Facts:
    """The facts with their date as ID3v2.3 has room for it: a year, or a day, to the minute."""
    date = told.date
    return replace(told, date=date[:16] if len(date) >= 16 else date[:10] if len(date) >= 10 else date[:4])


def _mp3(path: Path) -> Found:
    return {name: (text,) for name, text in id3.fields(id3.read(path)).items()}


def _wave(path: Path) -> Found:
    tag = BytesIO(_chunks(path.read_bytes()[12:])["id3 "])
    return {name: (text,) for name, text in id3.fields(id3.parsed(tag.read(10), tag.read)).items()}


def _info(path: Path) -> Found:
    held = _chunks(_chunks(path.read_bytes()[12:])["LIST"][4:])
    return {name: (data.split(b"\0")[0].decode(),) for name, data in held.items()}


def _chunks(data: bytes) -> dict[str, bytes]:
    """Return the chunks of a RIFF, by their names."""
    held, at = {}, 0
    while at + 8 <= len(data):
        size = struct.unpack_from("<I", data, at + 4)[0]
        held[data[at : at + 4].decode("latin-1")] = data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2
    return held


def _atoms(path: Path) -> Found:
    from mutagen.mp4 import MP4

    return {
        name: tuple(bytes(value).decode() if name.startswith("----") else str(value) for value in values)
        for name, values in MP4(path).items()
        if isinstance(values, list)
    }


def _comments(path: Path) -> Found:
    from mutagen import File

    return {name.upper(): tuple(values) for name, values in File(path).tags.as_dict().items()}


def _page(path: Path) -> Found:
    from lxml import html

    page = html.fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8", no_network=True))
    facts = json.loads(page.xpath("//script[@type='application/ld+json']/text()")[0])
    return {name: tuple(_named(value)) for name, value in _properties(facts)}


def _properties(thing: Mapping[str, Any], within: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the properties of a thing of JSON-LD, and those of the things among them as `audio.name`."""
    for name, value in thing.items():
        yield f"{within}{name}", value
        if isinstance(value, dict):
            yield from _properties(value, f"{within}{name}.")


def _named(value: object) -> Iterator[str]:
    """Yield the texts of a value of JSON-LD: a text, a thing's name, or those of a list."""
    for each in value if isinstance(value, list) else [value]:
        yield str(each.get("name", "")) if isinstance(each, dict) else str(each)


def _book(path: Path) -> Found:
    with ZipFile(path) as archive:
        package = _parsed(archive.read("EPUB/package.opf"))
    found: Found = {}
    for element in package.iter("{*}metadata").__next__():
        name = element.get("property") or _qualified(element.tag)
        found[name] = (*found.get(name, ()), element.text or "")
    return found


def _cover(path: Path) -> Found:
    if (packet := _PACKET.search(path.read_bytes())) is None:
        return {}
    held = _parsed(packet[0]).iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description").__next__()
    return {_qualified(element.tag): (element.text or "",) for element in held}


def _qualified(tag: str) -> str:
    space, _, name = tag.removeprefix("{").rpartition("}")
    return f"{_PREFIXES.get(space, space)}:{name}"


def _parsed(data: bytes) -> Any:  # noqa: ANN401  (lxml has no types)
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


_READERS: Mapping[str, Mapping[Kind, Callable[[Path], Found]]] = {
    ".mp3": {"id3": _mp3},
    ".wav": {"id3": _wave, "info": _info},
    ".m4b": {"mp4": _atoms},
    ".flac": {"vorbis": _comments},
    ".opus": {"vorbis": _comments},
    ".epub": {"book": _book},
    PAGE: {"page": _page},
    COVER: {"cover": _cover},
}
"""What reads the fields of a file, by its ending or its name."""
_NAMES: Mapping[Kind, str] = {
    "id3": "ID3v2.3",
    "info": "INFO",
    "mp4": "iTunes",
    "vorbis": "Vorbis",
    "page": "JSON-LD",
    "book": "its package",
    "cover": "XMP",
}
