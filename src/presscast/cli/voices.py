"""presscast voices: who can speak here, and what to install for the others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from presscast import layout
from presscast.cli import options
from presscast.errors import OutputError

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.settings.project import Settings
    from presscast.settings.voices import Profile

SPEEDS = "speeds.json"


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("voices", help="List the voices: what is installed, for which languages.")(voices)


def voices(
    sample: Annotated[
        bool, typer.Option("--sample", help="Speak a sentence in each, to compare; measures speed.")
    ] = False,
    out: options.Out = None,
    as_json: options.AsJson = False,
) -> None:
    """Print a row a voice."""
    from presscast.settings import voices

    asked = options.settings(out=out)
    folder = asked.out / layout.SAMPLES
    known = [voices.load(name) for name in voices.names()]
    if sample:
        typer.echo(_sampled(known, asked, folder), err=True)
    speeds = _speeds(folder)
    rows = [_row(profile, speeds.get(profile.name, "")) for profile in known]
    typer.echo(json.dumps(rows, ensure_ascii=False, indent=1) if as_json else _table(rows))


def _sampled(known: list[Profile], asked: Settings, folder: Path) -> Path:
    from presscast import casting
    from presscast.production import saying
    from presscast.publish.page import samples

    able = [profile for profile in known if not casting.obstacle(profile, "en")]
    made = [saying.sample(profile.name, asked, folder) for profile in able]
    try:
        (folder / SPEEDS).write_text(json.dumps({s.voice: f"{s.speed:g}× real time" for s in made}), "utf-8")
        heard = zip(able, made, strict=True)
        return samples.write([(p.name, p.description, s.file.name) for p, s in heard], folder)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written: {error.strerror}") from error


def _speeds(folder: Path) -> dict[str, str]:
    """What `--sample` measured here, by voice; nothing where it has not been run."""
    try:
        held = json.loads((folder / SPEEDS).read_bytes())
    except (OSError, ValueError):
        return {}
    return {str(name): str(speed) for name, speed in held.items()} if isinstance(held, dict) else {}


def _row(profile: Profile, speed: str) -> dict[str, str]:
    from presscast import casting

    narrator = profile.cast["narrator"]
    told = casting.about(narrator)
    return {
        "name": profile.name,
        "engine": narrator.engine,
        "languages": _languages(told.languages),
        "quality": told.quality,
        "speed": speed or "(--sample measures it)",
        "licence": told.licence,
        "installed": told.install or "yes",
        "description": profile.description,
    }


def _languages(tags: tuple[str, ...], most: int = 4) -> str:
    names = sorted({tag.split("-")[0] for tag in tags})
    if not names:
        return "any the engine has"
    return ", ".join(names) if len(names) <= most else f"{len(names)} languages"


def _table(rows: list[dict[str, str]]) -> str:
    width = {name: max(len(name), *(len(row[name]) for row in rows)) for name in rows[0]}
    lines = [dict(zip(width, width, strict=True)), *rows]
    return "\n".join("  ".join(f"{row[name]:{width[name]}}" for name in width).rstrip() for row in lines)
