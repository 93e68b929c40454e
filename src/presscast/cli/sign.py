"""presscast sign: content credentials for what was made before."""

from __future__ import annotations

import typer

from presscast.cli import options


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("sign", help="Sign what was made, as make does where presscast.toml names a certificate and its key.")(
        sign
    )


def sign(folder: options.Folder = None) -> None:
    """Sign an article's folder, or each in a folder of them; print the files written."""
    from presscast.production import signing

    asked = options.settings()
    for article, files in signing.sign_all(folder or asked.out, asked):
        if files:
            typer.echo("\n".join(map(str, files)))
        else:
            typer.echo(f"{article.name}: is signed already", err=True)
