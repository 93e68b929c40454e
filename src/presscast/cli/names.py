"""presscast names: the names and words that nothing here knows how to say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from presscast.cli import options, table
from presscast.errors import PartialError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presscast.production.names import Place, Unknown
    from presscast.settings.project import Settings

MOST_PLACES = 3


def register(app: typer.Typer) -> None:
    """Add the command to `app`."""
    app.command("names", help="List names and words that no lexicon and no dictionary knows, by how often they come.")(
        names
    )


def names(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE…", help="Files, folders, patterns, addresses, feeds.")
    ],
    write: Annotated[
        Path | None, typer.Option("--write", metavar="FILE", help="Put them into this PLS lexicon, made or extended.")
    ] = None,
    accept: Annotated[
        list[str] | None, typer.Option("--accept", metavar="NAME", help="Write this one alone; may be given again.")
    ] = None,
    voice: options.Voice = None,
    reader: options.Reader = None,
    keep: options.Keep = None,
    as_json: options.AsJson = False,
) -> None:
    """Print a row a word: how often it comes, how it may be said, where it stands."""
    from presscast.production import names as production
    from presscast.sources import gather

    if accept and not write:
        raise typer.BadParameter("--accept goes with --write FILE")
    asked = options.settings(voice=voice, reader=reader, keep=keep)
    found = production.find(gather.gather(sources, asked.out), _reading(asked, write))
    lone = found.failed[:1] if len(sources) == 1 else ()
    for note in (*found.told, *map(str, found.failed[len(lone) :])):
        table.write(f"presscast: {note}", err=True)
    _show(found.words, as_json=as_json)
    if write:
        chosen = _accepted(found.words, accept, production.held(write))
        production.write(chosen, write)
        typer.echo(_written(chosen, write, asked), err=True)
    if found.failed:
        raise lone[0] if lone else PartialError(f"{len(found.failed)} sources could not be read")


def _reading(settings: Settings, write: Path | None) -> Settings:
    """Let what is written go before all lexicons, where it is there."""
    if not write or not write.exists():
        return settings
    return replace(settings, lexicons=tuple(dict.fromkeys((*settings.lexicons, write))))


def _accepted(words: Sequence[Unknown], accept: list[str] | None, held: frozenset[str]) -> Sequence[Unknown]:
    if not accept:
        return words
    if unlisted := sorted(set(accept) - held - {word.word for word in words}):
        raise SettingsError(f"--accept: not among those listed: {', '.join(unlisted)}")
    return [word for word in words if word.word in accept]


def _written(words: Sequence[Unknown], path: Path, settings: Settings) -> str:
    named = any(path.resolve() == lexicon.resolve() for lexicon in settings.lexicons)
    advice = "" if named or not words else f'; to have it used, set lexicons = ["{path}"] in presscast.toml'
    return f"{path}: {len(words)} written{advice}"


def _show(words: Sequence[Unknown], *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps([_facts(word) for word in words], ensure_ascii=False, indent=1))
    elif words:
        table.show([(str(word.count), word.word, f"/{word.ipa}/", _places(word.places)) for word in words])


def _facts(word: Unknown) -> dict[str, object]:
    places = [
        {name: value for name in ("source", "line", "block") if (value := getattr(place, name))}
        for place in word.places
    ]
    return {"word": word.word, "language": word.language, "count": word.count, "ipa": word.ipa, "places": places}


def _places(places: Sequence[Place]) -> str:
    shown = ", ".join(_place(place) for place in places[:MOST_PLACES])
    return shown + (f" and {len(places) - MOST_PLACES} more" if len(places) > MOST_PLACES else "")


def _place(place: Place) -> str:
    return f"{place.source}:{place.line}" if place.line else f"{place.source} (block {place.block})"
