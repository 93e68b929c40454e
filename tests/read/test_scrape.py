import json

import pytest

from presscast.errors import ReadError
from presscast.read.text import scrape


def as_lists(found):
    return [(b.kind, b.text) for b in found.blocks], [(d.text, d.reason) for d in found.dropped]


def test_harbour_clock_gives_facts_captions_and_named_drops(article):
    found = scrape.read(article("harbour-clock.txt"), "harbour-clock.txt")
    assert found.title == "Saltmere’s harbour clock runs again after 31 years of standing at ten past four"
    assert found.authors == ("Nora Whitlock", "Joon-Ho Lindqvist")
    assert (found.published, found.updated) == ("2026-03-03T07:15", "2026-03-03T11:40")
    assert (found.site, found.language) == ("Saltmere Courier", "en")
    captions = [(b.credit, b.image.rsplit("/", 1)[1]) for b in found.blocks if b.kind == "caption"]
    assert captions == [("SALTMERE COURIER", "clock-north-face.jpg"), ("ANSEL BIRCH", "marmalade.jpg")]
    assert [d.reason for d in found.dropped] == [
        "date-line", "date-line", "lone-mark", "byline-line", "dead-email", "alt-repeated", "alt-repeated",
        "byline-line", "sign-off", "comment-furniture", "newsletter",
    ]  # fmt: skip
    assert found.blocks[1].kind == "note"


def test_phone_call_reads_as_agreed(shared):
    want = json.loads((shared / "phone-call.read.json").read_text())
    found = scrape.read((shared / "phone-call.txt").read_bytes(), "phone-call.txt")
    blocks = [
        {name: value for name in ("kind", "text", "credit", "image") if (value := getattr(block, name))}
        for block in found.blocks
    ]
    assert blocks == want["blocks"]
    assert [{"text": d.text, "reason": d.reason} for d in found.dropped] == want["dropped"]
    facts = {name: getattr(found, name) for name in ("title", "site", "language", "published", "updated")}
    assert facts == {name: want[name] for name in facts}
    assert (list(found.authors), found.url) == (want["authors"], "")


def test_every_line_is_kept_or_dropped_by_name(article):
    source = article("harbour-clock.txt").decode()
    found = scrape.read(source.encode(), "harbour-clock.txt")
    said = [b.text for b in found.blocks] + [d.text for d in found.dropped]
    for line in filter(None, source.split("\n")):
        assert any(line.startswith(text) for text in said), line


def test_wrapped_plain_text_becomes_whole_paragraphs():
    text = (
        "The ferry that did not leave\n\n"
        "On the first morning of the strike the ferry lay at its berth with\n"
        "its ramp down, and the queue of lorries reached back to the second\n"
        "roundabout, where a man was selling tea.\n\n"
        "Nobody had told the drivers. They had slept in their cabs, and when\n"
        "the sun came up over the customs shed they got out and looked at the\n"
        "water.\n"
    )
    found = scrape.read(text.encode(), "ferry.txt")
    assert [b.kind for b in found.blocks] == ["headline", "paragraph", "paragraph"]
    assert found.blocks[1].text.endswith("roundabout, where a man was selling tea.")


def test_a_story_without_a_headline_is_named_by_its_opening():
    text = "The ferry lay at its berth with its ramp down, and the queue of lorries reached back to the roundabout.\n"
    found = scrape.read(text.encode(), "ferry.txt")
    assert found.title == "The ferry lay at its berth with its ramp down…"
    assert [b.kind for b in found.blocks] == ["paragraph"]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff"])
def test_an_empty_source_is_refused(text):
    with pytest.raises(ReadError, match=r"^x\.txt: there is nothing in it"):
        scrape.read(text.encode("utf-8"), "x.txt")


def test_furniture_alone_is_no_article():
    with pytest.raises(ReadError, match="no article in it"):
        scrape.read(b"Share this article\nSubscribe to our newsletter\nComments\n", "x.txt")
