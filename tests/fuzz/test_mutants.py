"""Whatever becomes of a real example on its way: it is taken, or refused by the errors that are documented."""

from __future__ import annotations

import os
import sys
from functools import partial
from itertools import islice

import doors
import mutants
import pytest
from marathon import run

FEW, MANY = int(os.environ.get("PRESSCAST_SOURCES", "2000")) // 50, 1_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="forks its processes, and has the system end those that hang")
@pytest.mark.parametrize("count", [FEW, pytest.param(MANY, marks=[pytest.mark.long, pytest.mark.timeout(0)])])
def test_damaged_examples_end_no_reader_with_another_error(count):
    mutants.prepare()
    tally = run(range(count), fault=partial(doors.fault, among=mutants.DOORS), slowest_s=doors.SLOWEST_S)
    assert tally.tried == count
    assert not tally.faults, "\n".join(
        f"python tests/fuzz/mutants.py {seed}: {wrong}" for seed, wrong in islice(tally.faults.items(), 20)
    )
