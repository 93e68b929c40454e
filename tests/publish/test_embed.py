"""An edition in other people's pages: the iframe's page, the web component, what oEmbed asks for."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from handmade import ARTICLE, edition
from lxml import html
from validators import html_validate, run, there, vnu

from presscast.publish.page import embedding
from presscast.publish.server import server

if TYPE_CHECKING:
    from collections.abc import Iterator


BASE = "https://fjordpost.example/audio/ferry/"


def put(out: Path, **facts: object) -> Path:
    home = out / "ferry"
    home.mkdir(parents=True)
    made = edition(home, ".mp3")
    made = replace(made, audio=tuple(path.relative_to(home) for path in made.audio), **{"base": BASE, **facts})
    embedding.write(made, home)
    embedding.component(out)
    (home / "index.html").write_text("<title>The page</title>", "utf-8")
    return home


@contextmanager
def serving(folder: Path, *origins: str) -> Iterator[str]:
    with server(folder, 0, origins) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}"
        running.shutdown()


def browse(page: str, picture: Path, width: int = 700, height: int = 500, scheme: str = "light") -> dict:
    script = there(Path(__file__).with_name("embed_browser.mjs"))
    return json.loads(run("node", script, page, picture, width, height, scheme).stdout)


def test_the_component_is_small_and_has_no_address_in_it(tmp_path: Path) -> None:
    text = embedding.component(tmp_path).read_bytes()
    assert len(text) < 12_000
    assert not re.findall(rb"https?://(?!www\.w3\.org)[\w.]+", text)


def test_a_browser_asks_for_no_icon_of_the_iframes_page_and_others_are_told_what_it_is(tmp_path: Path) -> None:
    page = html.fromstring((put(tmp_path) / "embed.html").read_text("utf-8"))
    assert [link.partition(",")[0] for link in page.xpath("//link[@rel='icon']/@href")] == ["data:image/svg+xml"]
    assert "img-src 'self' data:;" in page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0] + ";"
    assert ARTICLE.title in page.xpath("//meta[@name='description']/@content")[0]


def test_oembed_is_told_only_where_the_address_is_known(tmp_path: Path) -> None:
    told = json.loads((put(tmp_path / "a") / "oembed.json").read_text("utf-8"))
    assert (told["version"], told["type"], told["height"]) == ("1.0", "rich", 120)
    assert told["title"] == ARTICLE.title
    assert f'src="{BASE}embed.html"' in told["html"]
    assert told["thumbnail_url"] == f"{BASE}cover.jpg"
    home = put(tmp_path / "b", base="")
    assert not (home / "oembed.json").exists()
    assert "oembed" not in (home / "embed.html").read_text("utf-8")


def test_the_player_is_told_how_each_paragraph_begins_and_when(tmp_path: Path) -> None:
    told = json.loads((put(tmp_path) / "player.json").read_text("utf-8"))
    assert told["audio"] == "ferry.mp3"
    assert told["seconds"] == 23.4
    assert told["voice"] == "Read by a synthetic voice."
    assert [9.1, 15.1, "thenightferryrunsagainwewaitedlongsaidnilscotheowners"] in told["paragraphs"]
    assert all(a[1] == b[0] for a, b in zip(told["paragraphs"], told["paragraphs"][1:], strict=False))


def test_only_pages_of_this_machine_and_those_named_may_read(tmp_path: Path) -> None:
    import urllib.request

    put(tmp_path)
    with serving(tmp_path, "https://cms.example") as base:
        for origin, allowed in (("http://localhost:8080", True), ("https://cms.example", True), ("https://evil.example", False)):  # fmt: skip
            asked = urllib.request.Request(f"{base}/ferry/player.json", headers={"Origin": origin})
            with urllib.request.urlopen(asked) as answer:
                assert answer.headers.get("Access-Control-Allow-Origin") == (origin if allowed else None)


@pytest.mark.validators
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_embedded_page_is_valid_html(tmp_path: Path, language: str) -> None:
    page = put(tmp_path) / "embed.html"
    made = replace(edition(tmp_path, ".mp3"), base=BASE)
    article = replace(ARTICLE, language=language)
    script = replace(made.track.script, article=article)
    page.write_text(embedding.page(replace(made, track=replace(made.track, script=script))), "utf-8")
    assert [m["message"] for m in vnu(page) if "Content Security Policy" not in m["message"]] == []
    assert [m["message"] for r in html_validate(page) for m in r["messages"]] == []


CMS = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A publisher's page</title>
<meta http-equiv="Content-Security-Policy" content="{policy}">
<link rel="icon" href="data:,"></head>
<body><h1>Ferry at Østby runs again</h1>{player}
<article><p>The <b>night ferry</b> runs again. “We waited long,” said Nils &amp; Co &lt;the owners&gt;.</p><p>Something else.</p>
<p>It cost 3.2 million kroner.</p></article></body></html>"""


@pytest.mark.validators
def test_in_a_foreign_page_with_a_hostile_policy_the_component_plays_marks_and_tells(tmp_path: Path) -> None:
    put(tmp_path / "audio")
    with serving(tmp_path / "audio") as theirs, serving(tmp_path) as ours:
        policy = (
            f"default-src 'none'; img-src data: {theirs}; script-src {theirs}; connect-src {theirs}; media-src {theirs}"
        )
        player = embedding.tag(f"{theirs}/presscast-player.js", f"{theirs}/ferry/")
        (tmp_path / "cms.html").write_text(CMS.format(policy=policy, player=player), "utf-8")
        seen = browse(f"{ours}/cms.html", tmp_path / "cms.png")
    assert seen["ready"]
    assert seen["faults"] == []
    assert seen["marked"] == ["It cost 3.2 million kroner."]
    names = [name for name, _ in seen["told"]]
    assert names[0] == "play"
    assert [value for name, value in seen["told"] if name == "progress"] == [25, 50, 75, 100]
    assert ["chapter", "What it cost"] in seen["told"]
    assert names[-1] == "ended"
    assert seen["buttons"][:3] == ["Play", "Back 15 seconds", "On 15 seconds"]
    assert seen["value"] == "0 minutes 23 seconds of 0 minutes 23 seconds"


@pytest.mark.validators
@pytest.mark.parametrize(("width", "height"), [(600, 120), (320, 120), (320, 160), (700, 80)])
def test_in_a_frame_it_plays_fits_and_tells_its_page(tmp_path: Path, width: int, height: int) -> None:
    put(tmp_path / "audio")
    with serving(tmp_path / "audio") as theirs, serving(tmp_path) as ours:
        frame = f'<iframe src="{theirs}/ferry/embed.html" title="Listen" width="{width}" height="{height}"></iframe>'
        policy = f"default-src 'none'; img-src data:; frame-src {theirs}"
        (tmp_path / "cms.html").write_text(CMS.format(policy=policy, player=frame), "utf-8")
        seen = browse(f"{ours}/cms.html", tmp_path / "frame.png", width + 40)
    assert seen["ready"]
    assert seen["faults"] == []
    assert ["message", "play"] in seen["told"]
    assert not seen["overflows"]
    assert seen["voice"] == (height >= 120 and (width, height) != (320, 120)), "who embeds it says who reads"
    assert not seen["cut"], "the headline is there to the end"


@pytest.mark.validators
def test_where_the_script_is_forbidden_what_the_publisher_wrote_inside_stays(tmp_path: Path) -> None:
    put(tmp_path / "audio")
    with serving(tmp_path / "audio") as theirs, serving(tmp_path) as ours:
        player = embedding.tag(f"{theirs}/presscast-player.js", f"{theirs}/ferry/").replace("></presscast-player>", ">Listen here</presscast-player>")  # fmt: skip
        (tmp_path / "cms.html").write_text(
            CMS.format(policy="default-src 'none'; img-src data:", player=player), "utf-8"
        )
        seen = browse(f"{ours}/cms.html", tmp_path / "cms.png")
    assert not seen["ready"]
    assert "Listen here" in seen["text"]


def test_a_publisher_is_told_what_to_paste(desk, write) -> None:
    source = write(desk.folder, "north")
    assert desk.run("make", source, "--voice", "tone").returncode == 0
    slug = "the-north-bridge-opens-at-last"
    assert desk.run("embed", slug).returncode == 6
    told = desk.run("embed", slug, "--url", "https://a.example/audio/feed.xml").stdout.decode()
    assert f'<iframe src="https://a.example/audio/{slug}/embed.html"' in told
    told = desk.run("embed", slug, "--component", "--url", "https://a.example/audio/feed.xml").stdout.decode()
    assert '<script async src="https://a.example/audio/presscast-player.js"></script>' in told
    assert desk.run("embed", "nowhere", "--url", "https://a.example/feed.xml").returncode == 8
