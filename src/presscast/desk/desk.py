"""All that a running desk holds: its folder, its keys, the queue, the processes that read and speak for it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from presscast import casting
from presscast.desk.queue import Queue
from presscast.desk.shelf import STATES, Shelf
from presscast.errors import unwritable
from presscast.speak.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Executor

    from presscast.casting import Speakers
    from presscast.desk.guard import Keys
    from presscast.desk.home import Home
    from presscast.desk.hook import Hook
    from presscast.desk.shelf import Row

Result = TypeVar("Result")
PATIENCE_S = 120.0
"""So long an article may take to be read or checked before it is given up."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A desk at work. `hands` read what others wrote, `speakers` let single sentences be heard,
    neither in this process."""

    home: Home
    keys: Keys
    queue: Queue
    shelf: Shelf
    hands: Executor
    speakers: Speakers

    def apart(self, work: Callable[..., Result], *given: object) -> Result:
        """Return what `work` does in another process; raise what it raises, EngineError where it hangs or dies."""
        return self.hands.submit(work, *given).result()

    def row(self, slug: str) -> Row:
        """Return an article as the list shows it; raise MissingError where there is none of that name."""
        return self.shelf.row(slug, self.queue.latest().get(slug))

    def call_off(self, slug: str) -> None:
        """Cancel the make of an article that was asked for last, where one was."""
        if asked_for := self.queue.latest().get(slug):
            self.queue.cancel(asked_for.id)

    def state(self, slug: str) -> dict[str, str]:
        """Return the state of an article, and how a page calls it."""
        state = self.row(slug).state
        return {"state": state, "label": STATES[state]}


@contextmanager
def opened(home: Home, keys: Keys, hook: Hook | None = None) -> Iterator[Desk]:
    """Give a desk for as long as the block runs; raise OutputError where DIR cannot be written.

    Call it first of all: its processes fork while little is loaded.
    """
    settings = replace(home.settings(), workers=1, cluster="")
    try:
        home.own.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(home.own, error) from error
    with Workers(2, PATIENCE_S) as hands, casting.hired(settings) as speakers:
        yield Desk(home, keys, Queue(home, hook), Shelf(home), hands, speakers)
