"""Ask espeak-ng how a text sounds, in IPA, in any of its languages.

It is an espeak-ng of its own, that of the package espeakng-loader: one library has one voice for the whole process.
"""

from __future__ import annotations

import ctypes
import re
import shutil
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from presscast.errors import EngineError
from presscast.speak import espeak

if TYPE_CHECKING:
    from collections.abc import Iterator

MISSING = "espeak-ng's library is missing: pip install espeakng-loader"
_SYNCHRONOUS, _DO_NOT_EXIT, _UTF8 = 2, 0x8000, 1  # of speak_lib.h
_IPA_TIED = 0x02 | 0x80 | ord("^") << 8
_VOICES = {"fr-fr": "fr", "pt": "pt-br", "en": "en-us"}  # as espeak-ng names them
_SWITCH = re.compile(r"\([\w^-]+\)")  # into another language and back


def phonemes(text: str, language: str) -> Iterator[str]:
    """Yield the IPA of each clause of `text`, the signs of one sound tied by ^.

    Raises EngineError where espeak-ng is missing or has no voice for the language.
    """
    library = _library()
    name = _VOICES.get(language.lower(), language.lower())
    if library.espeak_SetVoiceByName(name.encode()) and library.espeak_SetVoiceByName(name.split("-")[0].encode()):
        raise EngineError(f"espeak-ng has no voice for the language {language!r}")
    left = ctypes.c_char_p(text.encode("utf-8", "replace"))
    while left.value is not None:
        told = library.espeak_TextToPhonemes(ctypes.byref(left), _UTF8, _IPA_TIED)
        yield _SWITCH.sub("", told.decode("utf-8", "replace")).strip()


@cache
def _library() -> Any:  # noqa: ANN401  (ctypes has no types for functions)
    try:
        import espeakng_loader

        path, data = Path(espeakng_loader.get_library_path()), espeakng_loader.get_data_path()
        library = _loaded(path)
    except (ImportError, OSError, RuntimeError) as error:
        raise EngineError(MISSING) from error
    if library.espeak_Initialize(_SYNCHRONOUS, 0, str(data).encode(), _DO_NOT_EXIT) <= 0:
        raise EngineError(f"espeak-ng does not find its data in {data}")
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    return library


def _loaded(path: Path) -> Any:  # noqa: ANN401
    """Load a copy of the library on Linux, where pyttsx3's espeak-ng, of another voice, may be the same file."""
    if sys.platform != "linux":
        return ctypes.CDLL(str(path))
    espeak.claim_name()
    with tempfile.NamedTemporaryFile(suffix=path.suffix) as copy:
        shutil.copyfile(path, copy.name)
        return ctypes.CDLL(copy.name)
