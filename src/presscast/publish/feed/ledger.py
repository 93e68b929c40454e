"""What a feed must remember that no article says: DIR/.ledger.json.

The podcast's own GUID, when an undated article was first listed, what it said then (so that a
correction shows), what was withdrawn, and what the feed was last asked for. Everything else follows from the articles.
"""

from __future__ import annotations

import re
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from presscast.errors import OutputError, reason, unwritable
from presscast.files.atomic import replacing
from presscast.files.documents import check_folder
from presscast.files.layout import LEDGER, LEDGER_LOCK
from presscast.files.lock import locked
from presscast.model import Show
from presscast.records import from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from presscast.publish.feed.episode import Episode


@dataclass(frozen=True, slots=True)
class Listed:
    """An episode as the feed knows it: first listed when, saying what, corrected when ("" never).

    `recording` is what was heard in it, under the name `media`.
    """

    guid: str
    first: str
    content: str
    revised: str = ""
    recording: str = ""
    media: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An episode taken back, even when it is made again: since when, and for what `reason` ("" none is told).

    Where `is_marked` the feed tells of it; else it drops it. What stands in its place is in `language`.
    """

    guid: str
    slug: str
    title: str
    since: str
    reason: str = ""
    is_marked: bool = False
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Bound:
    """A book of several articles: its path as seen from DIR, and the folders bound in it, withdrawn ones among them."""

    path: str
    slugs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a feed is asked for: its address and that of the media, so many items a page (0 for all), for which show.

    `profile` is the one of `item.PROFILES` it was written by.
    `version` is that of the presscast which wrote it, "" where none did yet. `artwork` is the SHA-256 of the picture
    beside the feed, "" where there is none.
    """

    url: str = ""
    media_url: str = ""
    max_items: int = 0
    show: Show = field(default_factory=Show)
    version: str = ""
    profile: str = ""
    artwork: str = ""


@dataclass(frozen=True, slots=True)
class _Document:
    listed: tuple[Listed, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    podcast: str = ""
    asked: Asked = Asked()
    books: tuple[Bound, ...] = ()


@dataclass(slots=True)
class Ledger:
    """The memory of one DIR, by GUID, of its `books` by path; `seen` and `withdraw` change it, `save` keeps it.

    `podcast` is the GUID of the podcast, which outlives a move to another address; `asked` is what the feed was last
    written by.
    """

    listed: dict[str, Listed] = field(default_factory=dict)
    withdrawn: dict[str, Withdrawn] = field(default_factory=dict)
    podcast: str = ""
    asked: Asked = Asked()
    books: dict[str, Bound] = field(default_factory=dict)

    def seen(self, episode: Episode, now: datetime) -> Listed:
        """Note that an episode is listed now as it is, and return what is known of it."""
        stamp = now.isoformat(timespec="seconds")
        known = self.listed.get(episode.guid) or Listed(episode.guid, stamp, episode.content)
        if known.content != episode.content:
            known = replace(known, content=episode.content, revised=stamp)
        known = replace(known, recording=episode.recording, media=episode.media)
        self.listed[episode.guid] = known
        return known

    def corrected(self, guid: str, content: str, now: str) -> str:
        """Return when the words of a listed episode were last changed: `now` where they are not those listed."""
        known = self.listed.get(guid)
        return "" if known is None else known.revised if known.content == content else now

    def media(self, guid: str, slug: str, recording: str) -> str:
        """Name a recording: as the listed one where it is that, else by the next number: apps fetch no name twice."""
        known = self.listed.get(guid)
        if known is None or not known.media or known.recording in ("", recording):
            return known.media if known and known.media else slug
        number = re.fullmatch(rf"{re.escape(slug)}-(\d+)", known.media)
        return f"{slug}-{int(number[1]) + 1 if number else 2}"

    def withdraw(self, episode: Episode, now: datetime, reason: str = "", *, is_marked: bool = False) -> Withdrawn:
        """Take an episode back for good; return its entry, since when an earlier one was, if there is."""
        before = self.withdrawn.get(episode.guid)
        since = before.since if before else now.isoformat(timespec="seconds")
        told = reason or (before.reason if before else "")
        entry = Withdrawn(episode.guid, episode.slug, episode.title, since, told, is_marked, episode.language)
        self.withdrawn[episode.guid] = entry
        return entry

    def restore(self, guid: str) -> bool:
        """Let a withdrawn episode back in; tell whether it was withdrawn."""
        return self.withdrawn.pop(guid, None) is not None

    def save(self, folder: Path) -> None:
        """Write the ledger whole; raise OutputError where it cannot be."""
        listed, withdrawn = tuple(self.listed.values()), tuple(self.withdrawn.values())
        document = _Document(listed, withdrawn, self.podcast, self.asked, tuple(self.books.values()))
        try:
            with replacing(folder / LEDGER) as part:
                part.write_text(to_json(document), "utf-8")
        except OSError as error:
            raise unwritable(folder / LEDGER, error) from error


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let no other process change the ledger of DIR while the block runs: what it reads there stays true.

    Raises OutputError where DIR is missing or cannot be written.
    """
    check_folder(folder)
    with ExitStack() as stack:
        try:
            stack.enter_context(locked(folder / LEDGER_LOCK))
        except OSError as error:
            raise unwritable(folder, error) from error
        yield


def load(folder: Path) -> Ledger:
    """Read the ledger of DIR, an empty one where there is none yet.

    Raises OutputError where it is damaged: to go on without it would list again what was withdrawn.
    """
    path = folder / LEDGER
    try:
        document = from_json(_Document, path.read_text("utf-8"))
    except FileNotFoundError:
        return Ledger()
    except (OSError, ValueError) as error:
        raise OutputError(
            f"{path}: cannot be read: {reason(error)}; mend it, or delete it to list all again"
        ) from error
    listed = {entry.guid: entry for entry in document.listed}
    withdrawn = {entry.guid: entry for entry in document.withdrawn}
    return Ledger(listed, withdrawn, document.podcast, document.asked, {book.path: book for book in document.books})
