"""Read dates in ISO 8601, at the precision they have. Standard library only."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo
from functools import lru_cache


def moment(text: str, zone: tzinfo = UTC) -> datetime | None:
    """Read a date ("2025", "2025-06", "2025-06-10T18:45+09:00"); one without an offset is of `zone`.

    None where it is no date.
    """
    found = _read(text)
    return found if found is None or found.tzinfo else found.replace(tzinfo=zone)


def is_zoned(text: str) -> bool:
    """Tell whether a date states its offset from UTC."""
    found = _read(text)
    return found is not None and found.tzinfo is not None


@lru_cache(64)  # an article's dates are read for its feed item, its place in the order and its row in the site
def _read(text: str) -> datetime | None:
    short = re.fullmatch(r"\d{4}(-\d\d)?", text, re.ASCII)
    try:
        return datetime.fromisoformat(text + ("" if not short else "-01" if short[1] else "-01-01"))
    except ValueError:
        return None
