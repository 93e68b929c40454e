"""The finished files: they appear under their final names whole, or not at all."""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from presscast import layout
from presscast.atomic import move, replacing
from presscast.errors import OutputError
from presscast.lock import locked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@contextmanager
def bench(folder: Path) -> Iterator[Path]:
    """Yield an empty working folder inside `folder`, which no other make of this article has.

    A second make of the same article waits here until the first has ended.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with locked(folder / layout.LOCK):
            try:
                yield _emptied(folder / layout.WORK)
            finally:
                shutil.rmtree(folder / layout.WORK, ignore_errors=True)
    except OSError as error:
        raise OutputError(f"{error.filename or folder}: cannot be written: {error.strerror}") from error


@dataclass(frozen=True, slots=True)
class Held:
    """What an earlier make left: its files, and the facts it told of them."""

    files: tuple[Path, ...]
    facts: object


@dataclass(frozen=True, slots=True)
class Spared:
    """What the latest make of each article asked for, and what of it had to be spoken."""

    articles: int
    lines: int
    spoken: int


def spared(out: Path) -> Spared:
    """Count what the clip store spared the articles in `out`, by the record that each one's latest make left."""
    facts = list(_counts(out))
    return Spared(len(facts), sum(lines for lines, _ in facts), sum(spoken for _, spoken in facts))


def _counts(out: Path) -> Iterator[tuple[int, int]]:
    for record in out.glob(f"*/{layout.MADE}"):
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):  # no record, no count
            facts = json.loads(record.read_bytes())["facts"]
            yield int(facts.get("lines", 0)), int(facts.get("spoken", 0))


def deliver(work: Path, folder: Path, key: str, facts: object) -> tuple[Path, ...]:
    """Move the files of `work` to `folder`, take away what the last make left and this one lacks.

    `key` names what they were made of, `facts` (as JSON holds them) are kept beside it; the record has a key only once
    all is in its place. Returns the final paths.
    """
    files = sorted(path.relative_to(work) for path in work.rglob("*") if path.is_file())
    for old in set(_files(folder)) - {file.as_posix() for file in files}:
        (folder / old).unlink(missing_ok=True)
    sizes = {file.as_posix(): (work / file).stat().st_size for file in files}
    _write_record(folder, {"key": "", "files": sizes, "facts": facts})  # a make killed from here on is found out
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        move(work / file, folder / file)
    _write_record(folder, {"key": key, "files": sizes, "facts": facts})
    return tuple(folder / file for file in files)


def unchanged(folder: Path, key: str) -> Held | None:
    """Return what was made of `key` before, where every file of it is there still."""
    record, files = _record(folder), _files(folder)
    there = all((folder / name).is_file() and (folder / name).stat().st_size == size for name, size in files.items())
    if not files or not there or record.get("key") != key:
        return None
    return Held(tuple(folder / name for name in files), record.get("facts"))


def _emptied(work: Path) -> Path:
    shutil.rmtree(work, ignore_errors=True)
    (work / "build").mkdir(parents=True)
    return work


def _files(folder: Path) -> dict[str, int]:
    """The files the last make left, by name inside `folder`, with their sizes in bytes."""
    held = _record(folder).get("files")
    inside = folder.resolve()
    names = held.items() if isinstance(held, dict) else ()
    return {name: size for name, size in names if (inside / name).resolve().is_relative_to(inside)}


def _record(folder: Path) -> dict[str, Any]:
    try:
        held = json.loads((folder / layout.MADE).read_bytes())
        return held if isinstance(held, dict) else {}
    except (OSError, ValueError):
        return {}


def _write_record(folder: Path, record: Mapping[str, object]) -> None:
    with replacing(folder / layout.MADE) as part:
        part.write_text(json.dumps(record, indent=1), "utf-8")
