"""Open pictures of which no one knows the size: what is too large to decode is refused by its header."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

MOST_PIXELS = 40_000_000
"""More than a page, a book or a cover has use for; decoded they take 120 MB."""


def opened(picture: Path | IO[bytes]) -> Image:
    """Open a picture without decoding it.

    Raises OSError where it is no picture that is known here, or has over MOST_PIXELS.
    """
    from PIL import Image

    try:
        image = Image.open(picture)
    except (Image.DecompressionBombError, ValueError, SyntaxError) as error:
        raise OSError(f"cannot be read as a picture: {error}") from error
    if image.width * image.height > MOST_PIXELS:
        image.close()
        raise OSError(f"{image.width:,} × {image.height:,} pixels, over {MOST_PIXELS:,} in all: left out")
    return image
