"""Put the files of a withdrawn article away, where nobody is served them, and bring them back."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from presscast.errors import OutputError, reason
from presscast.files import layout, made
from presscast.files.atomic import move
from presscast.files.lock import locked

if TYPE_CHECKING:
    from pathlib import Path


def put_away(folder: Path) -> None:
    """Move all that listeners may have of an article to a place that is never published; again, it does nothing.

    Raises OutputError where it cannot be moved.
    """
    away = folder / layout.WITHDRAWN
    try:
        with locked(folder / layout.LOCK):
            away.mkdir(exist_ok=True)
            for name in made.read(folder).published:
                if (folder / name).is_file() and not (away / name).exists():  # else it is the tombstone
                    (away / name).parent.mkdir(parents=True, exist_ok=True)
                    move(folder / name, away / name)
    except (OSError, ValueError) as error:
        raise OutputError(f"{folder}: cannot be put away: {reason(error)}") from error


def bring_back(folder: Path) -> None:
    """Move all that was put away back to its place; again, it does nothing.

    Raises OutputError where it cannot be moved.
    """
    away = folder / layout.WITHDRAWN
    try:
        with locked(folder / layout.LOCK):
            files = sorted(path.relative_to(away) for path in away.rglob("*") if path.is_file())
            for file in files:
                (folder / file).parent.mkdir(parents=True, exist_ok=True)
                move(away / file, folder / file)
            shutil.rmtree(away, ignore_errors=True)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be brought back: {reason(error)}") from error
