"""The pages of one story made one article."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.model import Block, Dropped
from presscast.read.captions import same
from presscast.read.measure import extent, squash

if TYPE_CHECKING:
    from presscast.model import Article

_LEAST = 14
"""Letters of a line that is not said again by chance."""


def is_one_story(first: Article, page: Article) -> bool:
    """Say whether `page` is of the same story as `first`: it is headed so, or names the same address as its own."""
    return same(first.title, page.title) or (bool(first.url) and page.url == first.url)


def joined(first: Article, page: Article) -> Article:
    """Return `first` with what `page` adds: its blocks, but those that were said before, and what was dropped there."""
    blocks, dropped = list(first.blocks), list(first.dropped)
    said = {squash(block.text) for block in blocks}
    beside = defaultdict[int, list[Dropped]](list)
    for piece in page.dropped:
        beside[piece.at].append(piece)
    for at, block in enumerate(page.blocks):
        dropped += [replace(piece, at=len(blocks)) for piece in beside[at]]
        if reason := _again(block, said):
            dropped.append(Dropped(block.text, reason, len(blocks), block.kind))
        else:
            blocks.append(replace(block, kind="paragraph") if block.kind == "standfirst" else block)
            said.add(squash(block.text))
    dropped += [replace(piece, at=len(blocks)) for piece in beside[len(page.blocks)]]
    lexicon = tuple(dict.fromkeys((*first.lexicon, *page.lexicon)))
    return replace(first, blocks=tuple(blocks), dropped=tuple(dropped), lexicon=lexicon)


def _again(block: Block, said: set[str]) -> str:
    """Name why a block of a further page is not told: "" where it is."""
    if block.kind == "headline":
        return "headline-repeated"
    text = squash(block.text)
    if text not in said or extent(text) < _LEAST:
        return ""
    return "caption-repeated" if block.kind == "caption" else "said-twice"
