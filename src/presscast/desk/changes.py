"""Keep what editors changed of a script: in the file that a make takes, and beside it what only the desk knows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from presscast.errors import OutputError, reason
from presscast.files import layout
from presscast.files.atomic import replacing
from presscast.records import from_json, to_json

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.desk.home import Home

Thing = Literal["said", "pause", "chapter", "take"]
"""What of a sentence a hand may change."""
MOST = 500
"""So many changes of an article can be taken back."""


@dataclass(frozen=True, slots=True)
class Done:
    """A change: of which sentence, by its key, what was there before and after it, who made it, and of what it is.

    A pause is in ms, "" for one that was not asked for; a chapter is its name, "" for none.
    """

    key: str
    before: str
    after: str
    editor: str = ""
    of: Thing = "said"


@dataclass(frozen=True, slots=True)
class Beside:
    """What an editor made of a sentence, by its key, too late: a wording, or what `of` says; somebody is to choose."""

    key: str
    text: str
    of: Thing = "said"


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes of one article: the `rows` that a make takes, and what was done, the oldest first."""

    rows: str = ""
    done: tuple[Done, ...] = ()
    beside: tuple[Beside, ...] = ()


def read(home: Home, slug: str) -> Changes:
    """Read the changes of an article; raise OutputError where they are damaged: to go on would lose them."""
    rows, aside = _text(home.folder(slug) / layout.MENDED), _aside(home, slug)
    try:
        return replace(from_json(Changes, _text(aside) or "{}"), rows=rows)
    except ValueError as error:
        raise OutputError(
            f"{aside}: cannot be read: {reason(error)}; without it changes stay, and cannot be undone"
        ) from error


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig") if path.is_file() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise OutputError(f"{path}: the changes cannot be read: {reason(error)}; mend it, or take it away") from error


def save(home: Home, slug: str, changes: Changes) -> None:
    """Write the file that a make takes first: a kill between the two costs an undo, never a change."""
    path, aside = home.folder(slug) / layout.MENDED, _aside(home, slug)
    aside.parent.mkdir(exist_ok=True)
    if changes.rows:
        with replacing(path) as part:
            part.write_text(changes.rows, "utf-8")
    else:
        path.unlink(missing_ok=True)
    with replacing(aside) as part:
        part.write_text(to_json(Changes("", changes.done[-MOST:], changes.beside)), "utf-8")


def _aside(home: Home, slug: str) -> Path:
    return home.own / "changes" / f"{slug}.json"
