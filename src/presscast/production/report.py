"""How far a make has come, told to whoever waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from presscast import casting
from presscast.production import paces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from threading import Event

    from presscast.model import Clip, Line
    from presscast.production.job import Job
    from presscast.production.paces import Paces, Watch
    from presscast.speak.speak import Plan

CHARACTERS_A_SECOND = 15.0


LAST = "encode"
"""The stage that begins when the others have ended."""
MIXED_A_SECOND, ENCODED_A_SECOND = 500.0, 200.0  # seconds of audio in one of a core's, by tests/bench


class Report(Protocol):
    """Told how far the make of one article has come."""

    def note(self, text: str) -> None:
        """Take one plain line for the user."""

    def plan(self, stage: str, seconds: float, about_s: float) -> None:
        """Learn that `stage` has `seconds` of audio to do, which takes about `about_s` seconds."""

    def step(self, stage: str, seconds: float) -> None:
        """Learn that `stage` has done `seconds` of audio more."""


class Reports(Protocol):
    """Gives the report of one article, by its name, for as long as it is made."""

    def __call__(self, name: str, /) -> AbstractContextManager[Report]:
        """Begin, and end, to tell of the article."""


def announce(job: Job, planned: Plan, speakers: int, report: Report) -> None:
    """Tell what a make is about to do, how many seconds of audio each of its stages has, and how long each may take."""
    from presscast.script.rules.order import rules_for

    stages = _stages(job, planned, speakers)
    about = sum(seconds for _, seconds in stages.values())
    told = f"{len(job.script.lines)} lines, {planned.cached} spoken before, about {lasting(about)}"
    report.note(f"{job.place.slug}: voice {job.profile.name}, {told}")
    if not rules_for(job.script.article.language):
        report.note(f"no saying rules for {job.script.article.language!r}: the engine gets the text as written")
    for stage, (audio, about) in stages.items():
        report.plan(stage, audio, about)


def expected(job: Job, planned: Plan, speakers: int) -> tuple[float, float]:
    """Return about how many seconds of sound a make gives, and how many seconds it takes."""
    stages = _stages(job, planned, speakers)
    return stages["mix"][0], sum(seconds for _, seconds in stages.values())


def _stages(job: Job, planned: Plan, speakers: int) -> dict[str, tuple[float, float]]:
    """Return the seconds of audio each stage has to do, and about how many seconds it takes, as was measured here."""
    lacking, whole = (sum(map(_seconds, lines)) for lines in ([r.line for r in planned.missing], job.script.lines))
    known = paces.load(job.settings.out)
    encoded = len(job.settings.formats) * whole
    return {
        "speak": (lacking, _speaking(job.profile.name, known, lacking, _wait(planned, speakers))),
        "mix": (whole, whole / MIXED_A_SECOND),
        LAST: (encoded, paces.BESIDES_S + (whole * known.besides or encoded / ENCODED_A_SECOND)),
    }


def lasting(seconds: float) -> str:
    """Word how long something lasts, as exactly as an estimate is: "9 s", "4 min", "2 h 10 min"."""
    minutes = round(seconds / 60)
    if seconds < 100:
        return f"{max(1, round(seconds))} s"
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"


def _speaking(voice: str, known: Paces, lacking: float, by_engine: float) -> float:
    """About how many seconds it takes to speak what is lacking, by what was measured here, else by the engine's word."""
    pace = known.voices.get(voice)
    if not lacking or not pace:
        return by_engine
    return pace.start_s + lacking / pace.speed


def _seconds(line: Line) -> float:
    """About how long a line lasts, before it is spoken."""
    return len(line.said) / CHARACTERS_A_SECOND + line.pause_ms / 1000


def _wait(planned: Plan, speakers: int) -> float:
    """About how many seconds the lines that are lacking take to speak, by what their engines tell."""
    speeds = {request.voice: casting.about(request.voice).speed or 100.0 for request in planned.missing}
    return sum(_seconds(request.line) / speeds[request.voice] for request in planned.missing) / speakers


def counted(clips: Iterator[Clip], planned: Plan, report: Report, watch: Watch) -> Iterator[Clip]:
    """The same clips, those that had to be spoken reported, and measured, as they come."""
    lacking = {request.path for request in planned.missing}
    for clip in clips:
        if clip.path in lacking:
            watch.heard(clip.samples / clip.rate)
            report.step("speak", _seconds(clip.line))
        yield clip


def heeded(report: Report, encoding: Event) -> Callable[[str, float], None]:
    """Return what tells `report` of steps, and sets `encoding` at the first of that stage."""

    def step(stage: str, seconds: float) -> None:
        if stage == LAST and seconds:
            encoding.set()
        report.step(stage, seconds)

    return step
