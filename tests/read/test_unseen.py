"""Kinds of pages that real sites have: facts in parts, dates above headlines, texts that scripts show, heads of links."""

import pytest

from presscast.read.page import html

TOLD = (
    "The ferry left the east quay at half past six on Monday with ninety passengers on board, and for an hour all was well.",
    "Its captain said the fog had come in faster than any forecast had promised, so she slowed down to four knots.",
    "By eight the harbour office had lost the ship on its screens, and a trawler was asked to look along the outer reef.",
)
STORY = "".join(f"<p>{line}</p>" for line in TOLD)


def read(head="", above="", below="", after="", language="en"):
    page = f"<html lang='{language}'><head>{head}</head><body><main><article>{above}<h1>The ferry came home</h1>{below}{STORY}"
    return html.read(f"{page}{after}</article></main></body></html>".encode(), "x.html")


def told(article):
    return [block.text for block in article.blocks]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("<div><span>New York</span><span>13 March 2024</span><span>5 min read</span></div>", ()),
        (
            "<div>By <a href='/b'>Hanna Beck</a><time>March 13, 2024</time><time>March 14, 2024</time></div>",
            ("Hanna Beck",),
        ),
        ("<div><span>Interview: </span><a href='/b'>Hanna Beck</a> — Published 13 March 2024</div>", ("Hanna Beck",)),
        (
            "<div><b>Subscribers only</b><span>By Hanna Beck</span><time>13 March 2024, 07.15 GMT</time></div>",
            ("Hanna Beck",),
        ),
    ],
)
def test_a_line_of_facts_that_only_a_style_parts_is_no_story(line, authors):
    found = read(below=line)
    assert told(found) == ["The ferry came home", *TOLD]
    assert (found.authors, found.published[:10]) == (authors, "2024-03-13")


def test_a_lead_with_a_link_in_it_stays():
    lead = "<p>Nobody aboard <a href='/n'>noticed</a> anything on 13 March 2024 until the horn fell silent.</p>"
    assert told(read(below=lead))[1].startswith("Nobody aboard noticed")


def test_the_day_right_above_a_headline_is_its_own():
    assert read(above="<span class='when'>13.03.2024</span>").published == "2024-03-13"


@pytest.mark.parametrize("line", ["Printed on 4 May 2023", "Box 12, 4 May 2023 and after"])
def test_another_day_above_a_headline_is_not(line):
    assert not read(above=f"<div>{line}</div>").published


def test_a_life_is_no_day_of_publication():
    assert not read(below="<div>May 2, 1931 – February 7, 2024</div>").published


def test_a_text_that_only_scripts_would_show_is_read():
    stated = "\\n\\n".join(TOLD)
    data = f'{{"@type": "NewsArticle", "headline": "The ferry came home", "articleBody": "{stated}"}}'
    head = f'<html><head><script type="application/ld+json">{data}</script></head>'
    found = html.read(f"{head}<body><div id='app'><p>Loading your story</p></div></body></html>".encode(), "x.html")
    assert told(found) == ["The ferry came home", *TOLD]


def test_a_text_that_is_shown_is_read_once():
    data = f'{{"@type": "NewsArticle", "headline": "The ferry came home", "articleBody": "{TOLD[0]}"}}'
    found = read(f'<script type="application/ld+json">{data}</script>')
    assert told(found) == ["The ferry came home", *TOLD]


def test_a_head_of_links_goes_with_them_and_a_last_line_set_as_one_stays():
    links = "<h2>Where else it is foggy</h2><p><a href='/a'>The road over the pass is closed to lorries</a></p>"
    found = read(after=f"{links}<h2>He never came back.</h2>")
    assert told(found) == ["The ferry came home", *TOLD, "He never came back."]


@pytest.mark.parametrize(
    ("language", "last"),
    [
        ("sv", "Servera med grädde. Ring din syster."),
        ("de", "Rufen Sie Ihre Schwester an."),
        ("fr", "Écrivez à votre grand-mère."),
        ("it", "Seguite il fiume fino al mulino."),
        ("nl", "Bel uw zus."),
        ("pl", "Skontaktuj się z weterynarzem, jeśli kaszel nie mija."),
        ("ru", "Следите за молоком."),
        ("tr", "Değirmene kadar nehri takip edin."),
        ("da", "Kontakt dyrlægen, hvis hosten varer ved."),
        ("en", "Subscribe to nothing, her father used to say."),
    ],
)
def test_what_a_story_asks_of_somebody_is_story(language, last):
    assert told(read(after=f"<p>{last}</p>", language=language))[-1] == last


def test_a_text_in_another_script_is_not_in_the_language_stated():
    lines = ("وما زالت الجدة تعيش في البيت نفسه المطل على الميناء منذ تسعة وثمانين عاما.",) * 5
    body = "".join(f"<p>{at} {line}</p>" for at, line in enumerate(lines))
    page = f"<html lang='en'><body><article><h1>رسالة</h1>{body}</article></body></html>"
    assert html.read(page.encode(), "x.html").language == "ar"
