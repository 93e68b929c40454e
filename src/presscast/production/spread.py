"""Have a cluster's workers make whole articles, into the folder that all of them share."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from presscast import casting
from presscast.casting import Speakers
from presscast.errors import EngineError, unwritable
from presscast.files.lock import lock
from presscast.production import pipeline
from presscast.sources import gather

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Executor

    from presscast.production.report import Report
    from presscast.production.result import Made
    from presscast.settings.project import Settings
    from presscast.sources.source import Asked
    from presscast.speak.cluster import Cluster


TOKEN = ".seen-"
"""How the file begins by which workers tell whether they see the folder."""


def see_alike(cluster: Cluster, settings: Settings) -> None:
    """See that every worker sees the folder it is to write to, and speaks with the engines that are here.

    Raises EngineError where one does not, OutputError where the folder cannot be written.
    """
    out, ours = settings.out.absolute(), casting.prints(settings)
    try:
        out.mkdir(parents=True, exist_ok=True)
        with _token(out) as token:
            told = cluster.everywhere(_has, token, settings, Path.cwd())
    except OSError as error:
        raise unwritable(out, error) from error
    for worker, theirs in told.items():
        if wrong := _apart(theirs, ours, out):
            raise EngineError(f"worker {worker}: {wrong}")


@contextmanager
def _token(out: Path) -> Iterator[Path]:
    """Put a file into a folder while the block runs, and take away those of makers that were killed meanwhile."""
    with NamedTemporaryFile(dir=out, prefix=TOKEN) as ours:
        lock(ours.file)
        for path in out.glob(f"{TOKEN}*"):
            with suppress(OSError), path.open("ab") as theirs:  # another may take it away first
                if lock(theirs):
                    path.unlink()
        yield Path(ours.name)


def _has(token: Path, settings: Settings, folder: Path) -> dict[str, str] | None:
    if not token.is_file():
        return None
    os.chdir(folder)
    return casting.prints(settings)


def _apart(theirs: dict[str, str] | Exception | None, ours: dict[str, str], out: Path) -> str:
    if theirs is None:
        return (
            f"it does not see {out}: share the folder under that name, or have lines spoken alone, with --spread lines"
        )
    if isinstance(theirs, Exception):
        return f"{theirs}"
    different = (name for name in ours | theirs if ours.get(name) != theirs.get(name))
    if name := next(different, ""):
        return f"its {name} is {theirs.get(name)!r}, ours {ours.get(name)!r}; install the same"
    return ""


def make(cluster: Cluster, source: Asked, settings: Settings, report: Report, edited: Path | None) -> Made:
    """Have a worker make an article, which claims its folder and delivers it as a make here would."""
    report.note(f"{gather.name_of(source)}: given to the cluster")
    made = cluster.whole(_make, source, settings, edited, Path.cwd())
    report.note(f"{made.slug}: {made.lines} lines, {made.spoken} of them spoken now")
    return made


def _make(executor: Executor, source: Asked, settings: Settings, edited: Path | None, folder: Path) -> Made:
    os.chdir(folder)  # a name of the command's is a name there too
    return pipeline.make(source, replace(settings, workers=1), _Silent(), Speakers(executor, 1), edited)


class _Silent:
    """A report that nobody reads: the maker tells of the article when it is made."""

    def note(self, text: str) -> None:
        """Take one line."""

    def plan(self, stage: str, seconds: float, about_s: float) -> None:
        """Learn of a stage."""

    def step(self, stage: str, seconds: float) -> None:
        """Learn how far a stage has come."""
