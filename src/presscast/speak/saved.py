"""Take the sound of any pyttsx3 driver from the file it saves: the way on macOS and Windows."""

from __future__ import annotations

from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from presscast.errors import EngineError, SoundError
from presscast.model import Sound
from presscast.sound.ffmpeg import run

if TYPE_CHECKING:
    from presscast.model import Voice
    from presscast.speak.text import Plain

_RATE = 22_050
_PATIENCE_S = 10.0
_STEP_S = 0.02


class Saved:
    """One file a call, waited for: the first `runAndWait` returns before its file is there."""

    def __init__(self, engine: Any) -> None:  # noqa: ANN401  (pyttsx3 has no types)
        """Speak with a pyttsx3 engine."""
        self._engine = engine

    def pace(self, voice: Voice) -> None:
        """Set the rate; these drivers have no pitch to set."""
        self._engine.setProperty("rate", voice.rate)
        self.settle()

    def settle(self) -> None:
        """Have the parameters set that were asked for: until it runs, pyttsx3 queues them."""
        with redirect_stdout(StringIO()):
            self._engine.runAndWait()

    def say(self, piece: Plain) -> tuple[Sound, ...]:
        """Say one piece; nothing where it makes no sound. The driver's chatter is swallowed."""
        with TemporaryDirectory() as folder, redirect_stdout(StringIO()):
            path = Path(folder) / "piece.wav"  # macOS writes AIFF all the same
            self._engine.save_to_file(piece.text, str(path))
            self._engine.runAndWait()
            _wait_for(path)
            pcm = _decode(path)
        return (Sound(pcm, _RATE),) if pcm else ()


def _wait_for(path: Path) -> None:
    """Wait until the file is there and has stopped growing."""
    end, size = monotonic() + _PATIENCE_S, -1
    while monotonic() < end:
        now = path.stat().st_size if path.exists() else -1
        if now == size and now > 0:
            return
        size = now
        sleep(_STEP_S)
    raise EngineError(f"pyttsx3 saved no sound within {_PATIENCE_S:g} s")


def _decode(path: Path) -> bytes:
    try:
        return run("-i", path, "-f", "s16le", "-ac", "1", "-ar", str(_RATE), "-")
    except SoundError:
        return b""
