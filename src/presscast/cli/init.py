"""presscast init: a commented presscast.toml, by asking."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from presscast.atomic import replacing
from presscast.errors import OutputError
from presscast.model import Show
from presscast.settings.project import FILE

QUESTIONS = (
    ("The programme's name", "Articles read aloud"),
    ("Who publishes it", ""),
    ("The publication's address (https://…)", ""),
    ("The owner's e-mail, which directories write to", ""),
    ("Its language (BCP 47)", "en"),
    ("Its category at Apple Podcasts", "News"),
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
    url = _answer("The address the feed will have (https://…/feed.xml)", "", yes)
    title, author, link, email, language, category = (_answer(asked, default, yes) for asked, default in QUESTIONS)
    show = Show(title, link, author=author, owner=author, email=email, language=language, category=category)
    try:
        with replacing(path) as part:
            part.write_text(template(show, url), "utf-8")
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}") from error
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
vouches for: anyone can make such a pair in any name, and programs that show content credentials will say that the signer
is unknown. To be known, have an authority on C2PA's trust list issue a certificate. Keep {key} to yourself, and out of
version control. To sign by it, in presscast.toml:

[sign]
certificate = "{certificate}"
key = "{key}\""""


def _answer(asked: str, default: str, yes: bool) -> str:
    return default if yes else str(typer.prompt(asked, default))
