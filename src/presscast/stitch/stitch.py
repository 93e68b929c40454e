"""Make mastered and encoded files of clips."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from time import perf_counter
from typing import TYPE_CHECKING

from presscast.errors import OutputError, SoundError, reason
from presscast.model import Sounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from presscast.model import Clip, Script, Track


@dataclass(frozen=True, slots=True)
class Stitched:
    """A track with its encoded files, in the order asked for.

    `loudness` in LUFS (-70 for silence) and `peak` in dBTP are measured on each encoded file; `stages`
    are the seconds of wall time it took to mix, which waits for the speakers, and to encode. `envelopes` are those of
    the clips, packed.
    """

    track: Track
    audio: tuple[Path, ...]
    loudness: tuple[float, ...]
    peak: tuple[float, ...]
    stages: tuple[tuple[str, float], ...]
    envelopes: tuple[str, ...]


def stitch(
    script: Script,
    clips: Iterator[Clip],
    folder: Path,
    stem: str,
    formats: tuple[str, ...] = ("mp3",),
    *,
    loudness: float | None = -16.0,
    sounds: Sounds | None = None,
    store: Path | None = None,
    workers: int | None = None,
    report: Callable[[str, float], None] = lambda stage, seconds: None,
) -> Stitched:
    """Lay out, mix, master and encode a script's clips as they arrive.

    Writes `folder`/`stem`.FORMAT for each of `formats` (mp3, m4b, opus, flac, wav), without tags, M4B
    with its chapters. `loudness` is in LUFS as a meter shows it of the mono file, None leaves the clips
    as loud as they are. `store` is a folder of this edition's own, where encoded pieces and what was
    measured on clips are kept, so that what an edit leaves alone is not made again. `report` is told the
    seconds of sound just done in the stages "mix" and "encode" (once for each format, and again for a
    file made again).
    Results do not depend on `workers`, how many work side by side: the processors, where it is None.

    Raises SoundError where a clip or house sound cannot be read, ffmpeg fails or its files are not
    what was asked for, OutputError where files cannot be written.
    """
    first = next(clips, None)  # the speaking workers start here, before numpy is loaded
    if first is None:
        raise SoundError("nothing to say: the script has no lines")
    from presscast.stitch.produce import prepare, produce

    told = _locked(report)
    finals = {name: folder / f"{stem}.{name}" for name in formats}
    with _written(finals, folder) as (parts, own):
        store = store or own
        store.mkdir(parents=True, exist_ok=True)
        begun = perf_counter()
        production = prepare(script, chain([first], clips), sounds or Sounds(), store, partial(told, "mix"))
        mixed = perf_counter()
        found = produce(production, parts, loudness, store, workers or os.cpu_count() or 2, partial(told, "encode"))
    stages = ("mix", mixed - begun), ("encode", perf_counter() - mixed)
    facts = [found[name] for name in formats]
    return Stitched(
        production.track,
        tuple(finals.values()),
        tuple(max(fact.loudness, -70.0) for fact in facts),
        tuple(fact.peak_db for fact in facts),
        stages,
        tuple(gauge.measures.envelope for gauge in production.gauges),
    )


@contextmanager
def _written(finals: dict[str, Path], folder: Path) -> Iterator[tuple[dict[str, Path], Path]]:
    """Give paths to write to, and a folder of no duration; move what is whole to its final name."""
    try:
        with TemporaryDirectory(prefix=".stitch-", dir=folder) as own:
            parts = {name: Path(own, path.name) for name, path in finals.items()}
            yield parts, Path(own)
            for name, part in parts.items():
                part.replace(finals[name])
    except OSError as error:
        raise OutputError(f"{error.filename or folder}: cannot be written ({reason(error)})") from error


def _locked(report: Callable[[str, float], None]) -> Callable[[str, float], None]:
    """Let one thread report at a time."""
    lock = Lock()

    def locked(stage: str, seconds: float) -> None:
        with lock:
            report(stage, seconds)

    return locked
