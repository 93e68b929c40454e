"""How the process asks the system for memory."""

from __future__ import annotations

import ctypes
from contextlib import suppress

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8  # of glibc's malloc.h
_ENOUGH = 32 << 20  # bytes


def share_heaps() -> None:
    """Let all threads share two heaps, where the C library is glibc: one for each thread keeps what it once held.

    They keep what is freed, up to a bound, for the next array: to have it cleared by the system each time takes longer.
    """
    with suppress(OSError, AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(_M_ARENA_MAX, 2)
        mallopt(_M_MMAP_THRESHOLD, _ENOUGH)
        mallopt(_M_TRIM_THRESHOLD, 2 * _ENOUGH)
