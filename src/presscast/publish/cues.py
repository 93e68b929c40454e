"""A sentence on the clock, cut into subtitles that can be read: two lines and seven seconds at most."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from presscast.publish.metadata import milliseconds
from presscast.writing import characters
from presscast.writing.prose import voice, wrap

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from presscast.model import Placed, Track

WIDTH = 65
LINES, LONGEST_MS = 2, 7000
_SHORTEST_MS = 1200  # what is shown for less is gone before it is read
_OPENING = "«‹“‘„‚([{「『（《〈【¿¡"
_WIDE = re.compile(f"[{characters.WIDE}]")
_TAIL = 40  # letters that are looked at for what ends with them
_ENDS, _PARTS = re.compile(r"[.!?…;:—–。！？；：।؟؛]\W*$"), re.compile(r"[,،、，)）]\W*$")
# What a cut costs: after a clause, after a part of one, within it; a piece; one too short; one that does not fit.
_CLAUSE, _PART, _WITHIN, _PIECE, _BRIEF, _UNFIT = 0.0, 1.0, 6.0, 8.0, 5.0, 1000.0


@dataclass(frozen=True, slots=True)
class Cue:
    """A text on the clock, in ms; `words` are (offset in `text`, ms) of words that begin inside it."""

    start_ms: int
    end_ms: int
    voice: str
    text: str
    words: tuple[tuple[int, int], ...] = ()


def sentences(track: Track) -> Iterator[Cue]:
    """Yield a cue for each line that is shown, in order; each lasts at least 1 ms."""
    for placed in track.placed:
        if placed.clip.line.shown.strip():
            yield _sentence(placed, track.rate)


def subtitles(track: Track) -> Iterator[Cue]:
    """Yield the cues of `sentences`, those too long to be read at once cut where their words are known to begin.

    A sentence without marks of its words stays whole: no time is guessed.
    """
    for cue in sentences(track):
        yield from _cut(cue)


def words(cue: Cue) -> Iterator[Cue]:
    """Yield a cue's words, each with what stands beside it; the cue itself where no words of it are marked."""
    return _pieces(cue, {at for at, _ in _places(cue)})


def _sentence(placed: Placed, rate: int) -> Cue:
    line = placed.clip.line
    start = milliseconds(placed.start, rate)
    end = max(milliseconds(placed.start + placed.samples, rate), start + 1)
    found: list[tuple[int, int]] = []
    for word in placed.words:
        at = milliseconds(word.sample, rate)
        if (found[-1][1] if found else start) < at < end:
            found.append((word.start, at))
    return Cue(start, end, voice(line.role), line.shown, tuple(found))


def _cut(cue: Cue) -> Iterator[Cue]:
    """Cut a cue where it costs least, by the cheapest way to each place from the ones before it."""
    places = [(0, cue.start_ms), *_places(cue), (len(cue.text), cue.end_ms)]
    if len(places) == 2 or (cue.end_ms - cue.start_ms <= LONGEST_MS and len(wrap(cue.text, WIDTH)) <= LINES):
        yield cue
        return
    reach = [_two_lines(cue.text, offset) for offset, _ in places[:-1]]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for there in range(1, len(places)):
        costs = _costs(cue.text, places[: there + 1], reach)
        best.append(min((best[here][0] + cost, here) for here, cost in costs))
    cuts, at = set(), best[-1][1]
    while at:
        cuts.add(places[at][0])
        at = best[at][1]
    yield from _pieces(cue, cuts)


def _costs(text: str, places: list[tuple[int, int]], reach: list[int]) -> Iterator[tuple[int, float]]:
    """Yield the places a piece that ends at the last of `places` may begin at, and what it costs.

    The nearest come first, and none after the first that does not fit: a longer piece would not fit either.
    `reach` holds where two lines end that begin at each place.
    """
    end, end_ms = places[-1]
    written = len(text[:end].rstrip())
    piece = _PIECE + (_CLAUSE if end == len(text) else _ending(text[:end]))
    for here in range(len(places) - 2, -1, -1):
        ms = end_ms - places[here][1]
        fits = ms <= LONGEST_MS and written <= reach[here]
        yield here, piece + 4 * (ms / LONGEST_MS) ** 2 + (_BRIEF if ms < _SHORTEST_MS else 0) + (0 if fits else _UNFIT)
        if not fits:
            return


def _two_lines(text: str, start: int) -> int:
    lines = wrap(text[start : start + (LINES + 1) * WIDTH], WIDTH)[:LINES]
    return start + max((end for _, end in lines), default=0)


def _ending(text: str) -> float:
    last = text[-_TAIL:]
    return _CLAUSE if _ENDS.search(last) else _PART if _PARTS.search(last) else _WITHIN


def _places(cue: Cue) -> Iterator[tuple[int, int]]:
    """Yield (offset, ms) where a cue may be cut: ahead of its words, and of the marks that open with them."""
    for offset, at in cue.words:
        before = cue.text[:offset].rstrip(_OPENING)
        if before.strip() and (before[-1].isspace() or _WIDE.match(before[-1]) or _WIDE.match(cue.text[offset])):
            yield len(before), at
        elif (bare := re.sub(r"[^\w\s]+$", "", before)).strip() and bare[-1].isspace():
            yield len(bare), at  # marks that open and close alike, such as " and '


def _pieces(cue: Cue, cuts: Collection[int]) -> Iterator[Cue]:
    when = {place: at for place, at in _places(cue) if place in cuts}
    ends = [(0, cue.start_ms), *sorted(when.items()), (len(cue.text), cue.end_ms)]
    times = [at for _, at in cue.words]
    for (here, start), (there, end) in itertools.pairwise(ends):
        text = cue.text[here:there]
        lead = len(text) - len(text.lstrip())
        inside = cue.words[bisect_right(times, start) : bisect_left(times, end)]
        marks = ((offset - here - lead, at) for offset, at in inside)
        yield Cue(start, end, cue.voice, text.strip(), tuple((offset, at) for offset, at in marks if offset > 0))
