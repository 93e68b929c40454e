"""Kinds of loss and of furniture seen on pages nobody tuned on, each in other words and languages than those."""

import pytest

from presscast.read.page import html
from presscast.read.text import markdown, scrape

TOLD = (
    "The ferry left the east quay at half past six on Monday with ninety passengers on board, and for an hour all was well.",
    "Its captain said the fog had come in faster than any forecast had promised, so she slowed down to four knots.",
    "By eight the harbour office had lost the ship on its screens, and a trawler was asked to look along the outer reef.",
)
STORY = "".join(f"<p>{line}</p>" for line in TOLD)
HEAD = "The ferry came home"


def page(body, language="en"):
    head = f"<html lang='{language}'><head><meta name='author' content='Hanna Beck'></head>"
    text = f"{head}<body><main><article><h1>{HEAD}</h1>{body}</article></main></body></html>"
    return [block.text for block in html.read(text.encode(), "x.html").blocks]


def text(*paragraphs):
    return scrape.read("\n\n".join((HEAD, *paragraphs)).encode(), "x.txt")


@pytest.mark.parametrize("box", ["div", "div dir='ltr'", "div class='fact'", "div class='kg-callout-text'"])
def test_a_sentence_in_a_division_amid_the_story_stays(box):
    line = "The ship has carried up to four hundred people."
    told = page(f"<p>{TOLD[0]}</p><p>{TOLD[1]}</p><{box}>{line}</div><p>{TOLD[2]}</p>")
    assert line in told


@pytest.mark.parametrize("box", ["div", "div style='margin:0'", "div lang='en'"])
def test_a_last_sentence_in_a_bare_division_stays(box):
    assert page(f"{STORY}<{box}>The quay stays closed until then.</div>")[-1] == "The quay stays closed until then."


def test_a_short_head_over_a_picture_in_the_storys_box_stays():
    picture = "<figure><img src='a.jpg'><figcaption>The ferry at its berth on Monday.</figcaption></figure>"
    assert "Ninety aboard, none hurt" in page(
        f"<div class='text'><h4>Ninety aboard, none hurt</h4>{picture}{STORY}</div>"
    )


@pytest.mark.parametrize("head", ["46 Comments", "Comments (3)", "Kommentare (12)", "댓글 14"])
def test_what_stands_under_a_counted_head_of_comments_is_readers(head):
    language = {"Kom": "de", "Com": "es", "댓글 ": "ko"}.get(head[:3], "en")
    assert page(f"{STORY}<div class='c1'><h3>{head}</h3><p>Far too long, this one.</p></div>", language)[1:] == [*TOLD]


@pytest.mark.parametrize(
    "line", ["<address>Hanna Beck is a columnist and a pilot</address>", "<p>Hanna Beck writes about ships</p>"]
)
def test_the_writers_post_over_the_story_is_none_of_it(line):
    assert page(f"<div>{line}</div>{STORY}") == [HEAD, *TOLD]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Fog is available from the Harbour Bookshop for £9.99."),
        ("en", "This report was first broadcast on Radio Harbour on 4 May 2023"),
    ],
)
def test_shop_and_programme_lines_under_a_story_go(language, line):
    assert line not in page(f"{STORY}<p>{line}</p>", language)


def test_a_story_goes_on_behind_a_prompt_in_a_text():
    last = ("The place where it had stood fell into the sea at breakfast.", "The tea was still warm.")
    found = text(*TOLD, "[ Sign up for the Shore newsletter ]", *last)
    assert [block.text for block in found.blocks][-2:] == [*last]


def test_buttons_in_a_paragraph_under_a_text_go_together():
    found = text(*TOLD, "No flowers.", "Send flowers to the family\nLight a candle\nPublished by The Sentinel")
    assert found.blocks[-1].text == "No flowers."


@pytest.mark.parametrize(
    "banner",
    ["We value your privacy\nAccept all\nManage options", "Your privacy matters to us\nReject all\nMore options"],
)
def test_a_banner_on_cookies_is_no_headline(banner):
    assert scrape.read("\n\n".join((banner, HEAD, *TOLD)).encode(), "x.txt").title == HEAD


def test_a_question_over_a_list_is_a_subhead():
    found = text(
        *TOLD, "What can I do today?", "1. Shut the windows.\n2. Move the bed.", TOLD[0].replace("Monday", "Friday")
    )
    assert next(block.kind for block in found.blocks if block.text == "What can I do today?") == "subhead"


@pytest.mark.parametrize(
    "line", ["14 The Field Review, Spring 2021", "Der Hafenbote, Mai 2021 | 7", "Seite 9 · Hafenbote, 3. Mai 2021"]
)
def test_a_running_head_that_stands_once_is_no_story(line):
    assert {piece.text: piece.reason for piece in text(TOLD[0], line, TOLD[1], TOLD[2]).dropped} == {
        line: "running-head"
    }


def test_a_caption_of_markdown_has_its_credit_apart():
    source = (
        f"# {HEAD}\n\n[![](a.jpg)](b.jpg)\n\nThe light, twenty metres from where it was. (Joss Kerr / Shore)\n\n"
        + "\n\n".join(TOLD)
    )
    found = next(block for block in markdown.read(source.encode(), "x.md").blocks if block.kind == "caption")
    assert (found.text, found.credit) == ("The light, twenty metres from where it was.", "Joss Kerr / Shore")


@pytest.mark.parametrize("end", ["</body></html>", "</BODY>", "</html >", "</body>\n<!-- served in 3 ms -->\n</html>"])
def test_what_stands_behind_a_pages_end_is_read_as_browsers_show_it(end):
    begun = f"<article><h1>{HEAD}</h1><p>{TOLD[0]}</p>{end}<p>{TOLD[1]}</p></article>{end}<p>{TOLD[2]}</p>"
    found = html.read(f"<html><body>{begun}".encode(), "x.html")
    assert [block.text for block in found.blocks][1:] == [*TOLD]


def test_a_sentence_in_the_headlines_element_is_listed_beside_the_headline_that_is_stated():
    head = f"<h1>She was two hours late on her way from the outer reef. {HEAD} at last</h1>"
    text = f"<html><head><title>{HEAD} at last</title><meta property='og:title' content='{HEAD} at last'></head>"
    found = html.read(f"{text}<body><article>{head}{STORY}</article></body></html>".encode(), "x.html")
    assert found.title == f"{HEAD} at last"
    assert [(piece.reason, "two hours late" in piece.text) for piece in found.dropped] == [("headline-repeated", True)]
