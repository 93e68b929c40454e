"""A WAV file against what its head says of the sound: how many bytes a second, and a sample.

https://learn.microsoft.com/windows/win32/api/mmeapi/ns-mmeapi-waveformatex
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from presscast.check.finding import Finding, finding

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = struct.Struct("<HHIIHH")
"""Codec, channels, samples a second, bytes a second, bytes of a sample in all channels, bits of one."""


def check(path: Path) -> Finding:
    """Hold the figures of a WAV file's format against each other."""
    try:
        _, channels, rate, speed, block, bits = FORMAT.unpack(_format(path))
    except (OSError, struct.error):
        return Finding(path.name, "format", "", "tells of no format")
    wrong = [] if block == channels * bits // 8 else [f"tells of {block} bytes a sample, not {channels * bits // 8}"]
    wrong += [] if speed == rate * block else [f"tells of {speed:,} bytes a second, not {rate * block:,}"]
    return finding(path.name, "format", f"{speed:,} bytes a second", wrong)


def _format(path: Path) -> bytes:
    """Return the part of a RIFF or RF64 file that describes its sound; empty where there is none."""
    with path.open("rb") as file:
        file.seek(12)
        while len(head := file.read(8)) == 8:
            name, size = head[:4], int.from_bytes(head[4:], "little")
            if name == b"fmt ":
                return file.read(FORMAT.size)
            file.seek(size + size % 2, 1)
    return b""
