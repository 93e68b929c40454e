"""A round trip: each line is cut from the finished sound, and a recogniser is asked what it hears."""

from __future__ import annotations

import shlex
import subprocess
import tempfile
import wave
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

from presscast.check.finding import Finding, clock, finding, short, words
from presscast.errors import CheckError, SoundError, reason
from presscast.files.layout import AUDIO
from presscast.sound.ffmpeg import run
from presscast.writing.pronounced import worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.check.finished import Finished
    from presscast.model import Placed

RATE = 16_000  # what recognisers take
ENOUGH = 0.5  # of a line's words
PATIENCE_S = 300
AROUND_S = 0.1


def check(finished: Finished, listener: str) -> Iterator[Finding]:
    """Have `listener` hear every line of the first sound file, and name those it could not recognise.

    `listener` is a command line; the path of a WAV file (16 kHz, mono) stands where it has {}, else at
    its end, and it prints the words. Raises CheckError where it fails.
    """
    for path in finished.there(*AUDIO)[:1]:
        with tempfile.TemporaryDirectory() as folder:
            yield _file(finished, path, listener, Path(folder))


def _file(finished: Finished, path: Path, listener: str, folder: Path) -> Finding:
    whole, line = folder / "whole.wav", folder / "line.wav"
    try:
        run("-i", path, "-map", "0:a:0", "-ac", "1", "-ar", str(RATE), "-c:a", "pcm_s16le", whole)
    except SoundError as error:
        raise SoundError(f"{path}: does not decode") from error
    spoken = [(item, said) for item in finished.track.placed if (said := words(worded(item.clip.line.said)))]
    wrong = []
    for number, (item, said) in enumerate(spoken, 1):
        _cut(finished, item, whole, line)
        heard = words(_listen(listener, line))
        if _share(said, heard) < ENOUGH:
            at = clock(finished.at(item.start))
            wrong.append(
                f"line {number} at {at}: said “{short(' '.join(said), 40)}”, heard “{short(' '.join(heard), 40)}”"
            )
    return finding(path.name, "heard", f"{len(spoken) - len(wrong)} of {len(spoken)} lines recognised", wrong)


def _cut(finished: Finished, item: Placed, whole: Path, line: Path) -> None:
    """Write the sound of one line, with a breath around it."""
    with wave.open(str(whole)) as source, wave.open(str(line), "wb") as cut:
        start = min(source.getnframes(), max(0, round((finished.at(item.start) - AROUND_S) * RATE)))
        source.setpos(start)
        cut.setparams(source.getparams())
        cut.writeframes(source.readframes(round((finished.at(item.samples) + 2 * AROUND_S) * RATE)))


def _listen(listener: str, line: Path) -> str:
    parts = shlex.split(listener)
    named = [part.replace("{}", str(line)) for part in parts]
    command = named if named != parts else [*parts, str(line)]
    try:
        ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE_S)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CheckError(f"the listener does not run: {reason(error)}") from error
    if ran.returncode:
        raise CheckError(
            f"the listener ended with {ran.returncode}: {short(ran.stderr.strip().rpartition(chr(10))[2], 120)}"
        )
    return ran.stdout


def _share(said: list[str], heard: list[str]) -> float:
    """Return the share of the said letters that are heard in their order, words being told apart alike or not."""
    matcher = SequenceMatcher(None, "".join(said), "".join(heard), autojunk=False)
    return sum(match.size for match in matcher.get_matching_blocks() if match.size > 1) / max(1, len("".join(said)))
