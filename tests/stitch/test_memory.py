"""Memory does not grow with the article."""

import subprocess
import sys
import tracemalloc

import numpy as np

from presscast.stitch.loudness import integrated

SCRIPT = """
import resource, sys, wave
from dataclasses import replace
from pathlib import Path
from presscast.model import Article, Block, Clip, Line, Script, Voice
from presscast.stitch.stitch import stitch

count, folder = int(sys.argv[1]), Path(sys.argv[2])
path = folder / "clip.wav"
with wave.open(str(path), "wb") as file:
    file.setparams((1, 2, 22_050, 0, "NONE", ""))
    tone = b"".join(int(8_000 * (n % 100 / 50 - 1)).to_bytes(2, "little", signed=True) for n in range(22_050 * 2))
    file.writeframes(tone)
lines = [Line(0, "A line.", "A line.", pause_ms=900 + n % 211) for n in range(count)]
clips = (Clip(line, Voice("tone"), path, len(tone) // 2, 22_050) for line in lines)
article = Article("Long", (Block("paragraph", "A line."),))
stitch(Script(article, tuple(lines)), clips, folder, "long", ("mp3",), workers=2)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def _peak(count, folder):
    folder.mkdir()
    command = (sys.executable, "-c", SCRIPT, str(count), str(folder))
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def test_five_times_the_lines_take_hardly_more_memory(tmp_path):
    assert _peak(800, tmp_path / "long") <= 1.2 * _peak(160, tmp_path / "short")


def test_the_loudness_of_ten_hours_takes_little_more_memory_than_what_it_is_worked_out_from():
    energy = np.random.default_rng(1).random(36_000 * 10).astype(np.float32)
    integrated(energy)
    tracemalloc.start()
    try:
        integrated(energy)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 2 * energy.nbytes
