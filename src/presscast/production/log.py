"""build/log.txt: how an article was made, for whoever reads a bug report. It is never published."""

from __future__ import annotations

import time
import traceback
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING

from presscast.errors import SoundError
from presscast.files import layout
from presscast.production import machine

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from concurrent.futures import Future

    from presscast.model import Script
    from presscast.production.job import Job
    from presscast.settings.project import Settings
    from presscast.settings.voices import Profile


@cache
def look_around() -> Future[tuple[str, ...]]:
    """Begin, once, to find out what the machine has: starting ffmpeg to ask it takes as long as writing ten files."""
    pool = ThreadPoolExecutor(1)
    found = pool.submit(_machine)
    pool.shutdown(wait=False)
    return found


@contextmanager
def logged(job: Job, stages: Mapping[str, float], healed: Sequence[str]) -> Iterator[None]:
    """Write build/log.txt when the make inside the block ends, well or with an error.

    `stages` and `healed` are read at the end: the wall time in seconds at which each stage ended, and the lines that
    were spoken again, and why. A log that cannot
    be written is no reason to fail.
    """
    begun, ended = time.strftime("%Y-%m-%dT%H:%M:%S%z"), "finished"
    machine_has = look_around()
    try:
        yield
    except BaseException:
        ended = f"failed\n{traceback.format_exc()}"
        raise
    finally:
        parts = (
            machine_has.result(),
            _settings(job.settings),
            _voice(job.profile),
            _article(job.script),
            _stages(stages),
            map("spoken again: {}".format, healed),
        )
        text = "\n".join([f"begun {begun}", *(line for part in parts for line in part), ended])
        with suppress(OSError):
            (job.folder / layout.LOG).write_text(f"{text}\n", "utf-8", errors="replace")


def _machine() -> tuple[str, ...]:
    return "", *(f"{name} {found}" for name, found in machine.versions().items()), _ffmpeg()


def _ffmpeg() -> str:
    try:
        return machine.ffmpeg_version()
    except SoundError as error:
        return str(error)


def _settings(settings: Settings) -> Iterator[str]:
    yield ""
    yield from (f"{field.name} = {getattr(settings, field.name)!r}" for field in fields(settings))


def _voice(profile: Profile) -> Iterator[str]:
    yield ""
    yield from (f"{profile.name}: {role} is {voice}" for role, voice in profile.cast.items())


def _article(script: Script) -> Iterator[str]:
    """What was read and what was dropped, by rule and by text."""
    article = script.article
    kinds = Counter(block.kind for block in article.blocks)
    yield ""
    yield f"source {article.origin or article.url}, {article.language}, “{article.title}”"
    yield ", ".join(f"{count} {kind}" for kind, count in kinds.items()) + f"; {len(script.lines)} lines"
    yield from (f"dropped by {piece.reason}: {' '.join(piece.text.split())[:100]}" for piece in article.dropped)


def _stages(stages: Mapping[str, float]) -> Iterator[str]:
    yield ""
    yield from (f"{name} ended after {seconds:.3f} s" for name, seconds in stages.items())
