"""The page over all episodes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from handmade import edition
from lxml import html
from shelved import EPISODE, NOW, put
from test_site_server import serving
from validators import MODULES, html_validate, run, there, vnu

from presscast.model import Show
from presscast.publish.feed import episode, shelf
from presscast.publish.page import site
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
    (home / "transcript.txt").write_text("The ferry")
    put(
        folder, "페리", 2, published="2024", language="ko", title="밤배가 다시 다닙니다 " * 5, authors=(), change="고침"
    )
    put(folder, "مركب", 3, published="2023-05", language="ar", title="العبارة تعود", summary="w" * 300)
    written(folder)
    (folder / "feed.xml").write_text("<rss/>")
    return folder / "index.html"


def test_it_lists_each_episode_with_player_date_length_and_links(tmp_path: Path) -> None:
    put(tmp_path, "ferry", 1)
    put(tmp_path, "old", 2, published="2024-01-02", seconds=4000, title="Old", authors=())
    page = written(tmp_path)
    first, second = page.findall(".//article")
    assert first.findtext("h2") == EPISODE.title
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


def test_it_loads_nothing_from_elsewhere_and_says_so_to_the_browser(tmp_path: Path) -> None:
    put(tmp_path, "ferry")
    page = written(tmp_path)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not page.xpath("//script | //img | //iframe | //*[@style] | //link[@rel='stylesheet']")
    assert not [src for src in page.xpath("//@src") if "://" in src]


def test_hostile_words_are_inert(tmp_path: Path) -> None:
    bad = "\"'><script>alert(1)</script>\x00\u202e<img onerror=x>"
    put(tmp_path, "ferry", title=bad, summary=bad, authors=(bad,), change=bad, language=bad, updated="2025-07-01")
    page = written(tmp_path, Show(title=bad, link="javascript:alert(1)", description=bad, copyright=bad, language=bad))
    assert not page.xpath("//script | //img | //@onerror | //a[starts-with(@href, 'javascript')]")
    assert page.findtext(".//h2") == "\"'><script>alert(1)</script><img onerror=x>"


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
    assert "Updated 12 June 2025. The vote was 9 to 3." in written(tmp_path).find(".//article").text_content()


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
    assert seen["wide"] == []
    assert seen["played"]["error"] is None
    assert 12 <= seen["played"]["at"] < 14
    assert seen["played"]["length"] == pytest.approx(23.4, abs=0.1)
    assert not [url for url in seen["asked"] if not re.match(r"file:|http://127\.0\.0\.1", url)]
