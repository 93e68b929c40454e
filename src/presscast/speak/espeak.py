"""Take the sound and words of pyttsx3's espeak-ng from its synthesis callback instead of a file.

That answers what `save_to_file` does wrong there: no file that comes late or not at all, nothing
printed, no rate that overtakes the speech, and the words come with their times.
"""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import count, takewhile
from threading import Lock
from time import sleep
from typing import TYPE_CHECKING, Any

from presscast.errors import EngineError
from presscast.model import Mark, Sound
from presscast.speak.text import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from presscast.model import Voice
    from presscast.speak.text import Plain

RATE = 22_050
_WORDGAP = 7  # espeakWORDGAP of speak_lib.h, which pyttsx3 does not name
GAP = 3  # between words, in units of 10 ms at 170 words a minute
_GAPS_TAKE = 20  # words a minute, nearly the same at every rate
_PITCH = 50  # espeak's own
MISSING = "no espeak-ng: install it (Debian: espeak-ng), or `pip install espeakng-loader`"
NO_DATA = "espeak-ng's data are missing or of another version: reinstall it (Debian: espeak-ng-data)"
_STEP_S = 0.0005
_SYNCHRONOUS, _DO_NOT_EXIT = 2, 0x8000  # of speak_lib.h
_LOADING = Lock()


@dataclass(frozen=True, slots=True)
class Installed:
    """An espeak-ng: its version, and the name and the language tag of each voice by its id."""

    version: str
    voices: Mapping[str, tuple[str, str]]


def load() -> Installed:
    """Make espeak-ng's library known to this process, the system's own or espeakng-loader's, and look what it has.

    It is found out here whether it has its data: without them pyttsx3 would have it end the process.
    Raises EngineError where there is none, or none of use.
    """
    with _LOADING:
        return _loaded()


@cache
def _loaded() -> Installed:
    library = _library()
    if library.espeak_Initialize(_SYNCHRONOUS, 0, None, _DO_NOT_EXIT) <= 0:
        raise EngineError(NO_DATA)
    library.espeak_Info.restype = ctypes.c_char_p
    library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_Voice))
    installed = Installed(library.espeak_Info(None).decode(), dict(_voices(library.espeak_ListVoices(None))))
    library.espeak_Terminate()  # begun twice, it hangs
    return installed


class _Voice(ctypes.Structure):
    """The beginning of espeak_VOICE; a language is a byte of priority and a tag, and the first is the voice's own."""

    _fields_ = (("name", ctypes.c_char_p), ("languages", ctypes.c_char_p), ("identifier", ctypes.c_char_p))


def _voices(listed: Any) -> Iterator[tuple[str, tuple[str, str]]]:  # noqa: ANN401  (ctypes pointers)
    for pointer in takewhile(bool, (listed[i] for i in count())):
        voice = pointer.contents
        tag = voice.languages[1:].decode("utf-8", "replace").lower().replace("_", "-")
        yield voice.identifier.decode("utf-8", "replace").lower(), (voice.name.decode("utf-8", "replace"), tag)


def claim_name() -> None:
    """Let pyttsx3's espeak-ng come before another engine's own build, which is then loaded beside it.

    All builds call themselves libespeak-ng.so.1, and whoever asks by that name, as pyttsx3 does, gets the
    first that was loaded: perhaps a build that does not find its data, and then ends the process.
    """
    if sys.platform == "linux":
        with suppress(EngineError):
            load()


def _library() -> ctypes.CDLL:
    try:
        return ctypes.CDLL("libespeak-ng.so.1")
    except OSError:
        return _bundled()


def _bundled() -> ctypes.CDLL:
    """Load by path what will be found by name; its symbols stay its own, since other builds have the same."""
    try:
        import espeakng_loader

        os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
        return ctypes.CDLL(espeakng_loader.get_library_path())
    except (ImportError, OSError, RuntimeError) as error:
        raise EngineError(MISSING) from error


class Espeak:
    """What pyttsx3's espeak driver sends to its callback, kept. One a process; no two threads at once."""

    def __init__(self, engine: Any) -> None:  # noqa: ANN401  (pyttsx3 has no types)
        """Take the callback of a pyttsx3 engine's driver."""
        from pyttsx3.drivers import _espeak

        engine.proxy.setBusy(False)  # until its first run it queues even the properties
        self._engine = engine
        self._espeak: Any = _espeak
        self._pcm = bytearray()
        self._starts: list[tuple[int, int]] = []
        _espeak.SetSynthCallback(self._keep)

    def pace(self, voice: Voice) -> None:
        """Set rate and pitch: quicker words with gaps between them, which listeners hear better."""
        self._engine.setProperty("rate", voice.rate + _GAPS_TAKE)
        self._engine.setProperty("pitch", min(99, _PITCH * voice.pitch // 100))
        self._espeak.SetParameter(_WORDGAP, GAP, 0)
        self.settle()

    def settle(self) -> None:
        """Wait until all that was asked for is done, parameters too; espeak's own waiting looks every 20 ms."""
        while self._espeak.IsPlaying():
            sleep(_STEP_S)

    def say(self, piece: Plain) -> tuple[Sound, ...]:
        """Say one piece; nothing where it makes no sound."""
        self._pcm.clear()
        self._starts.clear()
        text = piece.text.encode("utf-8", "replace")
        if self._espeak.Synth(text, flags=self._espeak.CHARS_UTF8) != self._espeak.EE_OK:
            raise EngineError("espeak-ng refused the text")
        self.settle()
        marks = tuple(_marks(piece, self._starts, len(self._pcm) // 2))
        return (Sound(bytes(self._pcm), RATE, marks),) if self._pcm else ()

    def _keep(self, wav: Any, samples: int, events: Any) -> int:  # noqa: ANN401  (ctypes pointers)
        if samples > 0:
            self._pcm += ctypes.string_at(wav, 2 * samples)
        i = 0
        while (event := events[i]).type != self._espeak.EVENT_LIST_TERMINATED:
            if event.type == self._espeak.EVENT_WORD:
                self._starts.append((event.text_position - 1, event.audio_position * RATE // 1000))
            i += 1
        return 0


def _marks(piece: Plain, starts: list[tuple[int, int]], samples: int) -> Iterator[Mark]:
    """Mark the words in which an event begins, by the first: several fall in one number, none in some pairs."""
    events = sorted(starts)
    for start, end in words(piece.text):
        sample = next((at for place, at in events if start <= place < end), None)
        if sample is not None and sample < samples:
            yield Mark(sample, *piece.span(start, end))
