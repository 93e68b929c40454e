"""Keep bytes in a file that begins with their CRC-32: written whole or not at all, and known by it when read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from pathlib import Path

SUM = 4
"""Bytes of the CRC-32."""


def write(path: Path, content: bytes | memoryview) -> None:
    """Write a file, whole or not at all; raise OSError where it cannot be written."""
    part = path.with_suffix(".part")
    part.write_bytes(crc32(content).to_bytes(SUM, "big") + content)
    part.replace(path)


def read(path: Path) -> memoryview | None:
    """Return what was written; None where there is no such file, an empty or a damaged one."""
    try:
        held = memoryview(path.read_bytes())
    except OSError:
        return None
    is_whole = len(held) > SUM and crc32(held[SUM:]).to_bytes(SUM, "big") == held[:SUM]
    return held[SUM:] if is_whole else None
