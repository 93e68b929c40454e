"""presscast publish: what was made, copied to where listeners get it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presscast.cli import options
from presscast.errors import SettingsError
from presscast.writing.near import nearest, suggestion

if TYPE_CHECKING:
    from collections.abc import Mapping


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("publish", help="Copy what is new or changed to a folder, s3://… or sftp://…; the feed last.")(publish)


def publish(
    target: Annotated[
        str,
        typer.Argument(
            metavar="TARGET",
            help="A folder, an address fsspec knows (s3://bucket/path, sftp://…), or a target named in presscast.toml.",
        ),
    ],
    folder: options.Folder = None,
    dry_run: options.DryRun = False,
    force: options.Force = False,
    quiet: options.Quiet = False,
) -> None:
    """Copy DIR to TARGET; print what was copied."""
    from presscast.files.documents import check_folder
    from presscast.publish.upload import pending, upload

    asked = options.settings()

    def told(name: str) -> None:
        if not quiet:
            typer.echo(name, err=True)

    made, where = folder or asked.out, _place(target, dict(asked.targets))
    check_folder(made)
    if "://" not in where and not Path(where).exists():
        told(f"{where}: a new folder")
    if dry_run:
        ahead = pending(made, where, over=force)
        rows = [*(f"would copy {name}" for name in ahead.copied), *(f"would remove {name}" for name in ahead.removed)]
        counts = f"{len(ahead.copied)} to copy, {len(ahead.removed)} to remove, {ahead.kept} as they are"
        return typer.echo("\n".join([*rows, counts]))
    sent = upload(made, where, told, over=force)
    return typer.echo(f"{len(sent.copied)} copied, {len(sent.removed)} removed, {sent.kept} left as they were")


def _place(target: str, targets: Mapping[str, str]) -> str:
    """Return the folder or address meant;
    raise SettingsError for what is a misspelt name of [targets] rather than a folder."""
    if target in targets or Path(target).exists() or Path(target).name != target:
        return targets.get(target, target)
    if near := nearest(target, targets):
        raise SettingsError(
            f"no folder and no target named {target!r}{suggestion(near[:1])}; ./{target} is a new folder"
        )
    return target
