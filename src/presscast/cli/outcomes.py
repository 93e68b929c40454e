"""What is told of many makes: their progress as one, each result as it comes, a table at the end."""

from __future__ import annotations

from collections import defaultdict
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

import typer

from presscast.errors import PresscastError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presscast.production.batch import Outcome
    from presscast.production.report import Report

WIDEST = 48


class SideBySide:
    """Passes the reports of many makes on to one, their stages summed."""

    def __init__(self, report: Report) -> None:
        """Begin with nothing planned."""
        self._report, self._lock = report, Lock()
        self._planned: defaultdict[str, float] = defaultdict(float)

    def note(self, text: str) -> None:
        """Say one plain line."""
        with self._lock:
            self._report.note(text)

    def plan(self, stage: str, seconds: float) -> None:
        """Add `seconds` of audio to what `stage` has to do."""
        with self._lock:
            self._planned[stage] += seconds
            self._report.plan(stage, self._planned[stage])

    def step(self, stage: str, seconds: float) -> None:
        """Count `seconds` more of audio done by `stage`."""
        with self._lock:
            self._report.step(stage, seconds)


def tell(outcome: Outcome, as_json: bool) -> None:
    """Print the paths that were made, or one JSON object, of a failure too."""
    if as_json:
        typer.echo(_json(outcome))
    elif outcome.made:
        typer.echo("\n".join(map(str, outcome.made.files)))


def _json(outcome: Outcome) -> str:
    import json

    made = outcome.made
    facts: dict[str, object] = {"source": outcome.source}
    if made is None:
        facts |= {"error": str(outcome.error), "code": getattr(outcome.error, "code", PresscastError.code)}
    else:
        facts |= {name: getattr(made, name) for name in made.__dataclass_fields__}
        facts |= {"files": [str(path) for path in made.files], "stages": dict(made.stages)}
    return json.dumps(facts, ensure_ascii=False)


class Row(NamedTuple):
    """What the table tells of one article; `state` is made, unchanged or failed."""

    source: str
    state: str
    audio: str = ""
    lines: str = ""
    spoken: str = ""
    why: str = ""


def row(outcome: Outcome) -> Row:
    """Return the row of one outcome."""
    source = outcome.source if len(outcome.source) <= WIDEST else f"…{outcome.source[1 - WIDEST :]}"
    if outcome.made is None:
        return Row(source, "failed", why=str(outcome.error))
    made = outcome.made
    minutes, seconds = divmod(round(made.audio_seconds), 60)
    spoken = made.spoken if made.changed else 0
    return Row(source, "made" if made.changed else "unchanged", f"{minutes}:{seconds:02}", str(made.lines), str(spoken))


def table(rows: Sequence[Row]) -> str:
    """Return the rows under their heads, and how many there are of each state."""
    whole = [Row("source", "", "audio", "lines", "spoken"), *rows]
    widths = [max(map(len, column)) for column in zip(*whole, strict=True)]
    laid = ["  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in whole]
    states = [row.state for row in rows]
    counts = ", ".join(f"{states.count(state)} {state}" for state in ("made", "unchanged", "failed"))
    return "\n".join([*laid, f"{len(rows)} articles: {counts}"])
