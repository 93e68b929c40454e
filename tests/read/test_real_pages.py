"""Kinds seen on pages of real publications, each here on a page of our own that has the kind and none of their words."""

import pytest

from presscast.read.page import apart, html
from presscast.read.page.walk import Walker

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


def test_a_pictures_caption_in_a_share_box_stays():
    figure = "<div class='social'><figure><img src='a.jpg' alt='Fog'><figcaption>The reef at low water.</figcaption></figure></div>"
    assert "The reef at low water." in told(read(below=figure), "caption")


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


def test_the_writer_a_page_shows_counts_before_the_site_its_meta_names():
    head = "<meta name='author' content='fenpost.example'><link rel='canonical' href='https://www.fenpost.example/a/1'>"
    line = "<p class='firma'><em>Ángela Muñoz</em> | <span class='localizacion'>Oslo</span></p>"
    assert read(head=head, below=line).authors == ("Ángela Muñoz",)
    assert read(head=head).authors == ("fenpost.example",)


@pytest.mark.parametrize("name", ["article_author", "article.author", "article:author", "authors"])
def test_a_metas_name_counts_by_its_letters(name):
    assert read(head=f"<meta name='{name}' content='Hanna Beck'>").authors == ("Hanna Beck",)


def test_each_of_several_metas_names_a_writer():
    head = "<meta name='citation_author' content='Hanna Beck'><meta name='citation_author' content='Ole Voss'>"
    assert read(head=head).authors == ("Hanna Beck", "Ole Voss")


def test_who_signs_under_a_story_wrote_it():
    found = read(story=f"{STORY}<p>-- By Hanna Beck Follow @hbeck</p>")
    assert (found.authors, told(found)[1:]) == (("Hanna Beck",), [*TOLD])


def test_a_post_behind_a_dash_is_no_part_of_a_name():
    line = "<cite class='byline'>By HANNA BECK and OLE VOSS - AP Harbour Writers | AP – 4 May 2023</cite>"
    assert read(below=line).authors == ("Hanna Beck", "Ole Voss")


def test_a_short_year_before_a_clock_is_a_day():
    found = read(below="<p>By Hanna Beck - 11/18/19 11:04 PM EST</p>")
    assert (found.authors, found.published, told(found)[1]) == (("Hanna Beck",), "2019-11-18T23:04-05:00", TOLD[0])


def test_the_writers_life_in_a_quotation_under_the_story_is_none_of_it():
    life = "Hanna Beck is an award-winning journalist and the author of several books on fog, on ferries and on the people who wait for them. "
    found = read(story=f"{STORY}<blockquote>{life * 3}</blockquote>")
    assert told(found)[1:] == [*TOLD]


def test_a_caption_in_a_pulled_box_stays():
    box = "<div class='sumario'><div class='foto'><img src='a.jpg' alt='Hanna Beck.'><p>Hanna Beck.</p></div></div>"
    found = read(story=f"<p>{TOLD[0]}</p>{box}<p>Her name was Hanna Beck.</p>{STORY}")
    assert told(found, "caption") == ["Hanna Beck."]


def test_an_agencys_whole_name_is_a_credit():
    figure = "<figure><img src='a.jpg'><figcaption>You are where you sail. (The Associated Press)</figcaption></figure>"
    (caption,) = [b for b in read(below=figure).blocks if b.kind == "caption"]
    assert (caption.text, caption.credit) == ("You are where you sail.", "The Associated Press")


@pytest.mark.parametrize(
    ("stated", "site"),
    [
        (f"{HEAD} -- Fen.example", ""),
        (f"{HEAD} - FEN Daily", ""),
        (f"{HEAD}：Fen日报", "Fen日报"),
        (f"{HEAD}_Fen日报", "Fen日报"),
    ],
)
def test_a_headline_has_no_sites_name_behind_it(stated, site):
    head = f"<meta property='og:title' content='{stated}'><meta property='og:site_name' content='{site}'><title>{stated}</title>"
    assert read(head=head).title == HEAD


def test_a_headline_in_two_parts_keeps_both():
    head = f"<meta property='og:title' content='{HEAD} - and what its captain saw on the reef'>"
    assert read(head=head).title == f"{HEAD} - and what its captain saw on the reef"


def test_words_of_two_elements_that_touch_are_two():
    assert "Source Fen Post" in " ".join(
        told(
            read(
                story=f"{STORY}<ul><li><strong>Source</strong><a href='/f'>Fen Post</a> and the harbour office.</li></ul>"
            )
        )
    )


def test_a_word_set_in_type_in_two_parts_is_one():
    line = "<p>It was all written in <b>Java</b><b>Script</b> by the harbour office, and told to nobody.</p>"
    assert "written in JavaScript by" in " ".join(told(read(story=f"{STORY}{line}")))


CARD = "<div class='strip'><a href='/{0}'><img src='{0}.jpg' alt='The old mill of {0} by the water'></a><ul><li><a href='/{0}'>Big in {0}</a></li></ul><ul><li>{1}</li></ul></div>"
CARDS = "".join(
    CARD.format(*card)
    for card in (
        ("Halm", "Not every mill in Halm has a wheel, but some of them turn with the tide. Here is how."),
        ("Orrin", "Some of the mills in Orrin are quick, and their millers have time for the theatre."),
        ("Vell", "A storm is headed for Vell, and nobody knows where its roofs will land on Sunday."),
    )
)


def carded(story, after):
    """Return what of a page stands in cards, where all of it was taken for story."""
    walker = Walker()
    walker.walk(html.parse(f"<body><h1>{HEAD}</h1><div class='text'>{story}</div>{after}</body>", "x.html"))
    found = apart.cards(walker.runs, [run.is_told for run in walker.runs], walker.around)
    return [walker.runs[at].text for at in sorted(found)]


def test_cards_behind_a_story_lead_elsewhere():
    assert [text for text in carded(STORY, f"<div>{CARDS}</div>") if text.startswith("Big in")] == [
        "Big in Halm",
        "Big in Orrin",
        "Big in Vell",
    ]


@pytest.mark.parametrize(
    ("story", "after"),
    [
        (STORY + CARDS, ""),
        (f"<p>{TOLD[0]}</p>", f"<div>{CARDS}</div>"),
        (STORY, f"<div>{CARDS}</div><div class='text'><p>{TOLD[0]}</p></div>"),
    ],
)
def test_boxes_alike_in_a_story_or_before_its_end_are_no_cards(story, after):
    assert not carded(story, after)


def test_the_picture_over_a_headline_has_its_caption_read_behind_it():
    figure = "<div class='photo'><figure><img src='a.jpg'></figure><figcaption>The reef at low water on Monday.</figcaption></div>"
    found = read(above=f"<ul><li><a href='/'>Harbour</a></li></ul>{figure}")
    assert [(b.kind, b.text) for b in found.blocks[:2]] == [
        ("headline", HEAD),
        ("caption", "The reef at low water on Monday."),
    ]


def test_a_name_in_one_box_with_the_day_is_the_writers():
    line = "<div class='bar'>{}<br><a href='/'>The Fen Post</a><br>Thu, 14 May 2020 17:55 UTC</div>"
    found = read(below=line.format("Hanna Beck"))
    assert (found.authors, found.published) == (("Hanna Beck",), "2020-05-14T17:55Z")
    assert read(below=line.format("New Haven")).authors == ()


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Published 29/10/2012<br><em>Updated on 30/10/2012 at 14:03</em>", ("2012-10-29", "2012-10-30T14:03")),
        ("Published 29/10/2012</p><p>Published 3/10/2012", ("", "")),
    ],
)
def test_the_day_a_page_states_anywhere_counts_where_it_states_no_other(line, days):
    story = (
        f"{STORY}<p>It was nine.</p><p>It was ten.</p><p>The trawler found the ferry at last beside the inner reef.</p>"
    )
    found = read(story=story, after=f"<div id='bar'><p>{line}</p></div>", language="en-GB")
    assert (found.published, found.updated) == days


def test_a_dateline_with_its_day_states_it():
    found = read(
        story=f"<p><b>HALM, July 2, 2014</b> – The Fen Ferry (NYSE: FEN) today found its way home. {TOLD[0]}</p>{STORY}"
    )
    assert found.published == "2014-07-02"


def test_keys_to_press_for_an_error_are_no_story():
    foot = "<div class='report'><strong>Kļūda?</strong><p>Iezīmējiet tekstu un spiediet <span>Ctrl+Enter</span>, lai ziņotu!</p></div>"
    assert told(read(after=foot))[1:] == [*TOLD]


@pytest.mark.parametrize("after", ["<p>© 2026 Fen Post</p>", "<p><a href='/l'>On Fog, a speech by the captain</a></p>"])
def test_a_last_line_that_ends_with_a_colon_is_story(after):
    assert told(read(story=f"{STORY}<p>The mayor had one word for it:</p>", after=after))[1:] == [
        *TOLD,
        "The mayor had one word for it:",
    ]


def test_where_a_story_is_from_is_no_item_of_it():
    foot = "<ul><li><strong>Source</strong><a href='/f'>The Fen Post of Monday</a></li></ul>"
    assert told(read(story=f"{STORY}{foot}"))[1:] == [*TOLD]


def test_a_byline_of_some_length_does_not_open_a_story():
    above = "<p>By HANNA BECK and OLE VOSS - Harbour Desk Writers | 4 May 2023 9:05</p>"
    lead = "<div class='related'><img src='a.jpg' alt=''><p>FILE - The ferry is seen in this photo of March 2, 2011, at its berth. (AP Photo/Ida Moor)</p></div>"
    assert any("at its berth" in text for text in told(read(story=above + lead + STORY)))


def test_a_writer_named_over_a_story_has_no_part_in_it():
    life = "Hanna Beck is an award-winning journalist and the author of several books on fog."
    found = read(below="<div class='m'><a href='/b'>Hanna Beck</a></div>", story=f"{STORY}<p>{life}</p>")
    assert told(found)[1:] == [*TOLD]
