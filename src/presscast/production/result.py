"""What a make did, and what one would do: the facts it tells, and keeps in its record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path  # noqa: TC003
from typing import TYPE_CHECKING

from presscast.production.text import LeftOut, left_out
from presscast.read.measure import count
from presscast.script.unsettled import unsettled

if TYPE_CHECKING:
    from presscast.model import Edition


@dataclass(frozen=True, slots=True)
class Made:
    """What a make did: its files, and the figures a publisher asks for.

    `stages` holds (name, wall time in seconds from the start of the make at which it ended). `lines` are all of the
    script, `spoken` those the store lacked. `loudness` is in LUFS, `peak` in dBTP, both of the first encoded file;
    `target` is the loudness asked for, None where it was let be. `without` is what was left out by choice, `sounds`
    names the house's own sounds in it. `at` is when it began, before the source was read (ISO 8601, UTC), `version`
    that of the presscast which made it. `healed` are the lines whose first take was bad, each with what was wrong.
    `digital_source` is how the sound came to be, by IPTC's name; `signed` the SHA-256 of the certificate it was signed
    by. `left_out` is what the rules of reading dropped, that which dropped the most words first. The country of
    `language` `is_guessed` where nothing states it; `unsettled` are figures that nothing settles, such as 5.2m.
    `changed` is False where nothing had to be made. `sent` are the addresses of the files at the target they were sent
    to.
    """

    slug: str
    guid: str
    voice: str
    files: tuple[Path, ...]
    lines: int = 0
    spoken: int = 0
    words: int = 0
    audio_seconds: float = 0.0
    stages: tuple[tuple[str, float], ...] = ()
    real_time_factor: float = 0.0
    loudness: float | None = None
    peak: float | None = None
    target: float | None = None
    without: tuple[str, ...] = ()
    sounds: tuple[str, ...] = ()
    at: str = ""
    version: str = ""
    healed: tuple[str, ...] = ()
    digital_source: str = ""
    signed: str = ""
    title: str = ""
    language: str = ""
    is_guessed: bool = False
    left_out: tuple[LeftOut, ...] = ()
    unsettled: tuple[str, ...] = ()
    changed: bool = True
    sent: tuple[str, ...] = ()


DOCUMENTED = (
    "slug", "guid", "voice", "title", "language", "digital_source", "lines", "words", "audio_seconds", "left_out",
    "unsettled",
)  # fmt: skip
"""The facts that an edition's documents determine, whoever asks."""


def documented(edition: Edition) -> Made:
    """Return what a make tells of an edition as far as its documents determine it; the rest holds its default."""
    track, lines = edition.track, edition.track.script.lines
    article = track.script.article
    return Made(
        slug=edition.slug,
        guid=edition.guid,
        voice=edition.voice,
        files=(),
        lines=len(lines),
        words=sum(count(line.shown) for line in lines),
        audio_seconds=round(track.samples / track.rate, 3),
        digital_source=edition.digital_source,
        title=article.title,
        language=article.language,
        is_guessed=article.is_guessed,
        left_out=left_out(article),
        unsettled=unsettled(lines),
    )


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a make would do: the folder it would write to, whether that is `new`, and about how long all of it lasts.

    `lines` are all of the script, `spoken` those the store lacks; `audio_seconds` and `about_s` are estimates,
    the latter None where no make here has measured what it goes by.
    """

    slug: str
    new: bool
    title: str
    voice: str
    language: str
    lines: int
    spoken: int
    audio_seconds: float
    about_s: float | None
    left_out: tuple[LeftOut, ...] = ()
    draft: bool = False
    is_guessed: bool = False
    unsettled: tuple[str, ...] = ()
