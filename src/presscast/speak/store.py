"""Keep clips: one WAV file each, named by what was asked for, its words and checksum inside.

The file is a plain RIFF WAVE of one channel of 16 bits. After the samples comes a chunk `pcst`: the
CRC-32 of all the file's other bytes, then JSON: `marks`, a [sample, start, end] for each word, and
`wrong`, what was wrong with takes that were not kept. Readers of WAV pass over chunks they do not know.
There is no other state: a clip that is there and whole was spoken, any other is spoken again.
"""

from __future__ import annotations

import json
import os
import struct
import time
from contextlib import suppress
from dataclasses import replace
from threading import get_ident
from typing import TYPE_CHECKING
from zlib import crc32

from presscast.errors import OutputError, reason
from presscast.model import Clip, Mark
from presscast.records import digest

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.model import Line, Sound, Voice

FORMAT = 2
UNDER_WAY = ".under-way"
"""The folder in a store of what is under way: clips that are written, and leases. To list it is to list no clips."""
_STALE_S = 3600  # a clip is written in a moment
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_CHUNK = struct.Struct("<4sII")


def clip_path(store: Path, said: str, voice: Voice, fingerprint: str) -> Path:
    """Name the clip of `said`: the SHA-256 of all that changes its sound; treble and gain come when it is mixed."""
    return store / f"{digest(FORMAT, said, replace(voice, treble_db=0.0, gain_db=0.0), fingerprint)}.wav"


def pack(sound: Sound, wrong: tuple[str, ...] = ()) -> bytes:
    """Write a sound, and what was wrong with the takes before it, as the bytes of a clip file."""
    told = {"marks": [[m.sample, m.start, m.end] for m in sound.marks], "wrong": wrong}
    about = json.dumps(told, separators=(",", ":")).encode()
    about += b" " * (len(about) % 2)
    size = _HEADER.size - 8 + len(sound.pcm) + _CHUNK.size + len(about)
    form = (b"fmt ", 16, 1, 1, sound.rate, 2 * sound.rate, 2, 16)
    head = _HEADER.pack(b"RIFF", size, b"WAVE", *form, b"data", len(sound.pcm))
    return b"".join((head, sound.pcm, _CHUNK.pack(b"pcst", 4 + len(about), _sum(head, sound.pcm, about)), about))


def is_whole(path: Path) -> bool:
    """Tell whether a clip is there and every byte of it is as it was written."""
    try:
        clip = memoryview(path.read_bytes())
        end = _HEADER.size + _HEADER.unpack_from(clip)[-1]
        name, size, checksum = _CHUNK.unpack_from(clip, end)
    except (OSError, struct.error):
        return False
    about = clip[end + _CHUNK.size :]
    return bool(name == b"pcst" and size == 4 + len(about) and checksum == _sum(clip[:end], about))


def all_of(store: Path) -> tuple[Path, ...]:
    """Return the clips of a store, in the order of their names; none where there is no store."""
    return tuple(sorted(store.glob("*.wav")))


def load(path: Path, line: Line, voice: Voice) -> Clip:
    """Give the clip of `line`, which `is_whole`, without reading its samples."""
    with path.open("rb") as file:
        header = _HEADER.unpack(file.read(_HEADER.size))
        rate, size = header[7], header[-1]
        file.seek(_HEADER.size + size)
        *_, checksum = _CHUNK.unpack(file.read(_CHUNK.size))
        about = json.loads(file.read())
    marks = tuple(Mark(*mark) for mark in about["marks"])
    return Clip(line, voice, path, size // 2, rate, marks, tuple(about["wrong"]), checksum)


def save(clip: bytes, path: Path) -> None:
    """Write a clip file whole or not at all; a whole one that is there already stays, it may be in use.

    Raises OutputError where it cannot be written.
    """
    if is_whole(path):
        return
    part = path.parent / UNDER_WAY / f"{path.stem}.{os.getpid()}-{get_ident()}.part"
    try:
        part.parent.mkdir(exist_ok=True)
        part.write_bytes(clip)
        _put(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputError(f"cannot write the clip {path}: {reason(error)}") from error


def _put(part: Path, path: Path) -> None:
    """Two makes may say the same line at once, and no two takes are alike: the first one counts."""
    try:
        path.hardlink_to(part)
    except OSError:  # it is there, or the file system has no links
        if not is_whole(path):
            part.replace(path)
    part.unlink(missing_ok=True)


def open_store(store: Path) -> None:
    """Make the folder of the store, swept of what killed makes left; raise OutputError where it cannot be made."""
    try:
        (store / UNDER_WAY).mkdir(parents=True, exist_ok=True)
        for part in (store / UNDER_WAY).glob("*.part"):
            with suppress(FileNotFoundError):  # another make sweeps too
                if time.time() - part.stat().st_mtime > _STALE_S:
                    part.unlink()
    except OSError as error:
        raise OutputError(f"cannot make the clip store {store}: {reason(error)}") from error


def _sum(*parts: bytes | memoryview) -> int:
    checksum = 0
    for part in parts:
        checksum = crc32(part, checksum)
    return checksum
