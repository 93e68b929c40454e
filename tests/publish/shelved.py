"""A DIR of finished articles made by hand: the files a feed reads, none of them real sound."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from presscast.files import made as record
from presscast.publish.feed.episode import Episode
from presscast.records import to_json

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2025, 7, 1, 12, tzinfo=UTC)
EPISODE = Episode(
    slug="ferry",
    guid="0d6b1f6c-0000-5000-8000-000000000001",
    title="Ferry at Østby runs again — after 41 days & <more>",
    seconds=394,
    audio=("ferry.mp3", "ferry.m4b", "ferry.opus"),
    content="a" * 64,
    disclosure="This article is read by an AI voice.",
    published="2025-06-10T18:45+09:00",
    authors=("Marit Dahl", "Jon Lie"),
    site="The Fjord Post",
    url="https://fjordpost.example/ferry?id=1&x=2",
    language="en-GB",
    summary="The night ferry runs again.",
    chapters=("00:00:00 Ferry at Østby runs again", "00:01:06 Picture: The ferry", "00:02:31 What it cost"),
)


def put(folder: Path, slug: str, number: int = 1, **facts: object) -> Path:
    """Lay one finished article into DIR."""
    guid = f"0d6b1f6c-0000-5000-8000-{number:012}"
    made = replace(EPISODE, **{"slug": slug, "guid": guid, "audio": (f"{slug}.mp3",), **facts})
    home = folder / slug
    (home / "build").mkdir(parents=True, exist_ok=True)
    (home / "build/episode.json").write_text(to_json(made), "utf-8")
    for name in (*made.audio, "transcript.vtt", "transcript.srt", "transcript.json", "transcript.txt", "chapters.json",
                 "cover.jpg", "index.html"):  # fmt: skip
        (home / name).write_bytes(b"." * (1000 + len(name)))
    names = (path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file())
    record.write(home, record.Record("key", {name: (home / name).stat().st_size for name in names}))
    return home
