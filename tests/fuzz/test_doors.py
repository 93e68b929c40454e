"""Whatever comes in at a door is taken, or refused by the errors that its documentation names."""

from __future__ import annotations

import os
import sys
from itertools import islice

import crooked
import doors
import pytest
from marathon import run

FEW, MANY = int(os.environ.get("PRESSCAST_SOURCES", "2000")), 1_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="forks its processes, and has the system end those that hang")
@pytest.mark.parametrize("count", [FEW, pytest.param(MANY, marks=[pytest.mark.long, pytest.mark.timeout(0)])])
def test_crooked_values_end_no_door_with_another_error(count):
    crooked.made()
    doors.desk()
    tally = run(range(count), fault=doors.fault, slowest_s=doors.SLOWEST_S)
    assert tally.tried == count
    assert not tally.faults, "\n".join(
        f"python tests/fuzz/doors.py {seed}: {wrong}" for seed, wrong in islice(tally.faults.items(), 20)
    )
