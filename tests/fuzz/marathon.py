"""A million sources, each made from its own number alone, read to the script in processes of their own.

    python tests/fuzz/marathon.py 0 1000000     run these numbers, two processes at a time
    python tests/fuzz/marathon.py 4711          show the source of this number, and what becomes of it

The system itself ends a process that spends 30 s of its time on one source, even inside a regular expression.
"""

from __future__ import annotations

import ast
import mmap
import os
import random
import signal
import sys
import traceback
from collections import deque
from dataclasses import dataclass, field
from tempfile import TemporaryFile
from typing import IO, NoReturn

from accounting import holds_together, read_to_script
from strategies import ORIGINS, PIECES

SLOWEST_S = 30.0
CHUNK = 20_000
COUNTS = (1, 1, 2, 2, 3, 3, 5, 8, 20)
TOLD = "The boat came in at noon and nobody saw it. "
WARM = f"{TOLD * 5} Published on the morning of the third, March 3."
ENCODINGS = ("utf-8",) * 12 + ("utf-16", "cp1252", "cp949")


@dataclass
class Tally:
    """How many sources were tried, and what went wrong, under the number of the source."""

    tried: int = 0
    faults: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Runner:
    """The sources of one process, the number it is at, and the file it writes its faults to."""

    seeds: range
    at: mmap.mmap
    told: IO[str]


def source(seed: int) -> tuple[bytes, str]:
    """Make the bytes and the name of source `seed`: mostly short, some of few pieces many times over, some damaged."""
    chance = random.Random(seed)
    known = PIECES if chance.random() < 0.5 else chance.sample(PIECES, chance.randint(1, 6))
    parts = chance.choices(known, k=chance.choice(COUNTS))
    if chance.random() < 0.6:
        parts.insert(chance.randint(0, len(parts)), chance.choice(["", "\n\n"]) + TOLD)
    if chance.random() < 0.3:
        parts.insert(
            chance.randint(0, len(parts)), chr(chance.choice([chance.randrange(0x250), chance.randrange(0x11000)]))
        )
    if chance.random() < 0.002:
        parts *= chance.choice([20, 20, 200])
    data = bytearray("".join(parts).encode(chance.choice(ENCODINGS), "ignore"))
    if data and chance.random() < 0.1:
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data), chance.choices(ORIGINS, (3, 3, 1, 3, 1))[0]


def fault(seed: int) -> str:
    """Read source `seed` to its script; return the traceback of what went wrong, or ""."""
    try:
        if script := read_to_script(*source(seed)):
            holds_together(script)
    except Exception:  # noqa: BLE001  (whatever it is, it is a fault)
        return traceback.format_exc()
    return ""


def printable(text: str) -> str:
    """Return what any stream takes of a text: what no encoding holds is told by its number."""
    return text.encode("utf-8", "backslashreplace").decode()


def warm() -> None:
    """Load once what every source needs."""
    for origin in ORIGINS:
        read_to_script(WARM.encode(), origin)


def run(seeds: range, workers: int = 2, report=print, fault=fault, slowest_s: float = SLOWEST_S) -> Tally:
    """Try every seed by `fault`; faults are reported as they are found, and counted."""
    tally, running = Tally(), {}
    waiting = deque(seeds[at : at + CHUNK] for at in range(0, len(seeds), CHUNK))
    while waiting or running:
        while waiting and len(running) < workers:
            runner = Runner(waiting.popleft(), mmap.mmap(-1, 8), TemporaryFile("w+"))  # noqa: SIM115  (closed with it)
            running[_begun(runner, fault, slowest_s)] = runner
        pid, status = os.wait()
        runner = running.pop(pid)
        last = int.from_bytes(runner.at[:], "big")
        found = _faults(runner, last, status)
        tally.tried += last - runner.seeds.start + 1
        tally.faults |= found
        if rest := runner.seeds[last - runner.seeds.start + 1 :]:
            waiting.appendleft(rest)
        for seed, wrong in found.items():
            report(f"source {seed}: {wrong}")
        report(f"{tally.tried} tried, {len(tally.faults)} faults")
    return tally


def _begun(runner: Runner, fault, slowest_s: float) -> int:
    if pid := os.fork():
        return pid
    status = 1
    try:
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        for seed in runner.seeds:
            runner.at[:] = seed.to_bytes(8, "big")
            signal.setitimer(signal.ITIMER_PROF, slowest_s)
            if wrong := fault(seed):
                print(seed, repr(wrong), file=runner.told, flush=True)
        status = 0
    finally:
        os._exit(status)


def _faults(runner: Runner, last: int, status: int) -> dict[int, str]:
    """Return what a process told before it ended; where it was killed, the source it was at is to blame."""
    runner.told.seek(0)
    told = (line.partition(" ") for line in runner.told)
    found = {int(seed): printable(ast.literal_eval(wrong)) for seed, _, wrong in told}
    if status:
        found[last] = f"its process ended with {os.waitstatus_to_exitcode(status)}; -27 is for too slow"
    return found


def attend(seeds: range, **how) -> NoReturn:
    """Try every seed, printing what happens as it does; end the program, with 1 where there was a fault."""
    sys.exit(bool(run(seeds, report=lambda told: print(told, flush=True), **how).faults))


if __name__ == "__main__":
    first, *rest = map(int, sys.argv[1:])
    if rest:
        warm()
        attend(range(first, rest[0]))
    print(*source(first), printable(fault(first)) or "no fault", sep="\n")
