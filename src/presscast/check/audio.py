"""Each sound file against its track: as long, as loud, speech where there are lines and silence between."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

import numpy as np

from presscast.check import behind, flac, grain, likeness, mpeg, playing, riff
from presscast.check.finding import Finding, clock, finding, short
from presscast.check.sound import FRAME_S, measure
from presscast.errors import SoundError
from presscast.files.layout import AUDIO
from presscast.writing.languages import iso639_2

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from presscast.check.finished import Finished
    from presscast.check.sound import Sound, Span
    from presscast.model import Placed

OPUS_RATE, MP3_KBITS = 48_000, 64
SLACK_S = {".opus": 0.003, ".flac": 0.001, ".wav": 0.001}  # Opus told 0.02 ms, and leaves out 6.5 ms before its sound
SLACK_OF_OTHERS_S = 0.1  # an encoder may add this much
PEAK = -1.0  # dBTP
ADDED = 2.0  # dB an encoder may add to a peak: 1.6 to that of a square wave, by MP3
NEAR = 1.0  # LU
SILENT = -50.0  # dBFS in 10 ms
UNDER = 30.0  # dB: a line so far below the others is not heard
HOLE_S = 1.5  # no voice is silent so long within a sentence
EDGE_S = 0.12  # codecs smear a line's edges: Opus lets one fade by 1.5 dB in 10 ms, from up to 37 dB below the loudest


def check(finished: Finished) -> Iterator[Finding]:
    """Decode each sound file once, and hold it against the track."""
    clips = grain.clips(finished)
    for path in finished.there(*AUDIO):
        yield from _file(finished, path, clips)


def _file(finished: Finished, path: Path, clips: Sequence[Span | None]) -> Iterator[Finding]:
    try:
        spans = [(item.start, item.start + item.samples) for item in finished.track.placed]
        sound = measure(path, finished.track.rate, spans)
    except SoundError as error:
        yield Finding(path.name, "decodes", "", str(error))
        return
    if path.suffix == ".flac":
        yield flac.check(path, sound.samples)
    yield mpeg.check(path) if path.suffix == ".mp3" else behind.check(path)
    if path.suffix == ".wav":
        yield riff.check(path)
    if path.suffix in (".m4b", ".opus"):
        yield playing.check(path, iso639_2(finished.track.script.article.language))
    yield _stream(path.name, sound)
    yield _length(finished, path.name, sound)
    yield _loudness(finished, path.name, sound)
    yield _peak(finished, path.name, sound)
    yield _speech(finished, path.name, sound)
    yield _silence(finished, path.name, sound)
    yield likeness.check(finished, path.name, [span.envelope for span in sound.spans])
    yield grain.check(finished, path.name, clips, sound.spans)


def _stream(name: str, sound: Sound) -> Finding:
    """One channel, at the rate of its format; an MP3 of the bitrate all are made of."""
    _, rate, channels, kbits = sound.stream
    wrong = [] if channels == "mono" else ["not mono"]
    due = OPUS_RATE if name.endswith(".opus") else sound.rate
    wrong += [] if rate == due else [f"not {due} Hz"]
    wrong += [f"not {MP3_KBITS} kbit/s"] if name.endswith(".mp3") and kbits != MP3_KBITS else []
    told = f"{rate} Hz, {channels}" + (f", {kbits} kbit/s" if kbits else "")
    return finding(name, "stream", told, wrong)


def _length(finished: Finished, name: str, sound: Sound) -> Finding:
    seconds = sound.samples / sound.rate
    wrong = abs(seconds - finished.seconds) > SLACK_S.get(PurePath(name).suffix, SLACK_OF_OTHERS_S)
    return Finding(name, "length", clock(seconds), f"its track lasts {clock(finished.seconds)}" if wrong else "")


def _loudness(finished: Finished, name: str, sound: Sound) -> Finding:
    """As loud as was asked for, or as when it was made where the loudness was let be;
    the first file as was told of it."""
    told = _figure(finished, "loudness", sound.loudness)
    wanted = _figure(finished, "target", told)
    wrong = [f"not {wanted:.1f} LUFS"] if np.isfinite(wanted) and not abs(sound.loudness - wanted) <= NEAR else []
    wrong += [f"{told:.1f} LUFS were told of it"] if _is_first(finished, name) and _is_far(sound.loudness, told) else []
    return finding(name, "loudness", f"{sound.loudness:.1f} LUFS", wrong)


def _peak(finished: Finished, name: str, sound: Sound) -> Finding:
    """A make told to let the loudness be lets the peaks be too."""
    highest = PEAK if "target" in finished.facts else max(PEAK, _figure(finished, "peak", PEAK) + ADDED)
    wrong = [f"over {highest:.1f} dBTP"] if sound.peak > highest + 0.05 else []  # meters differ by so much
    told = _figure(finished, "peak", sound.peak)
    wrong += [f"{told:.1f} dBTP were told of it"] if _is_first(finished, name) and _is_far(sound.peak, told) else []
    return finding(name, "peak", f"{sound.peak:.1f} dBTP", wrong)


def _is_first(finished: Finished, name: str) -> bool:
    """Tell the file whose loudness and peak a make tells."""
    return name == str(finished.edition.audio[0])


def _is_far(found: float, told: float) -> bool:
    return abs(found - told) > NEAR if np.isfinite(told) else np.isfinite(found) and found > SILENT


def _figure(finished: Finished, name: str, otherwise: float) -> float:
    told = finished.facts.get(name)
    return float(told) if isinstance(told, (int, float)) else otherwise


def _speech(finished: Finished, name: str, sound: Sound) -> Finding:
    """Every line is heard, about as loud as the others, without a hole."""
    lines = [(item, sound.within(*_span(finished, item))) for item in finished.track.placed]
    spoken = [(item, levels) for item, levels in lines if any(map(str.isalnum, item.clip.line.said))]
    usual = float(np.median([levels.max(initial=SILENT) for _, levels in spoken])) if spoken else SILENT
    wrong = [
        (
            f"line {finished.track.placed.index(item) + 1} at {clock(finished.at(item.start))} {fault}: "
            f"“{short(item.clip.line.said, 40)}”"
        )
        for item, levels in spoken
        if (fault := _unheard(levels, usual))
    ]
    return finding(name, "speech", f"{len(spoken) - len(wrong)} of {len(spoken)} lines sound", wrong)


def _unheard(levels: NDArray[np.float32], usual: float) -> str:
    if levels.max(initial=-np.inf) < max(SILENT, usual - UNDER):
        return "is silent"
    hole = _longest(levels < max(SILENT, float(levels.max(initial=SILENT)) - 50))
    return f"is silent for {hole * FRAME_S:.1f} s" if hole * FRAME_S > HOLE_S else ""


def _silence(finished: Finished, name: str, sound: Sound) -> Finding:
    """In each pause that a line asks for, and before the first, there is no sound;
    a bed of the house fills them all."""
    if "bed" in str(finished.facts.get("sounds", "")):
        return Finding(name, "silence", "a bed lies under the pauses")
    gaps = list(_pauses(finished))
    quiet = float(np.max(sound.levels, initial=SILENT)) - 40
    wrong = [
        f"sound at {clock(start)}, where there should be silence"
        for start, end in gaps
        if sound.within(start + EDGE_S, end - EDGE_S).max(initial=-np.inf) > max(SILENT, quiet)
    ]
    return finding(name, "silence", f"{len(gaps) - len(wrong)} of {len(gaps)} pauses are silent", wrong)


def _pauses(finished: Finished) -> Iterator[tuple[float, float]]:
    """What a track has beyond the pauses its lines ask for is room for the sounds of the house."""
    first = finished.at(finished.track.placed[0].start) if finished.track.placed else 0.0
    yield first - finished.track.script.head_ms / 1000, first
    for item in finished.track.placed:
        end = finished.at(item.start + item.samples)
        yield end, end + item.clip.line.pause_ms / 1000


def _span(finished: Finished, item: Placed) -> tuple[float, float]:
    return finished.at(item.start), finished.at(item.start + item.samples)


def _longest(flags: NDArray[np.bool_]) -> int:
    """Return the length of the longest run of true."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    return int((edges[1::2] - edges[::2]).max(initial=0))
