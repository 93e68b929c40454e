"""How far the makes have come, as a terminal of any width, a pipe, or nobody sees it."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import threading

import pytest
from patience import PATIENCE_S
from rich.cells import cell_len
from rich.console import Console

from presscast.cli import progress

pty = pytest.importorskip("pty", reason="draws on a terminal as POSIX has them")

NAMES = ("in/a very long name of a file about the harbour clock of Saltmere.txt", "in/[bold]東京の時計[/].md")
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Clock:
    now = 0.0

    def monotonic(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(progress, "time", clock)
    return clock


def drawn(width: int, clock, **settings) -> list[str]:
    """Draw two articles under way on a terminal so wide; return the rows of the last drawing."""
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=width, **settings)
    with progress._Bars(console) as bars, bars.article(NAMES[0]) as one, bars.article(NAMES[1]) as two:
        one.plan("speak", 100, 50)
        one.plan("encode", 100, 10)
        two.plan("speak", 10, 5)
        one.step("speak", 50)
        two.step("speak", 5)
        with bars._drawing.live._lock:  # it draws by itself, ten times a second
            out.truncate(0)
            out.seek(0)
            bars._drawing.refresh()
            return [row for row in CONTROL.sub("", out.getvalue()).split("\n") if row.strip()]


@pytest.mark.parametrize("width", [20, 40, 60, 80, 200])
def test_a_row_an_article_at_any_width(clock, width):
    rows = [row.strip("\r") for row in drawn(width, clock)]
    assert len(rows) == len(NAMES)
    assert all(cell_len(row) <= width for row in rows), rows
    if width >= 60:
        assert "speak" in rows[0]
        assert rows[1].lstrip().startswith("in/[bold]東京の時計[/].md"[: width // 5])


def test_no_colour_where_none_is_wanted(monkeypatch, clock):
    out = io.StringIO()
    monkeypatch.setenv("NO_COLOR", "1")
    with progress._Bars(Console(file=out, force_terminal=True, width=80)) as bars, bars.article("x") as one:
        one.plan("speak", 2, 1)
        one.step("speak", 1)
    assert not re.search(r"\x1b\[[\d;]*3\d", out.getvalue())


def shown(clock):
    """A report whose drawings are written down as (share in percent, seconds left)."""
    told = []
    bar = progress._Bar(
        type("Bars", (), {"show": lambda *a: told.append((round(100 * a[3]), a[4] and round(a[4])))})(), 0
    )
    return bar, told


def test_what_is_left_counts_encoding_and_follows_the_speed_that_is_measured(clock):
    bar, told = shown(clock)
    bar.plan("speak", 100, 10)
    bar.plan("mix", 100, 1)
    bar.plan("encode", 100, 5)
    bar.step("speak", 0)
    assert told[-1] == (0, None)  # no time is told before one is measured
    bar.step("speak", 10)
    clock.now = 10
    bar.step("speak", 10)  # a fifth in ten seconds
    assert told[-1][1] == 40 + 5
    clock.now = 50
    bar.step("speak", 80)
    bar.step("mix", 100)
    assert told[-1][1] == 5
    bar.step("encode", 50)
    clock.now = 60
    bar.step("encode", 50)
    assert told[-1] == (100, 0)


def test_a_step_of_a_stage_that_was_not_planned_is_passed_over(clock):
    bar, told = shown(clock)
    bar.step("speak", 1)
    assert told == []


def on_a_terminal(desk, *words, columns=80, **env):
    """Run make with standard error on a terminal, standard output in a pipe."""
    ours, theirs = pty.openpty()
    seen = []

    def read():
        while True:
            try:
                seen.append(os.read(ours, 65536))
            except OSError:
                return

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    command = [sys.executable, "-m", "presscast", "make", *words]
    environment = os.environ | {"TERM": "xterm", "COLUMNS": str(columns), "LINES": "24"} | env
    done = subprocess.run(
        command,
        cwd=desk.folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=theirs,
        timeout=PATIENCE_S,
        check=False,
    )
    os.close(theirs)
    reader.join(PATIENCE_S)
    os.close(ours)
    return done, b"".join(seen).decode("utf-8", "replace")


def test_paths_go_to_the_pipe_and_the_bar_to_the_terminal(desk, write):
    for name in ("alder", "birch"):
        write(desk.folder / "in", name)
    done, seen = on_a_terminal(desk, "in", "--voice", "tone", columns=40)
    assert done.returncode == 0, seen
    assert all(path.startswith("out/") for path in done.stdout.decode().splitlines())
    assert b"\x1b" not in done.stdout
    assert "\x1b[?25l" in seen  # the cursor is hidden while bars are drawn
    assert seen.rindex("\x1b[?25h") > seen.rindex("\x1b[?25l")


@pytest.mark.parametrize("env", [{"TERM": "dumb"}, {"TERM": "xterm", "words": "--quiet"}])
def test_a_dumb_terminal_gets_lines_and_quiet_nothing(desk, write, env):
    quiet = [env.pop("words")] if "words" in env else []
    done, seen = on_a_terminal(desk, str(write(desk.folder, "alder")), "--voice", "tone", *quiet, **env)
    assert done.returncode == 0
    assert "\x1b" not in seen
    assert ("voice tone" in seen) is not bool(quiet)


def test_a_pipe_gets_plain_lines(desk, write):
    done = desk.run("make", write(desk.folder, "alder"), "--voice", "tone")
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 1
    assert re.fullmatch(r"the-alder-bridge-opens-at-last: voice tone, \d+ lines, 0 spoken before", lines[0])
