"""The DAISY book as documents: every link lands, every sentence is there, the times are the track's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree
from page_edition import ARTICLE, LINES, RATE, edition, pictured

from presscast.errors import OutputError
from presscast.publish.book import daisy

X = "{http://www.w3.org/1999/xhtml}"
# What the specification requires of every ncc.html, in its appendix 2.
REQUIRED = {
    *("dc:title", "dc:creator", "dc:date", "dc:identifier", "dc:language", "dc:publisher", "dc:format"),
    *("ncc:charset", "ncc:pageFront", "ncc:pageNormal", "ncc:pageSpecial", "ncc:tocItems", "ncc:totalTime"),
}


@pytest.fixture
def book(tmp_path):
    return daisy.write(edition(tmp_path), tmp_path).parent


def read(path):
    return etree.parse(path).getroot()


def test_the_contents_lead_through_the_clips_to_the_text(book):
    ncc, smil, text = read(book / "ncc.html"), read(book / "daisy.smil"), read(book / "daisy.html")
    facts = {meta.get("name"): meta.get("content") for meta in ncc.iter(f"{X}meta")}
    assert set(facts) >= REQUIRED
    assert (facts["dc:format"], facts["ncc:tocItems"], facts["ncc:totalTime"]) == ("Daisy 2.02", "2", "00:00:35")
    headings = list(ncc.iter(f"{X}h1", f"{X}h2"))
    assert [(heading.tag, heading.get("class")) for heading in headings] == [(f"{X}h1", "title"), (f"{X}h2", "section")]
    assert (facts["ncc:depth"], facts["ncc:setInfo"]) == ("2", "1 of 1")
    assert int(facts["ncc:files"]) == len([*book.glob("ncc.html"), *book.glob("daisy.*"), *book.glob("*.mp3")])
    pars = {par.get("id"): par for par in smil.iter("par")}
    spans = {span.get("id"): span.text for span in text.iter(f"{X}span")}
    reached = [pars[heading[0].get("href").split("#")[1]].find("text").get("src") for heading in headings]
    assert [spans[target.split("#")[1]] for target in reached] == [ARTICLE.title, "A short history"]
    assert [par.find("text").get("src") for par in pars.values()] == [f"daisy.html#{name}" for name in spans]
    assert list(spans.values()) == [line.shown for line in LINES if line.shown]


def test_the_clips_follow_one_another_to_the_end(tmp_path, book):
    clips = list(read(book / "daisy.smil").iter("audio"))
    times = [[float(clip.get(f"clip-{edge}")[4:-1]) for edge in ("begin", "end")] for clip in clips]
    assert [end for _, end in times[:-1]] == [begin for begin, _ in times[1:]]
    assert times[-1][1] == pytest.approx(edition(tmp_path).track.samples / RATE, abs=0.001)
    assert {clip.get("src") for clip in clips} == {"ferry.mp3"}


def test_sound_no_player_knows_is_refused(tmp_path):
    with pytest.raises(OutputError, match="mp3 or wav"):
        daisy.write(replace(edition(tmp_path), audio=(tmp_path / "ferry.m4b",)), tmp_path)


def test_a_hostile_article_is_well_formed_text(tmp_path):
    text = "<script>x</script> ]]> nul\0 \ud800 \u202e \"'"
    lines = (replace(LINES[0], shown=text, chapter=text), replace(LINES[4], shown=text))
    book = daisy.write(edition(tmp_path, replace(ARTICLE, title=text, authors=(text,)), lines), tmp_path).parent
    assert not list(read(book / "daisy.html").iter(f"{X}script"))
    assert read(book / "ncc.html").find(f".//{X}a").text == "<script>x</script> ]]> nul   \"'"
    assert read(book / "daisy.smil").find(".//audio") is not None


def test_a_folder_that_is_not_there_is_one_clear_line(tmp_path):
    with pytest.raises(OutputError, match="the DAISY book cannot be written"):
        daisy.write(edition(tmp_path), tmp_path / "gone")


def test_a_picture_the_edition_holds_is_described_and_beside_the_book(tmp_path):
    book = daisy.write(edition(tmp_path, **pictured(tmp_path)), tmp_path).parent
    pictures = [element for element in read(book / "daisy.html").iter() if str(element.tag).endswith("img")]
    assert [(p.get("src"), p.get("alt")) for p in pictures] == [
        ("images/boat.png", "The Marigold leaves Tarnwick at dawn.")
    ]
    assert (book / pictures[0].get("src")).is_file()
