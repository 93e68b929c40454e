"""What stands in brackets left out of what is said; it stays in what is shown."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.writing.pronounced import GIVEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presscast.model import Line
    from presscast.script.passages import Passage

_CLOSED_BY = {"(": ")", "[": "]", "（": "）", "［": "］", "【": "】"}
_CLOSES = frozenset(_CLOSED_BY.values())
_BEFORE_MARK = re.compile(r"\s+(?=[,.;:!?…])")


def without(texts: Sequence[str]) -> list[str]:
    """Return `texts`, which follow each other, without what stands in brackets;
    one may open in one and close in another.

    A bracket that is never closed brackets nothing, and a given pronunciation is no bracket.
    """
    whole = "\n".join(texts)
    signs = list(GIVEN.sub(lambda given: "\0" * len(given[0]), whole))
    for start, stop in _pairs("".join(signs)):
        signs[start:stop] = ["\n" if sign == "\n" else "\1" for sign in signs[start:stop]]
    kept = "".join(sign for sign, masked in zip(whole, signs, strict=True) if masked != "\1")
    return [_BEFORE_MARK.sub("", " ".join(text.split())) for text in kept.split("\n")]


def unbracketed(told: Passage) -> Passage:
    """Return a passage that says nothing in brackets;
    a line that is all in brackets is shown with the one beside it."""
    lines: list[Line] = []
    waiting = ""
    for line, said in zip(told.lines, without([line.said for line in told.lines]), strict=True):
        if any(map(str.isalnum, said)):
            shown = f"{waiting} {line.shown}".strip() if line.shown else line.shown
            waiting = waiting if not line.shown else ""
            lines.append(replace(line, said=said, shown=shown))
        elif lines and lines[-1].shown:
            shown = f"{lines[-1].shown} {line.shown}"
            lines[-1] = replace(lines[-1], shown=shown, pause_ms=line.pause_ms, paused=line.paused)
        else:
            waiting = f"{waiting} {line.shown}".strip()
    if not lines or lines[-1].role == "cue":
        return told if told.lines and told.lines[0].role == "headline" else replace(told, lines=())
    return replace(told, lines=tuple(lines))


def _pairs(text: str) -> list[tuple[int, int]]:
    """Return where each bracket that is closed begins, and where what follows it does."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for at, sign in enumerate(text):
        if sign in _CLOSED_BY:
            opened.append(at)
        elif sign in _CLOSES and (start := _opening(text, opened, sign)) is not None:
            pairs.append((start, at + 1))
    return pairs


def _opening(text: str, opened: list[int], sign: str) -> int | None:
    """Take the last bracket that `sign` closes, and those left open inside it, from those that are `opened`."""
    for place in reversed(range(len(opened))):
        if _CLOSED_BY[text[opened[place]]] == sign:
            start = opened[place]
            del opened[place:]
            return start
    return None
