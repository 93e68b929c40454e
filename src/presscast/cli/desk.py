"""presscast desk: articles proofread, heard, mended and published in the browser."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presscast.cli import options
from presscast.errors import PluginError, SettingsError
from presscast.net.address import is_address

if TYPE_CHECKING:
    from presscast.desk.serve import Open


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("desk", help="Proofread, hear, mend and publish articles in the browser.")(desk)


def desk(
    folder: options.Folder = None,
    voice: options.Voice = None,
    port: Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help="0 takes any free one.")] = 8100,
    key_file: Annotated[
        Path | None, typer.Option("--key-file", metavar="FILE", help="Let programs in that know the key in FILE.")
    ] = None,
    webhook: Annotated[
        str,
        typer.Option("--webhook", metavar="URL", help="Tell this address when an article is done, signed by the key."),
    ] = "",
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="Let others reach it here; wants --user-file.")
    ] = "",
    url: Annotated[
        str, typer.Option("--url", metavar="URL", help="The address others ask for it under, with --host.")
    ] = "",
    user_file: Annotated[
        Path | None, typer.Option("--user-file", metavar="FILE", help="Who may come in, with --host.")
    ] = None,
    add_user: Annotated[
        str,
        typer.Option("--add-user", metavar="NAME", help="Put one into --user-file, asking for a password; then end."),
    ] = "",
    role: Annotated[str, typer.Option("--role", help="editor or publisher, of --add-user.")] = "editor",
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

    if add_user:
        return _add(user_file, add_user, role)
    key = serve.key_of(key_file) if key_file else ""
    if webhook and not is_address(webhook):
        raise SettingsError(f"--webhook {webhook}: must begin with http:// or https://")
    if webhook and not key:
        raise typer.BadParameter("--webhook wants --key-file FILE, to sign by")
    served = _open(host, url, user_file) if host or url or user_file else None
    serve.serve(Home(folder or options.settings().out, voice or ""), port, key, tell, served, webhook)


def _open(host: str, url: str, user_file: Path | None) -> Open:
    """Look at how others are to reach the desk, and say what that wants."""
    from presscast.desk import users
    from presscast.desk.serve import Open

    if not host or not user_file:
        raise typer.BadParameter("--host and --url let others in: name a file of who they are by --user-file")
    if url and not is_address(url):
        raise SettingsError(f"--url {url}: must begin with http:// or https://")
    if not url and host in ("0.0.0.0", "::"):
        raise typer.BadParameter(f"--host {host} is every address: give the one that others ask for by --url")
    if not url.startswith("https://"):
        typer.echo(
            "passwords go over the network in clear: put TLS before the desk, and give its https --url", err=True
        )
    return Open(host, url, users.load(user_file))


def _add(user_file: Path | None, name: str, role: str) -> None:
    from presscast.desk import users

    if not user_file:
        raise typer.BadParameter("--add-user wants --user-file FILE")
    users.checked_role(role, "--role")
    password = typer.prompt("Password", hide_input=True, confirmation_prompt=sys.stdin.isatty(), err=True)
    added = users.add(user_file, name, role, password)
    typer.echo(f"{user_file}: {added.name}, {added.role}")
