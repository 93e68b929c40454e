"""Hold what spelling gives: phonemes, and which of them begins each word of the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from presscast.speak.text import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from presscast.speak.text import Plain

MARKS = frozenset(' ;:,.!?—…“”"()ˈˌː')
"""Signs of the phonemes' alphabet that have no sound of their own."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """Phonemes, and for each word the place of its first one among them and the word's span of the text.

    `asked` has the places of the first phoneme and of the mark of each question whose pitch is to rise.
    """

    phonemes: str
    firsts: tuple[tuple[int, int, int], ...]
    asked: tuple[tuple[int, int], ...] = ()

    def rising(self, places: Mapping[int, int]) -> list[tuple[int, int]]:
        """Return what is `asked` by the `places` that a model's phonemes have among those it takes."""
        return [(places[first], places[mark]) for first, mark in self.asked if first in places]


class Speller(Protocol):
    """Spells the text of one language."""

    def spell(self, said: str, piece: Plain) -> Spelled:
        """Spell a piece of `said`, which may hold `[word](/ipa/)`; a piece that is silent gives no phonemes."""


def spelled(speller: Speller, said: str, piece: Plain, longest: int) -> Iterator[Spelled]:
    """Spell a piece; in halves where it comes out longer than `longest` phonemes, not at all where it is silent."""
    found = speller.spell(said, piece)
    if len(found.phonemes) > longest and len(piece.text) > 1:
        for half in pieces(piece, -(-len(piece.text) // 2)):
            yield from spelled(speller, said, half, longest)
    elif any(sign not in MARKS for sign in found.phonemes):
        yield found
