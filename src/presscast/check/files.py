"""Every file the make recorded is there, of the size it had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscast.check.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.check.held import Held


def check(held: Held) -> Iterator[Finding]:
    """Look at each recorded file's size."""
    for name, size in held.files.items():
        path = held.folder / name
        found = path.stat().st_size if path.is_file() else None
        told = "" if found is None else f"{found:,} bytes"
        yield Finding(
            name, "file", told, "" if found == size else f"{'is missing' if found is None else f'{size:,} were made'}"
        )
