"""The disclosure said again in a long edition, between paragraphs and best before a chapter."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from presscast.model import Block
    from presscast.script.passages import Passage

MS_A_CHARACTER, AT_RATE = 1000 / 15, 170
"""About how long a character takes at so many words a minute."""
EARLY = 0.75
"""From this part of the time on, the start of a chapter is better than the paragraph nearest to its end."""


def remind(
    passages: Sequence[Passage], blocks: Sequence[Block], note: Passage, every_ms: int, rate: int
) -> Iterator[Passage]:
    """Yield `passages`, with `note` wherever about `every_ms` have passed since the disclosure was said.

    `rate` is the narrator's, in words a minute. It is never said within a block of `blocks`, after a heading, or
    between the items of a list.
    """
    times = list(accumulate((_ms(passage, rate) for passage in passages), initial=0.0))
    seams = [at for at in range(1, len(passages)) if _is_seam(passages[at - 1], passages[at], blocks)]
    said, again = (
        next(at for at, each in zip(times, passages, strict=False) if each.lines[0].role == "disclosure"),
        set[int](),
    )
    while times[-1] - said > every_ms and (found := _next(seams, times, passages, said, every_ms)):
        again.add(found)
        said = times[found]
    for at, passage in enumerate(passages):
        if at in again:
            yield note
        yield passage


def _next(
    seams: Sequence[int], times: Sequence[float], passages: Sequence[Passage], said: float, every_ms: int
) -> int | None:
    """Choose the seam of the next reminder: a late chapter's, else the last in time, else the first after it."""
    later = [at for at in seams if times[at] > said]
    in_time = [at for at in later if times[at] <= said + every_ms]
    chapters = [at for at in in_time if passages[at].lines[0].chapter and times[at] >= said + EARLY * every_ms]
    return next(iter([*chapters[-1:], *in_time[-1:], *later[:1]]), None)


def _is_seam(before: Passage, after: Passage, blocks: Sequence[Block]) -> bool:
    one, other = (_kind(passage, blocks) for passage in (before, after))
    return one not in ("", "headline", "subhead") and other != "" and not one == other == "list_item"


def _kind(passage: Passage, blocks: Sequence[Block]) -> str:
    """The kind of a passage's block, "" of what the edition adds at its head."""
    index = passage.lines[0].block
    return blocks[index].kind if index >= 0 else ""


def _ms(passage: Passage, rate: int) -> float:
    spoken = sum(len(line.said) for line in passage.lines) * MS_A_CHARACTER * AT_RATE / rate
    return spoken + sum(line.pause_ms for line in passage.lines[:-1]) + passage.after
