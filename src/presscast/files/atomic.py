"""Put files under their final names whole, or not at all."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TRIES, _STEP_S = 20, 0.1
"""Two seconds: a virus scanner lets go of a file sooner, a player does not."""


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give the name of a file beside `path` to write; when the block ends well it takes the place of `path`.

    One process at a time writes a file: the name is always the same, so that a killed one leaves one file at most,
    which the next takes.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        yield part
        move(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def move(source: Path, target: Path) -> None:
    """Move a file in place of another of the same file system, in one step.

    Windows refuses that while a program holds the target open; it is then tried for two seconds before the
    PermissionError is raised, which says so.
    """
    for left in reversed(range(_TRIES)):
        try:
            source.replace(target)
        except PermissionError as error:
            if getattr(error, "winerror", None) is None or not target.exists():
                raise
            if not left:
                raise PermissionError(error.errno, "is open in another program; close it there", str(target)) from error
            time.sleep(_STEP_S)
        else:
            return
