"""iTunes metadata for M4B; the chapters that ffmpeg wrote into the file stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mutagen.mp4 import MP4, AtomDataType, MP4Cover, MP4FreeForm

from presscast.fields import due

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.publish.metadata import Metadata

_AUDIOBOOK = 2
_FREE = "----"


def tag_m4b(path: Path, facts: Metadata, cover: bytes) -> None:
    """Write the whole `ilst` of an M4B file, the full text as its lyrics."""
    file = MP4(path)
    file.clear()
    for field, (text, *_) in due("mp4", facts).items():
        file[field] = [MP4FreeForm(text.encode(), AtomDataType.UTF8)] if field.startswith(_FREE) else [text]
    png = cover.startswith(b"\x89PNG")
    file["covr"] = [MP4Cover(cover, MP4Cover.FORMAT_PNG if png else MP4Cover.FORMAT_JPEG)]
    file["stik"] = [_AUDIOBOOK]
    file.save()
