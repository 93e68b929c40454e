"""Pronunciations given within what is said: `[word](/ipa/)`, the word for engines that take no phonemes."""

from __future__ import annotations

import re

GIVEN = re.compile(r"\[(?P<word>[^\[\]\n]+)\]\(/(?P<ipa>[^/\n]+)/\)")


def worded(said: str) -> str:
    """Return what is said in words alone."""
    return GIVEN.sub(r"\g<word>", said)
