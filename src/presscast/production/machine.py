"""What this machine has to make audio with, and what to do about what it lacks."""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution, requires
from typing import TYPE_CHECKING

from presscast import __version__, casting, plugins
from presscast.errors import PluginError, PresscastError, SoundError
from presscast.model import Voice
from presscast.settings import voices
from presscast.sound.ffmpeg import ffmpeg, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")  # a requirement begins with it (PEP 508)
_VERSION = re.compile(r"^Version: *(\S+)", re.MULTILINE)  # found without reading a package's whole description
ENOUGH_BYTES = 200 << 20


@dataclass(frozen=True, slots=True)
class Fact:
    """A thing the machine has, or lacks: `advice` says what to do about it, "" where nothing is to be done.

    `needed` is what a make cannot do without; it then ends with `code`.
    """

    name: str
    found: str
    advice: str = ""
    needed: bool = False
    code: int = 0


def facts(out: Path) -> Iterator[Fact]:
    """Yield what is here; `out` is the folder that audio is written to."""
    yield Fact("presscast", f"{__version__}, Python {platform.python_version()}, {_platform()}")
    yield Fact("cores", str(os.cpu_count() or 1))
    yield _ffmpeg()
    yield from map(_engine, plugins.names("engines"))
    yield from map(_voice, voices.names())
    yield _space(out)


def versions() -> dict[str, str]:
    """Return the versions of presscast, of Python, and of each package presscast depends on."""
    required = (_NAME.match(row) for row in _required() if "extra ==" not in row)
    names = [found[0] for found in required if found]
    found = {name: _version(name) for name in sorted(names)}
    return {"presscast": __version__, "python": sys.version.split()[0], "platform": _platform()} | found


def _platform() -> str:
    """Name the system without starting a program, which platform.platform() does for the processor's name."""
    return f"{platform.system()} {platform.release()} {platform.machine()}"


def _required() -> list[str]:
    try:
        return requires("presscast") or []
    except PackageNotFoundError:
        return []


def _version(name: str) -> str:
    try:
        stated = _VERSION.search(distribution(name).read_text("METADATA") or "")
    except PackageNotFoundError:
        return "not installed"
    return stated[1] if stated else "unknown"


def ffmpeg_version() -> str:
    """Return the path and the version of the ffmpeg in use; raise SoundError where there is none that runs."""
    told = run("-version").decode(errors="replace")
    return f"{' '.join(told.split()[:3])} ({ffmpeg()})"


def _ffmpeg() -> Fact:
    try:
        return Fact("ffmpeg", ffmpeg_version(), needed=True)
    except SoundError as error:
        return Fact("ffmpeg", "none", str(error), needed=True, code=error.code)


def _engine(name: str) -> Fact:
    try:
        lacks = plugins.about(plugins.engine(name), Voice(name, language="en")).install
    except PluginError as error:
        return Fact(f"engine {name}", "does not load", str(error))
    return Fact(f"engine {name}", "not installed" if lacks else "installed", lacks)


def _voice(name: str) -> Fact:
    try:
        profile = voices.load(name)
        spoken = [tag.split("-")[0] for tag in casting.about(profile.cast["narrator"]).languages]
        why = casting.obstacle(profile, "en" if "en" in spoken or not spoken else spoken[0])
    except PresscastError as error:
        return Fact(f"voice {name}", "cannot be used", str(error))
    return Fact(f"voice {name}", profile.description if not why else "not installed", why)


def _space(out: Path) -> Fact:
    """The nearest folder that exists is the one that will be written to."""
    there = next((folder for folder in (out.absolute(), *out.absolute().parents) if folder.is_dir()), out)
    free = shutil.disk_usage(there).free
    if not os.access(there, os.W_OK):
        return Fact("out", f"{out}: cannot be written", "name another folder with --out", needed=True, code=8)
    advice = "" if free > ENOUGH_BYTES else "make room: an hour of audio takes up to 200 MB while it is made"
    return Fact("out", f"{out}: {free >> 20:,} MB free", advice)
