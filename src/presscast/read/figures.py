"""Find which lines of a galley are captions, and of which picture."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.read.captions import describes, unstutter
from presscast.read.credit import is_captioned, split, unbracketed
from presscast.read.measure import count
from presscast.read.piece import Piece
from presscast.read.rules import furniture, pictures

if TYPE_CHECKING:
    from presscast.read.piece import Galley

_LONGEST = 400  # characters of a caption
CREDITED = 3  # words that are a caption, where a photographer is named beside them


def captioned(galley: Galley) -> Galley:
    """Mark the captions: lines beside a picture that say what its alt text says, and lines that carry a credit."""
    pieces = list(galley.pieces)
    under = Counter(galley.text(at + 1) for at, piece in enumerate(pieces) if piece.form == "image")
    for at, piece in enumerate(pieces):
        if piece.verdict or piece.kind not in (None, "standfirst") or at == galley.title_at:
            continue
        near = pictures.caption_of(galley, at) if piece.form == "image" and piece.text else None
        if near is not None and near != galley.title_at and not pieces[near].verdict:
            pieces[near] = replace(pieces[near], kind="caption", image=piece.image)
        elif piece.form == "line" and galley.form(at - 1) == "image" and under[piece.text] > 1:
            pieces[at] = replace(piece, kind="caption", image=pieces[at - 1].image)
        elif piece.form == "line" and is_captioned(piece.text, beside=_is_beside(pieces, at)):
            pieces[at] = replace(piece, kind="caption", image=_beside(pieces, at))
        elif piece.part and (found := galley.words.credited.search(piece.text)) and len(piece.text) <= _LONGEST:
            told, credit = piece.text[: found.start()].rstrip(), unbracketed(found["credit"])
            pieces[at] = replace(piece, text=told, source=piece.text, credit=credit, kind="caption")
        elif piece.part and _is_under_credit(galley, at):
            pieces[at] = replace(piece, kind="caption")
    return _unstuttered(replace(galley, pieces=tuple(pieces)))


def _is_under_credit(galley: Galley, at: int) -> bool:
    """Say whether a line of a pasted text is what stands with a picture's credit in a paragraph of two lines."""
    pair = [near for near in range(max(0, at - 2), at + 3) if galley.part(near) == galley.part(at)]
    if len(pair) != 2 or at not in pair or count(galley.text(at)) < CREDITED:
        return False
    other = next(near for near in pair if near != at)
    return furniture.lone_credit(galley, other) and not furniture.lone_credit(galley, at)


def titled(picture: Piece, title: str) -> tuple[Piece, ...]:
    """Return a picture with what its title says: its caption, or its credit, which its description is a caption to."""
    if not title.strip():
        return (picture,)
    text, credit = split(title)
    if text or not credit:
        return picture, Piece(title, kind="caption", image=picture.image)
    if not describes(picture.text, least=CREDITED):
        return picture, Piece(title, verdict="lone-credit")
    said = Piece(picture.text, kind="caption", image=picture.image, credit=credit)
    return replace(picture, verdict="alt-repeated"), said


def _unstuttered(galley: Galley) -> Galley:
    """Give a picture whose alt text says itself twice a caption that says it once."""
    if not any(piece.form == "image" and unstutter(piece.text) != piece.text for piece in galley.pieces):
        return galley
    pieces: list[Piece] = []
    title_at = galley.title_at
    for at, piece in enumerate(galley.pieces):
        pieces.append(piece)
        once = unstutter(piece.text)
        if (
            piece.form == "image"
            and not piece.verdict
            and once != piece.text
            and describes(once)
            and not pictures.has_caption(galley, at)
        ):
            pieces[-1] = replace(piece, verdict="alt-repeated")
            pieces.append(Piece(once, kind="caption", image=piece.image))
            title_at += at < galley.title_at
    return replace(galley, pieces=tuple(pieces), title_at=title_at)


def _beside(pieces: list[Piece], at: int) -> str:
    return next((piece.image for piece in reversed(pieces[max(0, at - 1) : at + 2]) if piece.form == "image"), "")


def _is_beside(pieces: list[Piece], at: int) -> bool:
    return at > 0 and pieces[at - 1].form == "image" and (at < 2 or pieces[at - 2].kind != "caption")
