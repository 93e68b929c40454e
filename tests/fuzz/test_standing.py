"""Nothing is skipped in silence: every sentence written into a source is read, or listed as dropped."""

from __future__ import annotations

import standing
from tiers import check, tried


@tried(10, 300_000)
def test_every_sentence_stands_in_blocks_or_in_dropped(count):
    check("standing", count, fault=standing.fault)


def test_hardly_any_source_is_refused():
    """A count over articles that are refused would count nothing."""
    assert sum(bool(standing.article(*standing.composed(seed)[:2])) for seed in range(90)) >= 85
