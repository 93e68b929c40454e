"""The text that trafilatura chooses as a page's story."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from presscast.errors import ReadError
from presscast.read.captions import words
from presscast.read.decode import short_enough
from presscast.read.measure import extent

if TYPE_CHECKING:
    from lxml import etree

    from presscast.read.page.runs import Run

LEAST = 250
"""Letters of text that an article shows."""
_SHINGLE = 4


class Chosen:
    """The text trafilatura chose, and whether a run of the page is part of it."""

    def __init__(self, lines: list[str]) -> None:
        """Take the lines of the chosen text."""
        self._lines = {" ".join(words(line)) for line in lines}
        self._shingles = {shingle for line in self._lines for shingle in _shingles(line.split())}

    def holds(self, text: str) -> bool:
        """Say whether most of `text` is in the chosen text."""
        told = words(text)
        if " ".join(told) in self._lines:
            return True
        if len(told) <= _SHINGLE:
            return False
        cut = _shingles(told)
        return sum(shingle in self._shingles for shingle in cut) >= 0.75 * len(cut)


def chosen(page: etree._Element, runs: list[Run], origin: str) -> Chosen:
    """Ask trafilatura for the story of a page; raise ReadError where there is none.

    Where the page is nested too deep for it, or it finds hardly anything of what there is, every full run is taken.
    """
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    short_enough("".join(run.text for run in runs), origin)
    told = [run.text for run in runs if run.is_told and not run.verdict]
    try:
        found = bare_extraction(deepcopy(page), include_comments=False, with_metadata=False)
    except RecursionError:
        return Chosen(told)
    if isinstance(found, Document) and found.body is not None and extent(found.text or "") >= LEAST:
        return Chosen((found.text or "").split("\n"))
    if sum(map(extent, told)) >= LEAST:
        return Chosen(told)
    if not isinstance(found, Document) or found.body is None:
        raise ReadError(f"{origin}: no article in it; give the address of one article's page")
    return Chosen((found.text or "").split("\n"))


def _shingles(told: list[str]) -> set[tuple[str, ...]]:
    return {tuple(told[at : at + _SHINGLE]) for at in range(max(1, len(told) - _SHINGLE + 1))}
