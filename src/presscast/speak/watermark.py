"""Have an engine's sound bear a watermark: each clip is marked when it is spoken, and named by that too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from presscast import plugins
from presscast.errors import EngineError, reason
from presscast.model import Mark, Sound

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from presscast.model import Voice
    from presscast.plugins import Engine

_FULL = 32_768


@dataclass(frozen=True, slots=True)
class Marking:
    """Makes an engine whose sound bears the watermark `name`, with `payload`; equal ones make equal engines."""

    make: Callable[[], Engine]
    name: str
    payload: str

    def __call__(self) -> Engine:
        """Raise PluginError where the watermark is not installed."""
        return Marked(self.make(), self.name, self.payload)


class Marked:
    """Speaks as another engine does, and hides a watermark in what that said."""

    def __init__(self, engine: Engine, name: str, payload: str) -> None:
        """Raise PluginError where the watermark is not installed."""
        self._engine, self._name, self._payload = engine, name, payload
        self._watermark = plugins.watermark(name)()

    def fingerprint(self, voice: Voice) -> str:
        """Name what the engine does, and the watermark."""
        mark = f"{self._name} {plugins.version('watermarks', self._name)} {self._payload}"
        return f"{self._engine.fingerprint(voice)} watermark {mark.strip()}"

    def speak(self, text: str, voice: Voice) -> Iterator[Sound]:
        """Say `text` in one piece; raise EngineError where the watermark fails, or changes the length."""
        pieces = list(self._engine.speak(text, voice))
        if not pieces or len({piece.rate for piece in pieces}) > 1:
            yield from pieces
            return
        rate, marks, begun = pieces[0].rate, list[Mark](), 0
        for piece in pieces:
            marks += [Mark(begun + mark.sample, mark.start, mark.end) for mark in piece.marks]
            begun += len(piece.pcm) // 2
        yield Sound(self._marked(b"".join(piece.pcm for piece in pieces), rate), rate, tuple(marks))

    def _marked(self, pcm: bytes, rate: int) -> bytes:
        samples = np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(_FULL)
        try:
            made = self._watermark.embed(samples, rate, self._payload.encode())
        except Exception as error:  # whatever a stranger's model may raise
            raise EngineError(f"the watermark {self._name} failed: {reason(error)}") from error
        if made.shape != samples.shape or not np.isfinite(made).all():
            raise EngineError(f"the watermark {self._name} returned another sound than it was given")
        return np.clip(np.rint(made * _FULL), -_FULL, _FULL - 1).astype("<i2").tobytes()
