"""What the desk was asked to make: a file each in DIR/.desk/tasks, so that a desk that is killed forgets nothing."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from presscast.files.atomic import replacing
from presscast.records import from_json, to_json

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.desk.home import Home

State = Literal["waiting", "working", "made", "failed", "cancelled"]
MOST = 200
"""So many that are over are kept."""


@dataclass(frozen=True, slots=True)
class Task:
    """An article to be made; ids sort by when they were asked for. `error` says why it failed.

    `due` tells that its end is still to be told to the webhook.
    """

    id: str
    slug: str
    title: str
    state: State = "waiting"
    error: str = ""
    due: bool = False

    @property
    def over(self) -> bool:
        """Tell whether nothing more will be done for it."""
        return self.state not in ("waiting", "working")


def new(slug: str, title: str) -> Task:
    """Return a task for the article `slug`."""
    return Task(stamp(datetime.now(UTC)), slug, title)


def stamp(at: datetime) -> str:
    """Write a moment as the ids of tasks begin, so that both can be compared."""
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%S%f")


def save(home: Home, task: Task) -> None:
    """Write a task whole; raise OutputError where it cannot be."""
    with home.alone():
        path = _path(home, task)
        path.parent.mkdir(exist_ok=True)
        with replacing(path) as part:
            part.write_text(to_json(task), "utf-8")


def load(home: Home) -> list[Task]:
    """Read all tasks, the oldest first;
    what was under way when a desk ended waits again, and the oldest are forgotten."""
    found = []
    for path in sorted((home.own / "tasks").glob("*.json")):
        with suppress(OSError, ValueError):
            task = from_json(Task, path.read_text("utf-8"))
            found.append(replace(task, state="waiting") if task.state == "working" else task)
    for old in [task for task in found if task.over][:-MOST]:
        found.remove(old)
        _path(home, old).unlink(missing_ok=True)
    return found


def _path(home: Home, task: Task) -> Path:
    return home.own / "tasks" / f"{task.id}.json"
