"""An engine that hums like `tone`, and fails as the variable ILL says; an entry point finds it."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

from presscast.speak.tone import Tone

FAULTS = {
    "hangs": lambda sound: time.sleep(600),
    "crashes": lambda sound: os._exit(3),
    "silent": lambda sound: replace(sound, pcm=bytes(len(sound.pcm))),
    "half": lambda sound: replace(sound, pcm=sound.pcm[: len(sound.pcm) // 4 * 2]),
    "wrong-rate": lambda sound: replace(sound, rate=44),
    "nothing": lambda sound: replace(sound, pcm=b""),
    "": lambda sound: sound,
}


class Ill(Tone):
    """Well as far as the fifth line of the article."""

    def speak(self, text, voice):
        fault = FAULTS[os.environ.get("ILL", "") if "Ruben" in text else ""]
        yield from map(fault, super().speak(text, voice))


def install(folder: Path) -> dict[str, str]:
    """Install it as a stranger's package would be; return the environment that finds it."""
    info = folder / "ill-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: ill\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[presscast.engines]\nill = ill:Ill\n")
    return {"PYTHONPATH": f"{folder}{os.pathsep}{Path(__file__).parent}"}
