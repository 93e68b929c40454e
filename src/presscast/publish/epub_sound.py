"""The sound a book plays: a core media type of EPUB, found among the edition's files or encoded for it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from presscast.errors import SoundError
from presscast.ffmpeg import ffmpeg

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_CORE = (".mp3", ".m4b", ".m4a", ".opus")  # https://www.w3.org/TR/epub-33/#sec-core-media-types


def playable(audio: Sequence[Path]) -> Path | None:
    """Return the first of the files that a book may hold, None where there is none."""
    return next((path for path in audio if path.suffix in _CORE), None)


def encode(source: Path, path: Path) -> Path:
    """Encode a sound as MP3; raise SoundError where ffmpeg cannot."""
    command = (
        ffmpeg(),
        "-v",
        "error",
        "-nostdin",
        "-i",
        source,
        "-vn",
        "-c:a",
        "libmp3lame",
        "-b:a",
        "64k",
        "-y",
        path,
    )
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise SoundError(f"{source}: the sound for the book cannot be encoded: {ran.stderr.strip()}")
    return path
