"""Sound into files by ffmpeg, and files back into sound."""

from __future__ import annotations

import re
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from presscast.errors import SoundError
from presscast.sound.ffmpeg import running
from presscast.stitch import frames
from presscast.stitch.arrange import RATE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presscast.model import Track
    from presscast.stitch.resample import Samples


BLOCK = 1 << 16  # samples made louder at a time: memory that is at hand is quicker than new memory
LOUDEST = 100.0  # full scale is 1: no sound decodes to more
MP4 = ("-brand", "M4B ", "-movflags", "+faststart", "-f", "mp4")


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: what ffmpeg is told, and the rate it decodes at.

    `makeup_db` undoes what the encoder takes from the loudness, by a scale of its own or by the
    edges of the band it leaves out. `bitrate` (bit/s) is held to where an encoder only aims at it; 0 lets it be.
    """

    options: tuple[str, ...]
    rate: int = RATE
    makeup_db: float = 0.0
    bitrate: int = 0


FORMATS = {
    "mp3": Format(("-c:a", "libmp3lame", *frames.OPTIONS, "-f", "mp3"), makeup_db=0.45),
    "m4b": Format(("-c:a", "aac", "-aac_coder", "fast", *MP4), bitrate=64_000),
    "opus": Format(("-c:a", "libopus", "-b:a", "40k", "-f", "ogg"), rate=48_000, makeup_db=0.3),
    "flac": Format(("-c:a", "flac", "-sample_fmt", "s16", "-f", "flac")),
    "wav": Format(("-c:a", "pcm_s16le", "-rf64", "auto", "-f", "wav")),
}


def encode(sounds: Iterable[Samples], kind: Format, path: Path, facts: tuple[str, ...] = ()) -> None:
    """Write sound at the track's rate to `path`; `facts` are ffmpeg's options for a second input.

    Raises SoundError with ffmpeg's last words where it fails.
    """
    makeup, loud = np.float32(10 ** (kind.makeup_db / 20)), np.empty(BLOCK, "<f4")
    source = ("-f", "f32le", "-ar", str(RATE), "-ac", "1", "-i", "pipe:0", *facts, "-map", "0:a")
    rate = ("-b:a", str(kind.bitrate)) if kind.bitrate else ()
    exact = ("-fflags", "+bitexact", "-flags:a", "+bitexact")
    with running(*source, *exact, *rate, *kind.options, path, stdin=subprocess.PIPE) as encoder:
        for sound in sounds:
            for at in range(0, len(sound), BLOCK):
                block = sound[at : at + BLOCK]
                encoder.pipe.write(np.multiply(block, makeup, out=loud[: len(block)]).data)
    if not path.exists() or not path.stat().st_size:
        raise SoundError("ffmpeg ended without a word and without a file")


@contextmanager
def chapters(track: Track) -> Iterator[tuple[str, ...]]:
    """Give the options by which ffmpeg takes a track's chapters, as an FFMETADATA file."""
    ends = [*(chapter.start for chapter in track.chapters[1:]), track.samples]
    lines = [";FFMETADATA1"]
    for chapter, end in zip(track.chapters, ends, strict=True):
        title = re.sub(r"([=;#\\\n])", r"\\\1", chapter.title)
        lines += ["[CHAPTER]", f"TIMEBASE=1/{RATE}", f"START={chapter.start}", f"END={end}", f"title={title}"]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "chapters.txt")
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        yield "-i", str(file), "-map_metadata", "1"


def decode(path: Path, rate: int) -> Iterator[Samples]:
    """Yield the sound of any file two seconds at a time, as mono at `rate`.

    Raises SoundError where it does not decode without a fault.
    """
    return _decoded(path, rate)


def read_back(path: Path, rate: int) -> Iterator[Samples]:
    """Yield the sound of a file that `encode` wrote, as `decode` does, but quicker.

    Its frames leave ffmpeg two seconds at once. What is so held would be lost where a file changes its format.
    """
    return _decoded(path, rate, "-af", f"asetnsamples={2 * rate}:p=0")


def _decoded(path: Path, rate: int, *filters: str) -> Iterator[Samples]:
    target = (*filters, "-ar", str(rate), "-ac", "1", "-f", "f32le", "pipe:1")
    with running("-xerror", "-i", path, *target, stdout=subprocess.PIPE) as decoder:
        while block := decoder.pipe.read(rate * 8):
            sound = np.frombuffer(block[: len(block) // 4 * 4], "<f4")
            if len(sound) and not -LOUDEST < sound.min() <= sound.max() < LOUDEST:
                raise SoundError(f"{path.name}: ffmpeg made noise of it")
            yield sound
