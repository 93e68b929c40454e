"""Go through the boxes of an MP4 file, of which an M4B is one (ISO/IEC 14496-12, 4.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from mmap import mmap

_SMALL, _LARGE = 8, 16  # bytes of a box's head, whose size has 32 bits or 64


def boxes(data: mmap, at: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield the kind of each box between two bytes, its contents' first byte, and the one after the last as it is told.

    It ends before a box that is told to be smaller than its own head; the last may be told to end behind `end`.
    """
    while at + _SMALL <= end:
        size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        head = _LARGE if size == 1 else _SMALL
        size = int.from_bytes(data[at + 8 : at + 16], "big") if size == 1 else size
        if size < head:
            return
        yield kind, at + head, at + size
        at += size
