"""presscast withdraw: an article is taken back."""

from __future__ import annotations

from typing import Annotated

import typer

from presscast.cli import complete, edition, options


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
    slug = edition.named(slug, where)
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
