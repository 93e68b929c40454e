"""Find the boxes set into a story, or under it, that show other stories or ask for an address."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from presscast.read.captions import same
from presscast.read.facts import dates
from presscast.read.measure import count, is_ended
from presscast.read.page.runs import by_box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presscast.read.page.runs import Run

_ALL_LINK, _HALF_LINK = 0.8, 0.5
_HEADLINE, _LABEL = 4, 6
"""Words that a headline has at least, and what stands beside it at most: a section, a name, a day."""
_FULL_HEADLINE = 5
"""Words of the headline of a card that stands alone."""
_MOST_TOLD, _LONGEST_TEASER = 2, 50
_MOST_RUNS = 12
_LONGEST_ASKING, _LONG_LINE = 70, 20
"""Words of a box that asks for an address, and of a line that no such box has."""
_ABOVE = 2
"""Paragraphs of the story that stand above any other."""
_A_QUARTER, _A_THIRD = 0.25, 0.33
_FEWEST_HELD = 4
_HARDLY = 0.15
"""Paragraphs in a box that holds a story, and the share of their text that may stand above it."""
_SIGNED = 12
"""Words of a line that says who wrote a comment, and when."""
_STATED = re.compile(r"(?<!\.\.)[.。।۔]['\"”’»)\]」]*$")


class Boxes:
    """Which runs stand in each box of a page, those of the boxes in it too."""

    def __init__(self, runs: list[Run], around: dict[int, int]) -> None:
        """Measure each box, from the innermost out: a box has a greater number than those round it."""
        self.around = around
        first: dict[int, int] = {}
        last: dict[int, int] = {}
        for at, run in enumerate(runs):
            if run.form != "meta":
                first.setdefault(run.frame.box, at)
                last[run.frame.box] = at
        for box in sorted(around, reverse=True):
            if box in first:
                outer = around[box]
                first[outer] = min(first[box], first.get(outer, first[box]))
                last[outer] = max(last[box], last.get(outer, last[box]))
        self.spans = {box: range(first[box], last[box] + 1) for box in first}

    def all_around(self, box: int) -> Iterator[int]:
        """Yield the boxes that a box stands in, from the innermost out."""
        while box := self.around.get(box, 0):
            yield box

    def outermost(self, boxes: set[int]) -> Iterator[int]:
        """Yield those of some boxes that stand in no other of them."""
        stop = 0
        for box in sorted(boxes):
            if self.spans[box].start >= stop:
                stop = self.spans[box].stop
                yield box


def of_others(runs: list[Run], own: list[int], home: list[bool], boxes: Boxes, title: str) -> set[int]:
    """Return the runs of boxes that show other stories of the same site: a linked headline, and a line or two of it.

    One that stands alone is set in a heading, in a box unlike those of the story. Several that tell in sentences amid
    the story are its own list, and so are those with a longer one like them beside them. What is shown so is less than
    a third of what the page tells.
    """
    if len(own) <= _ABOVE:
        return set()
    site = _site(runs)
    brief = {
        box: span for box, span in boxes.spans.items() if box and own[_ABOVE - 1] < span[0] and len(span) <= _MOST_RUNS
    }
    cards = {box for box, span in brief.items() if _is_card([runs[at] for at in span], site, title)}
    found = list(boxes.outermost(cards))
    beside = Counter(boxes.around[box] for box in found)
    several = {box for box in found if beside[boxes.around[box]] > 1}
    homes = {run.frame.box for run, is_home in zip(runs, home, strict=True) if is_home and run.is_told}
    telling = {boxes.around[box] for box in several if _tells(runs, boxes.spans[box])}
    longer = _longer(runs, boxes, {*found}, {boxes.around[box] for box in found})
    shown = {box for box in found if box in several or _stands_alone(runs, home, boxes.spans[box])}
    shown = {box for box in shown if not longer.intersection(_kinds(runs, boxes, box))}
    listed = {box for box in telling if _is_amid(homes, boxes, box)}
    shown = {box for box in shown if boxes.around[box] not in listed}
    others = {at for box in _decks(shown, runs, boxes) for at in boxes.spans[box]}
    return others if _size(runs, others.intersection(own)) < _A_THIRD * _size(runs, own) else set()


def asking(runs: list[Run], own: list[int], home: list[bool], boxes: Boxes, fields: set[int]) -> set[int]:
    """Return the runs of the small boxes in which readers are to write, with what stands there beside the field.

    Boxes of one kind that each ask something else are the questions of a story.
    """
    found: dict[str, dict[str, range]] = {}
    for field in fields if len(own) > _ABOVE else ():
        box = field
        while boxes.around.get(box) and _is_asking(runs, home, boxes.spans.get(boxes.around[box], range(0))):
            box = boxes.around[box]
        span = boxes.spans.get(box, range(0))
        if box and span and span[0] > own[_ABOVE - 1] and _is_asking(runs, home, span):
            asked = " ".join(runs[at].text for at in span)
            found.setdefault(runs[span[0]].frame.twin, {})[asked] = span
    return {at for alike in found.values() if len(alike) == 1 for span in alike.values() for at in span}


def under(runs: list[Run], kept: list[bool], reasons: list[str], boxes: Boxes) -> set[int]:
    """Return the links and comments under the one box that holds a story from its beginning, behind what is none.

    Boxes of the same kind go on with the story, and so may sentences that no reader signed.
    """
    own = [at for at in range(len(runs)) if kept[at] and runs[at].is_told]
    box = _box_of_story(runs, own, boxes)
    span = boxes.spans.get(box, range(0))
    above, held = ([at for at in own if test(at)] for test in (lambda at: at < span.start, span.__contains__))
    if not box or len(held) < _FEWEST_HELD or _size(runs, above) > _HARDLY * _size(runs, held):
        return set()
    parts = (at for at in range(span.stop, len(runs)) if reasons[at] or runs[at].linked >= _ALL_LINK)
    behind = range(next(parts, len(runs)), len(runs))
    goes_on = any(runs[at].frame.twin == runs[held[-1]].frame.twin for at in own if at in behind)
    told = [at for at in behind if kept[at]]
    others = set() if goes_on else _links(runs, told) | _thread(runs, told)
    rest = {at for at in told if others and at > min(others)} - others
    return others if len(rest) >= len(others) or _tells(runs, rest) else others | rest


def _links(runs: list[Run], told: list[int]) -> set[int]:
    """Return the lines that mostly lead elsewhere, but for headings over a sentence."""
    over = {at for at, below in pairwise(told) if runs[at].form == "heading" and is_ended(runs[below].text)}
    led = {at for at in told if runs[at].linked >= _HALF_LINK and not _STATED.search(runs[at].text)}
    return led - over


def _thread(runs: list[Run], told: list[int]) -> set[int]:
    """Return what stands from the first signed comment on, where many lines say who wrote and when."""
    signed = [at for at in told if _is_signed(runs[at])]
    thread = [at for at in told if signed and at >= signed[0]]
    return set(thread) if len(signed) > _A_THIRD * len(thread) else set()


def _is_signed(run: Run) -> bool:
    brief = run.form != "heading" and count(run.text) <= _SIGNED and not is_ended(run.text)
    return brief and bool(dates.find(run.text)) and bool(re.search(r"[^\W\d_]", dates.strip(run.text)))


def _box_of_story(runs: list[Run], own: list[int], boxes: Boxes) -> int:
    """Return the box that most of a story stands in, or the one round its boxes where each paragraph has its own."""
    sizes, twins = by_box(runs, own)
    if not sizes:
        return 0
    (box, size), (twin, together) = sizes.most_common(1)[0], twins.most_common(1)[0]
    if size >= together:
        return box
    return boxes.around.get(next(runs[at].frame.box for at in own if runs[at].frame.twin == twin), 0)


def at_home(runs: list[Run], own: list[int]) -> list[bool]:
    """Say of each run whether it stands in a box, or a box of the same kind, that holds a quarter of the story."""
    boxes, twins = by_box(runs, own)
    least = _A_QUARTER * _size(runs, own)
    return [boxes[run.frame.box] > least or twins[run.frame.twin] > least for run in runs]


def _is_asking(runs: list[Run], home: list[bool], span: range) -> bool:
    if any(home[at] or runs[at].form == "item" or count(runs[at].text) >= _LONG_LINE for at in span):
        return False
    return sum(count(runs[at].text) for at in span) <= _LONGEST_ASKING


def _is_card(held: list[Run], site: str, title: str) -> bool:
    """Say whether a box begins with a headline that leads elsewhere on the site, and holds hardly more than that."""
    lines = [run for run in held if run.form != "image" and re.search(r"\w", run.text)]
    long = [run for run in lines if count(run.text) > _LABEL or _leads(run, site)]
    if not long or not _leads(long[0], site) or same(long[0].text, title):
        return False
    told = long[1:]
    return (
        len(told) <= _MOST_TOLD
        and not any(_leads(run, site) and run.leads != long[0].leads for run in told)
        and all(run.form in ("line", "item") and run.kind is None for run in told)
        and sum(count(run.text) for run in told) <= _LONGEST_TEASER
    )


def _leads(run: Run, site: str) -> bool:
    """Say whether a run is a headline that leads to another page of the site."""
    if run.linked < _ALL_LINK or count(run.text) < _HEADLINE or _STATED.search(run.text):
        return False
    return (
        not run.leads.startswith(("mailto:", "javascript:")) and "#" not in run.leads and _host(run.leads) in ("", site)
    )


def _tells(runs: list[Run], span: Iterable[int]) -> bool:
    """Say whether some runs hold a whole sentence that leads nowhere."""
    return any(runs[at].linked < _HALF_LINK and is_ended(runs[at].text) for at in span)


def _is_amid(homes: set[int], boxes: Boxes, box: int) -> bool:
    """Say whether a box holds a story's paragraphs, stands in one that does, or above some."""
    return max(homes, default=0) > box or not homes.isdisjoint((box, *boxes.all_around(box)))


def _kinds(runs: list[Run], boxes: Boxes, box: int) -> set[tuple[int, str]]:
    """Return what boxes beside a box that are alike share: the box round them, and what those in them are called."""
    return {(boxes.around[box], runs[at].frame.twin) for at in boxes.spans[box] if runs[at].form != "image"}


def _longer(runs: list[Run], boxes: Boxes, cards: set[int], decks: set[int]) -> set[tuple[int, str]]:
    """Return the kinds of the boxes that stand beside cards, are none, and tell something."""
    beside = (box for box in boxes.spans if box and box not in cards and boxes.around[box] in decks)
    return {kind for box in beside if _tells(runs, boxes.spans[box]) for kind in _kinds(runs, boxes, box)}


def _stands_alone(runs: list[Run], home: list[bool], span: range) -> bool:
    heads = [at for at in span if runs[at].form == "heading" and runs[at].linked >= _ALL_LINK]
    teased = any(count(runs[at].text) > _LABEL for at in span if at not in heads)
    return teased and any(count(runs[at].text) >= _FULL_HEADLINE for at in heads) and not any(home[at] for at in span)


def _decks(cards: set[int], runs: list[Run], boxes: Boxes) -> Iterator[int]:
    """Yield the boxes of some cards, wider where nothing stands beside the cards but a few words over them."""
    held = {at for box in cards for at in boxes.spans[box]}

    @cache
    def tells_more(box: int) -> bool:
        rest = (runs[at] for at in boxes.spans[box] if at not in held and runs[at].form != "image")
        return any(count(run.text) > _LABEL or is_ended(run.text) for run in rest)

    for card in cards:
        box = card
        while (outer := boxes.around.get(box, 0)) and not tells_more(outer):
            box = outer
        yield box


def _size(runs: list[Run], ats: Iterable[int]) -> int:
    return sum(len(runs[at].text) for at in ats)


def _site(runs: list[Run]) -> str:
    """Return the host that most of a page's links lead to, "" where they name none."""
    hosts = Counter(host for run in runs if run.leads and (host := _host(run.leads)))
    return max(hosts, key=hosts.__getitem__, default="")


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc.lower().removeprefix("www.")
    except ValueError:
        return ""
