"""`Edition` -> what a feed and a site need of it:
a few facts, build/episode.json, and its cover small, cover-small.jpg.

A feed over thousands of articles reads these alone, never the scripts and tracks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from presscast.fields import Facts, by, facts
from presscast.files.layout import COVER_SMALL, EPISODE
from presscast.publish.metadata import clock, content, recording, spans, summary
from presscast.publish.thumbnail import small
from presscast.records import to_json
from presscast.writing.prose import clean

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.model import Edition

_SUMMARY = 700


@dataclass(frozen=True, slots=True)
class Episode:
    """An article's place in a feed.

    `audio` names the sound files in its folder, the enclosure first; `seconds` is their length; `chapters` are lines of
    "HH:MM:SS Title"; `content` is the SHA-256 of the article's words, by which a correction is told from a new
    rendering, `recording` that of what is heard. Dates are ISO 8601 as the article gives them. The feed sets `at`, the
    moment of publication, and `revised`: when a correction that states no date was first listed.
    """

    slug: str
    guid: str
    title: str
    seconds: int
    audio: tuple[str, ...]
    content: str
    disclosure: str
    published: str = ""
    updated: str = ""
    change: str = ""
    authors: tuple[str, ...] = ()
    site: str = ""
    url: str = ""
    language: str = "en"
    summary: str = ""
    chapters: tuple[str, ...] = ()
    at: str = ""
    revised: str = ""
    recording: str = ""
    section: str = ""
    source: str = ""
    voice: str = ""
    licence: str = ""

    @property
    def facts(self) -> Facts:
        """What is told of it by the table of fields."""
        return Facts(
            disclosure=self.disclosure,
            title=self.title,
            authors=self.authors,
            artist=by(self.authors, self.site),
            url=self.url,
            guid=self.guid,
            source=self.source,
            voice=self.voice,
            licence=self.licence,
            section=self.section,
        )

    @property
    def media(self) -> str:
        """The name of its recording: its sound files without their endings."""
        return self.audio[0].rpartition(".")[0] if self.audio else ""


def write(edition: Edition, folder: Path) -> Path:
    """Write build/episode.json, and beside the cover, where there is one, cover-small.jpg; raise OSError."""
    path, cover = folder / EPISODE, folder / edition.cover.name
    if cover.is_file():
        (folder / COVER_SMALL).write_bytes(small(cover))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(to_json(episode(edition)), "utf-8")
    return path


def episode(edition: Edition) -> Episode:
    """Gather the facts of an edition for the feed, free of characters XML cannot hold."""
    track, told = edition.track, facts(edition)
    article = track.script.article
    return Episode(
        slug=edition.slug,
        guid=told.guid,
        title=told.title or edition.slug,
        seconds=max(1, round(track.samples / track.rate)),
        audio=tuple(path.name for path in edition.audio),
        content=content(article),
        disclosure=told.disclosure,
        published=article.published,
        updated=article.updated,
        change=clean(article.change),
        authors=told.authors,
        site=told.publisher,
        url=told.url,
        language=article.language,
        summary=summary(article, _SUMMARY),
        chapters=tuple(f"{clock(span.start_ms)[:8]} {span.title}" for span in spans(track)),
        recording=recording(track),
        section=told.section,
        source=told.source,
        voice=told.voice,
        licence=told.licence,
    )
