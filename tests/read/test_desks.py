"""What other desks print round a story: wires, papers, broadcasters; each line in a story written for it."""

import pytest

from presscast.read.page import html
from presscast.read.text import scrape

HEAD = "Council votes to reopen the Tessaly swing bridge by summer"
ONE = "The town council of Tessaly voted on Tuesday evening to reopen its swing bridge, stuck half open since a barge struck it in March."
TWO = "Engineers told the packed meeting that the bearings, cast in 1911, could be turned on a lathe in the old railway works by the weir."
THREE = "“We have walked round by the weir for sixteen months, and my knees know every step of it,” said Orla Denham of the north bank."
PICTURE = "![](https://i.example/x.jpg)"


def read(*lines):
    found = scrape.read("\n".join(lines).encode(), "bridge.txt")
    return found, {b.text: b.kind for b in found.blocks}, {d.text: d.reason for d in found.dropped}


def within(*lines):
    return read(HEAD, ONE, TWO, *lines, THREE)


@pytest.mark.parametrize(
    "dateline",
    [
        "LONDON, March 4 (Reuters)",
        "SEOUL, March 4 (Yonhap)",
        "NEW YORK, March 4, 2025 /PRNewswire/",
        "TESSALY/VARN, March 4 (Reuters)",
        "ST. LOUIS (KTVI)",
        "RIO DE JANEIRO (AP)",
        "March 4 (UPI)",
        "GENEVA (4 March 2025)",
        "Tessaly, Ohio",
        "Dover, N.H. (AP)",
    ],
)
@pytest.mark.parametrize("dash", [" — ", " - ", " -- ", " – "])
def test_datelines_of_every_wire(dateline, dash):
    _, blocks, _ = read(HEAD, dateline + dash + ONE, TWO, THREE)
    assert blocks[dateline] == "dateline"
    assert blocks[ONE] == "paragraph"


def test_a_place_on_a_line_of_its_own_is_a_dateline():
    assert read(HEAD, "TESSALY, OHIO", ONE, TWO)[1]["TESSALY, OHIO"] == "dateline"


def test_an_aside_in_the_story_is_no_dateline():
    text = "Denham, Orla — as the register has it — has kept the chandlery on the north bank since her father gave it up in 1988."
    assert within(text)[1][text] == "paragraph"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Rosa Tindall, BBC News", ("Rosa Tindall",)),
        ("Rosa Tindall in Tessaly", ("Rosa Tindall",)),
        ("ROSA TINDALL AND PIET HASK", ("Rosa Tindall", "Piet Hask")),
        ("Words: Rosa Tindall", ("Rosa Tindall",)),
        ("Rosa Tindall | The Tessaly Courier", ("Rosa Tindall",)),
    ],
)
def test_bylines_without_by(line, authors):
    found, _, dropped = read(HEAD, line, ONE, TWO, THREE)
    assert (found.authors, dropped) == (authors, {line: "byline-line"})


def test_a_date_that_runs_into_its_time():
    assert read(HEAD, "March 4, 20258:38 AM UTC", ONE, TWO)[0].published == "2025-03-04T08:38Z"


@pytest.mark.parametrize(
    "line",
    ["Save", "World", "TESSALY", "News | Local", "Home > News > Local", "1 of 5 |", "Listen 5 min", "@rosatindall"],
)
def test_labels_between_headline_and_story_are_dropped(line):
    _, blocks, dropped = read(HEAD, line, ONE, TWO, THREE)
    assert list(dropped) == [line]
    assert list(blocks) == [HEAD, ONE, TWO, THREE]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("READ MORE The barge that broke the bridge", "read-more"),
        ("LISTEN: Our podcast on the old bridge", "read-more"),
        ("VIDEO: The barge that broke the bridge", "read-more"),
        (">>> The barge that broke the bridge", "read-more"),
        ("Read the original article here.", "read-more"),
        ("Sign up here to get the bridge news every morning.", "newsletter"),
        ("Free newsletter: get it in your inbox", "newsletter"),
        ("Enter your email address", "newsletter"),
        ("Turn on notifications for bridge news.", "app-prompt"),
        ("Skip past newsletter promotion", "widget"),
        ("Video Player is loading.", "widget"),
        ("Media caption,", "widget"),
        ("Open image in gallery", "widget"),
        ("Image source, Getty Images", "lone-credit"),
        ("Getty Images", "lone-credit"),
        ("Photo: Rosa Tindall", "lone-credit"),
        ("Filed under: bridges, river", "tags"),
        ("Facebook Twitter WhatsApp Email", "share-prompt"),
    ],
)
def test_furniture_within_a_story_goes_by_its_rule(line, rule):
    _, blocks, dropped = within(line)
    assert dropped == {line: rule}
    assert list(blocks) == [HEAD, ONE, TWO, THREE]


@pytest.mark.parametrize(
    "line",
    [
        "Copyright law does not protect a bridge.",
        "Updated plans were shown to the meeting.",
        "Corrections officers stood by.",
        "Read more books, the librarian says, and walk less.",
        "Follow the river for a mile and you reach the weir.",
        "Share prices fell by 3 percent.",
        "Subscribe to the theory that bridges are alive and you will like Tessaly.",
        "More than 40 people came.",
        "By 2019 the bearings had worn thin.",
        "Print is dead, he says.",
        "Video of the barge was shown.",
    ],
)
def test_sentences_that_begin_like_furniture_stay(line):
    assert within(line)[1][line] == "paragraph"


def test_a_newsletter_prompt_takes_no_paragraph_with_it():
    for prompt in ("Click here to sign up for our newsletter.", "Free daily newsletter"):
        assert list(within(prompt)[1]) == [HEAD, ONE, TWO, THREE]


def test_a_blog_whose_own_name_is_its_first_heading_has_the_posts_title():
    page = (
        "<html><head><title>Why I love the weir « Rosa’s log</title></head><body><header><h1><a href='/'>Rosa’s log</a></h1></header>"
        f"<div class='post'><h2>Why I love the weir</h2><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p></div></body></html>"
    )
    assert html.read(page.encode(), "weir.html").title == "Why I love the weir"


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("The bridge in 1912. Photograph: Ann Wool/The Courier", "Photograph: Ann Wool/The Courier"),
        ("The bridge at dawn on Tuesday, March 4, 2025. (AP Photo/Ann Wool)", "AP Photo/Ann Wool"),
        ("A barge lies against the bridge. REUTERS/Ann Wool/File Photo", "REUTERS/Ann Wool/File Photo"),
        ("The bridge lies at dawn. [YONHAP]", "YONHAP"),
        ("The bridge lies at dawn. (Yonhap)", "Yonhap"),
        ("The bridge lies at dawn. Credit: Ann Wool", "Credit: Ann Wool"),
        ("The bridge stands half open. Ann Wool / AFP via Getty Images", "Ann Wool / AFP via Getty Images"),
        ("Image caption, The bridge lies at dawn", ""),
    ],
)
def test_captions_under_a_picture_without_alt_text(line, credit):
    found, _, _ = within(PICTURE, line)
    caption = next(b for b in found.blocks if b.kind == "caption")
    assert caption.text.startswith(("The bridge", "A barge"))
    assert (caption.credit, caption.image) == (credit, "https://i.example/x.jpg")


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Our Standards: The Tessaly Trust Principles.", "policy-line"),
        ("AP writers Ann Wool in Varn and Piet Hask in Ode contributed.", "contributors"),
        ("Follow the Courier’s coverage of bridges at https://courier.example/bridges", "follow-us"),
        ("Do you have a story about bridges? Email us at bridges@courier.example.", "follow-us"),
        ("Rosa Tindall covers bridges for the Courier.", "about-author"),
        ("(END)", "sign-off"),
    ],
)
def test_what_stands_under_a_story_goes_by_its_rule(line, rule):
    _, _, dropped = read(HEAD, ONE, TWO, THREE, line)
    assert dropped == {line: rule}


@pytest.mark.parametrize(
    "line",
    [
        "A previous version of this article gave the wrong year.",
        "Correction, March 5, 2025: The bridge was built in 1911.",
        "This story was produced with the help of a grant and reviewed by an editor.",
        "The Courier regrets the error.",
        "Update, 5:30 p.m.: The council has voted.",
    ],
)
def test_notes_are_kept_as_notes(line):
    assert read(HEAD, ONE, TWO, THREE, line)[1][line] == "note"
