"""A block cut into the lines that say it, with the silences it wants around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from presscast.model import Block, Line
from presscast.script.caption import credit_said, credit_shown
from presscast.script.sentences import split
from presscast.script.silences import behind, parts
from presscast.script.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from presscast.model import Kind, Pauses, Role

_ROLES: dict[Kind, Role] = {
    "headline": "headline",
    "byline": "byline",
    "dateline": "byline",
    "subhead": "subhead",
    "quote": "quote",
    "caption": "caption",
    "note": "note",
}
_HEADLINE = 300  # characters of a headline that is said in one breath


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that belong together, and the least silence in ms before and after them."""

    lines: tuple[Line, ...]
    before: int
    after: int


def passage(index: int, text: str, role: Role, language: str, pauses: Pauses) -> Passage:
    """Return `text` as lines of `role` for block `index`, a sentence each, a headline whole; `said` is as written."""
    return _passage(index, Block("paragraph", text), role, language, pauses)


def disclosing_passage(index: int, texts: Iterable[str], language: str, pauses: Pauses) -> Passage:
    """Return what says who reads: the first of `texts` is of block `index`, the others are of none."""
    parts = [passage(-1 if at else index, text, "disclosure", language, pauses) for at, text in enumerate(texts)]
    return replace(parts[0], lines=tuple(line for part in parts for line in part.lines))


def _passage(index: int, block: Block, role: Role, language: str, pauses: Pauses) -> Passage:
    told: list[tuple[str, int | None]] = []
    for text, ms in parts(block, language):
        told += [(sentence, None) for sentence in _sentences(text, role, language)]
        if ms is not None:
            told[-1] = told[-1][0], ms
    lines = (
        Line(index, text, text, role, pause if ms is None else ms, paused=ms is not None)
        for (text, ms), pause in zip(told, _between([text for text, _ in told], pauses), strict=True)
    )
    return Passage(tuple(lines), *_around(role, pauses))


def _sentences(text: str, role: Role, language: str) -> Sequence[str]:
    whole = role == "headline" and bool(text.strip()) and len(text) <= _HEADLINE
    return [text] if whole else split(text, language)


def block_passage(
    index: int, block: Block, language: str, pauses: Pauses, *, credits_read: bool = True, asks: bool = False
) -> Passage:
    """Return a block's passage, in an interviewer's role where it `asks`.

    A caption gets its cue before it, and its credit after it if those are read.
    """
    role = "question" if asks else _ROLES.get(block.kind, "narrator")
    plain = _passage(index, _numbered(block), role, language, pauses)
    if block.kind != "caption":
        return _paused(plain, behind(block))
    cue = words(language).cue
    cues = (Line(index, "", cue, "cue", pauses.cue),) if cue else ()
    credit = (_credit(index, block.credit, language, pauses),) if credits_read and block.credit.strip() else ()
    return _paused(replace(plain, lines=(*cues, *plain.lines, *credit)), behind(block))


def _numbered(block: Block) -> Block:
    """Return a block whose text begins with its number, each pause behind the same words."""
    more = len(block.numbered) - len(block.text)
    return replace(block, text=block.numbered, number="", pauses=tuple((at + more, ms) for at, ms in block.pauses))


def _paused(told: Passage, ms: int | None) -> Passage:
    if ms is None or not told.lines:
        return told
    return replace(told, lines=(*told.lines[:-1], replace(told.lines[-1], pause_ms=ms, paused=True)))


def flow(passages: Iterable[Passage], pauses: Pauses) -> Iterator[Line]:
    """Yield the lines of all passages; where two silences meet the longer is kept, and the tail ends all.

    A silence that was asked for at its place stays as it is.
    """
    full = [item for item in passages if item.lines]
    for this, following in zip(full, [*full[1:], None], strict=True):
        yield from this.lines[:-1]
        after = max(this.after, following.before) if following else pauses.tail
        yield this.lines[-1] if this.lines[-1].paused else replace(this.lines[-1], pause_ms=after)


def _between(sentences: Sequence[str], pauses: Pauses) -> Iterator[int]:
    """Yield the silence after each sentence, in ms: more between long ones, and towards the end of the passage.

    A reader's pauses grow with the phrases they part and with how much is closed there (Krivokapić 2007).
    """
    if not sentences:
        return
    mean = sum(map(len, sentences)) / len(sentences)
    last = len(sentences) - 2  # the last silence inside the passage
    for at, (one, other) in enumerate(pairwise(sentences)):
        length = min(1.0, (len(one) + len(other)) / (2 * mean) - 1)
        place = 2 * at / last - 1 if last else 0.0
        yield round(pauses.sentence * (1 + pauses.vary / 100 * (length + place) / 2))
    yield pauses.sentence


def _credit(index: int, credit: str, language: str, pauses: Pauses) -> Line:
    return Line(index, credit_shown(credit), credit_said(credit, language), "credit", pauses.sentence)


def _around(role: Role, pauses: Pauses) -> tuple[int, int]:
    return {
        "headline": (0, pauses.headline),
        "subhead": (pauses.before_subhead, pauses.after_subhead),
        "caption": (pauses.caption, pauses.caption),
        "disclosure": (pauses.disclosure, pauses.disclosure),
    }.get(role, (0, pauses.paragraph))
