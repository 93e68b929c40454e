"""Have a cluster's workers make whole articles, into the folder that all of them share."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from presscast.casting import Speakers
from presscast.errors import EngineError, OutputError
from presscast.production import pipeline
from presscast.sources import gather

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from presscast.production.pipeline import Made
    from presscast.production.report import Report
    from presscast.settings.project import Settings
    from presscast.sources.source import Asked
    from presscast.speak.cluster import Cluster


def see_alike(cluster: Cluster, out: Path) -> None:
    """See that every worker sees the folder `out` under the same name; raise EngineError where one does not."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=out, prefix=".seen-") as token:
            blind = cluster.blind(Path(token.name).absolute())
    except OSError as error:
        raise OutputError(f"{out}: cannot be written: {error.strerror}") from error
    if blind:
        raise EngineError(
            f"worker {blind[0]} does not see {out.absolute()}: share the folder under that name with every worker, "
            "or have lines spoken alone, with --spread lines"
        )


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
