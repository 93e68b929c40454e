"""presscast feed: the podcast feed and the page over everything that was made."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from presscast.cli import options, table
from presscast.cli.outcomes import many


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("feed", help="Write the podcast feed and the page over what was made.")(feed)


def feed(
    folder: options.Folder = None,
    url: Annotated[str | None, typer.Option("--url", help="The feed's own address; files resolve beside it.")] = None,
    media_url: Annotated[str | None, typer.Option("--media-url", help="Where the articles' folders are.")] = None,
    max_items: Annotated[
        int, typer.Option("--max-items", metavar="N", min=0, help="So many in the feed, the rest in archives.")
    ] = 0,
    profile: Annotated[
        str, typer.Option("--profile", help="apple: at most six short chapters an hour, as Apple advises.")
    ] = "",
    prune: Annotated[
        bool, typer.Option("--prune", help="Take away earlier recordings, which the feed lists no more.")
    ] = False,
    dry_run: options.DryRun = False,
    force: options.Force = False,
    quiet: options.Quiet = False,
) -> None:
    """Write DIR/feed.xml and DIR/index.html; print the files."""
    from presscast.production import programme

    made = options.settings()
    asked = replace(made, url=url or made.url, media_url=media_url or made.media_url)
    where = folder or made.out
    if dry_run:
        listed, other = programme.foresee(where, asked, max_items, profile, over=force)
    else:
        listed, other = programme.list_all(where, asked, max_items, profile, over=force), ()
    for fault in listed.faults:
        table.write(f"left out: {fault}", err=True)
    for slug in () if quiet else listed.withdrawn:
        typer.echo(f"left out: {slug}, withdrawn; `presscast withdraw {slug} --undo` lets it back in", err=True)
    if dry_run:
        rows = [f"would write {path}" if path in other else f"as it is {path}" for path in listed.files]
        return typer.echo("\n".join([*rows, many(listed.episodes, "episode")]))
    typer.echo("\n".join(map(str, listed.files)))
    for path in programme.prune(where) if prune else ():
        typer.echo(f"taken away: {path}", err=True)
    return None
