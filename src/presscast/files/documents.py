"""Keep the documents of a finished article in its folder, and read them back."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from presscast.errors import OutputError, reason
from presscast.files import layout
from presscast.model import Edition
from presscast.records import digest, from_json, json_pieces, of_plain, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presscast.model import Line, Track


@dataclass(frozen=True, slots=True)
class Spoken:
    """How a line was when it was spoken: a digest of its text, and the envelope of its clip."""

    text: str
    envelope: str


@dataclass(frozen=True, slots=True)
class Recital:
    """All lines of a track as they were spoken."""

    lines: tuple[Spoken, ...]


def check_folder(folder: Path) -> None:
    """See that DIR, the folder of what was made, is one; raise OutputError where it is not."""
    if folder.is_file():
        raise OutputError(f"{folder}: is a file; name the folder of what was made")
    if not folder.is_dir():
        raise OutputError(f"{folder}: no such folder; `presscast make` an article first")


def write(edition: Edition, folder: Path, store: Path) -> None:
    """Write article, script, track and edition to build/; the edition's file holds all but its track.

    Clips are named as seen from the folder of all articles, so that it may be moved with its `store`. Raises OSError.
    """
    track = _movable(edition.track, store)
    documents = {layout.ARTICLE: track.script.article, layout.SCRIPT: track.script, layout.TRACK: track}
    for name, document in documents.items():
        with (folder / name).open("w", encoding="utf-8") as file:
            file.writelines(json_pieces(document))
    rest = {field.name: plain(getattr(edition, field.name)) for field in fields(edition) if field.name != "track"}
    (folder / layout.EDITION).write_text(json.dumps(rest, ensure_ascii=False, indent=1), "utf-8")


def read(folder: Path) -> Edition:
    """Read the edition in `folder`, with its track; raise OutputError where it is not finished, or damaged."""
    try:
        track, rest = (json.loads((folder / name).read_bytes()) for name in (layout.TRACK, layout.EDITION))
        return of_plain(Edition, {**rest, "slug": folder.name, "track": track})
    except (OSError, ValueError, TypeError, RecursionError) as error:
        raise OutputError(f"{folder}: was not finished ({reason(error)}); make it again") from error


def write_spoken(track: Track, envelopes: Iterable[str], folder: Path) -> None:
    """Write down how each line was when it was spoken; raise OSError where it cannot be."""
    lines = (Spoken(text_of(p.clip.line), heard) for p, heard in zip(track.placed, envelopes, strict=True))
    with (folder / layout.SPOKEN).open("w", encoding="utf-8") as file:
        file.writelines(json_pieces(Recital(tuple(lines))))


def read_spoken(folder: Path) -> tuple[Spoken, ...]:
    """Read how each line was when it was spoken; raise OSError or ValueError where that cannot be known."""
    return from_json(Recital, (folder / layout.SPOKEN).read_text("utf-8")).lines


def text_of(line: Line) -> str:
    """Return a digest of what a line shows and says."""
    return digest(line.shown, line.said)


def _movable(track: Track, store: Path) -> Track:
    placed = (replace(p, clip=replace(p.clip, path=Path(store.name) / p.clip.path.name)) for p in track.placed)
    return replace(track, placed=tuple(placed))
