"""Read the silence that a writer asks for at a place, in ms: `pause 800`."""

from __future__ import annotations

import re

LONGEST = 10_000  # ms
_ASKED = re.compile(r"\s*pause\s+(?P<ms>\d{1,5})\s*", re.IGNORECASE)
_MEANT = re.compile(r"\s*pause\b(?:\W*\S+){0,2}\s*", re.IGNORECASE)


def asked(text: str) -> int | None:
    """Return the ms that `text` asks for, None where it is another remark.

    Raises ValueError, telling how it is written, for what means a pause and gives no length it may have.
    """
    if found := _ASKED.fullmatch(text):
        if int(found["ms"]) <= LONGEST:
            return int(found["ms"])
    elif not _MEANT.fullmatch(text):
        return None
    raise ValueError(f"{text.strip()!r}: a pause is written `pause 800`, in ms, from 0 to {LONGEST}")
