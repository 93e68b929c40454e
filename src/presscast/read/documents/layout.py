"""The lines of a PDF put together to headings, paragraphs, items and notes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from presscast.read import tables
from presscast.read.documents import heads, lines as reading
from presscast.read.documents.glyphs import HYPHEN
from presscast.read.documents.lines import ITEM, LARGE, NOTE
from presscast.read.documents.paragraphs import BOLD_LEVEL, is_head
from presscast.read.hyphens import Words
from presscast.read.measure import count, extent, is_ended, squash
from presscast.read.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.read.documents.glyphs import Page
    from presscast.read.documents.lines import Line

_HYPHENS = (HYPHEN, "-", "‐")
_LONGEST_HEAD = 260
_LONG_PULL = 8  # words
_QUOTES = '“„"«‹‘‚»「『'
_INDENT = 0.6  # heights of letters; a paragraph's first line is set in at least so far
_MOST_INDENT = 5.0
_SHORT = 0.12  # of the column's width; a paragraph's last line is shorter by more
_CUT = 0.35  # a line that goes on in the next column is shorter by less


def pieces(pages: list[Page]) -> list[Piece]:
    """Return the text of `pages` in reading order; heads, feet and numbers of pages stand last, with their verdict."""
    passed = heads.found(pages)
    lines = reading.read(pages, passed)
    body = reading.body_size(lines)
    sizes = sorted({round(line.size) for line in lines if line.size > LARGE * body}, reverse=True)
    words = Words(line.text for line in lines)
    found = [_piece(group, words, body, sizes) for group in _paragraphs(lines, body)]
    apart = [atom.text for page in pages for atom in page.atoms if atom.turned or id(atom) in passed]
    told = tables.retold(tuple(_unpulled(found)))
    seen = [f"page {at}" for at, page in enumerate(pages, 1) if page.pictures and not page.atoms]
    pictures = [Piece(text, "meta", verdict="scanned-page") for text in seen]
    return [*told, *pictures, *(Piece(text.replace(HYPHEN, "-"), "meta", verdict="running-head") for text in apart)]


def _unpulled(found: list[Piece]) -> Iterator[Piece]:
    """Drop words pulled out of the story and set large: those that it says too, in quotation marks or at length."""
    story = "\n".join(squash(piece.text) for piece in found if piece.form == "line")
    for piece in found:
        pulled = piece.form == "heading" and (piece.text[0] in _QUOTES or count(piece.text) >= _LONG_PULL)
        yield replace(piece, verdict="said-twice") if pulled and squash(piece.text) in story else piece


def _paragraphs(lines: list[Line], body: float) -> Iterator[list[Line]]:
    """Group lines to paragraphs; one goes on in the next column and on the next page,
    whatever stands under it there."""
    for some in ([line for line in lines if line.role != "note"], [line for line in lines if line.role == "note"]):
        group: list[Line] = []
        for line in some:
            if group and not _goes_on(group, line, body):
                yield group
                group = []
            group.append(line)
        if group:
            yield group


def _goes_on(group: list[Line], line: Line, body: float) -> bool:
    """Say whether a line belongs to the paragraph before it."""
    above = group[-1]
    if line.role != above.role or line.role in ("row", "contents"):
        return False
    if line.role == "note":
        return not NOTE.match(line.text)
    if abs(above.size - line.size) > 0.08 * body or _begins(group, line):
        return False
    if line.page != above.page or line.bottom >= above.bottom:
        return _is_cut(above, line, body)
    return _is_near(group, line, body) and (
        line.role == "caption"
        or line.size > LARGE * body
        or above.text.endswith(_HYPHENS)
        or not _is_ended(group, line)
    )


def _begins(group: list[Line], line: Line) -> bool:
    """Say whether a line begins something by its look: another weight, an item's mark."""
    above = group[-1]
    if above.bold != line.bold and (all(one.bold for one in group) or (line.bold and is_ended(above.text))):
        return True
    listed = line.indent > 0 or ITEM.match(group[0].text) or is_ended(above.text) or above.text.endswith(":")
    return bool(ITEM.match(line.text) and listed)


def _is_cut(above: Line, line: Line, body: float) -> bool:
    """Say whether a sentence goes on in the next column."""
    if above.text.endswith(_HYPHENS):
        return True
    full = above.short < _CUT and line.indent < 2 * line.size
    return full and not is_ended(above.text) and above.size <= LARGE * body


def _is_near(group: list[Line], line: Line, body: float) -> bool:
    """Say whether a line stands as near to the one above as the lines of a paragraph do."""
    pitches = [one.bottom - two.bottom for one, two in pairwise(group) if one.bottom > two.bottom]
    usual = max(min(pitches, default=1.45 * line.size), 1.1 * line.size)
    pitch = group[-1].bottom - line.bottom
    return pitch <= (1.6 * line.size if line.size > LARGE * body else 1.2 * usual)


def _is_ended(group: list[Line], line: Line) -> bool:
    """Say whether a paragraph ends before a line: with a sentence, in a short line or before one that is set in."""
    above = group[-1]
    if not is_ended(above.text):
        return False
    set_in = _INDENT * line.size < line.indent - above.indent and line.indent < _MOST_INDENT * line.size
    return above.short > _SHORT or (set_in and not ITEM.match(group[0].text))


def _piece(group: list[Line], words: Words, body: float, sizes: list[int]) -> Piece:
    """Return a paragraph's lines as a piece: a heading by its size or weight, an item by its mark."""
    text, first = group[0].text, group[0]
    for line in group[1:]:
        text = words.joined(text, line.text)
    text = " ".join(text.replace(HYPHEN, "-").split())
    if first.role == "row":
        return Piece(" | ".join(cell.replace(HYPHEN, "-") for _, _, cell in first.cells), "row")
    if first.role in ("note", "contents"):
        return Piece(text, "meta", verdict="footnote" if first.role == "note" else "contents")
    if first.role == "caption":
        return Piece(text, kind="caption")
    if first.size > LARGE * body and extent(text) <= _LONGEST_HEAD:
        return Piece(text, "heading", level=min(BOLD_LEVEL - 1, 1 + sizes.index(round(first.size))))
    if all(line.bold for line in group) and is_head(text):
        return Piece(text, "heading", level=BOLD_LEVEL)
    item = ITEM.match(text)
    if item:
        return Piece(text if item["number"] else text[item.end() :], "item", text)
    return Piece(text)
