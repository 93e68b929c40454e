"""Pages written for this project, from their bytes to the article."""

import pytest

from presscast.errors import ReadError
from presscast.read.captions import words
from presscast.read.keep import keep
from presscast.read.page import html

STORY = (
    "The ferry lay at its berth with the ramp down, and the queue of lorries reached back to the second roundabout.",
    "Nobody had told the drivers, who had slept in their cabs and now stood about on the quay and looked at the water.",
    "At noon the captain came down the ramp in his slippers, and said that he would sail as soon as he had found a shoe.",
)


def page(*body, head="<title>The ferry that did not leave</title>"):
    text = "".join(f"<p>{line}</p>" for line in STORY)
    inside = "".join(body)
    return f"<html><head>{head}</head><body><article><h1>The ferry that did not leave</h1>{text}{inside}</article></body></html>"


def read(*body, **options):
    return html.read(page(*body, **options).encode(), "https://varnpost.example/ferry")


def test_a_caption_that_retells_its_table_is_read_once():
    rows = "<table><tr><th>Year</th><th>Boats</th></tr><tr><td>1911</td><td>3</td></tr><tr><td>1950</td><td>9</td></tr></table>"
    told = "1911: Boats 3; 1950: Boats 9."
    found = read(f"<figure>{rows}<figcaption>{told}</figcaption></figure>")
    assert [(b.kind, b.text) for b in found.blocks if b.kind in ("table", "caption")] == [("table", told)]
    found = read(f"<figure>{rows}<figcaption>Boats that went down here.</figcaption></figure>")
    assert [b.text for b in found.blocks if b.kind == "caption"] == ["Boats that went down here."]


def test_what_stands_between_a_tables_cells_is_read_before_it():
    rows = "<tr><th>Year</th><th>Boats</th></tr><tr><td>1850</td><td>9</td>{}</tr><tr><td>1920</td><td>2</td></tr>"
    line = "A brass plate in the wall of the old customs house tells how high the water stood."
    for astray in (line, f"<b>{line}</b>", f"<form><i>{line}</i></form>"):
        found = read(f"<table>{rows.format(astray)}</table>")
        assert [(b.kind, b.text) for b in found.blocks][4:] == [
            ("paragraph", line),
            ("table", "1850: Boats 9; 1920: Boats 2."),
        ]


def test_the_mill_page_gives_its_facts(article):
    found = html.read(article("mill-wheel.html"), "mill-wheel.html")
    assert (found.title, found.authors) == ("The mill at Fenwick grinds again", ("Ada Fenn", "Bo Lund"))
    assert (found.published, found.updated) == ("2026-04-02T06:00:00+01:00", "2026-04-02T09:15:00+01:00")
    assert (found.site, found.language) == ("Fen Post", "en-GB")
    assert found.url == "https://fenpost.example/2026/04/mill-grinds-again"
    assert found.image == "https://fenpost.example/img/mill-wheel.jpg"


def test_the_mill_page_gives_its_story_in_order(article):
    found = html.read(article("mill-wheel.html"), "mill-wheel.html")
    assert [b.kind for b in found.blocks] == [
        "headline", "standfirst", "caption", "dateline", "paragraph", "paragraph", "subhead", "paragraph", "quote", "paragraph", "list_item",
        "list_item", "list_item", "caption", "paragraph", "table", "quote", "paragraph", "note",
    ]  # fmt: skip
    captions = [(b.text, b.credit, b.image) for b in found.blocks if b.kind == "caption"]
    assert captions == [
        (
            "The wheel of Fenwick mill turns for the first time since 1986.",
            "Credit: Ines Okonjo/Fen Post",
            "https://fenpost.example/img/mill-wheel.jpg",
        ),
        ("The first sack of flour weighs twelve kilograms.", "Photo: Bo Lund", "https://img.fenpost.example/flour.jpg"),
    ]
    assert found.blocks[16].text == "The wheel turns! Bring your own wheat. — Fenwick Mill (@fenwickmill) April 2, 2026"
    assert found.blocks[15].text == "1850: Sacks 9,100; 1920: Sacks 2,300; 1986: Sacks 110."


def test_the_mill_page_says_why_the_rest_is_dropped(article):
    found = html.read(article("mill-wheel.html"), "mill-wheel.html")
    reasons = {d.text: d.reason for d in found.dropped}
    assert reasons["By Ada Fenn and Bo Lund"] == "byline-line"
    assert "After forty years of rust, the wheel turned on Thursday." not in reasons
    assert reasons["Nine mills that you can visit this summer"] == "read-more"
    assert reasons["Sign up for our morning letter and never miss a flood."] == "newsletter"
    assert reasons["1850 | 9,100"] == "table-retold"
    assert reasons["open(sluice); wait(wheel)"] == "code-block"
    assert reasons["Ada Fenn writes about water, and has a boat."] == "about-author"
    assert reasons["3 comments"] == "comment-furniture"
    assert reasons["Privacy policy"] == "page-furniture"
    assert not any("window.mill" in text or "color: red" in text for text in reasons)


def test_a_mark_comes_back_into_its_sentence(article):
    found = keep(html.read(article("mill-wheel.html"), "mill-wheel.html"), frozenset({"footnote-mark"}))
    assert "in the frost[1] and the miller" in found.blocks[5].text
    assert "footnote-mark" not in {d.reason for d in found.dropped}


def test_the_german_page(article):
    found = html.read(article("nachtmarkt-de.html"), "nachtmarkt-de.html")
    assert (found.title, found.language) == ("Der Nachtmarkt von Seelau kehrt zurück", "de")
    assert (found.authors, found.published) == (("Jutta Brandner",), "2026-05-08T05:30:00+02:00")
    kinds = [b.kind for b in found.blocks]
    assert kinds == ["headline", "caption", "paragraph", "paragraph", "subhead", "paragraph", "paragraph", "paragraph"]
    assert found.blocks[1].credit == "Foto: Emil Harting"


def test_the_korean_page(article):
    found = html.read(article("lighthouse-ko.html"), "lighthouse-ko.html")
    assert (found.title, found.language) == ("솔마루 등대, 40년 만에 다시 불을 밝히다", "ko")
    assert (found.authors, found.published) == (("한서윤",), "2026-03-21T09:00:00+09:00")
    assert [b.kind for b in found.blocks] == [
        "headline",
        "caption",
        "paragraph",
        "paragraph",
        "subhead",
        "paragraph",
        "paragraph",
    ]
    assert "무단 전재 및 재배포 금지" in {d.text for d in found.dropped}


def test_every_word_of_the_page_is_kept_or_dropped(article):
    from lxml import html as lxml_html

    data = article("mill-wheel.html")
    found = html.read(data, "mill-wheel.html")
    told = words(" ".join([b.text + " " + b.credit for b in found.blocks] + [d.text for d in found.dropped]))
    tree = lxml_html.document_fromstring(data)
    for gone in tree.xpath("//script|//style|//button|//head"):
        gone.drop_tree()
    assert set(words(" ".join(tree.itertext()))) - set(told) == set()


def test_a_page_without_a_date_is_asked_for_one_in_its_address():
    found = html.read(page().encode(), "https://varnpost.example/2024/11/05/ferry")
    assert found.published == "2024-11-05"


def test_an_index_page_is_refused():
    cards = "".join(
        f"<article><h2><a href='/s{n}'>The council of Fenwick votes on plan number {n} tonight</a></h2>"
        f"<p>The vote on plan {n} comes after months of quarrel between the two banks of the river Wend.</p></article>"
        for n in range(14)
    )
    with pytest.raises(ReadError, match="no article in it but links"):
        html.read(f"<html><body><main>{cards}</main></body></html>".encode(), "https://fenpost.example/")


@pytest.mark.parametrize(
    "data", [b"<html></html>", b"<html><body></body></html>", b"<html><body><p>Loading...</p></body></html>"]
)
def test_a_page_without_an_article_is_refused(data):
    with pytest.raises(ReadError, match="no article in it"):
        html.read(data, "x.html")


def test_a_menu_is_no_article():
    menu = b"<html><body>" + b"<a href='/a'>News</a> <a href='/b'>Sport</a> " * 200 + b"</body></html>"
    with pytest.raises(ReadError, match="no article in it"):
        html.read(menu, "menu.html")


def test_hidden_and_spoken_only_text_is_not_read():
    found = read(
        '<p style="display:none">A hidden line that nobody sees.</p><p class="sr-only">For screen readers.</p>'
    )
    assert len(found.blocks) == 4


def test_breaks_part_paragraphs():
    body = "<br><br>".join(STORY)
    found = html.read(f"<html><body><h1>The ferry</h1><div>{body}</div></body></html>".encode(), "x.html")
    assert [b.text for b in found.blocks if b.kind == "paragraph"] == list(STORY)


def test_a_form_round_the_whole_page_hides_nothing():
    text = page().replace("<article>", "<form><article>").replace("</article>", "</article></form>")
    assert len(html.read(text.encode(), "x.html").blocks) == 4


def test_a_label_that_holds_the_story_is_not_believed():
    text = page().replace("<article>", '<article class="widget share related">')
    assert len(html.read(text.encode(), "x.html").blocks) == 4


def test_a_broken_json_ld_block_is_passed_over():
    head = '<title>The ferry</title><script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
    assert read(head=head).title == "The ferry that did not leave"


def test_entities_are_not_followed(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    doctype = f'<!DOCTYPE html [<!ENTITY s SYSTEM "{secret.as_uri()}"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    found = html.read(
        (doctype + page("<p>The end of the tale is &s; and &b; as it stands here.</p>")).encode(), "x.html"
    )
    assert not any("the secret" in b.text or "aaaaaaaa" in b.text for b in found.blocks)


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000 + "x" + "</div>" * 100_000,
        "<ul><li>a" * 3_000,
        "<b>" * 20_000,
        "<img src='a.jpg' alt='a man sells tea at the roundabout'>" * 5_000,
        "<script>" + "var a = 1;" * 500_000 + "</script>",
        "<p>" + "word " * 200_000 + "</p>",
    ],
    ids=["deep", "lists", "bold", "pictures", "script", "long"],
)
def test_monstrous_pages_are_read(body):
    assert STORY[0] in [b.text for b in read(body).blocks]


def test_a_book_is_too_long():
    with pytest.raises(ReadError, match="over 5,000,000 characters"):
        read("<p>" + "word " * 1_100_000 + "</p>")


def test_pictures_are_said_once():
    image = "<img src='a.jpg' alt='a man sells tea at the roundabout'>"
    found = read(image, "<p>And the tea was hot, which is more than could be said of the welcome.</p>", image)
    assert [b.text for b in found.blocks if b.kind == "caption"] == ["a man sells tea at the roundabout"]
    assert "caption-repeated" in {d.reason for d in found.dropped}


def test_a_long_box_named_as_a_caption_is_text():
    steps = "".join(f"<p>Turn the <b>wheel</b> to notch {number}.</p>" for number in range(100))
    found = read(f"<div class='steps-caption'>{steps}</div>")
    told = [b.text for b in found.blocks] + [d.text for d in found.dropped]
    assert told[-100:] == [f"Turn the wheel to notch {number}." for number in range(100)]


def test_a_table_is_told_under_its_title():
    table = "<tr><th>Year</th><th>Boats</th></tr><tr><td>1850</td><td>9</td></tr><tr><td>1920</td><td>2</td></tr>"
    found = read(f"<table><caption>Boats of the\n<b>harbour</b></caption>{table}</table>", f"<p>{STORY[0]}</p>")
    assert [b.text for b in found.blocks if b.kind == "table"] == [
        "Boats of the harbour. 1850: Boats 9; 1920: Boats 2."
    ]


def test_words_marked_as_another_language_bring_their_pronunciation():
    marked = (
        "<p>It was <i lang=fr>joie de vivre</i>, <span lang=DE style='color:red'>said</span> the <em lang=en>old</em> man"
        " in his <i lang=it>un</i> usual way, and he went back to the ferry to look for the other shoe.</p>"
    )
    assert read(marked).lexicon == (("joie de vivre", "[joie de vivre](@fr)"),)


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="canonical" href="http://[::1">',
        '<meta property="og:url" content="//[x]/"><meta property="og:image" content="http://[half">',
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The ferry that did not leave",'
            ' "url": "http://[::1", "image": "//[x]/a.jpg"}</script>'
        ),
        '<title>The ferry that did not leave | Varn Post</title><link rel="canonical" href="https://[v1.x">',
        '<base href="http://[">',
    ],
)
def test_a_broken_address_is_one_fact_less_and_nothing_more(head):
    found = read('<figure><img src="http://[::1" alt="The ferry at its berth with the ramp down"></figure>', head=head)
    assert [block.text for block in found.blocks if block.kind == "paragraph"] == list(STORY)
    assert "[" not in found.url + found.image


ALT = "A white ferry tied to a stone quay under low cloud."
CAPTION = "The Varn at her berth on Monday morning."
DESCRIBED = {
    "figure": (f'<figure><img src="a.jpg" alt="{ALT}"><figcaption>{CAPTION}</figcaption></figure>', ALT),
    "caption first": (f'<figure><figcaption>{CAPTION}</figcaption><img src="a.jpg" alt="{ALT}"></figure>', ALT),
    "linked": (f'<figure><a href="/a"><img src="a.jpg" alt="{ALT}"></a><figcaption>{CAPTION}</figcaption></figure>', ALT),
    "lazy": (
        f'<figure><img data-src="a.jpg" src="data:image/gif;base64,R0" alt="{ALT}"><figcaption>{CAPTION}</figcaption></figure>',
        ALT,
    ),
    "picture element": (
        f'<figure><picture><source srcset="a.webp"><img src="a.jpg" alt="{ALT}"></picture><figcaption>{CAPTION}</figcaption></figure>',
        ALT,
    ),
    "credited": (
        f'<figure><img src="a.jpg" alt="{ALT}"><figcaption>{CAPTION} <span class="credit">Photo: Ann Vale</span></figcaption></figure>',
        ALT,
    ),
    "short": ('<figure><img src="a.jpg" alt="Ferry at the quay"><figcaption>' + CAPTION + "</figcaption></figure>", "Ferry at the quay"),
    "spaces": ('<figure><img src="a.jpg" alt="Ferry  at\nthe quay"><figcaption>' + CAPTION + "</figcaption></figure>", "Ferry at the quay"),
    "Latin signs": ('<figure><img src="a.jpg" alt="Ferry &amp; quay, 9 o&#8217;clock"><figcaption>' + CAPTION + "</figcaption></figure>", "Ferry & quay, 9 o’clock"),
    "said twice": ('<figure><img src="a.jpg" alt="Ferry at quay Ferry at quay"><figcaption>' + CAPTION + "</figcaption></figure>", "Ferry at quay"),
    "none": (f'<figure><img src="a.jpg"><figcaption>{CAPTION}</figcaption></figure>', ""),
    "empty": (f'<figure><img src="a.jpg" alt=""><figcaption>{CAPTION}</figcaption></figure>', ""),
    "the caption": (f'<figure><img src="a.jpg" alt="{CAPTION}"><figcaption>{CAPTION}</figcaption></figure>', ""),
    "a file's name": (f'<figure><img src="a.jpg" alt="DSC_0042.jpg"><figcaption>{CAPTION}</figcaption></figure>', ""),
    "a number": (f'<figure><img src="a.jpg" alt="image-4711"><figcaption>{CAPTION}</figcaption></figure>', ""),
}  # fmt: skip


@pytest.mark.parametrize(("body", "alt"), DESCRIBED.values(), ids=DESCRIBED)
def test_a_caption_keeps_what_its_picture_is_described_by(body, alt):
    caption = next(b for b in read(body).blocks if b.kind == "caption")
    assert caption.text == CAPTION
    assert caption.alt == alt


def test_two_pictures_keep_each_its_description():
    first, second = (
        f'<figure><img src="{n}.jpg" alt="{alt}"><figcaption>{text}</figcaption></figure>'
        for n, alt, text in ((1, ALT, CAPTION), (2, "A queue of lorries.", "The road to the pier."))
    )
    captions = [b for b in read(first, second).blocks if b.kind == "caption"]
    assert [b.alt for b in captions] == [ALT, "A queue of lorries."]


@pytest.mark.parametrize("opened", ["<article>", "<main><article>", "<header>Harbour news of today</header><article>"])
def test_a_page_may_leave_out_the_tags_of_head_and_body(opened):
    story = "".join(f"<p>{text}</p>" for text in STORY)
    page = (
        f"<!doctype html><title>The ferry</title>{opened}<h1>The ferry</h1>{story}</article><footer>Varn Post</footer>"
    )
    found = html.read(page.encode(), "x.html")
    assert [block.text for block in found.blocks if block.kind == "paragraph"] == list(STORY)
    assert ("Harbour news of today" in {piece.text for piece in found.dropped}) == ("<header>" in opened)


@pytest.mark.parametrize(
    ("head", "section"),
    [
        ('<meta property="article:section" content="World &amp; Sea">', "World & Sea"),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","articleSection":["Sport","News"]}</script>',
            "Sport",
        ),
        ('<meta property="article:section" content="' + "word, " * 20 + '">', ""),
        ("", ""),
    ],
)
def test_the_section_is_the_one_the_page_states(head, section):
    story = "<p>" + "The ferry ran again on Monday, and people came to see it. " * 5 + "</p>"
    text = f"<html><head><title>Ferry</title>{head}</head><body><article><h1>Ferry</h1>{story}</article></body></html>"
    assert html.read(text.encode(), "page.html").section == section


def test_a_credit_told_in_a_caption_stands_beside_the_one_apart():
    caption = f'{CAPTION} (Photo: Bea Fenn/Reuters) <span class="credit">Ann Lee</span>'
    found = read(f'<figure><img src="a.jpg" alt="A bell"><figcaption>{caption}</figcaption></figure>')
    assert [block.credit for block in found.blocks if block.kind == "caption"] == ["Photo: Bea Fenn/Reuters / Ann Lee"]
