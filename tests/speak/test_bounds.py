"""The clip store within bounds."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given, strategies as st

from presscast.model import Line, Voice
from presscast.speak import bounds
from presscast.speak.bounds import contents, leased, shrink
from presscast.speak.speak import Plan, Request

HOUR = 3600.0


@pytest.fixture
def store(tmp_path):
    return filled(tmp_path / "store", [100] * 10)


def filled(store, sizes):
    """Clips 0, 1, 2…, used the longer ago the lower their number."""
    store.mkdir(exist_ok=True)
    for number, size in enumerate(sizes):
        path = store / f"{number}.wav"
        path.write_bytes(bytes(size))
        os.utime(path, (0, number * HOUR))
    return store


def names(store):
    return sorted(path.stem for path in store.glob("*.wav"))


def plan_of(*paths):
    requests = tuple(Request(n, Line(0, "x", "x"), Voice("tone"), path) for n, path in enumerate(paths, 1))
    return Plan(requests, ())


def test_what_was_used_longest_ago_goes_first(store):
    removed = shrink(store, 350)
    assert (removed.clips, removed.size) == (7, 700)
    assert names(store) == ["7", "8", "9"]
    assert shrink(store, 350).clips == 0


@given(sizes=st.lists(st.integers(0, 50), max_size=20), most=st.integers(0, 600))
def test_no_more_goes_than_must(tmp_path_factory, sizes, most):
    store = filled(tmp_path_factory.mktemp("store"), sizes)
    shrink(store, most)
    left = [int(name) for name in names(store)]
    assert sorted(left) == list(range(len(sizes) - len(left), len(sizes)))
    assert contents(store).size <= most
    if len(left) < len(sizes):
        assert contents(store).size + sizes[len(sizes) - len(left) - 1] > most


def test_what_a_make_uses_stays_and_may_go_afterwards(store):
    with leased(store, lambda: plan_of(store / "0.wav", store / "3.wav", store / "missing.wav")):
        (store / "new.wav").write_bytes(bytes(100))
        assert shrink(store, 0).clips == 8
        assert names(store) == ["0", "3", "new"]
    assert shrink(store, 0).clips == 3


def test_a_killed_make_holds_nothing(store):
    program = (
        "import os, sys; from pathlib import Path; from presscast.speak.bounds import leased\n"
        "from presscast.speak.speak import Plan\n"
        "with leased(Path(sys.argv[1]), lambda: Plan((), ())): os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", program, str(store)], check=False)
    assert list(store.rglob("*.lease"))
    assert shrink(store, 0).clips == 10
    assert not list(store.rglob("*.lease"))


def test_a_make_begins_without_a_look_at_all_the_clips(store):
    program = (
        "import sys; from pathlib import Path; from presscast.speak.bounds import leased\n"
        "from presscast.speak.speak import Plan; from presscast.speak.store import open_store\n"
        "store, listed = Path(sys.argv[1]), []\n"
        "sys.addaudithook(lambda event, of: listed.append(of[0]) if event in ('os.listdir', 'os.scandir') else None)\n"
        "with leased(store, lambda: Plan((), ())): open_store(store)\n"
        "print(*listed, sep='\\n')"
    )
    done = subprocess.run([sys.executable, "-c", program, str(store)], check=True, capture_output=True, text=True)
    listed = done.stdout.splitlines()
    assert str(store) not in listed
    assert listed


def test_the_command_shows_what_is_held_and_spared(desk, write):
    empty = json.loads(desk.run("store", "--json").stdout)
    assert (empty["clips"], empty["hit_rate"]) == (0, None)
    path = write(desk.folder, "alder", 3)
    lines = desk.make(path, "--voice", "tone")["lines"]
    write(desk.folder, "alder", 4)
    spoken = desk.make(path, "--voice", "tone")["spoken"]
    facts = json.loads(desk.run("store", "--json").stdout)
    assert (facts["lines"], facts["spoken"], facts["articles"]) == (lines, spoken, 1)
    assert facts["hit_rate"] == pytest.approx(1 - spoken / lines, abs=1e-3)
    assert facts["clips"] == len(list((desk.folder / "out/.clips").glob("*.wav")))
    done = desk.run("store", "--keep", "1KB")
    assert done.returncode == 0, done.stderr.decode()
    assert "0 clips, 0 bytes" in done.stdout.decode()
    assert desk.make(path, "--voice", "tone")["changed"] is False
    assert desk.run("store", "--keep", "much").returncode == 6


def test_a_clip_used_within_two_seconds_before_a_lease_began_stays(store):
    with leased(store, lambda: plan_of()):
        (lease,) = store.rglob("*.lease")
        began = lease.stat().st_mtime
        for name, before in (("8", 2.5), ("9", 1.5)):
            os.utime(store / f"{name}.wav", (0, began - before))
        assert shrink(store, 0).clips == 9
    assert names(store) == ["9"]


def test_a_lease_is_never_seen_before_it_is_locked(store, monkeypatch):
    """Its file is made and locked while nobody else may look at the leases."""
    real, alone = bounds.lock, []

    def watched(file, **words):
        with (store / bounds.LOCK).open("ab") as other:
            alone.append(not real(other))
        return real(file, **words)

    monkeypatch.setattr(bounds, "lock", watched)
    with leased(store, lambda: plan_of()):
        assert alone == [True]
