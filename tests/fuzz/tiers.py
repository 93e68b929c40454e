"""How many inputs a campaign tries: few in CI, very many before a release."""

from __future__ import annotations

import os
import sys
from itertools import islice

import pytest
from marathon import run

TOLD = 20  # faults


def tried(share: int, most: int = 1_000_000):
    """Give a test the `count` of inputs it tries: that share of PRESSCAST_SOURCES (2,000), and `most` in the long tier.

    The shares have each campaign take about as much of a processor's time, but the marathon the most.
    """
    few = int(os.environ.get("PRESSCAST_SOURCES", "2000")) // share
    full = pytest.param(most, marks=[pytest.mark.long, pytest.mark.timeout(0)])
    forks = pytest.mark.skipif(
        sys.platform == "win32", reason="forks its processes, and has the system end those that hang"
    )
    return lambda test: forks(pytest.mark.parametrize("count", [few, full])(test))


def check(script: str, count: int, **how) -> None:
    """Try the first `count` numbers, and tell by which the `script` shows each fault again; `how` is as `run` takes it."""
    tally = run(range(count), **how)
    assert tally.tried == count
    assert not tally.faults, "\n".join(
        f"python tests/fuzz/{script}.py {seed}: {wrong}" for seed, wrong in islice(tally.faults.items(), TOLD)
    )
