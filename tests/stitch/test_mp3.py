"""The MP3 of pieces: no seam, honest head, kept pieces."""

import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from mutagen.mp3 import MP3

from presscast.model import Clip
from presscast.sound.ffmpeg import ffmpeg
from presscast.stitch import arrange, frames, level, mp3, produce
from presscast.stitch.encode import FORMATS, decode, encode
from presscast.stitch.stitch import stitch


@pytest.fixture
def short_pieces(monkeypatch):
    """Make pieces of eight seconds, for a track of a few to have many."""
    monkeypatch.setattr(arrange, "PIECE", 8 * arrange.RATE)


@pytest.fixture
def tale(talk, short_pieces):
    return talk(12, pause_ms=900)


def _master(script, clips):
    track = arrange.arrange(script, clips)
    gauges = list(level.gauge(track.placed, {}))
    return track, produce.Production(track, arrange.Room(), gauges, (), (), 0.0).master(
        produce.Aim(-16.0, produce.CEILING)
    )


def _sound(path):
    return np.concatenate(list(decode(path, 44_100)))


def _unsplit(master, path, start=0):
    """Encode a master from `start` on in one go; return its frames."""
    encode(master.sound(start, master.samples), FORMATS["mp3"], path)
    return frames.split(path.read_bytes())


def test_the_master_is_the_same_sound_wherever_it_is_cut(tale):
    track, master = _master(*tale)
    all_of_it = np.concatenate(list(master.sound(0, track.samples)))
    assert len(all_of_it) == track.samples
    for start, stop in arrange.pieces(track):
        assert np.array_equal(np.concatenate(list(master.sound(start, stop))), all_of_it[start:stop])


def test_pieces_begin_with_a_line_on_a_frame_and_fill_the_track(tale):
    track = arrange.arrange(*tale)
    spans = arrange.pieces(track)
    assert len(spans) > 2 and spans[0][0] == 0 and spans[-1][1] == track.samples
    starts = {item.start for item in track.placed}
    for (_, stop), (start, _) in pairwise(spans):
        assert stop == start and start % 1_152 == 0 and start in starts


def test_finished_frames_are_those_of_an_unsplit_encode(tale, tmp_path):
    script, clips = tale
    done = stitch(script, iter(clips), tmp_path, "tale")
    made = frames.split(done.audio[0].read_bytes())[1:]
    track, master = _master(script, clips)
    for start, stop in arrange.pieces(track):
        # a padding byte falls in step with the frame an encode begins at: begin where the piece's cycle does
        begin = start % frames.CYCLE if start else 0
        whole = _unsplit(master, tmp_path / "unsplit", begin)
        last = None if stop == track.samples else stop // 1_152
        assert made[start // 1_152 : last] == whole[(start - begin) // 1_152 :][: len(made[start // 1_152 : last])]
    assert len(made) == len(_unsplit(master, tmp_path / "unsplit"))


def test_sample_by_sample_no_seam_is_to_be_heard(tale, tmp_path):
    script, clips = tale
    done = stitch(script, iter(clips), tmp_path, "tale")
    track, master = _master(script, clips)
    _unsplit(master, tmp_path / "unsplit")
    whole = _sound(tmp_path / "unsplit")[frames.DECODED_DELAY :][: track.samples]
    made = _sound(done.audio[0])
    assert len(made) == track.samples
    sound = np.concatenate(list(master.sound(0, track.samples)))
    coding = np.sqrt(np.mean((whole - sound) ** 2))
    for start, _ in arrange.pieces(track)[1:]:
        around = slice(start - 5_000, start + 5_000)
        assert np.sqrt(np.mean((made - whole)[around] ** 2)) < coding / 5
        assert np.abs(np.diff(made[around])).max() <= np.abs(np.diff(whole)).max()


def test_a_seam_without_the_sound_before_it_would_be_found(tale, tmp_path):
    """The measure of the test above sees a seam where there is one."""
    track, master = _master(*tale)
    whole = _unsplit(master, tmp_path / "unsplit")
    cut = (track.placed[3].start + 12_345) // 1_152
    after = _unsplit(master, tmp_path / "rest", cut * 1_152)
    (tmp_path / "seam").write_bytes(b"".join(whole[:cut] + after))
    made, honest = _sound(tmp_path / "seam"), _sound(tmp_path / "unsplit")
    sound = np.concatenate(list(master.sound(0, master.samples)))
    coding = np.sqrt(np.mean((honest[frames.DECODED_DELAY :][: len(sound)] - sound) ** 2))
    around = slice(cut * 1_152 - 2_000, cut * 1_152 + 5_000)
    assert np.sqrt(np.mean((made - honest[: len(made)])[around] ** 2)) > coding / 5


def test_the_head_tells_players_what_to_leave_out(tale, tmp_path):
    script, clips = tale
    done = stitch(script, iter(clips), tmp_path, "tale")
    data, facts = done.audio[0].read_bytes(), MP3(done.audio[0]).info
    assert data[21:25] == b"Info" and facts.encoder_info.startswith("LAME") and round(facts.bitrate, -2) == 64_000
    assert facts.length == pytest.approx(done.track.samples / 44_100, abs=0.001)
    assert int.from_bytes(data[29:33], "big") == len(frames.split(data)) - 1
    assert int.from_bytes(data[33:37], "big") == len(data)
    words = subprocess.run(
        [ffmpeg(), "-nostdin", "-v", "warning", "-xerror", "-i", done.audio[0], "-f", "null", "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    assert not words


def _pieces(store):
    return {path.name: path.stat().st_mtime_ns for path in store.glob("*.piece")}


def test_an_edit_leaves_the_other_pieces_as_they_are(tale, tmp_path, clip):
    script, clips = tale
    store = tmp_path / "store"
    first = stitch(script, iter(clips), tmp_path, "tale", store=store)
    before = _pieces(store)
    assert len(before) == len(arrange.pieces(first.track))
    again = stitch(script, iter(clips), tmp_path, "tale", store=store)
    assert _pieces(store) == before and again.loudness == first.loudness

    item = clips[1]
    from tests.stitch.conftest import babble

    clips[1] = replace(clip(babble(2.7, item.rate, 99), item.rate, item.line), line=item.line)
    edited = stitch(script, iter(clips), tmp_path, "tale", store=store)
    kept = _pieces(store)
    assert len(set(kept) & set(before)) >= len(before) - 2 and len(kept) == len(arrange.pieces(edited.track))
    fresh = stitch(script, iter(clips), tmp_path, "fresh")
    assert fresh.audio[0].read_bytes() == edited.audio[0].read_bytes()


@pytest.mark.parametrize(
    "harm", [lambda kept: kept[:1_000], lambda kept: kept[:-9] + b"x" + kept[-8:], lambda kept: b""]
)
def test_a_damaged_piece_is_made_again(tale, tmp_path, harm):
    script, clips = tale
    store = tmp_path / "store"
    first = stitch(script, iter(clips), tmp_path, "tale", store=store).audio[0].read_bytes()
    spoilt = min(store.glob("*.piece"))
    whole = spoilt.read_bytes()
    spoilt.write_bytes(harm(whole))
    for name in ("left.part", "left.part.mp3"):
        (store / name).touch()
    assert stitch(script, iter(clips), tmp_path, "tale", store=store).audio[0].read_bytes() == first
    assert spoilt.read_bytes() == whole
    assert not list(store.glob("left*"))


def test_a_clip_spoken_anew_under_its_old_name_is_encoded_anew(tale, tmp_path):
    script, clips = tale
    store = tmp_path / "store"
    stitch(script, iter(clips), tmp_path, "tale", store=store)
    before = _pieces(store)
    data = bytearray(clips[0].path.read_bytes())
    data[2_000:8_000] = bytes(6_000)
    clips[0].path.write_bytes(data)
    done = stitch(script, iter(clips), tmp_path, "tale", store=store)
    assert set(_pieces(store)) != set(before)
    assert done.audio[0].read_bytes() == stitch(script, iter(clips), tmp_path, "new").audio[0].read_bytes()


def test_a_store_that_was_copied_elsewhere_keeps_its_pieces(tale, tmp_path):
    script, clips = tale
    stitch(script, iter(clips), tmp_path, "tale", store=tmp_path / "store")
    before = _pieces(tmp_path / "store")
    moved = tmp_path / "elsewhere"
    for folder in ("store", "clips"):
        shutil.copytree(tmp_path / folder, moved / folder, copy_function=shutil.copyfile)
    copies = [replace(clip, path=moved / "clips" / clip.path.name) for clip in clips]
    times = _pieces(moved / "store")
    stitch(script, iter(copies), moved, "tale", store=moved / "store")
    assert _pieces(moved / "store") == times and set(times) == set(before)


def test_the_number_of_workers_changes_nothing(tale, tmp_path, monkeypatch):
    monkeypatch.setattr(mp3, "RUN", 16 * arrange.RATE)
    script, clips = tale
    made = [stitch(script, iter(clips), tmp_path, f"w{n}", ("mp3", "flac"), workers=n) for n in (1, 2, 5)]
    for n in range(2):
        assert len({one.audio[n].read_bytes() for one in made}) == 1


def test_pieces_are_the_same_in_whatever_run_they_are_encoded(tale, tmp_path, monkeypatch):
    script, clips = tale
    made = []
    for seconds in (1, 20, 200):
        monkeypatch.setattr(mp3, "RUN", seconds * arrange.RATE)
        made.append(stitch(script, iter(clips), tmp_path, f"r{seconds}").audio[0].read_bytes())
    assert len(set(made)) == 1


def test_a_piece_whose_peak_the_encoder_took_too_high_is_made_again_lower(tale, tmp_path, monkeypatch):
    monkeypatch.setattr(produce, "CEILING", 10 ** (-1.05 / 20))
    script, clips = tale
    runs, press = [], mp3.press
    monkeypatch.setattr(mp3, "press", lambda run, *rest: (runs.append(len(run)), press(run, *rest)))
    done = stitch(script, iter(clips), tmp_path, "tale", loudness=-12.0, workers=1)
    assert done.peak[0] <= -1.05 and len(runs) > 1 and runs[1] == 1


def test_one_short_sentence(talk, tmp_path):
    script, clips = talk(1, seconds=0.3, pause_ms=0, head_ms=0)
    done = stitch(script, iter(clips), tmp_path, "tale", ("mp3",))
    assert MP3(done.audio[0]).info.length == pytest.approx(done.track.samples / 44_100, abs=0.001)
    assert isinstance(done.track.placed[0].clip, Clip)


@pytest.mark.parametrize(("workers", "count"), [(1, 1), (2, 2), (8, 8), (16, 10)])
def test_a_long_article_is_encoded_by_as_many_as_the_machine_has_cores(workers, count):
    """Ten pieces of 20 s make one run by their length: there are more where a worker had none."""
    pieces = [mp3.Piece(20 * arrange.RATE * n, 20 * arrange.RATE * (n + 1), 0, 0, Path(str(n))) for n in range(10)]
    found = mp3.runs(pieces, workers)
    assert len(found) == count
    assert [piece for run in found for piece in run] == pieces
