"""Find which of the phonemes that were spoken begins each word of the text."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NO_SOUND = frozenset(" ˈˌːˑ.,;:!?…—–-“”\"'()«»¡¿‖|_^$")


def starts(words: Sequence[str], spoken: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give (word, index of its first phoneme in `spoken`) for the words that can be found again.

    `words` holds each word's phonemes said alone, `spoken` the phonemes of the whole, which differ
    where words lean on one another. A word whose beginning has changed beyond finding is left out.
    """
    alone = [(symbol, word, first) for word, text in enumerate(words) for symbol, first in _sounds(text)]
    heard = [(symbol, at) for at, symbol in enumerate(spoken) if symbol not in _NO_SOUND]
    matcher = SequenceMatcher(None, [x[0] for x in alone], [x[0] for x in heard], autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        for _, word, first in alone[a : a + size]:
            if first:
                yield word, heard[b][1]
            b += 1


def _sounds(text: str) -> Iterator[tuple[str, bool]]:
    first = True
    for symbol in text:
        if symbol not in _NO_SOUND:
            yield symbol, first
            first = False
