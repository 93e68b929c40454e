"""Read and write build/made.json, the record that a make leaves of what it made."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping  # noqa: TC003
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from presscast import records
from presscast.files import layout
from presscast.files.atomic import replacing

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Record:
    """What a make left in a folder.

    `key` names all that the files were made of, "" while they are put in their place; `files` are their sizes in bytes,
    by name inside the folder; `facts` are what the make tells of itself, as JSON holds them. `kept` are the files of
    earlier recordings that stay for those who know them by their names. `digests` are SHA-256 of the files' bytes, in
    hexadecimal; empty in records from before they were written.
    """

    key: str = ""
    files: Mapping[str, int] = field(default_factory=dict)
    facts: Mapping[str, object] = field(default_factory=dict)
    kept: Mapping[str, int] = field(default_factory=dict)
    digests: Mapping[str, str] = field(default_factory=dict)

    @property
    def published(self) -> tuple[str, ...]:
        """The names of what listeners may have."""
        return (*(name for name in self.files if not name.startswith((".", "build/"))), *self.kept)

    @property
    def edition(self) -> str:
        """Name what listeners get: a file added, gone or of other bytes gives another name."""
        sizes = {**self.files, **self.kept}
        return records.digest(sorted((name, sizes[name], self.digests.get(name, "")) for name in self.published))[:16]


def place(folder: Path, name: str) -> Path:
    """Return where a file of a make stands: in its folder, or put away where the article was withdrawn."""
    away = folder / layout.WITHDRAWN
    return (away if away.is_dir() and not name.startswith("build/") else folder) / name


def read(folder: Path) -> Record:
    """Read the record in `folder`; names that lead outside of it are left out.

    Raises OSError where it cannot be had, ValueError where it is no such record.
    """
    try:
        held = json.loads((folder / layout.MADE).read_bytes())
        files, kept = (_inside(folder, dict(sizes)) for sizes in (held["files"], held.get("kept", {})))
        digests = {name: str(told) for name, told in dict(held.get("digests", {})).items() if name in {**files, **kept}}
        return Record(str(held["key"]), files, dict(held["facts"]), kept, digests)
    except (KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise ValueError(f"no record of a make: {error}") from error


def write(folder: Path, record: Record) -> None:
    """Write the record whole; raise OSError where it cannot be."""
    with replacing(folder / layout.MADE) as part:
        told = {"key": record.key, "files": record.files, "facts": record.facts}
        more = {"kept": record.kept, "digests": record.digests}
        told |= {name: held for name, held in more.items() if held}
        part.write_text(json.dumps(told, indent=1), "utf-8")


def digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal; raise OSError where it cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _inside(folder: Path, sizes: Mapping[str, int]) -> dict[str, int]:
    """Leave out what lies outside of `folder`; folders are followed once each, for records are read by the thousand."""
    inside = os.path.realpath(folder)
    there = {str(name): os.path.join(inside, str(name)) for name in sizes}  # noqa: PTH118  (path objects cost more)
    parents = {parent: os.path.realpath(parent) for parent in set(map(os.path.dirname, there.values()))}
    return {name: int(size) for name, size in sizes.items() if _lies_in(inside, there[str(name)], parents)}


def _lies_in(inside: str, path: str, parents: Mapping[str, str]) -> bool:
    home, name = parents[os.path.dirname(path)], os.path.basename(path)  # noqa: PTH119, PTH120
    whole = os.path.realpath(path) if name in ("", ".", "..") or os.path.islink(path) else f"{home}{os.sep}{name}"  # noqa: PTH114
    return whole.startswith(f"{inside}{os.sep}")
