"""Ready the text of a line for an engine: without its markup, in pieces of a bearable length."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import category

from presscast.writing.pronounced import GIVEN

if TYPE_CHECKING:
    from collections.abc import Iterator

_SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’)\]]*\s+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Plain:
    """Text without markup; `at[i]` is where its code point `i` stands in the text it came from."""

    text: str
    at: tuple[int, ...]

    def __getitem__(self, part: slice) -> Plain:
        """Cut a part out, its places kept."""
        return Plain(self.text[part], self.at[part])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the offsets in the original of the non-empty part from `start` to `end`."""
        return self.at[start], self.at[end - 1] + 1


def plain(said: str) -> Plain:
    """Take `[word](/ipa/)` and `[word](@language)` for the word alone, and control characters for spaces."""
    kept = list(range(len(said)))
    for match in GIVEN.finditer(said):
        kept[match.start()] = -1
        kept[match.end(1) : match.end()] = [-1] * (match.end() - match.end(1))
    at = tuple(i for i in kept if i >= 0)
    return Plain("".join(said[i] if said[i].isprintable() else " " for i in at), at)


def pieces(text: Plain, longest: int) -> Iterator[Plain]:
    """Cut into pieces of at most `longest` code points, at the ends of sentences, else of words."""
    while len(text.text) > longest:
        head = text.text[:longest]
        ends = [m.end() for m in _SENTENCE_END.finditer(head)] or [m.end() for m in _SPACE.finditer(head)]
        cut = ends[-1] if ends and ends[-1] else longest
        yield text[:cut]
        text = text[cut:]
    yield text


def words(text: str) -> Iterator[tuple[int, int]]:
    """Give the start and end of each run of non-spaces that has a letter or a digit, its punctuation left out."""
    for match in re.finditer(r"\S+", text):
        inner = [i for i in range(match.start(), match.end()) if text[i].isalnum() or category(text[i])[0] == "M"]
        if inner:
            yield inner[0], inner[-1] + 1


def sayable(text: str) -> bool:
    """Tell whether there is a letter or a digit to say."""
    return any(c.isalnum() for c in text)
