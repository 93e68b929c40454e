"""Measure finished files against their own track, by other means than made them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from presscast.check import (
    audio,
    book,
    derived,
    feed,
    fields,
    files,
    hear,
    page,
    secret,
    spoken,
    tags,
    transcript,
    withdrawn,
)
from presscast.check.finding import Finding, Report
from presscast.check.finished import finished_in
from presscast.errors import CheckError
from presscast.files import layout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from presscast.check.finished import Finished

DETECTORS: tuple[Callable[[Finished], Iterator[Finding]], ...] = (
    files.check,
    spoken.check,
    audio.check,
    tags.check,
    fields.check,
    transcript.check,
    page.check,
    book.check,
    derived.check,
    secret.check,
)


def check(folder: Path, listener: str = "") -> Report:
    """Check one finished article in its folder; `listener` is a recogniser's command, see `hear.check`."""
    if (folder / layout.WITHDRAWN).is_dir():
        return Report(folder.name, tuple(withdrawn.check(folder)))
    try:
        found = finished_in(folder)
    except CheckError as error:
        return Report(folder.name, (Finding("build", "documents", "", str(error)),))
    with ThreadPoolExecutor(2) as threads:  # ffmpeg decodes the sound while the files are written anew
        detected = [
            finding for findings in threads.map(lambda detect: tuple(detect(found)), DETECTORS) for finding in findings
        ]
    heard = hear.check(found, listener) if listener else ()
    return Report(folder.name, (*detected, *heard))


def check_all(out: Path, listener: str = "") -> Iterator[Report]:
    """Check a finished article's folder, or every article in a folder of them and their feed.

    Raises CheckError where there is nothing finished to check.
    """
    if (out / layout.TRACK).is_file():
        yield check(out, listener)
        return
    folders = sorted(path.parents[1] for path in out.glob(f"[!.]*/{layout.ARTICLE}"))
    if out.is_file():
        raise CheckError(f"{out}: is a file; name the folder of what was made")
    if not folders:
        raise CheckError(f"{out}: there is no finished article in it; `presscast make` makes one")
    yield from (check(folder, listener) for folder in folders)
    if findings := (*_leading_out(out, folders), *feed.check(out)):
        yield Report(out.name, findings)


def _leading_out(out: Path, folders: Sequence[Path]) -> Iterator[Finding]:
    """Tell of articles, and of what is written over all of them, that lie elsewhere."""
    for path in (*folders, *(path for pattern in layout.PROGRAMME for path in sorted(out.glob(pattern)))):
        if files.leads_out(path, out):
            yield Finding(path.name, "unknown", "", "leads out of the folder of all articles")
