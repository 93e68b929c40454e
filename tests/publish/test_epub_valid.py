"""The book before the validators of EPUB and of its accessibility."""

from __future__ import annotations

from dataclasses import replace

import pytest
from page_edition import ARTICLE, LINES, edition, pictured, sounding
from PIL import Image
from validators import ace, epubcheck

from presscast.model import Style
from presscast.publish.book import collection, epub

pytestmark = pytest.mark.validators
STYLES = (Style(4, 9, "link", "https://x.example/?a=1&b=2"), Style(2, 7, "em"))
EDITIONS = {
    "links, emphasis, a table": {
        "article": replace(
            ARTICLE,
            blocks=tuple(replace(b, rows=(("Year", ""), ("1964", "20,000")), styles=STYLES) for b in ARTICLE.blocks),
        )
    },
    "whole": {},
    "right to left": {"article": replace(ARTICLE, language="he", url="", site="", title="<b>&amp;", published="")},
    "no language known": {"article": replace(ARTICLE, language="", authors=(), published="2025-06")},
    "one word": {"lines": LINES[:1]},
}


def faultless(book, report):
    # OPF-097 notes that the cover stands in the package and in no text, as EPUB 3.3 has it.
    assert [m for m in epubcheck(book) if m["ID"] != "OPF-097"] == []
    found = ace(book, report)
    failed = [
        (a["earl:testSubject"]["url"], b["earl:test"]["dct:title"])
        for a in found["assertions"]
        for b in a["assertions"]
    ]
    assert failed == []
    assert found["earl:result"] == {"earl:outcome": "pass"}


@pytest.fixture
def cover(tmp_path):
    Image.new("RGB", (1400, 1400), "navy").save(tmp_path / "cover.jpg")


@pytest.mark.parametrize("made", EDITIONS.values(), ids=EDITIONS)
@pytest.mark.usefixtures("cover")
def test_a_book_has_no_fault(tmp_path, made):
    faultless(epub.write(sounding(tmp_path, **made), tmp_path), tmp_path / "report")


@pytest.mark.usefixtures("cover")
def test_a_collection_has_no_fault(tmp_path):
    first = sounding(tmp_path, **pictured(tmp_path))
    second = edition(tmp_path, replace(ARTICLE, title="Bread", language="de"), slug="bread")
    path = collection.write([first, second], [tmp_path] * 2, tmp_path / "week.epub", "This week")
    faultless(path, tmp_path / "report")
