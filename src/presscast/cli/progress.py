"""How far the makes have come: a bar an article on a terminal, plain lines elsewhere, all on standard error."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, Self

from presscast.production.report import LAST
from presscast.writing.prose import clean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from rich.progress import TaskID

    from presscast.production.report import Report

MEASURED_S = 0.5
"""How long a stage has run before its own speed is believed rather than what was expected of it."""
TICKS = 1000  # of a bar


class Progress(Protocol):
    """What is shown while articles are made; its methods are called from many threads."""

    def article(self, name: str, /) -> AbstractContextManager[Report]:
        """Show how far one article has come, until the block ends."""

    def aside(self) -> AbstractContextManager[None]:
        """Leave the terminal to what the block prints."""


@contextmanager
def progress(*, quiet: bool = False) -> Iterator[Progress]:
    """Show progress until the block ends:
    by bars on a terminal that can draw them, by lines elsewhere, if not `quiet`."""
    if quiet:
        yield _Silence()
    elif not sys.stderr.isatty():
        yield _Lines()
    else:
        from rich.console import Console  # where there is a terminal, there is time

        console = Console(stderr=True, highlight=False)
        if console.is_interactive:
            with _Bars(console) as bars:
                yield bars
        else:
            yield _Lines()


class _Silence:
    """Shows nothing, and is the report of every article."""

    @contextmanager
    def article(self, _name: str, /) -> Iterator[Report]:
        yield self

    @contextmanager
    def aside(self) -> Iterator[None]:
        yield

    def note(self, text: str) -> None:
        pass

    def plan(self, stage: str, seconds: float, about_s: float) -> None:
        pass

    def step(self, stage: str, seconds: float) -> None:
        pass


class _Lines(_Silence):
    """Says one plain line for each note, for a log."""

    def note(self, text: str) -> None:
        sys.stderr.write(f"{clean(text)}\n")


class _Bars:
    """Draws a bar for each article under way, as wide as the terminal is at the moment."""

    def __init__(self, console: object) -> None:
        from rich.progress import BarColumn, Progress as Drawing, TextColumn
        from rich.table import Column

        self._drawing = Drawing(
            TextColumn("{task.description}", table_column=Column(ratio=3, no_wrap=True, overflow="ellipsis")),
            TextColumn("{task.fields[stage]}", table_column=Column(width=6, no_wrap=True)),
            BarColumn(bar_width=None, table_column=Column(ratio=2)),
            TextColumn("{task.percentage:>3.0f} %"),
            TextColumn("{task.fields[left]}", table_column=Column(width=6, justify="right", no_wrap=True)),
            console=console,  # type: ignore[arg-type]
            transient=True,
            expand=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )

    def __enter__(self) -> Self:
        self._drawing.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._drawing.stop()

    @contextmanager
    def article(self, name: str, /) -> Iterator[Report]:
        task = self._drawing.add_task(_plain(name), total=TICKS, visible=False, stage="", left="")
        try:
            yield _Bar(self, task)
        finally:
            self._drawing.remove_task(task)

    @contextmanager
    def aside(self) -> Iterator[None]:
        self._drawing.stop()
        try:
            yield
        finally:
            self._drawing.start()

    def note(self, text: str) -> None:
        self._drawing.console.print(clean(text), markup=False, highlight=False)

    def show(self, task: TaskID, stage: str, share: float, left: float | None) -> None:
        """Draw how much of an article is done, and what is left in seconds, where that is known."""
        clock = "" if left is None else _clock(left)
        self._drawing.update(task, completed=TICKS * share, stage=stage, left=clock, visible=True)


class _Bar:
    """The report of one article; what the store held does not count."""

    def __init__(self, bars: _Bars, task: TaskID) -> None:
        self._bars, self._task = bars, task
        self._stages: dict[str, _Stage] = {}

    def note(self, text: str) -> None:
        self._bars.note(text)

    def plan(self, stage: str, seconds: float, about_s: float) -> None:
        self._stages[stage] = _Stage(seconds, about_s, time.monotonic())

    def step(self, stage: str, seconds: float) -> None:
        known = self._stages.get(stage)
        if known is None:
            return
        now = time.monotonic()
        if not known.done:
            known.began = now
        known.done += seconds
        left = {name: one.left(now) for name, one in self._stages.items()}
        ran = sum(one.took(now) for one in self._stages.values())
        rest = max((s for name, s in left.items() if name != LAST), default=0.0) + left.get(LAST, 0.0)
        share = ran / ((ran + sum(left.values())) or 1.0)
        measured = any(one.is_measured(now) for one in self._stages.values())
        self._bars.show(self._task, stage, share, rest if measured else None)


@dataclass(slots=True)
class _Stage:
    """A stage of one make: its `total` in seconds of audio, and how long that is expected to take."""

    total: float
    about_s: float
    began: float
    done: float = 0.0

    def took(self, now: float) -> float:
        """Return the seconds that what is done is worth, at the stage's speed."""
        return min(self.done, self.total) / self._speed(now)

    def left(self, now: float) -> float:
        """Return the seconds that the rest takes, at the stage's own speed once it has run a while."""
        return max(0.0, self.total - self.done) / self._speed(now)

    def is_measured(self, now: float) -> bool:
        """Tell whether it ran long enough that its own speed is believed."""
        return self.done > 0 and now - self.began > MEASURED_S

    def _speed(self, now: float) -> float:
        if self.is_measured(now):
            return self.done / (now - self.began)
        return self.total / self.about_s if self.total and self.about_s else 100.0


def _plain(name: str) -> str:
    """Keep what looks like rich's markup in a name, or steers a terminal, from doing so."""
    return clean(name).replace("[", r"\[")


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
