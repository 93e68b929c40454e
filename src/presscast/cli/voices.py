"""presscast voices: who can speak here, and what to install for the others."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Annotated

import typer

from presscast.cli import options, table
from presscast.errors import OutputError, unwritable
from presscast.files import layout

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.production.saying import Sample
    from presscast.settings.project import Settings
    from presscast.settings.voices import Profile

SPEEDS = "speeds.json"
SHOWN = ("name", "place", "needs", "speed", "description")
_EXTRA = re.compile(r"presscast\[(?P<extra>[^\]]+)\]")
_IN_BRACKETS = re.compile(r" \((extra: [^)]*)\)$")


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("voices", help="List the voices: what is installed, for which languages.")(voices)


def voices(
    sample: Annotated[
        bool, typer.Option("--sample", help="Speak a sentence in each, to compare; measures speed.")
    ] = False,
    engine: Annotated[str, typer.Option("--engine", help="List an engine's own voices instead: system, kokoro…")] = "",
    out: options.Out = None,
    as_json: options.AsJson = False,
) -> None:
    """Print a row a voice."""
    from presscast.settings import voices

    if engine:
        return _of_engine(engine, as_json)
    asked = options.settings(out=out)
    folder = asked.out / layout.SAMPLES
    known = [voices.load(name) for name in voices.names()]
    if sample:
        typer.echo(_sampled(known, asked, folder), err=True)
    speeds = _speeds(folder)
    rows = [_row(profile, speeds.get(profile.name, "")) for profile in known]
    if as_json:
        return typer.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    shown = [name for name in SHOWN if name != "speed" or speeds]
    table.show([shown, *(_shown(row, shown) for row in rows)], cut=True)
    if lacks := sorted({row["installed"] for row in rows} - {"yes"}):
        typer.echo("\n".join(["", "to install:", *(f"  {each}" for each in lacks)]))
    return None


def _of_engine(engine: str, as_json: bool) -> None:
    """Print the voices an engine has of its own, by language, and how one is asked for."""
    from presscast import plugins

    engine = next((name for name in plugins.names("engines") if name == engine.lower()), engine)
    known = sorted(plugins.own(plugins.engine(engine)), key=lambda own: (own.language, own.name))
    if as_json:
        return typer.echo(json.dumps([own._asdict() for own in known], ensure_ascii=False, indent=1))
    if not known:
        return typer.echo(_nameless(engine))
    rows = [(f"{engine}:{own.name}", _cased(own.language), own.description) for own in known]
    table.show([("voice", "place", "what it is"), *rows], cut=True)
    one = next((own for own in known if own.language.lower() == "en-gb"), known[0])
    return typer.echo(_NAMED.format(engine=engine, name=one.name))


def _nameless(engine: str) -> str:
    from presscast.settings import voices

    speak = [each.name for each in map(voices.load, voices.names()) if each.cast["narrator"].engine == engine]
    asked = f"; ask for it by --voice {' or '.join(speak)}" if speak else ""
    return f"{engine} has one voice, without a name of its own{asked}"


_NAMED = """
To speak with one: --voice {engine}:{name}, or a file voices/NAME.toml:

  [voice.narrator]
  engine = "{engine}"
  name = "{name}\""""


def _sampled(known: list[Profile], asked: Settings, folder: Path) -> Path:
    from presscast.production import saying
    from presscast.publish.page import samples

    page = folder / layout.PAGE
    if page.exists() and not (folder / SPEEDS).exists():
        raise OutputError(f"{page}: is there already, and no page of samples; move it away, or give another --out")
    spoken = {profile.name: language for profile in known if (language := _spoken(profile))}
    able = [profile for profile in known if profile.name in spoken]
    made = [_told_of(saying.sample(name, language, asked, folder)) for name, language in spoken.items()]
    try:
        (folder / SPEEDS).write_text(json.dumps({s.voice: f"{s.speed:g}× real time" for s in made}), "utf-8")
        heard = zip(able, made, strict=True)
        return samples.write([(p.name, p.description, s.file.name) for p, s in heard], folder)
    except OSError as error:
        raise unwritable(folder, error) from error


def _told_of(sample: Sample) -> Sample:
    """Tell of a voice that has been heard: all of them take minutes."""
    typer.echo(f"{sample.voice}: {sample.speed:g}× real time", err=True)
    return sample


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


def _shown(row: dict[str, str], columns: list[str]) -> tuple[str, ...]:
    """The cells of a row that a line of 80 columns has room for; what to install is named by its extra."""
    extra = _EXTRA.search(row["installed"])
    needs = "" if row["installed"] == "yes" else extra["extra"] if extra else "see below"
    cells = {**row, "place": row["languages"], "needs": needs}
    cells["description"] = _IN_BRACKETS.sub("", row["description"])
    return tuple(cells[name] for name in columns)


def _cased(tag: str) -> str:
    return tag[:2] + tag[2:].upper() if len(tag) == len("en-GB") else tag


def _languages(tags: tuple[str, ...], most: int = 4) -> str:
    names = sorted({_cased(tag) for tag in tags if tag})
    if not names:
        return "any"
    return ", ".join(names) if len(names) <= most else f"any of {len(names)}"
