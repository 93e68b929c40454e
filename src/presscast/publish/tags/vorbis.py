"""Vorbis comments for Opus and FLAC, with chapters as players read them.

ffmpeg 5.1 writes these chapter times a second late from half a second on, so they are written here:
https://wiki.xiph.org/Chapter_Extension.
"""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from typing import TYPE_CHECKING

from mutagen.flac import FLAC, Picture, SeekTable
from mutagen.id3 import PictureType
from mutagen.oggopus import OggOpus

from presscast.fields import due
from presscast.publish.metadata import clock, thinned
from presscast.publish.tags.seeking import seek_points
from presscast.publish.thumbnail import mime

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.publish.metadata import Metadata

_MOST = 1000  # CHAPTER000 to CHAPTER999


def tag_opus(path: Path, facts: Metadata, cover: bytes) -> None:
    """Write the whole comment header of an Opus file, its cover among the comments."""
    file = OggOpus(path)
    file.clear()
    picture = b64encode(_picture(cover).write()).decode("ascii")
    file.update({**_comments(facts), "METADATA_BLOCK_PICTURE": picture})
    file.save()


def tag_flac(path: Path, facts: Metadata, cover: bytes) -> None:
    """Write the whole comment block of a FLAC file and its cover's own block."""
    file = FLAC(path)
    file.clear()
    file.clear_pictures()
    file.update(_comments(facts))
    file.add_picture(_picture(cover))
    file.metadata_blocks = [block for block in file.metadata_blocks if block.code != SeekTable.code]
    file.seektable = SeekTable(None)
    file.seektable.seekpoints = list(seek_points(path, 10 * file.info.sample_rate))
    file.metadata_blocks.append(file.seektable)
    file.save()


def _comments(facts: Metadata) -> dict[str, str]:
    words = {field: texts[0] for field, texts in due("vorbis", facts).items()}
    for number, span in enumerate(thinned(facts.spans, _MOST)):
        words[f"CHAPTER{number:03}"] = clock(span.start_ms)
        words[f"CHAPTER{number:03}NAME"] = span.title
    return words


def _picture(cover: bytes) -> Picture:
    from PIL import Image

    picture = Picture()
    picture.type = PictureType.COVER_FRONT
    picture.mime = mime(cover)
    picture.data = cover
    with Image.open(BytesIO(cover)) as image:
        picture.width, picture.height = image.size
    picture.depth = 24
    return picture
