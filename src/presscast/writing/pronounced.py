"""Mark pronunciations within what is said: `[word](/ipa/)` or `[word](@language)`.

Engines that take no phonemes say the word as it stands.
"""

from __future__ import annotations

import re

GIVEN = re.compile(
    r"\[(?P<word>[^\[\]\n]+)\]\((?:/(?P<ipa>[^/\n]+)/|@(?P<language>[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*))\)"
)


def worded(said: str) -> str:
    """Return what is said in words alone."""
    return GIVEN.sub(r"\g<word>", said)
