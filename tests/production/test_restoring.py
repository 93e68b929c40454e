"""Bits that turn at rest: `check --store` finds damaged clips by their checksums and speaks them again."""

from __future__ import annotations

import json
from array import array

import pytest

from presscast.model import Sound
from presscast.speak import recorded, store

STORY = "# The clock\n\nThe clock of the harbour ran again on Monday, and the people of the town stood on the quay.\n"


@pytest.fixture
def clips(desk):
    (desk.folder / "story.md").write_text(STORY, "utf-8")
    desk.make("story.md", "--voice", "tone")
    return {path: path.read_bytes() for path in sorted(desk.folder.glob("out/.clips/*.wav"))}


def told(desk, *words) -> list[dict]:
    done = desk.run("check", "--store", "--json", *words)
    assert done.returncode == 0, done.stderr.decode()
    (report,) = json.loads(done.stdout)
    return report["findings"]


def test_whole_clips_are_left_alone(desk, clips):
    (only,) = told(desk)
    assert only["found"] == f"{len(clips)} of {len(clips)} are as they were written"


def test_each_damaged_clip_is_spoken_again(desk, clips):
    for path, data in list(clips.items())[:3]:
        path.write_bytes(data[:200] + bytes([data[200] ^ 1]) + data[201:])
    whole, *mended = told(desk, "out")
    assert whole["found"].startswith(f"{len(clips) - 3} of {len(clips)} ")
    assert [finding["found"] for finding in mended] == ["was damaged; spoken again"] * 3
    assert {path: path.read_bytes() for path in clips} == clips


def test_a_damaged_clip_that_nothing_wants_is_taken_away(desk, clips):
    stray = next(iter(clips)).with_name(f"{'0' * 64}.wav")
    stray.write_bytes(b"RIFF")
    _, gone = told(desk)
    assert "taken away" in gone["found"]
    assert not stray.exists()


def test_a_damaged_clip_whose_voice_is_gone_is_a_fault(desk, clips):
    for track in desk.folder.glob("out/*/build/3-track.json"):
        track.write_text(track.read_text("utf-8").replace('"tone"', '"gone"'), "utf-8")
    path, data = next(iter(clips.items()))
    path.write_bytes(data[:-1])
    done = desk.run("check", "--store")
    assert done.returncode == 9
    assert "cannot be spoken again" in done.stdout.decode()


def damaged(clip) -> None:
    data = clip.read_bytes()
    clip.write_bytes(data[:200] + bytes([data[200] ^ 1]) + data[201:])


def test_what_a_person_read_is_put_back_from_the_recording(desk):
    (desk.folder / "story.md").write_text(STORY, "utf-8")
    read = store.pack(Sound(array("h", [5000, -5000] * 12_000).tobytes(), recorded.RATE))
    name = recorded.keep(read, desk.folder / "out/.recordings")
    desk.run("script", "story.md", "--edit", "story.script")
    rows = (desk.folder / "story.script").read_text("utf-8")
    (desk.folder / "story.script").write_text(f"{rows.rstrip()}\n[take {name}]\n", "utf-8")
    desk.make("story.md", "--voice", "tone", "--script", "story.script")
    recording = (desk.folder / f"out/.recordings/{name}.wav").read_bytes()
    (clip,) = (path for path in desk.folder.glob("out/.clips/*.wav") if path.read_bytes() == recording)
    damaged(clip)
    assert [finding["found"] for finding in told(desk)[1:]] == ["was damaged; put back from its recording"]
    assert clip.read_bytes() == recording


def test_a_clip_with_a_watermark_is_spoken_again_with_it(desk):
    (desk.folder / "story.md").write_text("# The clock\n\nThe clock ran.\n", "utf-8")
    (desk.folder / "presscast.toml").write_text('voice = "tone"\n[watermark]\nname = "perth"\n', "utf-8")
    desk.make("story.md")
    clip = min(desk.folder.glob("out/.clips/*.wav"))
    data = clip.read_bytes()
    damaged(clip)
    assert [finding["found"] for finding in told(desk)[1:]] == ["was damaged; spoken again"]
    assert clip.read_bytes() == data
