"""Every file the make recorded is there, of its size and bytes, and no other."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from presscast.check.finding import Finding
from presscast.files import layout, made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.check.finished import Finished


def check(finished: Finished) -> Iterator[Finding]:
    """Look at each recorded file's size, and at its bytes where their digest was recorded."""
    for name, size in finished.files.items():
        path = finished.folder / name
        found = path.stat().st_size if path.is_file() else None
        told = "" if found is None else f"{found:,} bytes"
        yield Finding(name, "file", told, _fault(finished, name, size, found))
    yield from (_earlier(finished, name, size) for name, size in finished.kept.items())
    yield from _unknown(finished)


def _earlier(finished: Finished, name: str, size: int) -> Finding:
    """Look at an earlier recording: nothing else stays of an earlier make."""
    path = finished.folder / name
    fault = _fault(finished, name, size, path.stat().st_size if path.is_file() else None)
    is_one = name.removesuffix(".c2pa").endswith(layout.AUDIO)
    return Finding(name, "earlier", f"{size:,} bytes", fault if is_one else "is no recording, and no make kept it")


def _fault(finished: Finished, name: str, size: int, found: int | None) -> str:
    if found is None:
        return "is missing"
    if found != size:
        return f"{size:,} were made"
    due = finished.digests.get(name)
    return "its bytes are not those that were made" if due and made.digest(finished.folder / name) != due else ""


def _unknown(finished: Finished) -> Iterator[Finding]:
    """Look for what stands in no record; what an editor keeps in `build/` no make puts there."""
    for path in _walked(finished.folder):
        name = path.relative_to(finished.folder).as_posix()
        is_kept_here = name.startswith("build/") and name not in _DOCUMENTS
        if leads_out(path, finished.folder):
            yield Finding(name, "unknown", "", "leads out of the article's folder")
        elif not (path.is_dir() or is_kept_here or name in finished.files or name in finished.kept):
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
