"""How tests ask for faults, and spoil a sound."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from presscast.check import book, page, spoken, transcript
from presscast.check.check import DETECTORS
from presscast.check.finished import finished_in
from presscast.sound.ffmpeg import ffmpeg

if TYPE_CHECKING:
    from pathlib import Path

SLUG = "the-ferry-bell-of-oxmoor-reach-comes-home"
FORMATS = ("mp3", "m4b", "opus", "flac", "wav")


def faults(folder: Path, detectors=DETECTORS) -> dict[tuple[str, str], str]:
    """What check finds wrong, by check and file; sizes changed by the spoiling are no news."""
    found = finished_in(folder)
    faulty = (f for detect in detectors for f in detect(found) if f.fault and f.check != "file")
    return {(f.check, f.file): f.fault for f in faulty}


def text_faults(folder: Path) -> dict[tuple[str, str], str]:
    """What check finds wrong in all that is not sound."""
    return faults(folder, (spoken.check, transcript.check, page.check, book.check))


def filtered(path: Path, graph: str) -> None:
    """Send the sound of an MP3 through a filter of ffmpeg, its tags kept."""
    spoiled = path.with_name("spoiled.mp3")
    keep = ("-map", "0", "-c:v", "copy", "-c:a", "libmp3lame", "-id3v2_version", "3")
    subprocess.run([ffmpeg(), "-v", "error", "-i", path, "-af", graph, *keep, spoiled], check=True)
    spoiled.replace(path)
