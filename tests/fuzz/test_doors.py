"""Whatever comes in at a door is taken, or refused by the errors that its documentation names."""

from __future__ import annotations

import crooked
import doors
from tiers import check, tried


@tried(1)
def test_crooked_values_end_no_door_with_another_error(count):
    crooked.made()
    doors.desk()
    check("doors", count, fault=doors.fault, slowest_s=doors.SLOWEST_S)
