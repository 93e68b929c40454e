"""Hold the text of an article against what was spoken, word by word."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from presscast.model import LEFT_OUT_AS, Block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.model import Article, Kind, Role
    from presscast.sign.manifest import Told

_ADDED: frozenset[Role] = frozenset({"byline", "disclosure", "cue", "credit", "note"})
"""Roles of what an edition says of itself, or words otherwise than the page."""
_AROUND: frozenset[Kind] = frozenset({"byline", "dateline", "note"})
_BETWEEN = re.compile(r"[\s—–/]+")


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that are not the same: at which ms of the sound, what was spoken there, and what the text has for it."""

    at_ms: int
    spoken: str
    written: str


@dataclass(frozen=True, slots=True)
class Compared:
    """How many words are the same, and where they differ."""

    same: int
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    at_ms: int = 0


def compare(told: Told, article: Article) -> Compared:
    """Compare the words of `article` with those that were spoken, less what the edition left out by choice."""
    spoken = [
        _Word(word, sentence.start_ms)
        for sentence in told.timeline.sentences
        if sentence.role not in _ADDED
        for word in _words(sentence.text)
    ]
    written = [_Word(word) for block in _order(article, told) for word in _words(block.numbered)]
    steps = SequenceMatcher(None, _keys(spoken), _keys(written), autojunk=False).get_opcodes()
    return Compared(
        sum(b - a for step, a, b, _, _ in steps if step == "equal"),
        tuple(
            Difference(spoken[min(a, len(spoken) - 1)].at_ms if spoken else 0, _text(spoken[a:b]), _text(written[c:d]))
            for step, a, b, c, d in steps
            if step != "equal"
        ),
    )


def _order(article: Article, told: Told) -> Iterator[Block]:
    """Yield the blocks that are spoken, in the order they are: the headline first, then the standfirsts.

    What the edition says of itself stands on its own page too, and is no part of the article.
    """
    said = told.statement
    left_out = _AROUND | {kind for kind, name in LEFT_OUT_AS.items() if name in said.without}
    own = {said.disclosure, *(each.text for each in told.timeline.sentences if each.role in _ADDED)}
    shown = [block for block in article.blocks if block.kind not in left_out and block.text not in own]
    headline = next((block for block in shown if block.kind == "headline"), Block("headline", article.title))
    rest = [block for block in shown if block is not headline]
    yield headline
    yield from (block for block in rest if block.kind == "standfirst")
    yield from (block for block in rest if block.kind != "standfirst")


def _words(text: str) -> Iterator[str]:
    return (word for word in _BETWEEN.split(text) if _key(word))


def _key(word: str) -> str:
    """Return a word as it is compared: its letters, with the vowels and accents that are marks, and digits."""
    return "".join(char for char in word.casefold() if char.isalnum() or unicodedata.category(char).startswith("M"))


def _keys(words: list[_Word]) -> list[str]:
    return [_key(word.text) for word in words]


def _text(words: list[_Word]) -> str:
    return " ".join(word.text for word in words)
