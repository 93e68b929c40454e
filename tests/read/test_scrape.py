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


PARA = "The harbour clock ran again on Monday, and the people of the town stood on the quay to hear it strike ten."


@pytest.mark.parametrize("ending", ["txt", "md"])
@pytest.mark.parametrize(
    ("picture", "caption"),
    [
        ('![A clock](x.jpg "The clock at dusk seen from the quay. Photo: Ann Vale")', ("The clock at dusk seen from the quay.", "Photo: Ann Vale")),
        ('![The clock at dusk seen from the quay](x.jpg "Photo: Sam Okoro / Getty")', ("The clock at dusk seen from the quay", "Photo: Sam Okoro / Getty")),
        ('![](x.jpg "The clock at dusk seen from the quay.")', ("The clock at dusk seen from the quay.", "")),
    ],
)  # fmt: skip
def test_a_pictures_title_is_its_caption_or_its_credit(ending, picture, caption):
    from presscast.read.text import markdown

    read = {"txt": scrape, "md": markdown}[ending].read
    found = read(
        f"# The clock of the tower\n\n{PARA}\n\n{picture}\n\n{PARA.replace('Monday', 'Friday')}\n".encode(), "a"
    )
    assert [(b.text, b.credit) for b in found.blocks if b.kind == "caption"] == [caption]


def test_a_credit_alone_in_a_pictures_title_is_dropped_by_name():
    found = scrape.read(f'The clock of the tower\n\n{PARA}\n\n![A clock](x.jpg "Photo: Ann Vale")\n'.encode(), "a")
    assert ("Photo: Ann Vale", "lone-credit") in [(d.text, d.reason) for d in found.dropped]


def test_short_news_has_its_headline_once():
    found = scrape.read(b"The clock of the tower\n\nThe clock ran again.\n\nPeople came to hear it.\n", "a")
    assert [b.kind for b in found.blocks] == ["headline", "paragraph", "paragraph"]


@pytest.mark.parametrize("width", [36, 38, 60, 140])
def test_text_wrapped_at_any_width_is_paragraphs(width):
    import textwrap

    story = [PARA, PARA.replace("Monday", "Friday"), PARA.replace("ten", "noon")]
    wrapped = "\n\n".join("\n".join(textwrap.wrap(text, width)) for text in story)
    found = scrape.read(f"The clock of the tower\n\n{wrapped}\n".encode(), "a")
    assert [b.text for b in found.blocks if b.kind == "paragraph"] == story
