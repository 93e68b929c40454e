"""List the articles that a folder holds, each with what it is known by: its address, its source, its identity.

What was read of them is noted in DIR/.articles.json, so that a make does not read thousands of articles to find
one. The note may go at any time: whatever it lacks, or has changed since, is read from the article itself.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import astuple, dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from presscast.files import layout
from presscast.net.address import public

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

State = tuple[int, int, int]
"""What tells one state of a file from another: inode, size in bytes, time of change."""


@dataclass(frozen=True, slots=True)
class Known:
    """An article by the name of its folder, and all it may be found by."""

    slug: str
    url: str = ""
    id: str = ""
    origin: str = ""


def articles(out: Path) -> tuple[Known, ...]:
    """Return the articles in `out`, by the order of their folders; those that cannot be read are passed over."""
    noted, found = _noted(out), {}
    for slug, state in _states(out):
        then, held = noted.get(slug, ((), None))
        held = held if then == state else read(out, slug)
        if held:
            found[slug] = state, held
    if found != noted:
        _note(out, found)
    return tuple(held for _, held in found.values())


def find(out: Path, is_it: Callable[[Known], bool]) -> Known | None:
    """Return the first of the articles in `out` for which `is_it`, None where there is none."""
    return noted(out, is_it) or next(filter(is_it, articles(out)), None)


def noted(out: Path, is_it: Callable[[Known], bool]) -> Known | None:
    """Return the first for which `is_it` of those that are noted, and still are so;
    None tells nothing of the others."""
    held = (held for _, held in _noted(out).values() if is_it(held))
    return next((now for then in held if (now := read(out, then.slug)) and is_it(now)), None)


def read(out: Path, slug: str) -> Known | None:
    """Return the article in the folder `slug`, None where there is none that can be read.

    Older makes kept a user's name and password in its addresses: it is known without them.
    """
    try:
        held = json.loads((out / slug / layout.ARTICLE).read_bytes())
        url, name, origin = (str(held.get(name, "")) for name in ("url", "id", "origin"))
        return Known(slug, public(url), name, public(origin))
    except (OSError, ValueError, AttributeError, RecursionError):
        return None


def _states(out: Path) -> Iterator[tuple[str, State]]:
    for slug in sorted(os.listdir(out)) if out.is_dir() else ():  # noqa: PTH208  (names alone are wanted)
        if not slug.startswith("."):
            with suppress(OSError):
                yield slug, _state(f"{out}/{slug}/{layout.ARTICLE}")


def _state(path: str) -> State:
    facts = os.stat(path)  # noqa: PTH116  (thousands of path objects cost more than the files)
    return facts.st_ino, facts.st_size, facts.st_mtime_ns


def _noted(out: Path) -> Mapping[str, tuple[State, Known]]:
    try:
        return _rows(out / layout.CATALOGUE, _state(f"{out}/{layout.CATALOGUE}"))
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return {}


@lru_cache(1)
def _rows(note: Path, state: State) -> Mapping[str, tuple[State, Known]]:
    del state
    rows = json.loads(note.read_bytes())
    return {row[3]: ((row[0], row[1], row[2]), Known(*row[3:])) for row in rows}


def _note(out: Path, found: dict[str, tuple[State, Known]]) -> None:
    rows = json.dumps([(*state, *astuple(held)) for state, held in found.values()])
    with (
        suppress(OSError),
        TemporaryDirectory(dir=out, prefix=layout.CLAIM) as bench,
    ):  # it spares time, and nothing else
        (Path(bench) / layout.CATALOGUE).write_text(rows, "utf-8")
        (Path(bench) / layout.CATALOGUE).replace(out / layout.CATALOGUE)
