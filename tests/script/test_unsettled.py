"""Figures that nothing in the text settles are found where they were left, and only there."""

from __future__ import annotations

import pytest

from presscast.model import Line
from presscast.script.say import say
from presscast.script.unsettled import unsettled


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The fish reached 5.2m, and later 7m.", ("5.2m", "7m")),
        ("It was 12m.", ("12m",)),
        ("The waves reached 5.2m.", ()),
        ("The audience reached 5.2m.", ()),
        ("Profits rose to £5.2m, I’m told.", ()),
        ("A 100m-long wall, 3 m high.", ()),
    ],
)
def test_what_nothing_settles_is_found(text, found):
    assert unsettled([Line(0, text, say(text, "en"))]) == found
