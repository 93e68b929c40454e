"""A sound file to its last byte: nothing stands in it or behind it that is no part of its format.

What players, or a browser that guesses, make of such bytes is another title, another sound, or a page.
"""

from __future__ import annotations

from contextlib import contextmanager
from mmap import ACCESS_READ, mmap
from typing import TYPE_CHECKING

from presscast.check import id3
from presscast.check.boxes import boxes
from presscast.check.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_BOXES = {b"ftyp", b"moov", b"mdat", b"free"}
_BLOCKS, _LAST = {0, 1, 3, 4, 6}, 0x80  # STREAMINFO, padding, seek points, comments, picture
_CHUNKS = {b"JUNK", b"fmt ", b"data", b"id3 ", b"LIST", b"C2PA"}
_C2PA = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
_OGG_HEAD, _ID3V1, _APE = 27, 128, 32  # bytes


def check(path: Path) -> Finding:
    """Go through the parts of an M4B, Opus, FLAC or WAV file."""
    with mapped(path) as data:
        return Finding(path.name, "ends", f"{len(data):,} bytes", _FAULTS[path.suffix](data))


@contextmanager
def mapped(path: Path) -> Iterator[mmap]:
    """Give the bytes of a file that is not empty, hours of sound too, without taking the memory of all of them."""
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        yield data


def _m4b(data: mmap) -> str:
    """Boxes one behind the other, and of those for others' use only content credentials."""
    end = 0
    for kind, start, stop in boxes(data, 0, len(data)):
        is_credentials = kind == b"uuid" and data[start : start + 16] == _C2PA
        is_filled = kind == b"free" and any(data[start:stop])
        if is_filled or not (kind in _BOXES or is_credentials):
            break
        end = stop
    return _left(len(data) - end)


def _opus(data: mmap) -> str:
    """Pages of one stream (RFC 3533, 6)."""
    at, serial = 0, data[14:18]
    while data[at : at + 4] == b"OggS" and data[at + 14 : at + 18] == serial and at + _OGG_HEAD <= len(data):
        parts = data[at + 26]
        at += _OGG_HEAD + parts + sum(data[at + _OGG_HEAD : at + _OGG_HEAD + parts])
    return _left(len(data) - at)


def _flac(data: mmap) -> str:
    """Blocks of what we write (RFC 9639, 8);
    tags of other formats, which some players read before it and at its end."""
    if data[-_ID3V1:].startswith(b"TAG") or b"APETAGEX" in data[-_ID3V1 - _APE :]:
        return "has a tag of another format at its end"
    at, kind = id3.length(data[:10]), 0
    if at and not _is_credentials(data[10:at]):
        return "has a tag of another format before it"
    at += 4
    while not kind & _LAST and at + 4 <= len(data):
        kind, size = data[at], int.from_bytes(data[at + 1 : at + 4], "big")
        if kind & ~_LAST not in _BLOCKS:
            return f"has a block of kind {kind & ~_LAST}, which is none of ours"
        at += 4 + size
    return ""


def _is_credentials(tag: bytes) -> bool:
    """Tell an ID3v2.4 tag that has content credentials in one frame, and nothing else."""
    size = id3.synchsafe(tag[4:8])
    return tag.startswith(b"GEOB") and b"application/c2pa" in tag[:40] and not any(tag[10 + size :])


def _wav(data: mmap) -> str:
    """Chunks of what we write, as long as the head says; one over 4 GB (RF64) says it elsewhere."""
    if data[:4] != b"RIFF":
        return ""
    at = 12
    while at + 8 <= len(data):
        name, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if name not in _CHUNKS or (name == b"JUNK" and any(data[at + 8 : at + 8 + size])):
            return f"has a chunk {name.decode('latin-1')!r}, which is none of ours"
        at += 8 + size + size % 2
    return _left(len(data) - int.from_bytes(data[4:8], "little") - 8)


def _left(count: int) -> str:
    return f"{abs(count):,} bytes {'are no part of it' if count > 0 else 'are missing'}" if count else ""


_FAULTS: dict[str, Callable[[mmap], str]] = {".m4b": _m4b, ".opus": _opus, ".flac": _flac, ".wav": _wav}
