"""Run the command in a process of its own that need not import presscast anew: most of a short command is that."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

from patience import PATIENCE_S

import presscast

USED_BY_MOST = ("babel.dates", "lxml.html", "markdown_it", "mutagen.mp3", "numpy", "PIL.ImageDraw", "sentencex", "yaml")
SELDOM_USED = ("presscast.desk", "presscast.sign")
"""Rooms that few commands enter, and that bring packages of their own."""


def run(
    *words: object, cwd: Path, env: dict[str, str] | None = None, stdin: bytes = b"", timeout: float = PATIENCE_S
) -> subprocess.CompletedProcess[bytes]:
    """Run presscast with these words in `cwd`; return its code, standard output and standard error.

    On Linux the process is forked from one that has imported presscast; elsewhere, and where the environment is
    not the tests' own, it is a new interpreter.

    Raises:
        subprocess.TimeoutExpired: it takes longer than `timeout` seconds.
    """
    told = [str(word) for word in words]
    if sys.platform == "linux" and not env and _environment() == STARTED_IN:
        return _forked(told, cwd, stdin, timeout)
    command = [sys.executable, "-m", "presscast", *told]
    return subprocess.run(
        command, check=False, cwd=cwd, env=os.environ | (env or {}), input=stdin, capture_output=True, timeout=timeout
    )


def _forked(words: list[str], cwd: Path, stdin: bytes, timeout: float) -> subprocess.CompletedProcess[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        streams = [Path(folder, name) for name in ("stdin", "stdout", "stderr")]
        streams[0].write_bytes(stdin)
        process = _server().Process(target=_command, args=(words, cwd, streams))
        process.start()
        process.join(timeout)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(words, timeout)
        return subprocess.CompletedProcess(words, process.exitcode, *(path.read_bytes() for path in streams[1:]))


def _command(words: list[str], cwd: Path, streams: list[Path]) -> None:
    """Become the command: its folder, its arguments, its standard streams."""
    os.chdir(cwd)
    sys.argv = ["presscast", *words]
    for number, path in enumerate(streams):
        with path.open("rb" if number == 0 else "wb") as file:
            os.dup2(file.fileno(), number)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  (for as long as the command lasts)
    from presscast.__main__ import main

    main()


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"}


STARTED_IN = _environment()


@cache
def _server() -> Any:
    context = multiprocessing.get_context("forkserver")
    rooms = (found.name for found in walk_packages(presscast.__path__, "presscast."))
    context.set_forkserver_preload([*USED_BY_MOST, *(name for name in rooms if not name.startswith(SELDOM_USED))])
    return context
