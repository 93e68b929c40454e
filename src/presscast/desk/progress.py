"""How far a make has come, in seconds of audio, told through a pipe."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

STAGES = {"speak": "Speaking", "mix": "Mixing", "encode": "Encoding"}


@dataclass(slots=True)
class Progress:
    """What is known of a make under way: of each stage its seconds of audio, how long it may take, and what is done."""

    audio: dict[str, float] = field(default_factory=dict)
    about: dict[str, float] = field(default_factory=dict)
    done: dict[str, float] = field(default_factory=dict)
    stage: str = ""
    note: str = ""

    def take(self, told: tuple[Any, ...]) -> None:
        """Learn what a `Teller` has told."""
        if told[0] == "plan":
            _, stage, self.audio[stage], self.about[stage] = told
        elif told[0] == "step":
            _, self.stage, seconds = told
            self.done[self.stage] = self.done.get(self.stage, 0.0) + seconds
        else:
            self.note = told[1]

    @property
    def share(self) -> float:
        """The share that is done, from 0 to 1, by the time that the stages take."""
        whole = sum(self.about.values())
        parts = (self.about[stage] * self._of(stage) for stage in self.about)
        return min(1.0, sum(parts) / whole) if whole else 0.0

    @property
    def told(self) -> str:
        """Say the stage and its seconds of audio in a few words."""
        if self.stage not in self.audio:
            return "Reading"
        done, audio = min(self.done[self.stage], self.audio[self.stage]), self.audio[self.stage]
        return f"{STAGES.get(self.stage, self.stage)}, {done:.0f} of {audio:.0f} s of audio"

    def _of(self, stage: str) -> float:
        audio = self.audio[stage]
        return min(1.0, self.done.get(stage, 0.0) / audio) if audio else 1.0


class Teller:
    """The report of a make, sent through a pipe; the steps of a second of audio are told together."""

    def __init__(self, pipe: Connection) -> None:
        """`pipe` leads to the desk."""
        self._pipe = pipe
        self._held: dict[str, float] = {}

    @contextmanager
    def article(self, _name: str, /) -> Iterator[Teller]:
        """Tell of one article."""
        yield self

    def note(self, text: str) -> None:
        """Send one line for the user."""
        self._pipe.send(("note", text))

    def plan(self, stage: str, seconds: float, about_s: float) -> None:
        """Send what a stage has to do."""
        self._pipe.send(("plan", stage, seconds, about_s))

    def step(self, stage: str, seconds: float) -> None:
        """Send what a stage has done, once it is a second of audio."""
        self._held[stage] = self._held.get(stage, 0.0) + seconds
        if self._held[stage] >= 1.0 or stage == "speak":
            self._pipe.send(("step", stage, self._held.pop(stage)))
