"""Open pictures of which no one knows the size: what is too large to decode is refused by its header."""

from __future__ import annotations

import struct
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PIL.Image import Image

MOST_PIXELS = 40_000_000
"""More than a page, a book or a cover has use for; decoded they take 120 MB."""


@contextmanager
def opened(picture: Path | IO[bytes]) -> Iterator[Image]:
    """Open a picture; it is decoded where it is used, and closed in the end.

    Raises OSError where it is no picture that is known here, has over MOST_PIXELS, or cannot be decoded.
    """
    from PIL import Image

    try:
        with Image.open(picture) as image:
            if image.width * image.height > MOST_PIXELS:
                raise OSError(f"{image.width:,} × {image.height:,} pixels, over {MOST_PIXELS:,} in all: left out")
            yield image
    except (Image.DecompressionBombError, ValueError, SyntaxError, EOFError, struct.error) as error:
        raise OSError(f"cannot be read as a picture: {error}") from error
