"""Find the questions that are answered yes or no: their pitch rises at the end, that of who, what and why falls."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SENTENCE = re.compile(r"[^.!?…]*(?P<mark>[.!?…]|$)")
_INVERTED = re.compile(
    r"(?:am|is|are|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must)(?:n't)?"
    r"|(?:can|won|shan|ain)'t"
)
_ASKING = re.compile(r"(?:who|what|which|when|where|why|how)(?:'\w+|ever)?|whom|whose")
_JOINING = frozenset({"and", "but", "so", "then", "well"})


def questions(phonemes: str, words: Sequence[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """Give the places of the first phoneme and of the mark of each yes/no question among English `phonemes`.

    `words` are the places of their first phonemes, and how they are written. A yes/no question is told by its form: a
    clause that begins with its verb before any word that asks, as in "Is it open?", "If so, is it open?" and "It is
    open, isn't it?". One that offers a choice by "or" falls.
    """
    for sentence in _SENTENCE.finditer(phonemes):
        within = [word for word in words if sentence.start() <= word[0] < sentence.end()]
        if sentence["mark"] == "?" and within and _is_yes_or_no(_clauses(phonemes, within)):
            yield within[0][0], sentence.start("mark")


def _clauses(phonemes: str, words: Sequence[tuple[int, str]]) -> list[list[str]]:
    """Part words, in small letters, at the commas between them."""
    clauses: list[list[str]] = [[]]
    last = words[0][0]
    for place, word in words:
        if "," in phonemes[last:place]:
            clauses.append([])
        clauses[-1].append(word.lower())
        last = place
    return clauses


def _is_yes_or_no(clauses: list[list[str]]) -> bool:
    for clause in clauses:
        opening = next((at for at, word in enumerate(clause) if word not in _JOINING), 0)
        if _INVERTED.fullmatch(clause[opening]):
            return "or" not in clause
        if any(map(_ASKING.fullmatch, clause)):
            return False
    return False
