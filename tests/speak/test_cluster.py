"""Lines spoken, and whole articles made, by a Dask cluster of this machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from types import SimpleNamespace

import pytest
from patience import PATIENCE_S, until

from presscast import casting
from presscast.settings.project import Settings
from presscast.speak.cluster import joined

HERE = Path(__file__).parent


@contextmanager
def started(*command, env=None, cwd=None):
    """A process in a group of its own, killed with all its children at the end."""
    with subprocess.Popen(
        [sys.executable, *map(str, command)],
        env=os.environ | (env or {}),
        cwd=cwd,
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


class Site:
    """A folder whose python knows the engine `slow` and keeps a log of what it said."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.log = folder, folder / "spoken.txt"
        facts = folder / "site/slow-1.dist-info"
        facts.mkdir(parents=True)
        (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: slow\nVersion: 1\n")
        (facts / "entry_points.txt").write_text("[presscast.engines]\nslow = slow:Slow\n")
        (folder / "voices").mkdir()
        (folder / "voices/slow.toml").write_text('[voice.narrator]\nengine = "slow"\n')
        self.env = {"PYTHONPATH": f"{folder / 'site'}{os.pathsep}{HERE}", "SLOW_LOG": str(self.log)}

    def said(self) -> list[str]:
        rows = self.log.read_text("utf-8").splitlines() if self.log.exists() else []
        return [row.split("\t", 1)[1] for row in rows]

    def pids(self) -> set[int]:
        return {int(row.split("\t")[0]) for row in self.log.read_text("utf-8").splitlines()}

    def scheduler(self):
        address = self.folder / "scheduler.json"
        address.unlink(missing_ok=True)
        words = ("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", address)
        return started("-m", "dask", *words, env=self.env)

    def address(self) -> str:
        file = self.folder / "scheduler.json"
        return until(lambda: file.exists() and file.stat().st_size and json.loads(file.read_bytes())["address"])

    def worker(self, address: str, env=None):
        words = ("--nthreads", "1", "--no-dashboard", "--memory-limit", "500MB", "--local-directory", self.folder)
        return started("-m", "dask", "worker", address, *words, env=self.env | (env or {}))

    def make(self, *words, out="out"):
        command = ("-m", "presscast", "make", *words, "--voice", "slow", "--out", out, "--json")
        return started(*command, env=self.env, cwd=self.folder)


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path)


def ended(process) -> tuple[int, str]:
    text = process.communicate(timeout=PATIENCE_S)[0].decode()
    return process.returncode, text


def document(folder: Path) -> dict[str, bytes]:
    """What must be equal: the lines, their order, pauses and times."""
    return {p.parents[1].name: p.read_bytes() for p in folder.glob("*/build/3-track.json")}


SPREADS = pytest.mark.parametrize("spread", ["lines", "articles"])


@SPREADS
def test_a_local_cluster_makes_what_this_machine_makes(desk, write, spread):
    for name in ("alder", "birch"):
        write(desk.folder / "in", name)
    here = desk.run("make", "in", "--voice", "tone", "--out", "here")
    there = desk.run("make", "in", "--voice", "tone", "--out", "there", "--cluster", "local:1", "--spread", spread)
    assert (here.returncode, there.returncode) == (0, 0), there.stderr.decode()
    assert len(document(desk.folder / "here")) == 2
    assert document(desk.folder / "here") == document(desk.folder / "there")


def test_a_cluster_of_this_machine_looks_at_itself_once_a_second_at_most():
    with joined("local:1") as cluster:
        told = cluster.everywhere(
            lambda dask_worker: [each.callback_time for each in dask_worker.periodic_callbacks.values()]
        )
    assert all(min(milliseconds) >= 1000 for milliseconds in told.values())


def test_what_is_no_cluster_is_refused(desk, write):
    path = write(desk.folder, "alder")
    assert desk.run("make", path, "--voice", "tone", "--cluster", "local:none").returncode == 6
    done = desk.run(
        "make",
        path,
        "--voice",
        "tone",
        "--cluster",
        "tcp://127.0.0.1:9",
        env={"DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "1s"},
    )
    assert done.returncode == 4
    assert done.stderr.decode().splitlines()[-1].startswith("presscast: cluster tcp://127.0.0.1:9: no scheduler")


OTHER = {
    "another presscast": (
        "import presscast; presscast.__version__ = '0.0.1'",
        ["has presscast 0.0.1", "install presscast"],
    ),
    "another engine": (
        "import slow; slow.Slow.fingerprint = lambda self, voice: 'slow 0'",
        ["its engine slow", "is 'slow 0', ours 'tone 2'; install the same"],
    ),
    "none": (
        "import sys; sys.modules['presscast'] = None",
        ["cannot import presscast", "install presscast"],
    ),
}


@SPREADS
@pytest.mark.parametrize("other", OTHER)
def test_a_worker_that_has_something_else_is_refused(site, write, other, spread):
    program, words = OTHER[other]
    (site.folder / "other").mkdir()
    (site.folder / "other/sitecustomize.py").write_text(program)
    path = write(site.folder, "alder")
    env = {"PYTHONPATH": f"{site.folder / 'other'}{os.pathsep}{site.env['PYTHONPATH']}"}
    with (
        site.scheduler(),
        site.worker(site.address(), env),
        site.make(path, "--cluster", site.address(), "--spread", spread) as make,
    ):
        code, text = ended(make)
    assert code == 4, text
    assert all(word in text.splitlines()[-1] for word in words), text
    assert not site.said()


def articles(site, write, count=3):
    return [write(site.folder / "in", f"tree{number}", number) for number in range(count)]


def undisturbed(site) -> dict[str, bytes]:
    with site.make("in", out="calm") as make:
        code, text = ended(make)
    assert code == 0, text
    site.log.unlink()
    return document(site.folder / "calm")


@pytest.mark.long
@SPREADS
def test_a_killed_worker_loses_nothing(site, write, spread):
    articles(site, write)
    calm = undisturbed(site)
    site.env["SLOW_S"] = "0.3"
    with (
        site.scheduler(),
        site.worker(site.address()),
        site.worker(site.address()),
        site.make("in", "--cluster", site.address(), "--spread", spread) as make,
    ):
        until(lambda: len(site.said()) > 4)
        os.kill(min(site.pids()), signal.SIGKILL)
        code, text = ended(make)
    assert code == 0, text
    assert document(site.folder / "out") == calm


@pytest.mark.long
@SPREADS
@pytest.mark.parametrize("victim", ["scheduler", "maker"])
def test_after_a_kill_the_same_command_goes_on(site, write, victim, spread):
    articles(site, write)
    calm = undisturbed(site)
    site.env["SLOW_S"] = "0.3"
    with (
        site.scheduler() as scheduler,
        site.worker(site.address()),
        site.make("in", "--cluster", site.address(), "--spread", spread) as make,
    ):
        until(lambda: len(list((site.folder / "out/.clips").glob("*.wav"))) > 4)
        os.kill(scheduler.pid if victim == "scheduler" else make.pid, signal.SIGKILL)
        code, text = ended(make)
        assert code != 0, text
        assert "Traceback" not in text
    stored = {path.name for path in (site.folder / "out/.clips").glob("*.wav")}
    before = {path: path.stat().st_ino for path in (site.folder / "out/.clips").glob("*.wav")}
    site.log.unlink()
    with (
        site.scheduler(),
        site.worker(site.address()),
        site.make("in", "--cluster", site.address(), "--spread", spread) as make,
    ):
        code, text = ended(make)
    assert code == 0, text
    assert document(site.folder / "out") == calm
    clips = {path.name for path in (site.folder / "out/.clips").glob("*.wav")}
    assert len(site.said()) == len(clips - stored)
    assert {path: path.stat().st_ino for path in before} == before


def test_a_worker_that_does_not_share_the_folder_is_refused(site, write):
    """A folder under a name that the worker has not stands for a machine that does not share it."""
    path = write(site.folder, "alder")
    (site.folder / "other").mkdir()
    (site.folder / "other/sitecustomize.py").write_text(
        "import pathlib\nreal = pathlib.Path.is_file\n"
        "pathlib.Path.is_file = lambda self: not self.name.startswith('.seen-') and real(self)\n"
    )
    env = {"PYTHONPATH": f"{site.folder / 'other'}{os.pathsep}{site.env['PYTHONPATH']}"}
    words = ("--spread", "articles")
    with (
        site.scheduler(),
        site.worker(site.address(), env),
        site.make(path, "--cluster", site.address(), *words) as make,
    ):
        code, text = ended(make)
    assert code == 4, text
    assert "does not see" in text.splitlines()[-1], text
    assert "--spread lines" in text.splitlines()[-1], text
    assert not site.said()


def test_one_article_that_fails_there_stops_no_other(desk, write):
    write(desk.folder / "in", "alder")
    (desk.folder / "in/broken.md").write_bytes(b"")
    done = desk.run("make", "in", "--voice", "tone", "--cluster", "local:1", "--spread", "articles")
    assert done.returncode == 10, done.stderr.decode()
    assert "broken.md" in done.stderr.decode()
    assert len(document(desk.folder / "out")) == 1


def test_standard_input_is_read_here(desk, write):
    text = write(desk.folder, "alder").read_bytes()
    done = desk.run("make", "-", "--voice", "tone", "--cluster", "local:1", "--spread", "articles", stdin=text)
    assert done.returncode == 0, done.stderr.decode()
    assert len(document(desk.folder / "out")) == 1


@pytest.mark.parametrize(
    ("voice", "spread", "whole"),
    [
        ("tone", "auto", True),
        ("newsroom", "auto", False),
        ("tone", "lines", False),
        ("newsroom", "articles", True),
    ],
)
def test_a_cheap_voice_is_given_whole_articles(monkeypatch, voice, spread, whole):
    cluster = SimpleNamespace(count=2, lost=lambda: False)
    monkeypatch.setattr("presscast.speak.cluster.joined", lambda address: nullcontext(cluster))
    with casting.hired(Settings(voice=voice, cluster="local:2", spread=spread)) as speakers:
        assert (speakers.cluster is cluster) == whole


def test_a_worker_sends_what_it_made_to_the_address_asked_for(desk, write):
    for name in ("alder", "birch"):
        write(desk.folder / "in", name)
    away = f"file://{desk.folder}/www"
    words = ("--cluster", "local:1", "--spread", "articles", "--out", away)
    done = desk.run("make", "in", "--voice", "tone", *words)
    assert done.returncode == 0, done.stderr.decode()
    there = {path.parent.name: path.read_bytes() for path in desk.folder.glob("www/*/index.html")}
    assert len(there) == 2
    assert there == {path.parent.name: path.read_bytes() for path in desk.folder.glob("out/*/index.html")}
