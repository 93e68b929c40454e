"""presscast withdraw: an article leaves the feed."""

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
    app.command("withdraw", help="Take an article out of the feed; its files stay.")(withdraw)


def withdraw(
    slug: Annotated[
        str, typer.Argument(metavar="SLUG", help="The name of the article's folder.", autocompletion=complete.slug)
    ],
    folder: options.Folder = None,
    undo: Annotated[bool, typer.Option("--undo", help="Let it back in.")] = False,
) -> None:
    """Remember that SLUG is withdrawn, and write the feed again where its address is known."""
    from presscast.production import programme
    from presscast.publish.feed import shelf

    asked = options.settings()
    where = folder or asked.out
    slug = _there(slug, where)
    if undo:
        was = shelf.restore(where, slug)
        typer.echo(f"{slug}: {'back in the feed' if was else 'was not withdrawn'}")
    else:
        typer.echo(f"{slug}: withdrawn, {shelf.withdraw(where, slug).title}")
    if asked.url:
        typer.echo("\n".join(map(str, programme.list_all(where, asked).files)))
    else:
        typer.echo(
            "run `presscast feed` to write the feed without it" if not undo else "run `presscast feed`", err=True
        )


def _there(slug: str, folder: Path) -> str:
    """Return the name of an article's folder, which may be given as a path; raise OutputError where there is none."""
    name = Path(slug).name
    if (folder / name / layout.ARTICLE).is_file():
        return name
    known = complete.made(folder)
    near = suggestion(nearest(name, known)[:3])
    few = f"; there are {', '.join(known)}" if 0 < len(known) <= FEW and not near else ""
    raise OutputError(f"{folder}: there is no article {slug!r} in it{near}{few}")
