"""Chapters and cover of each sound file, read back by ffmpeg, and ID3's order from the raw bytes."""

from __future__ import annotations

import re
import struct
import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from presscast.check import id3
from presscast.check.finding import Finding, clock, finding, short, words
from presscast.errors import SoundError
from presscast.files.layout import AUDIO, COVER
from presscast.sound.ffmpeg import run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from presscast.check.finished import Finished

NEAR_S = 0.005
_SEGMENT = re.compile(rb"\xff([\xc0-\xfe])")

Marks = list[tuple[float, str]]


@dataclass(frozen=True, slots=True)
class Read:
    """What ffmpeg finds in a file: chapters as (seconds, title), the cover's bytes."""

    chapters: Marks
    cover: bytes


def check(finished: Finished) -> Iterator[Finding]:
    """Hold chapters and cover of each sound file against the track."""
    for path in finished.there(*AUDIO):
        try:
            read = _read(path)
        except SoundError as error:
            yield Finding(path.name, "tags", "", str(error))
            continue
        yield from (
            _id3(finished, path) if path.suffix == ".mp3" else [marks(finished, path.name, read.chapters, most(path))]
        )
        cover = finished.folder / COVER
        wrong = cover.is_file() and read.cover != unsigned(cover.read_bytes())
        yield Finding(path.name, "cover", f"{len(read.cover):,} bytes", "is not cover.jpg" if wrong else "")


def _id3(finished: Finished, path: Path) -> Iterator[Finding]:
    """An MP3's chapters are read from its bytes: ffmpeg tells them less the encoder's delay."""
    try:
        frames = id3.read(path)
        yield marks(finished, path.name, id3.chapters(frames), most(path))
        yield Finding(path.name, "id3", f"ID3v2.3, {len(frames)} frames", id3.fault(frames))
    except (ValueError, struct.error) as error:
        yield Finding(path.name, "id3", "", str(error))


def unsigned(jpeg: bytes) -> bytes:
    """Return a JPEG without its content credentials, the segments APP11: signing is the last step, after the tags."""
    kept, at = [], 0
    while (found := _SEGMENT.match(jpeg, at)) and (marker := found[1]) != b"\xda":
        end = at + 2 + (0 if marker == b"\xd8" else int.from_bytes(jpeg[at + 2 : at + 4], "big"))
        kept.append(b"" if marker == b"\xeb" else jpeg[at:end])
        at = end
    return b"".join(kept) + jpeg[at:]


def most(path: Path) -> int:
    """Return how many chapters a file's format has room for, 0 for any number;
    where there are more, every n-th is kept."""
    return {".mp3": 255, ".wav": 255, ".opus": 1000, ".flac": 1000}.get(path.suffix, 0)


def marks(finished: Finished, name: str, found: Marks, room: int = 0) -> Finding:
    """Hold chapters, as (seconds, title), against the track's: as many, in order, in place, named."""
    wanted = _wanted(finished)
    if room:
        wanted = wanted[:: -(-len(wanted) // room)]
    faults = [f"{len(found)} chapters, not {len(wanted)}"] if len(found) != len(wanted) else []
    faults += [f"chapter at {clock(b)} comes after one at {clock(a)}" for (a, _), (b, _) in pairwise(found) if b <= a]
    for number, ((at, title), (due, named)) in enumerate(zip(found, wanted, strict=False), 1):
        if abs(at - due) > NEAR_S:
            faults.append(f"chapter {number} is at {clock(at)}, its line at {clock(due)}")
        if words(title) != words(named):
            faults.append(f"chapter {number} is named “{short(title, 40)}”, not “{short(named, 40)}”")
    return finding(name, "chapters", f"{len(found)} chapters", faults)


def _wanted(finished: Finished) -> Marks:
    """The track's chapters; of two in one ms the later is kept, one without a name has the article's."""
    title = finished.track.script.article.title or "Article"
    by_ms = {round(finished.at(c.start) * 1000): c.title if words(c.title) else title for c in finished.track.chapters}
    named = [(ms / 1000, name) for ms, name in sorted(by_ms.items())] or [(0.0, title)]
    return [(0.0, named[0][1]), *named[1:]]


def _read(path: Path) -> Read:
    """Have ffmpeg write down, in one run, the chapters it finds, and the cover."""
    with tempfile.TemporaryDirectory() as folder:
        whole, cover = Path(folder, "file.txt"), Path(folder, "cover")
        told = ("-f", "ffmetadata", whole)
        try:
            run("-i", path, *told, "-map", "0:v:0", "-c", "copy", "-f", "image2pipe", cover)
        except SoundError:
            run("-i", path, *told)
        _, *chapters = re.split(r"^\[CHAPTER\]\n", whole.read_text("utf-8", "replace"), flags=re.MULTILINE)
        return Read([_chapter(dict(_pairs(c))) for c in chapters], cover.read_bytes() if cover.is_file() else b"")


def _chapter(facts: Mapping[str, str]) -> tuple[float, str]:
    over, under = facts["TIMEBASE"].split("/")
    return int(facts["START"]) * int(over) / int(under), facts.get("title", "")


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Read FFMETADATA: a pair a line, with =, ;, #, \\ and newline escaped by a backslash."""
    for key, value in re.findall(r"^((?:\\.|[^=\\\n;])+)=((?:\\.|[^\\\n])*)$", text, re.MULTILINE | re.DOTALL):
        yield key, re.sub(r"\\(.)", r"\1", value, flags=re.DOTALL)
