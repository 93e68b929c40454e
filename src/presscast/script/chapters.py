"""Where chapters begin and what they are called."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from presscast.model import Block

WORDS_A_MINUTE = 170
GROUP_SECONDS = 75
MOST = 255
WIDTH = 60


def chapters(blocks: Sequence[tuple[int, Block]], title: str, cue: str) -> dict[int, str]:
    """Return the chapter title of each block that begins one, by the block's index; at most 255.

    `blocks` are those that are spoken, with their indices in the article. With subheads the
    chapters are the headline and those; without, the headline, each caption, and the paragraphs
    between in groups of about 75 s at 170 words a minute, named by their opening words.
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


def opening(text: str, width: int = WIDTH) -> str:
    """Return the first words of `text` that fit `width` characters, an ellipsis after them where it goes on."""
    flat = " ".join(text.split())
    if len(flat) <= width:
        return flat
    kept = flat[:width].rpartition(" ")[0] or flat[: width - 1]
    return kept.rstrip(" ,;:—–-.([“\"‘'") + "…"


def _unheaded(story: Sequence[tuple[int, Block]], cue: str) -> Iterable[tuple[int, str]]:
    for is_caption, run in groupby(story, key=lambda item: item[1].kind == "caption"):
        if is_caption:
            yield from ((index, f"{cue} {block.text}".strip()) for index, block in run)
        else:
            yield from _groups(list(run))


def _groups(run: Sequence[tuple[int, Block]]) -> Iterable[tuple[int, str]]:
    """Cut a run of paragraphs into near-equal groups, each named by its opening words."""
    seconds = [len(block.text.split()) * 60 / WORDS_A_MINUTE for _, block in run]
    count = max(1, round(sum(seconds) / GROUP_SECONDS))
    share, heard, begun = sum(seconds) / count, 0.0, 0
    for (index, block), length in zip(run, seconds, strict=True):
        if begun < count and heard + length / 2 >= begun * share:
            yield index, block.text
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
