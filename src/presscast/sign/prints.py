"""Fingerprints of a sound file's parts, by which a changed sound is told from moved chapters and new tags."""

from __future__ import annotations

import hashlib
import struct
import tempfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

from presscast.sound.ffmpeg import run


@dataclass(frozen=True, slots=True)
class Prints:
    """The SHA-256 of a file's coded sound, and of its chapters' times and titles, whatever order a tagger puts them in.

    `nero` is that of the second table of chapters that an M4B has, in the box chpl, "" where there is none,
    or it is not known.
    """

    sound: str
    chapters: str
    nero: str = ""


def prints(path: Path) -> Prints:
    """Have ffmpeg take a sound file apart, in one run; raise SoundError where it cannot."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder, "chapters.txt")
        hashed = ("-map", "0:a:0", "-c", "copy", "-f", "hash", "-hash", "sha256", "-")
        sound = run("-i", path, *hashed, "-map_chapters", "0", "-f", "ffmetadata", told)
        _, *chapters = told.read_bytes().split(b"[CHAPTER]\n")
        return Prints(
            sound.decode("ascii").strip().rpartition("=")[2],
            hashlib.sha256(b"".join(sorted(chapters))).hexdigest(),
            hashlib.sha256(nero).hexdigest() if (nero := _nero(path)) else "",
        )


def _nero(path: Path) -> bytes:
    """Return the box chpl of an MP4, b"" where there is none; other files have no box of such a name."""
    with path.open("rb") as file:
        held = _box(file, b"moov", path.stat().st_size) if path.suffix == ".m4b" else b""
    for name in (b"udta", b"chpl"):
        held = _box(BytesIO(held), name, len(held))
    return held


def _box(file: IO[bytes], wanted: bytes, end: int) -> bytes:
    """Return what a box of this name holds (ISO/IEC 14496-12, 4.2), b"" where there is none up to `end`."""
    at = 0
    while at + 8 <= end:
        file.seek(at)
        size, name = struct.unpack(">I4s", file.read(8))
        if name == wanted:
            return file.read(max(size - 8, 0))
        large = struct.unpack(">Q", file.read(8))[0] if size == 1 and at + 16 <= end else 0
        at += large or size if max(large, size) >= 8 else end
    return b""
