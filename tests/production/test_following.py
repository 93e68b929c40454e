"""A feed followed from day to day: what is known and has not changed is not even fetched."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from web import send

PAGE = """<!doctype html><html lang="en"><head><title>{title}</title><link rel="canonical" href="/{name}"></head>
<body><article><h1>{title}</h1><p>{text} The keeper of the bridge had waited for it, she said, for eleven years.</p>
<p>Some forty people walked over it before noon, and a dog walked back.</p></article></body></html>"""
NAMES = ("alder", "birch", "cedar")


class Paper:
    """A newspaper's server: its pages, its feed, and what was asked of it."""

    def __init__(self):
        self.texts = dict.fromkeys(NAMES, "The bridge opened on Monday.")
        self.dates = dict.fromkeys(NAMES, "2025-05-04T09:00:00Z")
        self.asked = []

    def feed(self) -> str:
        entries = (
            f"<entry><title>{name}</title><id>urn:{name}</id><link href='/{name}?from=feed'/>"
            f"<published>2025-05-04T09:00:00Z</published><updated>{self.dates[name]}</updated></entry>"
            for name in self.texts
        )
        return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Paper</title>{''.join(entries)}</feed>"

    def page(self, name: str) -> str:
        return PAGE.format(title=f"The {name} bridge opens", name=name, text=self.texts[name])


@pytest.fixture
def paper(web):
    paper = Paper()
    paper.asked = web.asked
    paper.address = f"{web.address}/feed"
    web.answers["/feed"] = lambda handler: send(handler, paper.feed().encode(), "application/atom+xml")
    for name in NAMES:
        web.answers[f"/{name}"] = lambda handler, name=name: send(handler, paper.page(name).encode(), "text/html")
    return paper


@pytest.fixture
def follow(desk, paper):
    """Return a function that makes what the feed names: what became of it by page, and which pages were fetched."""

    def followed(*words):
        paper.asked.clear()
        done = desk.run("make", paper.address, "--voice", "tone", "--json", *words)
        assert done.returncode == 0, done.stderr.decode()
        told = [json.loads(line) for line in done.stdout.splitlines()]
        return {urlsplit(one["source"]).path.strip("/"): one for one in told}, sorted(
            {urlsplit(path).path.strip("/") for path in paper.asked} - {"feed"}
        )

    return followed


def test_what_is_known_is_not_fetched_again_until_its_date_moves(follow, paper):
    made, fetched = follow()
    assert fetched == sorted(NAMES)
    assert all(one["changed"] for one in made.values())

    again, fetched = follow()
    assert fetched == []
    assert sorted(again) == sorted(NAMES)
    assert not any(one["changed"] for one in again.values())
    assert again["birch"]["files"] == made["birch"]["files"]

    paper.texts["birch"] = "The bridge opened on Tuesday."
    paper.dates["birch"] = (datetime.now(UTC) + timedelta(seconds=5)).isoformat(timespec="seconds")
    corrected, fetched = follow()
    assert fetched == ["birch"]
    assert [name for name, one in corrected.items() if one["changed"]] == ["birch"]
    assert corrected["birch"]["guid"] == made["birch"]["guid"]


def test_what_is_asked_for_anew_is_read_anew(follow, desk):
    made, _ = follow()
    (desk.folder / "out" / made["cedar"]["slug"] / "transcript.txt").unlink()
    _, fetched = follow()
    assert fetched == ["cedar"]
    others, fetched = follow("--formats", "wav")
    assert fetched == sorted(NAMES)
    assert all(one["changed"] for one in others.values())


def test_what_is_spared_stands_in_the_book_all_the_same(follow, desk):
    follow()
    _, fetched = follow("--epub-collection", desk.folder / "week.epub")
    assert fetched == []
    assert (desk.folder / "week.epub").stat().st_size > 100_000
