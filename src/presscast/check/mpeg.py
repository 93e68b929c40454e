"""An MP3 from its raw bytes: after the ID3 tag frames of MPEG-1 Layer III, one behind the other, and nothing else.

Other players read other tags (APE, ID3v1, Lyrics3) at the end, and take them for what the file is about.
http://www.mp3-tech.org/programmer/frame_header.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscast.check import id3
from presscast.check.behind import mapped
from presscast.check.finding import Finding

if TYPE_CHECKING:
    from pathlib import Path

_COUNTED = 7  # frames, bytes, and a hundred places to seek to, in 256ths of the file: at a constant rate, even steps
_FARTHEST = 3
_KBITS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_RATES = (44_100, 48_000, 32_000)


def check(path: Path) -> Finding:
    """Go from frame to frame of an MP3 that begins with an ID3v2 tag, or with a frame."""
    with mapped(path) as data:
        first = at = id3.length(data[:10])
        count = 0
        while size := _size(data[at : at + 4]):
            at, count = at + size, count + 1
        left, told = len(data) - at, data[first : first + _size(data[first : first + 4])]
    if not count or left:
        wrong = f"{abs(left):,} bytes " + ("are no frame of it" if left > 0 else "are missing")
    else:
        wrong = _misled(told, count - 1, at - first)
    return Finding(path.name, "frames", f"{count:,} frames", wrong)


def _misled(told: bytes, frames: int, size: int) -> str:
    """Return in what the Info frame is wrong, by which players tell how long a file lasts and where to seek in it."""
    at = told.find(b"Info")
    if at < 0:
        return "has no Info frame before them"
    if int.from_bytes(told[at + 4 : at + 8], "big") & _COUNTED != _COUNTED:
        return "its Info frame does not tell of frames, bytes and places"
    counted, bytes_told = (int.from_bytes(told[at + start : at + start + 4], "big") for start in (8, 12))
    if (counted, bytes_told) != (frames, size):
        return f"its Info frame tells of {counted:,} frames, {bytes_told:,} bytes, not {frames:,} and {size:,}"
    places = told[at + 16 : at + 116]
    far = max(abs(place - 256 * number / 100) for number, place in enumerate(places))
    return "its Info frame leads to other places" if far > _FARTHEST else ""


def _size(head: bytes) -> int:
    """Return the bytes of the frame with this head, 0 where it is none of MPEG-1 Layer III."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xFE != 0xFA:
        return 0
    kbits, rate = head[2] >> 4, head[2] >> 2 & 3
    if kbits in (0, 15) or rate == 3:
        return 0
    return 144_000 * _KBITS[kbits] // _RATES[rate] + (head[2] >> 1 & 1)
