"""iTunes metadata for M4B; the chapters that ffmpeg wrote into the file stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mutagen.mp4 import MP4, AtomDataType, MP4Cover, MP4FreeForm

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.publish.metadata import Metadata

_AUDIOBOOK = 2
_FREE = "----:com.apple.iTunes:"


def tag_m4b(path: Path, facts: Metadata, cover: bytes) -> None:
    """Write the whole `ilst` of an M4B file, the full text as its lyrics."""
    file = MP4(path)
    file.clear()
    words = {
        "\xa9nam": facts.title,
        "\xa9ART": facts.artist,
        "aART": facts.album_artist,
        "\xa9alb": facts.album,
        "\xa9day": facts.date,
        "\xa9gen": facts.genre,
        "\xa9cmt": facts.disclosure,
        "desc": facts.disclosure,
        "\xa9lyr": facts.text,
    }
    file.update({name: [text] for name, text in words.items() if text})
    free = {"AI_DISCLOSURE": facts.disclosure, "DIGITAL_SOURCE_TYPE": facts.source, "LANGUAGE": facts.language}
    for name, text in free.items():
        if text:
            file[_FREE + name] = [MP4FreeForm(text.encode(), AtomDataType.UTF8)]
    png = cover.startswith(b"\x89PNG")
    file["covr"] = [MP4Cover(cover, MP4Cover.FORMAT_PNG if png else MP4Cover.FORMAT_JPEG)]
    file["stik"] = [_AUDIOBOOK]
    file.save()
