"""`Edition` -> its own sound files, tagged: one function a format, each file written once."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from mutagen import MutagenError

from presscast.errors import OutputError, reason
from presscast.plugins import after
from presscast.publish.metadata import metadata
from presscast.publish.tags import id3, mp4, riff, vorbis

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from presscast.model import Edition
    from presscast.publish.metadata import Metadata

_FORMATS: dict[str, Callable[[Path, Metadata, bytes], None]] = {
    ".mp3": id3.tag_mp3,
    ".m4b": mp4.tag_m4b,
    ".opus": vorbis.tag_opus,
    ".flac": vorbis.tag_flac,
    ".wav": riff.tag_wav,
}


@after()
def write(edition: Edition, folder: Path) -> Path:
    """Tag every sound file of the edition by its ending; return the first.

    A later plain save by another tagger may lose the order of the chapters, so all is written
    here, once. Raises OutputError where a file is missing, damaged, or of no format known here.
    """
    facts, cover = metadata(edition), (folder / edition.cover).read_bytes()
    for path in edition.audio:
        _tag(folder / path, facts, cover)
    return folder / edition.audio[0]


def _tag(path: Path, facts: Metadata, cover: bytes) -> None:
    tag = _FORMATS.get(path.suffix.lower())
    if tag is None:
        raise OutputError(f"{path.name}: no tags are known for this format; known: {', '.join(_FORMATS)}")
    try:
        tag(path, facts, cover)
    except (MutagenError, OSError, ValueError, LookupError, struct.error) as error:
        raise OutputError(f"{path}: cannot be tagged: {reason(error)}") from error
