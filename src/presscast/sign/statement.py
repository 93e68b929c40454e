"""`Edition` -> what is signed of it: the article, who speaks it, and every sentence with its time."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from presscast import fields
from presscast.model import Role, Speaker  # noqa: TC001  (records reads the annotations when it runs)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from presscast.model import Edition, Track


@dataclass(frozen=True, slots=True)
class File:
    """A file of the edition that has no credentials of its own, and the SHA-256 of its bytes."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the track: its time in ms, what the page shows of it (of a cue, what is said), and its role.

    `person` tells that a person read it, and no machine.
    """

    start_ms: int
    end_ms: int
    text: str
    role: Role = "narrator"
    person: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """The start of a chapter, in ms."""

    start_ms: int
    title: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is said when."""

    sentences: tuple[Sentence, ...]
    chapters: tuple[Moment, ...] = ()

    def at(self, ms: int) -> Sentence | None:
        """Return the sentence heard at a time, or last heard before it; None before the first, or after the end."""
        begun = [sentence for sentence in self.sentences if sentence.start_ms <= ms]
        ended = not self.sentences or ms > self.sentences[-1].end_ms
        return begun[-1] if begun and not ended else None


@dataclass(frozen=True, slots=True)
class Statement:
    """What a publisher says of an edition: identity, article, voices, and what its text and timeline hash to.

    `text` is the SHA-256 of the sentences in UTF-8, each ended by a line feed; `timeline` that of `start end text` a
    sentence and `start title` a chapter, in ms, each ended by a line feed. `source` is how the sound came to be, by
    IPTC's name; `without` what was left out by choice; `files` those of the edition that have no credentials of their
    own.
    """

    guid: str
    title: str
    source: str
    text: str
    timeline: str
    disclosure: str = ""
    id: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    updated: str = ""
    change: str = ""
    language: str = ""
    voice: str = ""
    speakers: tuple[Speaker, ...] = ()
    without: tuple[str, ...] = ()
    files: tuple[File, ...] = ()
    licence: str = ""


def timeline(track: Track) -> Timeline:
    """Lay out the sentences and chapters of a track in ms."""

    def ms(sample: int) -> int:
        return round(1000 * sample / track.rate)

    placed = ((item, item.clip.line) for item in track.placed)
    return Timeline(
        tuple(
            Sentence(ms(item.start), ms(item.start + item.samples), line.shown or line.said, line.role, line.by_person)
            for item, line in placed
        ),
        tuple(Moment(ms(chapter.start), chapter.title) for chapter in track.chapters),
    )


def file(path: Path) -> File:
    """Return a file as a statement names it."""
    return File(path.name, hashlib.sha256(path.read_bytes()).hexdigest())


def statement(edition: Edition, said: Timeline, source: str, speakers: tuple[Speaker, ...]) -> Statement:
    """Gather what is signed of an edition, whose timeline is `said`; `without` and `files` are not told by it."""
    article, told = edition.track.script.article, fields.facts(edition)
    return Statement(
        guid=told.guid,
        title=told.title,
        source=source,
        text=text_digest(said),
        timeline=timeline_digest(said),
        disclosure=told.disclosure,
        id=article.id,
        url=told.url,
        authors=told.authors,
        publisher=told.publisher,
        published=told.published,
        updated=told.updated,
        change=article.change,
        language=told.language,
        voice=told.voice,
        speakers=speakers,
        licence=fields.licences(speakers),
    )


def text_digest(said: Timeline) -> str:
    """Return the SHA-256 of the sentences, a line each."""
    return _sha256(sentence.text for sentence in said.sentences)


def timeline_digest(said: Timeline) -> str:
    """Return the SHA-256 of all times, sentences and chapters, a line each."""
    sentences = (f"{sentence.start_ms} {sentence.end_ms} {sentence.text}" for sentence in said.sentences)
    return _sha256([*sentences, *(f"{chapter.start_ms} {chapter.title}" for chapter in said.chapters)])


def _sha256(lines: Iterable[str]) -> str:
    return hashlib.sha256("".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass")).hexdigest()
