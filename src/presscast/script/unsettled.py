"""Find the figures that nothing in the text settles, and that are said as they are written: 5.2m, metres or million."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presscast.model import Line

_WRITTEN = re.compile(r"(?<![\w.,$£€¥-])\d[\d.,]*m\b(?![’'/²³-])")
_SAID = re.compile(r"(?<![^\W\d])(?<![’'])m\b(?![’'])")
HINT = "metres or million? Nothing tells, and it is said as written; write the unit out"


def unsettled(lines: Iterable[Line]) -> tuple[str, ...]:
    """Return the figures whose m was left as it stands where a line is said, each once."""
    found = (_WRITTEN.findall(line.shown) for line in lines if _SAID.search(line.said))
    return tuple(dict.fromkeys(figure for figures in found for figure in figures))
