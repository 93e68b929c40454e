"""What a make does beside its straight line."""

from __future__ import annotations

import pytest

from presscast.production import pipeline


def test_after_an_error_nothing_more_begins():
    begun = []
    with pytest.raises(ZeroDivisionError), pipeline._meanwhile() as (thread, event):
        thread.submit(event.wait)
        drawing = thread.submit(begun.append, "pictures")
        raise ZeroDivisionError
    assert drawing.cancelled()
    assert begun == []


def test_what_waits_for_the_event_is_done_by_the_end():
    begun = []
    with pipeline._meanwhile() as (thread, event):
        thread.submit(event.wait)
        thread.submit(begun.append, "pictures")
    assert begun == ["pictures"]
