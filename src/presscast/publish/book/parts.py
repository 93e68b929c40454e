"""What is bound into a book: editions as its parts, with the names and times of their files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from presscast.publish.book.contents import spoken_language
from presscast.publish.metadata import milliseconds
from presscast.publish.reading import Passage, Sentence, sentences

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from presscast.model import Article, Edition


@dataclass(frozen=True, slots=True)
class Part:
    """One edition in a book, what of it is heard, and the folder its files lie in.

    `sound` is the file the book plays; `name` names the part's own files; `pictures` are JPEG.
    """

    edition: Edition
    folder: Path
    name: str
    passages: tuple[Passage, ...]
    sound: Path
    pictures: Mapping[str, bytes]

    @property
    def text(self) -> str:
        """The file of the part's text."""
        return f"{self.name}.xhtml"

    @property
    def overlay(self) -> str:
        """The file of the part's overlay."""
        return f"{self.name}.smil"

    @property
    def audio(self) -> str:
        """The file of the part's sound."""
        return f"{self.name}{self.sound.suffix}"

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All that is heard of it."""
        return sentences(self.passages)

    @property
    def milliseconds(self) -> int:
        """How long its overlay lasts."""
        begin, end, rate = self.sentences[0].heard, self.sentences[-1].end, self.edition.track.rate
        return milliseconds(end, rate) - milliseconds(begin, rate)

    def clock(self, sample: int) -> str:
        """Return a moment of the sound as a SMIL clock value."""
        return clock(milliseconds(sample, self.edition.track.rate))


@dataclass(frozen=True, slots=True)
class Book:
    """What is bound together: one edition, or several."""

    title: str
    identifier: str
    parts: tuple[Part, ...]
    own_cover: Path | None = None

    @property
    def cover(self) -> Path | None:
        """Its own picture, else that of its first edition, where that is there."""
        cover = self.own_cover or self.parts[0].folder / self.parts[0].edition.cover.name
        return cover if cover.is_file() else None

    @property
    def cover_name(self) -> str:
        """The cover's file."""
        return f"cover{self.cover.suffix.lower()}" if self.cover else ""

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles, in order."""
        return tuple(part.edition.track.script.article for part in self.parts)

    @property
    def language(self) -> str:
        """The language of what stands around the articles."""
        return spoken_language([part.edition for part in self.parts])


def clock(milliseconds: int) -> str:
    """Return a length of time as a SMIL clock value, h:mm:ss.fff."""
    seconds, ms = divmod(milliseconds, 1000)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}.{ms:03}"
