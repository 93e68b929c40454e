"""What tests of the whole line share: the command as a user runs it, in a folder of its own."""

from __future__ import annotations

import json
import os
import signal
from dataclasses import dataclass
from pathlib import Path

import commands
import pytest
from hypothesis import HealthCheck, settings
from patience import PATIENCE_S
from web import Web

HERE = Path(__file__).parent
ARTICLES = HERE / "articles"
SLOW = (
    "check/test_ledger.py", "check/test_spoilings.py", "cli/test_nothing_overwritten.py", "cli/test_session.py", "desk/test_articles.py",
    "desk/test_desk_command.py", "desk/test_proof.py", "faults/", "fuzz/", "hostile/",
    "production/test_caches.py", "production/test_following.py", "production/test_process.py", "read/test_gold.py", "sign/test_verify.py",
    "speak/test_cluster.py", "speak/test_contract.py", "speak/test_kokoro.py", "speak/test_mixed.py",
    "stitch/test_memory.py", "whole/test_languages.py",
)  # fmt: skip
"""What kills, mutates or walks whole journeys: README's command leaves it to `.ci/run`."""
SHORT = """The {name} bridge opens at last

By Ines Tallow

May 4, 2025

HALMERE — The {name} bridge opened on Monday. “We waited {number} years,” said its keeper.

Some {number} people walked over it before noon.
"""
settings.register_profile(
    "presscast",
    deadline=None,  # a busy machine is no fault
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("presscast")
signal.signal(
    signal.SIGINT, signal.default_int_handler
)  # a shell's background jobs ignore it, and so do their children


@dataclass(frozen=True)
class Desk:
    """A folder to work in, and the command run there."""

    folder: Path

    def run(self, *words: object, env: dict[str, str] | None = None, stdin: bytes = b"", timeout: float = PATIENCE_S):
        """Run presscast; return code, standard output and standard error."""
        return commands.run(*words, cwd=self.folder, env=env, stdin=stdin, timeout=timeout)

    def make(self, *words: object) -> dict:
        """Make with --json and return what it says; the make must succeed."""
        done = self.run("make", *words, "--json")
        assert done.returncode == 0, done.stderr.decode()
        return json.loads(done.stdout)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of the folders and files in SLOW; set the session first, whose one test lasts the longest."""
    items.sort(key=lambda item: item.path.name != "test_session.py")
    for item in items:
        if item.path.is_relative_to(HERE) and item.path.relative_to(HERE).as_posix().startswith(SLOW):
            item.add_marker(pytest.mark.slow)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let goldens be written anew: look at what git then says has changed."""
    parser.addoption("--accept", action="store_true", help="write what was made into the golden files")


@pytest.fixture
def golden(request: pytest.FixtureRequest):
    """Return a check of a text against its golden file; with --accept the file is written instead."""

    def check(path: Path, made: str) -> None:
        if request.config.getoption("--accept"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(made, "utf-8")
        assert path.is_file(), f"{path} is not there: run pytest --accept, and read it"
        assert made == path.read_text("utf-8")

    return check


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk in an empty folder."""
    return Desk(tmp_path)


@pytest.fixture
def web():
    """Return a web server on this machine that answers what the test puts there."""
    with Web() as server:
        yield server


@pytest.fixture
def write():
    """Return a function that writes the article `name` into a folder and gives its path."""
    return written


def written(folder: Path, name: str, number: int = 3, ending: str = ".txt") -> Path:
    """Write the short article `name` into a folder and give its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}{ending}"
    path.write_text(SHORT.format(name=name.title(), number=number), "utf-8")
    return path


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail where PRESSCAST_ALL asks for every test and one was skipped."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("PRESSCAST_ALL") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = 1
