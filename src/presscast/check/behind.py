"""A sound file to its last byte: nothing stands in it or behind it that is no part of its format.

What players, or a browser that guesses, make of such bytes is another title, another sound, or a page.
"""

from __future__ import annotations

from contextlib import contextmanager
from mmap import ACCESS_READ, mmap
from typing import TYPE_CHECKING

from presscast.check.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_BOXES = {b"ftyp", b"moov", b"mdat", b"free"}
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
    """Boxes one behind the other (ISO/IEC 14496-12, 4.2), and of those for others' use only content credentials."""
    at = 0
    while at + 8 <= len(data):
        size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        head = 16 if size == 1 else 8
        size = int.from_bytes(data[at + 8 : at + 16], "big") if size == 1 else size
        is_credentials = kind == b"uuid" and data[at + head : at + head + 16] == _C2PA
        if size < head or not (kind in _BOXES or is_credentials):
            break
        at += size
    return _left(len(data) - at)


def _opus(data: mmap) -> str:
    """Pages of one stream (RFC 3533, 6)."""
    at, serial = 0, data[14:18]
    while data[at : at + 4] == b"OggS" and data[at + 14 : at + 18] == serial and at + _OGG_HEAD <= len(data):
        parts = data[at + 26]
        at += _OGG_HEAD + parts + sum(data[at + _OGG_HEAD : at + _OGG_HEAD + parts])
    return _left(len(data) - at)


def _flac(data: mmap) -> str:
    """Tags of other formats, which some players read at the end."""
    is_tagged = data[-_ID3V1:].startswith(b"TAG") or b"APETAGEX" in data[-_ID3V1 - _APE :]
    return "has a tag of another format at its end" if is_tagged else ""


def _wav(data: mmap) -> str:
    """As long as the head says; one over 4 GB (RF64) says it elsewhere."""
    told = int.from_bytes(data[4:8], "little") + 8
    return _left(len(data) - told) if data[:4] == b"RIFF" else ""


def _left(count: int) -> str:
    return f"{abs(count):,} bytes {'are no part of it' if count > 0 else 'are missing'}" if count else ""


_FAULTS: dict[str, Callable[[mmap], str]] = {".m4b": _m4b, ".opus": _opus, ".flac": _flac, ".wav": _wav}
