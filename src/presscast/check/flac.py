"""A FLAC file against what its head says of the sound: how many samples, of which MD5.

https://www.rfc-editor.org/rfc/rfc9639#name-streaminfo
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from presscast.check import id3
from presscast.check.finding import Finding, finding
from presscast.errors import SoundError
from presscast.sound.ffmpeg import running

if TYPE_CHECKING:
    from pathlib import Path

HEAD = 42  # bytes: the mark, a block's head, STREAMINFO


def check(path: Path, samples: int) -> Finding:
    """Hold the head of a FLAC file of 16 bits, which decodes to `samples`, against the samples themselves."""
    head = _head(path)
    if head[:5] not in (b"fLaC\0", b"fLaC\x80") or len(head) < HEAD:
        return Finding(path.name, "streaminfo", "", "does not begin with it")
    told = int.from_bytes(head[21:26], "big") & (1 << 36) - 1
    try:
        with running("-i", path, "-map", "0:a:0", "-c:a", "pcm_s16le", "-f", "md5", "-", stdout=subprocess.PIPE) as md5:
            found = md5.pipe.read().decode("ascii", "replace").strip().rpartition("=")[2]
    except SoundError as error:
        return Finding(path.name, "streaminfo", "", str(error))
    wrong = [] if told == samples else [f"tells of {told:,} samples"]
    wrong += [] if found == head[26:].hex() else ["its MD5 is not that of its samples"]
    return finding(path.name, "streaminfo", f"{samples:,} samples", wrong)


def _head(path: Path) -> bytes:
    """Return the first bytes of the FLAC stream;
    a signed file has an ID3 tag before it, which holds its credentials."""
    with path.open("rb") as file:
        file.seek(id3.length(file.read(10)))
        return file.read(HEAD)
