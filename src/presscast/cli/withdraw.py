"""presscast withdraw: an article leaves the feed."""

from __future__ import annotations

from typing import Annotated

import typer

from presscast.cli import options


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("withdraw", help="Take an article out of the feed; its files stay.")(withdraw)


def withdraw(
    slug: Annotated[str, typer.Argument(help="The name of the article's folder.")],
    folder: options.Folder = None,
    undo: Annotated[bool, typer.Option("--undo", help="Let it back in.")] = False,
) -> None:
    """Remember that SLUG is withdrawn, and write the feed again where its address is known."""
    from presscast.production import programme
    from presscast.publish.feed import shelf

    asked = options.settings()
    where = folder or asked.out
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
