"""Spell other languages by espeak-ng, in the phonemes Kokoro was trained on for them (misaki.espeak.EspeakG2P).

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
from presscast.speak.spelling import alignment
from presscast.speak.spelling.spelled import Spelled
from presscast.speak.text import runs, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.speak.text import Plain

MISSING = "espeak-ng's library is missing: pip install espeakng-loader"
_SYNCHRONOUS, _DO_NOT_EXIT, _UTF8 = 2, 0x8000, 1  # of speak_lib.h
_IPA_TIED = 0x02 | 0x80 | ord("^") << 8
_VOICES = {"fr-fr": "fr", "pt": "pt-br", "en": "en-us"}  # as espeak-ng names them
_JOINED = {
    "a^ɪ": "I", "a^ʊ": "W", "d^z": "ʣ", "d^ʒ": "ʤ", "e^ɪ": "A", "o^ʊ": "O", "ə^ʊ": "Q", "s^s": "S", "t^s": "ʦ", "t^ʃ": "ʧ",
    "ɔ^ɪ": "Y",
}  # fmt: skip
_SWITCH = re.compile(r"\([\w^-]+\)")  # into another language and back
_MARK = re.compile(r"\s*((?:\s*[;:,.!?…—()“”\"«»„¿¡।]|\s+[–-](?=\s))+)\s*")
_AFTER_CLOSING, _BEFORE_OPENING = re.compile(r"\s+([;:,.!?…”)])"), re.compile(r"([“(])\s+")
_TOLD = {"«": "“", "»": "”", "„": "“", '"': "”", "–": "—", "-": "—", "¿": "", "¡": "", "।": "."}


class Foreign:
    """Spells one language of those espeak-ng has."""

    def __init__(self, language: str) -> None:
        """Take a BCP 47 tag; raise EngineError where espeak-ng has no voice for it."""
        self._language = language
        self._ipa("a")

    def spell(self, said: str, piece: Plain) -> Spelled:
        """Spell a piece of `said`, given phonemes kept as they are."""
        phonemes, firsts = "", []
        for run, ipa in runs(said, piece):
            spelled = ipa or self._spelled(run.text)
            spans = list(words(run.text))
            alone = [ipa][: len(spans)] if ipa else [self._spelled(run.text[a:b]) for a, b in spans]
            parted = " " if phonemes and spelled and not phonemes[-1].isspace() and run.text[:1].isspace() else ""
            at = len(phonemes) + len(parted)
            firsts += [(at + place, *run.span(*spans[word])) for word, place in alignment.starts(alone, spelled)]
            phonemes += parted + spelled + " " * (run.text[-1:].isspace() and bool(spelled))
        return Spelled(phonemes, tuple(firsts))

    def _spelled(self, text: str) -> str:
        """Spell text between its marks, which stay."""
        parts = (
            " ".join(_TOLD.get(sign, sign) for sign in part) if number % 2 else part.strip() and self._ipa(part.strip())
            for number, part in enumerate(_MARK.split(text))
        )
        spaced = " ".join(" ".join(parts).split())
        return _BEFORE_OPENING.sub(r"\1", _AFTER_CLOSING.sub(r"\1", spaced))

    def _ipa(self, text: str) -> str:
        told = " ".join(phonemes(text, self._language))
        for tied, sign in _JOINED.items():
            told = told.replace(tied, sign)
        return told.replace("^", "").replace("-", "")


def phonemes(text: str, language: str) -> Iterator[str]:
    """Yield the IPA of each clause of `text`, the signs of one sound tied by ^; raise EngineError as `Foreign` does."""
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
    """Load a copy of the library on Linux, where pyttsx3's espeak-ng may be the same file, and has a voice of its own."""
    if sys.platform != "linux":
        return ctypes.CDLL(str(path))
    espeak.claim_name()
    with tempfile.NamedTemporaryFile(suffix=path.suffix) as copy:
        shutil.copyfile(path, copy.name)
        return ctypes.CDLL(copy.name)
