"""The manifest's frame in the ID3v2.3 tag of an MP3: the last in the tag, so that the others stay as they were.

c2pa's own writer makes ID3v2.4 of the whole tag, with its frames out of order, and players lose the chapters. The
frame is the one C2PA asks for: a GEOB of the manifest's media type, see https://id3.org/id3v2.3.0.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPE = b"application/x-c2pa-manifest-store"
_HEAD = b"\0" + _TYPE + b"\0\0c2pa\0"
"""Latin-1, media type, no file name, description."""


def frames(file: IO[bytes]) -> bytes:
    """Read the tag a file begins with and return its frames, less that of a manifest; the file is then at its sound.

    Raises ValueError where there is no ID3v2.3 tag, or a damaged one.
    """
    head = file.read(10)
    if head[:4] != b"ID3\x03" or len(head) < 10 or head[5]:
        raise ValueError("it has no plain ID3v2.3 tag")
    tag = file.read(head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9])
    return b"".join(frame for frame in _frames(tag) if not (frame[:4] == b"GEOB" and _TYPE in frame[:64]))


def tag(others: bytes, manifest: bytes) -> bytes:
    """Return a tag of `others` and of the frame that holds `manifest`, which it ends with."""
    size = (len(_HEAD) + len(manifest)).to_bytes(4, "big")
    held = others + b"GEOB" + size + b"\0\0" + _HEAD + manifest
    return b"ID3\x03\0\0" + bytes(len(held) >> bits & 127 for bits in (21, 14, 7, 0)) + held


def _frames(held: bytes) -> Iterator[bytes]:
    at = 0
    while at + 10 <= len(held) and held[at]:
        end = at + 10 + int.from_bytes(held[at + 4 : at + 8], "big")
        if end > len(held):
            raise ValueError("its ID3 tag is damaged")
        yield held[at:end]
        at = end
