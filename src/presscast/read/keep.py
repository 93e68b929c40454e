"""Rules switched off: what they dropped comes back where it stood."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import replace
from difflib import Match, SequenceMatcher
from typing import TYPE_CHECKING

from presscast.errors import SettingsError
from presscast.model import Block
from presscast.read.credit import split
from presscast.read.inline import INLINE, clean
from presscast.read.rules.order import meanings
from presscast.read.text import lines
from presscast.writing.near import nearest, suggestion

if TYPE_CHECKING:
    from presscast.model import Article, Dropped

_LABEL = re.compile(r"^\[\^[^\]\s]+\]:\s*(?=\S)")  # of a footnote in Markdown
_INSIDE = {leak.name for leak in INLINE}


def check_rules(rules: frozenset[str], where: str) -> None:
    """Raise SettingsError where there is no such reading rule; `where` names who asks for it."""
    if unknown := sorted(rules - meanings().keys()):
        near = suggestion(nearest(unknown[0], meanings()))
        named = ", ".join(unknown)
        raise SettingsError(
            f"{where}: no reading rule named {named}{near}; `presscast read SOURCE` shows which dropped what"
        )


def keep(article: Article, rules: frozenset[str]) -> Article:
    """Return the article with the pieces that `rules` dropped as blocks again."""
    blocks: list[Block] = []
    dropped: list[Dropped] = []
    pending = deque(article.dropped)
    for at in range(len(article.blocks) + 1):
        while pending and pending[0].at <= at:
            piece = pending.popleft()
            if piece.reason not in rules:
                dropped.append(replace(piece, at=len(blocks)))
            elif piece.reason in _INSIDE:
                blocks[-1] = _marked(blocks[-1], clean(piece.text, rules)[0], clean(piece.text)[0])
            else:
                blocks.append(_block(piece))
        blocks += article.blocks[at : at + 1]
    return replace(article, blocks=tuple(blocks), dropped=tuple(dropped))


def _marked(block: Block, whole: str, bare: str) -> Block:
    """Return `block` as it stands in `whole`, its piece with the marks in it; `bare` is the piece without them."""
    at = bare.rfind(block.text)
    if at < 0:
        return block
    same = SequenceMatcher(None, bare, whole, autojunk=False).get_matching_blocks()
    ends = [run.b + min(max(at - run.a, 0), run.size) for run in same if run.a + run.size > at]
    start, stop = min(ends, default=0), _after(same, at + len(block.text), len(whole))
    pauses = tuple((_after(same, at + place, len(whole)) - start, ms) for place, ms in block.pauses)
    return replace(block, text=whole[start:stop].strip(), pauses=pauses, styles=())


def _after(same: list[Match], end: int, most: int) -> int:
    """Where in the longer text the next thing after the shorter one's `end` begins: marks at the end belong to it."""
    return next((run.b + max(end - run.a, 0) for run in same if run.size and run.a + run.size > end), most)


def _block(piece: Dropped) -> Block:
    picture = lines.image(piece.text) if piece.kind == "caption" else None
    if not picture:
        return Block(piece.kind, _LABEL.sub("", piece.text) if piece.reason == "footnote" else piece.text)
    text, credit = split(picture[0])
    return Block("caption", text or picture[0] or picture[1], credit=credit if text else "", image=picture[1])
