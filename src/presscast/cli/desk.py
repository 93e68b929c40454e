"""presscast desk: articles proofread, heard, mended and published in the browser."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from presscast.cli import options
from presscast.errors import PluginError


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("desk", help="Proofread, hear, mend and publish articles in the browser.")(desk)


def desk(
    folder: options.Folder = None,
    voice: options.Voice = None,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0 takes any free one.")] = 8100,
    key_file: Annotated[
        Path | None, typer.Option("--key-file", metavar="FILE", help="Let programs in that know the key in FILE.")
    ] = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser", help="Open it, at a terminal.")] = True,
) -> None:
    """Print the desk's address and serve it on 127.0.0.1 until interrupted."""
    try:
        from presscast.desk import serve
    except ImportError as error:
        raise PluginError(f"the desk needs more packages ({error.name}): pip install 'presscast[desk]'") from error
    from presscast.desk.home import Home

    def tell(address: str) -> None:
        typer.echo(address)
        sys.stdout.flush()
        if browser and sys.stdout.isatty():
            typer.launch(address)

    key = serve.key_of(key_file) if key_file else ""
    serve.serve(Home(folder or options.settings().out, voice or ""), port, key, tell)
