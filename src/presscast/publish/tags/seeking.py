"""Where the frames of a FLAC file begin: a player that seeks in it need not search (RFC 9639, sections 8.5 and 9.1)."""

from __future__ import annotations

import mmap
import re
from typing import TYPE_CHECKING

from mutagen.flac import SeekPoint

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HEADER = re.compile(rb"(?=\xff\xf8[\x10-\xef])")  # one may stand within what looks like another
_LAST = 0x80  # of the metadata blocks
_SIZED = {6: 1, 7: 2}  # bytes of a block's size at the header's end, by its code
_RATED = {12: 1, 13: 2, 14: 2}  # and of its rate


def seek_points(path: Path, every: int) -> Iterator[SeekPoint]:
    """Yield a point about each `every` samples, its offset counted from the first frame.

    Blocks are of one size, as ffmpeg makes them. Raises OSError.
    """
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        at, size = _first_frame(data)
        start, number, due = at, 0, 0
        for found in _HEADER.finditer(data, at):
            if _number(data, found.start()) != number:
                continue
            if number * size >= due:
                yield SeekPoint(number * size, found.start() - start, size)
                due += every
            number += 1


def _first_frame(data: mmap.mmap) -> tuple[int, int]:
    """Return where the first frame begins, and how many samples a block has."""
    at, size, is_last = _after_id3(data) + 4, 0, False
    while not is_last:
        is_last, kind = bool(data[at] & _LAST), data[at] & 0x7F
        if kind == 0:
            size = int.from_bytes(data[at + 6 : at + 8])
        at += 4 + int.from_bytes(data[at + 1 : at + 4])
    return at, size


def _after_id3(data: mmap.mmap) -> int:
    """Return where the FLAC stream begins: content credentials stand before it, in an ID3v2 tag."""
    if data[:3] != b"ID3":
        return 0
    return 10 + sum((byte & 0x7F) << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))


def _number(data: mmap.mmap, at: int) -> int:
    """Return the number of the frame that begins at `at`; -1 where none does."""
    first = data[at + 4] if at + 4 < len(data) else 0xFF
    more = next((n for n in range(7) if not first << n & 0x80), 7)  # as in UTF-8
    more = max(0, more - 1)
    end = at + 5 + more + _SIZED.get(data[at + 2] >> 4, 0) + _RATED.get(data[at + 2] & 0xF, 0)
    if first == 0xFF or end >= len(data) or _crc8(data[at:end]) != data[end]:
        return -1
    number = first & (0x7F if not more else 0x3F >> more)
    for byte in data[at + 5 : at + 5 + more]:
        number = number << 6 | byte & 0x3F
    return number


def _crc8(data: bytes) -> int:
    value = 0
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = (value << 1 ^ 0x07) & 0xFF if value & 0x80 else value << 1
    return value
