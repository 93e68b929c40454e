"""WAV: an ID3 chunk for chapters and cover, and LIST INFO, which most readers look at first."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from mutagen._riff import RiffFile
from mutagen.wave import WAVE, _WaveID3

from presscast.fields import due
from presscast.publish.tags import id3

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.publish.metadata import Metadata


class _OrderedWave(id3.Ordered, _WaveID3):  # type: ignore[misc]
    """The ordered tag, inside the `id3 ` chunk of a WAV file."""


def tag_wav(path: Path, facts: Metadata, cover: bytes) -> None:
    """Write both chunks; ffmpeg and Windows read the words of LIST INFO and pass over ID3's."""
    id3.save(_OrderedWave(), path, facts, cover, WAVE(path).info.length)
    with path.open("r+b") as file:
        riff = RiffFile(file)
        # The encoder's own list would hide ours; a list of another kind (adtl) would stay.
        if "LIST" in riff and riff["LIST"].read()[:4] == b"INFO":
            riff.delete_chunk("LIST")
        riff.insert_chunk("LIST", _info(facts))


def _info(facts: Metadata) -> bytes:
    return b"INFO" + b"".join(_chunk(name, texts[0].encode() + b"\0") for name, texts in due("info", facts).items())


def _chunk(name: str, data: bytes) -> bytes:
    return struct.pack("<4sI", name.encode("ascii"), len(data)) + data + b"\0" * (len(data) % 2)
