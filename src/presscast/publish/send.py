"""DIR/SLUG -> the same folder at an fsspec target, as soon as the article is made; the record of it last.

An object store shows each object whole, but no folder. So SLUG/.presscast.json names every file that is to lie there
before the first is put, and again when all do: a file without a SHA-256 in it is on its way. Who reads the folder by
that record sees an article whole or not at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscast.errors import OutputError
from presscast.files import made
from presscast.files.layout import SENT, WITHDRAWN
from presscast.publish.page import tombstone
from presscast.publish.target import Target, check_others, entries, told

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.publish.target import Entry

_COMING: Entry = ("", 0, 0)


def send(folder: Path, target: str, *, over: bool = False) -> tuple[str, ...]:
    """Make the target hold what listeners may have of a finished article; return the addresses of its files there.

    Of one that was withdrawn that is its tombstone.

    What lies there already, as a record there and the target's listing agree, is left alone. Nobody else may send this
    article to this target meanwhile. Raises OutputError where the target cannot be written, holds another article
    of this name, or somebody else's file, unless those are to be written `over`; SettingsError where nothing can be put
    there.
    """
    record = made.read(folder)
    # Pages last: they name the other files.
    names = sorted(_published(folder, record), key=lambda name: (name.endswith(".html"), name))
    guid = str(record.facts.get("guid", ""))
    with told(target):
        there = Target(target, folder.parent, folder.name)
        noted = _noted(there, guid) or _uploaded(there, target, folder)
        if not over:
            check_others(there, names, folder, noted)
        _bring(there, folder, names, noted, guid)
        return tuple(f"{there.named}/{name}" for name in names)


def _published(folder: Path, record: made.Record) -> tuple[str, ...]:
    if (folder / WITHDRAWN).is_dir():
        return tuple(name for name in tombstone.NAMES if (folder / name).is_file())
    return record.published


def noted_files(held: object) -> dict[str, Entry]:
    """Return the files that the record of an article sent by itself names, by their names in its folder."""
    return entries(held.get("files")) if isinstance(held, dict) else {}


def _noted(there: Target, guid: str) -> dict[str, Entry]:
    """Return the files that the article's own record there names; raise OutputError where it is another article's."""
    held = there.read(SENT)
    if isinstance(held, dict) and held.get("guid") != guid:
        raise OutputError(f"{there.named}: holds another article; all that is sent to one target is made in one DIR")
    return noted_files(held)


def _uploaded(there: Target, target: str, folder: Path) -> dict[str, Entry]:
    """Return what `publish` noted of the article's files, where any lie there."""
    whole = entries(Target(target, folder.parent).read(SENT)) if there.sizes else {}
    return {name.removeprefix(f"{folder.name}/"): whole[name] for name in whole if name.startswith(f"{folder.name}/")}


def _bring(there: Target, folder: Path, names: list[str], noted: dict[str, Entry], guid: str) -> None:
    lacking = [name for name in names if not there.has(name, folder / name, noted.get(name))]
    gone = noted.keys() - set(names)
    if not lacking and not gone and SENT in there.sizes:
        return
    there.write(SENT, {"guid": guid, "files": noted | dict.fromkeys([*lacking, *gone], _COMING)})
    put = {name: there.put(name, folder / name) for name in lacking}
    for name in gone:
        there.remove(name)
    there.write(SENT, {"guid": guid, "files": {name: put.get(name) or noted[name] for name in names}})
