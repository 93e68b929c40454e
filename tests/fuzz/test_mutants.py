"""Whatever becomes of a real example on its way: it is taken, or refused by the errors that are documented."""

from __future__ import annotations

from functools import partial

import doors
import mutants
from tiers import check, tried


@tried(20)
def test_damaged_examples_end_no_reader_with_another_error(count):
    mutants.prepare()
    check("mutants", count, fault=partial(doors.fault, among=mutants.DOORS), slowest_s=doors.SLOWEST_S)
