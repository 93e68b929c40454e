"""What people type, right and wrong, in one folder, one thing after another: session.txt."""

from __future__ import annotations

import re
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import Desk

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Step:
    """A command, what it reads, the code it ends with, words it tells and words it does not."""

    title: str
    words: tuple[str, ...]
    code: int
    told: tuple[str, ...]
    untold: tuple[str, ...]
    stdin: str = ""


def steps(text: str) -> list[Step]:
    """Read the steps of a session, a paragraph each; those that begin with ## are remarks."""
    parts = (part.strip().splitlines() for part in re.split(r"\n\s*\n", text))
    return [step(part[0], part[1:]) for part in parts if part and not part[0].startswith("##")]


def step(title: str, rows: list[str]) -> Step:
    by = {mark: [row[2:] for row in rows if row.startswith(mark)] for mark in "$=:-<"}
    assert len(by["$"]) == len(by["="]) == 1, title
    return Step(
        title, tuple(shlex.split(by["$"][0])), int(by["="][0]), tuple(by[":"]), tuple(by["-"]), "".join(by["<"])
    )


def faults(step: Step, desk: Desk) -> list[str]:
    stdin = (desk.folder / step.stdin).read_bytes() if step.stdin else b""
    done = desk.run(*step.words, stdin=stdin)
    said = " ".join((done.stdout + done.stderr).decode().split())
    lacking = [f"does not tell {words!r}" for words in step.told if " ".join(words.split()) not in said]
    extra = [f"tells {words!r}" for words in step.untold if words in said]
    ended = [] if done.returncode == step.code else [f"ends with {done.returncode}, not {step.code}"]
    traced = ["shows a traceback"] if "Traceback" in said else []
    return [f"{step.title}: {fault}: {said[:400]}" for fault in (*ended, *lacking, *extra, *traced)]


@pytest.mark.timeout(2700)  # nearly two hundred commands
def test_each_step_of_a_session_ends_and_tells_as_it_should(tmp_path):
    """All of it is tried before any of it is told wrong."""
    shutil.copytree(HERE / "desk", tmp_path / "desk")
    before = {path.name: path.read_bytes() for path in (tmp_path / "desk").iterdir()}
    desk = Desk(tmp_path / "desk")
    known = steps((HERE / "session.txt").read_text("utf-8"))
    assert len(known) >= 180
    wrong = [fault for each in known for fault in faults(each, desk)]
    assert not wrong, "\n".join(wrong)
    assert {name: (desk.folder / name).read_bytes() for name in before} == before
