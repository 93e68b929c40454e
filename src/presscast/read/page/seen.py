"""What of a page is for the eye alone, given to the blocks that were read of it: links, emphasis, tables' cells."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from presscast.read.page import embeds
from presscast.read.styles import paragraphs, styled

if TYPE_CHECKING:
    from lxml import etree

    from presscast.model import Block


def seen(blocks: tuple[Block, ...], page: etree._Element, base: str) -> tuple[Block, ...]:
    """Return the blocks with what `page` shows of them; links are resolved against `base`."""
    return _tabled(styled(blocks, partial(paragraphs, page, base)), page)


def _tabled(blocks: tuple[Block, ...], page: etree._Element) -> tuple[Block, ...]:
    """Give each table that was retold its cells, by what was told of it."""
    if not any(block.kind == "table" for block in blocks):
        return blocks
    rows: dict[str, list[list[list[str]]]] = {}
    for table in page.iter("table"):
        if cells := embeds.cells(table):
            rows.setdefault(embeds.told(table, cells), []).append(cells)
    return tuple(replace(b, rows=_next(rows.get(b.text, []))) if b.kind == "table" else b for b in blocks)


def _next(alike: list[list[list[str]]]) -> tuple[tuple[str, ...], ...]:
    """Take the next of the tables that are told alike."""
    return tuple(map(tuple, alike.pop(0))) if alike else ()
