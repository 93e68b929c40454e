"""Kills and interrupts over every command and its whole life, imports too: run again, nothing tells the difference.

    python tests/faults/campaign.py 0 500       kill so many times, each in a way made of its number alone
    python tests/faults/campaign.py 17          one of them, and what became of it

The command is begun among finished articles, ended at a moment between its first instruction and its last, and run
again to its end. Then every file must be as where nobody disturbed it, nothing may be left behind, in DIR or in the
system's temporary folder, and no traceback may have been said.
"""

from __future__ import annotations

import hashlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import NamedTuple

sys.path += [str(Path(__file__).parents[1])] if __name__ == "__main__" else []

from ordeal import ARTICLES, kill, sums
from patience import PATIENCE_S

import presscast

URL = ("--url", "https://feed.example/feed.xml")
SLUG = "the-ferry-bell-of-oxmoor-reach-comes-home"
SETTINGS = (
    'voice = "tone"\nurl = "https://feed.example/feed.xml"\n[sign]\ncertificate = "signing.pem"\nkey = "signing.key"\n'
)
MOMENTS = re.compile(rb"\d{4}-\d\d-\d\dT[\d:.+Z-]+|<lastBuildDate>.*?</lastBuildDate>")
PRESSCAST = (sys.executable, "-m", "presscast")
OURS = os.fsencode(Path(presscast.__file__).parent)


class Case(NamedTuple):
    """A command; how it is run again, where that is otherwise; and whether its files' bytes are the same each time."""

    words: tuple[str, ...]
    again: tuple[str, ...] = ()
    same: bool = True
    ends: bool = True


CASES = {
    "make": Case(("make", "night-trains.md")),
    "make again": Case(("make", "ferry-bell.md", "--formats", "mp3,wav")),
    "make many": Case(("make", "night-trains.md", "harbour-clock.txt", "ferry-bell.md")),
    "book": Case(("make", "night-trains.md", "ferry-bell.md", "--epub-collection", "out/book.epub")),
    "watch": Case(("watch", ".", "--settle", "0.05"), ("make", "ferry-bell.md", "night-trains.md", "harbour-clock.txt"), ends=False),
    "feed": Case(("feed", *URL)),
    "withdraw": Case(("withdraw", SLUG)),
    "store": Case(("store", "--keep", "0"), ("store", "--keep", "0")),
    "publish": Case(("publish", "there")),
    "init": Case(("init", "--yes")),
    "pair": Case(("init", "--signing"), same=False),
    "sign": Case(("sign",), same=False),
    "check store": Case(("check", "--store")),
    "desk": Case(("desk", "--port", "0"), ("feed", *URL), ends=False),
}  # fmt: skip


class Ended(NamedTuple):
    """How a command ended, and what it said on standard error."""

    code: int
    said: str


@cache
def template() -> Path:
    """Make a desk with two finished articles, a feed over them and a pair to sign by; return it."""
    desk = Path(tempfile.mkdtemp(prefix="campaign-")) / "desk"
    desk.mkdir()
    for name in ("ferry-bell.md", "night-trains.md", "harbour-clock.txt"):
        shutil.copy(ARTICLES / name, desk)
    run(desk, ("init", "--signing"))
    (desk / "presscast.toml").write_text('voice = "tone"\nurl = "https://feed.example/feed.xml"\n')
    for words in (("make", "ferry-bell.md"), ("make", "harbour-clock.txt"), ("feed", *URL)):
        done = run(desk, words)
        assert done.code == 0, done.said
    return desk


def begun(desk: Path, words: tuple[str, ...]) -> subprocess.Popen[bytes]:
    """Start a command in a process group of its own, with a temporary folder of its own."""
    (desk.parent / "scratch").mkdir(exist_ok=True)
    env = {**os.environ, "TMPDIR": str(desk.parent / "scratch")}
    return subprocess.Popen(
        [*PRESSCAST, *words], cwd=desk, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip


def run(desk: Path, words: tuple[str, ...]) -> Ended:
    """Run a command to its end."""
    process = begun(desk, words)
    _, said = process.communicate(timeout=PATIENCE_S)
    return Ended(process.returncode, said.decode("utf-8", "replace"))


def laid(name: str, root: Path) -> Path:
    """Lay a desk out for a case."""
    desk = root / "desk"
    shutil.copytree(template(), desk)
    if name == "init":
        (desk / "presscast.toml").unlink()
    if name == "pair":
        (desk / "signing.pem").unlink()
        (desk / "signing.key").unlink()
    if name == "sign":
        (desk / "presscast.toml").write_text(SETTINGS)
    if name == "check store":
        clip = min((desk / "out/.clips").glob("*.wav"))
        clip.write_bytes(clip.read_bytes()[:-1])
    return desk


def state(desk: Path) -> dict[str, str]:
    """Return every file of a desk by its bytes, moments left out."""
    held = {}
    for path in sorted(desk.rglob("*")):
        if path.is_file() and path.relative_to(desk).as_posix() in _counted(desk):
            held[path.relative_to(desk).as_posix()] = hashlib.sha256(MOMENTS.sub(b"", path.read_bytes())).hexdigest()
    return held


def _counted(desk: Path) -> set[str]:
    out = {f"out/{name}" for name in sums(desk / "out")}
    beside = {p.relative_to(desk).as_posix() for p in desk.rglob("*") if not p.is_relative_to(desk / "out")}
    return {name for name in out | beside if not name.endswith((".presscast.json", "LOCK", ".ledger.lock"))}


def left(desk: Path) -> list[str]:
    """Return what a command that has ended should have taken away."""
    within = [path for path in (desk / "out").rglob("*") if path.suffix in (".part", ".lease") or path.name == ".new"]
    return [str(path) for path in (*within, *(desk.parent / "scratch").iterdir())]


@cache
def peace(name: str) -> tuple[dict[str, str], float]:
    """Return what a case leaves where nobody disturbs it, and how long it takes."""
    case = CASES[name]
    with tempfile.TemporaryDirectory(prefix="campaign-") as root:
        desk = laid(name, Path(root))
        start = time.monotonic()
        if case.ends:
            done = run(desk, case.words)
            assert done.code == 0, (name, done.said)
        lasted = time.monotonic() - start
        if case.again:
            run(desk, case.again)
        return state(desk), lasted if case.ends else 4.0


def is_before_ours(said: bytes) -> bool:
    """Tell the stack of Python's own beginning (its site, its runpy): every stack of our main thread has a frame of ours."""
    elsewhere = b"Exception in thread" in said or b"Exception ignored" in said
    return b"Traceback" in said and OURS not in said and not elsewhere


def fault(number: int) -> str:
    """End a command in the way of this number; return what is wrong afterwards, or ""."""
    chance = random.Random(number)
    name = list(CASES)[number % len(CASES)]
    case, (due, lasts) = CASES[name], peace(name)
    sign = chance.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
    moment = lasts * (chance.random() if chance.random() < 0.6 else 0.4 * chance.random() ** 2)
    told = f"{name}, {sign.name} after {moment:.3f} of {lasts:.3f} s: "
    with tempfile.TemporaryDirectory(prefix="campaign-", ignore_cleanup_errors=True) as root:
        desk = laid(name, Path(root))
        process = begun(desk, case.words)
        time.sleep(moment)
        os.killpg(process.pid, sign) if sign == signal.SIGINT else process.send_signal(sign)
        try:
            _, said = process.communicate(timeout=PATIENCE_S)
        finally:
            kill(process)
        ended = process.returncode
        if sign == signal.SIGINT and is_before_ours(said):
            said, ended = b"", 130
        if b"Traceback" in said or (sign != signal.SIGKILL and ended not in (0, 130, -sign)):
            return f"{told}ended with {ended}: {said.decode('utf-8', 'replace')}"
        again = run(desk, case.again or case.words)
        is_there = name in ("init", "pair") and "is there already" in again.said
        if (again.code and not is_there) or "Traceback" in again.said:
            return f"{told}run again it ended with {again.code}: {again.said}"
        now = state(desk)
        apart = sorted(
            n for n in due.keys() | now.keys() if (due.get(n) != now.get(n) if case.same else (n in due) != (n in now))
        )
        if apart:
            return f"{told}{len(apart)} files differ, as {', '.join(apart[:6])}"
        if behind := left(desk):
            return f"{told}left behind: {', '.join(behind[:6])}"
    return ""


if __name__ == "__main__":
    first, *rest = map(int, sys.argv[1:])
    numbers = range(first, rest[0]) if rest else range(first, first + 1)
    found = 0
    for number in numbers:
        if wrong := fault(number):
            found += 1
            print(f"{number}: {wrong}", flush=True)
    print(f"{len(numbers)} ended, {found} faults")
    shutil.rmtree(template().parent)
    sys.exit(bool(found))
