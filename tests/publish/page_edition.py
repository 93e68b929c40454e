"""An edition made by hand: every kind of passage, its sentences placed by arithmetic, its words marked."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np

from presscast.model import Article, Block, Chapter, Clip, Edition, Line, Placed, Script, Show, Track, Voice
from presscast.sound.ffmpeg import ffmpeg
from presscast.sound.timings import Word, Words

RATE = 44_100
DISCLOSURE = "This edition is read by a synthetic voice."

ARTICLE = Article(
    title="The ferry that ran on “old” bread & salt",
    blocks=(
        Block("headline", "The ferry that ran on “old” bread & salt"),
        Block(
            "paragraph", "The crossing took nine minutes. Nobody on the quay at Tarnwick\nremembered it taking eight."
        ),
        Block(
            "caption",
            "The Marigold leaves Tarnwick at dawn.",
            credit="Photo: Ines Okafor",
            image="https://pictures.example/a.jpg",
        ),
        Block("subhead", "A short history", level=3),
        Block("paragraph", "It began in 1911. The first boat was a barge, and the second was a mistake."),
        Block("quote", "“We never once sank it on purpose,” said Dov Aramin."),
        Block("quote", "“Twice by accident.”"),
        Block("list_item", "A barge, 1911."),
        Block("list_item", "The Marigold, 1964."),
        Block("table", "Year, passengers.\n1964, 20,000.\n2024, 61,500."),
        Block("note", "Correction: an earlier version sank the wrong boat."),
    ),
    authors=("Mirela Quist",),
    published="2026-02-03T06:30",
    site="The Tarnwick Courier",
    url="https://courier.example/ferry?a=1&b=2",
    language="en-GB",
)

LINES = (
    Line(0, ARTICLE.title, ARTICLE.title, "headline", 1200, "The ferry"),
    Line(-1, "By Mirela Quist.", "By Mirela Quist.", "byline", 450),
    Line(-1, "3 February 2026.", "3 February 2026.", "byline", 900),
    Line(-1, DISCLOSURE, DISCLOSURE, "disclosure", 1000),
    Line(1, "The crossing took nine minutes.", "The crossing took nine minutes.", pause_ms=450),
    Line(1, "Nobody on the quay at Tarnwick\nremembered it taking eight.", "Nobody on the quay …", pause_ms=700),
    Line(-1, "", "Picture.", "cue", 250),
    Line(2, "The Marigold leaves Tarnwick at dawn.", "The Marigold leaves Tarnwick at dawn.", "caption", 250),
    Line(2, "Photo: Ines Okafor", "Photo by Ines Okafor.", "credit", 700),
    Line(3, "A short history", "A short history.", "subhead", 900, "A short history"),
    Line(4, "It began in 1911.", "It began in nineteen eleven.", pause_ms=450),
    Line(4, "The first boat was a barge, and the second was a mistake.", "The first boat …", pause_ms=900),
    Line(5, "“We never once sank it on purpose,” said Dov Aramin.", "We never …", "quote", 900),
    Line(6, "“Twice by accident.”", "Twice by accident.", "quote", 900),
    Line(7, "A barge, 1911.", "A barge, 1911.", pause_ms=450),
    Line(8, "The Marigold, 1964.", "The Marigold, 1964.", pause_ms=450),
    Line(9, "Year, passengers.", "Year, passengers.", pause_ms=450),
    Line(9, "1964, 20,000.", "1964, 20,000.", pause_ms=450),
    Line(9, "2024, 61,500.", "2024, 61,500.", pause_ms=900),
    Line(10, "Correction: an earlier version sank the wrong boat.", "Correction …", "note", 2000),
)


def edition(
    folder: Path,
    article: Article = ARTICLE,
    lines: tuple[Line, ...] = LINES,
    slug: str = "ferry",
    marks: bool = True,
    pictures: tuple[tuple[str, Path], ...] = (),
) -> Edition:
    """Place the lines after one another; the sound is a file of nothing, the cover a file that is not there."""
    audio = folder / f"{slug}.mp3"
    if not audio.exists():
        audio.write_bytes(b"no sound")
    script = Script(article, lines, DISCLOSURE, 500)
    placed = tuple(_place(lines, marks))
    chapters = tuple(Chapter(p.clip.line.chapter, p.start) for p in placed if p.clip.line.chapter)
    samples = placed[-1].start + placed[-1].samples + _samples(lines[-1].pause_ms) if placed else 0
    track = Track(script, placed, chapters, RATE, samples)
    show = Show(title="The Courier aloud", copyright="© 2026 The Tarnwick Courier")
    return Edition(track, slug, f"urn:presscast:{slug}", show, (audio,), folder / "cover.jpg", "plain", pictures)


def _place(lines: tuple[Line, ...], marks: bool):
    at = _samples(500)
    for line in lines:
        length = _samples(400 + 30 * len(line.said))
        clip = Clip(line, Voice("tone"), Path("clip.wav"), length, RATE)
        yield Placed(clip, at, length, _words(line.shown, at, length) if marks else ())
        at += length + _samples(line.pause_ms)


def _words(shown: str, at: int, length: int) -> Words:
    found = re.finditer(r"\S+", shown)
    return Words(Word(at + length * m.start() // len(shown), m.start(), m.end()) for m in found)


def _samples(ms: int) -> int:
    return ms * RATE // 1000


def pitch(number: int) -> int:
    """The tone that stands for the line of that number, in Hz."""
    return 300 + 90 * number


def sounding(folder: Path, **kwargs) -> Edition:
    """An edition with a real MP3: each line is a tone of its own, each pause silent."""
    document = edition(folder, **kwargs)
    sound = np.zeros(document.track.samples, "<i2")
    for number, placed in enumerate(document.track.placed):
        wave = np.sin(np.arange(placed.samples) * (2 * np.pi * pitch(number) / RATE))
        sound[placed.start : placed.start + placed.samples] = 8000 * wave
    raw = ("-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", "-")
    made = ("-c:a", "libmp3lame", "-b:a", "64k", "-y", str(document.audio[0]))
    subprocess.run([ffmpeg(), "-v", "error", *raw, *made], input=sound.tobytes(), check=True)
    return document


def pictured(folder: Path) -> dict[str, object]:
    """What makes an edition of the article with a picture that it holds; another file lies beside it."""
    from PIL import Image

    (folder / "images").mkdir(exist_ok=True)
    Image.new("RGB", (1600, 900), "teal").save(folder / "images" / "boat.png")
    Image.new("RGB", (40, 40), "red").save(folder / "private.png")
    blocks = tuple(replace(b, image="boat.png") if b.kind == "caption" else b for b in ARTICLE.blocks)
    return {"article": replace(ARTICLE, blocks=blocks), "pictures": (("boat.png", Path("images/boat.png")),)}
