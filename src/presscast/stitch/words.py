"""From marks on what is said to times of the words that are shown."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from presscast.writing.characters import WIDE
from presscast.writing.pronounced import GIVEN, worded

if TYPE_CHECKING:
    from presscast.model import Clip, Line

Span = tuple[int, int]
_WORD = re.compile(rf"(?:{GIVEN.pattern}|[^\s{WIDE}])+|[{WIDE}]")


def words_of(clip: Clip) -> list[tuple[int, Span]]:
    """Return (sample of the clip, span of `shown`) of the words of a clip's line that have a mark.

    Words that are said as they are shown take their mark; a span said in other words takes the
    first mark in it, once. A word without a mark is left out: no time is guessed.
    """
    words: list[tuple[int, Span]] = []
    shown = _shown_spans(clip.line) if clip.marks and clip.line.shown else []
    reached = 0
    for mark in clip.marks:
        spans = [span for (at, end), span in shown if at < max(mark.end, mark.start + 1) and mark.start < end]
        if spans and min(spans)[0] >= reached:
            reached = max(span[1] for span in spans)
            words.append((mark.sample, (min(spans)[0], reached)))
    return words


def _shown_spans(line: Line) -> list[tuple[Span, Span]]:
    """Return the span in `said` of each word that is also shown, with its span in `shown`."""
    said, shown = _spans(line.said), _spans(line.shown)
    matcher = SequenceMatcher(None, _plain(line.said), _plain(line.shown), autojunk=False)
    found: list[tuple[Span, Span]] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            found += zip(said[a:b], shown[c:d], strict=True)
        elif tag == "replace":
            found += [(one, (shown[c][0], shown[d - 1][1])) for one in said[a:b]]
    return found


def _spans(text: str) -> list[Span]:
    """Return the spans of the words, of scripts without spaces those of the letters.

    What has phonemes of its own is one, however many words they spell.
    """
    return [match.span() for match in _WORD.finditer(text)]


def _plain(text: str) -> list[str]:
    words = [worded(word[0]) for word in _WORD.finditer(text)]
    return [re.sub(r"\W", "", word).casefold() or word for word in words]
