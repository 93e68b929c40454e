"""Print how long an editor waits at the desk: to hear a sentence just edited, for its first page, and for a long list.

    bash .ci/validators
    python tests/bench/desk.py [plain heart newsroom]

To hear is from the click on "Hear it", with a text nobody has spoken yet, to the sound's first moment in Chromium. The
machine's own load stands beside it; what the desk itself took is processor time. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "desk"), str(TESTS / "publish")]

from validators import run
from visiting import running

from presscast.desk.home import Home
from presscast.desk.shelf import Shelf
from presscast.files import layout

MANY = 2000


def of_tree(root: int) -> float:
    """The processor seconds of a process that runs and of all under it."""
    rows = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            rows[int(path.parent.name)] = path.read_text().rpartition(") ")[2].split()
    under, found = set(), {root}
    while found:
        under |= found
        found = {pid for pid, row in rows.items() if int(row[1]) in under} - under
    ticks = sum(int(rows[pid][at]) for pid in under & rows.keys() for at in (11, 12, 13, 14))
    return ticks / os.sysconf("SC_CLK_TCK")


def hearing(voice: str) -> None:
    with TemporaryDirectory() as folder, running(Path(folder), "--voice", voice) as (desk, visitor):
        before = of_tree(desk.pid)
        seen = json.loads(run("node", TESTS / "desk/desk_browser.mjs", "hearing", visitor.address).stdout)
        used = of_tree(desk.pid) - before
    first, *others = seen["times"]
    told = f"{voice:9} first {first:6.0f} ms, then {min(others):5.0f} to {max(others):5.0f}, median {statistics.median(others):5.0f}"
    print(f"{told}; all of it {used:.2f} processor seconds; load {os.getloadavg()[0]:.1f}", flush=True)


def start() -> None:
    with TemporaryDirectory() as folder:
        began = time.perf_counter()
        with running(Path(folder)) as (desk, visitor):
            page = visitor.ask("GET", "/")[2]
            took, used = time.perf_counter() - began, of_tree(desk.pid)
    print(f"start to the first page ({len(page):,} bytes): {took:.2f} s, {used:.2f} processor seconds", flush=True)


def listing() -> None:
    with TemporaryDirectory() as folder:
        out = Path(folder, "out")
        for number in range(MANY):
            article = out / f"a{number}"
            (article / "build").mkdir(parents=True)
            facts = {"title": f"Article {number}", "origin": "x.txt", "seconds": 300, "published": "2026-03-03"}
            for name in (layout.ARTICLE, layout.EPISODE):
                (article / name).write_text(json.dumps(facts))
            (article / layout.MADE).write_text(json.dumps({"key": "k", "files": {}, "facts": {"voice": "heart"}}))
        shelf, times = Shelf(Home(out)), []
        for _ in range(6):
            began = time.process_time()
            assert len(shelf.rows({}, {})) == MANY
            times.append(1000 * (time.process_time() - began))
        rest = f"then {min(times[1:]):.0f} to {max(times[1:]):.0f}"
        print(f"{MANY:,} articles looked at: first {times[0]:.0f} ms of processor, {rest}", flush=True)
        with running(Path(folder)) as (desk, visitor):
            for _ in range(3):
                before, began = of_tree(desk.pid), time.perf_counter()
                visitor.ask("GET", "/")
                took, used = time.perf_counter() - began, of_tree(desk.pid) - before
                print(f"the page of them: {1000 * took:.0f} ms, {1000 * used:.0f} of processor", flush=True)


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("voices", nargs="*", default=["plain", "heart", "newsroom"])
    start()
    listing()
    for name in asked.parse_args().voices:
        hearing(name)
