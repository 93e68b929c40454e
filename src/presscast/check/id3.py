"""ID3v2.3 from its raw bytes: what players that trust the order of frames will meet.

https://id3.org/id3v2.3.0 and https://id3.org/id3v2-chapters-1.0
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WANTED = {"TIT2", "TLAN", "TLEN", "COMM", "USLT", "APIC", "CTOC", "CHAP"}


Frames = list[tuple[str, bytes]]


def read(path: Path) -> Frames:
    """Return the frames of an ID3v2.3 tag, in the file's order; raise ValueError where it has none or a damaged one."""
    try:
        with path.open("rb") as file:
            head = file.read(10)
            if head[:4] != b"ID3\x03":
                raise ValueError("has no ID3v2.3 tag")
            return list(_frames(file.read(_synchsafe(head[6:10]))))
    except struct.error as error:
        raise ValueError(f"its ID3 tag is damaged: {error}") from error


def fault(frames: Frames) -> str:
    """Return what a tag lacks or has out of order, "" where nothing is wrong."""
    names = [name for name, _ in frames]
    if missing := WANTED - set(names):
        return f"its ID3 tag lacks {', '.join(sorted(missing))}"
    starts = [at for at, _ in chapters(frames)]
    if names.index("CTOC") > names.index("CHAP") or starts != sorted(starts):
        return "its chapter frames are out of order"
    return ""


def chapters(frames: Frames) -> list[tuple[float, str]]:
    """Return the (start in seconds, title) of each CHAP frame, in the file's order."""
    return [_chapter(data) for name, data in frames if name == "CHAP"]


def _chapter(data: bytes) -> tuple[float, str]:
    at = data.index(b"\0") + 1
    inside = dict(_frames(data[at + 16 :]))
    return struct.unpack_from(">I", data, at)[0] / 1000, _text(inside.get("TIT2", b"\0"))


def _text(frame: bytes) -> str:
    """Decode a text frame: its first byte names the encoding, Latin-1 or UTF-16 with a mark."""
    return frame[1:].decode("utf-16" if frame[:1] == b"\1" else "latin-1").rstrip("\0")


def _frames(tag: bytes) -> Iterator[tuple[str, bytes]]:
    at = 0
    while at + 10 <= len(tag) and tag[at]:
        name, size = tag[at : at + 4].decode("ascii"), struct.unpack_from(">I", tag, at + 4)[0]
        if at + 10 + size > len(tag):
            raise ValueError(f"its ID3 tag is damaged: frame {name} ends outside it")
        yield name, tag[at + 10 : at + 10 + size]
        at += 10 + size


def _synchsafe(four: bytes) -> int:
    return four[0] << 21 | four[1] << 14 | four[2] << 7 | four[3]
