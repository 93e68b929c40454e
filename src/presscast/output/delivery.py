"""Put finished files in their place: they appear under their final names whole, or not at all."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from presscast.errors import OutputError, unwritable
from presscast.files import layout, made
from presscast.files.atomic import move
from presscast.files.lock import locked
from presscast.files.made import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


_OF_DISKS = frozenset([errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG, errno.EMFILE, errno.ENFILE])
"""What a system calls its own limits, without naming a file."""


@contextmanager
def bench(folder: Path) -> Iterator[Path]:
    """Yield an empty working folder inside `folder`, which no other make of this article has.

    A second make of the same article waits here until the first has ended.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with locked(folder / layout.LOCK):
            if (folder / layout.ADDED).is_dir():  # whoever added it was killed
                _put(folder)
            try:
                yield _emptied(folder / layout.WORK)
            finally:
                shutil.rmtree(folder / layout.WORK, ignore_errors=True)
    except OSError as error:
        if not _is_of_writing(error, folder):
            raise
        raise unwritable(error.filename or folder, error) from error


def _is_of_writing(error: OSError, folder: Path) -> bool:
    """Tell an error of what is written to `folder` and beside it from one of what a make reads, asks or runs."""
    if isinstance(error.filename, str | os.PathLike):
        return Path(os.path.abspath(error.filename)).is_relative_to(folder.absolute().parent)  # noqa: PTH100
    return error.errno in _OF_DISKS


@dataclass(frozen=True, slots=True)
class Spared:
    """What the latest make of each article asked for, and what of it had to be spoken."""

    articles: int
    lines: int
    spoken: int


def spared(out: Path) -> Spared:
    """Count what the clip store spared the articles in `out`, by the record that each one's latest make left."""
    facts = list(_counts(out))
    return Spared(len(facts), sum(lines for lines, _ in facts), sum(spoken for _, spoken in facts))


def _counts(out: Path) -> Iterator[tuple[int, int]]:
    for path in out.glob(f"*/{layout.MADE}"):
        with suppress(OSError, ValueError, TypeError):  # no record, no count
            facts = made.read(path.parents[1]).facts
            yield _whole(facts, "lines"), _whole(facts, "spoken")


def _whole(facts: Mapping[str, object], name: str) -> int:
    number = facts.get(name)
    return number if isinstance(number, int) else 0


def deliver(
    work: Path, folder: Path, key: str, facts: Mapping[str, object], media: str = "", *, over: bool = False
) -> tuple[Path, ...]:
    """Move the files of `work` to `folder`, take away what the last make left and this one lacks.

    `key` names what they were made of, `facts` (as JSON holds them) are kept beside it; the record has a key only once
    all is in its place. The recording `media`, which a feed lists, stays beside one of another name. Returns the final
    paths. Raises OutputError where a file of one of these names is somebody else's, unless it is to be written `over`.
    """
    sizes = _sizes(work)
    before = _record(folder)
    if not over:
        _check_others(folder, before, sizes)
    listed = {name: size for name, size in before.files.items() if is_of(name, media)}
    kept = {name: size for name, size in {**before.kept, **listed}.items() if name not in sizes}
    for old in before.files.keys() - sizes.keys() - kept.keys():
        made.place(folder, old).unlink(missing_ok=True)
    digests = {name: before.digests[name] for name in before.digests.keys() & kept.keys()}
    record = Record(key, sizes, facts, kept, digests | _digests(work, sizes))
    made.write(folder, replace(record, key=""))  # a make killed from here on is found out
    for name in sizes:
        made.place(folder, name).parent.mkdir(parents=True, exist_ok=True)
        move(work / name, made.place(folder, name))
    made.write(folder, record)
    return tuple(made.place(folder, name) for name in sizes)


def _check_others(folder: Path, before: Record, names: Iterable[str]) -> None:
    """See that no file is written over that no make put there; where no record can be read, nothing tells."""
    ours = before.files.keys() | before.kept.keys()
    others = [name for name in names if ours and name not in ours and made.place(folder, name).exists()]
    if others:
        told = f"{folder}: holds {', '.join(others[:3])}, which presscast did not make"
        raise OutputError(f"{told}; move it away, or --force writes over it")


def is_of(name: str, media: str) -> bool:
    """Tell whether a file is of the recording `media`: its sound in any format, or the credentials of one."""
    ending = name.removeprefix(media).removesuffix(".c2pa")
    return bool(media) and name.startswith(media) and ending in layout.AUDIO


def prune(folder: Path, media: str) -> tuple[Path, ...]:
    """Take away the earlier recordings of an article but `media`, which its feed lists; return their paths."""
    with locked(folder / layout.LOCK):
        record = _record(folder)
        gone = [name for name in record.kept if not is_of(name, media)]
        for name in gone:
            made.place(folder, name).unlink(missing_ok=True)
        if gone:
            left = {name: size for name, size in record.kept.items() if name not in gone}
            made.write(folder, replace(record, kept=left))
    return tuple(made.place(folder, name) for name in gone)


def add(work: Path, folder: Path, facts: Mapping[str, object]) -> tuple[Path, ...]:
    """Move the files of `work` to `folder`, beside or in place of what a make left there,
    and add `facts` to its record.

    As with `deliver` the record has its key only once all is in its place; what is killed until then is ended by the
    next who asks for the bench. Returns the final paths.
    """
    record = finished(folder)
    added = _sizes(work)
    digests = {**record.digests, **_digests(work, added)}
    now = replace(record, files={**record.files, **added}, facts={**record.facts, **facts}, digests=digests)
    made.write(work, now)
    work.rename(folder / layout.ADDED)
    made.write(folder, replace(now, key=""))
    _put(folder)
    return tuple(made.place(folder, name) for name in added)


def _put(folder: Path) -> None:
    """Move what is ready to be added to its place, its record last."""
    ready = folder / layout.ADDED
    with suppress(FileNotFoundError, ValueError):  # it was all in its place already
        now = made.read(ready)
        for name in _sizes(ready).keys() - {layout.MADE}:
            move(ready / name, made.place(folder, name))
        made.write(folder, now)
    shutil.rmtree(ready, ignore_errors=True)


def _sizes(work: Path) -> dict[str, int]:
    """The files in `work` by their names, in order, with their sizes."""
    files = sorted(path.relative_to(work) for path in work.rglob("*") if path.is_file())
    return {file.as_posix(): (work / file).stat().st_size for file in files}


def _digests(work: Path, names: Iterable[str]) -> dict[str, str]:
    return {name: made.digest(work / name) for name in names}


def finished(folder: Path) -> Record:
    """Return the record of a make that came to its end; raise OutputError where none did."""
    if (record := _record(folder)).key:
        return record
    raise OutputError(f"{folder}: was not finished; make it again")


def unchanged(folder: Path, key: str) -> Record | None:
    """Return the record of what was made of `key` before, where every file of it is there still."""
    record = _record(folder)
    there = all(_size(made.place(folder, name)) == size for name, size in record.files.items())
    return record if record.files and there and record.key == key else None


def _size(path: Path) -> int | None:
    return path.stat().st_size if path.is_file() else None


def _emptied(work: Path) -> Path:
    shutil.rmtree(work, ignore_errors=True)
    (work / "build").mkdir(parents=True)
    return work


def _record(folder: Path) -> Record:
    """What the last make left; nothing where there was none, or its record is damaged."""
    try:
        return made.read(folder)
    except (OSError, ValueError):
        return Record()
