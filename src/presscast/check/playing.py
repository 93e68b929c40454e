"""What the head of a sound file has a player do with it: play it at its own speed, and as loud as it is.

What decodes the sound to measure it need not heed all of these, and players do.
ISO/IEC 14496-12, 8.2.2, 8.3.2, 8.4.2 and 8.6.6; RFC 7845, 5.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscast.check.behind import mapped
from presscast.check.boxes import boxes
from presscast.check.finding import Finding, finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from mmap import mmap
    from pathlib import Path

_HOLDING = {b"moov", b"trak", b"mdia", b"edts"}
_ONE = (1 << 16).to_bytes(4, "big")  # as a number of 16 and 16 bits
_FULL, _NONE = (1 << 8).to_bytes(2, "big"), bytes(2)  # as one of 8 and 8 bits
_OPUS_HEAD = bytes([1, 1])  # version, channels
_OPUS_RATE = 48_000


def check(path: Path, tongue: str) -> Finding:
    """Read the head of an M4B or Opus file of an article in the language `tongue`, by ISO 639-2."""
    with mapped(path) as data:
        wrong = list(_m4b(data, tongue) if path.suffix == ".m4b" else _opus(data))
    return finding(path.name, "playing", "at its own speed, as loud as it is", wrong)


def _m4b(data: mmap, tongue: str) -> Iterator[str]:
    if data[8:12] != b"M4B ":
        yield "is not told to be an audiobook"
    for kind, start, stop in _within(data, 0, len(data)):
        at = start + (32 if data[start : start + 1] == b"\1" else 20)  # after moments of 64 bits, or 32
        if kind == b"mvhd" and data[at : at + 4] != _ONE:
            yield "is to be played at another speed"
        if kind == b"mvhd" and data[at + 4 : at + 6] != _FULL:
            yield "is to be played less or more loud than it is"
        if kind == b"tkhd" and data[stop - 48 : stop - 46] not in (_FULL, _NONE):
            yield "has a track to be played less or more loud than it is"
        if kind == b"mdhd" and data[stop - 4 : stop - 2] not in (_lettered(tongue), _NONE):
            yield f"has a track in another language than {tongue}"
        if kind == b"elst" and (data[start + 4 : start + 8] != b"\0\0\0\1" or data[stop - 4 : stop] != _ONE):
            yield "has a track in parts, or one to be played at another speed"


def _lettered(tongue: str) -> bytes:
    """Pack three letters into 15 bits."""
    first, second, third = (ord(letter) - 0x60 for letter in tongue)
    return (first << 10 | second << 5 | third).to_bytes(2, "big")


def _within(data: mmap, at: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield boxes as `boxes` does, and those within others; none that ends behind what it stands in."""
    for kind, start, stop in boxes(data, at, end):
        if stop > end:
            return
        yield kind, start, stop
        if kind in _HOLDING:
            yield from _within(data, start, stop)


def _opus(data: mmap) -> Iterator[str]:
    at = data.find(b"OpusHead", 0, 256)
    if at < 0 or data[at + 8 : at + 10] != _OPUS_HEAD:
        yield "does not begin with the head of one channel"
    elif int.from_bytes(data[at + 12 : at + 16], "little") != _OPUS_RATE:
        yield f"tells of {int.from_bytes(data[at + 12 : at + 16], 'little'):,} Hz before it was encoded"
    elif data[at + 16 : at + 18] != _NONE:
        yield "is to be played less or more loud than it is"
