"""What every format's tags say about an edition: gathered once, from the edition alone."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, TypeVar

from presscast.fields import Facts, facts
from presscast.records import digest
from presscast.writing.prose import clean

if TYPE_CHECKING:
    from presscast.model import Article, Edition, Track

_AN_HOUR, _WORDS = 6, 5
Chapter = TypeVar("Chapter")


@dataclass(frozen=True, slots=True)
class Span:
    """A chapter in ms: it ends where the next begins, the last one where the track ends.

    `image` is its picture as the article names it, `picture` the edition's own file of it, if it has one.
    """

    title: str
    start_ms: int
    end_ms: int
    image: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata(Facts):
    """The facts tags carry, with the length of the sound and its chapters."""

    length_ms: int
    spans: tuple[Span, ...]


def metadata(edition: Edition) -> Metadata:
    """Gather the tags of an edition, all of them free of control characters."""
    track, pictures, told = edition.track, dict(edition.pictures), facts(edition)
    return Metadata(
        **{field.name: getattr(told, field.name) for field in fields(told)},
        length_ms=milliseconds(track.samples, track.rate),
        spans=tuple(replace(span, picture=str(pictures.get(span.image, ""))) for span in spans(track)),
    )


def content(article: Article) -> str:
    """Return a name for an article's words, by which a correction is told from a new rendering."""
    return digest(article.title, article.authors, [(block.text, block.credit) for block in article.blocks])


def recording(track: Track) -> str:
    """Return a name for what is heard:
    the same for the same clips at the same places, whatever they are tagged with."""
    return digest(track.rate, track.samples, [(placed.clip.path.name, placed.start) for placed in track.placed])


def summary(article: Article, longest: int) -> str:
    """Return the first paragraph that is not the headline once more, cut at a word after `longest` characters."""
    told = (" ".join(clean(block.text).split()) for block in article.blocks if block.kind == "paragraph")
    first = next((text for text in told if _letters(text) != _letters(article.title)), "")
    return first if len(first) <= longest else first[:longest].rsplit(" ", 1)[0] + "…"


def _letters(text: str) -> list[str]:
    """Return a text's runs of letters and digits, caseless:
    what is the same in a headline and in the text it was made of."""
    return re.findall(r"[^\W_]+", text.casefold())


def milliseconds(samples: int, rate: int) -> int:
    """Round a time in samples to the nearest ms, halves up, without floating point."""
    return (2000 * samples + rate) // (2 * rate)


def clock(ms: int, point: str = ".") -> str:
    """Write a time as HH:MM:SS.mmm, with the decimal mark asked for."""
    seconds, ms = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{ms:03}"


def spans(track: Track) -> tuple[Span, ...]:
    """Lay the chapters end to end over the whole track; the first one starts at 0.

    A track without chapters is one chapter named as the article. Two chapters in one
    millisecond cannot both be reached: the later one is kept.
    """
    total = milliseconds(track.samples, track.rate)
    found = {milliseconds(c.start, track.rate): c for c in sorted(track.chapters, key=lambda c: c.start)}
    starts = [0, *list(found)[1:], total]
    ends = starts[1:]
    if not found:
        return (Span(_name(track.script.article, ""), 0, total),)
    return tuple(
        Span(_name(track.script.article, c.title), start, end, c.image)
        for c, start, end in zip(found.values(), starts, ends, strict=False)
    )


def thinned(chapters: tuple[Chapter, ...], most: int) -> tuple[Chapter, ...]:
    """Keep every n-th chapter, so that a table with room for `most` holds them evenly."""
    return chapters[:: -(-len(chapters) // most) or 1]


def few(chapters: tuple[Chapter, ...], seconds: float) -> tuple[Chapter, ...]:
    """Keep at most six chapters for each hour begun, as Apple advises; see `brief`."""
    return thinned(chapters, max(1, math.ceil(seconds / 3600 * _AN_HOUR)))


def brief(title: str) -> str:
    """Cut a chapter's title to about five words, as Apple advises;
    one without spaces to as many characters as they have."""
    words = title.split()
    short = " ".join(words[:_WORDS]) if len(words) > 1 else title[: 6 * _WORDS]
    return title if short == title or len(words) == _WORDS + 1 else short.rstrip(",;:–—- ") + "…"


def _name(article: Article, title: str) -> str:
    return clean(title) or clean(article.title) or "Article"
