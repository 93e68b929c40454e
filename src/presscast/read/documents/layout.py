"""The lines of a PDF's pages put together to headings, paragraphs, items and notes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from operator import attrgetter
from statistics import median
from typing import TYPE_CHECKING

from presscast.read.documents import columns
from presscast.read.documents.glyphs import HYPHEN
from presscast.read.documents.paragraphs import BOLD_LEVEL, is_head
from presscast.read.measure import count, extent, is_ended, squash
from presscast.read.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.read.documents.glyphs import Atom, Page

_BAND = 0.1  # of a page's height, at its top and bottom: where heads and numbers stand
_NUMBER = re.compile(
    r"^\W*(?:(?:page|seite|p\.|s\.|pag\.|página|pagina|strona|sivu|стр\.|第|صفحة|עמוד)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:[页頁]|(?:of|von|/|de|sur|di|van|из|av|z|，?共)\s*\d{1,4}\s*[页頁]?))?\W*$",
    re.IGNORECASE,
)
_NOTE = re.compile(r"^(?:(?P<raised>(?:\[\^[^\]]+\])+|[⁰¹²³⁴-⁹]+|[*†‡]+)|(?P<plain>\d{1,3})[.)]?)\s*[^\W\d_“\"«(]")
_LEADER = re.compile(r"(?:[.…·_]\s?){5,}\s*\d{1,4}\s*$|[^\s.](?:\s\.){4,}\s*$")
_ITEM = re.compile(r"^(?:[•·‣▪◦●■□➢✓]\s*|[–-]\s+|(?P<number>\(?\d{1,2}[.)]|\(?[a-z]\))\s+)(?=\S)")
_DENSE_END, _DENSE_START = (
    re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$"),
    re.compile(r"^[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"),
)
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_LARGE, _SMALL = 1.12, 0.92  # of the size most text has
_SAME_COLUMN = 6  # heights of letters, between the beginnings of two lines
_LONGEST_HEAD = 260
_LONG_PULL = 8  # words
_QUOTES = '“„"«‹‘‚»「『'


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column: its place, the height of its letters, how far it stands from the line above and the column's edges."""

    text: str
    size: float
    bold: bool
    page: int
    left: float
    top: float
    bottom: float
    indent: float
    short: float
    verdict: str = ""


def pieces(pages: list[Page]) -> list[Piece]:
    """Return the text of `pages` in reading order; heads, feet and numbers of pages stand last, with their verdict."""
    heads = _heads(pages)
    lines: list[Line] = []
    for number, page in enumerate(pages):
        story = [atom for atom in page.atoms if not atom.turned and id(atom) not in heads]
        if story:
            turned = bool(
                len(_RIGHT_TO_LEFT.findall("".join(atom.text for atom in story)))
                > sum(len(atom.text) for atom in story) // 3
            )
            for block in columns.blocks(story, turned=turned):
                lines += _lines(block, number, turned=turned)
    body = _body_size(lines)
    lines = [line for _, some in groupby(lines, key=attrgetter("page")) for line in _told(list(some), body)]
    told = _Words(lines)
    found = [_piece(group, body, _sizes(lines, body), told) for group in _paragraphs(lines, body)]
    apart = [
        Piece(atom.text.replace(HYPHEN, "-"), "meta", verdict="running-head")
        for page in pages
        for atom in page.atoms
        if atom.turned or id(atom) in heads
    ]
    return [*_unpulled(found), *apart]


def _unpulled(found: list[Piece]) -> list[Piece]:
    """Drop the words pulled out of the story and set large: those that it says too, in quotation marks or at length."""
    story = "\n".join(squash(piece.text) for piece in found if piece.form == "line")
    return [
        replace(piece, verdict="said-twice")
        if piece.form == "heading"
        and (piece.text[0] in _QUOTES or count(piece.text) >= _LONG_PULL)
        and squash(piece.text) in story
        else piece
        for piece in found
    ]


def _heads(pages: list[Page]) -> set[int]:
    """Return the stretches that are heads, feet and numbers of pages: in the outer bands, and said on several, small, or a number."""
    rows = [(page, row) for page in pages for row in _outer(page)]
    said = Counter(_same(row) for _, row in rows)
    sizes = [atom.size for page in pages for atom in page.atoms for _ in range(1 + len(atom.text) // 10)]
    usual = median(sizes) if sizes else 1.0
    found = set()
    for page, row in rows:
        text = " ".join(atom.text for atom in row)
        is_small = max(atom.size for atom in row) < _SMALL * usual and not _NOTE.match(text) and extent(text) < 120
        if max(atom.size for atom in row) > _LARGE * usual:
            continue
        repeated = len(pages) > 1 and said[_same(row)] >= max(2, len(pages) // 3)
        if repeated or _NUMBER.match(text) or (is_small and _is_set_off(row, page)):
            found |= {id(atom) for atom in row}
    return found


def _outer(page: Page) -> list[list[Atom]]:
    """The rows in a page's outer bands."""
    band = _BAND * page.height
    return columns.in_rows(
        [one for one in page.atoms if not one.turned and (one.bottom < band or one.top > page.height - band)]
    )


def _same(row: list[Atom]) -> str:
    """What the heads of pages share: their text, whatever the number, and its place."""
    return re.sub(r"\d+", "#", squash(" ".join(atom.text for atom in row)))


def _is_set_off(row: list[Atom], page: Page) -> bool:
    """Say whether a row stands outermost on its page, well apart from what is next."""
    top, bottom = max(atom.top for atom in row), min(atom.bottom for atom in row)
    others = [atom for atom in page.atoms if not any(atom is one for one in row) and not atom.turned]
    above, below = (
        [atom for atom in others if atom.bottom >= top - 1],
        [atom for atom in others if atom.top <= bottom + 1],
    )
    if above and below:
        return False
    near = (
        min((atom.bottom - top for atom in above), default=1e9),
        min((bottom - atom.top for atom in below), default=1e9),
    )
    return min(near) > 0.8 * (top - bottom)


def _lines(block: list[Atom], number: int, *, turned: bool) -> list[Line]:
    """Put a block's stretches together to lines, from top to bottom."""
    rows = columns.in_rows(block)
    left, right = min(atom.left for atom in block), max(atom.right for atom in block)
    return [
        _line(sorted(row, key=lambda one: one.left, reverse=turned), number, (left, right), turned=turned)
        for row in rows
    ]


def _line(row: list[Atom], number: int, edges: tuple[float, float], *, turned: bool) -> Line:
    left, right = min(atom.left for atom in row), max(atom.right for atom in row)
    before, after = left - edges[0], edges[1] - right
    wide = max(1.0, edges[1] - edges[0])
    return Line(
        _text(row),
        median(atom.size for atom in row for _ in range(max(1, len(atom.text) // 10))),
        all(atom.bold for atom in row),
        number,
        left,
        max(atom.top for atom in row),
        min(atom.bottom for atom in row),
        after if turned else before,
        (before if turned else after) / wide,
    )


def _text(row: list[Atom]) -> str:
    """Set a line's stretches one after another; a small raised figure is a note's mark."""
    size, base = max(atom.size for atom in row), min(atom.bottom for atom in row)
    told = ""
    for atom in row:
        if (
            told
            and atom.size <= 0.8 * size
            and atom.bottom > base + 0.15 * size
            and re.fullmatch(r"\d{1,3}|[*†‡]+", atom.text)
        ):
            told += f"[^{atom.text}]"
        else:
            told += f" {atom.text}" if told else atom.text
    return told


def _body_size(lines: list[Line]) -> float:
    """The height that most letters have."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _sizes(lines: list[Line], body: float) -> list[float]:
    """The heights of headings, the largest first."""
    return sorted({round(line.size) for line in lines if line.size > _LARGE * body}, reverse=True)


def _told(lines: list[Line], body: float) -> list[Line]:
    """Mark the footnotes of one page, its small lines under all others from a known mark on, and a table of contents."""
    known = set(re.findall(r"\[\^([^\]]+)\]", " ".join(line.text for line in lines if line.size >= _SMALL * body)))
    found = [replace(line, verdict="contents") if _LEADER.search(line.text) else line for line in lines]
    low = [at for at, line in enumerate(found) if line.size < _SMALL * body and not _has_under(line, found, body)]
    first = next(
        (at for at in low if (mark := _NOTE.match(found[at].text)) and (mark["raised"] or mark["plain"] in known)),
        len(found),
    )
    return [replace(line, verdict="footnote") if at in low and at >= first else line for at, line in enumerate(found)]


def _has_under(line: Line, lines: list[Line], body: float) -> bool:
    """Say whether text of the usual size stands under a line, in its column."""
    near = (one for one in lines if one.top < line.bottom and abs(one.left - line.left) < _SAME_COLUMN * line.size)
    return any(one.size >= _SMALL * body for one in near)


class _Words:
    """The words of a text that no line breaks, by which a hyphen at a line's end is told."""

    def __init__(self, lines: list[Line]) -> None:
        self._known = {word.lower() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text)}

    def joined(self, above: str, below: str) -> str:
        """Return two lines' texts as one."""
        if _DENSE_END.search(above) and _DENSE_START.match(below):
            return above + below
        broken = re.search(rf"([^\W\d_]+)(?:{HYPHEN}|[-‐])$", above)
        if not broken:
            return f"{above} {below}"
        begun = re.match(r"[^\W\d_]+", below)
        if not begun or not begun[0][0].islower():
            return f"{above[: broken.end(1)]}-{below}" if begun else f"{above[: broken.end(1)]}- {below}"
        one, two = (broken[1] + begun[0]).lower(), f"{broken[1]}-{begun[0]}".lower()
        mark = "-" if two in self._known and one not in self._known else ""
        return f"{above[: broken.end(1)]}{mark}{below}"


def _paragraphs(lines: list[Line], body: float) -> Iterator[list[Line]]:
    """Group lines to paragraphs; one goes on in the next column and on the next page."""
    story = [line for line in lines if not line.verdict]
    notes = [line for line in lines if line.verdict]
    for some in (story, notes):
        group: list[Line] = []
        for line in some:
            if group and not _goes_on(group, line, body):
                yield group
                group = []
            group.append(line)
        if group:
            yield group


def _goes_on(group: list[Line], line: Line, body: float) -> bool:
    above = group[-1]
    if line.verdict and _NOTE.match(line.text):
        return False
    if abs(above.size - line.size) > 0.08 * body or (
        above.bold != line.bold and (above.bold and all(one.bold for one in group))
    ):
        return False
    if _ITEM.match(line.text) and (
        line.indent > 0 or _ITEM.match(group[0].text) or is_ended(above.text) or above.text.endswith(":")
    ):
        return False
    hyphened = above.text.endswith((HYPHEN, "-", "‐"))
    pitch = above.bottom - line.bottom
    if line.page != above.page or pitch <= 0:
        return hyphened or (
            not is_ended(above.text)
            and not _is_large(above, body)
            and above.short < 0.35
            and line.indent < 2 * line.size
        )
    usual = min(
        (one.bottom - two.bottom for one, two in pairwise(group) if one.bottom > two.bottom),
        default=1.45 * line.size,
    )
    if pitch > 1.2 * max(usual, 1.1 * line.size) or (_is_large(line, body) and pitch > 1.6 * line.size):
        return False
    if hyphened or _is_large(line, body):
        return True
    hanging = bool(_ITEM.match(group[0].text))
    if (
        not hanging
        and line.indent - above.indent > 0.6 * line.size
        and line.indent < 5 * line.size
        and is_ended(above.text)
    ):
        return False
    return not (above.short > 0.12 and is_ended(above.text))


def _is_large(line: Line, body: float) -> bool:
    return line.size > _LARGE * body


def _piece(group: list[Line], body: float, sizes: list[float], words: _Words) -> Piece:
    """Return a paragraph's lines as a piece: a heading by its size or weight, an item by its mark."""
    text = group[0].text
    for line in group[1:]:
        text = words.joined(text, line.text)
    text = " ".join(text.replace(HYPHEN, "-").split())
    if group[0].verdict:
        return Piece(text, "meta", verdict=group[0].verdict)
    if _is_large(group[0], body) and extent(text) <= _LONGEST_HEAD:
        return Piece(
            text,
            "heading",
            level=min(BOLD_LEVEL - 1, 1 + sizes.index(round(group[0].size)) if round(group[0].size) in sizes else 2),
        )
    if all(line.bold for line in group) and is_head(text):
        return Piece(text, "heading", level=BOLD_LEVEL)
    if found := _ITEM.match(text):
        return Piece(text if found["number"] else text[found.end() :], "item", text)
    return Piece(text)
