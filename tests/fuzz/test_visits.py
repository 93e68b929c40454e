"""Whatever is asked of the desk: an answer below 500, and no error that the app lets out."""

from __future__ import annotations

import doors
import visits
from tiers import check, tried


@tried(20)
def test_crooked_requests_are_answered_by_the_desk(count):
    visits.prepare()
    check("visits", count, fault=visits.fault, slowest_s=doors.SLOWEST_S)
