"""Fingerprints of a sound file's parts, by which a changed sound is told from moved chapters and new tags."""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import dataclass
from pathlib import Path

from presscast.ffmpeg import run


@dataclass(frozen=True, slots=True)
class Prints:
    """The SHA-256 of a file's coded sound, and of its chapters' times and titles, whatever order a tagger puts them in."""

    sound: str
    chapters: str


def prints(path: Path) -> Prints:
    """Have ffmpeg take a sound file apart, in one run; raise SoundError where it cannot."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder, "chapters.txt")
        hashed = ("-map", "0:a:0", "-c", "copy", "-f", "hash", "-hash", "sha256", "-")
        sound = run("-i", path, *hashed, "-map_chapters", "0", "-f", "ffmetadata", told)
        _, *chapters = told.read_bytes().split(b"[CHAPTER]\n")
        return Prints(
            sound.decode("ascii").strip().rpartition("=")[2], hashlib.sha256(b"".join(sorted(chapters))).hexdigest()
        )
