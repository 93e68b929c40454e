"""Part story from what is none: each piece becomes a block, or is dropped by the first rule that names it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.model import Dropped
from presscast.read import kinds
from presscast.read.inline import clean
from presscast.read.measure import is_ended
from presscast.read.piece import PAUSE
from presscast.read.rules.order import PICTURE, RULES, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presscast.model import Block
    from presscast.read.piece import Galley, Piece


_AWAY = frozenset(
    ("read-more", "link-line", "link-list", "newsletter", "follow-us", "comment-furniture", "share-prompt")
)
_UNDER = frozenset(("page-furniture", "widget", "page-tail", "about-author", "policy-line"))
"""Rules for what stands under a story: a subhead before it heads that."""
_ASKED = {form: tuple(rule for rule in RULES if form in rule.forms) for form in (*TEXT, *PICTURE)}


def sift(galley: Galley) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """Return what is kept, and what is dropped and why, both in the order of the source.

    A sentence that something was taken out of is kept without it, and listed as it stood; what is
    nothing else is left as it is.
    """
    blocks: list[Block] = []
    dropped: list[Dropped] = []
    asked: list[tuple[int, int]] = []
    for at, piece in enumerate(galley.pieces):
        if reason := piece.verdict or verdict(galley, at):
            asked += [(len(blocks), ms) for place, ms in piece.pauses if place >= len(piece.text)]
        if reason == PAUSE:
            continue
        if reason:
            dropped.append(Dropped(piece.origin, reason, len(blocks), kinds.of_form(piece)))
            continue
        text, leaks = clean(piece.text)
        if not text.strip():
            text, leaks = piece.text, ()
        told = piece.reworded(lambda whole: clean(whole)[0]) if leaks else piece
        blocks += _with_pauses(kinds.blocks(galley, at, told), told)
        dropped += [Dropped(piece.text, name, len(blocks), blocks[-1].kind) for name in leaks]
    paused = tuple(_between(blocks, asked))
    return _without_bare_heads(paused, tuple(dropped)) if galley.boxed else (paused, tuple(dropped))


def _without_bare_heads(
    blocks: tuple[Block, ...], dropped: tuple[Dropped, ...]
) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """Drop the subheads under which only what leads away stood, with the reason of that."""
    after = {piece.at: piece.reason for piece in reversed(dropped)}
    bare = {
        at: after[at + 1]
        for at, block in enumerate(blocks)
        if block.kind == "subhead" and not is_ended(block.text) and _leads_away(blocks, at, after.get(at + 1, ""))
    }
    if not bare:
        return blocks, dropped
    heads = [(at, Dropped(blocks[at].text, reason, at, blocks[at].kind)) for at, reason in bare.items()]
    told = sorted([*((piece.at - 0.5, piece) for piece in dropped), *heads], key=lambda pair: pair[0])
    moved = (replace(piece, at=piece.at - sum(at < piece.at for at in bare)) for _, piece in told)
    return tuple(block for at, block in enumerate(blocks) if at not in bare), tuple(moved)


def _leads_away(blocks: tuple[Block, ...], at: int, reason: str) -> bool:
    """Say whether a subhead, under which something was dropped for `reason`, heads nothing of the story."""
    if at + 1 == len(blocks):
        return reason in _AWAY or reason in _UNDER
    return reason in _AWAY and blocks[at + 1].kind == "subhead" and blocks[at + 1].level <= blocks[at].level


def _with_pauses(blocks: tuple[Block, ...], piece: Piece) -> tuple[Block, ...]:
    """Give the last of the blocks that `piece` became the pauses in it: a dateline before it has none."""
    if not piece.pauses:
        return blocks
    start = max(piece.text.find(blocks[-1].text), 0)
    return (*blocks[:-1], replace(blocks[-1], pauses=tuple((max(at - start, 1), ms) for at, ms in piece.pauses)))


def _between(blocks: list[Block], asked: Iterable[tuple[int, int]]) -> list[Block]:
    """Give the blocks the pauses asked for between them, each by how many stand before it, to the block before."""
    longest: dict[int, int] = {}
    for count, ms in asked:
        longest[count] = max(ms, longest.get(count, 0))
    for count, ms in longest.items():
        at = max(count - 1, 0)
        if blocks:
            place = len(blocks[at].text) if count else 0
            blocks[at] = replace(blocks[at], pauses=(*blocks[at].pauses, (place, ms)))
    return blocks


def verdict(galley: Galley, at: int) -> str:
    """Return the name of the first rule that drops the piece at `at`, "" where none does."""
    if at == galley.title_at:
        return ""
    piece = galley.pieces[at]
    size = len(piece.text)
    asked = (rule for rule in _ASKED[piece.form] if size <= rule.limit and rule.name not in galley.passed)
    return next((rule.name for rule in asked if rule.drops(galley, at)), "")
