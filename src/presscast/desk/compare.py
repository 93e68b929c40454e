"""Compare what stood there before a change with what stands there after it, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST, LONGEST = 20, 600
"""Changed passages of a text that are told, and characters of each."""
_WORD = re.compile(r"\s+|\d+(?:[.,:]\d+)*\w*|\w+|[^\w\s]")
"""Space, a number with its signs and unit, a word, or a sign."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A thing that was changed: `of` names it, and what it was `before` and `after`, "" for none."""

    of: str
    before: str = ""
    after: str = ""

    @property
    def parts(self) -> tuple[Part, ...]:
        """Return its words in order, those that went before those that came."""
        return tuple(_parts(self.before, self.after))


@dataclass(frozen=True, slots=True)
class Part:
    """Words that stayed, went or came."""

    how: Literal["stayed", "went", "came"]
    text: str


def _parts(before: str, after: str) -> Iterator[Part]:
    old, new = _WORD.findall(before), _WORD.findall(after)
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Part("stayed", "".join(old[a:b]))
            continue
        if a < b:
            yield Part("went", "".join(old[a:b]))
        if c < d:
            yield Part("came", "".join(new[c:d]))


def passages(before: str, after: str) -> tuple[Changed, ...]:
    """Return the passages in which two texts differ, line by line; of very many the first."""
    old, new = (tuple(line.strip() for line in text.splitlines() if line.strip()) for text in (before, after))
    differing = (code for code in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if code[0] != "equal")
    told = (Changed("text", _cut(old[a:b]), _cut(new[c:d])) for _, a, b, c, d in differing)
    return tuple(told)[:MOST]


def _cut(lines: tuple[str, ...]) -> str:
    text = "\n".join(lines)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
