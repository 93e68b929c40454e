"""What a system allows too little of, and what stands where a file or a folder should: one clear line each."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from ordeal import ARTICLE
from patience import PATIENCE_S

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs ulimit, and pipes that are files")

MAKE = f"{sys.executable} -m presscast make {ARTICLE} --voice tone"


def ran(ordeal, script: str, **environment: str):
    """Run a script in a shell; return its exit code and the last line it said."""
    done = subprocess.run(
        ["bash", "-c", script], cwd=ordeal.folder, capture_output=True, text=True, check=False,
        timeout=PATIENCE_S, env={**os.environ, **environment},
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr.strip().rpartition("\n")[2]


@pytest.mark.parametrize("files", [11, 12, 14])
def test_too_few_open_files(ordeal, files):
    code, said = ran(ordeal, f"ulimit -n {files}; {MAKE}")
    assert code in (7, 8)
    assert "Too many open files" in said


BARE = f"env -i PATH={os.environ.get('PATH', '')}"


def test_64_open_files_are_enough_for_every_command(ordeal):
    run = MAKE.replace(f"make {ARTICLE} --voice tone", "{}")
    words = (
        f"make {ARTICLE} --voice tone --formats mp3,m4b,opus,flac,wav",
        "feed --url https://f.example/feed.xml",
        "check",
        "check --store",
        "publish there",
    )
    assert ran(ordeal, f"ulimit -n 64; {' && '.join(map(run.format, words))}")[0] == 0


@pytest.mark.parametrize("way", [f"{BARE} {{}}", f"{BARE} HOME=/nowhere {{}}", "{} <&-"])
def test_no_home_no_environment_and_no_standard_input_are_no_failure(ordeal, way):
    assert ran(ordeal, way.format(MAKE))[0] == 0


@pytest.mark.parametrize("words", ["make - --voice tone", "read -"])
def test_a_standard_input_that_is_closed_has_nothing_in_it(ordeal, words):
    code, said = ran(ordeal, f"{sys.executable} -m presscast {words} <&-")
    assert (code, said) == (3, "presscast: standard input: there is nothing in it; give an article")


@pytest.mark.parametrize("words", ["doctor", f"read {ARTICLE}", f"make {ARTICLE} --voice tone --json"])
def test_a_full_disk_behind_standard_output_is_told(ordeal, words):
    said = "presscast: the system's limit is reached: No space left on device; raise it (ulimit -a), or free some"
    assert ran(ordeal, f"{sys.executable} -m presscast {words} >/dev/full") == (8, said)


def test_a_full_disk_behind_standard_error_keeps_the_code_of_a_failure(ordeal):
    assert ran(ordeal, f"{sys.executable} -m presscast read none.md 2>/dev/full")[0] == 3


def test_files_that_may_not_grow(ordeal):
    code, said = ran(ordeal, f"ulimit -f 10; {MAKE}")
    assert (code, said.rpartition(": ")[2]) == (8, "File too large")


def test_an_out_that_is_a_loop_of_links(ordeal):
    code, said = ran(ordeal, f"ln -s b a; ln -s a b; {MAKE} --out a")
    assert (code, said[:13]) == (8, "presscast: a/")


@pytest.mark.parametrize("name", [".articles.json", "x/build/1-article.json", "x/build/made.json"])
def test_a_deeply_nested_file_in_out_is_no_news_to_a_make(ordeal, name):
    path = ordeal.folder / "out" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[" * 200_000)
    assert ran(ordeal, MAKE)[0] == 0


def test_a_pipe_or_a_device_as_a_source_is_refused_at_once(ordeal):
    for made in ("mkfifo a.md", "ln -sf /dev/zero a.md"):
        code, said = ran(ordeal, f"{made}; {MAKE.replace(ARTICLE, 'a.md')}; code=$?; rm a.md; exit $code")
        assert code == 3
        assert "no file but a pipe or a device" in said


def test_a_pipe_that_a_shell_makes_of_a_command_is_read(ordeal):
    assert ran(ordeal, MAKE.replace(ARTICLE, f"<(cat {ARTICLE})"))[0] == 0


def test_the_workers_of_a_killed_maker_leave_nothing_in_the_systems_folder(ordeal, tmp_path):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    environment = {**os.environ, "TMPDIR": str(scratch)}
    for voice in ("plain", "heart"):
        maker = subprocess.Popen([*MAKE.split()[:-1], voice], cwd=ordeal.folder, env=environment, stderr=-3, stdout=-3)
        end = time.monotonic() + PATIENCE_S
        while not list(scratch.glob("presscast-*/presscast-*")) and maker.poll() is None and time.monotonic() < end:
            time.sleep(0.002)
        maker.send_signal(signal.SIGKILL)
        maker.wait()
        while list(scratch.glob("presscast-*")) and time.monotonic() < end:
            time.sleep(0.02)
        assert not list(scratch.glob("presscast-*"))


def test_what_killed_makes_left_is_taken_away_by_the_next_command(ordeal, tmp_path):
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    environment = {**os.environ, "TMPDIR": str(scratch)}
    maker = subprocess.Popen(MAKE.split(), cwd=ordeal.folder, env=environment, start_new_session=True, stderr=-3)
    end = time.monotonic() + PATIENCE_S
    while not list(scratch.glob("presscast-*/presscast-*")) and maker.poll() is None and time.monotonic() < end:
        time.sleep(0.002)
    os.killpg(maker.pid, signal.SIGKILL)
    maker.wait()
    assert list(scratch.iterdir())
    assert ran(ordeal, f"{sys.executable} -m presscast store", TMPDIR=str(scratch))[0] == 0
    assert not list(scratch.iterdir())


def test_what_a_kill_left_while_the_folder_was_made_is_taken_away(ordeal, tmp_path):
    locked, empty, new = (tmp_path / f".presscast-run-{name}" for name in ("locked", "empty", "new"))
    for folder in (locked, empty, new):
        folder.mkdir()
    (locked / "held").touch()
    os.utime(empty, (time.time() - 100,) * 2)
    assert ran(ordeal, f"{sys.executable} -m presscast store", TMPDIR=str(tmp_path))[0] == 0
    assert [folder.exists() for folder in (locked, empty, new)] == [False, False, True]


def test_what_a_machine_that_went_down_left_is_taken_away_a_day_later(ordeal, tmp_path):
    old, new = tmp_path / "presscast-old", tmp_path / "presscast-new"
    for left in (old, new):
        left.mkdir()
        (left / "line.wav").write_bytes(b"RIFF")
    os.utime(old, (time.time() - 90_000,) * 2)
    assert ran(ordeal, MAKE.replace("tone", "plain"), TMPDIR=str(tmp_path))[0] == 0
    assert (old.exists(), new.exists()) == (False, True)
    shutil.rmtree(new)
