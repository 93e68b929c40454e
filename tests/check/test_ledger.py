"""What a feed must remember, spoiled: listed and withdrawn episodes, recordings, books; and none where it is only older."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import commands
import pytest

from presscast.production.inspecting import check_all

ARTICLE = """---
title: {name} turns again
date: {date}
---

{name} stood still for eleven years, until a carpenter found the key of its gate in a drawer.

On Monday some forty people came to hear it. The town will decide in May who is to keep it.
"""
URL = "https://news.example/audio/feed.xml"


def presscast(desk, *words) -> None:
    commands.run(*words, cwd=desk).check_returncode()


@pytest.fixture(scope="session")
def listed(tmp_path_factory) -> Path:
    """Two articles in a feed and a book, a third withdrawn from both."""
    desk = tmp_path_factory.mktemp("listed")
    for name in ("mill", "weir", "lock"):
        (desk / f"{name}.md").write_text(ARTICLE.format(name=f"The {name}", date="2026-05-04"))
    presscast(desk, "make", "mill.md", "weir.md", "lock.md", "--voice", "tone", "--epub-collection", "out/all.epub")
    presscast(desk, "feed", "--url", URL)
    presscast(desk, "withdraw", "the-lock-turns-again")
    presscast(desk, "feed", "--url", URL)
    return desk


@pytest.fixture
def desk(listed, tmp_path) -> Path:
    return Path(shutil.copytree(listed, tmp_path / "desk"))


def told(desk) -> list[str]:
    return [f"{row.check} {row.file}: {row.fault}" for report in check_all(desk / "out") for row in report.faults]


def test_a_ledger_as_it_is(desk):
    assert told(desk) == []


def test_an_article_corrected_or_made_since_is_no_fault_of_the_ledger(desk):
    (desk / "mill.md").write_text(ARTICLE.format(name="The mill", date="2026-05-04").replace("forty", "fifty"))
    (desk / "sluice.md").write_text(ARTICLE.format(name="The sluice", date="2026-05-05"))
    presscast(desk, "make", "mill.md", "sluice.md", "--voice", "tone")
    assert told(desk) == ["item feed.xml: its enclosure is not the sound of the-mill-turns-again"]


def test_a_withdrawn_article_made_again_under_another_headline_is_no_fault(desk):
    (desk / "lock.md").write_text(ARTICLE.format(name="The lock & key", date="2026-05-04"))
    presscast(desk, "make", "lock.md", "--voice", "tone")
    assert told(desk) == []
    presscast(desk, "feed", "--url", URL)
    assert told(desk) == []


def test_one_article_corrected_since_is_no_fault_of_the_ledger(desk):
    (desk / "mill.md").write_text(ARTICLE.format(name="The mill", date="2026-05-04").replace("forty", "fifty"))
    presscast(desk, "make", "mill.md", "--voice", "tone")
    assert told(desk) == ["item feed.xml: its enclosure is not the sound of the-mill-turns-again"]


def entry(held, kind, word="mill"):
    return next(each for each in held[kind] if word in json.dumps(each))


SPOILED = {
    "an episode less": (lambda held: held["listed"].remove(entry(held, "listed")), "knows of none"),
    "an episode of another guid": (lambda held: entry(held, "listed").update(guid="x"), "knows of none"),
    "other words": (lambda held: entry(held, "listed").update(content="0" * 64), "remembers"),
    "another recording": (lambda held: entry(held, "listed").update(recording="0" * 64), "remembers"),
    "another name of the recording": (lambda held: entry(held, "listed").update(media="the-mill-7"), "remembers"),
    "no withdrawal": (lambda held: held["withdrawn"].clear(), "does not know that the-lock-turns-again is withdrawn"),
    "a withdrawal elsewhere": (lambda held: entry(held, "withdrawn", "lock").update(slug="x"), "under another name"),
    "a withdrawal of another title": (lambda held: entry(held, "withdrawn", "lock").update(title="x"), "or title"),
    "no book": (lambda held: held["books"].clear(), "stands in no ledger"),
    "a book elsewhere": (lambda held: held["books"][0].update(path="other.epub"), "stands in no ledger"),
    "an article that is nowhere": (lambda held: held["books"][0]["slugs"].append("x"), "holds x, which is not here"),
}


@pytest.mark.parametrize(("change", "word"), SPOILED.values(), ids=SPOILED)
def test_another_ledger(desk, change, word):
    path = desk / "out/.ledger.json"
    held = json.loads(path.read_text("utf-8"))
    change(held)
    path.write_text(json.dumps(held), "utf-8")
    assert word in " ".join(told(desk))
