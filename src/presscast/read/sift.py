"""Story and not story: every piece of the galley is kept as blocks, or dropped by the first rule that names it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.model import Dropped
from presscast.read import kinds
from presscast.read.inline import clean
from presscast.read.rules.order import RULES

if TYPE_CHECKING:
    from presscast.model import Block
    from presscast.read.piece import Galley


def sift(galley: Galley) -> tuple[tuple[Block, ...], tuple[Dropped, ...]]:
    """Return what is kept, and what is dropped and why, both in the order of the source.

    A sentence that something was taken out of is kept without it, and listed as it stood; what is
    nothing else is left as it is.
    """
    blocks: list[Block] = []
    dropped: list[Dropped] = []
    for at, piece in enumerate(galley.pieces):
        if reason := piece.verdict or verdict(galley, at):
            dropped.append(Dropped(piece.origin, reason, len(blocks), kinds.of_form(piece)))
            continue
        text, leaks = clean(piece.text)
        if not text.strip():
            text, leaks = piece.text, ()
        blocks += kinds.blocks(galley, at, replace(piece, text=text) if leaks else piece)
        dropped += [Dropped(piece.text, name, len(blocks), blocks[-1].kind) for name in leaks]
    return tuple(blocks), tuple(dropped)


def verdict(galley: Galley, at: int) -> str:
    """Return the name of the first rule that drops the piece at `at`, "" where none does."""
    if at == galley.title_at:
        return ""
    piece = galley.pieces[at]
    asked = (rule for rule in RULES if len(piece.text) <= rule.limit and piece.form in rule.forms)
    return next((rule.name for rule in asked if rule.name not in galley.passed and rule.drops(galley, at)), "")
