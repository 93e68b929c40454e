"""Every file the make recorded is there, of its size and bytes, and no other."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from presscast.check.finding import Finding
from presscast.files import layout, made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.check.held import Held


def check(held: Held) -> Iterator[Finding]:
    """Look at each recorded file's size, and at its bytes where their digest was recorded."""
    for name, size in held.files.items():
        path = held.folder / name
        found = path.stat().st_size if path.is_file() else None
        told = "" if found is None else f"{found:,} bytes"
        yield Finding(name, "file", told, _fault(held, name, size, found))
    yield from (_earlier(held, name, size) for name, size in held.kept.items())
    yield from _unknown(held)


def _earlier(held: Held, name: str, size: int) -> Finding:
    """Look at an earlier recording: nothing else stays of an earlier make."""
    path = held.folder / name
    fault = _fault(held, name, size, path.stat().st_size if path.is_file() else None)
    is_one = name.removesuffix(".c2pa").endswith(layout.AUDIO)
    return Finding(name, "earlier", f"{size:,} bytes", fault if is_one else "is no recording, and no make kept it")


def _fault(held: Held, name: str, size: int, found: int | None) -> str:
    if found is None:
        return "is missing"
    if found != size:
        return f"{size:,} were made"
    due = held.digests.get(name)
    return "its bytes are not those that were made" if due and made.digest(held.folder / name) != due else ""


def _unknown(held: Held) -> Iterator[Finding]:
    """Look for what stands in no record; what an editor keeps in `build/` no make puts there."""
    for path in _walked(held.folder):
        name = path.relative_to(held.folder).as_posix()
        is_kept_here = name.startswith("build/") and name not in _DOCUMENTS
        if leads_out(path, held.folder):
            yield Finding(name, "unknown", "", "leads out of the article's folder")
        elif not (path.is_dir() or is_kept_here or name in held.files or name in held.kept):
            yield Finding(name, "unknown", "", "stands in no record, and `publish` leaves it here")


_DOCUMENTS = (layout.ARTICLE, layout.SCRIPT, layout.TRACK, layout.EDITION, layout.SPOKEN, layout.EPISODE)
_SYSTEMS = frozenset(["Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r"])  # what a file manager leaves of its own


def _walked(folder: Path) -> Iterator[Path]:
    """Yield all that lies in a folder but what is hidden, or a system's; links are not followed."""
    for path in sorted(folder.iterdir()):
        if not path.name.startswith(".") and path.name not in _SYSTEMS:
            yield path
            if path.is_dir() and not path.is_symlink():
                yield from _walked(path)


def leads_out(path: Path, folder: Path) -> bool:
    """Tell whether a path is a link to what lies outside of a folder."""
    return path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
