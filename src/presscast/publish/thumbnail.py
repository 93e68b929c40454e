"""Pictures small enough to travel inside a sound file, or to stand in a list of many."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from presscast.publish import xmp
from presscast.publish.raster import opened

_SIDE = 500
_SMALL = 288  # pixels: 96 in a list, each of them up to three of the screen's


def mime(data: bytes) -> str:
    """Name the media type of PNG or JPEG bytes."""
    return "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"


def thumbnail(image: str, side: int = _SIDE) -> bytes:
    """Return a local picture as JPEG of at most `side` pixels a side, or b"" where it is none or not at hand."""
    from PIL import ImageOps

    if not image or "://" in image:
        return b""
    try:
        if not Path(image).is_file():
            return b""
        with opened(Path(image)) as picture:
            picture.draft("RGB", (side, side))  # of a JPEG no more is decoded than is shown
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, ValueError):  # a name may hold a NUL
        return b""
    upright.thumbnail((side, side))
    out = BytesIO()
    upright.save(out, "JPEG", quality=80)
    return out.getvalue()


def small(cover: Path) -> bytes:
    """Return a cover of ours as a list shows it: JPEG of 288 pixels a side, which says what the cover's XMP says of it.

    Raises OSError where it cannot be read.
    """
    out = BytesIO()
    with opened(cover) as picture:
        says = xmp.segment(picture.info.get("xmp", b""))
        picture.draft("RGB", (_SMALL, _SMALL))
        picture.thumbnail((_SMALL, _SMALL))
        picture.info.clear()
        picture.save(out, "JPEG", quality=80, extra=says)
    return out.getvalue()
