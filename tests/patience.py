"""Waiting in tests: for what happens soon on a machine that does nothing else, and late on one that is busy."""

from __future__ import annotations

import time

PATIENCE_S = 600
"""So long a test waits before it says that something hangs; none says that something is slow."""


def until(condition):
    """Wait until `condition()` holds, and return what it gave."""
    end = time.monotonic() + PATIENCE_S
    while not (found := condition()):
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)
    return found
