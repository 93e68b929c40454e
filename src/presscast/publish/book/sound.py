"""The sound a book plays: a core media type of EPUB, found among the edition's files or encoded for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscast.errors import SoundError
from presscast.sound.ffmpeg import run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_CORE = (".mp3", ".m4b", ".m4a", ".opus")  # https://www.w3.org/TR/epub-33/#sec-core-media-types


def playable(audio: Sequence[Path]) -> Path | None:
    """Return the first of the files that a book may hold, None where there is none."""
    return next((path for path in audio if path.suffix in _CORE), None)


def encode(source: Path, path: Path) -> Path:
    """Encode a sound as MP3; raise SoundError where ffmpeg cannot."""
    try:
        run("-i", source, "-vn", "-c:a", "libmp3lame", "-b:a", "64k", path)
    except SoundError as error:
        raise SoundError(f"{source}: the sound for the book cannot be encoded: {error}") from error
    return path
