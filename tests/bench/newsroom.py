"""What many articles cost: run by hand, `python tests/bench/newsroom.py many|memory|cluster|spread|workers|rates [ARTICLES…]`.

Articles are by default those of ../shared/articles/text (or $PRESSCAST_SHARED/articles/text). Each
figure is printed as JSON, a line each. Wall times of a busy machine mean little: pairs are run in
turns, and processor times stand beside them.

many      one call against as many calls as articles
memory    the largest process's peak, from 8 articles to all
cluster   lines a second on one Dask worker and on two
spread    whole articles on one Dask worker and on two, each on a core of its own, and the maker's part of them
workers   lines a second on one of presscast's own workers and on two
rates     what a minute of sound and a day of 300 articles cost
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import wait
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Executor
    from contextlib import AbstractContextManager

SHARED = Path(os.environ.get("PRESSCAST_SHARED", Path(__file__).resolve().parents[2].parent / "shared"))
PAIRS = 6
LINES = int(os.environ.get("LINES", "24"))
VOICE = os.environ.get("VOICE", "plain")


@dataclass
class Run:
    """What one call took: wall and processor seconds, the largest process's peak in MB, the facts it told."""

    wall: float
    processor: float
    peak: int
    told: list[dict]


def make(*words: object, out: str) -> Run:
    """Run `presscast make`, which must succeed; in a process of its own, so that the peak is its own."""
    program = (
        "import json, resource, subprocess, sys\n"
        "done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE)\n"
        "u = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(json.dumps([done.returncode, u.ru_utime + u.ru_stime, u.ru_maxrss, done.stdout.decode()]))"
    )
    command = [sys.executable, "-m", "presscast", "make", *words, "--voice", VOICE, "--out", out, "--json"]
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", program, *map(str, command)], capture_output=True, check=True)
    wall = time.perf_counter() - began
    code, processor, peak, text = json.loads(done.stdout)
    if code not in (0, 10):
        sys.exit(done.stderr.decode())
    return Run(wall, processor, peak // 1024, [json.loads(line) for line in text.splitlines()])


def many(articles: list[Path]) -> None:
    """One call against as many calls as articles, in turns."""
    together = singly = processor_together = processor_singly = 0.0
    for pair in range(PAIRS):
        part = articles[pair::PAIRS]
        with tempfile.TemporaryDirectory() as folder:
            run = make(*part, out=f"{folder}/together")
            together, processor_together = together + run.wall, processor_together + run.processor
            for article in part:
                run = make(article, out=f"{folder}/singly")
                singly, processor_singly = singly + run.wall, processor_singly + run.processor
        tell(
            many=(pair + 1) * len(part),
            wall_together=round(together, 1),
            wall_singly=round(singly, 1),
            ratio=round(together / singly, 3),
            processor_ratio=round(processor_together / processor_singly, 3),
        )


def memory(articles: list[Path]) -> None:
    """The largest process's peak, from 8 articles to all."""
    for count in (8, len(articles)):
        with tempfile.TemporaryDirectory() as folder:
            run = make(*articles[:count], out=folder)
            failed = sum("error" in fact for fact in run.told)
            tell(
                memory=count,
                failed=failed,
                peak_mb=run.peak,
                wall=round(run.wall, 1),
                processor=round(run.processor, 1),
            )


def cluster(articles: list[Path]) -> None:
    """Lines a second on one Dask worker and on two, models loaded before."""
    from presscast.speak.cluster import joined

    _doubled("cluster", articles[0], lambda count: joined(f"local:{count}"))


def spread(articles: list[Path]) -> None:
    """Whole articles on one Dask worker and on two, each kept to a core, engines and modules loaded before.

    `gain` is that of the time from first to last. Processor seconds are of all workers, with what they start: where
    those of two exceed those of one, the two were in each other's way. `maker_ms` is the maker's processor time an
    article, without its start and its end.
    """
    found = {count: _spread(articles, count) for count in (1, 2)}
    (one, first, _), (two, second, maker) = found[1], found[2]
    tell(
        spread=VOICE,
        articles=len(articles),
        one=round(one, 2),
        two=round(two, 2),
        gain=round(one / two, 3),
        processor_one=round(first, 2),
        processor_two=round(second, 2),
        maker_ms=round(1000 * maker / len(articles), 1),
    )


def _spread(articles: list[Path], count: int) -> tuple[float, float, float]:
    """Wall seconds, processor seconds of the workers, processor seconds of the maker."""
    with tempfile.TemporaryDirectory() as root, ExitStack() as stack:
        told = Path(root, "scheduler.json")
        begin = partial(_begun, stack, root)
        begin("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", told)
        while not (told.exists() and told.stat().st_size):
            time.sleep(0.05)
        address = json.loads(told.read_bytes())["address"]
        words = ("worker", address, "--nthreads", "1", "--no-dashboard", "--local-directory", root)
        hands = [begin(*words, core=core) for core in range(count)]
        given = ("--cluster", address, "--spread", "articles", "--formats", "mp3")
        short = _warming(root, count)
        make(*short, *given, out=f"{root}/out")
        nothing = make(*short, *given, out=f"{root}/out")
        before = sum(map(_used, hands))
        run = make(*articles, *given, out=f"{root}/out")
        return run.wall - nothing.wall, sum(map(_used, hands)) - before, run.processor - nothing.processor


def _warming(root: str, count: int) -> list[Path]:
    """Write short articles for the workers to load with what they need."""
    paths = [Path(root, f"warming-{number}.md") for number in range(3 * count)]
    for number, path in enumerate(paths):
        path.write_text(f"# Warming {number}\n\nThis is warming number {number}, and nothing else.\n", "utf-8")
    return paths


def _begun(stack: ExitStack, folder: str, *words: object, core: int | None = None) -> int:
    """Start a part of Dask, on one core if so told, to be ended with the stack; return its process."""
    command = [sys.executable, "-m", "dask", *map(str, words)]
    quiet = subprocess.DEVNULL
    process = stack.enter_context(subprocess.Popen(command, cwd=folder, stdout=quiet, stderr=quiet))
    stack.callback(process.terminate)
    if core is not None:
        os.sched_setaffinity(process.pid, {sorted(os.sched_getaffinity(0))[core]})
    return process.pid


def _used(process: int) -> float:
    """Processor seconds of a process and of all below it, those included that have ended and been waited for."""
    below = [child for each in Path(f"/proc/{process}/task").glob("*/children") for child in each.read_text().split()]
    own = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:15]
    return sum(map(int, own)) / os.sysconf("SC_CLK_TCK") + sum(_used(int(child)) for child in below)


def workers(articles: list[Path]) -> None:
    """Lines a second on one of presscast's own workers and on two, models loaded before."""
    from presscast.speak.workers import Workers

    _doubled("workers", articles[0], Workers)


def _doubled(name: str, source: Path, opened: Callable[[int], AbstractContextManager[Executor]]) -> None:
    from presscast import casting
    from presscast.production.text import read_article, script_of
    from presscast.settings.project import Settings
    from presscast.speak.speak import say

    settings = Settings(voice=VOICE)
    article = read_article(str(source), settings)
    profile = casting.choose(VOICE, article.language)
    voice, engines = profile.cast["narrator"], casting.engines(profile)
    said = [line.said for line in script_of(article, settings, profile).lines][:LINES]
    said.sort(key=len, reverse=True)
    took = {1: 0.0, 2: 0.0}
    for _ in range(2):
        for count in took:
            with opened(count) as executor:
                make_engine = engines[voice.engine]
                wait([executor.submit(say, make_engine, f"Ready, worker {n}.", voice) for n in range(2 * count)])
                began = time.perf_counter()
                for future in [executor.submit(say, make_engine, text, voice) for text in said]:
                    future.result()
                took[count] += time.perf_counter() - began
        tell(
            **{name: VOICE},
            lines=len(said),
            one=round(took[1], 2),
            two=round(took[2], 2),
            gain=round(took[1] / took[2], 3),
        )


def rates(articles: list[Path]) -> None:
    """Lines a second of one processor, and what a day of 300 such articles costs in core-hours."""
    with tempfile.TemporaryDirectory() as folder:
        run = make(*articles, out=folder)
    made = [fact for fact in run.told if "error" not in fact]
    lines, audio = sum(fact["lines"] for fact in made), sum(fact["audio_seconds"] for fact in made)
    tell(
        rates=VOICE,
        articles=len(made),
        lines_per_core_second=round(lines / run.processor, 3),
        core_seconds_per_article=round(run.processor / len(made), 2),
        core_hours_per_300=round(run.processor / len(made) * 300 / 3600, 2),
        core_seconds_per_audio_second=round(run.processor / audio, 4),
    )


def tell(**facts: object) -> None:
    """Print one figure."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    chosen = [Path(name) for name in sys.argv[2:]] or sorted((SHARED / "articles/text").glob("*.txt"))
    commands = {each.__name__: each for each in (many, memory, cluster, spread, workers, rates)}
    commands[sys.argv[1]](chosen)
