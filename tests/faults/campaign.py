"""Kills and interrupts over every command and its whole life, imports too: run again, nothing tells the difference.

    python tests/faults/campaign.py 0 500       kill so many times, each in a way made of its number alone
    python tests/faults/campaign.py 17          one of them, and what became of it

A number names a case, by turns, a moment and a signal: each of them ends a command that is still running. A line tells
what became of each, a table at the end how many of each command were equal.

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
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

sys.path += [str(Path(__file__).parents[1])] if __name__ == "__main__" else []

from ordeal import ARTICLES, kill, sums
from patience import PATIENCE_S
from web import Web

import presscast
from presscast.files.layout import PUBLISHED

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
TEXT = """# {name} turns again

By Ann Lee

{name} stood still for eleven years, until a carpenter found the key of its gate in a drawer.

On Monday some forty people came to hear it. The town will decide in May who is to keep it.
"""
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
    "make": Case(("make", "mill.md")),
    "make again": Case(("make", "ferry-bell.md", "--formats", "mp3,wav")),
    "make many": Case(("make", "mill.md", "weir.md", "ferry-bell.md")),
    "make spread": Case(("make", "mill.md", "--cluster", "local:2")),
    "make a feed": Case(("make", "{web}/recent.xml")),
    "book": Case(("make", "mill.md", "ferry-bell.md", "--epub-collection", "out/book.epub")),
    "watch": Case(("watch", ".", "--settle", "0.05"), ("make", "ferry-bell.md", "mill.md", "weir.md"), ends=False),
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
    "read": Case(("read", "mill.md")),
    "script": Case(("script", "mill.md", "--edit", "edited.txt", "--force")),
    "say": Case(("say", "The boat came in at noon.", "--to", "said.wav", "--force")),
    "names": Case(("names", "mill.md", "--write", "names.pls")),
    "voices": Case(("voices",)),
    "embed": Case(("embed", SLUG, *URL)),
    "doctor": Case(("doctor",)),
    "serve": Case(("serve", "--port", "0"), ("feed", *URL), ends=False),
    "desk": Case(("desk", "--port", "0"), ("feed", *URL), ends=False),
}  # fmt: skip


class Way(NamedTuple):
    """A signal, and whether it reaches all that the command has started, as a terminal's and a machine's end do."""

    sign: signal.Signals
    all: bool


WAYS = (Way(signal.SIGKILL, False), Way(signal.SIGKILL, True), Way(signal.SIGINT, True), Way(signal.SIGTERM, False))


class Ended(NamedTuple):
    """How a command ended, and what it said on standard error."""

    code: int
    said: str


class Outcome(NamedTuple):
    """What became of a command that was ended and run again: `EQUAL`, or the kind of fault; and all there is to tell."""

    name: str
    kind: str
    told: str


EQUAL = "equal"


@cache
def kept() -> Path:
    """Return a folder that goes when this process ends."""
    folder = Path(tempfile.mkdtemp(prefix="campaign-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def template() -> Path:
    """Make a desk with two finished articles, a feed over them and a pair to sign by; return it."""
    desk = kept() / "template/desk"
    desk.mkdir(parents=True)
    shutil.copy(ARTICLES / "ferry-bell.md", desk)
    for name in ("mill", "weir"):
        (desk / f"{name}.md").write_text(TEXT.format(name=f"The {name}"))
    run(desk, ("init", "--signing"))
    (desk / "presscast.toml").write_text('voice = "tone"\nurl = "https://feed.example/feed.xml"\n')
    for words in (("make", "ferry-bell.md"), ("make", "weir.md"), ("feed", *URL)):
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


@cache
def prepared(name: str) -> Path:
    """Return a desk as a case finds it, to be copied."""
    desk = kept() / name / "desk"
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


def laid(name: str, root: Path) -> Path:
    """Lay a desk out for a case."""
    return Path(shutil.copytree(prepared(name), root / "desk"))


def state(desk: Path) -> dict[str, str]:
    """Return every file of a desk by its bytes, moments and where the desk stands left out.

    What is kept of a target is named after the target's whole address: it is told by what it holds.
    """
    held, counted = {}, _counted(desk)
    for path in sorted(desk.rglob("*")):
        if path.is_file() and (name := path.relative_to(desk).as_posix()) in counted:
            content = MOMENTS.sub(b"", path.read_bytes()).replace(os.fsencode(desk), b"")
            found = hashlib.sha256(content).hexdigest()
            held[name if PUBLISHED not in path.parts else f"out/{PUBLISHED}/{found}"] = found
    return held


def _counted(desk: Path) -> set[str]:
    out = {f"out/{name}" for name in sums(desk / "out")}
    beside = {p.relative_to(desk).as_posix() for p in desk.rglob("*") if not p.is_relative_to(desk / "out")}
    return {name for name in out | beside if not name.endswith((".presscast.json", "LOCK", ".ledger.lock"))}


def left(desk: Path) -> list[str]:
    """Return what a command that has ended should have taken away."""
    within = [path for path in desk.rglob("*") if path.suffix in (".part", ".lease") or path.name == ".new"]
    within += (desk / "out").glob(".claim-*")
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


def outcome(number: int) -> Outcome:
    """End a command in the way of this number, run it again, and return what became of it."""
    chance = random.Random(number)
    name = list(CASES)[number % len(CASES)]
    way, lasts = chance.choice(WAYS), peace(name)[1]
    moment = lasts * (chance.random() if chance.random() < 0.6 else 0.4 * chance.random() ** 2)
    with tempfile.TemporaryDirectory(prefix="campaign-", ignore_cleanup_errors=True) as root:
        desk, process, moment = caught(name, Path(root), moment)
        told = f"{way.sign.name}{' to all' if way.all else ''} after {moment:.3f} of {lasts:.3f} s"
        kind, why = _ended(CASES[name], process, way)
        if kind == EQUAL:
            kind, why = _compared(name, desk)
    return Outcome(name, kind, f"{told}: {why or kind}")


def _ended(case: Case, process: subprocess.Popen[bytes], way: Way) -> tuple[str, str]:
    """End a command; return `EQUAL`, or what is wrong with how it ended."""
    os.killpg(process.pid, way.sign) if way.all else process.send_signal(way.sign)
    try:
        _, said = process.communicate(timeout=PATIENCE_S)
    finally:
        kill(process)
    code = process.returncode
    if way.sign == signal.SIGINT and is_before_ours(said):
        said, code = b"", 130
    if b"Traceback" in said:
        return "traceback", said.decode("utf-8", "replace")
    if way.sign != signal.SIGKILL and code not in (case.code, 130, -way.sign):
        return "code", f"ended with {code}: {said.decode('utf-8', 'replace')}"
    return EQUAL, ""


def _compared(name: str, desk: Path) -> tuple[str, str]:
    """Run a case again to its end; return `EQUAL`, or what it then leaves otherwise than one in peace."""
    case, (due, _) = CASES[name], peace(name)
    again = run(desk, case.again or case.words)
    is_there = name in ("init", "pair") and "is there already" in again.said
    if "Traceback" in again.said:
        return "traceback", f"run again: {again.said}"
    if again.code != (0 if case.again else case.code) and not is_there:
        return "code", f"run again it ended with {again.code}: {again.said}"
    now = state(desk)
    differ = (
        n for n in due.keys() | now.keys() if (due.get(n) != now.get(n) if case.same else (n in due) != (n in now))
    )
    if apart := sorted(differ):
        return "differs", f"{len(apart)} files differ, as {', '.join(apart[:6])}"
    if behind := left(desk):
        return "left behind", ", ".join(behind[:6])
    return EQUAL, ""


def tabled(outcomes: list[Outcome]) -> str:
    """Return how many of each command's kills came to what, a row a command."""
    rows = []
    for name in CASES:
        kinds = Counter(o.kind for o in outcomes if o.name == name)
        rows += [f"{name:14} {', '.join(f'{count} {kind}' for kind, count in sorted(kinds.items()))}"] if kinds else []
    return "\n".join(rows)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs hand on that it is ignored
    first, *rest = map(int, sys.argv[1:])
    outcomes = []
    for number in range(first, rest[0]) if rest else range(first, first + 1):
        outcomes.append(outcome(number))
        print(f"{number} {outcomes[-1].name}, {outcomes[-1].told}", flush=True)
    print(tabled(outcomes))
    found = sum(o.kind != EQUAL for o in outcomes)
    print(f"{len(outcomes)} ended, {found} faults")
    sys.exit(bool(found))
