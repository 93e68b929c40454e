"""Find ffmpeg and run it: what IMAGEIO_FFMPEG_EXE names, else that of the package imageio-ffmpeg, else the system's.

The package's is the same on every machine of a kind, and starts in 11 ms; a system's, linked to 200 libraries, in 60.
It reads nothing but sound, from files and pipes of this machine: a playlist or a script in a sound's place leads
nowhere.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING

from presscast.errors import SoundError, reason

if TYPE_CHECKING:
    from collections.abc import Iterator

READABLE = "wav,w64,aiff,caf,au,mp3,aac,flac,ogg,mov,matroska,asf,amr,f32le,s16le,ffmetadata"
"""The formats (ffmpeg's demuxers) that are read: those of sound, and no list of other files."""
PIPE = 1 << 20  # bytes; as much as a user may ask for
_thread = threading.local()


@cache
def ffmpeg() -> str:
    """Return the path of an ffmpeg program; raise SoundError where there is none."""
    named = os.environ.get("IMAGEIO_FFMPEG_EXE")
    found = shutil.which(named) if named else _packed() or shutil.which("ffmpeg")
    if not found:
        if named:
            raise SoundError(f"IMAGEIO_FFMPEG_EXE names {named}, which is no program: name another, or none")
        raise SoundError("no ffmpeg: install it, or `pip install imageio-ffmpeg`")
    return found


def _packed() -> str | None:
    """Find the package's program without the 35 ms that importing the package takes."""
    package = find_spec("imageio_ffmpeg")
    folders = (package.submodule_search_locations or ()) if package else ()
    programs = (file for folder in folders for file in Path(folder, "binaries").glob("ffmpeg-*"))
    return next((str(file) for file in programs if os.access(file, os.X_OK)), None)


@dataclass(slots=True)
class Running:
    """An ffmpeg at work: the pipe to it or from it, and what it `said` when it has ended."""

    pipe: IO[bytes]
    said: str = ""


def run(*arguments: str | Path) -> bytes:
    """Run ffmpeg to its end and return what it writes to standard output; raise SoundError where it fails."""
    with running(*arguments, stdout=subprocess.PIPE) as ffmpeg_running:
        return ffmpeg_running.pipe.read()


@contextmanager
def running(
    *arguments: str | Path, stdin: int | None = None, stdout: int | None = None, words: str = "error"
) -> Iterator[Running]:
    """Run ffmpeg while the block feeds it or reads from it, and see that it ended well.

    One of `stdin` and `stdout` is subprocess.PIPE; `words` is the level of what it says. Raises SoundError with its
    first and last words where it does not start, or fails.
    """
    with tempfile.TemporaryFile() as written:
        command = (ffmpeg(), "-nostdin", "-hide_banner", "-nostats", "-v", words, "-y", *_guarded(arguments))
        try:
            process = subprocess.Popen(command, stdin=stdin or subprocess.DEVNULL, stdout=stdout, stderr=written)
        except OSError as error:
            raise SoundError(f"ffmpeg does not start: {reason(error)}; IMAGEIO_FFMPEG_EXE may name another") from error
        pipe = process.stdin or process.stdout
        assert pipe
        found = Running(pipe)
        try:
            _widen(pipe)
            _settle(process.pid)
            yield found
            pipe.close()
        except BrokenPipeError:
            pass  # it died: its exit status says so below
        except BaseException:
            process.kill()
            raise
        finally:
            status = process.wait()
        written.seek(0)
        found.said = written.read().decode(errors="replace").strip()
    if status:
        lines = found.said.splitlines()
        told = dict.fromkeys(lines[:1] + lines[-1:])  # the cause comes first, or last: releases differ
        raise SoundError(f"ffmpeg ended with {status}: {'; '.join(told) or 'no word'}")


def _guarded(arguments: tuple[str | Path, ...]) -> Iterator[str]:
    """The arguments as text, every input bound to what may be read."""
    for argument in map(str, arguments):
        if argument == "-i":
            yield from ("-protocol_whitelist", "file,pipe", "-format_whitelist", READABLE)
        yield argument


def _widen(pipe: IO[bytes]) -> None:
    """Let a pipe hold six seconds of sound where the system can (Linux), so that neither side waits for the other."""
    with suppress(ImportError, AttributeError, OSError):
        fcntl = import_module("fcntl")
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
