"""Make many articles side by side: one is read, one spoken, one encoded; their lines share one executor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import repeat
from queue import SimpleQueue
from threading import Event, Semaphore, Thread
from typing import TYPE_CHECKING

from presscast.production import pipeline, spread
from presscast.production.process import load_all, share_heaps
from presscast.sources import gather
from presscast.speak.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from pathlib import Path

    from presscast.casting import Speakers
    from presscast.production.report import Report, Reports
    from presscast.production.result import Made
    from presscast.settings.project import Settings
    from presscast.sources.source import Asked


ENDING_S = 10.0
"""How long an article under way may take to its next step, where a batch is stopped."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: `made`, or the `error` it failed with; `number` is its place among the sources."""

    source: str
    number: int = 0
    made: Made | None = None
    error: Exception | None = None


def make_all(
    sources: Iterable[Asked],
    settings: Settings,
    reports: Reports,
    speakers: Speakers,
    *,
    abreast: int,
    edited: Path | None = None,
) -> Generator[Outcome]:
    """Make every source, `abreast` at a time, and yield what became of each as it is ready.

    One at a time imports what it uses as it goes; more have all of it imported before they begin.
    The lines of the source named first are spoken first. `sources` is asked for the next one only
    when there is room for it, in a thread of its own, so that it may wait. An article that fails,
    for whatever reason, stops no other. Closing the iterator stops the makes under way; what they
    have spoken by then stays in the store. `reports` is called from many threads. What `sources` raises
    is raised here when all that came before is done.
    """
    if speakers.cluster:
        spread.see_alike(speakers.cluster, settings)
        abreast = max(abreast, 2 * speakers.count)
    else:
        _ready(abreast)
    turns = Turns(speakers.executor, 2 * speakers.count)
    batch = _Batch(settings, reports, edited, abreast)
    makers = [Thread(target=batch.work, args=(turns, speakers), daemon=True) for _ in range(abreast)]
    feeder = Thread(target=batch.feed, args=(sources,), daemon=True)
    try:
        for thread in (*makers, feeder):
            thread.start()
        for _ in makers:
            yield from iter(batch.outcomes.get, None)
        if batch.broken:
            raise batch.broken
    finally:
        batch.stop()
        turns.close()
        for thread in filter(Thread.is_alive, makers):
            thread.join(ENDING_S)
        if feeder.is_alive():
            feeder.join(1)  # it may wait for a list that is still written


def _ready(abreast: int) -> None:
    share_heaps()
    if abreast > 1:
        load_all()


class _Batch:
    """What the threads of a batch share: sources on their way in, outcomes on their way out, None at the end."""

    def __init__(self, settings: Settings, reports: Reports, edited: Path | None, abreast: int) -> None:
        self.broken: Exception | None = None
        self.outcomes: SimpleQueue[Outcome | None] = SimpleQueue()
        self._sources: SimpleQueue[tuple[int, Asked] | None] = SimpleQueue()
        self._settings, self._reports, self._edited, self._abreast = settings, reports, edited, abreast
        self._stopped = Event()
        self._room = Semaphore(0)

    def feed(self, sources: Iterable[Asked]) -> None:
        """Hand on a source whenever there is room for one more."""
        coming = enumerate(sources)
        try:
            while self._room.acquire() and not self._stopped.is_set() and (numbered := next(coming, None)):
                self._sources.put(numbered)
        except Exception as error:  # noqa: BLE001  (raised when all that came before is done)
            self.broken = error
        self._end()

    def work(self, turns: Turns, speakers: Speakers) -> None:
        """Make one source after another."""
        self._room.release()
        for turn, source in iter(self._sources.get, None):
            outcome = self._outcome(source, turn, replace(speakers, executor=turns.of(turn)))
            if not self._stopped.is_set():
                self.outcomes.put(outcome)
            self._room.release()
        self.outcomes.put(None)

    def stop(self) -> None:
        """Have every make end at its next step."""
        self._stopped.set()
        self._room.release()
        self._end()

    def _end(self) -> None:
        for nothing in repeat(None, self._abreast):
            self._sources.put(nothing)

    def _outcome(self, source: Asked, number: int, speakers: Speakers) -> Outcome:
        name = gather.name_of(source)
        try:
            with self._reports(name) as report:
                stoppable = _Stoppable(report, self._stopped)
                if speakers.cluster and source != "-":
                    made = spread.make(speakers.cluster, source, self._settings, stoppable, self._edited)
                else:
                    made = pipeline.make(source, self._settings, stoppable, speakers, self._edited)
                return Outcome(name, number, made)
        except Exception as error:  # noqa: BLE001  (no article stops another)
            return Outcome(name, number, error=error)


class _Stopped(Exception):  # noqa: N818  (no error: it was asked for)
    """The batch ends before this article is done."""


class _Stoppable:
    """A report that ends the make which reports to it, once stopped."""

    def __init__(self, report: Report, stopped: Event) -> None:
        self._report, self._stopped = report, stopped

    def note(self, text: str) -> None:
        self._go_on().note(text)

    def plan(self, stage: str, seconds: float, about_s: float) -> None:
        self._go_on().plan(stage, seconds, about_s)

    def step(self, stage: str, seconds: float) -> None:
        self._go_on().step(stage, seconds)

    def _go_on(self) -> Report:
        if self._stopped.is_set():
            raise _Stopped
        return self._report
