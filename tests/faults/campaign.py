"""Kills and interrupts over every command and its whole life, imports too: run again, nothing tells the difference.

    python tests/faults/campaign.py 0 500       kill so many times, each in a way made of its number alone
    python tests/faults/campaign.py 17          one of them, and what became of it

A number names a case, by turns, and a moment: each of them ends a command that is still running.

It is begun among finished articles, ended at a moment between its first instruction and its last, and run
again to its end. Then every file must be as where nobody disturbed it, nothing may be left behind, in DIR or in the
system's temporary folder, and no traceback may have been said.
"""

from __future__ import annotations

import atexit
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
from web import Web

import presscast

URL = ("--url", "https://feed.example/feed.xml")
SLUG = "the-ferry-bell-of-oxmoor-reach-comes-home"
SETTINGS = (
    'voice = "tone"\nurl = "https://feed.example/feed.xml"\n[sign]\ncertificate = "signing.pem"\nkey = "signing.key"\n'
)
PAGE = """<!doctype html><html lang="en"><title>{name} turns again</title><article><h1>{name} turns again</h1>
<p>By Ann Lee</p><p>{name} stood still for eleven years, until a carpenter found the key of its gate in a drawer.</p>
<p>On Monday some forty people came to hear it, and most of them stayed until the evening.</p>
<p>The town will decide in May who is to keep it, and what a visit is to cost from next summer on.</p></article></html>"""
MOMENTS = re.compile(rb"\d{4}-\d\d-\d\dT[\d:.+Z-]+|<lastBuildDate>.*?</lastBuildDate>")
SERVED_S = 4.0
PRESSCAST = (sys.executable, "-m", "presscast")
OURS = os.fsencode(Path(presscast.__file__).parent)


class Case(NamedTuple):
    """A command; how it is run again, where that is otherwise; and whether its files' bytes are the same each time.

    One that does not end by itself is left alone for `SERVED_S` where nobody disturbs it.
    """

    words: tuple[str, ...]
    again: tuple[str, ...] = ()
    same: bool = True
    ends: bool = True
    code: int = 0


CASES = {
    "make": Case(("make", "night-trains.md")),
    "make again": Case(("make", "ferry-bell.md", "--formats", "mp3,wav")),
    "make many": Case(("make", "night-trains.md", "harbour-clock.txt", "ferry-bell.md")),
    "make spread": Case(("make", "night-trains.md", "--cluster", "local:2")),
    "make a feed": Case(("make", "{web}/recent.xml")),
    "book": Case(("make", "night-trains.md", "ferry-bell.md", "--epub-collection", "out/book.epub")),
    "watch": Case(("watch", ".", "--settle", "0.05"), ("make", "ferry-bell.md", "night-trains.md", "harbour-clock.txt"), ends=False),
    "feed": Case(("feed", *URL)),
    "withdraw": Case(("withdraw", SLUG)),
    "withdraw undo": Case(("withdraw", SLUG, "--undo")),
    "store": Case(("store", "--keep", "0"), ("store", "--keep", "0")),
    "publish": Case(("publish", "there")),
    "init": Case(("init", "--yes")),
    "pair": Case(("init", "--signing"), same=False),
    "sign": Case(("sign",), same=False),
    "check store": Case(("check", "--store")),
    "check": Case(("check",)),
    "verify": Case(("verify", "out"), code=13),
    "read": Case(("read", "night-trains.md")),
    "script": Case(("script", "night-trains.md", "--edit", "edited.txt", "--force")),
    "say": Case(("say", "The boat came in at noon.", "--to", "said.wav", "--force")),
    "names": Case(("names", "night-trains.md", "--write", "names.pls")),
    "voices": Case(("voices",)),
    "embed": Case(("embed", SLUG, *URL)),
    "doctor": Case(("doctor",)),
    "serve": Case(("serve", "--port", "0"), ("feed", *URL), ends=False),
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


@cache
def web() -> Web:
    """Serve a feed of two articles on this machine until this process ends; return the server."""
    server = Web().__enter__()
    atexit.register(server.__exit__)
    items = ""
    for name in ("The mill", "The weir"):
        page = PAGE.format(name=name)
        items += f"<item><title>{name}</title><link>{server.put(f'/{name[4:]}.html', page)}</link></item>"
    server.put("/recent.xml", f'<rss version="2.0"><channel>{items}</channel></rss>', "application/rss+xml")
    return server


def begun(desk: Path, words: tuple[str, ...]) -> subprocess.Popen[bytes]:
    """Start a command in a process group of its own, with a temporary folder of its own."""
    (desk.parent / "scratch").mkdir(exist_ok=True)
    env = {**os.environ, "TMPDIR": str(desk.parent / "scratch")}
    told = (word.replace("{web}", web().address) for word in words)
    return subprocess.Popen(
        [*PRESSCAST, *told], cwd=desk, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
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
    if name == "withdraw undo":
        run(desk, CASES["withdraw"].words)
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
            assert done.code == case.code, (name, done.said)
        lasted = time.monotonic() - start
        if case.again:
            run(desk, case.again)
        return state(desk), lasted if case.ends else SERVED_S


def caught(name: str, root: Path, moment: float) -> tuple[Path, subprocess.Popen[bytes], float]:
    """Begin a case and wait so many seconds; begin it anew and wait for half as long where it has ended by then."""
    for turn in range(8):
        desk = laid(name, root / str(turn))
        process = begun(desk, CASES[name].words)
        time.sleep(moment)
        if process.poll() is None:
            return desk, process, moment
        kill(process)
        moment /= 2
    raise AssertionError(f"{name} was never seen running")


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
    with tempfile.TemporaryDirectory(prefix="campaign-", ignore_cleanup_errors=True) as root:
        desk, process, moment = caught(name, Path(root), moment)
        told = f"{name}, {sign.name} after {moment:.3f} of {lasts:.3f} s: "
        os.killpg(process.pid, sign) if sign == signal.SIGINT else process.send_signal(sign)
        try:
            _, said = process.communicate(timeout=PATIENCE_S)
        finally:
            kill(process)
        ended = process.returncode
        if sign == signal.SIGINT and is_before_ours(said):
            said, ended = b"", 130
        if b"Traceback" in said or (sign != signal.SIGKILL and ended not in (case.code, 130, -sign)):
            return f"{told}ended with {ended}: {said.decode('utf-8', 'replace')}"
        again = run(desk, case.again or case.words)
        is_there = name in ("init", "pair") and "is there already" in again.said
        if (again.code != (0 if case.again else case.code) and not is_there) or "Traceback" in again.said:
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
