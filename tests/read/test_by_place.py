"""What is story by where it stands: lines wrapped, boxes alike, boxes headed, what stands with a headline or behind links."""

import textwrap

import pytest

from presscast.read.documents import mail
from presscast.read.page import html
from presscast.read.text import scrape

TOLD = (
    "The ferry left the east quay at half past six on Monday with ninety passengers on board, and for an hour all was well.",
    "Its captain said the fog had come in faster than any forecast had promised, so she slowed down to four knots.",
    "By eight the harbour office had lost the ship on its screens, and a trawler was asked to look along the outer reef.",
)
STORY = "".join(f"<p>{line}</p>" for line in TOLD)
LINKS = "".join(f"<a href='/{n}'>Another story of the harbour, number {n}</a><br>" for n in range(4))


def page(main, head="", language="en"):
    return html.read(f"<html lang='{language}'><head>{head}</head><body>{main}</body></html>".encode(), "x.html")


def told(article, *kinds):
    return [block.text for block in article.blocks if block.kind != "headline" and (not kinds or block.kind in kinds)]


def wrapped(*lines, width=72):
    return "\n\n".join("\n".join(textwrap.wrap(line, width)) for line in lines)


# Lines broken at a width


@pytest.mark.parametrize("width", [38, 52, 64, 72, 76])
@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            "The ferry came home\nBy Hanna Beck\n14 March 2023",
            "© 2023 Harbour Post\nFollow us on Facebook\nTerms of use | Contact",
        ),
        ("HARBOUR POST\nNews\nSport\n\nThe ferry came home", "Tags: ferry, fog"),
    ],
)
def test_paragraphs_are_whole_though_lines_stand_above_and_below_them(width, above, below):
    found = scrape.read(f"{above}\n\n{wrapped(*TOLD, width=width)}\n\n{below}\n".encode(), "a")
    assert [line for line in told(found) if line in TOLD] == list(TOLD)
    assert found.title == "The ferry came home"


def test_chinese_lines_are_joined_without_a_space():
    line = "昨天傍晚六点，江川市柳湾渡口的最后一班渡船靠岸，六十七岁的摆渡人郭水生把竹篙交给了文化馆，一句话也没有说。"
    broken = (
        "\n\n".join("　　" + line[:34] + "\n" + line[34:] for _ in range(1))
        + "\n\n　　"
        + line[2:36]
        + "\n"
        + line[36:]
    )
    assert told(scrape.read(f"古渡口最后一位摆渡人退休\n\n{broken}\n".encode(), "a"))[0] == line


@pytest.mark.parametrize(
    "lines",
    [
        ("Harbour Post, issue 12", "Editor: Hanna Beck", "Printed at the Old Quay"),
        (
            "The sea is grey, the gulls are few,",
            "The boats lie empty in the bay,",
            "And no one asks what sailors do",
            "When all the herring go away.",
        ),
        (
            "Monday: the quay is closed to all traffic from nine.",
            "Tuesday: open.",
            "Wednesday: open until noon, for the fair.",
        ),
        ("Score: Harbour 3, Fen 2", "Attendance: 412", "Referee: A. Vale of Stone Bridge"),
        ("Ann Vale, 34, baker", "Tom Okoro, 51, pilot", "Lee Min-ho, 29, keeper"),
    ],
)
def test_lines_that_no_width_broke_stay_lines(lines):
    found = scrape.read(
        "\n".join(["The ferry came home", "", *TOLD, "", *lines, "", TOLD[1] + " So it was."]).encode(), "a"
    )
    assert not any(lines[0] in line and lines[1] in line for line in told(found))


@pytest.mark.parametrize("mark", ["- 5 -", "– 12 –", "HARBOUR POST     p. 5"])
def test_a_printed_pages_number_is_no_story(mark):
    found = scrape.read(f"The ferry came home\n\n{TOLD[0]}\n\n{mark}\n\n{TOLD[1]}".encode(), "a")
    assert told(found) == list(TOLD[:2])


def test_a_masthead_over_a_page_number_is_no_headline():
    text = f"THE HARBOUR POST\nPage 3\n\nThe ferry came home\n\n{TOLD[0]}\n\n{TOLD[1]}\n\nTHE HARBOUR POST  EST. 1881"
    found = scrape.read(text.encode(), "a")
    assert (found.title, told(found)) == ("The ferry came home", list(TOLD[:2]))


# Boxes


@pytest.mark.parametrize("tag", ["div", "section", "aside"])
@pytest.mark.parametrize(
    ("head", "language"), [("Comments", "en"), ("댓글", "ko"), ("Commentaires", "fr"), ("Komentarze", "pl")]
)
def test_a_box_headed_as_comments_are_is_none_of_the_story(tag, head, language):
    spoken = "<dl><dt>user77</dt><dd>This should have been done years ago. I live there.</dd></dl>"
    found = page(
        f"<div><h1>The ferry came home</h1>{STORY}</div><{tag} class=x1><strong>{head}</strong>{spoken}</{tag}>",
        language=language,
    )
    assert told(found) == list(TOLD)


def test_a_story_that_speaks_of_comments_keeps_them():
    spoken = "<h2>Comments by the crew</h2><p>The mate said that nobody had slept, and that the cook had sung until the morning.</p>"
    assert told(page(f"<div><h1>The ferry came home</h1>{STORY}{spoken}</div>"), "paragraph")[-1].startswith(
        "The mate said"
    )


STEPS = (
    "Cut the bread and let it go black at the edges.",
    "Melt the onions in butter for forty minutes.",
    "Serve it without a word of excuse.",
)


@pytest.mark.parametrize("tag", ["div", "section"])
def test_steps_in_boxes_alike_are_story(tag):
    boxes = "".join(f"<{tag} class=k9>{line}</{tag}>" for line in ("600 g of bread", "2 onions", *STEPS))
    found = page(
        f"<div><h1>The soup</h1>{STORY}<div class=r>{boxes}</div><div class=v>Rate this soup: 4.8 of 5</div></div>"
    )
    assert told(found)[3:] == ["600 g of bread", "2 onions", *STEPS]


@pytest.mark.parametrize(
    "boxes",
    [
        "".join(f"<div class=k9><a href='/{n}'>{line}</a></div>" for n, line in enumerate(STEPS)),
        "<div class=k9>Tide 4.1</div><div class=k9>Wind 3</div><div class=k9>Fog none</div>",
        "<div class=related>" + "".join(f"<div class=k9>{line}</div>" for line in STEPS) + "</div>",
    ],
)
def test_links_values_and_boxes_named_so_are_not(boxes):
    assert told(page(f"<div><h1>The soup</h1>{STORY}<div class=r>{boxes}</div></div>")) == list(TOLD)


OTHER = "<h2>Three parks for the lake district</h2><p>The council said on Tuesday that three small parks would be open by the year's end.</p>"


def test_a_further_article_under_the_story_is_another():
    assert told(page(f"<div><h1>The ferry came home</h1>{STORY}</div><div><article>{OTHER}</article></div>")) == list(
        TOLD
    )


def test_articles_that_hold_most_of_the_text_are_the_story():
    entries = "".join(f"<article><h2>{at}:15</h2><p>{line}</p></article>" for at, line in enumerate(TOLD, 12))
    assert told(
        page(f"<main><h1>The ferry came home</h1><p>All of Monday as it came.</p>{entries}</main>"), "paragraph"
    )[-3:] == list(TOLD)


def test_a_last_line_behind_links_in_a_box_of_its_own_is_no_story():
    rows = f"<tr><td><div><h1>The ferry came home</h1>{STORY}</div></td></tr><tr><td>{LINKS}</td></tr>"
    foot = "<tr><td colspan=3>The Harbour Post is a member of the Independent Press Standards body.</td></tr>"
    assert told(page(f"<table>{rows}{foot}</table>")) == list(TOLD)


def test_a_last_line_behind_links_in_the_storys_box_stays():
    assert told(
        page(f"<div><h1>The ferry came home</h1>{STORY}<div>{LINKS}</div><p>The captain never sailed again.</p></div>")
    )[-1] == ("The captain never sailed again.")


def test_a_sentence_in_the_headlines_box_is_a_standfirst():
    lead = "<p>A night in the fog that nobody who was on board will forget.</p>"
    found = page(f"<article><header><h1>The ferry came home</h1>{lead}</header><section>{STORY}</section></article>")
    assert found.blocks[1].kind == "standfirst"
    assert page(f"<article><h1>The ferry came home</h1>{lead}{STORY}</article>").blocks[1].kind == "paragraph"


# Captions


@pytest.mark.parametrize(
    "picture",
    [
        "<p class=photo><img src=a.jpg><span>The ferry in the east basin on Monday</span></p>",
        "<div class='img-wrap'><img src=a.jpg><p>The ferry in the east basin on Monday</p></div>",
        "<dl class=wp-caption><dt><img src=a.jpg></dt><dd>The ferry in the east basin on Monday</dd></dl>",
    ],
)
def test_the_words_in_a_box_named_after_its_picture_are_a_caption(picture):
    found = page(f"<div><h1>The ferry came home</h1><p>{TOLD[0]}</p>{picture}<p>{TOLD[1]}</p><p>{TOLD[2]}</p></div>")
    assert told(found, "caption") == ["The ferry in the east basin on Monday"]


@pytest.mark.parametrize("named", ["", "class=text", "class=lead-in"])
def test_a_sentence_beside_a_picture_in_another_box_is_story(named):
    inner = (
        f"<p {named}><img src=a.jpg><span>The ferry lay in the east basin on Monday and nobody went aboard.</span></p>"
    )
    assert (
        len(told(page(f"<div><h1>The ferry came home</h1><p>{TOLD[0]}</p>{inner}<p>{TOLD[1]}</p></div>"), "paragraph"))
        == 3
    )


# Links behind a label


@pytest.mark.parametrize("label", ["<strong>Approfondisci:</strong>", "In depth –", "<b>К теме:</b>"])
def test_a_headline_behind_a_label_leads_elsewhere(label):
    line = f"<p>{label} <a href='/n'>What the green fleet really costs</a></p>"
    assert told(
        page(f"<div><h1>The ferry came home</h1><p>{TOLD[0]}</p>{line}<p>{TOLD[1]}</p><p>{TOLD[2]}</p></div>")
    ) == list(TOLD)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Hanna Beck: <a href='/n'>She had never seen such a fog in her life.</a></p>",
        "<p>Place of meeting: <a href='/n'>The old mill at quay</a></p><p>When: Monday at noon</p>",
        "<p>The captain told <a href='/n'>the Harbour Post of his long night</a></p>",
    ],
)
def test_a_sentence_and_a_fact_behind_a_label_stay(line):
    found = told(page(f"<div><h1>The ferry came home</h1><p>{TOLD[0]}</p>{line}<p>{TOLD[1]}</p><p>{TOLD[2]}</p></div>"))
    assert len(found) == 3 + line.count("<p>")


# Facts


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Seeblick, 27. März 2019 – von Hanna Beck", ("Hanna Beck",)),
        ("By HANNA BECK<br>Sunday, March 27, 2019", ("Hanna Beck",)),
        ("By Hanna Beck, Sunday, March 27, 2019", ("Hanna Beck",)),
        ("By Hanna Beck, March 27, 2019", ("Hanna Beck",)),
    ],
)
def test_writer_and_day_in_one_line(line, authors):
    found = page(
        f"<div><h1>The ferry came home</h1><p class=byline>{line}</p>{STORY}</div>",
        language="de" if "von" in line else "en",
    )
    assert (found.authors, found.published[:10], told(found)) == (authors, "2019-03-27", list(TOLD))


def test_a_market_under_the_story_is_no_day_of_publication():
    assert not page(
        f"<div><h1>The ferry came home</h1>{STORY}</div><div><b>Dates</b><br>15.06.2024 Market at Quay<br>22.06.2024 Fair</div>"
    ).published


SHARED = (
    "<title>New rules for ferries in fog</title><meta property='og:title' content='You will not believe this ship'>"
)


@pytest.mark.parametrize(
    "head", ["<h1 itemprop=headline>Ferry rules tightened</h1>", "<h1>Rules for ferries in fog are new</h1>"]
)
def test_the_headline_shown_stands_before_one_written_for_sharing(head):
    assert page(f"<div>{head}{STORY}</div>", head=SHARED).title in head


def test_a_headline_for_sharing_stands_where_the_page_shows_only_its_own_name():
    assert page(f"<div><h1>Harbour Post</h1>{STORY}</div>", head=SHARED).title == "You will not believe this ship"


def stated(body):
    return f"""<script type="application/ld+json">{{"@type":"NewsArticle","headline":"The ferry came home","articleBody":"{body}"}}</script>"""


def test_what_a_page_states_and_cuts_short_is_read_to_its_end():
    assert told(
        page(
            f"<div><h1>The ferry came home</h1><p>{TOLD[0]}</p><p>{TOLD[1]}</p><button>More</button></div>",
            stated(" ".join(TOLD)),
        )
    ) == list(TOLD)


@pytest.mark.parametrize(
    "body",
    [" ".join(TOLD), " ".join(TOLD) + " Read more here", "Another text. " + " ".join(TOLD) + " And more of that."],
)
def test_what_a_page_shows_to_its_end_is_read_once(body):
    assert told(page(f"<div><h1>The ferry came home</h1>{STORY}</div>", stated(body))) == list(TOLD)


def test_what_stands_above_a_mails_greeting_is_no_story():
    head = "From: Harbour Post <post@post.example>\nTo: p@post.example\nSent: 10 March 2023 07:02\nSubject: The ferry came home"
    found = mail.read_pasted(
        f"{head}\n\nTrouble reading this? See it in a browser\n\nHello Paul,\n\n" + "\n\n".join(TOLD), "a"
    )
    assert told(found) == list(TOLD)
