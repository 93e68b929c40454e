"""An engine for tests of what is killed: slow, the same bytes every time, each line it says written down."""

from __future__ import annotations

import os
import time
from pathlib import Path

from presscast.speak.tone import Tone


class Slow(Tone):
    """Hums like `tone`, after SLOW_S seconds of work; appends each line to the file SLOW_LOG."""

    def speak(self, text, voice):
        """Hum one line."""
        end = time.process_time() + float(os.environ.get("SLOW_S", "0.05"))
        while time.process_time() < end:
            pass
        with Path(os.environ["SLOW_LOG"]).open("a", encoding="utf-8") as log:
            log.write(f"{os.getpid()}\t{text}\n")
        yield from super().speak(text, voice)
