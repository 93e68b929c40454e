"""Print rows in columns, and lines: as wide as the terminal is, or as wide as they are in a file or a pipe.

Both may hold words of others, as a title or an address of a feed: what would steer a terminal is taken out of them.
"""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

import typer

from presscast.writing.prose import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

NARROWEST = 20
"""What is left of a narrow terminal for the last cell, in characters."""


def show(rows: Sequence[Sequence[str]], *, err: bool = False, cut: bool = False) -> None:
    """Print `rows`, of equally many cells each, to standard output, or to standard error.

    On a terminal that is too narrow the last cell is wrapped, or `cut`, so that a row is a line.
    """
    rows = [[clean(cell) for cell in row] for row in rows]
    width = shutil.get_terminal_size().columns
    if not (sys.stderr if err else sys.stdout).isatty():
        text = "\n".join(_lines(rows))
    elif cut:
        text = "\n".join(_within(line, width) for line in _lines(rows))
    else:
        text = _fitted(rows, width)
    typer.echo(text, err=err)


def write(text: str, *, err: bool = False, column: int = 0) -> None:
    """Print a text; at a terminal its lines are broken between words and go on at `column`, no path within itself."""
    text = clean(text)
    if (sys.stderr if err else sys.stdout).isatty():
        width = shutil.get_terminal_size().columns
        text = "\n".join(broken(line, width, column) for line in text.split("\n"))
    typer.echo(text, err=err)


def broken(line: str, width: int, column: int = 0) -> str:
    """Return a line broken between words where it is too long;
    it goes on at `column`, or a little further in than it begins."""
    begun = " " * (len(line) - len(line.lstrip()))
    rows = textwrap.wrap(
        line.lstrip(),
        width,
        initial_indent=begun,
        subsequent_indent=" " * column or f"{begun}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(rows)


def _lines(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _within(line: str, width: int) -> str:
    return line if len(line) <= width else line[: width - 1] + "…"


def _fitted(rows: Sequence[Sequence[str]], width: int) -> str:
    """Return rows whose last cell is broken between words where it is too long for the terminal; no path within itself.

    Where the cells before it leave no room, it stands right beside them, or below.
    """
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) + 2 for column in zip(*rows, strict=True)][:-1]
    lead = sum(widths)
    if width - lead < NARROWEST:
        return "\n".join(_beside_or_below(row, widths[:-1], width) for row in rows)
    heads = (
        "".join(cell + " " * (wide - cell_len(cell)) for cell, wide in zip(row[:-1], widths, strict=True))
        for row in rows
    )
    lasts = (
        textwrap.wrap(row[-1], max(width - lead, NARROWEST), break_long_words=False, break_on_hyphens=False)
        for row in rows
    )
    return "\n".join((head + f"\n{' ' * lead}".join(last)).rstrip() for head, last in zip(heads, lasts, strict=True))


def _beside_or_below(row: Sequence[str], widths: Sequence[int], width: int) -> str:
    """Return a row whose last cell stands beside the one before it where there is room, else on lines below it."""
    from rich.cells import cell_len

    head = "".join(cell + " " * (wide - cell_len(cell)) for cell, wide in zip(row[:-2], widths, strict=True)) + row[-2]
    if cell_len(head) + 2 + cell_len(row[-1]) <= width:
        return f"{head}  {row[-1]}".rstrip()
    indent = " " * (sum(widths) + 2)
    below = textwrap.wrap(row[-1], max(width - len(indent), NARROWEST), break_long_words=False, break_on_hyphens=False)
    return "\n".join([head, *(indent + line for line in below)])
