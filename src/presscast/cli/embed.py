"""presscast embed: how an edition is shown in a page of any maker."""

from __future__ import annotations

from typing import Annotated

import typer

from presscast.cli import edition, options


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("embed", help="Print what embeds an article's edition in another page.")(embed)


def embed(
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="The name of the article's folder.")],
    folder: options.Folder = None,
    component: Annotated[
        bool, typer.Option("--component", help="As the web component, in place of an iframe.")
    ] = False,
    url: Annotated[str | None, typer.Option("--url", help="The feed's own address, where no settings give it.")] = None,
) -> None:
    """Print the HTML that shows SLUG's edition."""
    from presscast.production import programme

    made = options.settings()
    where = folder or made.out
    slug = edition.named(slug, where)
    typer.echo(programme.embedded(where, slug, url or made.url, made.media_url, as_component=component))
