"""ID3v2.3 from its raw bytes: what players that trust the order of frames will meet.

https://id3.org/id3v2.3.0 and https://id3.org/id3v2-chapters-1.0
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

WANTED = {"TIT2", "TLAN", "TLEN", "COMM", "USLT", "APIC", "CTOC", "CHAP"}


Frames = list[tuple[str, bytes]]


def read(path: Path) -> Frames:
    """Return the frames of an ID3v2.3 tag, in the file's order; raise ValueError where it has none or a damaged one."""
    with path.open("rb") as file:
        return parsed(file.read(10), file.read)


def parsed(head: bytes, rest: Callable[[int], bytes]) -> Frames:
    """Return the frames of a tag by its first ten bytes and what reads those after them; raises as `read` does."""
    if head[:4] != b"ID3\x03":
        raise ValueError("has no ID3v2.3 tag")
    try:
        return list(_frames(rest(synchsafe(head[6:10]))))
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


def fields(frames: Frames) -> dict[str, str]:
    """Return the text of each frame, by its name, a TXXX's with its description; the date's three as one, TDRC."""
    held = dict(_field(name, data) for name, data in frames if name not in ("APIC", "GEOB", "CTOC", "CHAP"))
    day = "".join(f"-{held['TDAT'][at : at + 2]}" for at in (2, 0)) if "TDAT" in held else ""
    clock = f"T{held['TIME'][:2]}:{held['TIME'][2:]}" if "TIME" in held else ""
    return {**held, **({"TDRC": held["TYER"] + day + clock} if "TYER" in held else {})}


def _field(name: str, data: bytes) -> tuple[str, str]:
    if name.startswith("W"):
        return name, data.decode("latin-1").rstrip("\0")
    if name not in ("COMM", "USLT", "TXXX"):
        return name, _text(data)
    wide = data[:1] == b"\1"
    first, _, second = _split(data[1 if name == "TXXX" else 4 :], wide)
    described, text = (_text(data[:1] + part) for part in (first, second))
    return f"{name}:{described}" if described else name, text


def _split(data: bytes, wide: bool) -> tuple[bytes, bytes, bytes]:
    """Part a description from its text at the first NUL, which has two bytes in UTF-16."""
    if not wide:
        return data.partition(b"\0")
    end = next((at for at in range(0, len(data), 2) if data[at : at + 2] == b"\0\0"), len(data))
    return data[:end], data[end : end + 2], data[end + 2 :]


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


def length(head: bytes) -> int:
    """Return the bytes of the ID3v2 tag that a file begins with, 0 where the first ten of it, or more, begin none."""
    return 10 + synchsafe(head[6:10]) if head[:3] == b"ID3" and len(head) >= 10 else 0


def synchsafe(four: bytes) -> int:
    """Return the number of 28 bits that four bytes of seven hold."""
    return four[0] << 21 | four[1] << 14 | four[2] << 7 | four[3]
