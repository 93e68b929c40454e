"""Whether the dot of a shortened word is the full stop of its sentence too."""

from __future__ import annotations

import re

_NOTHING_MORE = r"[”\"’')\]]*\s*$"
_NEXT = (
    r"[”\"’')\]]*\s+[“\"‘]?(?:The|He|She|It|They|We|But|And|In|On|At|This|That|These|Those|There|If|When|While|As|After|"
    r"Before|Its|His|Her|Their|Our|You|For|An?|So|What|Who|Why|How|Yet|Now|Then|Since|Some|Many|Most|Also|Both|Police)\s"
)


def stop(match: re.Match[str], at: int | None = None) -> str:
    """Return "." where nothing, or a new sentence, follows the match (or offset `at`), else ""."""
    rest = match.string[match.end() if at is None else at :]
    return "." if re.match(_NOTHING_MORE, rest) or re.match(_NEXT, rest) else ""
