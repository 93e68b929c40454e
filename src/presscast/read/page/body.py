"""Which runs of a page are its story: those that trafilatura chose, and what stands among them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from presscast.read.captions import same
from presscast.read.facts import dates, names
from presscast.read.measure import count, extent, is_ended, is_sentence
from presscast.read.page import apart, insets
from presscast.read.page.runs import LONGEST_FACTS, by_box
from presscast.read.piece import Galley, Piece
from presscast.read.rules import bylines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.read.page.chosen import Chosen
    from presscast.read.page.runs import Run
    from presscast.read.page.walk import Walker
    from presscast.read.words.phrases import Words

_FULL = 40
_BRIEF = 25
"""Letters of a lead that is a sentence."""
_NO_CAPTIONS = ("read-more", "page-furniture", "comment-furniture", "about-author", "newsletter")
_SURE = ("newsletter", "comment-furniture", "share-prompt", "policy-line", "widget", "about-author")
_BY_CHANCE = ("share-prompt", "page-furniture", "widget", "read-more", "policy-line")
_FEWEST_BESIDE = 2
_MOST_LEADS = 8
_LONGEST_KICKER = 4  # words; more may be a sentence
_NEAR_ABOVE, _NEAR = 3, 6  # runs before and behind the headline
_FEW_LINKS = 0.3
_FEWEST_ALIKE, _SENTENCE = 3, 6
"""Lines in boxes alike that are steps or ingredients, and words of a sentence among them."""
_LONGEST_TIME = 40
_FEWEST_ENTRIES = 3
_TIME = re.compile(
    r"(?:오전|오후|at|um|à|alle|kl\.?)?\s*(?:[01]?\d|2[0-3])(?:[:.]|\s?h\s?)[0-5]\d(?:[:.][0-5]\d)?\s*(?:[ap]\.?m\.?)?\s*"
    r"(?:uhr|h|hrs?|gmt|bst|utc|cest|cet|e[sd]?t|c[sd]t|p[sd]?t|ist|jst|kst|Z)?",
    re.IGNORECASE,
)


def pieces(walker: Walker, chosen: Chosen, title: str, said: Words) -> tuple[Piece, ...]:
    """Return every run as a piece; what is outside the story has its verdict."""
    runs, labels = walker.runs, walker.labels
    held = [run.form != "image" and chosen.holds(run.text) for run in runs]
    void = _void(runs, held, labels)
    reasons = [next((labels[at][0] for at in run.frame.labels if labels[at] not in void), "") for run in runs]
    freed = _freed(runs, held, reasons, walker.around)
    commented = apart.commented(runs, held, walker.around, said)
    reasons = ["" if at in freed else reason for at, reason in enumerate(reasons)]
    reasons = ["comment-furniture" if at in commented else reason for at, reason in enumerate(reasons)]
    kept = [a and not b for a, b in zip(held, reasons, strict=True)]
    behind = apart.behind_links(runs, kept, walker.around) | apart.cards(runs, kept, walker.around)
    behind |= apart.of_others(runs, held, walker.articles, walker.around, title)
    boxes, own = insets.Boxes(runs, walker.around), [at for at, run in enumerate(runs) if kept[at] and run.is_told]
    amid = apart.amid(runs, own, commented)
    at_home = insets.at_home(runs, own)
    behind |= insets.of_others(runs, own, at_home, boxes, title)
    asking = insets.asking(runs, own, at_home, boxes, walker.fields)
    kept = [keeps and at not in behind and at not in asking for at, keeps in enumerate(kept)]
    under = insets.under(runs, kept, reasons, boxes)
    found_as = {**dict.fromkeys(under, "page-furniture"), **dict.fromkeys(asking, "widget")}
    found_as |= dict.fromkeys(behind, "read-more")
    held = [keeps and at not in found_as for at, keeps in enumerate(held)]
    reasons = [reason or found_as.get(at, "") for at, reason in enumerate(reasons)]
    home = _home(runs, held, reasons)
    inside = [
        run.kind is not None or run.form == "image" or kept or near or at in freed
        for at, (run, kept, near) in enumerate(zip(runs, held, home, strict=True))
    ]
    told = [a and not b for a, b in zip(inside, reasons, strict=True)]
    head, first, last = _span(runs, told, title)
    last = _ending(runs, reasons, home, last)
    near = _within(runs, home, walker.around)
    boxed = _boxed(runs, inside, reasons, near)
    steps = {at for at in _steps(runs, inside, reasons, near) if at > first}
    last = max(last, max(steps, default=last))
    lead = _lead(runs, told, head)
    leads = _leads(runs, reasons, head, first)
    times = _times(runs, head, last)
    above = _above(runs, reasons, head, walker.around)
    top = _pictured_above(runs, head, title)
    signed = _signed(runs, head, first)
    found: list[Piece] = []
    for at, run in enumerate(runs):
        pictured = run.form == "image" or run.kind == "caption"
        spanned = top <= at <= last or home[at] if pictured else first <= at <= last
        nested = at in steps or (first < at < last and at in boxed)
        story = (nested or (inside[at] and spanned)) and not _labelled(run, reasons[at])
        outside = "date-line" if at in above else _outside(run, reasons[at], near=head < at <= max(first, head + _NEAR))
        outside = "byline-line" if at in signed else outside
        piece = _piece(run, run.verdict or ("" if story or at == head or at in leads or at in times else outside))
        piece = replace(piece, form="heading", level=3) if at in times else piece
        piece = replace(piece, form="line") if at in amid else piece
        if (head < at < first or at in above) and any(dates.find(part) or names.has_by(part) for part in run.parts):
            piece = replace(piece, source=" · ".join(run.parts))
        found.append(replace(piece, kind="standfirst") if at == lead or (at in leads and not story) else piece)
    told_in_order = [*_with_images(found, runs)]
    if top < head:
        told_in_order.insert(top, told_in_order.pop(head))
    return tuple(told_in_order)


def plain(runs: list[Run]) -> tuple[Piece, ...]:
    """Return runs that are all story as pieces."""
    return tuple(_with_images([_piece(run, run.verdict) for run in runs], runs))


def is_index(pieces: tuple[Piece, ...]) -> bool:
    """Say whether what was found leads to articles and is none:
    links alone, or linked headlines with little text to each."""
    found = [piece for piece in pieces if not piece.verdict and piece.form != "image"]
    links = streak = longest = 0
    for piece in found:
        if piece.linked >= 0.8 and count(piece.text) >= 4:
            links, streak = links + 1, 0
        elif extent(piece.text) > _FULL and piece.form != "heading":
            streak += 1
        longest = max(longest, streak)
    only_links = all(piece.linked >= 0.8 or piece.form == "heading" for piece in found)
    return only_links or (links >= 5 and longest < 3)


def _outside(run: Run, reason: str, *, near: bool) -> str:
    """Name what stands outside the story: by its label, or as what stands `near` under the headline."""
    if near and len(run.text) < LONGEST_FACTS:
        text = " · ".join(run.parts) or run.text
        if any(names.has_by(part) and names.from_byline(part) for part in (run.text, text)):
            return "byline-line"
        if reason in ("", "aside") and dates.find(text):
            return "date-line"
    return "page-furniture" if reason in ("", "aside") else reason


def _leads(runs: list[Run], reasons: list[str], head: int, first: int) -> set[int]:
    """Return the runs between headline and story that say something: sentences, whatever their box is called."""
    near = [at for at in range(head + 1, first) if runs[at].form != "image" and runs[at].kind is None]
    told = [
        at
        for at in near
        if runs[at].form in ("line", "heading", "item")
        and reasons[at] not in _SURE
        and runs[at].linked < 0.5
        and not runs[at].verdict
        and count(runs[at].text) >= 6
        and extent(runs[at].text) >= (_BRIEF if is_ended(runs[at].text) else _FULL)
        and not _is_line(runs[at])
    ]
    return set(told[:_MOST_LEADS])


def _lead(runs: list[Run], told: list[bool], head: int) -> int:
    """Return the one sentence that stands in the box of the headline, where the story has boxes of its own;
    -1 for none."""
    if not 0 <= head < len(runs) or not runs[head].frame.box:
        return -1
    after = [at for at in range(head + 1, len(runs)) if told[at] and runs[at].is_told]
    beside = [at for at in after if runs[at].frame.box == runs[head].frame.box and not _is_line(runs[at])]
    if len(beside) != 1 or runs[beside[0]].form != "line" or runs[beside[0]].kind is not None:
        return -1
    is_first = all(_is_line(runs[at]) for at in after if at < beside[0])
    return beside[0] if is_first and any(not _is_line(runs[at]) for at in after if at > beside[0]) else -1


def _above(runs: list[Run], reasons: list[str], head: int, around: dict[int, int]) -> set[int]:
    """Return the date right above the headline, in a box that holds the headline too."""
    boxes: set[int] = set()
    box = runs[head].frame.box if head < len(runs) else 0
    while box and box not in boxes:
        boxes.add(box)
        box = around.get(box, 0)
    for at in range(head - 1, max(-1, head - 1 - _NEAR_ABOVE), -1):
        run = runs[at]
        if run.linked >= _FEW_LINKS or reasons[at] in ("page-furniture", "widget"):
            break
        near = run.frame.box in boxes or around.get(run.frame.box, 0) in boxes
        if near and any(bylines.is_dated(text, outside=False) for text in run.parts or (run.text,)):
            return {at}
    return set()


def _signed(runs: list[Run], head: int, first: int) -> set[int]:
    """Return the name that stands right under the headline in one box with the day, where no other stands there."""
    near = range(head + 1, min(first, head + 1 + _NEAR))
    dated = {runs[at].frame.box for at in near if bylines.is_dated(runs[at].text, outside=False)}
    named = [at for at in near if runs[at].frame.box in dated and names.is_person(runs[at].text)]
    return set(named) if len(named) == 1 else set()


def _pictured_above(runs: list[Run], head: int, title: str) -> int:
    """Return where the picture right above the headline stands that has a caption of its own;
    `head` where there is none."""
    top = head
    while 0 < top <= head < len(runs) and (runs[top - 1].form == "image" or runs[top - 1].kind == "caption"):
        top -= 1
    forms = [run.kind or run.form for run in runs[top:head]]
    return top if top < head and same(runs[head].text, title) and sorted(forms) == ["caption", "image"] else head


def _times(runs: list[Run], head: int, last: int) -> set[int]:
    """Return the lines of a live blog that say when an entry was written: three or more, each before what it tells."""
    found = {
        at
        for at in range(head + 1, last)
        if len(runs[at].text) <= _LONGEST_TIME
        and _TIME.fullmatch(dates.without_days(runs[at].text).strip(" ,|·•–—"))
        and any(run.is_told for run in runs[at + 1 : at + 4])
    }
    return found if len({runs[at].text for at in found}) >= _FEWEST_ENTRIES else set()


def _is_line(run: Run) -> bool:
    """Say whether a run is a byline or a date, and no more."""
    text = run.text
    if names.has_by(text) and names.from_byline(text):
        return True
    return bylines.is_dated(text, outside=True)


def _labelled(run: Run, reason: str) -> bool:
    """Embedded posts are story whatever frames them; pulled quotations and captions in most frames."""
    if run.kind == "caption" or run.form == "image":
        alone = reason == "share-prompt" and run.form != "image" and not run.frame.figure
        return alone or reason in _NO_CAPTIONS
    return bool(reason) and not (run.kind == "quote" and reason != "page-furniture") and reason != "aside"


def _span(runs: list[Run], inside: list[bool], title: str) -> tuple[int, int, int]:
    """Return where the headline, the first and the last piece of the story stand."""
    told = [at for at, run in enumerate(runs) if inside[at] and run.is_told]
    if not told:
        return 0, len(runs), len(runs)
    head = _head(runs, told, title)
    first = next((at for at in told if at > head and not _is_line(runs[at])), told[0])
    return head, _opening(runs, inside, head, first), told[-1]


def _opening(runs: list[Run], inside: list[bool], head: int, first: int) -> int:
    """Return where the story starts: short lines in the box of its `first` sentence open it,
    pictures between or not."""
    box, found = runs[first].frame.box, first
    for at in range(first - 1, head, -1):
        run = runs[at]
        if run.form == "image" or run.kind == "caption":
            continue
        if not inside[at] or run.kind or run.frame.box != box:
            break
        found = at
    return found


def _ending(runs: list[Run], reasons: list[str], home: list[bool], last: int) -> int:
    """Return where the story ends: short lines, lists and quotations in its own box go on with it."""
    after = range(last + 1, len(runs))
    return max((at for at in after if home[at] and not reasons[at] and runs[at].linked < 0.8), default=last)


def _head(runs: list[Run], told: list[int], title: str) -> int:
    """Return the heading that says the title with most of the story after it, else the likeliest before the story."""
    first, middle = told[0], told[len(told) // 2]
    heads = [at for at, run in enumerate(runs[:middle]) if run.form == "heading"]
    said = [at for at in heads if _is_near(runs[at].text, title) and same(runs[at].text, title)]
    if not said:
        lines = range(middle)
        said = [at for at in lines if runs[at].form == "line" and runs[at].text == title]
    if said:
        return min(said, key=lambda at: (runs[at].frame.level != 1, abs(len(runs[at].text) - len(title))))
    before = [at for at in heads if at < first]
    top = [at for at in before if runs[at].frame.level == 1] or [at for at in before if at >= first - 12]
    return top[-1] if top else first


def _is_near(text: str, title: str) -> bool:
    return 0 < len(title) < 3 * len(text) + 20 and len(text) < 3 * len(title) + 20


def _void(runs: list[Run], held: list[bool], labels: list[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return the labels that cannot mean what they say: a third of the story stands under them."""
    sizes: Counter[tuple[str, str]] = Counter()
    total = 0
    for run, kept in zip(runs, held, strict=True):
        if kept and run.is_told:
            total += len(run.text)
            sizes.update(dict.fromkeys((labels[at] for at in run.frame.labels), len(run.text)))
    return {label for label, size in sizes.items() if size > 0.34 * total}


def _freed(runs: list[Run], held: list[bool], reasons: list[str], around: dict[int, int]) -> set[int]:
    """Return the labelled sentences that are alone in their boxes, beside others of the story in boxes of their own.

    A class may be made of words of the story: "share-of-market", "footer-note-on-method".
    """
    alone = Counter(run.frame.box for run in runs)
    beside = Counter(
        around.get(run.frame.box, 0)
        for run, kept, reason in zip(runs, held, reasons, strict=True)
        if kept and not reason and alone[run.frame.box] == 1 and run.is_told and is_ended(run.text)
    )

    def is_free(run: Run) -> bool:
        return (
            alone[run.frame.box] == 1
            and beside[around.get(run.frame.box, 0)] >= _FEWEST_BESIDE
            and is_sentence(run.text)
            and run.linked < _FEW_LINKS
            and not run.verdict
        )

    told = enumerate(zip(runs, reasons, strict=True))
    return {at for at, (run, reason) in told if reason in _BY_CHANCE and is_free(run)}


def _home(runs: list[Run], held: list[bool], reasons: list[str]) -> list[bool]:
    """Say of each run whether it stands in a box, or a box of the same kind, that holds much of the story."""
    told = enumerate(zip(runs, held, reasons, strict=True))
    boxes, twins = by_box(runs, [at for at, (run, kept, reason) in told if kept and not reason and run.is_told])
    total = sum(boxes.values())
    return [boxes[run.frame.box] > 0.1 * total or twins[run.frame.twin] > 0.25 * total for run in runs]


def _boxed(runs: list[Run], inside: list[bool], reasons: list[str], within: list[bool]) -> set[int]:
    """Return the runs of boxes set into the story that tell something:
    a sentence, with a heading or without, or a list."""
    found: set[int] = set()
    told = [
        near and not kept and reason in ("", "aside") and run.linked < _FEW_LINKS
        for run, kept, reason, near in zip(runs, inside, reasons, within, strict=True)
    ]
    for is_told, group in groupby(range(len(runs)), key=told.__getitem__):
        box = list(group)
        forms = [runs[at].form for at in box]
        says = any(is_ended(runs[at].text) and count(runs[at].text) >= 6 for at in box)
        beside = runs[box[0] - 1 : box[0]] + runs[box[-1] + 1 : box[-1] + 2]
        pictured = any(run.form == "image" or run.kind == "caption" for run in beside)
        after = box[-1] + 1
        heads = forms == ["heading"] and after < len(runs) and inside[after] and runs[after].is_told
        lines = [runs[at].text for at in box if re.search(r"\w", runs[at].text)]
        alone = set(forms) == {"line"} and says and all(map(is_ended, lines)) and not any(reasons[at] for at in box)
        headed = "heading" in forms and (says or heads)
        if is_told and not pictured and (headed or alone or forms.count("item") > 1):
            found.update(box)
    return found


def _steps(runs: list[Run], inside: list[bool], reasons: list[str], within: list[bool]) -> set[int]:
    """Return the lines of boxes alike that are set into the story and tell something, to their last sentence:
    a recipe's."""
    found: set[int] = set()
    told = [
        near and not kept and not reason and run.linked < _FEW_LINKS and run.kind is None and run.form != "image"
        for run, kept, reason, near in zip(runs, inside, reasons, within, strict=True)
    ]
    for is_told, group in groupby(range(len(runs)), key=told.__getitem__):
        lines = list(group)
        if not is_told or len(lines) < _FEWEST_ALIKE:
            continue
        said = [at for at in lines if is_ended(runs[at].text) and count(runs[at].text) >= _SENTENCE]
        alike = max(Counter(runs[at].frame.twin for at in lines).values())
        if len(said) > 1 and alike >= _FEWEST_ALIKE:
            found.update(at for at in lines if at <= said[-1])
    return found


def _within(runs: list[Run], home: list[bool], around: dict[int, int]) -> list[bool]:
    """Say of each run whether a box round its own is one that much of the story stands in."""
    homes = {run.frame.box for run, is_home in zip(runs, home, strict=True) if is_home}
    known: dict[int, bool] = {}

    def is_within(box: int) -> bool:
        chain = []
        while box and box not in known and box not in homes:
            chain.append(box)
            box = around.get(box, 0)
        found = box in homes or known.get(box, False)
        known.update(dict.fromkeys(chain, found))
        return found

    return [is_within(run.frame.box) for run in runs]


def _piece(run: Run, verdict: str) -> Piece:
    return Piece(
        run.text,
        run.form,
        image=run.image,
        credit=run.credit,
        kind=run.kind,
        level=run.frame.level,
        linked=run.linked,
        verdict=verdict,
        pulled=run.frame.pulled,
        number=run.number if run.linked < _FEW_LINKS else "",
        parts=run.parts,
    )


def _with_images(found: list[Piece], runs: list[Run]) -> Iterator[Piece]:
    """Give each caption the address of its picture: of its own figure, else of the picture beside it."""
    pictures = [run for run in runs if run.form == "image" and run.frame.figure and run.image]
    figures = {run.frame.figure: run.image for run in reversed(pictures)}
    for at, piece in enumerate(found):
        if piece.kind == "caption":
            beside = (found[near] for near in (at - 1, at + 1, at - 2) if 0 <= near < len(found))
            near_by = next((other.image for other in beside if other.form == "image"), "")
            yield replace(piece, image=figures.get(runs[at].frame.figure, near_by))
        else:
            yield piece


def headed(found: tuple[Piece, ...], title: str) -> Galley:
    """Set the headline, where the page shows it or else before the story."""
    start = next((at for at, piece in enumerate(found) if not piece.verdict), 0)
    shown = found[start] if found else Piece("")
    if (shown.form == "heading" and (not title or _is_headline(shown.text, title))) or shown.text == title:
        found = (*found[:start], replace(shown, text=title or shown.text, source=shown.text), *found[start + 1 :])
        return Galley(found, title or shown.text, start)
    if not title:
        return Galley(found)
    if shown.form == "heading" and shown.level == 1:
        found = (*found[:start], replace(shown, verdict="headline-repeated"), *found[start + 1 :])
    return Galley((*found[:start], Piece(title, "heading"), *found[start:]), title, start)


def _is_headline(shown: str, title: str) -> bool:
    """Say whether a heading is the headline that a page states, with no more than a kicker beside it."""
    return same(shown, title) and count(shown) <= count(title) + _LONGEST_KICKER
