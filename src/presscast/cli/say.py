"""presscast say: how written text is said."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presscast.cli import options, table
from presscast.errors import OutputError
from presscast.writing.pronounced import worded

if TYPE_CHECKING:
    from collections.abc import Iterator


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("say", help="Print how written text is said; with --to, speak it into a file.")(say)


def say(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The text, or - to read lines and print as many.")] = "-",
    voice: options.Voice = None,
    rate: options.Rate = None,
    language: Annotated[str, typer.Option("--language", help="A BCP 47 tag.")] = "en",
    without: options.Without = None,
    without_rule: options.WithoutRule = None,
    numbers: options.Numbers = None,
    emoji: options.Emoji = None,
    brackets: options.Brackets = None,
    why: Annotated[bool, typer.Option("--why", help="Show which rule or entry changed what.")] = False,
    to: Annotated[Path | None, typer.Option("--to", help="Speak into this .wav or .mp3 file.")] = None,
    force: options.Force = False,
) -> None:
    """Say text by the rules and the lexicons."""
    from presscast.production import saying
    from presscast.settings import facts

    language = facts.language(language, "--language")
    made = options.settings(
        voice=voice,
        rate=rate,
        without=without,
        without_rules=without_rule,
        numbers=numbers,
        emoji=emoji,
        brackets=brackets,
    )
    if text == "-" and sys.stdin.isatty():
        typer.echo("type what is to be said, a line at a time; Ctrl-D ends", err=True)
    if to:
        if to.is_dir():
            raise OutputError(f"{to}: is a folder; name a file")
        if to.exists() and not force:
            raise OutputError(f"{to}: is there already; --force writes over it")
        return typer.echo(saying.speak(tuple(_lines(text)), language, made, to))
    tell = saying.explain if why else saying.say
    for said in tell(_lines(text), language, made):
        if why:
            table.write(worded(said), column=saying.SHOWN_AT)
        else:
            typer.echo(worded(said))


def _lines(text: str) -> Iterator[str]:
    """One written line each; - reads them from standard input as they come."""
    if text != "-":
        yield from text.splitlines() or [""]
        return
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")
