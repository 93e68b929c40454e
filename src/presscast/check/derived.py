"""Every file that is made of the documents against what its writer writes of them now."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from presscast import __version__, plugins
from presscast.check.finding import Finding, short
from presscast.errors import PresscastError, reason
from presscast.files import documents, layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.check.finished import Finished

_LINK = f'<link rel="c2pa-manifest" href="{layout.PAGE}.c2pa">\n'
"""By which a signed page leads to its manifest."""


def check(finished: Finished) -> Iterator[Finding]:
    """Hold the texts of the lines against what was spoken, then have all files written anew, and compare them."""
    yield from _texts(finished)
    if (version := finished.facts.get("version")) != __version__:
        yield Finding(layout.MADE, "written", f"by {version or 'an older presscast'}, not by this {__version__}")
        return
    if missing := [name for name in _kept(finished) if not (finished.folder / name).is_file()]:
        told = "" if str(missing[0]) in finished.files else "is missing"  # of those recorded the check of files tells
        yield Finding(str(missing[0]), "written", "nothing is looked at without it", told)
        return
    with TemporaryDirectory(prefix="presscast-check-") as folder:
        try:
            _written(finished, Path(folder))
        except (PresscastError, OSError, ValueError) as error:
            yield Finding(layout.EDITION, "written", "", f"cannot be written anew: {reason(error)}")
            return
        yield from _compared(finished, Path(folder))


def _texts(finished: Finished) -> Iterator[Finding]:
    """A line shows and says what it did when it was spoken."""
    try:
        spoken = [line.text for line in documents.read_spoken(finished.folder)]
    except FileNotFoundError:
        if finished.facts.get("version") == __version__:
            yield Finding(layout.SPOKEN, "texts", "", "is missing")
        return
    except (OSError, ValueError) as error:
        yield Finding(layout.SPOKEN, "texts", "", f"cannot be read: {reason(error)}")
        return
    lines = [item.clip.line for item in finished.track.placed]
    changed = [line for line, text in zip(lines, spoken, strict=False) if documents.text_of(line) != text]
    told = [f"changed since it was spoken: “{short(line.shown or line.said)}”" for line in changed[:1]]
    told += [f"{len(lines)} lines, where {len(spoken)} were spoken"] if len(lines) != len(spoken) else []
    yield Finding(layout.TRACK, "texts", f"{len(lines) - len(changed)} of {len(lines)} lines", "; ".join(told))


def _kept(finished: Finished) -> list[Path]:
    """The files of an edition that no writer makes, but what writers work on."""
    edition = finished.edition
    return [*edition.audio, edition.cover, *(file for _, file in edition.pictures)]


def _written(finished: Finished, folder: Path) -> None:
    """Write every file of the edition into `folder` as a make does, with the sound, cover and pictures as they are."""
    (folder / layout.MADE).parent.mkdir()
    for name in _kept(finished):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(finished.folder / name, folder / name)
    documents.write(finished.edition, folder, Path(layout.STORE))
    usual = (*plugins.names("required_writers"), *plugins.names("writers"))
    for write in plugins.writers(finished.edition.writers or usual):
        write(finished.edition, folder)


def _compared(finished: Finished, folder: Path) -> Iterator[Finding]:
    due = sorted(path for path in folder.rglob("*") if path.is_file())
    yield from _made_by_nobody(finished, {path.relative_to(folder).as_posix() for path in due})
    if finished.facts.get("signed"):  # signing is the last step; what is signed is checked against its signature
        due = [path for path in due if path.suffix not in (*layout.AUDIO, ".epub", ".jpg")]
    names = [path.relative_to(folder).as_posix() for path in due]
    apart = [(name, difference(finished.folder / name, path)) for name, path in zip(names, due, strict=True)]
    wrong = [Finding(name, "written", "", difference) for name, difference in apart if difference]
    yield Finding(
        layout.EDITION, "written", f"{len(due) - len(wrong)} of {len(due)} files are as their writers write them"
    )
    yield from wrong


def _made_by_nobody(finished: Finished, due: set[str]) -> Iterator[Finding]:
    """Tell of each recorded file that no writer of the edition writes: `publish` would send it."""
    due |= {layout.SPOKEN}
    for name in finished.files:
        if name not in due and not (name.endswith(".c2pa") and name.removesuffix(".c2pa") in due):
            yield Finding(name, "written", "", "stands in the record, and no writer of this edition makes it")


def difference(found: Path, due: Path) -> str:
    """Return where two files differ, in words; "" where they are the same."""
    if not found.is_file():
        return "is missing"
    if found.read_bytes() == due.read_bytes():
        return ""
    if found.suffix in layout.AUDIO:
        return "its tags, chapters or cover are not those of the article"
    if found.suffix == ".epub":
        return _of_zips(found, due)
    return _of_texts(found, due)


def _of_zips(found: Path, due: Path) -> str:
    try:
        with ZipFile(found) as one, ZipFile(due) as other:
            has, wanted = ({item.filename: item.CRC for item in zipped.infolist()} for zipped in (one, other))
    except (BadZipFile, OSError) as error:
        return f"cannot be read: {reason(error)}"
    apart = [name for name in sorted(has.keys() | wanted.keys()) if has.get(name) != wanted.get(name)]
    return f"not as it was written: {', '.join(apart[:3]) or 'its order'}"


def _of_texts(found: Path, due: Path) -> str:
    texts = [path.read_bytes().decode("utf-8", "replace").replace(_LINK, "", 1) for path in (found, due)]
    if texts[0] == texts[1]:
        return ""
    rows = [[row.rstrip() for row in text.split("\n")] for text in texts]
    for number, (row, wanted) in enumerate(zip(*rows, strict=False), 1):
        if row != wanted:
            at = next(
                (n for n, (a, b) in enumerate(zip(row, wanted, strict=False)) if a != b), min(len(row), len(wanted))
            )
            around = slice(max(0, at - 20), at + 20)
            return f"line {number} has “{short(row[around])}”, not “{short(wanted[around])}”"
    return "longer or shorter than it was written" if len(rows[0]) != len(rows[1]) else "its lines end otherwise"
