"""Keep in DIR/.published what was published, a file for each target, so that nobody asks a target that is far away."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from presscast.files import layout
from presscast.files.atomic import replacing
from presscast.records import digest, from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Published:
    """The (slug, edition) pairs that a target, named as it may be shown, got with the feed that lists them."""

    target: str = ""
    editions: tuple[tuple[str, str], ...] = ()


def note(folder: Path, held: Published) -> None:
    """Keep what a target holds now, in place of what it held;
    where DIR cannot be written it is published all the same."""
    path = folder / layout.PUBLISHED / f"{digest(held.target)[:16]}.json"
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        with replacing(path) as part:
            part.write_text(to_json(held), "utf-8", "surrogatepass")  # a folder need not be named in UTF-8


def records(folder: Path) -> Iterator[tuple[Published, datetime]]:
    """Yield what each target holds, and when it got that; a record that is damaged tells of none."""
    for path in sorted((folder / layout.PUBLISHED).glob("*.json")):
        with suppress(OSError, ValueError):
            held = from_json(Published, path.read_text("utf-8", "surrogatepass"))
            yield held, datetime.fromtimestamp(path.stat().st_mtime, UTC)


def editions(folder: Path) -> Mapping[str, frozenset[str]]:
    """Return the editions of each article that any target got last."""
    found = defaultdict[str, set[str]](set)
    for held, _ in records(folder):
        for slug, edition in held.editions:
            found[slug].add(edition)
    return {slug: frozenset(names) for slug, names in found.items()}
