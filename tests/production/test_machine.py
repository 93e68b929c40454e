"""`presscast doctor`, and the log a bug report brings along."""

from __future__ import annotations

import json
import os
from importlib.metadata import version
from pathlib import Path

import pytest

from presscast.production import machine

SAMPLE = Path(__file__).parents[1] / "articles" / "ferry-bell.md"


def test_the_doctor_tells_what_is_here(desk):
    done = desk.run("doctor", "--json")
    assert done.returncode == 0, done.stderr
    found = {fact["name"]: fact for fact in json.loads(done.stdout)}
    assert {"presscast", "cores", "ffmpeg", "engine tone", "voice tone", "voice joe", "out"} <= set(found)
    assert found["ffmpeg"]["found"].startswith("ffmpeg version")
    assert all(fact["advice"] for fact in found.values() if fact["found"] == "not installed")
    assert b"ffmpeg version" in desk.run("doctor").stdout


def test_the_doctor_says_what_to_do_about_a_missing_ffmpeg(desk, tmp_path):
    (tmp_path / "imageio_ffmpeg.py").write_text("raise ImportError('hidden for a test')")
    empty = tmp_path / "bin"
    empty.mkdir()
    done = desk.run("doctor", env={"PATH": str(empty), "PYTHONPATH": str(tmp_path), "IMAGEIO_FFMPEG_EXE": ""})
    assert done.returncode == 7
    row = next(line for line in done.stdout.decode().splitlines() if "ffmpeg" in line and "LACKS" in line)
    assert "install" in row


def test_the_log_tells_how_it_was_made(desk):
    made = desk.make(SAMPLE, "--voice", "tone", "--without", "captions")
    log = (desk.folder / "out" / made["slug"] / "build/log.txt").read_text("utf-8")
    assert all(
        f"\n{word}" in log for word in ("presscast ", "python ", "ffmpeg version", "tone: narrator is", "dropped by ")
    )
    assert "without = frozenset({'captions'})" in log
    assert all(f"{stage} ended after" in log for stage in ("script", "sound", "files"))
    assert log.endswith("finished\n")
    assert not [name for name in made["files"] if name.endswith("log.txt")]


def test_the_log_of_a_failure_has_its_traceback(desk, tmp_path):
    (tmp_path / "imageio_ffmpeg.py").write_text("raise ImportError('hidden for a test')")
    path = os.defpath.replace("/usr/bin", "").replace("/bin", "")
    env = {"PATH": path, "PYTHONPATH": str(tmp_path), "IMAGEIO_FFMPEG_EXE": ""}
    assert desk.run("make", SAMPLE, "--voice", "tone", env=env).returncode == 7
    (log,) = (desk.folder / "out").glob("*/build/log.txt")
    assert "failed\nTraceback" in log.read_text("utf-8")
    assert "SoundError: no ffmpeg" in log.read_text("utf-8")


@pytest.mark.parametrize(
    "row",
    [
        "numpy",
        "numpy==1.26",
        "numpy<3",
        "numpy~=2.0",
        "numpy!=2.1,>=1",
        "numpy (>=1.26)",
        "numpy[fast]>=1",
        "numpy ; python_version > '3'",
        "numpy @ https://x.example/n.whl",
    ],
)
def test_a_requirement_is_known_by_its_name_however_it_is_bounded(monkeypatch, row):
    monkeypatch.setattr(machine, "requires", lambda _: [row, "nobody-has-this>1", "dask; extra == 'cluster'"])
    found = machine.versions()
    assert found["numpy"] == version("numpy")
    assert found["nobody-has-this"] == "not installed"
    assert "dask" not in found
