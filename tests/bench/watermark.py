"""How well a watermark survives: python tests/bench/watermark.py [NAME] [SOURCE…], printed as a table.

Each source is made with the mark and without it by the voice heart; its sound is then treated as others treat sound,
and listened to in stretches of ten seconds. Without the mark every stretch in which one is heard is a false alarm.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from presscast.production.listening import listen
from presscast.sound.ffmpeg import run

ARTICLES = Path(__file__).parents[1] / "articles"
SOURCES = ("harbour-clock.txt", "ferry-bell.md", "night-trains.md", "mill-wheel.html")
PRESSCAST = Path(sys.executable).with_name("presscast")
TREATMENTS = {
    "as made (MP3)": (".mp3", "-c", "copy"),
    "MP3 64k": (".mp3", "-b:a", "64k"),
    "MP3 32k": (".mp3", "-b:a", "32k"),
    "Opus 24k": (".opus", "-b:a", "24k"),
    "resampled to 16 kHz": (".wav", "-ar", "16000"),
    "resampled to 8 kHz": (".wav", "-ar", "8000"),
    "3 dB softer": (".wav", "-af", "volume=-3dB"),
    "12 dB softer": (".wav", "-af", "volume=-12dB"),
    "cut to 10 s": (".wav", "-ss", "20", "-t", "10"),
    "5 % faster": (".wav", "-af", "atempo=1.05"),
    "20 % faster": (".wav", "-af", "atempo=1.2"),
    "pitch 3 % up": (".wav", "-af", "asetrate=45423,aresample=44100"),
    "below 2 kHz cut off": (".wav", "-af", "highpass=f=2000:p=2,highpass=f=2000:p=2"),
    "noise 20 dB below": (
        ".wav",
        "-filter_complex",
        "anoisesrc=a=0.02:r=44100[n];[0:a][n]amix=duration=first:normalize=0",
    ),
}


def made(name: str, source: Path, folder: Path) -> Path:
    folder.mkdir()
    settings = 'voice = "heart"\n' + (f'[watermark]\nname = "{name}"\n' if name else "")
    (folder / "presscast.toml").write_text(settings)
    subprocess.run([PRESSCAST, "make", source.resolve()], cwd=folder, check=True, capture_output=True)
    return next((folder / "out").glob("*/*.mp3"))


def row(treatment: str, marked: list[Path], plain: list[Path], folder: Path, name: str) -> str:
    ending, *arguments = TREATMENTS[treatment]
    counts = []
    for paths in (marked, plain):
        heard = stretches = 0
        for path in paths:
            target = folder / f"treated{ending}"
            run(
                "-i",
                path,
                "-map_metadata",
                "-1",
                *(() if "-filter_complex" in arguments else ("-map", "0:a:0")),
                *arguments,
                target,
            )
            found = listen(target, name)
            heard, stretches = heard + found.marked, stretches + found.stretches
        counts.append(f"{heard} of {stretches}")
    return f"| {treatment} | {counts[0]} | {counts[1]} |"


def main(name: str = "perth", *sources: str) -> None:
    found = [Path(source) for source in sources] or [ARTICLES / source for source in SOURCES]
    with TemporaryDirectory() as folder:
        both = [
            [made(mark, source, Path(folder, f"{mark}{n}")) for n, source in enumerate(found)] for mark in (name, "")
        ]
        print("| treated | heard with the mark | without |\n|---|---|---|")
        for treatment in TREATMENTS:
            print(row(treatment, *both, Path(folder), name), flush=True)


if __name__ == "__main__":
    os.nice(10)
    main(*sys.argv[1:])
