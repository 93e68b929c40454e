"""presscast script: what will be said, line by line, to proofread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presscast.cli import options, table

if TYPE_CHECKING:
    from presscast.model import Line, Script


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("script", help="Show what will be said, line by line, beside what is written.")(script)


def script(
    source: options.Source,
    voice: options.Voice = None,
    reader: options.Reader = None,
    without: options.Without = None,
    without_rule: options.WithoutRule = None,
    numbers: options.Numbers = None,
    emoji: options.Emoji = None,
    brackets: options.Brackets = None,
    footnotes: options.Footnotes = None,
    keep: options.Keep = None,
    pause: options.Pause = None,
    edit: Annotated[
        Path | None, typer.Option("--edit", metavar="FILE", help="Write an editable file, for `make --script FILE`.")
    ] = None,
    force: options.Force = False,
    language: options.Language = "",
    title: options.Title = "",
    as_json: options.AsJson = False,
) -> None:
    """Print the script of one article."""
    from presscast import casting
    from presscast.production.text import export, read_article, script_of
    from presscast.records import to_json
    from presscast.script.unsettled import HINT, unsettled

    asked = options.settings(
        voice=voice,
        reader=reader,
        without=without,
        without_rules=without_rule,
        keep=keep,
        pause=pause,
        numbers=numbers,
        emoji=emoji,
        brackets=brackets,
        footnotes=footnotes,
        stated=options.stated(title=title, language=language),
    )
    article = read_article(source, asked)
    made = script_of(article, asked, casting.choose(asked.voice, article.language))
    for figure in unsettled(made.lines):
        typer.echo(f"{figure}: {HINT}", err=True)
    if edit:
        return typer.echo(export(made, edit, anew=force))
    typer.echo(to_json(made)) if as_json else table.write(_proof(made), column=18)


def _proof(script: Script) -> str:
    return "\n".join(_shown(number, line) for number, line in enumerate(script.lines, 1))


def _shown(number: int, line: Line) -> str:
    chapter = f"\n[{line.chapter}]\n" if line.chapter else ""
    said = "" if line.said == line.shown else f"\n{'said':>17}  {line.said}"
    return f"{chapter}{number:>4}  {line.role:>11}  {line.shown or '(heard only)'}{said}"
