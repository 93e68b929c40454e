"""The page over all episodes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from handmade import ARTICLE, edition
from lxml import html
from shelved import EPISODE, NOW, put
from test_site_server import serving
from validators import MODULES, html_validate, run, there, vnu

from presscast.model import Show
from presscast.publish.feed import episode, shelf
from presscast.publish.page import search, site
from presscast.publish.tags import tags

SHOW = Show(title="Fjord Post Aloud", link="https://fjordpost.example/", description="Read aloud.", copyright="© FP")


def written(folder: Path, show: Show = SHOW) -> html.HtmlElement:
    site.write(shelf.stock(folder, NOW), show)
    return html.fromstring((folder / "index.html").read_text("utf-8"))


def real(folder: Path) -> Path:
    """DIR with one edition of real sound, and one of no sound but many words."""
    home = folder / "ferry"
    (home / "build").mkdir(parents=True)
    made = edition(home, ".mp3")
    tags.write(made, home)
    episode.write(made, home)
    (home / "index.html").write_text("<p>The ferry")
    (home / "transcript.txt").write_text("The ferry sails to “Stavhamn”.")
    put(
        folder, "페리", 2, published="2024", language="ko", title="밤배가 다시 다닙니다 " * 5, authors=(), change="고침"
    )
    put(folder, "مركب", 3, published="2023-05", language="ar", title="العبارة تعود", summary="w" * 300, section="World")
    site.write(shelf.stock(folder, NOW), SHOW, "https://fjordpost.example/audio/feed.xml")
    (folder / "feed.xml").write_text("<rss/>")
    return folder / "index.html"


def test_it_lists_each_episode_with_player_date_length_and_links(tmp_path: Path) -> None:
    put(tmp_path, "ferry", 1)
    put(tmp_path, "old", 2, published="2024-01-02", seconds=4000, title="Old", authors=())
    page = written(tmp_path)
    first, second = page.findall(".//article")
    assert first.findtext("h2/a") == EPISODE.title
    assert first.find("h2/a").attrib["href"] == "ferry/index.html"
    assert first.find("img").attrib["src"] == "ferry/cover.jpg", "an older make left no small one"
    assert first.find("audio").attrib["src"] == "ferry/ferry.mp3"
    assert first.find("audio").attrib["aria-label"] == EPISODE.title
    assert first.find("p").text_content() == "10 June 2025, 18:45 · 7 min · Marit Dahl, Jon Lie"
    assert second.find("p").text_content() == "2 January 2024 · 1 hr 7 min"
    links = {a.attrib["href"]: a.text_content() for a in first.iter("a")}
    assert links["ferry/index.html"].startswith("Read along: Ferry")
    assert links["ferry/transcript.txt"].startswith("Transcript: Ferry")
    assert "ferry/ferry.epub" not in links, "a file that is not there is not linked"
    assert page.xpath("//a[@class='subscribe']/@href") == ["feed.xml"]
    assert page.xpath("//link[@rel='alternate']/@href") == ["feed.xml"]
    assert "synthetic voice" in page.find(".//header").text_content()


def test_what_is_told_of_an_episode_goes_the_way_of_the_shows_language_and_names_go_theirs(tmp_path: Path) -> None:
    put(tmp_path, "jisr", 1, language="ar", section="محليات", authors=("ليلى حسن", "Ida Holm"))
    (told,) = written(tmp_path, Show(title="T", language="en")).xpath("//p[@class='facts']/bdi")
    assert (told.attrib["lang"], told.attrib["dir"]) == ("en", "ltr")
    assert [name.text for name in told.findall("bdi")] == ["محليات", "ليلى حسن", "Ida Holm"]


def test_the_list_shows_the_small_covers_and_the_player_knows_the_whole_ones(tmp_path: Path) -> None:
    home = tmp_path / "ferry"
    home.mkdir()
    episode.write(edition(home, ".mp3"), home)
    cover = written(tmp_path).find(".//article/img").attrib
    assert (cover["src"], cover["data-whole"]) == ("ferry/cover-small.jpg", "ferry/cover.jpg")
    assert (home / "cover-small.jpg").stat().st_size < 20_000


def test_it_loads_nothing_from_elsewhere_and_says_so_to_the_browser(tmp_path: Path) -> None:
    put(tmp_path, "ferry")
    page = written(tmp_path)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script-src 'sha256-" in policy
    assert "unsafe" not in policy
    assert not page.xpath("//script[@src] | //iframe | //*[@style] | //link[@rel='stylesheet']")
    assert not [src for src in page.xpath("//@src") if "://" in src]


def test_hostile_words_are_inert(tmp_path: Path) -> None:
    bad = "\"'><script>alert(1)</script>\x00\u202e<img onerror=x>"
    put(tmp_path, "ferry", title=bad, summary=bad, authors=(bad,), change=bad, language=bad, updated="2025-07-01")
    page = written(tmp_path, Show(title=bad, link="javascript:alert(1)", description=bad, copyright=bad, language=bad))
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//img[not(@class='cover')] | //@onerror | //a[starts-with(@href, 'javascript')]")
    assert page.findtext(".//h2/a") == "\"'><script>alert(1)</script><img onerror=x>"


def test_search_has_every_episode_and_apps_get_the_feeds_address(tmp_path: Path) -> None:
    put(tmp_path, "ferry", 1)
    put(tmp_path, "old", 2, published="2024-01-02", title="Old", chapters=("00:00:00 The <tower>",))
    site.write(shelf.stock(tmp_path, NOW), SHOW, "https://a.example/audio/feed.xml")
    rows = json.loads((tmp_path / "search.json").read_text("utf-8"))
    assert [row[:3] for row in rows] == [["ferry", EPISODE.title, "10 June 2025"], ["old", "Old", "2 January 2024"]]
    assert "The <tower>" in rows[1][3]
    page = html.fromstring((tmp_path / "index.html").read_text("utf-8"))
    links = page.xpath("//details//a/@href")
    assert "podcast://a.example/audio/feed.xml" in links
    assert page.xpath("//details//*[local-name()='svg']")
    about = html.fromstring((tmp_path / "about.html").read_text("utf-8"))
    assert "nobody spoke into a microphone" in about.text_content()
    assert about.xpath("//meta[@name='description']/@content")


def test_the_texts_are_searched_in_parts_and_a_part_that_is_the_same_is_left_alone(tmp_path: Path) -> None:
    for number in range(search.PART + 1):
        put(tmp_path, f"s{number:03}", number, published=f"2025-01-01T{number // 60:02}:{number % 60:02}")
        (tmp_path / f"s{number:03}/transcript.txt").write_text(f"Öl, the Oil of “No. {number}”", "utf-8")
    page = written(tmp_path)
    assert page.xpath("//*[@id='search']/@data-parts") == ["2"]
    first, second = tmp_path / "search-text-1.json", tmp_path / "search-text-2.json"
    texts = json.loads(second.read_text("utf-8"))["texts"]
    assert texts == {f"s{search.PART}": f"{search.PART} no of oil ol the"}
    assert len(json.loads(first.read_text("utf-8"))["texts"]) == search.PART
    was = first.stat().st_ino
    (tmp_path / f"s{search.PART}/transcript.txt").write_text("Gas")
    written(tmp_path)
    assert first.stat().st_ino == was
    assert "gas" in second.read_text("utf-8")
    shelf.withdraw(tmp_path, f"s{search.PART}", NOW)
    written(tmp_path)
    assert not second.exists()


def test_the_language_is_that_of_most_articles_and_sections_lead_to_theirs(tmp_path: Path) -> None:
    put(tmp_path, "a", 1, published="2025-06-12", language="ko")
    put(tmp_path, "b", 2, published="2025-06-11", section="World & Sea")
    put(tmp_path, "c", 3, published="2025-06-10")
    page = written(tmp_path, Show(title="T"))
    assert page.attrib["lang"] == "en-GB"
    assert page.xpath("//*[@id='sections']//a/@href") == ["#section=World%20%26%20Sea"]
    assert "World & Sea · " in page.findall(".//article")[1].text_content()


def test_many_episodes_stand_on_several_pages_and_old_pages_go(tmp_path: Path) -> None:
    for number in range(site.SIZE + 3):
        put(tmp_path, f"s{number:02}", number, published=f"2025-01-01T00:{number:02}", title=str(number))
    first = written(tmp_path)
    second = html.fromstring((tmp_path / "page-2.html").read_text("utf-8"))
    assert (len(first.findall(".//article")), len(second.findall(".//article"))) == (50, 3)
    assert first.xpath("//nav//a/@href") == ["page-2.html"]
    assert second.xpath("//nav//a/@href") == ["index.html"]
    for number in range(10):
        shelf.withdraw(tmp_path, f"s{number:02}", NOW)
    written(tmp_path)
    assert not (tmp_path / "page-2.html").exists()


def test_a_correction_is_told(tmp_path: Path) -> None:
    put(tmp_path, "ferry", updated="2025-06-12", change="The vote was 9 to 3.")
    (told,) = written(tmp_path).xpath("//article/p[@class='quiet']")
    assert told.text_content() == "Updated 12 June 2025. The vote was 9 to 3."


@pytest.mark.validators
def test_it_is_valid_html(tmp_path: Path) -> None:
    page = real(tmp_path)
    # vnu knows neither hashes nor 'self' in a policy that stands in the page; browsers do as they say.
    assert [m["message"] for m in vnu(page) if "Content Security Policy" not in m["message"]] == []
    assert [m["message"] for r in html_validate(page) for m in r["messages"]] == []


@pytest.mark.validators
@pytest.mark.parametrize("served", [True, False])
def test_in_a_browser_axe_finds_nothing_and_seeking_works(tmp_path: Path, served: bool) -> None:
    page = real(tmp_path)
    there(MODULES / "axe-core")
    script = Path(__file__).with_name("site_browser.mjs")
    with serving(tmp_path) as port:
        seen = json.loads(run("node", script, f"http://127.0.0.1:{port}/" if served else page.as_uri()).stdout)
    assert seen["violations"] == []
    assert seen["faults"] == []
    assert seen["went_on"]
    assert seen["queued"] == {"waiting": [ARTICLE.title], "played": [True], "left": "", "kept": []}
    assert not served or seen["found"] == seen["inSection"] == ["العبارة تعود"]
    assert not served or seen["inText"] == [ARTICLE.title]
    assert seen["wide"] == []
    assert not served or seen["moved"] == 0, "the list stands where it stood before the script ran"
    assert max(seen["shares"]) <= 0.25
    latin, korean = seen["faces"]["en-GB"], seen["faces"]["ko"]
    assert latin[0][-2:] == ["serif", "serif"], "no face of another script stands before the serifs of this one"
    assert {"Batang"} <= set(korean[0]) - set(korean[1])
    assert {"Malgun Gothic"} <= set(korean[1]) - set(korean[0])
    assert set(seen["facts"]) == {"ltr"}, "an English show's dates and lengths, whatever language a section is in"
    assert (seen["keys"]["rate"], seen["keys"]["kept"], seen["keys"]["paused"]) == (1.5, 1.5, True)
    assert seen["keys"]["back"] == pytest.approx(max(0, seen["keys"]["at"] - 15), abs=0.5)
    assert seen["keys"]["title"] == ARTICLE.title
    assert seen["played"]["error"] is None
    assert 12 <= seen["played"]["at"] < 14
    assert seen["played"]["length"] == pytest.approx(23.4, abs=0.1)
    assert not [url for url in seen["asked"] if not re.match(r"file:|http://127\.0\.0\.1", url)]
