"""presscast voices: who can speak here, and what to install for the others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from presscast import layout
from presscast.cli import options, table
from presscast.errors import OutputError

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.settings.project import Settings
    from presscast.settings.voices import Profile

SPEEDS = "speeds.json"
SHOWN = ("name", "languages", "speed", "description")


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
    if as_json:
        return typer.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    table.show([SHOWN, *(_shown(row) for row in rows)])
    return None


def _sampled(known: list[Profile], asked: Settings, folder: Path) -> Path:
    from presscast.production import saying
    from presscast.publish.page import samples

    spoken = {profile.name: language for profile in known if (language := _spoken(profile))}
    able = [profile for profile in known if profile.name in spoken]
    made = [saying.sample(name, language, asked, folder) for name, language in spoken.items()]
    try:
        (folder / SPEEDS).write_text(json.dumps({s.voice: f"{s.speed:g}× real time" for s in made}), "utf-8")
        heard = zip(able, made, strict=True)
        return samples.write([(p.name, p.description, s.file.name) for p, s in heard], folder)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be written: {error.strerror}") from error


def _spoken(profile: Profile) -> str:
    """Return English where a voice speaks it, else the first language it does, "" where it can speak none here."""
    from presscast import casting

    tags = ("en", *casting.about(profile.cast["narrator"]).languages)
    return next((tag for tag in tags if not casting.obstacle(profile, tag)), "")


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
    abouts = {voice: casting.about(voice) for voice in profile.cast.values()}
    told = abouts[narrator]
    return {
        "name": profile.name,
        "engine": narrator.engine,
        "languages": _languages(told.languages),
        "quality": told.quality,
        "speed": speed,
        "licence": told.licence,
        "installed": next((about.install for about in abouts.values() if about.install), "yes"),
        "description": profile.description,
    }


def _shown(row: dict[str, str]) -> tuple[str, ...]:
    """The cells of a row that a line has room for; what lacks is told with what it is."""
    lacks = "" if row["installed"] == "yes" else f" – not installed: {row['installed']}"
    cells = row | {"description": row["description"] + lacks}
    return tuple(cells[name] for name in SHOWN)


def _languages(tags: tuple[str, ...], most: int = 4) -> str:
    names = sorted({tag.split("-")[0] for tag in tags})
    if not names:
        return "any the engine has"
    return ", ".join(names) if len(names) <= most else f"{len(names)} languages"
