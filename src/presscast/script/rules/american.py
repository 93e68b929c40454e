"""What America says otherwise: a score of five nothing."""

from __future__ import annotations

import re

_NIL = re.compile(
    r"\b(?P<goals>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) nil\b|"
    r"\bnil (?P<lost>one|two|three|four|five|six)\b"
)


def nothing(text: str) -> str:
    """Five nil -> five nothing."""
    return _NIL.sub(lambda match: f"{match['goals']} nothing" if match["goals"] else f"nothing {match['lost']}", text)
