"""Ready the article's own words for the listener's files: cleaned, wrapped, by paragraph and by voice."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.model import Line, Role, Track

# What XML 1.0, HTML and WebVTT cannot hold, and the two overrides that would turn the text around them.
_BEYOND = "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
_UNFIT = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff{_BEYOND}]")

_VOICES: dict[Role, str] = {
    "quote": "Quote",
    "question": "Question",
    "caption": "Caption",
    "credit": "Caption",
    "disclosure": "Notice",
    "note": "Note",
}


def clean(text: str) -> str:
    """Take out control characters, noncharacters, lone surrogates and bidirectional overrides."""
    return text if text.replace("\n", " ").isprintable() else _UNFIT.sub("", text)


def voice(role: Role) -> str:
    """Name the voice of a role as a listener would: "Narrator", "Quote", "Question", "Caption", "Notice", "Note"."""
    return _VOICES.get(role, "Narrator")


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Break text into lines of at most `width` code points.

    Returns the (start, end) offsets of each line, in code points; only whitespace lies between
    them, and a word longer than a line is cut.
    """
    return [match.span() for match in _line(width).finditer(text)]


@cache
def _line(width: int) -> re.Pattern[str]:
    return re.compile(rf"\S(?:.{{0,{width - 2}}}\S)?(?!\S)|\S{{1,{width}}}", re.DOTALL)


def paragraphs(track: Track) -> Iterator[str]:
    """Yield the shown text, a block at a time, its sentences joined as the article joins them."""
    lines = [placed.clip.line for placed in track.placed if placed.clip.line.shown.strip()]
    for _, group in groupby(enumerate(lines), key=lambda item: item[1].block if item[1].block >= 0 else -1 - item[0]):
        yield clean(_joined([line for _, line in group], track))


def _joined(lines: list[Line], track: Track) -> str:
    blocks = track.script.article.blocks
    source = blocks[lines[0].block].text if 0 <= lines[0].block < len(blocks) else ""
    text = lines[0].shown
    for before, line in pairwise(lines):
        # Languages without spaces between sentences are told from the article, not from a list.
        text += ("" if before.shown + line.shown in source else " ") + line.shown
    return text
