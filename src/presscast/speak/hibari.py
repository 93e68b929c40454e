"""Speak English by hibari: a natural voice, a hundred times quicker than it speaks, the same bytes every time.

Its one voice, heart, is Kokoro's af_heart distilled (hibari-tts, Apache-2.0). Others of its kind ask the network, so
they are spoken only from a file that is here: `Voice.name` may be the path of one.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from presscast.errors import EngineError
from presscast.model import Mark, Sound
from presscast.plugins import About
from presscast.speak import onnx
from presscast.speak.rise import lift
from presscast.speak.spelling.choose import lacks, speller
from presscast.speak.spelling.spelled import spelled
from presscast.speak.stretch import stretched
from presscast.speak.text import pieces, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.model import Voice
    from presscast.speak.spelling.spelled import Spelled

INSTALL = "pip install hibari-tts"
RATE = 24_000
_DURATIONS = "/Clip_output_0"  # of each phoneme, in frames
_LONGEST = 400  # phonemes in one go
_LONGEST_TEXT = 1_000  # code points that are spelled in one go
_NATURAL = 170  # words a minute at speed 1
_SLOWEST, _QUICKEST = 0.5, 2.0  # speeds that it was trained for
_SEED = 0  # of the noise that breathes in its consonants
_SPELLING = 5  # how text becomes phonemes and pitch; a clip is named by it
_PITCH = "f0"
_LATE_S = 0.09  # by which they run behind what is heard: the median against an aligner


class Hibari:
    """Speaks English; `Voice.name` is "heart", "" for it too, or the path of a model of the same form.

    Beyond half and double its natural rate the sound is stretched; pitch and noise are not its to change.
    """

    def fingerprint(self, voice: Voice) -> str:
        """Name the program, the model, and what turns text into phonemes. Raises EngineError where one is missing."""
        return f"hibari {_program()} spelling {_SPELLING} seed {_SEED} {_transform()} {onnx.digest(_model(voice))}"

    def speak(self, text: str, voice: Voice) -> Iterator[Sound]:
        """Say `text`, the words marked. Raises EngineError where the model is missing."""
        speaker, letters = _speaker(_model(voice)), speller(_language(voice))
        wanted = voice.rate / _NATURAL
        speed = min(_QUICKEST, max(_SLOWEST, wanted))
        for piece in pieces(plain(text), _LONGEST_TEXT):
            for part in spelled(letters, text, piece, _LONGEST):
                yield stretched(speaker.say(part, speed), wanted / speed)

    def about(self, voice: Voice) -> About:
        """Tell whether the model is here."""
        missing = ""
        try:
            _program()
            _model(voice)
        except EngineError as error:
            missing = str(error)
        return About(
            (_language(voice),), "natural, near a human reader", "Apache-2.0", missing, speed=70.0, takes_ipa=True
        )

    def lacks(self, ipa: str, voice: Voice) -> str:
        """Return the signs of `ipa` that have no sound in its language."""
        return lacks(ipa, _language(voice))


class _Speaker:
    """A model, loaded: one a process."""

    def __init__(self, path: Path) -> None:
        with onnx.loading(f"the model {path}, which must be one of hibari's,"):
            model = onnx.with_output(path.read_bytes(), _DURATIONS, "durations")
            self._model = onnx.session(onnx.with_factor(model, _PITCH, "lift"))
        self._vocabulary = onnx.vocabulary()

    def say(self, part: Spelled, speed: float) -> Sound:
        """Run the model, again where something is asked, and make its spectra sound."""
        import numpy as np
        from hibari import dsp

        kept = [at for at, sign in enumerate(part.phonemes) if sign in self._vocabulary]
        places = {at: place for place, at in enumerate(kept)}
        ids = [0, *(self._vocabulary[part.phonemes[at]] for at in kept), 0]
        feed = {
            "ids": np.array([ids], np.int64),
            "speed": np.array([speed], np.float32),
            "lift": np.ones(1, np.float32),
        }
        *spectra, durations = self._model.run(None, feed)
        if asked := part.rising(places):
            feed["lift"] = lift(spectra[-1][0], durations, asked)
            *spectra, _ = self._model.run(None, feed)
        wave = dsp.synth(*(one[0] for one in spectra), np.random.default_rng(_SEED))
        ends = np.cumsum(durations) * (len(wave) / durations.sum()) - _LATE_S * RATE
        marks = (Mark(max(0, int(ends[places[at]])), *span) for at, *span in part.firsts if at in places)
        return Sound((np.clip(wave, -1, 1) * 32767).astype("<i2").tobytes(), RATE, tuple(marks))


@lru_cache(4)
def _speaker(path: Path) -> _Speaker:
    return _Speaker(path)


def _package() -> Path | None:
    found = find_spec("hibari")
    return Path(found.origin).parent if found and found.origin else None


def _program() -> str:
    try:
        return version("hibari-tts")
    except PackageNotFoundError as error:
        raise EngineError(f"hibari is not installed: {INSTALL}") from error


def _transform() -> str:
    """Name who transforms the spectra: scipy where it is installed, whose last bits differ from numpy's."""
    return "scipy" if find_spec("scipy") else "numpy"


def _model(voice: Voice) -> Path:
    package = _package()
    if package is None:
        raise EngineError(f"hibari is not installed: {INSTALL}")
    if voice.name in ("", "heart"):
        return package / "assets" / "hibari.onnx"
    path = Path(voice.name)
    if not path.is_file():
        raise EngineError(f"no hibari voice {voice.name!r}: there is heart, or the path of an .onnx of its form")
    return path


def _language(voice: Voice) -> str:
    """Heart is American; a voice of the user's is what its profile says."""
    return voice.language if voice.name not in ("", "heart") and voice.language else "en-US"
