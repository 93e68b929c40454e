"""Names that are no UTF-8, and longer than a system takes: they are read and written, or one line says why not."""

from __future__ import annotations

import os
import sys

import pytest
from ordeal import ARTICLE, ARTICLES

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")

ODD = os.fsdecode(b"caf\xe9")
LONG = "n" * 300


def ran(desk, *words, code: int = 0, **env: str) -> str:
    """Run presscast; it must end with `code`, and tells of a failure in one line."""
    done = desk.run(*words, env=env)
    said = done.stderr.decode()
    assert done.returncode == code, (words, said)
    assert "a fault of presscast" not in said
    assert said.startswith(("presscast: ", "Usage: ")) or code in (0, 10), (words, said)
    return said


@pytest.fixture
def story(desk):
    (desk.folder / f"{ODD}.md").write_bytes((ARTICLES / ARTICLE).read_bytes())
    return f"{ODD}.md"


@pytest.mark.parametrize("env", [{}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}])
def test_names_that_are_no_utf8(desk, story, env):
    out = f"out-{ODD}"
    ran(desk, "make", story, "--voice", "tone", "--out", out, **env)
    (folder,) = desk.folder.glob("out-*/[!.]*/")
    ran(desk, "make", story, "--voice", "tone", "--out", out, **env)  # found again by its path
    assert list(desk.folder.glob("out-*/[!.]*/")) == [folder]
    ran(desk, "feed", out, "--url", "https://f.example/feed.xml", **env)
    ran(desk, "check", out, **env)
    ran(desk, "publish", f"there-{ODD}", out, **env)
    ran(desk, "withdraw", folder.name, out, **env)
    ran(desk, "script", story, "--edit", f"script-{ODD}.txt", **env)
    ran(desk, "make", story, "--script", f"script-{ODD}.txt", "--voice", "tone", "--out", out, **env)


def test_a_name_of_all_bytes_a_system_takes(desk):
    name = "n" * 252 + ".md"
    (desk.folder / name).write_bytes((ARTICLES / ARTICLE).read_bytes())
    ran(desk, "make", name, "--voice", "tone")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["read", LONG], 3), (["make", LONG], 3), (["names", LONG], 3), (["make", "--from", LONG], 3),
        (["make", ARTICLE, "--out", LONG, "--voice", "tone"], 6), (["make", ARTICLE, "--voice", LONG], 6),
        (["store", "--out", LONG], 6), (["check", LONG], 6), (["watch", LONG], 6), (["serve", LONG], 6),
        (["feed", LONG, "--url", "https://f.example/feed.xml"], 6), (["withdraw", LONG], 8), (["script", ARTICLE, "--edit", LONG], 8),
    ],
)  # fmt: skip
def test_a_name_that_is_too_long_is_told(desk, words, code):
    (desk.folder / ARTICLE).write_bytes((ARTICLES / ARTICLE).read_bytes())
    ran(desk, *words, code=code)


def test_a_name_that_is_too_long_stops_no_other_source(desk, write):
    write(desk.folder, "quay")
    said = ran(desk, "make", LONG, "quay.txt", "--voice", "tone", code=10)
    assert "1 of 2 articles failed" in said
    assert list(desk.folder.glob("out/*/*.mp3"))
