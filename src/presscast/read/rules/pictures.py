"""Rules for pictures, their alt texts and captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscast.read.captions import bare, describes, is_file_name, key, same, words

if TYPE_CHECKING:
    from presscast.read.piece import Galley


def alt_repeated(galley: Galley, at: int) -> bool:
    """Drop a picture whose caption stands beside it and says what its alt text says."""
    return bool(galley.text(at)) and caption_of(galley, at) is not None


def alt_captioned(galley: Galley, at: int) -> bool:
    """Drop a picture that stands beside a caption that is marked as its own."""
    return has_caption(galley, at)


def has_caption(galley: Galley, at: int) -> bool:
    """Say whether a caption beside the picture at `at` is marked as its own."""
    beside = galley.pieces[max(0, at - 2) : at + 3]
    return any(piece.kind == "caption" and piece.image == galley.pieces[at].image for piece in beside)


def alt_headline(galley: Galley, at: int) -> bool:
    """Drop a picture described by the headline, or by a part of it."""
    return bool(galley.title) and len(words(galley.text(at))) > 2 and same(galley.text(at), galley.title)


def alt_empty(galley: Galley, at: int) -> bool:
    """Drop a picture that has no alt text."""
    return not words(galley.text(at))


def alt_file_name(galley: Galley, at: int) -> bool:
    """Drop a picture whose alt text is its file's name or number."""
    return is_file_name(galley.text(at))


def alt_brief(galley: Galley, at: int) -> bool:
    """Drop a picture whose alt text is too short to describe it, or names a logo."""
    return not describes(galley.text(at))


def caption_repeated(galley: Galley, at: int) -> bool:
    """Drop a caption, or a picture's description, that says again what an earlier one said, or begins with it."""
    piece = galley.pieces[at]
    if piece.kind != "caption" and piece.form != "image":
        return False
    told = (galley.captions,) if piece.kind == "caption" else (galley.captions, galley.pictures)
    before = (first for known in told if (first := known.get(key(piece.text), at)) < at)
    return any(bare(piece.text).startswith(bare(galley.text(first))) for first in before)


def caption_of(galley: Galley, at: int) -> int | None:
    """Return where the caption of the picture at `at` stands: the line after it, or before."""
    beside = (near for near in (at + 1, at + 2, at - 1) if galley.form(near) in ("line", "item"))
    alt = galley.text(at)
    return next(
        (near for near in beside if len(galley.text(near)) <= 3 * len(alt) + 120 and same(alt, galley.text(near))), None
    )
