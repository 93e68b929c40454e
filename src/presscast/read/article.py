"""Make an article of a galley: sift its pieces, and take the facts from the lines that state them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.errors import ReadError
from presscast.model import Article
from presscast.read.captions import is_file_name, same, unstutter
from presscast.read.facts import dates, names
from presscast.read.measure import count, is_ended
from presscast.read.rules import bylines
from presscast.read.sift import sift
from presscast.read.words import phrases as words
from presscast.writing.characters import visible

if TYPE_CHECKING:
    from presscast.model import Block, Dropped
    from presscast.read.piece import Galley, Piece

_LEADS_ON = re.compile(r"[:;：；]$")
_SET_APART = re.compile(r"\[(?P<told>[^\[\]]+)\]\([^()\s]*\)|\*+|(?<!\w)_+(?=\w)|(?<=[\w.])_+(?!\w)")
"""Links and emphasis, as Markdown writes them."""
_LONGEST_LABEL = 160
_NEAR = range(1, 5)
"""Where what is dropped right under the headline stands: before these blocks."""


def article(galley: Galley, origin: str) -> Article:
    """Sift a galley, and take the facts from the lines that were dropped for stating them."""
    galley = _seen(galley)
    blocks, dropped = sift(galley)
    story = [block.text for block in blocks if block.kind not in ("headline", "caption")]
    if not any(count(text) >= 3 for text in story) or (not galley.boxed and _is_index(story)):
        raise ReadError(f"{origin}: no article in it; what is there is headings, pictures or page furniture")
    title = galley.title or _opening(story[0])
    return Article(
        title=title,
        blocks=_described(blocks if galley.title else _headed(blocks, title), galley),
        dropped=dropped,
        authors=galley.authors or (_named(_near(dropped)) if galley.boxed else ()) or _named(dropped),
        published=published(dropped, galley.language),
        updated=updated(dropped, galley.language),
        site=next((site for site in map(bylines.site_of, _lines(dropped, "sign-off")) if site), ""),
        language=galley.language,
        origin=origin,
        image=_lead_image(blocks),
    )


def _seen(galley: Galley) -> Galley:
    """Return a galley as it is seen; a headline of nothing that is seen is none."""
    pieces, title = tuple(map(_visible, galley.pieces)), visible(galley.title)
    return replace(galley, pieces=pieces, title=title, title_at=galley.title_at if title.strip() else -1)


def _visible(piece: Piece) -> Piece:
    """Take out of a piece what its markup named by number: icons and soft marks."""
    return piece if visible(piece.text) == piece.text else piece.reworded(visible)


def _is_index(story: list[str]) -> bool:
    """A list of headlines: many lines, and not one of them a sentence."""
    return len(story) >= 6 and not any(
        count(text) >= 6 and (is_ended(text) or _LEADS_ON.search(text)) for text in story
    )


def _near(dropped: tuple[Dropped, ...]) -> tuple[Dropped, ...]:
    """Return what was dropped right under the headline."""
    return tuple(piece for piece in dropped if piece.at in _NEAR)


def _of_day(dropped: tuple[Dropped, ...]) -> tuple[Dropped, ...]:
    """Return what was dropped for saying when, and says no more under the story:
    a market on 15 June is no day of publication."""
    told = (piece for piece in dropped if piece.reason == "date-line")
    return tuple(piece for piece in told if piece.at < _NEAR.stop or bylines.is_dated(piece.text, outside=False))


def _named(dropped: tuple[Dropped, ...]) -> tuple[str, ...]:
    lines = [
        dates.strip(names.without_weekday(part))
        for line in _lines(dropped, "byline-line")
        for part in bylines.dated_parts(line)
    ]
    stated = [name for line in lines for name in names.beside(line) or names.from_byline(line)]
    parts = [part for line in _lines(dropped, "date-line") for part in bylines.dated_parts(line)]
    beside = [name for part in parts for name in names.beside(dates.strip(part)) or names.before(part)]
    return tuple(dict.fromkeys(stated + beside))


def published(dropped: tuple[Dropped, ...], language: str) -> str:
    """Return the date of publication that the dropped lines state, as `language` writes dates;
    "" where they state none."""
    return _date(dropped, language, updated=False)


def updated(dropped: tuple[Dropped, ...], language: str) -> str:
    """Return the date of the last update, as `published` does."""
    return _date(dropped, language, updated=True)


def days_labelled(found: Article) -> tuple[str, str]:
    """Return when lines anywhere on a page say it was published and updated, where they agree;
    else its dateline's day."""
    parts = [part for piece in found.dropped for part in _labelled(piece.text)]
    days = [
        {day for part in parts if bylines.is_updated(part) == late and (day := dates.find(part, found.language))}
        for late in (False, True)
    ]
    first, last = ((min(told) if len({day[:10] for day in told}) == 1 else "") for told in days)
    opened = next((block.text for block in found.blocks if block.kind == "dateline"), "")
    return first or ("" if last else dates.find(opened, found.language)), last


def _labelled(line: str) -> list[str]:
    """Return the parts of a line that is nothing but labelled days."""
    parts = bylines.dated_parts(line) if len(line) <= _LONGEST_LABEL else []
    return parts if all(map(bylines.states_day, parts)) else []


def _date(dropped: tuple[Dropped, ...], language: str, *, updated: bool) -> str:
    lines = (*_lines(_near(dropped), "date-line", "byline-line"), *_lines(_of_day(dropped), "date-line"))
    parts = (part for line in lines for part in bylines.dated_parts(line))
    today = words.of(language).today
    stated = (
        part
        for part in parts
        if bylines.is_updated(part) == updated and not bylines.is_span(part) and not today.match(part)
    )
    return next((day for part in stated if (day := dates.find(part, language))), "")


def _lines(dropped: tuple[Dropped, ...], *reasons: str) -> list[str]:
    told = (piece.text for piece in dropped if piece.reason in reasons)
    return [_SET_APART.sub(lambda mark: mark["told"] or "", text) for text in told]


def _lead_image(blocks: tuple[Block, ...]) -> str:
    return next((block.image for block in blocks if block.image), "")


def _described(blocks: tuple[Block, ...], galley: Galley) -> tuple[Block, ...]:
    """Give each caption the description its picture has, where that says something else."""
    pictures = (piece for piece in reversed(galley.pieces) if piece.form == "image" and piece.image)
    told = {piece.image: unstutter(piece.text) for piece in pictures if piece.text and not is_file_name(piece.text)}
    alts = ((block, told.get(block.image, "") if block.kind == "caption" else "") for block in blocks)
    return tuple(replace(block, alt=alt) if alt and not same(alt, block.text) else block for block, alt in alts)


def _headed(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """Let the line that a story is named by, where it is all the name, be its headline: it is not read twice."""
    named = (at for at, block in enumerate(blocks) if block.kind == "subhead" and block.text == title)
    at = next((at for at in named if not re.search(r"[:：]\s", title)), None)
    return blocks if at is None else (*blocks[:at], replace(blocks[at], kind="headline"), *blocks[at + 1 :])


def _opening(text: str) -> str:
    """Name a story without a headline by its first words."""
    words = text.split()
    return " ".join(words[:10]).rstrip(",;:—–-. ") + ("…" if len(words) > 10 else "")
