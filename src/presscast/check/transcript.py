"""The transcripts and chapters.json: each line's words, at times inside the audio, in order."""

from __future__ import annotations

import html
import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from presscast.check.finding import Finding, clock, finding, short, words
from presscast.check.tags import marks
from presscast.errors import reason
from presscast.files import layout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from presscast.check.finished import Finished

NEAR_S = 0.002
_TIMES = re.compile(r"^(?:(\d+):)?(\d\d):(\d\d)[.,](\d{3}) --> (?:(\d+):)?(\d\d):(\d\d)[.,](\d{3})", re.MULTILINE)

Cue = tuple[float, float, str]


def check(finished: Finished) -> Iterator[Finding]:
    """Read each timed text, and hold its cues, or several together, against the lines of the track."""
    readers: dict[str, Callable[[str], list[Cue]]] = {".vtt": _vtt, ".srt": _srt, layout.WORDS: _json}
    for ending, read in readers.items():
        for path in finished.there(ending):
            yield _timed(finished, path, read)
    for path in finished.there(layout.TEXT):
        yield _text(finished, path)
    for path in finished.there(layout.CHAPTERS):
        yield _chapters(finished, path)


def _timed(finished: Finished, path: Path, read: Callable[[str], list[Cue]]) -> Finding:
    try:
        cues = read(path.read_text("utf-8"))
    except (OSError, ValueError, KeyError, TypeError) as error:
        return Finding(path.name, "transcript", "", f"cannot be read: {reason(error)}")
    return finding(path.name, "transcript", f"{len(cues)} cues", list(_wrong(finished, cues)))


def _wrong(finished: Finished, cues: list[Cue]) -> Iterator[str]:
    lines = list(finished.shown())
    spoken, rest = _joined(cues, [item.clip.line.shown for item in lines])
    if rest or len(spoken) != len(lines):
        yield f"{len(cues)} cues, not the {len(lines)} lines"
    for start, end, text in cues:
        if not 0 <= start < end <= finished.seconds + NEAR_S:
            told = f"“{short(text, 30)}” from {clock(start)} to {clock(end)}"
            yield f"{told}, outside the {clock(finished.seconds)} of audio"
    yield from (f"{clock(b[0])} comes after {clock(a[0])}" for a, b in pairwise(cues) if b[0] < a[0])
    for (start, _, text), item in zip(spoken, lines, strict=False):
        if _letters(text) != _letters(item.clip.line.shown):
            yield f"at {clock(start)} “{short(text, 30)}”, not “{short(item.clip.line.shown, 30)}”"
        elif abs(start - finished.at(item.start)) > NEAR_S:
            yield f"“{short(text, 30)}” at {clock(start)}, spoken at {clock(finished.at(item.start))}"


def _joined(cues: list[Cue], lines: list[str]) -> tuple[list[Cue], list[Cue]]:
    """Join the cues that a line was cut into, until they are as long as it; return them, and those left over."""
    joined, rest = [], list(cues)
    for line in lines:
        if not rest:
            break
        start, end, text = rest.pop(0)
        while rest and (len(_letters(text)) < len(_letters(line)) or _is_its_end(rest[0][2], text, line)):
            _, end, more = rest.pop(0)
            text = f"{text} {more}"
        joined.append((start, end, text))
    return joined, rest


def _is_its_end(cue: str, text: str, line: str) -> bool:
    """Tell whether a cue without a letter, such as an emoji, goes on with a line of which `text` has all letters."""
    bare = "".join(line.split())
    return not _letters(cue) and bare.startswith("".join(f"{text}{cue}".split()))


def _letters(text: str) -> str:
    return "".join(words(text))


def _vtt(text: str) -> list[Cue]:
    if not text.startswith("WEBVTT"):
        raise ValueError("it does not begin with WEBVTT")
    return [(start, end, html.unescape(re.sub(r"<[^>]*>", "", body))) for start, end, body in _cues(text)]


def _srt(text: str) -> list[Cue]:
    return [(start, end, re.sub(r"\n\d+\s*$", "", body)) for start, end, body in _cues(text)]


def _cues(text: str) -> Iterator[Cue]:
    found = list(_TIMES.finditer(text))
    for match, following in zip(found, [*found[1:], None], strict=True):
        start, end = (_seconds(match.groups("0")[at : at + 4]) for at in (0, 4))
        yield start, end, text[match.end() : following.start() if following else len(text)].rstrip()


def _seconds(parts: tuple[str | int, ...]) -> float:
    hours, minutes, seconds, ms = map(int, parts)
    return hours * 3600 + minutes * 60 + seconds + ms / 1000


def _json(text: str) -> list[Cue]:
    return [(float(s["startTime"]), float(s["endTime"]), str(s["body"])) for s in json.loads(text)["segments"]]


def _text(finished: Finished, path: Path) -> Finding:
    found = words(path.read_text("utf-8", "replace"))
    wanted = [word for item in finished.shown() for word in words(item.clip.line.shown)]
    return Finding(
        path.name, "transcript", f"{len(found)} words", "" if found == wanted else f"not the {len(wanted)} words spoken"
    )


def _chapters(finished: Finished, path: Path) -> Finding:
    try:
        listed = json.loads(path.read_bytes())["chapters"]
        return marks(finished, path.name, [(float(c["startTime"]), str(c["title"])) for c in listed])
    except (OSError, ValueError, KeyError, TypeError) as error:
        return Finding(path.name, "chapters", "", f"cannot be read: {reason(error)}")
