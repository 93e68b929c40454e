"""Phrases as one pattern: alternatives listed one a line, and what may stand round them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def starts(*forms: str) -> re.Pattern[str]:
    """Compile a pattern for lines that begin with one of `forms`, marks before it apart."""
    return re.compile(rf"^[\W_]*(?:{'|'.join(forms)})", re.IGNORECASE)


def whole(*forms: str) -> re.Pattern[str]:
    """Compile a pattern for lines that are one of `forms` and no more, marks round it apart."""
    return re.compile(rf"^[\W_]*(?:{'|'.join(forms)})[\W_]*$", re.IGNORECASE)


def holds(*forms: str, hints: str = "") -> Callable[[str], bool]:
    """Return a test for lines that hold one of `forms` anywhere.

    `hints` are words, one of which such a line must hold; they are cheap to look for.
    """
    form, told = re.compile("|".join(forms), re.IGNORECASE), tuple(hints.split())

    def test(text: str) -> bool:
        low = text.lower()
        return any(hint in low for hint in told) and bool(form.search(text))

    return test
