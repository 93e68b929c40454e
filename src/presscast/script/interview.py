"""Which blocks of an interview ask: told by the names before them, or by the bold or slanted type they are set in."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from presscast.model import Block, Setting

_LABEL = re.compile(
    r"(?P<name>[^\W\d_][^:：.?!？！]{0,39}?)\s*(?:(?<=[^\W\d_])[:：]|\s[—–])\s*\S|(?P<letter>[^\W\d_])\.\s+\S"
)
"""A speaker's name or letter: "Q: ", "SPIEGEL: ", "記者：", "P. "."""
_ASKS = re.compile(r"[?？؟՞][\s'\"”’»)\]」』]*$")
_FEWEST = 3
"""Questions of an interview; fewer are a story that asks something."""
_MOSTLY = 0.6
_TOLD = ("paragraph", "subhead", "quote")


def questions(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the indices of the blocks that ask, where the article is clearly an interview; none where it is not."""
    story = [at for at, block in enumerate(blocks) if block.kind in _TOLD]
    by_type = (_set_apart(blocks, story, setting) for setting in ("strong", "em"))
    return next(filter(None, (_named(blocks, story), *by_type)), frozenset())


def _named(blocks: Sequence[Block], story: Sequence[int]) -> frozenset[int]:
    """Return what one of the speakers named asks: most of it questions, and after each another speaks."""
    found = {at: label for at in story if (label := _label(blocks[at].text))}
    if 2 * len(found) < len(story):
        return frozenset()
    asked = Counter(
        found[at] for at, following in pairwise(found) if _asks(blocks[at]) and found[following] != found[at]
    )
    name, count = asked.most_common(1)[0] if asked else ("", 0)
    told = [at for at in found if found[at] == name]
    return frozenset(told) if count >= _FEWEST and count >= _MOSTLY * len(told) else frozenset()


def _label(text: str) -> str:
    found = _LABEL.match(text)
    return (found["name"] or found["letter"]).casefold() if found else ""


def _set_apart(blocks: Sequence[Block], story: Sequence[int], setting: Setting) -> frozenset[int]:
    """Return the paragraphs set in other type from end to end: most of them questions, with answers between."""
    apart = [at for at in story if _is_set(blocks[at], setting)]
    asked = [at for at, following in pairwise(story) if at in apart and following not in apart and _asks(blocks[at])]
    if len(asked) < _FEWEST or len(asked) < _MOSTLY * len(apart):
        return frozenset()
    return frozenset(at for at in apart if at >= asked[0])


def _is_set(block: Block, setting: Setting) -> bool:
    size = sum(style.end - style.start for style in block.styles if style.setting == setting)
    return size >= len(block.text.rstrip()) - 1 > 0


def _asks(block: Block) -> bool:
    return bool(_ASKS.search(block.text))
