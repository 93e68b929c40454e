"""A make that is to be disturbed: begun, watched, killed, and compared with one left in peace."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from patience import PATIENCE_S

ARTICLES = Path(__file__).parents[1] / "articles"
ARTICLE = "ferry-bell.md"
NOT_COMPARED = {"made.json", ".lock", "log.txt", ".articles.json", ".paces.json"}


def sums(out: Path) -> dict[str, str]:
    """Every file under `out` by its bytes, clips too.

    Left out are the records of times, the store of encoded pieces, which only saves work, and what a kill may
    leave behind: half a clip, a lease or a claim, swept away later.
    """
    files = (path for path in sorted(out.rglob("*")) if path.is_file() and path.name not in NOT_COMPARED)
    files = (path for path in files if not (path.suffix in (".part", ".lease") and ".clips" in path.parts))
    files = (path for path in files if ".pieces" not in path.parts)
    files = (path for path in files if not path.relative_to(out).parts[0].startswith(".claim-"))
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@dataclass(frozen=True)
class Ordeal:
    """A folder with an article, where makes are begun in process groups of their own."""

    folder: Path
    article: str = ARTICLE
    env: dict[str, str] = field(default_factory=dict)
    voice: str = "tone"
    python: tuple[str, ...] = (sys.executable, "-m", "presscast")

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def begin(self, *words: str) -> subprocess.Popen[bytes]:
        """Start a make; its process group is its own."""
        command = [*self.python, "make", self.article, "--voice", self.voice, *words]
        return subprocess.Popen(
            command,
            cwd=self.folder,
            env=os.environ | self.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    def finish(self, *words: str, code: int = 0) -> str:
        """Run a make to its end, and return what it says on standard error."""
        return ended(self.begin(*words), code)

    def reads(self) -> tuple[int, str]:
        """Run `presscast read`; return its exit code and what it says."""
        command = [*self.python, "read", self.article]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, check=False, timeout=PATIENCE_S)
        return done.returncode, (done.stdout if done.returncode == 0 else done.stderr).decode()


def ended(make: subprocess.Popen[bytes], code: int = 0) -> str:
    """Wait for a make; it must end with `code`, and never with a traceback."""
    try:
        _, said = make.communicate(timeout=PATIENCE_S)
    finally:
        kill(make)
    text = said.decode()
    assert make.returncode == code, (make.returncode, text)
    assert "Traceback" not in text, text
    return text


def kill(make: subprocess.Popen[bytes]) -> None:
    """End a make and all it started, at once."""
    with suppress(ProcessLookupError):
        os.killpg(make.pid, signal.SIGKILL)
    make.wait()
    for pipe in (make.stdout, make.stderr):
        pipe.close()


def wait_for(condition, make: subprocess.Popen[bytes]) -> bool:
    """Wait until the condition holds; False where the make ended before."""
    end = time.monotonic() + PATIENCE_S
    while not condition():
        if make.poll() is not None or time.monotonic() > end:
            return False
        time.sleep(0.001)
    return True


def desk(folder: Path, *articles: str) -> Path:
    """Return a new folder with the articles in it."""
    folder.mkdir()
    for name in articles or (ARTICLE,):
        shutil.copy(ARTICLES / name, folder)
    return folder
