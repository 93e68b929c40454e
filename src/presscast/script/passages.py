"""A block cut into the lines that say it, with the silences it wants around it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from presscast.model import Line
from presscast.script.caption import credit_said, credit_shown
from presscast.script.sentences import split
from presscast.script.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presscast.model import Block, Kind, Pauses, Role

_ROLES: dict[Kind, Role] = {
    "headline": "headline",
    "byline": "byline",
    "dateline": "byline",
    "subhead": "subhead",
    "quote": "quote",
    "caption": "caption",
    "note": "note",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that belong together, and the least silence in ms before and after them."""

    lines: tuple[Line, ...]
    before: int
    after: int


def passage(index: int, text: str, role: Role, language: str, pauses: Pauses) -> Passage:
    """Return `text` as sentence lines of `role` for block `index`; `said` is still as written."""
    lines = (Line(index, sentence, sentence, role, pauses.sentence) for sentence in split(text, language))
    return Passage(tuple(lines), *_around(role, pauses))


def block_passage(index: int, block: Block, language: str, pauses: Pauses, *, credits_read: bool = True) -> Passage:
    """Return a block's passage; a caption gets its cue before it, and its credit after it if those are read."""
    plain = passage(index, block.text, _ROLES.get(block.kind, "narrator"), language, pauses)
    if block.kind != "caption":
        return plain
    cue = words(language).cue
    cues = (Line(index, "", cue, "cue", pauses.cue),) if cue else ()
    credit = (_credit(index, block.credit, language, pauses),) if credits_read and block.credit.strip() else ()
    return replace(plain, lines=(*cues, *plain.lines, *credit))


def flow(passages: Iterable[Passage], pauses: Pauses) -> Iterator[Line]:
    """Yield the lines of all passages; where two silences meet the longer is kept, and the tail ends all."""
    full = [item for item in passages if item.lines]
    for this, following in zip(full, [*full[1:], None], strict=True):
        yield from this.lines[:-1]
        after = max(this.after, following.before) if following else pauses.tail
        yield replace(this.lines[-1], pause_ms=after)


def _credit(index: int, credit: str, language: str, pauses: Pauses) -> Line:
    return Line(index, credit_shown(credit), credit_said(credit, language), "credit", pauses.sentence)


def _around(role: Role, pauses: Pauses) -> tuple[int, int]:
    return {
        "headline": (0, pauses.headline),
        "subhead": (pauses.before_subhead, pauses.after_subhead),
        "caption": (pauses.caption, pauses.caption),
        "disclosure": (pauses.disclosure, pauses.disclosure),
    }.get(role, (0, pauses.paragraph))
