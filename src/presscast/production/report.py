"""How far a make has come, told to whoever waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from presscast import casting
from presscast.production import paces
from presscast.writing.pronounced import GIVEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager
    from threading import Event

    from presscast.model import Clip
    from presscast.production.job import Job
    from presscast.production.paces import Paces, Watch
    from presscast.speak.speak import Plan, Request

CHARACTERS_A_SECOND = 15.0  # of a voice at its NATURAL rate
NATURAL = 170  # words a minute
SYLLABIC = "\u2e80"  # from here on a character is a syllable or a word
LETTERS = 3.0  # and lasts as long as so many letters
WORTH_S = 10.0  # the shortest rest that is told while a voice's first lines are spoken

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
    """Tell what a make is about to do, and how long it may take where that was measured here; plan its stages."""
    from presscast.script.rules.order import rules_for

    lines = f"{len(job.script.lines)} lines, {planned.cached} spoken before"
    known = paces.load(job.settings.out)
    lacking, whole = (sum(map(_seconds, requests)) for requests in (planned.missing, planned.requests))
    about = _taking(job, planned, whole, known)
    report.note(f"{job.place.slug}: voice {job.profile.name}, {lines}{f', about {lasting(about)}' if about else ''}")
    if not rules_for(job.script.article.language):
        report.note(f"no saying rules for {job.script.article.language!r}: the engine gets the text as written")
    for note in dict.fromkeys(_unsounded(planned.missing)):
        report.note(f"{job.place.slug}: {note}")
    report.plan("speak", lacking, _speaking(job, planned, known) or _supposed(planned, speakers))
    report.plan("mix", whole, whole / MIXED_A_SECOND)
    report.plan(LAST, len(job.settings.formats) * whole, _besides(job, whole, known))


def _unsounded(requests: Iterable[Request]) -> Iterator[str]:
    """Tell of each given pronunciation of which the voice leaves signs out."""
    for request in requests:
        for given in GIVEN.finditer(request.line.said):
            if signs := casting.lacks(given["ipa"] or "", request.voice):
                yield f"{request.voice.engine} has no sound for {signs} in {given[0]}, and leaves it out"


def expected(job: Job, planned: Plan) -> tuple[float, float | None]:
    """Return about how many seconds of sound a make gives, and how many it takes: None where nothing tells it here."""
    whole = sum(map(_seconds, planned.requests))
    return whole, _taking(job, planned, whole, paces.load(job.settings.out))


def _taking(job: Job, planned: Plan, whole: float, known: Paces) -> float | None:
    """About how many seconds a make of `whole` seconds of sound takes; None where its voice was never measured here."""
    speaking = _speaking(job, planned, known)
    return None if speaking is None else speaking + whole / MIXED_A_SECOND + _besides(job, whole, known)


def _besides(job: Job, whole: float, known: Paces) -> float:
    """About how many seconds all takes that comes after speaking and mixing, of `whole` seconds of sound."""
    encoded = len(job.settings.formats) * whole
    return paces.BESIDES_S + encoded * (known.besides or 1 / ENCODED_A_SECOND)


def lasting(seconds: float) -> str:
    """Word how long something lasts, as exactly as an estimate is: "9 s", "4 min", "2 h 10 min"."""
    minutes = round(seconds / 60)
    if seconds < 100:
        return f"{max(1, round(seconds))} s"
    return f"{minutes} min" if minutes < 100 else f"{minutes // 60} h {minutes % 60} min"


def _speaking(job: Job, planned: Plan, known: Paces) -> float | None:
    """About how many seconds it takes to speak what is lacking, by what was measured here; None where nothing was."""
    if not planned.missing:
        return 0.0
    pace = known.voices.get(job.profile.name)
    return pace.start_s + sum(map(_seconds, planned.missing)) / pace.speed if pace else None


def _supposed(planned: Plan, speakers: int) -> float:
    """How long speaking takes by what the engines say of themselves: enough to part a bar by, and never told."""
    speeds = {request.voice: casting.about(request.voice).speed or 100.0 for request in planned.missing}
    return sum(_seconds(request) / speeds[request.voice] for request in planned.missing) / speakers


def _seconds(request: Request) -> float:
    """About how long a line lasts, before it is spoken."""
    letters = sum(LETTERS if character >= SYLLABIC else 1 for character in request.line.said)
    return letters / CHARACTERS_A_SECOND * NATURAL / request.voice.rate + request.line.pause_ms / 1000


def counted(clips: Iterator[Clip], job: Job, planned: Plan, report: Report, watch: Watch) -> Iterator[Clip]:
    """The same clips, those that had to be spoken reported, and measured, as they come.

    Where nothing was known of the voice's pace, how long the rest takes is told as soon as enough is spoken.
    """
    lacking = {request.path: _seconds(request) for request in planned.missing}
    known = paces.load(job.settings.out)
    untold = _speaking(job, planned, known) is None
    for clip in clips:
        if clip.path in lacking:
            seconds = lacking.pop(clip.path)
            watch.heard(seconds)
            report.step("speak", seconds)
            if untold and (pace := watch.pace(paces.SURE_S)):
                untold = False
                whole = sum(map(_seconds, planned.requests))
                rest = sum(lacking.values()) / pace.speed + _besides(job, whole, known)
                _tell_the_rest(job, rest, report)
        yield clip


def _tell_the_rest(job: Job, rest: float, report: Report) -> None:
    if rest >= WORTH_S:
        report.note(f"{job.place.slug}: about {lasting(rest)} more, as fast as {job.profile.name} speaks here")


def heeded(report: Report, encoding: Event) -> Callable[[str, float], None]:
    """Return what tells `report` of steps, and sets `encoding` at the first of that stage."""

    def step(stage: str, seconds: float) -> None:
        if stage == LAST and seconds:
            encoding.set()
        report.step(stage, seconds)

    return step
