"""The edition in reading order: the article's passages, their sentences, and when each is heard."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from presscast.model import Block, Kind, Line, Placed, Style, Track
    from presscast.sound.timings import Word

_KINDS: dict[str, Kind] = {"headline": "headline", "byline": "byline", "subhead": "subhead", "caption": "caption"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A line that is both seen and heard.

    `before` is what stands between it and the sentence before. `start` is its own first sample; `heard` that of the cue
    before it, if there is one; `end` the first sample of what follows. `styles` are its block's, by their place in
    `text`.
    """

    number: int
    text: str
    before: str
    heard: int
    start: int
    end: int
    words: Sequence[Word] = ()
    credit: bool = False
    styles: tuple[Style, ...] = ()

    @property
    def id(self) -> str:
        """The sentence's name in page and book."""
        return f"s{self.number}"


@dataclass(frozen=True, slots=True)
class Passage:
    """A block with its sentences; one that is not read aloud has none, and its text in `unspoken`.

    `image` is the address the article gives a picture, `picture` the one it is shown from, if it is, and `alt` what it
    shows, in words: the article's own, else its caption's first. `rows` are the cells of a table, its heads first.
    """

    number: int
    kind: Kind
    sentences: tuple[Sentence, ...]
    level: int = 0
    image: str = ""
    picture: str = ""
    unspoken: str = ""
    alt: str = ""
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def id(self) -> str:
        """The passage's name in page and book."""
        return f"b{self.number}"


def passages(track: Track) -> tuple[Passage, ...]:
    """Return all that is heard and all that is only seen, in reading order, headings without gaps."""
    article = track.script.article
    heard = [_passage(article.blocks, list(run)) for run in _runs(_sentences(track))]
    whole = _with_unspoken(article.blocks, heard)
    return tuple(replace(p, number=n) for n, p in enumerate(_levelled(whole)))


def sentences(found: Iterable[Passage]) -> tuple[Sentence, ...]:
    """Return the sentences of the passages, in order."""
    return tuple(sentence for passage in found for sentence in passage.sentences)


def openings(track: Track, spoken: tuple[Sentence, ...]) -> tuple[tuple[str, Sentence], ...]:
    """Return each chapter's title with the sentence it begins with; the whole article where it has no chapters."""
    if not track.chapters:
        return ((track.script.article.title, spoken[0]),)
    return tuple((c.title, next((s for s in spoken if s.start >= c.start), spoken[-1])) for c in track.chapters)


_Heard = tuple["Line", Sentence]


def _sentences(track: Track) -> Iterator[_Heard]:
    """Number the lines that are seen; a cue's time goes to the line that follows it."""
    ends = [after.start for _, after in pairwise(track.placed)] + [track.samples]
    heard: int | None = None
    number = 0
    for placed, end in zip(track.placed, ends, strict=True):
        begin = placed.start if heard is None else heard
        if not placed.clip.line.shown:
            heard = begin
            continue
        yield placed.clip.line, _sentence(number, placed, begin, end)
        number, heard = number + 1, None


def _sentence(number: int, placed: Placed, heard: int, end: int) -> Sentence:
    return Sentence(number, placed.clip.line.shown, "", heard, placed.start, end, placed.words)


def _runs(found: Iterable[_Heard]) -> Iterator[Iterator[_Heard]]:
    """Part the lines into passages: by block; outside the blocks by role, and each line about writers and dates."""

    def place(pair: _Heard) -> tuple[int, str, str]:
        line = pair[0]
        return (line.block, "", "") if line.block >= 0 else (-1, line.role, line.shown if line.role == "byline" else "")

    for _, run in groupby(found, key=place):
        yield run


def _passage(blocks: tuple[Block, ...], run: list[_Heard]) -> tuple[int, Passage]:
    line = run[0][0]
    if not 0 <= line.block < len(blocks):
        joined = tuple(replace(s, before=" " if n else "") for n, (_, s) in enumerate(run))
        return -1, Passage(0, _KINDS.get(line.role, "note"), joined)
    block = blocks[line.block]
    return line.block, Passage(
        0, block.kind, tuple(_within(block, run)), block.level, block.image, alt=_alt(block, line), rows=block.rows
    )


def _within(block: Block, run: list[_Heard]) -> Iterator[Sentence]:
    """Give each sentence the white space that stands before it in the block."""
    at, whole = 0, block.numbered
    more = len(whole) - len(block.text)
    for number, (line, sentence) in enumerate(run):
        found = whole.find(sentence.text, at)
        between = whole[at:found] if found >= 0 else " "
        before = (between if not between.strip() else " ") if number else ""
        at = found + len(sentence.text) if found >= 0 else at
        styles = _cut(block.styles, found - more, at - more) if found >= 0 else ()
        yield replace(sentence, before=before, credit=line.role == "credit", styles=styles)


def _cut(styles: tuple[Style, ...], start: int, end: int) -> tuple[Style, ...]:
    """Return what of the styles lies between two places, counted from the first."""
    inside = (style for style in styles if style.start < end and start < style.end)
    return tuple(replace(s, start=max(s.start, start) - start, end=min(s.end, end) - start) for s in inside)


def _with_unspoken(blocks: tuple[Block, ...], heard: list[tuple[int, Passage]]) -> Iterator[Passage]:
    """Put each block that is not read aloud where it stands in the article."""
    spoken = {index for index, _ in heard}
    said_elsewhere = {"byline", "dateline"} if any(i < 0 and p.kind == "byline" for i, p in heard) else set()
    silent = [
        (index, _silent(block))
        for index, block in enumerate(blocks)
        if index not in spoken and block.kind not in said_elsewhere and block.text
    ]
    for index, passage in heard:
        while silent and silent[0][0] < index:
            yield silent.pop(0)[1]
        yield passage
    yield from (passage for _, passage in silent)


def _alt(block: Block, first: Line) -> str:
    return block.alt or (" ".join(first.shown.split()) if block.kind == "caption" else "")


def _silent(block: Block) -> Passage:
    text = f"{block.numbered} {block.credit}" if block.credit else block.numbered
    return Passage(
        0, block.kind, (), block.level, block.image, unspoken=text, alt=block.alt or block.text, rows=block.rows
    )


def _levelled(found: Iterable[Passage]) -> Iterator[Passage]:
    """Number the headings so that none skips a level, and only the first headline is the page's."""
    last = 0
    for passage in found:
        if passage.kind in ("headline", "subhead"):
            wanted = 1 if passage.kind == "headline" and not last else max(2, passage.level)
            last = min(wanted, max(last, 1) + 1)
            passage = replace(passage, level=last)
        yield passage
