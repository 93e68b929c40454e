"""Find the runs that stand in boxes of their own and are no story:
readers' comments, other articles, a foot behind links."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from presscast.read.captions import same
from presscast.read.measure import count
from presscast.read.page.runs import by_box
from presscast.read.rules.asks import COMMENT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presscast.read.page.runs import Run
    from presscast.read.words.phrases import Words

_ALL_LINK = 0.8
_FEWEST_LINKS, _MOST_BEHIND = 3, 2
_LESS_THAN_HALF = 0.4
_FEWEST_CARDS = 3
_LONGEST_HEAD, _LONGEST_LINE = 3, 40  # words, and characters, over readers' comments


def behind_links(runs: list[Run], told: list[bool], around: dict[int, int]) -> set[int]:
    """Return a line or two that stand behind the story and then links, in boxes that hold no more of it."""
    lines = [at for at, run in enumerate(runs) if told[at] and run.is_told]
    boxes, twins = (Counter(getattr(runs[at].frame, name) for at in lines) for name in ("box", "twin"))
    rest = [at for at in lines if boxes[runs[at].frame.box] > 1 or twins[runs[at].frame.twin] > 1]
    behind = lines[lines.index(rest[-1]) + 1 :] if rest else []
    if not 0 < len(behind) <= _MOST_BEHIND:
        return set()
    links = sum(run.linked >= _ALL_LINK for run in runs[rest[-1] + 1 : behind[-1]])
    beside = around.get(runs[behind[-1]].frame.box) == around.get(runs[rest[-1]].frame.box)
    return set(behind) if links >= _FEWEST_LINKS and not beside else set()


def cards(runs: list[Run], told: list[bool], around: dict[int, int]) -> set[int]:
    """Return the runs of boxes alike behind the story that each hold links and one line: other stories' cards."""
    lines = Counter(run.frame.box for run, is_told in zip(runs, told, strict=True) if is_told and run.is_told)
    leading = {run.frame.box for run in runs if run.linked >= _ALL_LINK and run.form != "image"}
    twins = {run.frame.box: run.frame.twin for run in runs if lines[run.frame.box] == 1 and run.frame.box in leading}
    alike = Counter(twins.values())
    boxes = {box for box, twin in twins.items() if alike[twin] >= _FEWEST_CARDS}
    held = [at for at, run in enumerate(runs) if told[at] and run.is_told]
    own = [at for at in held if runs[at].frame.box not in boxes]
    others = [at for at, run in enumerate(runs) if run.frame.box in boxes]
    if not own or not others or others[0] < own[-1] or _is_in(min(boxes), runs[own[-1]].frame.box, around):
        return set()
    sizes = [sum(len(runs[at].text) for at in told if at in held) for told in (others, own)]
    return set(others) if sizes[0] < sizes[1] else set()


def commented(runs: list[Run], held: list[bool], around: dict[int, int], said: Words) -> set[int]:
    """Return the runs of boxes that are headed as readers' comments are, and hold little of what was chosen."""
    found: set[int] = set()
    total = sum(len(run.text) for run, kept in zip(runs, held, strict=True) if kept)
    for at, run in enumerate(runs):
        if at in found or run.form not in ("line", "heading") or not _heads_comments(run.text, said):
            continue
        stop = _box_end(runs, around, at)
        size = sum(len(runs[near].text) for near in range(at, stop) if held[near])
        if at > len(runs) // 3 and stop > at + 1 and size < _LESS_THAN_HALF * total:
            found.update(range(at, stop))
    return found


def amid(runs: list[Run], own: list[int], commented: set[int]) -> set[int]:
    """Return those headings of comments that the story goes on behind, in the box that holds most of it."""
    boxes, _ = by_box(runs, own)
    box = max(boxes, key=boxes.__getitem__, default=0)
    last = max((at for at in own if runs[at].frame.box == box), default=0)
    return {at for at in commented if at < last and runs[at].form == "heading"}


def of_others(runs: list[Run], held: list[bool], articles: set[int], around: dict[int, int], title: str) -> set[int]:
    """Return the runs of articles with headlines of their own, where most of the text stands in none of them."""
    heads = [at for at, run in enumerate(runs) if run.form == "heading" and same(run.text, title)]
    found: set[int] = set()
    for inner in _by_box(runs, heads[0] + 1, articles, around) if heads and articles else ():
        if inner[0] > heads[-1] and any(runs[at].form == "heading" for at in inner[:2]):
            found.update(inner)
    others = sum(len(run.text) for at, run in enumerate(runs) if held[at] and at in found)
    own = sum(len(run.text) for at, run in enumerate(runs) if held[at] and at not in found)
    return found if others < _LESS_THAN_HALF * (others + own) else set()


def _heads_comments(text: str, said: Words) -> bool:
    """Say whether a line is what stands over readers' comments, how many there are apart: "46 Comments"."""
    told = " ".join(re.findall(r"[^\W\d_]+", text)) if len(text) <= _LONGEST_LINE else ""
    return 0 < count(told) <= _LONGEST_HEAD and bool(COMMENT.fullmatch(told) or said.comment.fullmatch(told))


def _box_end(runs: list[Run], around: dict[int, int], at: int) -> int:
    """Return where the box ends that the run at `at` is the first of."""
    box = runs[at].frame.box
    stop = at + 1
    while stop < len(runs) and _is_in(runs[stop].frame.box, box, around):
        stop += 1
    first = at == 0 or not _is_in(runs[at - 1].frame.box, box, around)
    return stop if first and box else at


def _by_box(runs: list[Run], start: int, boxes: set[int], around: dict[int, int]) -> Iterable[list[int]]:
    """Return the runs in each of some boxes, from the run at `start` on; boxes that hold none are left out."""
    found: dict[int, list[int]] = {}
    for at in range(start, len(runs)):
        box = runs[at].frame.box
        while box:
            if box in boxes:
                found.setdefault(box, []).append(at)
            box = around.get(box, 0)
    return found.values()


def _is_in(inner: int, box: int, around: dict[int, int]) -> bool:
    """Say whether a box is another or stands in it: a box's number is greater than that of any round it."""
    while inner > box:
        inner = around.get(inner, 0)
    return inner == box
