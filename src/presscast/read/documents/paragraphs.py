"""Gather a document's paragraphs as pieces: text by text, with what stands in them and is none of their words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscast.read.facts import dates, names
from presscast.read.measure import count, extent, is_ended, is_sentence
from presscast.read.piece import Piece
from presscast.read.tables import retell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presscast.model import Kind
    from presscast.read.piece import Form

_BULLET = re.compile(r"^\s*[•·‣▪◦●–—-]\s+(?=\S)")
_NUMBERED = re.compile(r"^\s*\(?(?:\d{1,2}|[a-z])[.)]\t\s*\S")
_LONGEST_HEAD = 140
_LONGEST_CELL = 160
BOLD_LEVEL = 4
"""The level of a line set in bold: under all headings that a document marks as such."""


class Paragraphs:
    """The pieces gathered so far, and the paragraph under way."""

    def __init__(self) -> None:
        """Begin with nothing gathered."""
        self.pieces: list[Piece] = []
        self._text: list[str] = []
        self._bold = 0
        self._beside: list[Piece] = []
        self._before: list[Piece] = []

    def say(self, text: str, *, bold: bool = False) -> None:
        """Add text to the paragraph under way."""
        self._text.append(text)
        if bold:
            self._bold += len("".join(text.split()))

    def list_beside(self, text: str, verdict: str) -> None:
        """List after the paragraph under way what stands in it and is dropped by `verdict`."""
        if text := " ".join(text.split()):
            self._beside.append(Piece(text, "meta", verdict=verdict))

    def set_beside(self, pieces: Iterable[Piece]) -> None:
        """Put pieces after the paragraph under way: a box's, a note's."""
        self._beside += pieces

    def picture(self, alt: str) -> None:
        """Put a picture before the paragraph under way."""
        self._before.append(Piece(" ".join(alt.split()), "image"))

    def end(self, form: Form = "line", level: int = 0, kind: Kind | None = None, verdict: str = "") -> None:
        """End the paragraph under way, as `form` or what its look says; one that is set in lines is as many."""
        text = "".join(self._text)
        strong = self._bold >= 0.9 * max(1, len("".join(text.split())))
        self.pieces += self._before
        if form == "line" and not kind and _NUMBERED.match(text):
            form = "item"
        for line in _lines(text):
            self.pieces.append(_piece(line, form, level, kind, verdict, strong=strong))
        self.pieces += self._beside
        self._text, self._bold, self._beside, self._before = [], 0, [], []


def _piece(line: str, form: Form, level: int, kind: Kind | None, verdict: str, *, strong: bool) -> Piece:
    if form == "line" and not kind and _BULLET.match(line):
        return Piece(_BULLET.sub("", line), "item", line, verdict=verdict)
    if form == "line" and not kind and strong and is_head(line):
        return Piece(line, "heading", level=BOLD_LEVEL, verdict=verdict)
    return Piece(line, form, level=level, kind=kind, verdict=verdict)


def is_head(line: str) -> bool:
    """Say whether a line in bold is short enough for a heading, and no sentence, no label, no byline and no date."""
    if extent(line) > _LONGEST_HEAD or line.endswith((":", ",", ";")) or (is_ended(line) and count(line) > 6):
        return False
    return not names.has_by(line) and not (dates.find(line) and count(dates.strip(line)) <= 2)


def table(rows: list[list[list[Piece]]]) -> list[Piece]:
    """Return a table's cells retold, or one after another where they hold paragraphs or stand alone in their rows."""
    cells = [
        [" ".join(piece.text for piece in cell if not piece.verdict and piece.form != "image") for cell in row]
        for row in rows
    ]
    inside = [piece for row in rows for cell in row for piece in cell]
    told = [cell for row in cells for cell in row if cell]
    prose = any(extent(cell) > _LONGEST_CELL for cell in told) or 2 * sum(map(is_sentence, told)) >= len(told)
    if max(map(len, rows), default=0) < 2 or prose:
        return inside
    beside = [piece for piece in inside if piece.verdict or piece.form == "image"]
    lines = [" | ".join(row) for row in cells if any(row)]
    return [
        *([Piece(retell(cells), kind="table")] if lines else []),
        *(Piece(line, "row", verdict="table-retold") for line in lines),
        *beside,
    ]


def _lines(text: str) -> list[str]:
    """Cut a paragraph at its empty lines, and at every line break where it has two or more."""
    parts = text.split("\n") if text.strip().count("\n") >= 2 else re.split(r"\n\s*\n", text)
    return [line for part in parts if (line := " ".join(part.split()))]
