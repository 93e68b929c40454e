"""Take what is given within a line: which words, and how they sound."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING
from unicodedata import category

from presscast.speak.spelling.sounds import phonemes
from presscast.writing.pronounced import GIVEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.speak.text import Plain

_HISSING, _VOICELESS = {*"szʃʒʧʤʦʣʨʥʂʐɕʑ"}, {*"ptkfθxçχɸħcqʈʔ"}
_POSSESSIVE = re.compile(r"['’]s\b")


def runs(said: str, piece: Plain) -> Iterator[tuple[Plain, str]]:
    """Part a piece of `said` into runs with the phonemes given for them, in IPA, "" where none are.

    A word marked as of another language is given as that language says it. A possessive ending goes with its
    word. A name that the piece holds only a part of is said as it is written.
    """
    begin = 0
    for match in GIVEN.finditer(said):
        start, end = (bisect_left(piece.at, place) for place in match.span(1))
        if end - start == len(match["word"]):
            owned = _POSSESSIVE.match(piece.text, end)
            yield piece[begin:start], ""
            begin = owned.end() if owned else end
            ipa = match["ipa"] or _abroad(match["word"], match["language"])
            yield piece[start:begin], ipa + (_possessive(ipa) if owned and ipa else "")
    yield piece[begin:], ""


def _possessive(ipa: str) -> str:
    """Return how the ending of "Liz's", "Jack's" or "Ann's" is said after these phonemes."""
    last = next((sign for sign in reversed(ipa) if sign.isalpha() and category(sign) != "Lm"), "")
    return "ɪz" if last in _HISSING else "s" if last in _VOICELESS else "z"


def _abroad(word: str, language: str) -> str:
    """Return how `language` says a word; raise EngineError where espeak-ng does not know that language."""
    return " ".join(phonemes(word, language)).replace("^", "")
