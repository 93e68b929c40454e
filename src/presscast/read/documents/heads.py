"""The heads, feet and numbers of a PDF's pages: in the outer bands, said on several pages, small, or a number alone."""

from __future__ import annotations

import re
from collections import Counter
from statistics import median
from typing import TYPE_CHECKING

from presscast.read.documents import columns
from presscast.read.documents.lines import LARGE, NOTE, SMALL
from presscast.read.measure import extent, squash

if TYPE_CHECKING:
    from presscast.read.documents.glyphs import Atom, Page

_BAND = 0.1  # of a page's height, at its top and at its bottom
_LONGEST = 120
_NUMBER = re.compile(
    r"""^\W*(?:(?:page|seite|p\.|s\.|pag\.|página|pagina|strona|sivu|стр\.|第|صفحة|עמוד)\s*)?
    (?:\d{1,4}|[ivxlc]{1,6})
    (?:\s*(?:[页頁]|(?:of|von|/|de|sur|di|van|из|av|z|，?共)\s*\d{1,4}\s*[页頁]?))?\W*$""",
    re.IGNORECASE | re.VERBOSE,
)


def found(pages: list[Page]) -> set[int]:
    """Return the ids of the stretches that are no text of the story but of its pages."""
    rows = [(page, row) for page in pages for row in _outer(page)]
    said = Counter(_same(row) for _, row in rows)
    often = max(2, len(pages) // 3)
    usual = median(
        [atom.size for page in pages for atom in page.atoms for _ in range(1 + len(atom.text) // 10)] or [1.0]
    )
    return {
        id(atom)
        for page, row in rows
        if max(one.size for one in row) <= LARGE * usual
        and (
            said[_same(row)] >= often or _NUMBER.match(_text(row)) or (_is_small(row, usual) and _is_set_off(row, page))
        )
        for atom in row
    }


def _outer(page: Page) -> list[list[Atom]]:
    """The rows in a page's outer bands."""
    band = _BAND * page.height
    return columns.in_rows(
        [one for one in page.atoms if not one.turned and (one.bottom < band or one.top > page.height - band)]
    )


def _text(row: list[Atom]) -> str:
    return " ".join(atom.text for atom in row)


def _same(row: list[Atom]) -> str:
    """What a head shares with that of another page: its text, whatever the number in it."""
    return re.sub(r"\d+", "#", squash(_text(row)))


def _is_small(row: list[Atom], usual: float) -> bool:
    text = _text(row)
    return max(atom.size for atom in row) < SMALL * usual and not NOTE.match(text) and extent(text) < _LONGEST


def _is_set_off(row: list[Atom], page: Page) -> bool:
    """Say whether a row stands outermost on its page, well apart from what is next."""
    top, bottom = max(atom.top for atom in row), min(atom.bottom for atom in row)
    held = {id(atom) for atom in row}
    others = [atom for atom in page.atoms if id(atom) not in held and not atom.turned]
    above = [atom.bottom - top for atom in others if atom.bottom >= top - 1]
    below = [bottom - atom.top for atom in others if atom.top <= bottom + 1]
    return not (above and below) and min([*above, *below], default=top) > 0.8 * (top - bottom)
