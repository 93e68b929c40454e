"""Scraped and plain text: one block a line, or paragraphs with blank lines between."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.read import tables
from presscast.read.article import article
from presscast.read.captions import same
from presscast.read.credit import is_credited
from presscast.read.decode import decode, short_enough
from presscast.read.facts import language
from presscast.read.figures import captioned
from presscast.read.kinds import is_note
from presscast.read.measure import count, extent, is_ended
from presscast.read.piece import Galley
from presscast.read.rules import bylines, furniture, prompts, release
from presscast.read.text import lines

if TYPE_CHECKING:
    from presscast.model import Article
    from presscast.read.piece import Piece

_POSTED = re.compile(r"^(?:[—–-]+\s*|(?:A|Ein) (?:post|photo|video|reel) shared by )[^()]{2,80}\(@[\w.]+\)")
_LONGEST_ABOVE = 160
_LONGEST_ENTRY, _FEWEST_ENTRIES = 4, 3
"""Words of a menu's entry, and entries of a menu."""
_NO_HEADLINE = re.compile(r"[.:,;]$|www\.|://|(?:[a-z]{2}[.] .*){2}")


def read(data: bytes, origin: str) -> Article:
    """Read scraped text; a line is a block, pictures stand as Markdown writes them.

    Raises ReadError where the bytes are not text, or hold no story.
    """
    pieces = tables.retold(_posts(lines.pieces(short_enough(decode(data, origin), origin))))
    return article(captioned(headed(pieces)), origin)


def headed(pieces: tuple[Piece, ...]) -> Galley:
    """Find the headline: the first line that is no furniture, where it is short and no sentence."""
    plain = Galley(pieces)
    plain = replace(plain, language=language.detect(plain.body))
    if release.is_announced(pieces, plain.language):
        pieces = release.marked(pieces, plain.language)
        plain = replace(plain, pieces=pieces)
    pieces = _without_menus(plain)
    plain = replace(plain, pieces=pieces)
    above = plain.story.start if plain.story else len(pieces) - 1  # short news may have no full paragraph
    for at in [at for at in range(above) if not pieces[at].verdict][:10]:
        if _is_headline(plain, at):
            return replace(plain, title=pieces[at].text, title_at=at)
        if not _is_passed_over(plain, at):
            break
    return plain


def _without_menus(galley: Galley) -> tuple[Piece, ...]:
    """Mark the menus of a site above its story: lines of a few words that stand together, one of them a button's."""
    pieces = list(galley.pieces)
    above = range(galley.story.start if galley.story else len(pieces))
    for part in {pieces[at].part for at in above if pieces[at].part}:
        menu = [at for at, piece in enumerate(pieces) if piece.part == part]
        brief = all(pieces[at].form in ("line", "item") and _is_entry(galley, at) for at in menu)
        ended = any(is_ended(pieces[at].text) or _is_above(galley, at) for at in menu)
        if len(menu) >= _FEWEST_ENTRIES and brief and not ended and any(furniture.widget(galley, at) for at in menu):
            for at in menu:
                pieces[at] = replace(pieces[at], verdict="page-furniture")
    return tuple(pieces)


def _is_entry(galley: Galley, at: int) -> bool:
    """Say whether a line may be of a menu: a few words, or what asks the reader for something."""
    asks = (prompts.newsletter, prompts.app, prompts.follow, prompts.share)
    return count(galley.text(at)) <= _LONGEST_ENTRY or any(rule(galley, at) for rule in asks)


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


def _is_passed_over(galley: Galley, at: int) -> bool:
    """Pictures, dates, marks and section names may stand above a headline."""
    text = galley.text(at)
    if galley.form(at) in ("image", "meta") or count(text) <= 3 or furniture.is_crumbs(text):
        return True
    return _is_above(galley, at) or _is_furnished(galley, at)


def _is_furnished(galley: Galley, at: int) -> bool:
    """Say whether a line is a site's menu, its word on cookies, or what stands over an address."""
    return furniture.widget(galley, at) or furniture.policy(galley, at) or furniture.address(galley, at + 1)


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
        or not 3 <= count(text) <= 30
        or extent(text) > 140
        or _NO_HEADLINE.search(text)
        or is_note(text)
        or furniture.is_crumbs(text)
    ):
        return False
    captioned_here = any(galley.form(near) == "image" and same(galley.text(near), text) for near in (at - 1, at + 1))
    return not (_is_above(galley, at) or captioned_here or is_credited(text) or _is_furnished(galley, at))
