"""DIR/*/build/episode.json -> the episodes to list, newest first, one in memory at a time."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from itertools import islice
from typing import TYPE_CHECKING

from presscast.errors import OutputError, reason
from presscast.files.layout import EPISODE
from presscast.publish.dates import moment, sortable
from presscast.publish.feed import ledger
from presscast.publish.feed.episode import Episode
from presscast.records import from_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presscast.publish.feed.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a feed of DIR lists: `slugs` newest first; `faults` says, a line each, what is left out and why.

    Dates that state no zone are of `zone`. `language` is that of most of the articles, `sections` are those they
    appeared in, the most frequent first.
    """

    folder: Path
    slugs: tuple[str, ...]
    faults: tuple[str, ...]
    memory: Ledger
    zone: tzinfo = UTC
    language: str = "en"
    sections: tuple[str, ...] = ()

    @property
    def withdrawn(self) -> tuple[str, ...]:
        """The folders that are there still and were withdrawn."""
        entries = self.memory.withdrawn.values()
        return tuple(entry.slug for entry in entries if (self.folder / entry.slug).is_dir())

    def marked(self) -> Iterator[Episode]:
        """Read the withdrawn episodes that the feed tells of."""
        for entry in self.memory.withdrawn.values():
            if entry.is_marked and entry.guid in self.memory.listed and (self.folder / entry.slug / EPISODE).is_file():
                yield _dated(read(self.folder, entry.slug), self.memory, self.zone)

    def episodes(self, start: int = 0, stop: int | None = None) -> Iterator[Episode]:
        """Read the episodes from `start` to `stop` of the order, one by one."""
        for slug in islice(self.slugs, start, stop):
            yield _dated(read(self.folder, slug), self.memory, self.zone)

    def from_oldest(self, start: int, stop: int) -> Iterator[Episode]:
        """Read those that stand from `start` to `stop` when counted from the oldest; newest first all the same."""
        total = len(self.slugs)
        return self.episodes(max(0, total - stop), total - start)


def stock(folder: Path, now: datetime | None = None, zone: tzinfo = UTC) -> Shelf:
    """Look over every SLUG/ in DIR and note in the ledger what is new or corrected.

    Call it in `ledger.alone`, and write what is made of it there.
    Raises OutputError where DIR is missing or holds no finished article.
    """
    memory = ledger.load(folder)
    faults: list[str] = []
    found: dict[str, tuple[str, str]] = {}
    languages, sections = Counter[str](), Counter[str]()
    for slug in _slugs(folder):
        try:
            episode = read(folder, slug)
            if episode.guid in memory.withdrawn:
                continue
            _check_sound(folder, episode, found)
        except OutputError as error:
            faults.append(str(error))
        else:
            memory.seen(episode, now or datetime.now(UTC))
            found[episode.guid] = (sortable(_dated(episode, memory, zone).at), slug)
            languages[episode.language] += 1
            sections[episode.section] += bool(episode.section)
    if not found and not memory.withdrawn:
        raise OutputError("; ".join([f"{folder}: no finished article to list; `presscast make` one first", *faults]))
    memory.save(folder)
    order = sorted(sorted(found.values(), key=lambda item: item[1]), key=lambda item: item[0], reverse=True)
    return Shelf(
        folder,
        tuple(slug for _, slug in order),
        tuple(faults),
        memory,
        zone,
        next((tag for tag, _ in languages.most_common(1)), "en"),
        tuple(section for section, count in sections.most_common() if count),
    )


def read(folder: Path, slug: str) -> Episode:
    """Read the record of one article; raise OutputError where it is missing or damaged."""
    path = f"{folder}/{slug}/{EPISODE}"  # path objects cost more than the file, and thousands are read
    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123
            held = from_json(Episode, file.read())
    except FileNotFoundError:
        raise OutputError(f"{folder / slug}: was not finished; make it again") from None
    except (OSError, ValueError) as error:
        raise OutputError(f"{path}: cannot be read: {reason(error)}; make the article again") from error
    return held if held.slug == slug else replace(held, slug=slug)


def withdraw(
    folder: Path, slug: str, now: datetime | None = None, reason: str = "", *, is_marked: bool = False
) -> ledger.Withdrawn:
    """Note that an article is taken back, for good. Write the feed again afterwards.

    Raises OutputError where DIR holds no such article.
    """
    with ledger.alone(folder):
        memory = ledger.load(folder)
        entry = memory.withdraw(read(folder, slug), now or datetime.now(UTC), reason, is_marked=is_marked)
        memory.save(folder)
    return entry


def restore(folder: Path, slug: str) -> bool:
    """Undo a withdrawal; tell whether there was one."""
    with ledger.alone(folder):
        memory = ledger.load(folder)
        was = memory.restore(read(folder, slug).guid)
        memory.save(folder)
    return was


def _slugs(folder: Path) -> list[str]:
    try:
        return sorted(p.name for p in folder.iterdir() if (p / "build").is_dir() and not p.name.startswith("."))
    except OSError as error:
        raise OutputError(f"{folder}: cannot be read: {reason(error)}") from error


def _check_sound(folder: Path, episode: Episode, found: dict[str, tuple[str, str]]) -> None:
    where = f"{folder}/{episode.slug}"
    if not episode.audio or not os.path.isfile(f"{where}/{episode.audio[0]}"):  # noqa: PTH113  (false for names no system takes)
        raise OutputError(f"{where}: its sound {', '.join(episode.audio[:1])} is missing; make it again")
    if episode.guid in found:
        raise OutputError(f"{where}: has the identity of {found[episode.guid][1]}; one of them is a copy")


def _dated(episode: Episode, memory: Ledger, zone: tzinfo) -> Episode:
    """The episode with its moment, and what only the ledger knows:
    a date where the article has none, a correction's."""
    known = memory.listed[episode.guid]
    revised = _local(known.revised, zone)
    if at := moment(episode.published, zone):
        return replace(episode, at=at.isoformat(), revised=revised)
    first = _local(known.first, zone)
    return replace(episode, published=first, at=first, revised=revised)


def _local(stamp: str, zone: tzinfo) -> str:
    """A time of the ledger as the clocks of `zone` show it."""
    at = moment(stamp)
    return at.astimezone(zone).isoformat() if at else ""
