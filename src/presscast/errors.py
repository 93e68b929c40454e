"""Every failure a user can meet, with the exit code it ends on."""

from __future__ import annotations

import os
from pathlib import Path


def reason(error: BaseException) -> str:
    """Say why something failed: without a system's number, a path that is told already, or a codec's terms."""
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8; save it as UTF-8"
    if ended := getattr(error, "returncode", None):
        return f"it ended with {ended}"
    return str(getattr(error, "strerror", None) or error)


class PresscastError(Exception):
    """Base of all errors raised on purpose; the command line prints it and exits with `code`."""

    code = 1


class ReadError(PresscastError):
    """The source cannot be had, or is not an article we can read."""

    code = 3


class DraftError(ReadError):
    """The article calls itself a draft, and drafts were not asked for."""


class EngineError(PresscastError):
    """An engine or voice is missing, or made no usable sound."""

    code = 4


class PluginError(PresscastError):
    """No plug-in of that name is installed, or it does not load."""

    code = 5


class SettingsError(PresscastError):
    """A value on the command line, or a settings, voice, lexicon or script file, says something it may not."""

    code = 6


class SoundError(PresscastError):
    """ffmpeg is missing, died, or its output is not what was asked for."""

    code = 7


class OutputError(PresscastError):
    """The files cannot be written where they were asked for."""

    code = 8


class CheckError(PresscastError):
    """A finished file does not hold what its own track says."""

    code = 9


class PartialError(PresscastError):
    """Some of several articles failed; the others are finished."""

    code = 10


class SigningError(PresscastError):
    """A certificate or key cannot be used, or a file cannot be signed by it."""

    code = 11


class BrokenError(PresscastError):
    """A file is not what was signed, or its article not what was spoken."""

    code = 12


class UnsignedError(PresscastError):
    """A file has no content credentials."""

    code = 13


def unwritable(path: Path | str, error: OSError) -> OutputError:
    """Return the error for a file or folder that cannot be written: what stands in the way, where that is seen."""
    path = Path(path)
    above = next((each for each in path.parents if os.path.exists(each)), path)  # noqa: PTH110  (never raises)
    if above.is_file():
        why = f"{above} is a file, and no folder"
    elif isinstance(error, NotADirectoryError) and path.is_file():
        why = "it is a file, and no folder"
    elif isinstance(error, IsADirectoryError):
        why = "it is a folder; name a file"
    elif isinstance(error, FileNotFoundError) and above != path.parent:
        why = f"there is no folder {path.parent}"
    else:
        why = reason(error)
    return OutputError(f"{path}: cannot be written: {why}")
