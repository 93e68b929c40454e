"""`Edition` -> transcript.vtt, .srt, .txt and .json: the words shown, at the times of the track."""

from __future__ import annotations

import itertools
from html import escape
from json import dumps
from typing import TYPE_CHECKING

from presscast.files import layout
from presscast.publish.cues import WIDTH, sentences, subtitles, words
from presscast.publish.metadata import clock
from presscast.writing.prose import clean, paragraphs, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from presscast.model import Edition
    from presscast.publish.cues import Cue


def vtt(edition: Edition, folder: Path) -> Path:
    """Write transcript.vtt: WebVTT, two lines of at most 65 characters a cue, voices and word times."""
    blocks = (f"{_times(cue, '.')}\n{_payload(cue)}\n" for cue in subtitles(edition.track))
    return _save(folder / layout.VTT, _joined(itertools.chain(["WEBVTT\n"], blocks), "\n"))


def srt(edition: Edition, folder: Path) -> Path:
    """Write transcript.srt: SubRip, for players that read nothing newer."""
    numbered = enumerate(subtitles(edition.track), start=1)
    blocks = (f"{number}\n{_times(cue, ',')}\n{_lines(cue)}\n" for number, cue in numbered)
    return _save(folder / layout.SRT, _joined(blocks, "\n"))


def text(edition: Edition, folder: Path) -> Path:
    """Write transcript.txt: the article as shown, a paragraph a block, a blank line between."""
    return _save(folder / layout.TEXT, itertools.chain(_joined(paragraphs(edition.track), "\n\n"), ["\n"]))


def json(edition: Edition, folder: Path) -> Path:
    """Write transcript.json in the form of Podcasting 2.0, version 1.0.0, a segment a word; times in seconds."""
    segments = (
        {"speaker": c.voice, "startTime": c.start_ms / 1000, "endTime": c.end_ms / 1000, "body": clean(c.text)}
        for sentence in sentences(edition.track)
        for c in words(sentence)
    )
    told = _joined((dumps(segment, ensure_ascii=False) for segment in segments), ", ")
    return _save(folder / layout.WORDS, itertools.chain(['{"version": "1.0.0", "segments": ['], told, ["]}"]))


def _payload(cue: Cue) -> str:
    times = {offset: f"<{clock(at)}>" for offset, at in cue.words}
    lines = ("".join(_piece(cue.text, start, end, times)) for start, end in wrap(cue.text, WIDTH))
    return f"<v {cue.voice}>" + "\n".join(lines)


def _piece(text: str, start: int, end: int, times: dict[int, str]) -> Iterator[str]:
    cuts = [start, *(offset for offset in times if start < offset < end), end]
    for here, there in itertools.pairwise(cuts):
        yield times.get(here, "") + escape(_plain(text[here:there]), quote=False)


def _lines(cue: Cue) -> str:
    # "-->" would be read as a time line; SubRip has no way to escape it.
    return "\n".join(_plain(cue.text[a:b]).replace("-->", "→") for a, b in wrap(cue.text, WIDTH))


def _plain(text: str) -> str:
    return clean("".join(" " if character.isspace() else character for character in text))


def _times(cue: Cue, point: str) -> str:
    return f"{clock(cue.start_ms, point)} --> {clock(cue.end_ms, point)}"


def _joined(pieces: Iterable[str], between: str) -> Iterator[str]:
    for number, piece in enumerate(pieces):
        yield between + piece if number else piece


def _save(path: Path, pieces: Iterable[str]) -> Path:
    """Write text as it comes, that of ten hours is never held whole."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(pieces)
    return path
