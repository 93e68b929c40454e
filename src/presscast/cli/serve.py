"""presscast serve: the finished site on this machine's own address."""

from __future__ import annotations

from typing import Annotated

import typer

from presscast.cli import options


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("serve", help="Show what was made on localhost, with seeking and the right types.")(serve)


def serve(
    folder: options.Folder = None,
    port: Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help="0 takes any free one.")] = 8000,
    origin: Annotated[
        list[str] | None,
        typer.Option(
            "--origin", help="A site whose pages may embed what is served, as https://cms.example; again for more."
        ),
    ] = None,
) -> None:
    """Serve DIR on 127.0.0.1 until interrupted."""
    from presscast.publish.server import server

    with server(folder or options.settings().out, port, origin or ()) as running:
        typer.echo(f"http://127.0.0.1:{running.server_address[1]}/")
        running.serve_forever()
