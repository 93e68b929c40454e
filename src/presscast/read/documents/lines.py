"""The lines of a PDF's pages in reading order, the notes, captions and tables among them marked."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, zip_longest
from operator import attrgetter
from statistics import median
from typing import TYPE_CHECKING, Literal

from presscast.read.documents import columns

if TYPE_CHECKING:
    from presscast.read.documents.glyphs import Atom, Page

Cell = tuple[float, float, str]
Role = Literal["", "note", "caption", "contents", "row"]

LARGE, SMALL = 1.12, 0.92
"""Of the size that most text has: above the one are headings, under the other notes and captions."""
NOTE = re.compile(r"^(?:(?P<raised>(?:\[\^[^\]]+\])+|[⁰¹²³⁴-⁹]+|[*†‡]+)|(?P<plain>\d{1,3})[.)]?)\s*[^\W\d_“\"«(]")
ITEM = re.compile(r"^(?:[•·‣▪◦●■□➢✓]\s*|[–-]\s+|(?P<number>\(?\d{1,2}[.)]|\(?[a-z]\))\s+)(?=\S)")
_LEADER = re.compile(r"(?:[.…·_]\s?){5,}\s*\d{1,4}\s*$|[^\s.](?:\s\.){4,}\s*$")
_MARK = re.compile(r"\d{1,3}|[*†‡]+")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_SAME_COLUMN = 6  # heights of letters, between the beginnings of two lines
_ALIGNED = 2.0  # points, between the edges or the middles of cells under one another
_LEAST_ROWS = 3
_FULL = 0.01  # of the column's width
_WIDEST = 5.0  # heights of letters, a space in justified text
_NEAR_PICTURE = 3.0  # heights of letters between a picture and its caption


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column and its place, in points from the bottom of its page.

    `indent` is how far it begins from the column's edge, `short` how far it ends from the other, as a share of the
    column's width. `cells` are its stretches, with their left and right edges.
    """

    text: str
    size: float
    bold: bool
    page: int
    left: float
    right: float
    top: float
    bottom: float
    indent: float
    short: float
    cells: tuple[Cell, ...]
    role: Role = ""


def read(pages: list[Page], passed: set[int]) -> list[Line]:
    """Return the lines of `pages` in reading order, without the stretches that are `passed` over, by their ids."""
    lines: list[Line] = []
    for number, page in enumerate(pages):
        atoms = [atom for atom in page.atoms if not atom.turned and id(atom) not in passed]
        text = "".join(atom.text for atom in atoms)
        turned = len(_RIGHT_TO_LEFT.findall(text)) > len(text) // 3 > 0
        for block in columns.blocks(atoms, turned=turned):
            lines += _of_block(block, number, turned=turned)
    body = body_size(lines)
    return [
        line
        for number, some in groupby(lines, key=attrgetter("page"))
        for line in _marked(list(some), body, pages[number])
    ]


def body_size(lines: list[Line]) -> float:
    """Return the size that most letters have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _of_block(block: list[Atom], number: int, *, turned: bool) -> list[Line]:
    left, right = min(atom.left for atom in block), max(atom.right for atom in block)
    rows = (sorted(row, key=lambda one: one.left, reverse=turned) for row in columns.in_rows(block))
    return [_line(row, number, left, right, turned=turned) for row in rows]


def _line(row: list[Atom], number: int, left: float, right: float, *, turned: bool) -> Line:
    begin, end = min(atom.left for atom in row), max(atom.right for atom in row)
    before, after = (right - end, begin - left) if turned else (begin - left, right - end)
    return Line(
        text=_text(row),
        size=median([atom.size for atom in row for _ in range(max(1, len(atom.text) // 10))]),
        bold=all(atom.bold for atom in row),
        page=number,
        left=begin,
        right=end,
        top=max(atom.top for atom in row),
        bottom=min(atom.bottom for atom in row),
        indent=before,
        short=after / max(1.0, right - left),
        cells=tuple((atom.left, atom.right, atom.text) for atom in row),
    )


def _text(row: list[Atom]) -> str:
    """Set a line's stretches one after another; a small raised figure is a note's mark."""
    size, base = max(atom.size for atom in row), min(atom.bottom for atom in row)
    told = row[0].text
    for atom in row[1:]:
        raised = atom.size <= 0.8 * size and atom.bottom > base + 0.15 * size
        told += f"[^{atom.text}]" if raised and _MARK.fullmatch(atom.text) else f" {atom.text}"
    return told


def _marked(lines: list[Line], body: float, page: Page) -> list[Line]:
    """Mark what of a page's lines is a note, a caption, a table's row, or leads to other pages."""
    found = [replace(line, role="contents") if _LEADER.search(line.text) else line for line in lines]
    return _with_rows(_with_captions(_with_notes(found, body), body, page))


def _with_notes(lines: list[Line], body: float) -> list[Line]:
    """Mark the small lines under all others of their column, from one on that a mark in the text leads to."""
    known = set(re.findall(r"\[\^([^\]]+)\]", " ".join(line.text for line in lines if line.size >= SMALL * body)))
    low = [at for at, line in enumerate(lines) if line.size < SMALL * body and not _has_under(line, lines, body)]
    marks = ((at, NOTE.match(lines[at].text)) for at in low)
    first = next((at for at, mark in marks if mark and (mark["raised"] or mark["plain"] in known)), len(lines))
    return [replace(line, role="note") if at in low and at >= first else line for at, line in enumerate(lines)]


def _has_under(line: Line, lines: list[Line], body: float) -> bool:
    """Say whether text of the usual size stands under a line, in its column."""
    near = (one for one in lines if one.top < line.bottom and abs(one.left - line.left) < _SAME_COLUMN * line.size)
    return any(one.size >= SMALL * body for one in near)


def _with_captions(lines: list[Line], body: float, page: Page) -> list[Line]:
    """Mark the small lines under a picture, as far as they follow one another."""
    found: list[Line] = []
    for line in lines:
        if not line.role and line.size < SMALL * body:
            last = found[-1] if found and found[-1].role == "caption" else None
            follows = last is not None and 0 < last.bottom - line.bottom < 2 * line.size
            if follows or any(_is_under(line, box) for box in page.pictures):
                line = replace(line, role="caption")
        found.append(line)
    return found


def _is_under(line: Line, box: tuple[float, float, float, float]) -> bool:
    left, bottom, right, _ = box
    return -line.size < bottom - line.top < _NEAR_PICTURE * line.size and line.left < right and line.right > left


def _with_rows(lines: list[Line]) -> list[Line]:
    """Mark lines under one another whose stretches stand in columns: a table's rows."""
    found: list[Line] = []
    for line in lines:
        run = found and not line.role and _are_aligned(found[-1], line)
        found.append(replace(line, role="row") if run else line)
    marked: list[Line] = []
    for line, after in zip_longest(found, found[1:]):
        heads = after is not None and after.role == "row" and not line.role
        marked.append(replace(line, role="row") if heads else line)
    return [
        line for _, some in groupby(marked, key=lambda line: line.role == "row") for line in _unless_chance(list(some))
    ]


def _unless_chance(run: list[Line]) -> list[Line]:
    """Take two such lines for no table: words of justified text may stand so."""
    return [replace(line, role="") if line.role == "row" and len(run) < _LEAST_ROWS else line for line in run]


def _are_aligned(above: Line, line: Line) -> bool:
    """Say whether two lines have as many stretches, each under its fellow: by an edge or the middle."""
    if len(line.cells) < 2 or len(above.cells) != len(line.cells) or ITEM.match(line.text) or _is_justified(line):
        return False
    pairs = zip(above.cells, line.cells, strict=True)
    return all(
        min(abs(one[0] - two[0]), abs(one[1] - two[1]), abs(one[0] + one[1] - two[0] - two[1]) / 2) < _ALIGNED
        for one, two in pairs
    )


def _is_justified(line: Line) -> bool:
    """Say whether a line's gaps are those of stretched text: all alike, from edge to edge, and not too wide."""
    edges = sorted(line.cells)
    gaps = [after[0] - before[1] for before, after in pairwise(edges)]
    filled = line.indent < 1 and line.short < _FULL
    return filled and max(gaps) - min(gaps) < 0.2 * max(gaps) and max(gaps) < _WIDEST * line.size
