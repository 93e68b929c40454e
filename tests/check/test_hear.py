"""A round trip through a recogniser: here one that knows the track, and can be made deaf to a line."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
from spoiling import SLUG, filtered

from presscast.check import hear
from presscast.check.finished import finished_in
from presscast.errors import CheckError
from presscast.model import Track
from presscast.records import from_json, to_json

LISTENER = """
import sys, wave
from array import array
from pathlib import Path
from presscast.model import Track
from presscast.writing.pronounced import worded
from presscast.records import from_json
with wave.open(sys.argv[1]) as sound:
    assert (sound.getframerate(), sound.getnchannels()) == (16000, 1)
    loudest = max(map(abs, array("h", sound.readframes(10**9))))
track = from_json(Track, Path(sys.argv[2]).read_text())
asked = Path(__file__).with_suffix(".asked")
number = int(asked.read_text()) if asked.exists() else 0
asked.write_text(str(number + 1))
print(worded(track.placed[number].clip.line.said).upper() if loudest > 500 else "")
"""


@pytest.fixture
def listener(tmp_path, folder) -> str:
    (tmp_path / "listener.py").write_text(LISTENER)
    return f"{sys.executable} {tmp_path / 'listener.py'} {{}} {folder / 'build/3-track.json'}"


def test_every_line_is_heard(folder, listener):
    (found,) = hear.check(finished_in(folder), listener)
    assert found.fault == ""
    assert found.found == "12 of 12 lines recognised"


def test_given_phonemes_are_not_listened_for(folder, listener):
    document = folder / "build/3-track.json"
    track = from_json(Track, document.read_text("utf-8"))
    placed = [
        replace(item, clip=replace(item.clip, line=replace(item.clip.line, said=f"[Jo {n}](/{'dʒˈoʊ ' * 9}/)")))
        for n, item in enumerate(track.placed)
    ]
    document.write_text(to_json(replace(track, placed=tuple(placed))), "utf-8")
    (found,) = hear.check(finished_in(folder), listener)
    assert found.found == "12 of 12 lines recognised"


def test_a_line_that_is_not_heard_is_named(folder, listener):
    track = from_json(Track, (folder / "build/3-track.json").read_text("utf-8"))
    item = next(item for item in track.placed if "nets" in item.clip.line.said)
    start, end = item.start / track.rate, (item.start + item.samples) / track.rate
    filtered(folder / f"{SLUG}.mp3", f"volume=0:enable='between(t,{start - 0.1},{end + 0.1})'")
    (found,) = hear.check(finished_in(folder), listener)
    assert found.found == "11 of 12 lines recognised"
    assert "said “ruben hale found it" in found.fault
    assert "heard “”" in found.fault


@pytest.mark.parametrize("command", ["no-such-listener", "false", f"{sys.executable} -c 'raise SystemExit(3)'"])
def test_a_listener_that_fails_is_named(folder, command):
    with pytest.raises(CheckError, match="listener"):
        list(hear.check(finished_in(folder), command))


def test_words_are_told_apart():
    assert hear._share(["ten", "past", "four"], ["ten", "past", "for"]) > hear.ENOUGH
    assert hear._share(["ten", "past", "four"], ["a", "bird", "in", "winter"]) < hear.ENOUGH
