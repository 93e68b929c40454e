"""Two lines of a text made one: what a hyphen at a line's end stands for, and what needs no space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_DENSE = r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]"
_MARK = "[“”‘’…—]"  # as much of Chinese as of Latin script
_UNSPACED = re.compile(rf"(?:{_DENSE}\n{_MARK}?{_DENSE}|{_DENSE}{_MARK}\n{_DENSE}|{_DENSE}\n{_MARK}$)")
_BROKEN = re.compile(r"([^\W\d_]+)(?:\u00ad|[-‐])$")
_SUSPENDED = frozenset(
    ["und", "oder", "bis", "sowie", "bzw", "and", "or", "to", "et", "ou", "y", "o", "e", "en", "of", "og", "och"]
)
"""What follows the first of two compounds that share their end: "Stadt- und Landkreis"."""


class Words:
    """The words of a text that no line breaks, by which a hyphen at a line's end is told."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Know the words of `lines`."""
        self._known = {word.lower() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line)}

    def joined(self, above: str, below: str) -> str:
        """Return two lines' texts as one."""
        if _UNSPACED.search(f"{above[-2:]}\n{below[:2]}"):
            return above + below
        broken, begun = _BROKEN.search(above), re.match(r"[^\W\d_]+", below)
        if not broken:
            return f"{above} {below}"
        start = above[: broken.end(1)]
        if not begun or begun[0] in _SUSPENDED:
            return f"{start}- {below}"
        one, two = (broken[1] + begun[0]).lower(), f"{broken[1]}-{begun[0]}".lower()
        hyphened = begun[0][0].isupper() or (two in self._known and one not in self._known)
        return f"{start}-{below}" if hyphened else start + below
