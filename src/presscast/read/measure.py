"""Measure text by its script: where no spaces part the words, letters are counted."""

from __future__ import annotations

import re
from functools import lru_cache

from presscast.writing.characters import WIDE

_CHAINED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
_DENSE = re.compile(rf"[{WIDE}]")
_CHAIN = re.compile(rf"[{_CHAINED}]")
_SYLLABLE = re.compile(r"[\uac00-\ud7a3]")
_LARGE = re.compile("[\u3040-\uff9f]")  # and others: one range is quick to look for
_WORD = re.compile(rf"[^\W{WIDE}{_CHAINED}]+|[{WIDE}]|[{_CHAINED}]")
_PLAIN_WORD = re.compile(r"\w+", re.ASCII)
_ENDED = re.compile(r"[.!?…。！？｡।۔؟။។៕](?:\[\^[^\]\s]*\]|[¹²³⁴-⁹]|['\"”“’»›)\]」』】）])*$")
_OPEN = re.compile(r"[,;:、，；：–—-]['\"”’»)\]」』]*$")

_KNOWN = 1024  # texts whose measures are kept: those of a page are asked for again and again


@lru_cache(_KNOWN)
def extent(text: str) -> int:
    """Return the length of `text` in letters of Latin script that would say as much.

    A Chinese character or a kana counts as two and a half, a Korean syllable as two.
    """
    if text.isascii() or not _LARGE.search(text):
        return len(text)
    return len(text) + int(1.5 * len(_DENSE.findall(text))) + len(_SYLLABLE.findall(text))


@lru_cache(_KNOWN)
def count(text: str) -> int:
    """Return how many words `text` has, by its spaces;
    two Chinese characters are taken for one, five Thai letters too."""
    if text.isascii():
        return len(text.split())
    letters = len(_DENSE.findall(text)) // 2 + len(_CHAIN.findall(text)) // 5
    return max(len(text.split()), letters)


def tokens(text: str) -> list[str]:
    """Return the words of `text`, lower case; of scripts without spaces the letters."""
    low = text.lower()
    return (_PLAIN_WORD if low.isascii() else _WORD).findall(low)


def squash(text: str) -> str:
    """Return the letters and figures of `text` alone, lower case: what two ways of setting it share."""
    return "".join(filter(str.isalnum, text.lower()))


@lru_cache(_KNOWN)
def is_ended(text: str) -> bool:
    """Say whether `text` ends as a sentence does; scripts that write no full stop end a sentence anywhere."""
    return bool(_ENDED.search(text)) or (len(_CHAIN.findall(text)) > 20 and not _OPEN.search(text))


def is_sentence(text: str) -> bool:
    """Say whether `text` is a whole sentence of some length: eight words or more, and a stop."""
    return count(text) >= 8 and is_ended(text)
