"""Plan a large make: `python tests/bench/archive.py [--articles N] [--workers N …] [--voice plain|heart|newsroom]`.

Nothing is made. Articles get lengths from a log-normal distribution fitted to news (or to the texts of
--texts FOLDER), each a cost by the stage costs below, and are handed to workers one by one, as
`presscast make --cluster … --spread articles` does. Workers die by a Poisson process, lose what they were making, and
come back a minute later. Printed for each number of workers: how long it takes, how busy the maker is, how full
the workers are, how much was made twice, and what it needs in storage. Where the maker is busy all the time more
workers help no more.

The costs are processor seconds measured on the machine of README's table; give others with --start, --minute, --maker.
"""

from __future__ import annotations

import argparse
import heapq
import math
import random
from dataclasses import dataclass
from pathlib import Path

WORDS_A_MINUTE = 160
MEDIAN_WORDS, SPREAD = 620, 0.75
MP3_MB, FOLDER_MB, CLIPS_MB = 0.48, 1.1, 2.7
"""Megabytes a minute of sound: of the MP3 alone, of all in its folder, of its clips in the store."""
BACK_S = 60.0


@dataclass(frozen=True)
class Cost:
    """Processor seconds: `start` an article, `minute` a minute of its sound, `maker` an article for whoever hands out."""

    start: float
    minute: float
    maker: float = 0.005


COSTS = {"plain": Cost(0.25, 0.98), "heart": Cost(0.25, 2.28), "newsroom": Cost(0.25, 6.8)}


@dataclass
class Told:
    """What a simulation found, in seconds but for the counts."""

    makespan: float = 0.0
    working: float = 0.0
    lost: float = 0.0
    deaths: int = 0
    minutes: float = 0.0


def lengths(count: int, texts: list[Path], chance: random.Random) -> list[float]:
    """Minutes of sound of so many articles."""
    words = [len(path.read_text("utf-8", "replace").split()) for path in texts]
    if words:
        return [chance.choice(words) / WORDS_A_MINUTE for _ in range(count)]
    return [chance.lognormvariate(math.log(MEDIAN_WORDS), SPREAD) / WORDS_A_MINUTE for _ in range(count)]


def simulate(minutes: list[float], workers: int, cost: Cost, between_deaths_s: float, chance: random.Random) -> Told:
    """Hand each article to the worker that is free first; the maker hands out one at a time."""
    told, handed = Told(minutes=sum(minutes)), 0.0
    free = [(0.0, worker) for worker in range(workers)]
    dies = [chance.expovariate(1 / between_deaths_s) for _ in range(workers)]
    for length in minutes:
        seconds = cost.start + cost.minute * length
        while True:
            at, worker = heapq.heappop(free)
            begun = max(at, handed)
            handed = begun + cost.maker
            if begun + seconds <= dies[worker]:
                break
            died = max(begun, dies[worker])
            told.deaths += 1
            told.lost += died - begun
            dies[worker] = died + BACK_S + chance.expovariate(1 / between_deaths_s)
            heapq.heappush(free, (died + BACK_S, worker))
        told.working += seconds
        heapq.heappush(free, (begun + seconds, worker))
        told.makespan = max(told.makespan, begun + seconds)
    return told


def main() -> None:
    """Print a row for each number of workers."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--articles", type=int, default=1_000_000)
    ask.add_argument("--workers", type=int, nargs="+", default=[4, 16, 64, 256, 512, 1024, 2048])
    ask.add_argument("--voice", choices=COSTS, default="heart")
    ask.add_argument("--start", type=float)
    ask.add_argument("--minute", type=float)
    ask.add_argument("--maker", type=float)
    ask.add_argument("--hours-between-deaths", type=float, default=100.0, help="of one worker")
    ask.add_argument("--price", type=float, default=0.04, help="of a core for an hour")
    ask.add_argument("--texts", type=Path)
    given = ask.parse_args()
    usual = COSTS[given.voice]
    cost = Cost(
        usual.start if given.start is None else given.start,
        usual.minute if given.minute is None else given.minute,
        usual.maker if given.maker is None else given.maker,
    )
    minutes = lengths(given.articles, sorted(given.texts.glob("*")) if given.texts else [], random.Random(1))
    sound = sum(minutes)
    print(f"{given.articles:,} articles in {given.voice}, {sound / 60:,.0f} hours of sound; {cost}")
    print(
        f"MP3 {sound * MP3_MB / 1e6:,.2f} TB, folders {sound * FOLDER_MB / 1e6:,.2f} TB, clips {sound * CLIPS_MB / 1e6:,.2f} TB"
    )
    print("workers      hours  maker busy  workers busy  deaths  made twice  core-hours     price")
    for workers in given.workers:
        told = simulate(minutes, workers, cost, given.hours_between_deaths * 3600, random.Random(2))
        whole = told.makespan * workers
        print(
            f"{workers:7,} {told.makespan / 3600:10.2f} {given.articles * cost.maker / told.makespan:11.1%} "
            f"{told.working / whole:13.1%} {told.deaths:7,} {told.lost / told.working:11.3%} "
            f"{whole / 3600:11,.0f} {whole / 3600 * given.price:9,.0f}"
        )


if __name__ == "__main__":
    main()
