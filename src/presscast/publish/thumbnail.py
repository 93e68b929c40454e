"""Pictures small enough to travel inside a sound file, or to stand in a list of many."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING

from presscast.publish import colours, xmp
from presscast.publish.raster import opened

if TYPE_CHECKING:
    from PIL.Image import Image

SIDE = 500
_SMALL = 288  # pixels: 96 in a list, each of them up to three of the screen's


def mime(data: bytes) -> str:
    """Name the media type of PNG or JPEG bytes."""
    return "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"


def thumbnail(image: str, side: int = SIDE) -> bytes:
    """Return a local picture as JPEG of at most `side` pixels a side, or b"" where it is none or not at hand."""
    if not image or "://" in image:
        return b""
    return _jpeg(shown) if (shown := _upright(Path(image), side)) else b""


def squared(picture: Path | IO[bytes]) -> bytes:
    """Return the whole of a picture in a square of SIDE pixels, as JPEG, or b"" where it is none or not at hand."""
    from PIL import ImageOps

    shown = _upright(picture, SIDE)
    return _jpeg(ImageOps.pad(shown, (SIDE, SIDE), color=colours.PAPER)) if shown else b""


def _upright(picture: Path | IO[bytes], side: int) -> Image | None:
    """Return a picture upright and of at most `side` pixels a side, None where it is none or not at hand."""
    from PIL import ImageOps

    try:
        if isinstance(picture, Path) and not picture.is_file():
            return None
        with opened(picture) as image:
            image.draft("RGB", (side, side))  # of a JPEG no more is decoded than is shown
            upright = _opaque(ImageOps.exif_transpose(image))
    except (OSError, ValueError):  # a name may hold a NUL
        return None
    upright.thumbnail((side, side))
    return upright


def _opaque(image: Image) -> Image:
    """Return a picture in RGB, on paper where it is seen through: ink of a chart is dark, as black would be."""
    import PIL.Image

    if not image.has_transparency_data:
        return image.convert("RGB")
    seen = image.convert("RGBA")
    return PIL.Image.alpha_composite(PIL.Image.new("RGBA", seen.size, colours.PAPER), seen).convert("RGB")


def _jpeg(picture: Image) -> bytes:
    out = BytesIO()
    picture.save(out, "JPEG", quality=80)
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
