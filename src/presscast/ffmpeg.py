"""Where ffmpeg is: the system's own, else the one that came with imageio-ffmpeg."""

from __future__ import annotations

import shutil
from functools import cache

from presscast.errors import SoundError


@cache
def ffmpeg() -> str:
    """Return the path of an ffmpeg program; raise SoundError where there is none."""
    found = shutil.which("ffmpeg")
    return found or _bundled()


def _bundled() -> str:
    try:
        from imageio_ffmpeg import get_ffmpeg_exe

        return str(get_ffmpeg_exe())
    except (ImportError, RuntimeError) as error:
        raise SoundError("no ffmpeg: install it, or `pip install imageio-ffmpeg`") from error
