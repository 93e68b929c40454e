"""Pictures small enough to travel inside a sound file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import ImageOps

from presscast.publish.raster import opened

_SIDE = 500


def mime(data: bytes) -> str:
    """Name the media type of PNG or JPEG bytes."""
    return "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"


def thumbnail(image: str, side: int = _SIDE) -> bytes:
    """Return a local picture as JPEG of at most `side` pixels a side, or b"" where it is none or not at hand."""
    if not image or "://" in image:
        return b""
    try:
        if not Path(image).is_file():
            return b""
        with opened(Path(image)) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, ValueError):
        return b""
    upright.thumbnail((side, side))
    out = BytesIO()
    upright.save(out, "JPEG", quality=80)
    return out.getvalue()
