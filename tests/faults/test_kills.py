"""SIGKILL at random moments of every stage, SIGINT and SIGTERM: run again, and nothing tells the difference."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time

import pytest
from ordeal import Ordeal, desk, ended, kill, sums, wait_for

SEED = 20_261_123
CHAIN = 4  # kills before a make is let finish

STAGES = {
    "reading": lambda out: True,
    "claimed": lambda out: any(out.glob("*/build/1-article.json")),
    "speaking": lambda out: len(list(out.glob(".clips/*.wav"))) >= 3,
    "spoken": lambda out: len(list(out.glob(".clips/*.wav"))) >= 11,
    "encoding": lambda out: any(out.glob("*/.new/*.mp3*")),
    "writing": lambda out: any(out.glob("*/.new/transcript.*")),
    "documents": lambda out: any(out.glob("*/.new/build/3-track.json")),
    "delivering": lambda out: any(out.glob("*/cover.jpg")),
}


def killed_at(moment: float, ordeal: Ordeal) -> bool:
    """Kill a make so many seconds after it began; tell whether it was still running."""
    make = ordeal.begin()
    time.sleep(moment)
    alive = make.poll() is None
    kill(make)
    return alive


def kills(ordeal: Ordeal, peace, count: int, chance: random.Random) -> int:
    """Kill `count` makes, one in each equal part of the time a make takes; tell how many were still running."""
    parts = list(range(count))
    chance.shuffle(parts)
    return sum(killed_at((part + chance.random()) / count * peace.seconds, ordeal) for part in parts)


def test_twenty_kills_leave_no_trace(tmp_path, peace):
    chance, killed, tried = random.Random(SEED), 0, 0
    while killed < 20:  # some makes have ended before their moment came
        ordeal = Ordeal(desk(tmp_path / f"{tried}"))
        killed += kills(ordeal, peace, CHAIN, chance)
        ordeal.finish()
        assert sums(ordeal.out) == peace.sums
        tried += 1


@pytest.mark.long
def test_a_hundred_kills_leave_no_trace(tmp_path, peace):
    chance, killed, tried = random.Random(SEED), 0, 0
    while killed < 100:
        ordeal = Ordeal(desk(tmp_path / f"{tried}"))
        killed += killed_at((tried % 50 + chance.random()) / 50 * peace.seconds, ordeal)
        ordeal.finish()
        assert sums(ordeal.out) == peace.sums
        shutil.rmtree(ordeal.folder)
        tried += 1
    print(f"{killed} kills survived of {killed}; {tried - killed} makes had ended before")


def caught(ordeal, stage):
    """Begin makes until one is seen in `stage`: some last a moment, and may pass between two looks."""
    for _ in range(20):
        shutil.rmtree(ordeal.out, ignore_errors=True)
        make = ordeal.begin()
        if wait_for(lambda: STAGES[stage](ordeal.out), make) or stage == "delivering":
            return make
        make.communicate()
    raise AssertionError(f"no make was seen {stage}")


@pytest.mark.parametrize("stage", STAGES)
def test_a_kill_in_each_stage(ordeal, peace, stage):
    """The make is killed alone: what it started must end by itself, and let the next one be."""
    make = caught(ordeal, stage)
    os.kill(make.pid, signal.SIGKILL)
    make.wait()
    ordeal.finish()
    kill(make)
    assert sums(ordeal.out) == peace.sums


def test_a_kill_while_new_files_replace_old_ones(ordeal, peace):
    source = ordeal.folder / ordeal.article
    good = source.read_text("utf-8")
    for _ in range(20):  # it lasts a moment, and may pass between two looks
        source.write_text(good.replace("12 years", "13 years"), "utf-8")
        ordeal.finish("--formats", "mp3,wav")
        source.write_text(good, "utf-8")
        make = ordeal.begin()
        if caught := wait_for(lambda: any(ordeal.out.glob("*/.new/build/3-track.json")), make):
            break
        make.communicate()
    assert caught
    time.sleep(0.003)
    kill(make)
    ordeal.finish()
    clips = {name for name in peace.sums if name.startswith(".clips")}
    found = sums(ordeal.out)
    assert {name: found[name] for name in peace.sums} == peace.sums
    assert {name for name in found if not name.startswith(".clips")} == set(peace.sums) - clips


@pytest.mark.parametrize(
    ("stage", "sign", "send"),
    [
        ("claimed", signal.SIGINT, os.killpg),  # as a terminal sends it
        ("speaking", signal.SIGTERM, os.kill),
        ("encoding", signal.SIGINT, os.killpg),
        ("encoding", signal.SIGTERM, os.kill),
        ("writing", signal.SIGINT, os.kill),
    ],
)
def test_an_interruption_is_clean(ordeal, peace, stage, sign, send):
    for _ in range(20):
        make = caught(ordeal, stage)
        send(make.pid, sign)
        if make.wait() != 0:  # it may have been done when the signal came
            break
        make.communicate()
    said = ended(make, 130)
    assert said.splitlines()[-1] == "presscast: interrupted; run the same command again to go on from here"
    assert not [path for path in ordeal.out.rglob("*") if path.suffix == ".part" or path.name == ".new"]
    ordeal.finish()
    assert sums(ordeal.out) == peace.sums


def test_what_a_kill_leaves_behind_is_swept_away_in_time(ordeal, peace):
    remains = [ordeal.out / ".clips/.under-way/0.1-2.part", ordeal.out / ".claim-x/new/build/1-article.json"]
    for path in remains:
        path.parent.mkdir(parents=True)
        path.write_text("{}")
        for old in (path, *path.parents[:4]):
            os.utime(old, (0, 0))
    fresh = ordeal.out / ".clips/.under-way/1.1-2.part"
    fresh.write_text("")
    ordeal.finish()
    assert not [path for path in remains if path.exists()]
    assert fresh.exists()
