"""What a feed must remember that no article says: DIR/.ledger.json.

The podcast's own GUID, when an undated article was first listed, what it said then (so that a
correction shows), what was withdrawn, and what the feed was last asked for. Everything else follows from the articles.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from presscast.atomic import replacing
from presscast.errors import OutputError
from presscast.layout import LEDGER, LEDGER_LOCK
from presscast.lock import locked
from presscast.model import Show
from presscast.records import from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from presscast.publish.feed.episode import Episode


@dataclass(frozen=True, slots=True)
class Listed:
    """An episode as the feed knows it: first listed when, saying what, corrected when ("" never)."""

    guid: str
    first: str
    content: str
    revised: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An episode taken back: it stays out of the feed even when it is made again."""

    guid: str
    slug: str
    title: str
    since: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What a feed is asked for: its address and that of the media, so many items a page (0 for all), for which show.

    `version` is that of the presscast which wrote it, "" where none did yet.
    """

    url: str = ""
    media_url: str = ""
    max_items: int = 0
    show: Show = field(default_factory=Show)
    version: str = ""


@dataclass(frozen=True, slots=True)
class _Document:
    listed: tuple[Listed, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    podcast: str = ""
    asked: Asked = Asked()


@dataclass(slots=True)
class Ledger:
    """The memory of one DIR, by GUID; `seen` and `withdraw` change it, `save` keeps it.

    `podcast` is the GUID of the podcast, which outlives a move to another address; `asked` is what the feed was last
    written by.
    """

    listed: dict[str, Listed] = field(default_factory=dict)
    withdrawn: dict[str, Withdrawn] = field(default_factory=dict)
    podcast: str = ""
    asked: Asked = Asked()

    def seen(self, guid: str, content: str, now: datetime) -> Listed:
        """Note that an episode is listed now with this content, and return what is known of it."""
        stamp = now.isoformat(timespec="seconds")
        known = self.listed.get(guid) or Listed(guid, stamp, content)
        if known.content != content:
            known = replace(known, content=content, revised=stamp)
        self.listed[guid] = known
        return known

    def withdraw(self, episode: Episode, now: datetime) -> Withdrawn:
        """Take an episode out of the feed for good; return its entry (an earlier one, if there is)."""
        entry = Withdrawn(episode.guid, episode.slug, episode.title, now.isoformat(timespec="seconds"))
        return self.withdrawn.setdefault(episode.guid, entry)

    def restore(self, guid: str) -> bool:
        """Let a withdrawn episode back in; tell whether it was withdrawn."""
        return self.withdrawn.pop(guid, None) is not None

    def save(self, folder: Path) -> None:
        """Write the ledger whole; raise OutputError where it cannot be."""
        document = _Document(tuple(self.listed.values()), tuple(self.withdrawn.values()), self.podcast, self.asked)
        try:
            with replacing(folder / LEDGER) as part:
                part.write_text(to_json(document), "utf-8")
        except OSError as error:
            raise OutputError(f"{folder / LEDGER}: cannot be written: {error.strerror}") from error


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let no other process change the ledger of DIR while the block runs: what it reads there stays true.

    Raises OutputError where DIR cannot be written.
    """
    with ExitStack() as stack:
        try:
            stack.enter_context(locked(folder / LEDGER_LOCK))
        except OSError as error:
            raise OutputError(f"{folder}: cannot be written: {error.strerror}") from error
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
        raise OutputError(f"{path}: cannot be read: {error}; mend it, or delete it to list all again") from error
    listed = {entry.guid: entry for entry in document.listed}
    withdrawn = {entry.guid: entry for entry in document.withdrawn}
    return Ledger(listed, withdrawn, document.podcast, document.asked)
