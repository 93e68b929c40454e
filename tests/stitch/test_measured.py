"""What is measured on clips is kept with the edition, and measured again where it may be another's."""

import shutil
from dataclasses import astuple, replace

import numpy as np
import pytest

from presscast.stitch import level, measured as saved
from presscast.stitch.measured import Measures
from presscast.stitch.produce import GAUGES
from presscast.stitch.stitch import stitch


@pytest.fixture
def measured(monkeypatch):
    """Tell the clips that are measured."""
    names, measures = [], level._measures
    monkeypatch.setattr(
        level, "_measures", lambda item, close: names.append(item.clip.path.name) or measures(item, close)
    )
    return names


@pytest.fixture
def make(tmp_path):
    def make(script, clips, name="one"):
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        return stitch(script, iter(clips), folder, "tale", store=tmp_path / "pieces")

    return make


def _result(stitched):
    return stitched.audio[0].read_bytes(), stitched.loudness, stitched.peak, stitched.envelopes


def test_an_edit_measures_the_new_clip_alone_and_gives_the_same_file(talk, clip, make, measured, tmp_path):
    script, clips = talk(4)
    make(script, clips)
    again = clip(np.sin(np.arange(40_000) / 40).astype(np.float32) / 3)
    edited = [*clips[:2], replace(again, line=clips[2].line), *clips[3:]]
    measured.clear()
    quick = _result(make(script, edited, "two"))
    assert measured == [again.path.name]
    shutil.rmtree(tmp_path / "pieces")
    assert _result(make(script, edited, "three")) == quick


def _spoken_anew(clips, pieces):
    return [replace(clips[1], checksum=7)]


def _shelved(clips, pieces):
    clips[1] = replace(clips[1], voice=replace(clips[1].voice, treble_db=6.0))
    return [clips[1]]


def _spoiled(clips, pieces):
    kept_bytes = bytearray((pieces / GAUGES).read_bytes())
    kept_bytes[-9] ^= 1
    (pieces / GAUGES).write_bytes(kept_bytes)
    return clips


@pytest.mark.parametrize("change", [_spoken_anew, _shelved, _spoiled])
def test_what_may_have_changed_is_measured_again(talk, make, measured, tmp_path, change):
    script, clips = talk(4)
    make(script, clips)
    measured.clear()
    lacking = change(clips, tmp_path / "pieces")
    by_name = {item.path: item for item in lacking}
    make(script, [by_name.get(item.path, item) for item in clips])
    assert measured == [item.path.name for item in lacking]


def test_another_version_measures_anew(talk, make, measured, monkeypatch):
    script, clips = talk(3)
    make(script, clips)
    measured.clear()
    monkeypatch.setattr(saved, "__version__", "0.0.1")
    make(script, clips)
    assert len(measured) == 3


def test_measures_come_back_as_they_were(tmp_path):
    grains = np.float16([0.5, 0.25]), np.float16([0.125, 1e-6])
    close, far = (
        Measures(np.float32([1.0]), *grains, "eJw="),
        Measures(np.float32([2, 3]), *(np.zeros(0, np.float16),) * 2, ""),
    )
    saved.save(tmp_path / "gauges", [("a", close), ("b", far)])
    found = saved.load(tmp_path / "gauges")
    assert [*found] == ["a", "b"]
    for was, held in zip((close, far), found.values(), strict=True):
        assert all(np.array_equal(a, b) for a, b in zip(astuple(was)[:3], astuple(held)[:3], strict=True))
        assert was.envelope == held.envelope
    assert [path.name for path in tmp_path.iterdir()] == ["gauges"]
