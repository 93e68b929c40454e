"""Find the figures that nothing in the text settles, and that are said as they are written: 5.2m, metres or million."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WRITTEN = re.compile(r"(?<![\w.,$£€¥-])\d[\d.,]*m\b(?![’'/²³-])")
_SAID = re.compile(r"(?<![^\W\d])(?<![’'])m\b(?![’'])")
HINT = "metres or million? Nothing tells, and it is said as written; write the unit out"


def unsettled(pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the figures of (shown, said) pairs whose m was left as it stands, each once."""
    found = (_WRITTEN.findall(shown) for shown, said in pairs if _SAID.search(said))
    return tuple(dict.fromkeys(figure for figures in found for figure in figures))
