"""Whatever comes in at a door is taken, or refused by the errors that its documentation names."""

from __future__ import annotations

import doors
from tiers import check, tried


@tried(1)
def test_crooked_values_end_no_door_with_another_error(count):
    doors.prepare()
    check("doors", count, fault=doors.fault, slowest_s=doors.SLOWEST_S)
