"""Sound into files by ffmpeg, and files back into sound."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

import numpy as np

from presscast.errors import SoundError
from presscast.ffmpeg import ffmpeg
from presscast.stitch import frames
from presscast.stitch.arrange import RATE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presscast.model import Track
    from presscast.stitch.resample import Samples


PIPE = 1 << 20  # bytes; as much as a user may ask for
BLOCK = 1 << 16  # samples made louder at a time: memory that is at hand is quicker than new memory
LOUDEST = 100.0  # full scale is 1: no sound decodes to more
MP4 = ("-brand", "M4B ", "-movflags", "+faststart", "-f", "mp4")
_thread = threading.local()


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: what ffmpeg is told, and the rate it decodes at.

    `makeup_db` undoes what the encoder takes from the loudness, by a scale of its own or by the
    edges of the band it leaves out.
    """

    options: tuple[str, ...]
    rate: int = RATE
    makeup_db: float = 0.0


FORMATS = {
    "mp3": Format(("-c:a", "libmp3lame", *frames.OPTIONS, "-f", "mp3"), makeup_db=0.45),
    "m4b": Format(("-c:a", "aac", "-aac_coder", "fast", "-b:a", "64k", *MP4)),
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
    exact = ("-fflags", "+bitexact", "-flags:a", "+bitexact")
    with _running(*source, *exact, *kind.options, str(path), stdin=subprocess.PIPE) as pipe:
        for sound in sounds:
            for at in range(0, len(sound), BLOCK):
                block = sound[at : at + BLOCK]
                pipe.write(np.multiply(block, makeup, out=loud[: len(block)]).data)
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
    with _running("-xerror", "-i", str(path), *target, stdout=subprocess.PIPE) as pipe:
        while block := pipe.read(rate * 8):
            sound = np.frombuffer(block[: len(block) // 4 * 4], "<f4")
            if len(sound) and not -LOUDEST < sound.min() <= sound.max() < LOUDEST:
                raise SoundError(f"{path.name}: ffmpeg made noise of it")
            yield sound


def _widen(pipe: IO[bytes]) -> None:
    """Let a pipe hold six seconds of sound where the system can (Linux), so that neither side waits for the other."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, PIPE)


def own_cores(workers: int) -> list[int]:
    """Return the cores for so many threads that run ffmpeg to keep to, where the machine has none to spare, else none.

    Which is first differs between processes: another make may have one thing to encode too.
    """
    cores = list(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    first = os.getpid() % max(1, len(cores))
    return [*cores[first:], *cores[:first]] if len(cores) <= workers else []


def keep_apart(cores: Iterator[int]) -> None:
    """Have every ffmpeg that the calling thread runs keep to a core, the next of `cores`; none is left: to any."""
    _thread.core = next(cores, None)


def _settle(process: int) -> None:
    """Let the threads of an ffmpeg make way for one another less often, on one core if so told (Linux).

    From release 7 each frame goes through four threads: to wake the next takes longer than its work on the frame.
    """
    core = getattr(_thread, "core", None)
    with suppress(AttributeError, OSError):
        if os.sched_getscheduler(process) == os.SCHED_OTHER:
            os.sched_setscheduler(process, os.SCHED_BATCH, os.sched_param(0))
        if core is not None:
            os.sched_setaffinity(process, {core})


@contextmanager
def _running(*arguments: str, stdin: int | None = None, stdout: int | None = None) -> Iterator[IO[bytes]]:
    """Run ffmpeg, give its pipe, and see that it ended well."""
    with tempfile.TemporaryFile() as words:
        command = (ffmpeg(), "-nostdin", "-hide_banner", "-v", "error", "-y", *arguments)
        try:
            process = subprocess.Popen(command, stdin=stdin or subprocess.DEVNULL, stdout=stdout, stderr=words)
        except OSError as error:
            raise SoundError(f"ffmpeg does not start: {error}; IMAGEIO_FFMPEG_EXE may name another") from error
        pipe = process.stdin or process.stdout
        try:
            assert pipe
            _widen(pipe)
            _settle(process.pid)
            yield pipe
            pipe.close()
        except BrokenPipeError:
            pass  # it died: its exit status says so below
        except BaseException:
            process.kill()
            raise
        finally:
            status = process.wait()
        words.seek(0)
        said = words.read().decode(errors="replace").strip().splitlines()
    if status:
        told = dict.fromkeys(said[:1] + said[-1:])  # the cause comes first, or last: releases differ
        raise SoundError(f"ffmpeg ended with {status}: {'; '.join(told) or 'no word'}")
