"""Whatever the bytes: an article whose every part holds together, or a ReadError; never another error, never a hang."""

from __future__ import annotations

import os
import sys

import pytest
from accounting import holds_together, read_to_script
from hypothesis import HealthCheck, example, given, settings, strategies as st
from marathon import run
from strategies import ORIGINS, SOURCES, TEXTS

from presscast.script.say import say

SHORT = settings(
    max_examples=int(os.environ.get("PRESSCAST_EXAMPLES", "400")),
    suppress_health_check=list(HealthCheck),
)
FEW, MANY = int(os.environ.get("PRESSCAST_SOURCES", "2000")), 1_000_000


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


@pytest.mark.skipif(sys.platform == "win32", reason="forks its processes, and has the system end those that hang")
@pytest.mark.parametrize("count", [FEW, pytest.param(MANY, marks=[pytest.mark.long, pytest.mark.timeout(0)])])
def test_many_sources_are_read_or_refused(count):
    tally = run(range(count))
    assert tally.tried == count
    assert not tally.faults, "\n".join(
        f"python tests/fuzz/marathon.py {seed}: {why}" for seed, why in tally.faults.items()
    )
