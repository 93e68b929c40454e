"""List the articles that DIR holds, with the state of each; files are read again only when they have changed."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from presscast.desk import intake, tasks
from presscast.files import layout
from presscast.files.made import Record
from presscast.net.address import is_address
from presscast.publish import published
from presscast.publish.feed import ledger

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from presscast.desk.home import Home
    from presscast.desk.tasks import Task

State = Literal["new", "waiting", "working", "made", "published", "changed", "failing", "withdrawn"]
STATES: Mapping[State, str] = {
    "new": "Not made yet",
    "waiting": "Waiting",
    "working": "Being made",
    "made": "Made",
    "published": "Published",
    "changed": "Changed",
    "failing": "Failing",
    "withdrawn": "Withdrawn",
}
_Seen = tuple[int, int]
PER_PAGE = 100
_CHOSEN = (layout.MENDED, layout.KEPT, layout.KINDS, layout.CORRECTION, layout.OWN_WORDS)
_OF_ARTICLE = (layout.ARTICLE, layout.MADE, *_CHOSEN)
"""What is looked at in an article's folder: what was read, what was made, and what an editor chose since."""


@dataclass(frozen=True, slots=True)
class Row:
    """An article in the list. `published` is ISO 8601; `seconds` is 0 where there is no sound yet;
    `why` tells of a fault.

    `edition` names what listeners would get of it, `made` says when it was made, as tasks name moments; it is `stopped`
    where a make that was asked for since then was cancelled or has failed.
    """

    slug: str
    title: str
    published: str = ""
    seconds: int = 0
    voice: str = ""
    state: State = "new"
    why: str = ""
    origin: str = ""
    at: int = 0
    edition: str = ""
    made: str = ""
    stopped: bool = False

    @property
    def length(self) -> str:
        """Write the length as M:SS."""
        return f"{self.seconds // 60}:{self.seconds % 60:02}" if self.seconds else ""


@dataclass(frozen=True, slots=True)
class _Listeners:
    """What listeners have: the slugs of what was withdrawn, the editions that were published by slug."""

    gone: frozenset[str]
    editions: Mapping[str, frozenset[str]]


def _listeners(out: Path) -> _Listeners:
    gone = frozenset(entry.slug for entry in ledger.load(out).withdrawn.values())
    return _Listeners(gone, published.editions(out))


class Shelf:
    """The articles of DIR, remembered from one look to the next."""

    def __init__(self, home: Home) -> None:
        """Nothing is read before the first look."""
        self._home = home
        self._known: dict[str, tuple[tuple[_Seen, ...], Row]] = {}

    def rows(self, latest: Mapping[str, Task], faults: Mapping[str, str]) -> list[Row]:
        """Return all articles, those changed last first;
        `latest` are the newest tasks of each, `faults` what checks found."""
        out = str(self._home.out)
        listeners = _listeners(self._home.out)
        found = {slug: self._row(out, slug) for slug in _folders(out)}
        self._known = {slug: row for slug, row in found.items() if row}
        rows = (
            _stated(row, latest.get(slug), faults.get(slug, ""), listeners) for slug, (_, row) in self._known.items()
        )
        return sorted(rows, key=lambda row: row.at, reverse=True)

    def row(self, slug: str, task: Task | None) -> Row:
        """Return one article; raise MissingError where there is none of that name."""
        self._home.folder(slug)
        found = self._row(str(self._home.out), slug)
        return _stated(found[1] if found else Row(slug, slug), task, "", _listeners(self._home.out))

    def _row(self, out: str, slug: str) -> tuple[tuple[_Seen, ...], Row] | None:
        own = f"{out}/{layout.DESK}"
        article, made, *edited = (f"{out}/{slug}/{name}" for name in _OF_ARTICLE)
        read = f"{own}/{intake.READ}/{slug}.json"
        edited += [f"{own}/{intake.FETCHED}/{slug}", f"{own}/changes/{slug}.json"]
        seen = tuple(map(_seen, (article, made, read, *edited)))
        if not seen[0][0]:
            return None
        known = self._known.get(slug)
        row = known[1] if known and known[0] == seen else _read(out, slug, seen, read if seen[2] > seen[0] else article)
        youngest = max(time for time, _ in seen[3:])
        return seen, replace(row, state=_fresh(out, row, seen[1][0], youngest)) if seen[1][0] else row


def matching(rows: Iterable[Row], text: str, state: str) -> list[Row]:
    """Return the rows whose title holds `text`, of one state if one is named."""
    wanted = text.casefold().strip()
    return [row for row in rows if wanted in row.title.casefold() and state in ("", row.state)]


def _folders(out: str) -> list[str]:
    with suppress(OSError):
        return [name for name in os.listdir(out) if not name.startswith(".")]  # noqa: PTH208  (names alone are wanted)
    return []


def _seen(path: str) -> _Seen:
    with suppress(OSError):
        facts = os.stat(path)  # noqa: PTH116  (thousands of path objects cost more than the files)
        return facts.st_mtime_ns, facts.st_size
    return 0, 0


def _read(out: str, slug: str, seen: tuple[_Seen, ...], article: str) -> Row:
    """Read a row from the small records of a made article, or from the article where nothing is made yet."""
    at, folder, told = max(time for time, _ in seen), f"{out}/{slug}", _json(article)
    episode, held = _json(f"{folder}/{layout.EPISODE}"), _json(f"{folder}/{layout.MADE}")
    facts = held.get("facts")
    if seen[1][0] and episode and isinstance(facts, dict):
        told = {**episode, "voice": facts.get("voice", ""), "origin": told.get("origin", "")}
        made = tasks.stamp(datetime.fromtimestamp(seen[1][0] / 1e9, UTC))
        return replace(_of(told, slug, at), state="made", edition=_edition(held), made=made)
    return _of(told, slug, at)


def _edition(held: Mapping[str, Any]) -> str:
    told = (held.get(name) for name in ("files", "kept", "digests"))
    files, kept, digests = (facts if isinstance(facts, dict) else {} for facts in told)
    return Record(files=files, kept=kept, digests=digests).edition


def _of(told: Mapping[str, Any], slug: str, at: int) -> Row:
    seconds = told.get("seconds")
    title, published, voice, origin = (str(told.get(name) or "") for name in ("title", "published", "voice", "origin"))
    return Row(slug, title or slug, published, seconds if isinstance(seconds, int) else 0, voice, origin=origin, at=at)


def _json(path: str) -> Mapping[str, Any]:
    try:
        with open(path, "rb") as file:  # noqa: PTH123  (as above)
            held = json.load(file)
    except (OSError, ValueError, RecursionError):
        return {}
    return held if isinstance(held, dict) else {}


def _fresh(out: str, row: Row, made: int, edited: int) -> State:
    """Tell whether the source or the changes by hand are younger than what was made of them."""
    source = 0 if is_address(row.origin) else _seen(os.path.join(out, row.origin))[0]  # noqa: PTH118  (as above)
    return "changed" if row.origin and max(source, edited) > made else "made"


def _stated(row: Row, task: Task | None, fault: str, listeners: _Listeners) -> Row:
    if task and not task.over:
        return replace(row, state="working" if task.state == "working" else "waiting")
    stopped = bool(task and task.state in ("failed", "cancelled") and task.id > row.made)
    row = replace(row, stopped=stopped)
    if row.slug in listeners.gone:
        return replace(row, state="withdrawn")
    if why := task.error if task and stopped and task.state == "failed" else fault:
        return replace(row, state="failing", why=why)
    has_it = row.edition in listeners.editions.get(row.slug, ())
    return replace(row, state="published") if has_it and row.state == "made" else row
