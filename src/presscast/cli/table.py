"""Print rows in columns, and lines: as wide as the terminal is, or as wide as they are in a file or a pipe.

Both may hold words of others, as a title or an address of a feed: what would steer a terminal is taken out of them.
"""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

import typer

from presscast.prose import clean

if TYPE_CHECKING:
    from collections.abc import Sequence


def show(rows: Sequence[Sequence[str]], *, err: bool = False, cut: bool = False) -> None:
    """Print `rows`, of equally many cells each, to standard output, or to standard error.

    On a terminal that is too narrow the last cell is wrapped, or `cut`, so that a row is a line.
    """
    rows = [[clean(cell) for cell in row] for row in rows]
    at_terminal = (sys.stderr if err else sys.stdout).isatty()
    if at_terminal and cut:
        width = shutil.get_terminal_size().columns
        typer.echo("\n".join(_within(line, width) for line in _lines(rows)), err=err)
    elif at_terminal:
        _fitted(rows, err)
    else:
        typer.echo("\n".join(_lines(rows)), err=err)


def write(text: str, *, err: bool = False, column: int = 0) -> None:
    """Print a text; at a terminal its lines are broken between words and go on at `column`, no path within itself."""
    text = clean(text)
    if (sys.stderr if err else sys.stdout).isatty():
        width = shutil.get_terminal_size().columns
        text = "\n".join(broken(line, width, column) for line in text.split("\n"))
    typer.echo(text, err=err)


def broken(line: str, width: int, column: int = 0) -> str:
    """Return a line broken between words where it is too long; it goes on at `column`, or a little further in than it begins."""
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


def _fitted(rows: Sequence[Sequence[str]], err: bool) -> None:
    """Wrap the last column where it is too long for the terminal."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for _ in rows[0][1:]:
        table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    Console(stderr=err, highlight=False).print(table)
