"""Rules for what a page says twice: pulled quotations, a standfirst that the story repeats, a paragraph set again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscast.read.measure import count, extent, squash, tokens

if TYPE_CHECKING:
    from presscast.read.piece import Galley

_PARTS = re.compile(r"[.!?…。！？।۔]+['\"”’»)\]」]*\s*|\s*\[\s*…\s*\]\s*|\s[–—]\s")
_LEAST = 12  # letters of a sentence
_RUN = 4  # words
_CUT = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\W*$")


def standfirst_repeated(galley: Galley, at: int) -> bool:
    """Drop a standfirst of which the story says every sentence."""
    return (
        galley.title_at < at <= galley.title_at + 6 and galley.pieces[at].kind == "standfirst" and _is_said(galley, at)
    )


def said_twice(galley: Galley, at: int) -> bool:
    """Drop words pulled out of the story, the beginning of it set above it, and what stands a second time."""
    piece = galley.pieces[at]
    if piece.kind == "caption":
        return False
    if piece.pulled:
        group = [near for near, other in enumerate(galley.pieces) if other.pulled == piece.pulled and not other.verdict]
        return any(_is_said(galley, near) for near in group)
    text = squash(piece.text)
    least = 3 if piece.form == "quote" else 5
    if extent(text) < 14 or count(piece.text) < least or piece.form not in ("line", "quote", "item"):
        return False
    if galley.squashed.count(text) < 2:
        return False
    again = [near for near in range(len(galley.pieces)) if near != at and text in galley.letters[near]]
    if any(galley.letters[near] == text for near in again):
        return extent(text) >= 40 and any(near < at for near in again if galley.letters[near] == text)
    return galley.boxed and piece.form != "item" and bool(again)


def _is_said(galley: Galley, at: int) -> bool:
    """Say whether other pieces of the story say every sentence of the one at `at`, or nearly all its words in a row."""
    others = "\n".join(
        letters for near, letters in enumerate(galley.letters) if near != at and not _is_mate(galley, at, near)
    )
    parts = [squash(part) for part in _PARTS.split(galley.text(at))]
    told = [part for part in parts if extent(part) >= _LEAST] or [squash(galley.text(at))]
    if extent(told[0]) >= _LEAST and all(part in others for part in told):
        return True
    words = tokens(galley.text(at))
    runs = ["".join(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)]
    part = 0.6 if galley.pieces[at].pulled else 0.8  # a pulled quotation names its speaker
    return len(runs) >= _RUN and sum(run in others for run in runs) >= part * len(runs)


def _is_mate(galley: Galley, at: int, near: int) -> bool:
    return bool(galley.pieces[at].pulled) and galley.pieces[near].pulled == galley.pieces[at].pulled
