"""Captions and alt texts: whether two say the same, and whether one says anything."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from presscast.read.credit import split
from presscast.read.measure import count, tokens

_FILE_NAME = re.compile(
    r"^(?:[\w%() -]+\.(?:jpe?g|png|gif|webp|svg|avif|bmp)|(?:img|dsc|dscn|image|photo|screen[ _-]?shot)"
    r"[ _-]?\d[\w .-]*|[^\W_]*_\w*|(?=\S*[-_])(?=\S*\d)\S+|[\da-f-]{12,}|(?=[\w-]*\d{3})[\w-]+)$",
    re.IGNORECASE,
)
_DRAWN = re.compile(
    r"\b(?:(?:\w+(?:en|er|s))?-?logo(?:s|typ\w*|tipo)?|icon|avatar|banner|thumbnail|placeholder|headshot|mugshot|advertisement)\b",
    re.IGNORECASE,
)


def words(text: str) -> list[str]:
    """Return the words of `text`, lower case; of scripts without spaces the letters."""
    return tokens(text)


def share(small: str, big: str) -> float:
    """Return the share of the words of `small` that stand in `big`, 0 to 1, counted with repeats."""
    few = Counter(words(small))
    return (few & Counter(words(big))).total() / max(1, few.total())


def same(one: str, other: str) -> bool:
    """Say whether two texts say the same thing, credits and cut-off endings apart."""
    short, long = sorted((bare(one), bare(other)), key=len)
    count = len(words(short))
    return count > 0 and (share(short, long) >= 0.85 if count >= 4 else words(short) == words(long))


@lru_cache(4096)
def bare(text: str) -> str:
    """Return a caption's own words: no credit, no repeat of itself."""
    told = unstutter(text).strip(" –—-|·")
    return split(told)[0] or told or text


def unstutter(text: str) -> str:
    """Return `text` said once, where it says the same thing twice: "Hong Kong protest  Hong Kong protest"."""
    tokens = text.split()
    for size in range(len(tokens) // 2, len(tokens) // 2 - 2, -1):
        if size > 0 and tokens[:size] == tokens[size : 2 * size]:
            return " ".join(tokens[:size] + tokens[2 * size :])
    return " ".join(tokens)


def is_file_name(text: str) -> bool:
    """Say whether an alt text is a file's name or a picture's number."""
    return bool(_FILE_NAME.match(text.strip()))


def describes(alt: str, least: int = 5) -> bool:
    """Say whether an alt text tells what is to be seen:
    a phrase of `least` words or more, not a file name or a logo."""
    text = unstutter(alt)
    return count(text) >= least and not is_file_name(text) and not _DRAWN.search(text)


def key(caption: str) -> str:
    """Return what captions that begin alike share."""
    return bare(caption)[:40]
