"""Where chapters begin and what they are called."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from presscast.script.opening import opening

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from presscast.model import Block

WORDS_A_MINUTE = 170
GROUP_SECONDS = 75
MOST = 255
_NAMELESS = ("note", "caption", "table")  # none of them says what the paragraphs beside it are about
BETWEEN = 2  # paragraphs, at the least, from a picture that is a chapter back to the one before


def chapters(blocks: Sequence[tuple[int, Block]], title: str, cue: str) -> dict[int, str]:
    """Return the chapter title of each block that begins one, by the block's index; at most 255.

    `blocks` are those that are spoken, with their indices in the article. With subheads the
    chapters are the headline and those; without, the headline, each caption with paragraphs enough before it, and
    the paragraphs between in groups of about 75 s at 170 words a minute, named by their openings.
    """
    story = [
        (index, block) for index, block in blocks if block.kind not in ("byline", "dateline", "headline", "standfirst")
    ]
    if any(block.kind == "subhead" for _, block in story):
        found = [(index, block.text) for index, block in story if block.kind == "subhead"]
    else:
        found = list(_unheaded(story, cue))
    heads = [(index, title or block.text) for index, block in blocks if block.kind == "headline"][:1]
    return _distinct(heads + _fewer(found, MOST - 1))


def _unheaded(story: Sequence[tuple[int, Block]], cue: str) -> Iterable[tuple[int, str]]:
    """Name the pictures that paragraphs lie between, and the groups of paragraphs between these."""
    pictures = _apart(story)
    for is_picture, run in groupby(story, key=lambda item: item[0] in pictures):
        if is_picture:
            yield from ((index, f"{cue} {block.text}".strip()) for index, block in run)
        else:
            yield from _groups(list(run))


def _apart(story: Sequence[tuple[int, Block]]) -> frozenset[int]:
    """Return the captions, by index, that two or more paragraphs lie before, or that come first; in a gallery, all."""
    if all(block.kind == "caption" for _, block in story):
        return frozenset(index for index, _ in story)
    found, paragraphs = [], BETWEEN
    for index, block in story:
        if block.kind != "caption":
            paragraphs += 1
        else:
            found += [index] if paragraphs >= BETWEEN else []
            paragraphs = 0
    return frozenset(found)


def _groups(run: Sequence[tuple[int, Block]]) -> Iterable[tuple[int, str]]:
    """Cut a run of paragraphs into near-equal groups, each named by the first paragraph in it."""
    seconds = [len(block.text.split()) * 60 / WORDS_A_MINUTE for _, block in run]
    count = max(1, round(sum(seconds) / GROUP_SECONDS))
    share, heard, begun = sum(seconds) / count, 0.0, 0
    for at, ((index, block), length) in enumerate(zip(run, seconds, strict=True)):
        if begun < count and heard + length / 2 >= begun * share and (block.kind != "caption" or not at):
            yield index, next((each.text for _, each in run[at:] if each.kind not in _NAMELESS), block.text)
            begun += 1
        heard += length


def _fewer(found: Sequence[tuple[int, str]], most: int) -> list[tuple[int, str]]:
    step = -(-len(found) // most) or 1
    return list(found[::step])


def _distinct(found: Iterable[tuple[int, str]]) -> dict[int, str]:
    titles: dict[int, str] = {}
    taken: dict[str, int] = {}
    for index, text in found:
        title = opening(text)
        taken[title] = taken.get(title, 0) + 1
        titles[index] = title if taken[title] == 1 else f"{title} ({taken[title]})"
    return titles
