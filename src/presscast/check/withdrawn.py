"""A withdrawn article answers with its tombstone alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscast.check.finding import Finding
from presscast.errors import reason
from presscast.files import layout, made

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOMBSTONES = (layout.PAGE, layout.EMBED)


def check(folder: Path) -> Iterator[Finding]:
    """Look for files of the article that listeners could still have, and for the notice in their place."""
    try:
        names = made.read(folder).published
    except (OSError, ValueError) as error:
        yield Finding(layout.MADE, "withdrawn", "", f"cannot be read: {reason(error)}")
        return
    for name in names:
        if name not in TOMBSTONES and (folder / name).is_file():
            yield Finding(name, "withdrawn", "", "is there still; `presscast withdraw` puts it away")
    for name in TOMBSTONES:
        there = (folder / name).is_file() and b"noindex" in (folder / name).read_bytes()
        yield Finding(name, "withdrawn", "a notice" if there else "", "" if there else "is not the notice of it")
