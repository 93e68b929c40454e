"""presscast withdraw: an article is taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from presscast import layout
from presscast.cli import complete, options
from presscast.errors import OutputError
from presscast.near import nearest, suggestion

FEW = 8


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("withdraw", help="Take an article back: a notice in place of its files, books and feed without it.")(
        withdraw
    )


def withdraw(
    slug: Annotated[
        str, typer.Argument(metavar="SLUG", help="The name of the article's folder.", autocompletion=complete.slug)
    ],
    folder: options.Folder = None,
    undo: Annotated[bool, typer.Option("--undo", help="Bring all of it back.")] = False,
    reason: Annotated[str, typer.Option("--reason", help="What readers are told of why.")] = "",
    mark: Annotated[bool, typer.Option("--mark", help="The feed tells of it, in place of dropping it.")] = False,
) -> None:
    """Take SLUG back or bring it back, and write the feed again where its address is known."""
    from presscast.production import programme

    asked = options.settings()
    where = folder or asked.out
    slug = _there(slug, where)
    if undo:
        was = programme.restore(where, slug, asked)
        typer.echo(f"{slug}: {'back in the feed' if was else 'was not withdrawn'}")
    else:
        typer.echo(f"{slug}: withdrawn, {programme.withdraw(where, slug, asked, reason, is_marked=mark).title}")
    if asked.url:
        typer.echo("\n".join(map(str, programme.list_all(where, asked).files)))
    else:
        typer.echo(
            "run `presscast feed` to write the feed without it" if not undo else "run `presscast feed`", err=True
        )


def _there(slug: str, folder: Path) -> str:
    """Return the name of an article's folder, which may be given as a path; raise OutputError where there is none."""
    name = Path(slug).name
    if any((folder / name / each).exists() for each in (layout.ARTICLE, layout.EPISODE, layout.WITHDRAWN)):
        return name
    known = complete.made(folder)
    near = suggestion(nearest(name, known)[:3])
    few = f"; there are {', '.join(known)}" if 0 < len(known) <= FEW and not near else ""
    raise OutputError(f"{folder}: there is no article {slug!r} in it{near}{few}")
