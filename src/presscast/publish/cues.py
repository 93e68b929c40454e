"""A sentence on the clock, cut into subtitles that can be read: two lines and seven seconds at most."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from presscast import characters
from presscast.prose import voice, wrap
from presscast.publish.metadata import milliseconds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.model import Placed, Track

WIDTH = 65
LINES, LONGEST_MS = 2, 7000
_SHORTEST_MS = 1200  # what is shown for less is gone before it is read
_OPENING = "«‹“‘„‚([{「『（《〈【¿¡"
_WIDE = re.compile(f"[{characters.WIDE}]")
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
    return _pieces(cue, [at for at, _ in _places(cue)])


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
    if len(places) == 2 or _fits(cue.text, cue.end_ms - cue.start_ms):
        yield cue
        return
    best: list[tuple[float, int]] = [(0.0, 0)]
    for there in range(1, len(places)):
        costs = (best[here][0] + _cost(cue.text, places[here], places[there]) for here in range(there))
        best.append(min((cost, here) for here, cost in enumerate(costs)))
    cuts, at = [], best[-1][1]
    while at:
        cuts.append(places[at][0])
        at = best[at][1]
    yield from _pieces(cue, cuts[::-1])


def _cost(text: str, here: tuple[int, int], there: tuple[int, int]) -> float:
    piece, ms = text[here[0] : there[0]], there[1] - here[1]
    ended = there[0] == len(text)
    cut = _CLAUSE if ended or _ENDS.search(piece) else _PART if _PARTS.search(piece) else _WITHIN
    uneven = 4 * (ms / LONGEST_MS) ** 2
    return _PIECE + cut + uneven + (_BRIEF if ms < _SHORTEST_MS else 0) + (0 if _fits(piece, ms) else _UNFIT)


def _fits(text: str, ms: int) -> bool:
    return ms <= LONGEST_MS and len(wrap(text, WIDTH)) <= LINES


def _places(cue: Cue) -> Iterator[tuple[int, int]]:
    """Yield (offset, ms) where a cue may be cut: ahead of its words, and of the marks that open with them."""
    for offset, at in cue.words:
        before = cue.text[:offset].rstrip(_OPENING)
        if before.strip() and (before[-1].isspace() or _WIDE.match(before[-1]) or _WIDE.match(cue.text[offset])):
            yield len(before), at
        elif (bare := re.sub(r"[^\w\s]+$", "", before)).strip() and bare[-1].isspace():
            yield len(bare), at  # marks that open and close alike, such as " and '


def _pieces(cue: Cue, cuts: list[int]) -> Iterator[Cue]:
    when = {place: at for place, at in _places(cue) if place in cuts}
    ends = [(0, cue.start_ms), *sorted(when.items()), (len(cue.text), cue.end_ms)]
    for (here, start), (there, end) in itertools.pairwise(ends):
        text = cue.text[here:there]
        lead = len(text) - len(text.lstrip())
        inside = ((offset - here - lead, at) for offset, at in cue.words if start < at < end)
        yield Cue(start, end, cue.voice, text.strip(), tuple((offset, at) for offset, at in inside if offset > 0))
