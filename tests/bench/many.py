"""What each command costs beside many articles: processor time (user and system) by how many there are in DIR.

    python tests/bench/many.py 100 1000 10000

The articles are copies of one finished folder, each with an identity and a name of its own.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import uuid
from pathlib import Path

ARTICLES = Path(__file__).parents[1] / "articles"
SOURCES = ("ferry-bell.md", "night-trains.md")
URL = "https://feed.example/feed.xml"
COMMANDS = {
    "make one more": ("make", "night-trains.md", "--voice", "tone", "-q"),
    "make it again": ("make", "night-trains.md", "--voice", "tone", "-q"),
    "feed and site": ("feed", "--url", URL),
    "feed again": ("feed", "--url", URL),
    "withdraw": ("withdraw", "copy-7"),
    "check of one": ("check", "out/copy-8"),
    "store": ("store",),
}


def spent(desk: Path, words: tuple[str, ...]) -> float:
    """Run presscast; return the processor time it took, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "presscast", *words], cwd=desk, capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 9), (words, done.stderr)  # a copy is no sound edition
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def begun(desk: Path) -> float:
    """Have a folder watched until the articles that lie in it are done; return the processor time it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    words = [sys.executable, "-m", "presscast", "watch", ".", "--voice", "tone", "--settle", "0.05"]
    with subprocess.Popen(words, cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as watching:
        assert watching.stdout
        for _ in SOURCES:
            assert watching.stdout.readline()
        watching.send_signal(signal.SIGINT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def fill(desk: Path, count: int) -> None:
    """Make one article, and so many copies of it."""
    for name in SOURCES:
        shutil.copy(ARTICLES / name, desk)
    spent(desk, ("make", "ferry-bell.md", "--voice", "tone"))
    (first,) = (desk / "out").glob("*/build")
    for number in range(count - 1):
        copy(first.parent, desk / "out" / f"copy-{number}")


def copy(first: Path, folder: Path) -> None:
    """Copy a finished folder under another identity; its sound is shared."""
    shutil.copytree(first, folder, copy_function=os.link, ignore=shutil.ignore_patterns(".pieces", ".lock"))
    for name, key in (("1-article", "id"), ("episode", "guid"), ("4-edition", "guid")):
        path = folder / f"build/{name}.json"
        held = json.loads(path.read_bytes())
        held |= {key: str(uuid.uuid4())} | (
            {"origin": f"{folder.name}.md"} if name == "1-article" else {"slug": folder.name}
        )
        path.unlink()
        path.write_text(json.dumps(held))


def main() -> None:
    """Print a line a command, for each count of articles in turn."""
    for count in map(int, sys.argv[1:]):
        with tempfile.TemporaryDirectory(prefix="many-") as root:
            fill(Path(root), count)
            for name, words in COMMANDS.items():
                print(f"{count:>8} {name:<16}{spent(Path(root), words):8.2f} s", flush=True)
            print(f"{count:>8} {'watch, begun':<16}{begun(Path(root)):8.2f} s", flush=True)


if __name__ == "__main__":
    main()
