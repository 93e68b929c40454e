"""Nothing is skipped in silence: every sentence written into a source is read, or listed as dropped."""

from __future__ import annotations

import os
import sys

import pytest
import standing
from marathon import run

FEW, MANY = int(os.environ.get("PRESSCAST_SOURCES", "2000")) // 10, 300_000


@pytest.mark.skipif(sys.platform == "win32", reason="forks its processes, and has the system end those that hang")
@pytest.mark.parametrize("count", [FEW, pytest.param(MANY, marks=[pytest.mark.long, pytest.mark.timeout(0)])])
def test_every_sentence_stands_in_blocks_or_in_dropped(count):
    tally = run(range(count), fault=standing.fault)
    assert tally.tried == count
    assert not tally.faults, "\n".join(
        f"python tests/fuzz/standing.py {seed}: {lost}" for seed, lost in tally.faults.items()
    )


def test_hardly_any_source_is_refused():
    """A count over articles that are refused would count nothing."""
    assert sum(bool(standing.article(*standing.composed(seed)[:2])) for seed in range(90)) >= 85
