"""Whatever is asked of the desk: an answer below 500, and no error that the app lets out."""

from __future__ import annotations

import os
import sys

import doors
import pytest
import visits
from marathon import run

FEW, MANY = int(os.environ.get("PRESSCAST_SOURCES", "2000")) // 50, 1_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="forks its processes, and has the system end those that hang")
@pytest.mark.parametrize("count", [FEW, pytest.param(MANY, marks=[pytest.mark.long, pytest.mark.timeout(0)])])
def test_crooked_requests_are_answered_by_the_desk(count):
    visits.prepare()
    tally = run(range(count), fault=visits.fault, slowest_s=doors.SLOWEST_S)
    assert tally.tried == count
    assert not tally.faults, "\n".join(
        f"python tests/fuzz/visits.py {seed}: {wrong}" for seed, wrong in tally.faults.items()
    )
