"""Markdown: CommonMark with tables, footnotes and a front matter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.errors import ReadError
from presscast.read.article import article
from presscast.read.captions import same
from presscast.read.decode import decode, short_enough
from presscast.read.facts import language
from presscast.read.figures import captioned
from presscast.read.piece import Galley, Piece, is_full
from presscast.read.text import frontmatter, marked
from presscast.read.text.scrape import headed

if TYPE_CHECKING:
    from presscast.model import Article

MOST_OPEN = 300


def read(data: bytes, origin: str) -> Article:
    """Read a Markdown article; its front matter, where it has one, states the facts.

    Raises ReadError where the bytes are not text, the front matter is broken, a pause is asked for that is none,
    or there is no story.
    """
    text = short_enough(decode(data, origin), origin)
    front, body = frontmatter.cut(text, origin)
    _check_brackets(body, origin)
    lines = tuple(Piece(line, "meta", verdict="front-matter") for line in front.lines)
    galley = _headed(
        (*lines, *marked.pieces(body, origin, 1 + text.count("\n") - body.count("\n"))), front.text("title")
    )
    told = front.language()
    found = article(captioned(replace(galley, language=told or language.detect(galley.body))), origin)
    return replace(
        found,
        blocks=marked.shown(found.blocks, body),
        authors=front.texts("authors") or found.authors,
        published=front.date("date", told) or found.published,
        updated=front.date("updated", told) or found.updated,
        site=front.text("site") or found.site,
        url=front.text("url") or found.url,
        id=front.text("id"),
        image=front.text("image") or found.image,
        lexicon=front.pairs("lexicon"),
        change=front.text("change"),
        section=next(iter(front.texts("section")), ""),
        draft=front.is_draft,
    )


def _check_brackets(body: str, origin: str) -> None:
    """Each bracket that never closes has the parser look through the rest of its paragraph."""
    for number, line in enumerate(body.split("\n"), 1):
        if line.count("[") - line.count("]") > MOST_OPEN:
            raise ReadError(f"{origin}: line {number} opens hundreds of brackets and does not close them: no Markdown")


def _headed(pieces: tuple[Piece, ...], title: str) -> Galley:
    """Set the headline: the title stated, which may stand in the text as well,
    else a line over the story or a heading."""
    heads = [at for at, piece in enumerate(pieces) if piece.form == "heading"]
    first = next((at for at in heads if pieces[at].level == 1 or not title), None)
    if title and (first is None or not same(pieces[first].text, title)):
        start = sum(piece.verdict == "front-matter" for piece in pieces)
        return Galley((*pieces[:start], Piece(title, "heading"), *pieces[start:]), title, start)
    if first is None:
        return Galley(pieces)
    above = -1 if title else _line_above(pieces, first)
    if above >= 0:
        return Galley(pieces, pieces[above].text, above)
    return Galley(pieces, title or pieces[first].text, first)


def _line_above(pieces: tuple[Piece, ...], first: int) -> int:
    """Find the headline that stands as a plain line over a story which the first heading only parts;
    -1 where none does."""
    if pieces[first].level == 1 or not any(map(is_full, pieces[:first])):
        return -1
    found = headed(pieces).title_at
    return found if found < first and any(map(is_full, pieces[found + 1 : first])) else -1
