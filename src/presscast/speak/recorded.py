"""A line as a person read it, in the place of a voice:
recordings in a folder, each named by the SHA-256 of its bytes."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from presscast.errors import EngineError, ReadError, SoundError, unwritable
from presscast.files import layout
from presscast.model import Sound
from presscast.sound.ffmpeg import running
from presscast.speak import cuts, store
from presscast.speak.sound import trim

RECORDED = "recorded"
"""The engine's name in a voice; the voice's is that of the recording."""
RATE, LONGEST_S, SHORTEST_S = 24_000, 300, 0.2


def place(store_folder: Path, name: str, clip: Path) -> None:
    """Put the recording `name`, which lies beside the store, into it as `clip`; raise EngineError where it is gone."""
    recording = store_folder.parent / layout.RECORDINGS / f"{name}.wav"
    if store.is_whole(clip):
        return
    if not store.is_whole(recording):
        raise EngineError(f"{recording}: this recording is gone; read the line again, or take the voice's")
    store.save(recording.read_bytes(), clip)


def keep(data: bytes, folder: Path) -> str:
    """Keep what a person recorded of a line, in any form ffmpeg reads, for it to take; return its name.

    Raises ReadError where it is no sound, silent, or too short or long; OutputError where it cannot be kept.
    """
    return _kept(trim(_read(data, folder)), folder)


def keep_each(data: bytes, texts: tuple[str, ...], folder: Path) -> tuple[str, ...]:
    """Keep what a person recorded of a paragraph, one for each of its `texts`, as they are said; return their names.

    Raises as `keep` does, ReadError also where it has fewer pauses than it takes to part the sentences.
    """
    return tuple(_kept(sound, folder) for sound in cuts.sentences(_read(data, folder), texts))


def _kept(sound: Sound, folder: Path) -> str:
    if not SHORTEST_S <= len(sound.pcm) / 2 / RATE <= LONGEST_S:
        raise ReadError(f"a recording lasts from {SHORTEST_S} to {LONGEST_S} seconds; nothing is heard in a silent one")
    clip = store.pack(sound)
    name = hashlib.sha256(clip).hexdigest()
    store.save(clip, folder / f"{name}.wav")
    return name


def _read(data: bytes, folder: Path) -> Sound:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory() as work:
            given = Path(work, "given")
            given.write_bytes(data)
            form = ("-map", "0:a:0", "-t", str(LONGEST_S + 1), "-ac", "1", "-ar", str(RATE), "-f", "s16le", "-")
            with running("-i", given, *form, stdout=subprocess.PIPE) as ffmpeg:
                pcm = ffmpeg.pipe.read()
    except SoundError as error:
        raise ReadError(f"this is no sound that can be read: {error}") from error
    except OSError as error:
        raise unwritable(folder, error) from error
    if not any(pcm):
        raise ReadError("nothing is heard in this recording; is the right microphone chosen?")
    return Sound(pcm[: len(pcm) // 2 * 2], RATE)
