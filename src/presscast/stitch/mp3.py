"""An MP3 of pieces that are encoded side by side, and kept for the next time.

Starting ffmpeg takes as long as encoding 4 to 20 s, so a run of it takes several pieces, one after the
other, each with the sound around it (see `frames`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from io import BytesIO
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from presscast.records import digest
from presscast.sound.ffmpeg import ffmpeg
from presscast.stitch import frames, summed
from presscast.stitch.arrange import FRAME, RATE
from presscast.stitch.encode import FORMATS, encode, read_back
from presscast.stitch.mix import Stream
from presscast.stitch.whole import HIGHEST, Measured, measure

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from presscast.stitch.master import Master
    from presscast.stitch.resample import Samples

MP3 = FORMATS["mp3"]
RUN = 200 * RATE
"""Samples of sound about which one run of ffmpeg encodes."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The samples `start` to `stop` of a track; `before` and `after` them are encoded and cut off."""

    start: int
    stop: int
    before: int
    after: int
    path: Path

    @property
    def samples(self) -> int:
        """How many samples are encoded for it."""
        return self.before + self.stop - self.start + self.after

    @property
    def count(self) -> int:
        """How many frames it is; a track's last piece has those that hold the decoder's delay."""
        return -(-(self.stop - self.start + (0 if self.after else frames.DECODED_DELAY)) // FRAME)


def name(spans: Sequence[tuple[int, int]], master: Master, folder: Path) -> list[Piece]:
    """Return the pieces of a track by their spans, each with the file that its frames are or will be kept in."""
    pieces, program = [], Path(ffmpeg())
    tool = str(program), program.stat().st_mtime_ns, MP3.options, MP3.makeup_db
    for start, stop in spans:
        before, after = min(frames.BEFORE, start), frames.AFTER if stop < master.samples else 0
        key = digest(tool, before, after, master.key(start - before, stop + after))
        pieces.append(Piece(start, stop, before, after, folder / f"{key}.piece"))
    return pieces


def runs(pieces: Sequence[Piece], workers: int) -> list[Sequence[Piece]]:
    """Part pieces into runs of like length, of about RUN, or shorter ones where some of the `workers` had none."""
    ends = [0, *accumulate(piece.samples for piece in pieces)]
    count = max(round(ends[-1] / RUN), min(workers, len(pieces)), 1)
    cuts = [min(range(len(ends)), key=lambda at: abs(ends[at] - ends[-1] * n / count)) for n in range(count + 1)]
    return [pieces[a:b] for a, b in pairwise(cuts) if a < b]


def is_whole(path: Path) -> bool:
    """Tell whether a piece is kept, and every byte of it as it was written."""
    return summed.read(path) is not None


def press(run: Sequence[Piece], master: Master, told: Callable[[float], None]) -> None:
    """Encode pieces in one run of ffmpeg, measure and keep them;
    those with a peak too high again, from a lower ceiling."""
    raw = run[0].path.with_suffix(".part.mp3")  # ffmpeg need not find out what it is
    try:
        encode(_sound(run, master, told), MP3, raw)
        again = _cut(run, master, raw)
    finally:
        raw.unlink(missing_ok=True)
    for piece, lower in again:
        press([piece], lower, lambda seconds: None)


def _cut(run: Sequence[Piece], master: Master, raw: Path) -> list[tuple[Piece, Master]]:
    """Measure and keep the pieces of an encoded run;
    return those with a peak too high, with a lower master for each."""
    again, body, frame = [], frames.split(raw.read_bytes()), 0
    decoded = Stream(read_back(raw, RATE)).skip(frames.DECODED_DELAY)
    for silence, piece in _laid(run):
        found = measure(decoded.skip(silence + piece.before).take(piece.stop - piece.start), RATE)
        decoded.skip(piece.after)
        frame += (silence + piece.before) // FRAME
        if master.ceiling is not None and found.peak > HIGHEST:
            again.append((piece, replace(master, ceiling=master.ceiling * HIGHEST / found.peak * 0.99)))
        else:
            _keep(piece.path, body[frame : frame + piece.count], found)
        frame += (piece.stop - piece.start + piece.after) // FRAME
    return again


def _sound(run: Sequence[Piece], master: Master, told: Callable[[float], None]) -> Iterator[Samples]:
    for silence, piece in _laid(run):
        yield np.zeros(silence, np.float32)
        yield from master.sound(piece.start - piece.before, piece.stop + piece.after)
        told((piece.stop - piece.start) / RATE)


def _laid(run: Sequence[Piece]) -> Iterator[tuple[int, Piece]]:
    """Yield the pieces of a run, each after the samples of silence by which it begins with a cycle of padding."""
    at = 0
    for piece in run:
        silence = -(at + piece.before) % frames.CYCLE
        yield silence, piece
        at += silence + piece.samples


def prune(folder: Path, used: Collection[Path]) -> None:
    """Remove the pieces that a track made of `used` has no use for, and what a killed run left."""
    for path in folder.iterdir():
        if path.name.endswith((".piece", ".kept", ".part", ".part.mp3")) and path not in used:
            path.unlink()


def join(pieces: Sequence[Piece], samples: int, path: Path) -> list[Measured]:
    """Write one MP3, of `samples` of sound, from the frames of all its pieces behind an Info frame.

    Returns what each piece holds.
    """
    first, count, size, found = b"", 0, 0, []
    with path.open("wb") as file:
        file.write(bytes(frames.SHORT))
        for piece in pieces:
            body, measured = _kept(piece.path)
            first, count, size = first or body[:4], count + piece.count, size + len(body)
            found.append(measured)
            file.write(body)
        file.seek(0)
        file.write(frames.info(first, count, size, samples))
    return found


def _keep(path: Path, body: Sequence[bytes], found: Measured) -> None:
    content = BytesIO()
    for array in (np.frombuffer(b"".join(body), np.uint8), found.energy, np.array([found.peak, found.seconds])):
        np.save(content, array)
    summed.write(path, content.getbuffer())


def _kept(path: Path) -> tuple[bytes, Measured]:
    with path.open("rb") as file:
        file.seek(summed.SUM)
        body, energy, facts = (np.load(file) for _ in range(3))
    return body.tobytes(), Measured(energy, float(facts[0]), float(facts[1]))
