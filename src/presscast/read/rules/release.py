"""What stands round the story in a press release: for whom and when, the mark of its end, whom to call."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate

from presscast.read.measure import count, extent
from presscast.read.piece import Galley, Piece, is_full
from presscast.read.words import phrases as words

_END = re.compile(
    r"^\W*(?:#(?:\s*#){2,}|-\s*30\s*-|–\s*30\s*–|\*(?:\s*\*){2,}\s*(?:ends?|ende|fin)\s*(?:\*\s*){0,4})\W*$",
    re.IGNORECASE,
)
_MOST_WORDS = 20
REASON = "release-line"


def is_announced(pieces: tuple[Piece, ...], language: str) -> bool:
    """Say whether a line above the story says that it is a press release."""
    said = words.of(language)
    return any(said.release.match(piece.text) for piece in pieces[: Galley(pieces).story.start])


def marked(pieces: tuple[Piece, ...], language: str) -> tuple[Piece, ...]:
    """Return `pieces`, those dropped that are a press release's own:
    lines above the story, its end and what follows."""
    said, story = words.of(language), Galley(pieces).story
    first = story.start if story else len(pieces)
    end = _end(pieces, language, story)
    return tuple(
        replace(piece, verdict=REASON)
        if not piece.verdict
        and (at >= end or (at < first and count(piece.text) <= _MOST_WORDS and said.release.match(piece.text)))
        else piece
        for at, piece in enumerate(pieces)
    )


def _end(pieces: tuple[Piece, ...], language: str, story: range) -> int:
    """Return where a release ends: at its mark, else where it says whom to call; in the text's second half."""
    said = words.of(language)
    if not story:
        return len(pieces)
    sizes = list(accumulate(extent(piece.text) for piece in pieces))
    announced = is_announced(pieces, language)
    late = [at for at in range(story.start + 1, len(pieces)) if announced or sizes[at] > sizes[-1] / 2]
    ended = (at for at in late if _END.match(pieces[at].text) or said.ended.match(pieces[at].text))
    called = (at for at in late if count(pieces[at].text) <= _MOST_WORDS and said.contact.match(pieces[at].text))
    return min(
        next(ended, len(pieces)),
        next((at for at in called if not any(map(is_full, pieces[at + 1 : at + 3]))), len(pieces)),
    )
