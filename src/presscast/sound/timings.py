"""When the words of a line are heard in a track. Standard library only."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import overload


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line's `shown` text: its first sample in the track, and its offsets in `shown`."""

    sample: int
    start: int
    end: int


class Words(Sequence[Word]):
    """The words of a line, in order. They are held as numbers: as objects, those of ten hours would take 20 MB."""

    __slots__ = ("_numbers",)

    def __init__(self, words: Iterable[Word] = ()) -> None:
        """Hold `words`."""
        self._numbers = array("q", (number for word in words for number in (word.sample, word.start, word.end)))

    def __len__(self) -> int:
        """Count the words."""
        return len(self._numbers) // 3

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, at: int | slice) -> Word | tuple[Word, ...]:
        """Return a word, or several; raise IndexError where there is none."""
        if isinstance(at, slice):
            return tuple(self)[at]
        first = 3 * range(len(self))[at]
        return Word(*self._numbers[first : first + 3])

    def __eq__(self, other: object) -> bool:
        """Tell whether the same words are in `other`, a tuple of them too."""
        return tuple(self) == tuple(other) if isinstance(other, (Words, tuple)) else NotImplemented

    def __hash__(self) -> int:
        """Return the same for equal words."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """Show the words as they are made."""
        return f"Words({list(self)})"
