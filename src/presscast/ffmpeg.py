"""Where ffmpeg is: what IMAGEIO_FFMPEG_EXE names, else the one of the package imageio-ffmpeg, else the system's.

The package's is the same on every machine of a kind, and starts in 11 ms; a system's, linked to 200 libraries, in 60.
"""

from __future__ import annotations

import os
import shutil
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from presscast.errors import SoundError


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
