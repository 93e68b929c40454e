"""Scraped and plain text: one block a line, or paragraphs with blank lines between."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.errors import ReadError
from presscast.model import Article
from presscast.read import bylines, dates, furniture, language, lines, names, pictures, tables
from presscast.read.captions import describes, same, unstutter
from presscast.read.credit import is_captioned, is_credited
from presscast.read.decode import decode, short_enough
from presscast.read.kinds import is_note
from presscast.read.piece import Galley, Piece
from presscast.read.sift import sift

if TYPE_CHECKING:
    from presscast.model import Block, Dropped

_ENDED = re.compile(r"[.!?…。:;]['\"”’)\]]*$")
_BY = re.compile(r"\b(?:by|von)\s+\S.*$", re.IGNORECASE)
_POSTED = re.compile(r"^(?:[—–-]+\s*|(?:A|Ein) (?:post|photo|video|reel) shared by )[^()]{2,80}\(@[\w.]+\)")
_LONGEST_ABOVE = 160
_NO_HEADLINE = re.compile(r"[.:,;]$|www\.|://|(?:[a-z]{2}[.] .*){2}")


def read(data: bytes, origin: str) -> Article:
    """Read scraped text; a line is a block, pictures stand as Markdown writes them.

    Raises ReadError where the bytes are not text, or hold no story.
    """
    galley = headed(tables.retold(_posts(lines.pieces(short_enough(decode(data, origin), origin)))))
    return article(captioned(galley), origin)


def article(galley: Galley, origin: str, tongue: str = "") -> Article:
    """Sift a galley, and take the facts from the lines that were dropped for stating them.

    `tongue` is the language where it is stated.
    """
    blocks, dropped = sift(galley)
    story = [block.text for block in blocks if block.kind not in ("headline", "caption")]
    if not any(len(text.split()) >= 3 for text in story) or _is_index(story):
        raise ReadError(f"{origin}: no article in it; what is there is headings, pictures or page furniture")
    return Article(
        title=galley.title or _opening(story[0]),
        blocks=blocks,
        dropped=dropped,
        authors=galley.authors or _authors(dropped),
        published=_date(dropped, updated=False),
        updated=_date(dropped, updated=True),
        site=next((site for site in map(bylines.site_of, _lines(dropped, "sign-off")) if site), ""),
        language=tongue or language.detect(" ".join(story)),
        origin=origin,
        image=_lead_image(blocks),
    )


def headed(pieces: tuple[Piece, ...]) -> Galley:
    """Find the headline: the first line that is no furniture, where it is short and no sentence."""
    plain = Galley(pieces)
    for at in range(min(10, plain.story.start)):
        if _is_headline(plain, at):
            return replace(plain, title=pieces[at].text, title_at=at)
        if not _is_passed_over(plain, at):
            break
    return plain


def _posts(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Mark an embedded post's last line, and the line under it that names its writer, as a quotation."""
    found: list[Piece] = []
    for piece in pieces:
        if piece.form == "line" and _POSTED.match(piece.text):
            if found and found[-1].form == "line":
                found[-1] = replace(found[-1], kind="quote")
            piece = replace(piece, kind="quote")
        found.append(piece)
    return tuple(found)


def captioned(galley: Galley) -> Galley:
    """Mark the captions: lines beside a picture that say what its alt text says, and lines that carry a credit."""
    pieces = list(galley.pieces)
    under = Counter(galley.text(at + 1) for at, piece in enumerate(pieces) if piece.form == "image")
    for at, piece in enumerate(pieces):
        if piece.verdict or piece.kind or at == galley.title_at:
            continue
        near = pictures.caption_of(galley, at) if piece.form == "image" and piece.text else None
        if near is not None and near != galley.title_at and not pieces[near].verdict:
            pieces[near] = replace(pieces[near], kind="caption", image=piece.image)
        elif piece.form == "line" and galley.form(at - 1) == "image" and under[piece.text] > 1:
            pieces[at] = replace(piece, kind="caption", image=pieces[at - 1].image)
        elif piece.form == "line" and is_captioned(piece.text, beside=_is_beside(pieces, at)):
            pieces[at] = replace(piece, kind="caption", image=_beside(pieces, at))
    return _unstuttered(replace(galley, pieces=tuple(pieces)))


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


def _is_passed_over(galley: Galley, at: int) -> bool:
    """Pictures, dates, marks and section names may stand above a headline."""
    text = galley.text(at)
    if galley.form(at) in ("image", "meta") or len(text.split()) <= 3:
        return True
    return _is_above(galley, at)


def _is_above(galley: Galley, at: int) -> bool:
    marks = (bylines.date_line, bylines.byline_line, bylines.slug, furniture.ticker)
    return len(galley.text(at)) <= _LONGEST_ABOVE and any(rule(galley, at) for rule in marks)


def _is_headline(galley: Galley, at: int) -> bool:
    piece = galley.pieces[at]
    text = piece.text
    if piece.form == "heading" and piece.level <= 2:
        return True
    if (
        piece.form != "line"
        or not 3 <= len(text.split()) <= 30
        or len(text) > 140
        or _NO_HEADLINE.search(text)
        or is_note(text)
    ):
        return False
    captioned_here = any(galley.form(near) == "image" and same(galley.text(near), text) for near in (at - 1, at + 1))
    return not _is_above(galley, at) and not captioned_here and not is_credited(text)


def _is_index(story: list[str]) -> bool:
    """A list of headlines: many lines, and not one of them a sentence."""
    return len(story) >= 6 and not any(text.count(" ") >= 5 and _ENDED.search(text) for text in story)


def _authors(dropped: tuple[Dropped, ...]) -> tuple[str, ...]:
    beside = [said[0] for line in _lines(dropped, "date-line") if (said := _BY.search(dates.strip(line)))]
    found = [name for line in (*_lines(dropped, "byline-line"), *beside) for name in names.from_byline(line)]
    return tuple(dict.fromkeys(found))


def _date(dropped: tuple[Dropped, ...], *, updated: bool) -> str:
    stated = (line for line in _lines(dropped, "date-line") if bylines.is_updated(line) == updated)
    return next((day for day in map(dates.find, stated) if day), "")


def _lines(dropped: tuple[Dropped, ...], reason: str) -> list[str]:
    return [piece.text for piece in dropped if piece.reason == reason]


def _lead_image(blocks: tuple[Block, ...]) -> str:
    return next((block.image for block in blocks if block.image), "")


def _opening(text: str) -> str:
    """Name a story without a headline by its first words."""
    words = text.split()
    return " ".join(words[:10]).rstrip(",;:—–-. ") + ("…" if len(words) > 10 else "")
