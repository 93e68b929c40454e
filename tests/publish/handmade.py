"""An edition made by hand: tones for sound, round times, every role once."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

from presscast.model import Article, Block, Chapter, Clip, Edition, Line, Placed, Script, Show, Track, Voice
from presscast.publish.cover import draw
from presscast.sound.ffmpeg import ffmpeg
from presscast.sound.timings import Word, Words

RATE = 44_100
CODECS = {
    ".mp3": ("libmp3lame", "-b:a", "64k"),
    ".m4b": ("aac", "-brand", "M4B ", "-movflags", "+faststart", "-f", "mp4"),
    ".opus": ("libopus",),
    ".flac": ("flac",),
    ".wav": ("pcm_s16le",),
}

ARTICLE = Article(
    title="Ferry at Østby runs again — after 41 days",
    blocks=(
        Block("headline", "Ferry at Østby runs again — after 41 days"),
        Block("caption", "The ferry leaves the quay.", credit="Ida Holm", image="https://fjordpost.example/ferry.jpg"),
        Block("paragraph", "The night ferry runs again. “We waited long,” said Nils & Co <the owners>."),
        Block("subhead", "What it cost", level=2),
        Block("paragraph", "It cost 3.2 million kroner."),
        Block("note", "This story was updated on Monday."),
    ),
    authors=("Marit Dahl", "Jon Lie"),
    published="2025-06-10T18:45",
    updated="2025-06-10T19:07",
    site="The Fjord Post",
    url="https://fjordpost.example/ferry",
    language="en-GB",
)
DISCLOSURE = "This article is read by an AI voice."

# block, shown, said, role, start in s, length in s, chapter
LINES = (
    (0, "Ferry at Østby runs again — after 41 days", "headline", 0.5, 2.0, "Ferry at Østby runs again — after 41 days"),
    (-1, "By Marit Dahl and Jon Lie", "byline", 2.8, 1.1, ""),
    (-1, DISCLOSURE, "disclosure", 4.2, 1.5, ""),
    (-1, "", "cue", 6.0, 0.3, ""),
    (1, "The ferry leaves the quay. Ida Holm", "caption", 6.6, 1.8, "Picture: The ferry leaves the quay"),
    (2, "The night ferry runs again.", "narrator", 9.1, 1.65, "The night ferry runs again"),
    (2, "“We waited long,” said Nils & Co <the owners>.", "quote", 11.2, 2.4, ""),
    (3, "What it cost", "subhead", 15.1, 0.9, "What it cost"),
    (4, "It cost 3.2 million kroner.", "narrator", 16.9, 2.0, ""),
    (5, "This story was updated on Monday.", "note", 19.8, 1.6, ""),
)
TOTAL = 23.4
SHOW = Show(title="Fjord Post Aloud")


def track(article: Article = ARTICLE) -> Track:
    placed = tuple(
        Placed(clip(block, shown, role, length), round(start * RATE), round(length * RATE))
        for block, shown, role, start, length, _ in LINES
    )
    chapters = tuple(Chapter(title, round(start * RATE)) for *_, start, _, title in LINES if title)
    script = Script(article, tuple(p.clip.line for p in placed), DISCLOSURE, 500)
    return Track(script, placed, chapters, RATE, round(TOTAL * RATE))


def clip(block: int, shown: str, role: str, length: float) -> Clip:
    line = Line(block, shown, shown or "Picture.", role)
    return Clip(line, Voice("tone"), Path("unused.wav"), round(length * RATE), RATE)


def with_words(made: Track, index: int, *words: tuple[float, int, int]) -> Track:
    """The track with words of one line: (seconds in the track, start, end in shown)."""
    placed = list(made.placed)
    placed[index] = replace(placed[index], words=Words(Word(round(at * RATE), a, b) for at, a, b in words))
    return replace(made, placed=tuple(placed))


def edition(folder: Path, *endings: str, made: Track | None = None, show: Show = SHOW) -> Edition:
    made = made or track()
    audio = tuple(tone(folder / f"ferry{ending}", made) for ending in endings)
    cover = draw(made.script.article, show, folder / "cover.jpg")
    return Edition(made, "ferry", "urn:presscast:ferry", show, audio, cover, "tone")


def tone(path: Path, made: Track) -> Path:
    rate = 48_000 if path.suffix == ".opus" else made.rate
    source = f"sine=frequency=440:sample_rate={rate}:duration={made.samples / made.rate}"
    chapters = path.with_suffix(".chapters")
    chapters.write_text(marks(made) if path.suffix == ".m4b" else ";FFMETADATA1\n", "utf-8")
    heard = ("-f", "lavfi", "-i", source, "-i", str(chapters), "-map", "0:a", "-map_metadata", "1")
    run(ffmpeg(), *heard, "-ac", "1", "-c:a", *CODECS[path.suffix], str(path))
    return path


def marks(made: Track) -> str:
    """The chapters in ffmpeg's own form, as the room that encodes writes them into an M4B."""
    starts = [c.start for c in made.chapters]
    ends = [*starts[1:], made.samples]
    parts = (
        f"[CHAPTER]\nTIMEBASE=1/{made.rate}\nSTART={start}\nEND={end}\ntitle={c.title}\n"
        for c, start, end in zip(made.chapters, [0, *starts[1:]], ends, strict=True)
    )
    return ";FFMETADATA1\n" + "".join(parts)


def run(*command: str) -> str:
    """Run a program that must be there, and return what it prints; its failure is the test's."""
    program, *rest = command
    quiet = ("-nostdin", "-hide_banner", "-v", "error", "-y") if program == ffmpeg() else ()
    done = subprocess.run([program, *quiet, *rest], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def ffmetadata(path: Path) -> tuple[dict[str, str], list[dict[str, str]]]:
    """The tags and the chapters of a file, as ffmpeg reads them."""
    # Ogg keeps its tags with the stream.
    source = ("-map_metadata", "0:s:a:0") if path.suffix == ".opus" else ()
    sections: list[dict[str, str]] = [{}]
    for row in run(ffmpeg(), "-i", str(path), *source, "-f", "ffmetadata", "-").replace("\\\n", " ").split("\n"):
        name, equals, value = row.partition("=")
        if row == "[CHAPTER]":
            sections.append({})
        elif equals:
            sections[-1][name.lower()] = value.replace("\\", "")
    return sections[0], sections[1:]
