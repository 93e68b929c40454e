"""iTunes metadata for M4B, and its chapters' pictures; the chapters that ffmpeg wrote stay as they are."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from mutagen.mp4 import MP4, AtomDataType, MP4Cover, MP4FreeForm

from presscast.fields import due
from presscast.publish.tags import picture_track
from presscast.publish.tags.picture_track import Frame
from presscast.publish.thumbnail import SIDE, squared

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.publish.metadata import Metadata

_AUDIOBOOK = 2
_FREE = "----"


def tag_m4b(path: Path, facts: Metadata, cover: bytes) -> None:
    """Write the whole `ilst` of an M4B file, the full text as its lyrics, and its chapters' pictures."""
    file = MP4(path)
    file.clear()
    for field, (text, *_) in due("mp4", facts).items():
        file[field] = [MP4FreeForm(text.encode(), AtomDataType.UTF8)] if field.startswith(_FREE) else [text]
    png = cover.startswith(b"\x89PNG")
    file["covr"] = [MP4Cover(cover, MP4Cover.FORMAT_PNG if png else MP4Cover.FORMAT_JPEG)]
    file["stik"] = [_AUDIOBOOK]
    file.save()
    picture_track.write(path, _frames(facts, cover, path.parent), SIDE, facts.language_code)


def _frames(facts: Metadata, cover: bytes, folder: Path) -> list[Frame]:
    """Return what is seen in each chapter: its picture, or the cover; nothing where no chapter has a picture."""
    own = [squared(folder / span.picture) if span.picture else b"" for span in facts.spans]
    usual = squared(BytesIO(cover)) if any(own) else b""
    lengths = [span.end_ms - span.start_ms for span in facts.spans]
    return [Frame(jpeg or usual, ms) for jpeg, ms in zip(own, lengths, strict=True)] if any(own) else []
