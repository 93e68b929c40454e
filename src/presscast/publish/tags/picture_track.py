"""Pictures of an M4B's chapters: a track of JPEG frames, which the sound's track names beside that of their titles.

Apple's players show it, and others that know chapter tracks: QuickTime File Format, "Chapter lists" and "Video sample
description". The boxes are those of ISO/IEC 14496-12.
"""

from __future__ import annotations

from functools import partial
from itertools import accumulate
from mmap import ACCESS_READ, mmap
from struct import iter_unpack, pack
from typing import TYPE_CHECKING, NamedTuple

from mutagen._util import resize_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

_HEAD, _LARGE = 8, 16  # bytes of a box's head, whose size has 32 bits or 64
_HOLDING = {b"moov", b"trak", b"tref", b"mdia", b"minf", b"stbl"}
_CLOCK = 1000  # a second, as in the movies that ffmpeg writes
_IN_MOVIE = 2  # flags of a track that is not played by itself; ffmpeg gives them to that of the titles
_UPRIGHT = (1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30)  # a matrix that neither turns nor scales
_DPI = 72 << 16


class Frame(NamedTuple):
    """What is seen during a chapter: a JPEG, for so many ms."""

    jpeg: bytes
    ms: int


def write(path: Path, frames: Sequence[Frame], side: int, tongue: str) -> None:
    """Give an M4B of ffmpeg's these frames, each `side` pixels square, in place of those it has; there may be none.

    Their track stands behind the cover, which is to be the first picture that a player finds; their bytes come last.
    All tracks are told to be in the language `tongue`, by ISO 639-2; ffmpeg tells none of the chapters' titles.

    Raises ValueError, LookupError or struct.error where the file is damaged.
    """
    with path.open("r+b") as file:
        with mmap(file.fileno(), 0, access=ACCESS_READ) as data:
            tops = {kind: (at, stop) for kind, at, _, stop in reversed(list(_spans(data)))}  # the first of each kind
        (at, stop), (_, end) = tops[b"moov"], tops[b"mdat"]
        size = stop - at
        file.seek(at)
        moov = _with_frames(file.read(size), frames, end + _HEAD, side, _lettered(tongue))
        resize_bytes(file, size, len(moov), at)
        file.seek(at)
        file.write(moov)
        file.truncate(file.seek(end + len(moov) - size))
        file.write(_box(b"mdat", *_places(frames, 0)) if frames else b"")


def _spans(data: bytes | mmap) -> Iterator[tuple[bytes, int, int, int]]:
    """Yield the kind of each box one behind the other, its first byte, that of its contents, and where it ends."""
    at = 0
    while at < len(data):
        size, head = int.from_bytes(data[at : at + 4], "big"), _HEAD
        if size == 1:
            size, head = int.from_bytes(data[at + _HEAD : at + _LARGE], "big"), _LARGE
        if not head <= size <= len(data) - at:
            raise ValueError(f"a box has {size:,} bytes, where {len(data) - at:,} are left")
        yield data[at + 4 : at + _HEAD], at, at + head, at + size
        at += size


def _with_frames(moov: bytes, frames: Sequence[Frame], at: int, side: int, tongue: bytes) -> bytes:
    """Return a `moov` with these frames, the first of them at the byte `at` of the file as it is.

    What it grows by moves all that lies behind it, and so all places that its tables tell of.
    """
    ((_, held),) = _boxes(moov)
    kept = [_box(kind, part) for kind, part in _boxes(held) if kind != b"trak" or _handler(part) != b"vide"]
    number = 1 + sum(box[4:_HEAD] == b"trak" for box in kept)
    tracks = [_track(number, frames, at, side)] if frames else []
    grown = _changed(
        _box(b"moov", *kept, *tracks),
        {
            b"mvhd": lambda held: held[:-4] + pack(">I", number + len(tracks)),
            b"chap": lambda _: b"".join(pack(">I", other) for other in range(2, number + len(tracks))),
            b"mdhd": lambda held: held[:-4] + tongue + held[-2:],
        },
    )
    moved = partial(_moved, by=len(grown) - len(moov))
    return _changed(grown, {b"stco": partial(moved, kind=">I"), b"co64": partial(moved, kind=">Q")})


def _lettered(tongue: str) -> bytes:
    """Pack the three letters of a language into 15 bits."""
    first, second, third = (letter - 0x60 for letter in tongue.encode("ascii"))
    return pack(">H", first << 10 | second << 5 | third)


def _handler(track: bytes) -> bytes:
    """Return what a track says of its kind."""
    media = dict(_boxes(track))[b"mdia"]
    return dict(_boxes(media))[b"hdlr"][8:12]


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the kind and the contents of each box."""
    return ((kind, data[start:stop]) for kind, _, start, stop in _spans(data))


def _changed(data: bytes, changes: Mapping[bytes, Callable[[bytes], bytes]]) -> bytes:
    """Return boxes in which the contents of some kinds are changed, and all sizes told anew."""
    return b"".join(
        _box(kind, changes[kind](held) if kind in changes else _changed(held, changes) if kind in _HOLDING else held)
        for kind, held in _boxes(data)
    )


def _moved(table: bytes, by: int, kind: str) -> bytes:
    """Return a table of places in the file, numbers of a struct's `kind`, as they are moved."""
    return table[:8] + b"".join(pack(kind, at + by) for (at,) in iter_unpack(kind, table[8:]))


def _places(frames: Sequence[Frame], at: int) -> dict[bytes, int]:
    """Return where each distinct JPEG lies, one behind the other from the byte `at`."""
    distinct = list(dict.fromkeys(frame.jpeg for frame in frames))
    return dict(zip(distinct, accumulate(map(len, distinct), initial=at), strict=False))


def _track(number: int, frames: Sequence[Frame], at: int, side: int) -> bytes:
    length, places = sum(frame.ms for frame in frames), _places(frames, at)
    samples = _box(
        b"stbl",
        _box(b"stsd", pack(">II", 0, 1), _described(side)),
        _table(b"stts", [(1, frame.ms) for frame in frames]),
        _table(b"stsc", [(1, 1, 1)]),  # from the first chunk on, one sample in each
        _table(b"stsz", [(len(frame.jpeg),) for frame in frames], 0),
        _table(b"stco", [(places[frame.jpeg],) for frame in frames]),
    )
    here = _box(b"dinf", _box(b"dref", pack(">II", 0, 1), _full(b"url ", 1)))
    media = _box(
        b"mdia",
        _full(b"mdhd", 0, 0, 0, _CLOCK, length, 0),
        _box(b"hdlr", bytes(8), b"vide", bytes(13)),  # without a name
        _box(b"minf", _full(b"vmhd", 1, 0, 0), here, samples),
    )
    shown = (side << 16, side << 16)
    return _box(b"trak", _full(b"tkhd", _IN_MOVIE, 0, 0, number, 0, length, 0, 0, 0, 0, *_UPRIGHT, *shown), media)


def _described(side: int) -> bytes:
    """Return the description of samples that are JPEG in 24 bits."""
    size = pack(">HHIIIH", side, side, _DPI, _DPI, 0, 1)
    return _box(b"jpeg", bytes(6), pack(">H", 1), bytes(16), size, b"\4JPEG".ljust(32, b"\0"), pack(">Hh", 24, -1))


def _box(kind: bytes, *parts: bytes) -> bytes:
    held = b"".join(parts)
    return pack(">I", _HEAD + len(held)) + kind + held


def _full(kind: bytes, flags: int, *numbers: int) -> bytes:
    """Return a box of version 0 with flags, of numbers of 32 bits."""
    return _box(kind, pack(f">{1 + len(numbers)}I", flags, *numbers))


def _table(kind: bytes, rows: Sequence[Sequence[int]], *before: int) -> bytes:
    """Return a full box that tells how many rows it has, and has them."""
    return _full(kind, 0, *before, len(rows), *(number for row in rows for number in row))
