"""What is told of makes: each result as it comes, a table at the end."""

from __future__ import annotations

import json
import shlex
import sys
from typing import TYPE_CHECKING, NamedTuple

import typer

from presscast.cli import options, table
from presscast.errors import DraftError, PresscastError
from presscast.files import layout
from presscast.production.report import lasting
from presscast.records import plain
from presscast.script.unsettled import HINT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from presscast.production.batch import Outcome
    from presscast.production.result import Foreseen, Made
    from presscast.production.text import LeftOut
    from presscast.settings.project import Settings

WIDEST = 48
MOST = 4  # rules named in a line
HEARD = frozenset(["byline-line", "date-line", "front-matter", "headline-repeated", "table-retold"])
"""Rules that leave out what is heard or shown all the same, elsewhere."""
STATES = ("made", "unchanged", "draft", "failed")


def tell(outcome: Outcome, as_json: bool, *, quiet: bool = False) -> None:
    """Print what was made: on a terminal for a person, elsewhere the paths, or one JSON object, of a failure too.

    Where the paths go into a file or a pipe, a person at the terminal is told on standard error.
    """
    made = outcome.made
    person = sys.stdout.isatty() and not as_json
    if as_json:
        typer.echo(_json(outcome))
    elif made and not person:
        typer.echo("\n".join(_results(made)))
    if made and not quiet and (person or sys.stderr.isatty()):
        table.write("\n".join(_summary(outcome.source, made)), err=not person)


def _summary(source: str, made: Made) -> Iterator[str]:
    """Say what it is, how long, by whom, how fast it was made, what was left out, and what to open."""
    took = f"made in {lasting(dict(made.stages).get('files', 0))}" if made.changed else "as it was: nothing has changed"
    yield made.title or made.slug
    yield f"  {_clock(made.audio_seconds)} of sound, voice {made.voice}; {took}"
    if made.is_guessed:
        yield f"  {_tongue(made)}"
    yield from _questions(made)
    yield from _omissions(source, made.left_out)
    opened = (name for name in _results(made) if name.endswith((layout.PAGE, *layout.AUDIO)))
    yield from (f"  {name}" for name in sorted(opened, key=lambda name: not name.endswith(layout.PAGE)))


def _results(made: Made) -> tuple[str, ...]:
    """Name the files made by their addresses where they were sent to, else by their paths."""
    return made.sent or tuple(map(str, made.files))


def _tongue(told: Made | Foreseen) -> str:
    """Say in which language, and whose; a guess is told as one."""
    return f"language {told.language}{options.GUESSED if told.is_guessed else ''}"


def _questions(told: Made | Foreseen) -> Iterator[str]:
    """Say in a line which figures nothing settles, and what to do."""
    if told.unsettled:
        yield f"  {', '.join(told.unsettled[:MOST])}: {HINT}"


def _omissions(source: str, left_out: Sequence[LeftOut]) -> Iterator[str]:
    """Say in a line how much the rules of reading left out, by those that left out the most."""
    lost = [each for each in left_out if each.rule not in HEARD]
    if lost:
        words, pieces = sum(each.words for each in lost), sum(each.pieces for each in lost)
        named = [f"{each.rule} {each.words}" for each in lost[:MOST]]
        rest = [f"{len(lost) - MOST} more"] if len(lost) > MOST else []
        yield f"  left out: {many(words, 'word')} in {many(pieces, 'piece')} ({', '.join([*named, *rest])})"
        if source != "-":
            yield f"  all of it: presscast read {shlex.quote(source)}"


def many(count: int, noun: str) -> str:
    """Write how many there are of what a noun names: 1 article, 2 articles."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def tell_ahead(source: str, seen: Foreseen, settings: Settings, as_json: bool) -> None:
    """Print what would be made, for a person or as one JSON object."""
    if as_json:
        return typer.echo(json.dumps({"source": source, **_facts(seen)}, ensure_ascii=False))
    takes = "the first make here tells how long" if seen.about_s is None else f"about {lasting(seen.about_s)} to make"
    spoken = f"{seen.lines} lines, {seen.spoken} to speak, {takes}"
    folder = settings.out / seen.slug
    draft = ["  a draft: it would be made with --drafts only"] if seen.draft and not settings.drafts else []
    rows = [
        seen.title,
        f"  about {_clock(seen.audio_seconds)} of sound, voice {seen.voice}, {_tongue(seen)}",
        f"  {spoken}",
        *_questions(seen),
        *_omissions(source, seen.left_out),
        *draft,
        f"  would be {'new' if seen.new else 'made anew'}: {folder} ({', '.join(settings.formats)})",
    ]
    return table.write("\n".join(rows))


def _facts(told: Made | Foreseen) -> dict[str, object]:
    return {name: plain(getattr(told, name)) for name in told.__dataclass_fields__}


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def _json(outcome: Outcome) -> str:
    made = outcome.made
    facts: dict[str, object] = {"source": outcome.source}
    if made is None:
        facts |= {"error": str(outcome.error), "code": getattr(outcome.error, "code", PresscastError.code)}
    else:
        facts |= {**_facts(made), "files": [str(path) for path in made.files], "stages": dict(made.stages)}
    return json.dumps(facts, ensure_ascii=False)


class Row(NamedTuple):
    """What the table tells of one article; `state` is made, unchanged, draft or failed."""

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
        return Row(source, "draft" if isinstance(outcome.error, DraftError) else "failed", why=str(outcome.error))
    made = outcome.made
    spoken = made.spoken if made.changed else 0
    return Row(
        source, "made" if made.changed else "unchanged", _clock(made.audio_seconds), str(made.lines), str(spoken)
    )


def tell_all(done: Sequence[Outcome]) -> None:
    """Print a row an outcome under their heads, and how many there are of each state, on standard error."""
    rows = [row(outcome) for outcome in done]
    table.show([Row("source", "", "audio", "lines", "spoken"), *rows], err=True)
    states = [row.state for row in rows]
    counted = [state for state in STATES if states.count(state) or state != "draft"]
    counts = ", ".join(f"{states.count(state)} {state}" for state in counted)
    typer.echo(f"{many(len(rows), 'article')}: {counts}", err=True)
