"""Text drawn into a box of a picture:
in a font that shows it, as large as it fits, its lines broken where they may be."""

from __future__ import annotations

import logging
import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from presscast.writing.prose import clean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

    from presscast.publish.colours import Colour

LONGEST = 400  # characters of a text
_log = logging.getLogger(__name__)


class Box(NamedTuple):
    """Where a text stands: its left edge and its top in pixels, its width and greatest height,
    its largest and smallest type."""

    left: int
    top: int
    width: int
    height: int
    largest: int
    smallest: int
    weight: str


def write(pen: ImageDraw, text: str, box: Box, colour: Colour) -> bool:
    """Draw a text; tell whether all of it is there to be seen.
    What no font here can show is left off, and a warning says so."""
    from presscast.publish.fonts import showing

    text = " ".join(clean(text[:LONGEST]).split())
    if not text:
        return True
    found = showing(text)
    if found is None:
        _log.warning("cover: no font here shows %r; install presscast[fonts] or a Noto font for its script", text)
        return False
    font, lines = _fitted(found[0], found[1], box)
    edge, anchor = (box.left + box.width, "ra") if is_right_to_left(text) else (box.left, "la")
    for number, line in enumerate(lines):
        pen.text((edge, box.top + number * _leading(font)), line, font=font, fill=colour, anchor=anchor)
    return True


def is_right_to_left(text: str) -> bool:
    """Tell by the first letter with a direction, as the Unicode bidirectional algorithm does."""
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((found != "L" for found in strong if found in ("L", "R", "AL")), False)


def pieces(text: str, font: FreeTypeFont, width: int) -> Iterator[str]:
    """Yield what stays on one line: words;
    of one wider than `width`, or without spaces, characters, not before a stop."""
    for word in re.findall(r"\s*\S+", text):
        whole = font.getlength(word) <= width
        yield from [word] if whole else re.findall(r"\s*\S[、。，．・：；？！」』）】〉》…ー々]*", word)


def _fitted(path: Path, text: str, box: Box) -> tuple[FreeTypeFont, list[str]]:
    from presscast.publish.fonts import sized

    for size in range(box.largest, box.smallest - 1, -4):
        font = sized(path, size, box.weight)
        lines = _wrapped(text, font, box.width)
        if len(lines) * _leading(font) <= box.height:
            return font, lines
    room = max(1, box.height // _leading(font))
    return font, [*lines[: room - 1], lines[room - 1][:-1] + "…"]


def _leading(font: FreeTypeFont) -> int:
    return round(font.size * 1.22)


def _wrapped(text: str, font: FreeTypeFont, width: int) -> list[str]:
    lines = [""]
    for piece in pieces(text, font, width):
        if lines[-1] and font.getlength(lines[-1] + piece) > width:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return lines
