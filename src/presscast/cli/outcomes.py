"""What is told of makes: each result as it comes, a table at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import typer

from presscast.cli import table
from presscast.errors import PresscastError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presscast.production.batch import Outcome

WIDEST = 48


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


def tell_all(done: Sequence[Outcome]) -> None:
    """Print a row an outcome under their heads, and how many there are of each state, on standard error."""
    rows = [row(outcome) for outcome in done]
    table.show([Row("source", "", "audio", "lines", "spoken"), *rows], err=True)
    states = [row.state for row in rows]
    counts = ", ".join(f"{states.count(state)} {state}" for state in ("made", "unchanged", "failed"))
    typer.echo(f"{len(rows)} articles: {counts}", err=True)
