"""Tables retold: a sentence or two in place of rows and columns."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from presscast.read.captions import words
from presscast.read.piece import Piece

_FEW_CELLS = 12
_NUMBER = re.compile(r"^[^\w-]*(-?\d[\d,.\s]*)\s*[%\w°]{0,3}$")


def retell(rows: list[list[str]], *, headed: bool = True) -> str:
    """Retell a table: a small one row by row, a larger one by its columns, its length and its extremes."""
    table = [[" ".join(cell.split()) for cell in row] for row in rows if any(cell.strip() for cell in row)]
    if not table:
        return ""
    head, body = (table[0], [row for row in table[1:] if row != table[0]]) if headed and len(table) > 1 else ([], table)
    if sum(map(len, body)) <= _FEW_CELLS:
        return sentence("; ".join(filter(None, (_row(head, row) for row in body))))
    return " ".join(filter(None, (_outline(head, body), _extremes(head, body))))


def retold(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Put a table's retelling before its rows, which are then dropped as `table-retold`."""
    found: list[Piece] = []
    for is_row, run in groupby(pieces, key=lambda piece: piece.form == "row"):
        rows = list(run)
        if is_row:
            cells = [[cell.strip() for cell in row.text.strip().strip("|").split("|")] for row in rows]
            text = retell([row for row in cells if any(word for cell in row for word in words(cell))])
            found += [Piece(text, kind="table")] if text else []
            rows = [replace(row, verdict="table-retold") for row in rows]
        found += rows
    return tuple(found)


def _row(head: list[str], row: list[str]) -> str:
    first = row[0]
    rest = [_cell(head[at] if at < len(head) else "", cell) for at, cell in enumerate(row[1:], 1) if cell]
    return f"{first}: {', '.join(rest)}" if first and rest else first or ", ".join(rest)


def _cell(name: str, cell: str) -> str:
    told = cell.rstrip(".")
    return f"{name} {told}" if words(name) and not told.lower().startswith(name.lower()) else told


def _outline(head: list[str], body: list[list[str]]) -> str:
    named = [name for name in head if words(name)]
    columns = f" with the columns {', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else ""
    return f"A table of {len(body)} rows{columns}."


def _extremes(head: list[str], body: list[list[str]]) -> str:
    """Say the highest and lowest of the first column of numbers, and whose they are."""
    for at in range(1, min(map(len, [head, *body]))):
        numbers = [number for row in body if (number := _number(row[at])) is not None]
        if len(numbers) == len(body) and words(head[at]):
            values = list(zip(numbers, (_name(row, at) for row in body), strict=True))
            (low, lowest), (high, highest) = min(values), max(values)
            return f"{head[at]}: from {low:g}, {lowest}, to {high:g}, {highest}."
    return ""


def _name(row: list[str], number_at: int) -> str:
    return next((cell for cell in reversed(row[:number_at]) if words(cell) and _number(cell) is None), row[0])


def _number(cell: str) -> float | None:
    found = _NUMBER.match(cell)
    try:
        return float(re.sub(r"[,\s]", "", found[1])) if found else None
    except ValueError:
        return None


def sentence(text: str) -> str:
    """Return `text` with a full stop after it, where it has words and no such mark."""
    return text if not text or text.endswith((".", "!", "?")) else text + "."
