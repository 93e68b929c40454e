"""presscast publish: what was made, copied to where listeners get it."""

from __future__ import annotations

from typing import Annotated

import typer

from presscast.cli import options


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("publish", help="Copy what is new or changed to a folder, s3://… or sftp://…; the feed last.")(publish)


def publish(
    target: Annotated[
        str,
        typer.Argument(help="A folder, an address fsspec knows (s3://bucket/path, sftp://…), or a name of [targets]."),
    ],
    folder: options.Folder = None,
) -> None:
    """Copy DIR to TARGET; print what was copied."""
    from presscast.publish.upload import upload

    asked = options.settings()

    def told(name: str) -> None:
        typer.echo(name, err=True)

    sent = upload(folder or asked.out, dict(asked.targets).get(target, target), told)
    typer.echo(f"{len(sent.copied)} copied, {len(sent.removed)} removed, {sent.kept} left as they were")
