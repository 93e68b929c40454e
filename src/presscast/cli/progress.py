"""How far a make has come: one bar on a terminal, one plain line elsewhere, both on stderr."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

BEFORE_MEASURED = {"speak": 300.0, "mix": 500.0, "encode": 200.0}
"""Audio seconds a second a stage is taken to do until it has been measured in this run."""

CLEAR_LINE = "\r\x1b[K"

SECONDS_BETWEEN_DRAWINGS = 0.1


@dataclass(slots=True)
class _Stage:
    began: float
    done: float = 0.0
    total: float = 0.0

    def left(self, now: float, name: str) -> float:
        """Seconds this stage still takes, by its own speed so far."""
        ran = now - self.began
        speed = self.done / ran if self.done > 0 and ran > 0 else BEFORE_MEASURED.get(name, 100.0)
        return max(0.0, self.total - self.done) / speed


class Progress:
    """Draws the stages of one make, counted in seconds of audio; what the store held does not count."""

    def __init__(self, title: str) -> None:
        """Begin for the source `title`; nothing is drawn yet."""
        self._title = title
        self._stages: dict[str, _Stage] = {}
        self._bar = sys.stderr.isatty()
        self._drawn = 0.0

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Take the bar off the terminal."""
        if self._bar and self._drawn:
            sys.stderr.write(CLEAR_LINE)

    def note(self, text: str) -> None:
        """Say one plain line."""
        sys.stderr.write(f"{CLEAR_LINE if self._bar else ''}{text}\n")

    def plan(self, stage: str, seconds: float) -> None:
        """Announce that `stage` has `seconds` of audio to do."""
        self._stages.setdefault(stage, _Stage(time.monotonic())).total = seconds

    def step(self, stage: str, seconds: float) -> None:
        """Count `seconds` more of audio done by `stage`."""
        kept = self._stages.setdefault(stage, _Stage(time.monotonic()))
        kept.done += seconds
        now = time.monotonic()
        if self._bar and now - self._drawn > SECONDS_BETWEEN_DRAWINGS:
            self._drawn = now
            sys.stderr.write(CLEAR_LINE + self._line(stage, now))
            sys.stderr.flush()

    def _line(self, stage: str, now: float) -> str:
        done = sum(min(s.done, s.total) for s in self._stages.values())
        total = sum(s.total for s in self._stages.values()) or 1.0
        left = sum(s.left(now, name) for name, s in self._stages.items())
        cells = round(24 * done / total)
        return f"{stage:9} {'█' * cells}{'░' * (24 - cells)} {100 * done / total:3.0f} %  {_clock(left)} left  {self._title[:40]}"


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
