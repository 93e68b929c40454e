"""Kinds seen on pages of real publications, each here on a page of our own that has the kind and none of their words."""

import pytest

from presscast.read.page import html

TOLD = (
    "The ferry left the east quay at half past six on Monday with ninety passengers on board, and for an hour all was well.",
    "Its captain said the fog had come in faster than any forecast had promised, so she slowed down to four knots.",
    "By eight the harbour office had lost the ship on its screens, and a trawler was asked to look along the outer reef.",
)
NUIT = (
    "Le bac a quitté le quai à six heures et demie lundi avec quatre-vingt-dix passagers, et pendant une heure tout allait bien.",
    "La capitaine a dit que la brume était venue plus vite que prévu, et qu’elle avait ralenti à quatre nœuds pour la nuit.",
)
STORY = "".join(f"<p>{line}</p>" for line in TOLD)
HEAD = "The ferry came home"


def read(below="", after="", head="", above="", story=STORY, title=HEAD, language="en"):
    page = f"<html lang='{language}'><head>{head}</head><body>{above}<h1>{title}</h1>{below}<div class='text'>{story}</div>"
    return html.read(f"{page}{after}</body></html>".encode(), "x.html")


def told(article, *kinds):
    return [block.text for block in article.blocks if not kinds or block.kind in kinds]


@pytest.mark.parametrize("line", ["Fog “give[s] us [a] reason to wait”, she said, “but [n]o excuse to sleep.”"])
def test_what_a_writer_set_into_a_quotation_stays(line):
    assert line in told(read(story=f"{STORY}<p>{line}</p>{STORY[:-60]}</p>"))


@pytest.mark.parametrize("mark", ["<sup>[a]</sup>", "<sup><a href='#note-a'>[a]</a></sup>", "[a]", "[1]"])
def test_a_notes_letter_behind_a_sentence_goes(mark):
    assert read(story=f"<p>{TOLD[0]}{mark}</p>{STORY}").blocks[1].text == TOLD[0]


@pytest.mark.parametrize(
    "line", ["<span>© Ida Moor</span><br><span>The ferry at its berth</span>", "© Ida Moor The ferry at its berth"]
)
def test_a_caption_with_its_credit_first_is_a_caption(line):
    figure = f"<div class='image-large'><img src='a.jpg' alt='Ferry'><div class='image-caption'>{line}</div></div>"
    assert any(
        "The ferry at its berth" in text for text in told(read(story=f"<p>{TOLD[0]}</p>{figure}{STORY}"), "caption")
    )


def test_a_caption_ends_in_the_sign_of_copyright_and_a_name():
    figure = "<div><img src='a.jpg' alt=''></div><div><span>The ferry at its berth on Monday. </span><span>©</span><span>Ida Moor</span></div>"
    (caption,) = [b for b in read(below=figure).blocks if b.kind == "caption"]
    assert (caption.text, caption.credit) == ("The ferry at its berth on Monday.", "Ida Moor")


def test_words_of_a_share_box_are_no_caption():
    assert "Why this?" not in told(read(below="<aside class='share'><div class='caption'>Why this?</div></aside>"))


def test_pictures_among_the_teasers_under_a_story_are_not_read():
    cards = "".join(
        f"<div class='item'><h2><a href='/{n}'>A mill burns in {n} for two long days</a></h2><img src='{n}.jpg'"
        f" alt='The mill of {n} on the morning after the fire'><p>The mill of {n} had stood for two hundred years, and nobody was hurt"
        f" when it burned down to its walls on Sunday night, said the mayor.</p></div>"
        for n in ("Halm", "Orrin", "Vell")
    )
    found = read(after=f"<div class='text'><p>The fog lifted.</p><h3>Leave a comment</h3>{cards}</div>")
    assert not [text for text in told(found) if "mill" in text]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("<p class='byline'>Hanna Beck, HARBOUR TODAY · May 4, 2023</p>", ("Hanna Beck",)),
        ("<p class='byline'><a>Night Desk</a><span> By <a>Night Desk</a></span> on May 4, 2023 at 12:06 PM</p>", ()),
        ("<p class='size'>Text Size</p><p>By: <span>Hanna Beck</span></p>", ("Hanna Beck",)),
    ],
)
def test_only_people_are_named_in_a_byline(line, authors):
    assert read(below=line).authors == authors


def test_a_byline_beside_an_agencys_mark_is_no_caption():
    line = (
        "<div><a href='/ap'><img src='ap.png' alt='AP'></a><cite class='byline'>By HANNA BECK and OLE VOSS</cite></div>"
    )
    found = read(below=line)
    assert found.authors == ("Hanna Beck", "Ole Voss")
    assert not told(found, "caption")


@pytest.mark.parametrize("line", ["A lire aussi : ", "À lire aussi : "])
def test_a_pointer_without_the_accent_on_its_capital_is_one(line):
    pointer = f"<p><span>{line}</span><a href='/x'>Le récit de la nuit sur le récif</a></p>"
    assert not [
        text
        for text in told(read(story=f"<p>{NUIT[0]}</p>{pointer}<p>{NUIT[1]}</p>", language="fr"))
        if "récit" in text
    ]
