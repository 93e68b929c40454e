"""Print how fast presscast is beside other ways, from paired runs.

    python tests/bench/ratios.py [bare default peer again edit script version tenfold memory] [--runs 5] [--source FILE]

Each name is a ratio; without names all but `peer` and `memory` are printed. Run it on a machine that
does nothing else. Nothing here is asserted: a wall clock is no test.

bare      make, cold, to `espeak-ng` then `ffmpeg` on the same words
default   the same with the encoder at ffmpeg's default level
peer      make, cold, to echogarden 2.10.2, which is installed by
          npm install --ignore-scripts --prefix PEER echogarden@2.10.2
          and named by --peer PEER/node_modules/.bin/echogarden
again     nothing changed, to cold
edit      one sentence edited, to cold
script    `presscast script`, which reads and says all of it, to cold
version   `presscast --version` to `python -c "import typer"`
tenfold   ten times the article, to once
memory    peak memory of 10 hours of sound to 10 minutes, with the tone engine
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from pairs import PRESSCAST, Command, compare, folder, peak_memory

TESTS = Path(__file__).parents[1]
SHARED = TESTS.parents[1] / "shared" / "articles" / "phone-call.txt"
ORDINALS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
AT_DEFAULT = (
    "from presscast.stitch import frames; o = frames.OPTIONS; at = o.index('-compression_level');"
    "frames.OPTIONS = o[:at] + o[at + 2:]; from presscast.cli.app import main; main()"
)


def _make(source, out, *, program=PRESSCAST, name="presscast make, cold", fresh=True, kept=None):
    step = (*program, "make", str(source), "--voice", "plain", "--formats", "mp3", "--out", str(out))
    return Command(name, (step,), (out,) if fresh or kept else (), kept)


def _words(source, work):
    """Write what presscast says of a source as text, for the others to say."""
    told = subprocess.run((*PRESSCAST, "script", str(source), "--json"), check=True, capture_output=True, text=True)
    text = work / "said.txt"
    text.write_text("\n\n".join(line["said"] for line in json.loads(told.stdout)["lines"]), encoding="utf-8")
    return text


def bare(source, work, runs, program=PRESSCAST, goal=0.85):
    text, wav = _words(source, work), str(work / "bare.wav")
    speak = ("espeak-ng", "-v", "en-us", "-s", "170", "-f", str(text), "-w", wav)
    encode = ("ffmpeg", "-y", "-i", wav, "-c:a", "libmp3lame", "-b:a", "64k", "-ar", "44100", "-ac", "1")
    pair = Command("espeak-ng, then ffmpeg", (speak, (*encode, str(work / "bare.mp3"))))
    compare(_make(source, work / "out", program=program), pair, goal, runs)


def default(source, work, runs):
    bare(source, work, runs, (sys.executable, "-c", AT_DEFAULT), 1.05)


def peer(source, work, runs, program):
    say = (program, "speak-file", str(_words(source, work)), str(work / "peer.mp3"), "--engine=espeak", "--overwrite")
    compare(_make(source, work / "out"), Command("echogarden", (say,)), 0.4, runs)


def again(source, work, runs):
    _make(source, work / "made").seconds()
    changed = _make(source, work / "made", name="nothing changed", fresh=False)
    compare(changed, _make(source, work / "out"), 0.2, runs)


def edit(source, work, runs):
    """Edit the middle of the longest line that has several sentences, in a copy of what was made before."""
    text = source.read_text(encoding="utf-8")
    copy = work / source.name
    copy.write_text(text, encoding="utf-8")
    made = work / "made"
    _make(copy, made).seconds()
    sentence = max(re.findall(r"[A-Z][^.?!\n]{40,}\.", text), key=len)
    copy.write_text(text.replace(sentence, sentence[:-1] + ", it was said again."), encoding="utf-8")
    changed = _make(copy, work / "edited", name="one sentence edited", kept=made)
    compare(changed, _make(copy, work / "out"), 0.45, runs)


def script(source, work, runs):
    """Print how much of a make goes before the first word is spoken."""
    said = Command("presscast script", ((*PRESSCAST, "script", str(source), "--voice", "plain"),))
    compare(said, _make(source, work / "out"), 0.2, runs)


def version(source, work, runs):
    ours = Command("presscast --version", ((*PRESSCAST, "--version"),))
    compare(ours, Command("import typer", ((sys.executable, "-c", "import typer"),)), 1.3, 4 * runs)


def tenfold(source, work, runs):
    """Say everything ten times, in other words each time, or the store would say it once."""
    lines = source.read_text(encoding="utf-8").splitlines()
    long = work / source.name
    copies = [re.sub(r"\.(?=\s|$)", f", {word}.", line) for word in ORDINALS for line in lines if len(line) > 200]
    long.write_text("\n".join(lines[:1] + copies), encoding="utf-8")
    once = work / f"once-{source.name}"
    once.write_text("\n".join(lines[:1] + copies[: len(copies) // 10]), encoding="utf-8")
    ten = _make(long, work / "ten", name="ten times the article, cold")
    compare(ten, _make(once, work / "out"), 10.5, max(1, runs // 2))


def memory(source, work, runs):
    found = []
    for minutes in (10, 600):
        text = work / f"{minutes}.txt"
        paragraphs = [
            f"This is sentence {n} of a long evening, {'and it goes on ' * 20}to its end." for n in range(minutes * 3)
        ]
        text.write_text("A long evening\n" + "\n".join(paragraphs), encoding="utf-8")
        command = (*PRESSCAST, "make", str(text), "--voice", "tone", "--formats", "mp3", "--out", str(work / "out"))
        found.append(peak_memory(command))
        shutil.rmtree(work / "out")
        print(f"{minutes} paragraphs thrice: {found[-1]:.0f} MB")
    print(f"  ratio {found[1] / found[0]:.3f} (goal 1.2, and 250 MB)\n")


RATIOS = {f.__name__: f for f in (bare, default, again, edit, script, version, tenfold, peer, memory)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ratios", nargs="*", choices=[*RATIOS, []], help="which; all but peer and memory")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--source", type=Path, default=SHARED if SHARED.exists() else TESTS / "articles" / "harbour-clock.txt"
    )
    parser.add_argument("--peer", default="echogarden", help="the echogarden program")
    asked = parser.parse_args()
    for name in asked.ratios or [name for name in RATIOS if name not in ("peer", "memory")]:
        work = folder()
        try:
            RATIOS[name](asked.source, work, asked.runs, *([asked.peer] if name == "peer" else []))
        finally:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
