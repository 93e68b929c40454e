"""presscast init: a commented presscast.toml, by asking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from presscast.errors import EngineError, OutputError, SettingsError, unwritable
from presscast.files.atomic import replacing
from presscast.model import Show
from presscast.settings import facts
from presscast.settings.project import FILE

QUESTIONS: tuple[tuple[str, str, Callable[[str, str], str] | None], ...] = (
    ("The programme's name", "Articles read aloud", None),
    ("Who publishes it", "", None),
    ("The publication's address (https://…)", "", facts.address),
    ("The owner's e-mail, which directories write to", "", facts.email),
    ("Its language (a tag such as en-GB)", "en", facts.language),
    ("Its category at Apple Podcasts", "News", facts.category),
)


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("init", help="Write a commented presscast.toml here, by asking.")(init)


def init(
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing; write the defaults.")] = False,
    signing: Annotated[
        bool, typer.Option("--signing", help="Write a certificate and key instead, to try content credentials by.")
    ] = False,
) -> None:
    """Write presscast.toml; one that is there is left alone."""
    if signing:
        _pair()
        return
    from presscast.settings.starter import template

    path = Path(FILE)
    if path.exists():
        raise OutputError(f"{path}: is there already; change it by hand, or move it away first")
    url = _answer("The address the feed will have (https://…/feed.xml)", "", facts.address, yes)
    title, author, link, email, language, category = (_answer(*question, yes) for question in QUESTIONS)
    show = Show(title, link, author=author, owner=author, email=email, language=language, category=category)
    try:
        with replacing(path) as part:
            part.write_text(template(show, url, _speaks(language)), "utf-8")
    except OSError as error:
        raise unwritable(path, error) from error
    typer.echo(path)


def _pair() -> None:
    """Write a pair for trials, and say what it is worth and how it is named in presscast.toml."""
    from presscast.cli import options
    from presscast.sign import trial

    show = options.settings().show
    certificate, key = Path("signing.pem"), Path("signing.key")
    trial.write(show.author or show.title or "presscast", certificate, key)
    typer.echo(f"{certificate}\n{key}")
    typer.echo(_WORTH.format(certificate=certificate, key=key, days=trial.DAYS), err=True)


_WORTH = """\
For trials, {days} days. Whoever has the file can tell that nothing was changed since it was signed; by whom, nobody
vouches for: anyone can make such a pair in any name, and programs that show content credentials will say that the
signer is unknown. To be known, have an authority on C2PA's trust list issue a certificate. Keep {key} to yourself, and
out of version control. To sign by it, in presscast.toml:

[sign]
certificate = "{certificate}"
key = "{key}\""""


def _speaks(language: str) -> str:
    """Name the voice that speaks the language best here: written down, it stays when more are installed."""
    from presscast import casting

    try:
        return casting.choose("auto", language).name
    except EngineError:
        return "auto"


def _answer(asked: str, default: str, check: Callable[[str, str], str] | None, yes: bool) -> str:
    """Ask until the answer is one that may be written down."""

    def checked(answer: str) -> str:
        try:
            return check(answer.strip(), "this") if check else answer.strip()
        except SettingsError as error:
            raise typer.BadParameter(str(error)) from error

    return default if yes else str(typer.prompt(asked, default, value_proc=checked))
