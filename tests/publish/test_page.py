"""The page as a document: what is on it, when it is heard, and that nothing in it can do harm."""

from __future__ import annotations

import base64
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from page_edition import ARTICLE, DISCLOSURE, LINES, RATE, edition, pictured
from PIL import Image

from presscast.errors import OutputError
from presscast.model import Article, Block, Line, Show, Speaker, Style
from presscast.publish import cover
from presscast.publish.page import article as page
from presscast.publish.page.asset import ICON


def render(document):
    return "".join(page.render(document, document.audio[0].parent))


def read(document):
    return html.fromstring(render(document), parser=html.HTMLParser(huge_tree=True))


def text(element):
    return " ".join(element.text_content().split())


def test_every_sentence_stands_in_its_passage(tmp_path):
    tree = read(edition(tmp_path))
    article = tree.find(".//article")
    spans = article.xpath(".//span[contains(@class, 's')][starts-with(@id, 's')]")
    assert [span.text for span in spans] == [line.shown for line in LINES if line.shown]
    assert [span.get("id") for span in spans] == [f"s{n}" for n in range(19)]
    told = article.get_element_by_id("text")
    assert [text(item) for item in told.findall("ul/li")] == ["A barge, 1911.", "The Marigold, 1964."]
    assert len(told.findall("blockquote/p")) == 2
    assert text(told.find("h2")) == "A short history"  # level 3 in the article: no heading level is skipped
    caption = told.find("figure/figcaption")
    assert text(caption) == "The Marigold leaves Tarnwick at dawn. Photo: Ines Okafor See the picture"
    assert caption.find("span[@class='s credit']").text == "Photo: Ines Okafor"
    assert caption.find("a").get("href") == "https://pictures.example/a.jpg"


def test_white_space_between_sentences_is_the_articles(tmp_path):
    blocks = (Block("paragraph", "一つ目。二つ目。"),)
    lines = (Line(0, "一つ目。", "一つ目。"), Line(0, "二つ目。", "二つ目。"))
    tree = read(edition(tmp_path, replace(ARTICLE, blocks=blocks, language="ja"), lines))
    assert tree.find(".//article//p[@id='b0']").text_content() == "一つ目。二つ目。"


def test_the_timeline_is_the_tracks(tmp_path):
    document = edition(tmp_path)
    timeline = json.loads(read(document).get_element_by_id("timeline").text)
    seen = [placed for placed in document.track.placed if placed.clip.line.shown]
    cue = next(placed for placed in document.track.placed if not placed.clip.line.shown)
    for (heard, start, _, caption, words), placed in zip(timeline["lines"], seen, strict=True):
        assert start == pytest.approx(placed.start / RATE, abs=0.0006)
        assert caption == (placed.clip.line.role in ("caption", "credit"))
        assert len(words) == len(placed.words)
        first = placed.clip.line.shown.startswith("The Marigold leaves")
        assert heard == pytest.approx(cue.start / RATE if first else start, abs=0.0006)
    assert timeline["chapters"] == [round(chapter.start / RATE, 3) for chapter in document.track.chapters]


def test_word_offsets_count_as_the_browser_does(tmp_path):
    line = Line(0, "A 🎈 flew.", "A balloon flew.")
    document = edition(tmp_path, replace(ARTICLE, blocks=(Block("paragraph", line.shown),)), (line,))
    words = json.loads(read(document).get_element_by_id("timeline").text)["lines"][0][4]
    assert [span[1:] for span in words] == [[0, 1], [2, 4], [5, 10]]


def test_what_is_not_read_aloud_is_still_on_the_page(tmp_path):
    lines = tuple(
        line for line in LINES if line.role not in ("caption", "credit", "cue", "disclosure", "byline", "headline")
    )
    article = read(edition(tmp_path, lines=lines)).find(".//article")
    assert text(article.find(".//figure")).startswith("The Marigold leaves Tarnwick at dawn. Photo: Ines Okafor")
    shown = text(article)
    assert shown.index("eight.") < shown.index("The Marigold leaves") < shown.index("A short history")
    assert DISCLOSURE in shown
    assert "Mirela Quist" in shown
    assert text(article.find("header/h1")) == ARTICLE.title


def test_a_date_that_is_not_read_aloud_is_still_on_the_page_and_stands_there_once(tmp_path):
    unsaid = read(edition(tmp_path, lines=tuple(line for line in LINES if "2026" not in line.shown)))
    assert text(unsaid.find(".//article/header/p[@class='dateline']/time")) == "3 February 2026, 06:30"
    assert text(read(edition(tmp_path)).find(".//article/header")).count("2026") == 1


def test_the_voice_is_named_for_readers_never_by_the_file_of_its_profile(tmp_path):
    made = edition(tmp_path)
    assert made.voice == "plain"
    assert "Read by a synthetic voice." in text(read(made).find(".//footer"))
    assert "Read by a synthetic voice (Heart)." in text(read(replace(made, reader="Heart")).find(".//footer"))


def test_the_page_leads_to_the_show_it_is_of_and_to_what_its_voice_is(tmp_path):
    of_a_show = edition(tmp_path)
    assert {"../feed.xml", "../index.html", "../about.html"} <= set(read(of_a_show).xpath("//a/@href"))
    alone = replace(of_a_show, show=Show())
    assert not [link for link in read(alone).xpath("//a/@href") if link.startswith("../")]


def test_without_marks_there_are_no_words(tmp_path):
    lines = json.loads(read(edition(tmp_path, marks=False)).get_element_by_id("timeline").text)["lines"]
    assert all(line[4] == [] for line in lines)


def test_machines_are_told_where_the_sound_is(tmp_path):
    tree = read(edition(tmp_path))
    facts = json.loads(tree.find(".//script[@type='application/ld+json']").text)
    assert (facts["@type"], facts["headline"]) == ("NewsArticle", ARTICLE.title)
    (spoken,) = [name for name in facts["speakable"]["cssSelector"] if name != "h1"]
    assert tree.get_element_by_id(spoken[1:]).tag == "p"
    facts = facts["audio"]
    assert facts["@type"] == "AudioObject"
    assert facts["contentUrl"] == "ferry.mp3"
    assert facts["encodingFormat"] == "audio/mpeg"
    assert re.fullmatch(r"PT\d+\.\d{3}S", facts["duration"])
    assert facts["description"] == DISCLOSURE
    assert facts["transcript"] == "transcript.txt"
    assert tree.find(".//meta[@property='og:audio']").get("content") == "ferry.mp3"


def test_machines_are_told_how_the_sound_came_to_be(tmp_path):
    document = replace(edition(tmp_path), digital_source="compositeSynthetic")
    facts = json.loads(read(document).find(".//script[@type='application/ld+json']").text)
    assert facts["audio"]["digitalSourceType"] == "https://schema.org/CompositeSyntheticDigitalSource"


def test_machines_are_told_the_licence_of_the_voice_and_none_of_the_sound(tmp_path):
    speakers = (Speaker("tone", "", "Apache-2.0"), Speaker("piper", "joe", "CC0"))
    facts = json.loads(
        read(replace(edition(tmp_path), voice="Heart", speakers=speakers))
        .find(".//script[@type='application/ld+json']")
        .text
    )
    assert facts["audio"]["isBasedOn"] == {
        "@type": "SoftwareApplication",
        "name": "Heart",
        "license": {"@type": "CreativeWork", "name": "Apache-2.0; CC0"},
    }
    assert "license" not in {*facts, *facts["audio"]}


def test_of_a_voice_that_is_not_known_machines_are_told_nothing(tmp_path):
    document = replace(edition(tmp_path), voice="", speakers=())
    facts = json.loads(read(document).find(".//script[@type='application/ld+json']").text)
    assert "isBasedOn" not in facts["audio"]


def test_where_its_address_is_known_machines_are_told_it_whole(tmp_path):
    base = "https://a.example/audio/ferry/"
    article = replace(ARTICLE, url="", published="2025-06-10T18:45")
    tree = read(replace(edition(tmp_path, article), base=base, show=Show(timezone="Asia/Seoul")))
    facts = json.loads(tree.find(".//script[@type='application/ld+json']").text)
    told = {meta.get("property"): meta.get("content") for meta in tree.iter("meta")}
    assert tree.xpath("//link[@rel='canonical']/@href") == [f"{base}index.html"]
    assert told["og:image"] == facts["image"][0] == f"{base}cover.jpg"
    assert told["og:audio"] == facts["audio"]["contentUrl"] == f"{base}ferry.mp3"
    assert tree.xpath("//link[@type='application/json+oembed']/@href") == [f"{base}oembed.json"]
    assert facts["datePublished"] == "2025-06-10T18:45:00+09:00"
    assert facts["audio"]["embedUrl"] == f"{base}embed.html"


def test_the_page_is_small_and_asks_for_nothing(tmp_path):
    cover.draw(ARTICLE, Show(), tmp_path / "cover.jpg")
    document = edition(tmp_path, replace(ARTICLE, blocks=()), (Line(-1, "Yes.", "Yes."),))
    rendered = re.sub('data:image/jpeg[^"]*', "", whole := render(document))
    assert len(rendered.encode()) < 50_000
    assert len(whole.encode()) < 60_000
    assert re.findall(r'(?:src|href|srcset|action|data)="([^"]*)"', rendered) == [
        ARTICLE.url.replace("&", "&amp;"),
        ICON,
        "#play",
        "#text",
        ARTICLE.url.replace("&", "&amp;"),
        "",
        "ferry.mp3",
        "ferry.mp3",
        "transcript.txt",
        "ferry.epub",
        "../feed.xml",
        "../index.html",
        "../about.html",
        ARTICLE.url.replace("&", "&amp;"),
    ]
    assert not re.search(r"url\(|@import|fetch\(|XMLHttp|import\(", rendered)


def test_an_article_of_another_script_is_set_its_own_way(tmp_path):
    assert read(edition(tmp_path, replace(ARTICLE, language="ar-EG"))).get("dir") == "rtl"
    assert read(edition(tmp_path, replace(ARTICLE, language="az-Arab"))).get("dir") == "rtl"
    assert read(edition(tmp_path, replace(ARTICLE, language="ar-Latn"))).get("dir") == "ltr"
    assert read(edition(tmp_path, replace(ARTICLE, language='"><script>'))).get("lang") == "und"


def test_words_of_another_direction_keep_theirs(tmp_path):
    whole = read(edition(tmp_path, replace(ARTICLE, language="he")))
    assert whole.find(".//header//bdi").text
    notes = [p for p in whole.iter("p") if p.get("class") in ("note", "byline")]
    assert notes
    assert {p.get("dir") for p in notes} == {"auto"}
    assert whole.find(".//footer/p").get("dir") == "ltr"


def test_a_picture_the_edition_holds_is_in_the_page(tmp_path):
    picture = read(edition(tmp_path, **pictured(tmp_path))).find(".//figure/img")
    kind, data = picture.get("src").split(",")
    assert kind == "data:image/jpeg;base64"
    assert Image.open(io.BytesIO(base64.b64decode(data))).size == (1200, 675)
    assert picture.get("alt") == "The Marigold leaves Tarnwick at dawn."


def test_a_picture_is_described_in_its_own_words(tmp_path):
    given = pictured(tmp_path)
    blocks = tuple(replace(b, alt="A ferry.") if b.kind == "caption" else b for b in given["article"].blocks)
    picture = read(edition(tmp_path, **{**given, "article": replace(ARTICLE, blocks=blocks)})).find(".//figure/img")
    assert picture.get("alt") == "A ferry."


def test_a_picture_is_shown_once(tmp_path):
    given = pictured(tmp_path)
    blocks = (*given["article"].blocks, Block("caption", "The Marigold again.", image="boat.png"))
    tree = read(edition(tmp_path, **{**given, "article": replace(ARTICLE, blocks=blocks)}))
    assert len(tree.findall(".//figure/img")) == 1
    assert "The Marigold again." in text(tree)


def test_the_lead_picture_comes_first_where_no_caption_shows_it(tmp_path):
    given = pictured(tmp_path)
    bands = Image.linear_gradient("L").resize((800, 800)).convert("RGB")
    bands.save(tmp_path / "images" / "lead.png")
    Image.open(tmp_path / "images" / "boat.png").resize((300, 169)).save(tmp_path / "images" / "small.png")
    held = (*given["pictures"], ("lead.png", Path("images/lead.png")), ("small.png", Path("images/small.png")))

    def figures(image):
        article = replace(given["article"], image=image)
        return [img.get("alt") for img in read(edition(tmp_path, article, pictures=held)).findall(".//figure/img")]

    caption = "The Marigold leaves Tarnwick at dawn."
    assert figures("lead.png") == [f"Picture for “{ARTICLE.title}”", caption]
    assert figures("small.png") == figures("boat.png") == figures("") == figures("private.png") == [caption]


def test_the_chapters_are_a_list_with_their_pictures(tmp_path):
    document = edition(tmp_path, **pictured(tmp_path))
    chapters = tuple(replace(c, image="boat.png" if n else "") for n, c in enumerate(document.track.chapters))
    document = replace(document, track=replace(document.track, chapters=chapters))
    links = read(document).findall(".//details/ol/li/a")
    assert [text(link) for link in links] == ["0:00 The ferry", "0:16 A short history"]
    assert [link.get("href") for link in links] == ["#s0", "#s8"]
    assert [link.get("data-figure") for link in links] == [None, "b5"]


def test_an_article_of_one_chapter_has_no_list(tmp_path):
    assert read(edition(tmp_path, lines=LINES[:3])).find(".//details") is None


@pytest.mark.parametrize(
    "image", ["private.png", "../private.png", "{}/private.png", "images/boat.png", "\0", "x" * 5000, "."]
)
def test_no_other_file_of_the_machine_is_in_the_page(tmp_path, image):
    pictured(tmp_path)
    article = replace(ARTICLE, blocks=(Block("caption", "A boat.", image=image.format(tmp_path)),))
    made = edition(tmp_path, article, (Line(0, "A boat.", "A boat.", "caption"),))
    assert read(made).find(".//figure/img") is None


HOSTILE = (
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "\" onmouseover='alert(1)' x=\"",
    "</script><script>alert(1)</script>",
    "]]><x/><!-- --!>",
    "$policy ${script}",
    "abc\u202efdp.exe",
    "nul\0 and bell\x07 and half \ud800 a pair \ufffe",
    "x" * 1_000_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_article_is_inert(tmp_path, text):
    blocks = (Block("headline", text), Block("paragraph", text), Block("caption", text, text, "javascript:alert(1)"))
    article = Article(text, blocks, (), (text,), text, text, text, "javascript:alert(1)", text)
    lines = (Line(0, text, text, "headline", 0, text), Line(1, text, text), Line(2, text, text, "caption"))
    document = edition(tmp_path, article, lines)
    tree = read(document)
    assert len(tree.findall(".//script")) == 3
    assert not tree.xpath("//img | //iframe | //object | //*[@*[starts-with(name(), 'on')]]")
    assert not tree.xpath("//@href[contains(., 'javascript')] | //@src[contains(., 'javascript')]")
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ufffe\ud800-\udfff]", render(document))
    assert tree.find(".//article//h1/span").text == re.sub("[\0\x07\u202e\ud800\ufffe]", "", text)
    page.write(document, tmp_path)


def test_a_folder_that_is_not_there_is_one_clear_line(tmp_path):
    with pytest.raises(OutputError, match=r"index\.html: the page cannot be written: No such file"):
        page.write(edition(tmp_path), tmp_path / "gone")


def test_links_and_emphasis_stand_where_the_article_has_them(tmp_path):
    text = "So said the whole council, and no one else. It met & left."
    styles = (
        Style(8, 25, "link", "https://x.example/?a=1&b=2"),
        Style(12, 17, "em"),
        Style(27, 52, "strong"),  # from one sentence into the next
        Style(47, 49, "link", "javascript:alert(1)"),
    )
    blocks = (Block("paragraph", text, styles=styles),)
    lines = (Line(0, text[:43], "x"), Line(0, text[44:], "x"))
    first, second = read(edition(tmp_path, replace(ARTICLE, blocks=blocks), lines)).xpath("//span[@class='s']")
    assert text.startswith(first.text_content())
    assert html.tostring(first, encoding="unicode", with_tail=False).partition(">")[2] == (
        'So said <a href="https://x.example/?a=1&amp;b=2" rel="noreferrer">the <em>whole</em> council</a>, '
        "<strong>and no one else.</strong></span>"
    )
    assert html.tostring(second, encoding="unicode", with_tail=False).partition(">")[2] == (
        "<strong>It met &amp;</strong> left.</span>"
    )


def test_a_table_is_a_table_with_its_retelling_under_it(tmp_path):
    rows = (("Year", "", "Passengers"), ("1964", "x", "20,000"), ("2024 & on",))
    blocks = tuple(replace(b, rows=rows) if b.kind == "table" else b for b in ARTICLE.blocks)
    figure = read(edition(tmp_path, replace(ARTICLE, blocks=blocks))).find(".//figure[@class='rows']")
    assert [[text(cell) for cell in row] for row in figure.iter("tr")] == [
        ["Year", "", "Passengers"],
        ["1964", "x", "20,000"],
        ["2024 & on", "", ""],
    ]
    assert text(figure.find("figcaption")) == "Year, passengers. 1964, 20,000. 2024, 61,500."


def test_a_numbered_item_keeps_its_emphasis_in_its_place(tmp_path):
    block = Block("list_item", "A barge sank.", styles=(Style(2, 7, "em", ""),), number="4.")
    told = read(edition(tmp_path, replace(ARTICLE, blocks=(block,)), (Line(0, "4. A barge sank.", "x"),)))
    assert [text(e) for e in told.get_element_by_id("text").iter("em")] == ["barge"]


def test_a_list_that_says_its_numbers_has_no_others(tmp_path):
    blocks = (Block("list_item", "1. A barge."), Block("list_item", "2. A ferry."), Block("list_item", "A boat."))
    lines = tuple(Line(n, block.text, "x") for n, block in enumerate(blocks))
    told = read(edition(tmp_path, replace(ARTICLE, blocks=blocks), lines)).get_element_by_id("text")
    assert [(e.tag, e.get("class"), len(e)) for e in told] == [("ol", "told", 2), ("ul", None, 1)]
