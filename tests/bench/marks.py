"""Print how far the words' marks lie from where an independent aligner hears the words begin.

    pip install pocketsphinx
    python tests/bench/marks.py [plain joe newsroom] [--source FILE] [--lines 20]

The aligner is pocketsphinx with the model it comes with. Lines with words it does not know are left
out. The source is by default phone-call. Nothing is asserted.
"""

import argparse
import json
import re
import shutil
import statistics
import subprocess
from pathlib import Path

import numpy as np
from heard import SHARED, _run
from pairs import PRESSCAST, folder
from pocketsphinx import Decoder

from presscast.model import Line, Voice
from presscast.sound.ffmpeg import ffmpeg
from presscast.speak import store

RATE, FRAMES = 16_000, 100
AHEAD = 0.3  # seconds of quiet around a clip
ROOM = 100  # the noise of a room, of 32,768: few lines are aligned where there is none at all
WORDS = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")


def spoken(source, voice, work):
    """Give the said text, the marks in seconds and the file of each clip of an article."""
    _run(*PRESSCAST, "make", source, "--voice", voice, "--out", work)
    track = json.loads(next(work.glob("*/build/3-track.json")).read_text("utf-8"))
    for placed in track["placed"]:
        clip = placed["clip"]
        path = work / clip["path"]
        said = clip["line"]["said"]
        marks = store.load(path, Line(-1, "", said), Voice(voice)).marks
        yield said, {mark.start: mark.sample / clip["rate"] for mark in marks}, path


def aligned(decoder, words, path):
    """Give the second at which each of the words begins, none where they are not found."""
    command = [ffmpeg(), "-v", "error", "-i", path, "-ac", "1", "-ar", str(RATE), "-f", "s16le", "-"]
    pcm = subprocess.run(command, check=True, capture_output=True).stdout
    sound = np.pad(np.frombuffer(pcm, "<i2").astype(np.float32), int(AHEAD * RATE))
    sound += np.random.default_rng(0).normal(0, ROOM, len(sound))
    decoder.set_align_text(" ".join(words))
    decoder.start_utt()
    decoder.process_raw(np.clip(sound, -32_768, 32_767).astype("<i2").tobytes(), full_utt=True)
    decoder.end_utt()
    heard = [(seg.word, seg.start_frame / FRAMES - AHEAD) for seg in decoder.seg() or () if seg.word[0] not in "<["]
    return [second for _, second in heard] if len(heard) == len(words) else []


def errors(clips, lines):
    """Give, of the first lines that can be aligned, how far each mark is off, in seconds, and how many words have none."""
    decoder = Decoder(samprate=RATE, loglevel="FATAL", lm=None)
    off, unmarked = [], 0
    for said, marks, path in clips:
        found = [(match.start(), match[0].lower().replace("’", "'")) for match in WORDS.finditer(said)]
        if not lines or any(decoder.lookup_word(word) is None for _, word in found):
            continue
        heard = aligned(decoder, [word for _, word in found], path)
        lines -= bool(heard)
        for (start, _), second in zip(found, heard, strict=False):
            if start in marks:
                off.append(marks[start] - second)
            else:
                unmarked += 1
    return off, unmarked


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("voices", nargs="*", help="which; plain, joe and newsroom")
    parser.add_argument("--source", type=Path, default=SHARED / "articles" / "phone-call.txt")
    parser.add_argument("--lines", type=int, default=20)
    asked = parser.parse_args()
    for voice in asked.voices or ("plain", "joe", "newsroom"):
        work = folder()
        try:
            off, unmarked = errors(spoken(asked.source, voice, work), asked.lines)
        finally:
            shutil.rmtree(work, ignore_errors=True)
        wide = statistics.median(map(abs, off))
        print(
            f"{voice}: {len(off)} words, {unmarked} without a mark, "
            f"median error {1000 * wide:.0f} ms, {1000 * statistics.median(off):+.0f} ms where signs count",
            flush=True,
        )


if __name__ == "__main__":
    main()
