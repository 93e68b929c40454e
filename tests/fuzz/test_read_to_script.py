"""Whatever the bytes: an article whose every part holds together, or a ReadError; never another error, never a hang."""

from __future__ import annotations

import os

from accounting import holds_together, read_to_script
from hypothesis import HealthCheck, example, given, settings, strategies as st
from strategies import ORIGINS, SOURCES, TEXTS
from tiers import check, tried

from presscast.script.say import say

SHORT = settings(
    max_examples=int(os.environ.get("PRESSCAST_EXAMPLES", "400")),
    suppress_health_check=list(HealthCheck),
)


@SHORT
@given(SOURCES, st.sampled_from(ORIGINS))
def test_any_source_is_read_or_refused(data, origin):
    if script := read_to_script(data, origin):
        holds_together(script)


@SHORT
@given(TEXTS)
@example("# " + 6 * "(pronounced shee)")
@example("# Xi" + 6 * " (say Ho" + 6 * ")")
@example("<ul><li>" + 6 * "<" + 6 * "+")
def test_what_is_said_stays_as_it_is_said(text):
    """Rules are done after one pass: said again, what they said is the same; a line stays a line."""
    once = say(text, "en")
    assert once.count("\n") == text.count("\n")
    assert say(once, "en") == once


@tried(2)
def test_many_sources_are_read_or_refused(count):
    check("marathon", count)
