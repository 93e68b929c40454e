"""The straight line from end to end, by the command a user types, with the `tone` voice."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import wave
from pathlib import Path

import pytest
from conftest import Desk
from mutagen.mp3 import MP3

from presscast.model import Track
from presscast.records import from_json
from presscast.sound.ffmpeg import ffmpeg

SAMPLE = Path(__file__).parents[1] / "articles" / "harbour-clock.txt"


def track(out: Path, slug: str) -> Track:
    return from_json(Track, (out / slug / "build/3-track.json").read_text("utf-8"))


def sums(folder: Path) -> dict[str, str]:
    """The finished files by their bytes, but for the record of times."""
    files = (p for p in sorted(folder.rglob("*")) if p.is_file() and not private(p, folder))
    return {p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def private(path: Path, folder: Path) -> bool:
    """Tell of what is no finished file: caches, locks, and the records that hold times."""
    names = path.relative_to(folder).parts
    return any(name.startswith(".") for name in names) or names[-1] in {"made.json", "log.txt"}


@pytest.fixture(scope="module")
def first(tmp_path_factory) -> tuple[Path, dict]:
    """A folder in which the sample is made, and what was told of it."""
    desk = Desk(tmp_path_factory.mktemp("first"))
    return desk.folder, desk.make(SAMPLE, "--voice", "tone")


@pytest.fixture
def made(desk, first):
    """What was told of the sample, made in the desk's folder."""
    folder, told = first
    shutil.copytree(folder, desk.folder, dirs_exist_ok=True)
    return told


def test_everything_a_publisher_expects_is_made(desk, made):
    folder = desk.folder / "out" / made["slug"]
    names = set(sums(folder))
    assert {f"{made['slug']}.mp3", "cover.jpg", "chapters.json", "transcript.vtt", "transcript.srt"} <= names
    assert {"transcript.txt", "index.html", f"{made['slug']}.epub", "build/1-article.json"} <= names
    assert {"build/2-script.json", "build/3-track.json"} <= names
    assert {Path(name).name for name in made["files"]} >= {Path(name).name for name in names}
    assert not [p for p in folder.rglob("*") if p.name.endswith(".part") or p.name == ".new"]


def test_the_sound_is_as_long_as_its_track_says(desk, made):
    laid = track(desk.folder / "out", made["slug"])
    mp3 = desk.folder / "out" / made["slug"] / f"{made['slug']}.mp3"
    decoded = subprocess.run(
        [ffmpeg(), "-v", "error", "-i", mp3, "-f", "s16le", "-ac", "1", "-"], stdout=subprocess.PIPE, check=True
    )
    seconds = len(decoded.stdout) / 2 / laid.rate
    assert abs(seconds - laid.samples / laid.rate) < 0.08
    assert abs(MP3(mp3).info.length - laid.samples / laid.rate) < 0.08
    assert abs(made["audio_seconds"] - laid.samples / laid.rate) < 0.001


def test_every_line_sounds_and_every_pause_is_as_set(desk, made):
    laid = track(desk.folder / "out", made["slug"])
    samples = decode(desk.folder / "out" / made["slug"] / f"{made['slug']}.mp3")
    for item, following in zip(laid.placed, (*laid.placed[1:], None), strict=True):
        end = item.start + item.samples
        assert loudest(samples[item.start : end]) > 0.02, item.clip.line.shown
        stop = following.start if following else laid.samples
        assert abs(stop - end - item.clip.line.pause_ms * laid.rate / 1000) <= laid.rate / 50
        quiet = samples[end + laid.rate // 50 : stop - laid.rate // 50]
        assert loudest(quiet) < 0.02, item.clip.line.shown


def decode(path: Path) -> list[int]:
    done = subprocess.run(
        [ffmpeg(), "-v", "error", "-i", path, "-f", "s16le", "-ac", "1", "-"], stdout=subprocess.PIPE, check=True
    )
    return memoryview(done.stdout).cast("h")


def loudest(samples) -> float:
    return max((abs(s) for s in samples), default=0) / 32768


def test_made_again_nothing_is_spoken_and_no_file_changes(desk, made):
    before = sums(desk.folder / "out" / made["slug"])
    times = {p: p.stat().st_mtime_ns for p in (desk.folder / "out").rglob("*.mp3")}
    again = desk.make(SAMPLE, "--voice", "tone")
    assert not again["changed"]
    assert sums(desk.folder / "out" / made["slug"]) == before
    assert {p: p.stat().st_mtime_ns for p in times} == times


@pytest.mark.parametrize("facts", [{"prize": "a medal"}, {"lines": "many"}])
def test_what_another_presscast_told_of_its_make_is_made_anew(desk, made, facts):
    path = desk.folder / "out" / made["slug"] / "build/made.json"
    record = json.loads(path.read_text())
    path.write_text(json.dumps(record | {"facts": record["facts"] | facts}))
    assert desk.make(SAMPLE, "--voice", "tone")["changed"]
    assert not facts.items() <= json.loads(path.read_text())["facts"].items()


def test_made_elsewhere_every_byte_is_the_same(desk, made, tmp_path):
    other = desk.make(SAMPLE, "--voice", "tone", "--out", "elsewhere/deep")
    assert other["guid"] == made["guid"]
    ours, theirs = (sums(tmp_path / out / made["slug"]) for out in ("out", "elsewhere/deep"))
    for name in ("build/1-article.json", "build/2-script.json", "build/3-track.json"):
        ours.pop(name), theirs.pop(name)  # the article's origin is told as seen from its own folder
    assert ours == theirs


def test_one_sentence_edited_one_clip_is_spoken(desk, tmp_path):
    source = tmp_path / "story.txt"
    text = SAMPLE.read_text("utf-8")
    source.write_text(text, "utf-8")
    first = desk.make(source, "--voice", "tone")
    sentence = next(s for s in text.split(". ") if 40 < len(s) < 200 and "\n" not in s and "“" not in s and s in text)
    source.write_text(text.replace(sentence, sentence + " at last"), "utf-8")
    second = desk.make(source, "--voice", "tone")
    assert (second["spoken"], second["lines"]) == (1, first["lines"])
    assert (second["slug"], second["guid"]) == (first["slug"], first["guid"])


def test_what_was_spoken_before_an_interruption_is_used(desk, made, tmp_path):
    before = sums(desk.folder / "out" / made["slug"])
    clips = sorted((desk.folder / "out/.clips").glob("*.wav"))
    for path in (desk.folder / "out" / made["slug"]).rglob("*"):
        if path.is_file() and path.name != "1-article.json":
            path.unlink()
    for clip in clips[::2]:
        clip.unlink()
    again = desk.make(SAMPLE, "--voice", "tone")
    assert again["spoken"] == len(clips[::2])
    assert sums(desk.folder / "out" / made["slug"]) == before


def test_a_damaged_clip_is_noticed_and_spoken_again(desk, made):
    clip = max((desk.folder / "out/.clips").glob("*.wav"), key=lambda p: p.stat().st_size)
    clip.write_bytes(clip.read_bytes()[:-100])
    (desk.folder / "out" / made["slug"] / "build/made.json").unlink()
    assert desk.make(SAMPLE, "--voice", "tone")["spoken"] == 1


def test_a_format_no_longer_asked_for_is_taken_away_and_what_is_not_ours_stays(desk):
    two = desk.make(SAMPLE, "--voice", "tone", "--formats", "mp3,wav")
    folder = desk.folder / "out" / two["slug"]
    (folder / "editor-note.md").write_text("mine")
    with wave.open(str(folder / f"{two['slug']}.wav")) as sound:
        assert sound.getnchannels() == 1
    desk.make(SAMPLE, "--voice", "tone", "--formats", "mp3")
    assert not (folder / f"{two['slug']}.wav").exists()
    assert (folder / "editor-note.md").read_text() == "mine"


def test_pauses_are_the_user_s(desk, made):
    slow = desk.make(SAMPLE, "--voice", "tone", "--out", "slow", "--pause", "paragraph=3000")
    assert slow["audio_seconds"] > made["audio_seconds"] + 10
    pauses = [p.clip.line.pause_ms for p in track(desk.folder / "slow", slow["slug"]).placed]
    assert 3000 in pauses


def test_without_captions_no_caption_is_spoken(desk, made):
    bare = desk.make(SAMPLE, "--voice", "tone", "--out", "bare", "--without", "captions")
    roles = {p.clip.line.role for p in track(desk.folder / "bare", bare["slug"]).placed}
    assert not roles & {"caption", "cue"}
    assert {p.clip.line.role for p in track(desk.folder / "out", made["slug"]).placed} >= {"caption", "cue"}


def test_a_script_mended_by_hand_is_what_is_spoken(desk, tmp_path):
    edited = tmp_path / "edit.txt"
    assert desk.run("script", SAMPLE, "--voice", "tone", "--edit", edited).returncode == 0
    rows = edited.read_text("utf-8").splitlines()
    rows[5] += " And more"
    edited.write_text("\n".join(rows) + "\n", "utf-8")
    made = desk.make(SAMPLE, "--voice", "tone", "--script", edited)
    said = [p.clip.line.said for p in track(desk.folder / "out", made["slug"]).placed]
    assert sum(line.endswith(" And more") for line in said) == 1


def test_standard_output_holds_results_only(desk):
    done = desk.run("make", SAMPLE, "--voice", "tone")
    paths = [desk.folder / line for line in done.stdout.decode().splitlines()]
    assert paths
    assert all(path.is_file() for path in paths)
    assert json.loads(desk.run("make", SAMPLE, "--voice", "tone", "--json").stdout)["changed"] is False
