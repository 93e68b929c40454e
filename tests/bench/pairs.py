"""Paired runs: two commands in turn, so that what else the machine does falls on both alike."""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

PRESSCAST = (sys.executable, "-m", "presscast")
_ENV = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}  # as users have it


@dataclass(frozen=True, slots=True)
class Command:
    """Commands one after the other; `fresh` are folders and files to begin without, `kept` what to restore."""

    name: str
    steps: tuple[tuple[str, ...], ...]
    fresh: tuple[Path, ...] = ()
    kept: Path | None = None

    def seconds(self):
        """Run it; return its wall time and the processor time of it and its children."""
        for path in self.fresh:
            shutil.rmtree(path, ignore_errors=True)
        if self.kept:
            shutil.copytree(self.kept, self.fresh[0], symlinks=True)
        wall, work = time.perf_counter(), _work()
        for step in self.steps:
            subprocess.run(step, check=True, env=_ENV, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.perf_counter() - wall, _work() - work


def _work():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def compare(ours, other, goal, runs):
    """Run both in turn; print the medians and the median of the ratios."""
    found = [(ours.seconds(), other.seconds()) for _ in range(runs)]
    wall = statistics.median(a[0] / b[0] for a, b in found)
    work = statistics.median(a[1] / b[1] for a, b in found)
    first, second = (statistics.median(pair[n][0] for pair in found) for n in (0, 1))
    print(f"{ours.name:34} {first:7.2f} s")
    print(f"{other.name:34} {second:7.2f} s")
    print(
        f"  ratio {wall:.3f} (goal {goal}), of processor time {work:.3f}, over {runs} pairs, {os.cpu_count()} cores\n"
    )
    return wall


def peak_memory(command):
    """Run a command; return the most memory, in MB, that any one of its processes held."""
    inner = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    told = subprocess.run((sys.executable, "-c", inner, *command), check=True, capture_output=True, text=True).stdout
    return int(told) / 1024


def folder():
    """Give a folder that is gone with the process."""
    return Path(tempfile.mkdtemp(prefix="presscast-bench-"))
