"""Whatever dates, addresses, numbers and bytes come from outside: a result, or one line that says what is wrong."""

from __future__ import annotations

import sys

import crooked
import pytest
from marathon import run
from tiers import check, tried


@tried(50)
def test_crooked_input_ends_no_command_with_a_traceback(count, monkeypatch):
    for scheme in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(scheme, "http://127.0.0.1:9")  # nothing is asked
    crooked.made()
    check("crooked", count, fault=crooked.fault, slowest_s=crooked.SLOWEST_S)


@pytest.mark.skipif(sys.platform == "win32", reason="forks its processes")
def test_a_fault_that_tells_of_half_a_character_is_told():
    told = []
    tally = run(range(1), report=told.append, fault=lambda seed: "ended with \ud800")
    assert tally.faults == {0: "ended with \\ud800"}
    "".join(told).encode()
