"""The whole line over goldens: tests/golden/CASE/ holds what is made of tests/articles/CASE.*, as texts.

Where a change is meant, `pytest tests/whole/test_golden.py --accept` writes them anew; read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

ARTICLES = Path(__file__).parents[1] / "articles"
GOLDEN = Path(__file__).parent / "golden"
CASES = {path.stem: path for path in sorted(ARTICLES.iterdir()) if path.suffix in {".txt", ".md", ".html"}}


@pytest.mark.parametrize("case", CASES)
def test_an_article_is_read_and_said_as_it_was(desk, golden, case):
    for name, words in (("read.txt", ["read"]), ("script.txt", ["script", "--voice", "tone"])):
        done = desk.run(*words, CASES[case])
        assert done.returncode == 0, done.stderr.decode()
        golden(GOLDEN / case / name, done.stdout.decode())


@pytest.mark.parametrize("case", ["harbour-clock", "night-trains"])
def test_what_is_written_of_it_is_as_it_was(desk, golden, case):
    made = desk.make(CASES[case], "--voice", "tone")
    for name in ("transcript.vtt", "transcript.txt", "chapters.json"):
        golden(GOLDEN / case / name, (desk.folder / "out" / made["slug"] / name).read_text("utf-8"))
