"""Every file the make recorded is there, of the size and of the bytes it had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscast import made
from presscast.check.finding import Finding

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


def _fault(held: Held, name: str, size: int, found: int | None) -> str:
    if found is None:
        return "is missing"
    if found != size:
        return f"{size:,} were made"
    due = held.digests.get(name)
    return "its bytes are not those that were made" if due and made.digest(held.folder / name) != due else ""
