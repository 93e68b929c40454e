"""The pages with gold beside the checkout; `../shared/score/articles.py` gives the figures of record."""

import gzip
import json

import pytest

from presscast.read.captions import words
from presscast.read.page import html
from presscast.read.text import scrape

BODY = ("dateline", "subhead", "paragraph", "quote", "list_item", "table", "note")


def shingles(text):
    told = words(text)
    return {tuple(told[at : at + 4]) for at in range(max(1, len(told) - 3))}


@pytest.fixture
def golds(shared):
    return {path.name[:3]: json.loads(path.read_text()) for path in sorted(shared.glob("*.gold.json"))}


def test_page_bodies(shared, golds):
    scores = []
    for name, gold in golds.items():
        found = html.read(gzip.decompress((shared / "html" / f"{name}.html.gz").read_bytes()), f"{name}.html")
        got, want = shingles(" \n".join(b.text for b in found.blocks if b.kind in BODY)), shingles(gold["body"])
        scores.append(2 * len(got & want) / (len(got) + len(want)))
    assert sum(scores) / len(scores) >= 0.982


def test_every_line_of_a_scraped_text_is_kept_or_dropped(shared, golds):
    for name in golds:
        source = (shared / "text" / f"{name}.txt").read_text()
        found = scrape.read(source.encode(), f"{name}.txt")
        told = "".join(
            words(" ".join([f"{b.text} {b.credit} {b.image}" for b in found.blocks] + [d.text for d in found.dropped]))
        )
        assert [word for word in words(source) if word not in told] == [], name
        assert all(d.reason for d in found.dropped)
