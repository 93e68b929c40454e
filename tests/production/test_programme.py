"""feed, withdraw, init, serve and publish, by the commands a publisher types."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tomllib
import urllib.request
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from threading import Event
from zipfile import ZipFile

import pytest
from conftest import Desk
from patience import PATIENCE_S

from presscast.production import programme
from presscast.publish.feed import feed, shelf as shelves
from presscast.settings.project import Settings

ARTICLES = Path(__file__).parents[1] / "articles"
URL = "https://audio.example/saltmere/feed.xml"


@pytest.fixture(scope="module")
def two(tmp_path_factory) -> Path:
    """A folder in which two articles are made."""
    desk = Desk(tmp_path_factory.mktemp("two"))
    done = desk.run("make", ARTICLES / "harbour-clock.txt", ARTICLES / "night-trains.md", "--voice", "tone")
    assert done.returncode == 0, done.stderr.decode()
    return desk.folder


@pytest.fixture
def shelf(desk, two):
    """A copy of it."""
    shutil.copytree(two, desk.folder, dirs_exist_ok=True)
    return desk


def items(desk) -> list[str]:
    return (desk.folder / "out/feed.xml").read_text("utf-8").split("<item>")[1:]


def test_the_feed_lists_what_was_made_and_not_what_was_withdrawn(shelf):
    done = shelf.run("feed", "--url", URL)
    assert done.returncode == 0, done.stderr.decode()
    assert {Path(p).name for p in done.stdout.decode().split()} == {
        "feed.xml",
        "index.html",
        "search.json",
        "search-text-1.json",
        "about.html",
        "presscast-player.js",
    }
    before = items(shelf)
    assert len(before) == 2
    slug = next(p.name for p in (shelf.folder / "out").iterdir() if p.name.startswith("saltmere"))
    assert shelf.run("withdraw", slug).returncode == 0
    assert shelf.run("feed", "--url", URL).returncode == 0
    assert [item for item in before if slug not in item] == items(shelf)
    assert f"{slug}, withdrawn".encode() in shelf.run("feed", "--url", URL).stderr
    assert shelf.run("withdraw", slug, "--undo").returncode == 0
    assert shelf.run("feed", "--url", URL).returncode == 0
    assert items(shelf) == before


def test_a_withdrawal_while_the_feed_is_written_is_not_lost(shelf, monkeypatch):
    """The feed is held up at its writing; the withdrawal waits for it, and both count."""
    settings, out = Settings(url=URL), shelf.folder / "out"
    slug = next(path.name for path in out.iterdir() if path.name.startswith("saltmere"))
    writing, going_on, real = Event(), Event(), feed.write

    def held_up(*words):
        writing.set()
        assert going_on.wait(PATIENCE_S)
        return real(*words)

    monkeypatch.setattr(feed, "write", held_up)
    with ThreadPoolExecutor(2) as threads:
        listing = threads.submit(programme.list_all, out, settings)
        assert writing.wait(PATIENCE_S)
        withdrawing = threads.submit(shelves.withdraw, out, slug)
        assert not wait([withdrawing], 0.5).done
        going_on.set()
        assert listing.result(PATIENCE_S).episodes == 2
        assert withdrawing.result(PATIENCE_S).slug == slug
    assert programme.list_all(out, settings).withdrawn == (slug,)
    assert [slug in item for item in items(shelf)] == [False]


def test_a_corrected_article_keeps_its_guid_and_its_place(shelf, tmp_path):
    source = tmp_path / "story.txt"
    text = (ARTICLES / "harbour-clock.txt").read_text("utf-8")
    source.write_text(text, "utf-8")
    assert shelf.run("make", source, "--voice", "tone", "--out", "one").returncode == 0
    assert shelf.run("feed", "one", "--url", URL).returncode == 0
    first = (shelf.folder / "one/feed.xml").read_text("utf-8")
    source.write_text(text.replace("harbour clock runs again", "harbour clock strikes again", 1), "utf-8")
    assert shelf.run("make", source, "--voice", "tone", "--out", "one").returncode == 0
    assert shelf.run("feed", "one", "--url", URL).returncode == 0
    second = (shelf.folder / "one/feed.xml").read_text("utf-8")
    guid = first.split("<guid")[1].split("</guid>")[0]
    assert guid in second
    assert "strikes again" in second
    assert second.count("<item>") == 1


def test_a_feed_without_an_absolute_address_is_refused(shelf):
    for words in (["feed"], ["feed", "--url", "feed.xml"]):
        done = shelf.run(*words)
        assert done.returncode == 6
        assert b"https://" in done.stderr
    assert not (shelf.folder / "out/feed.xml").exists()


def test_a_feed_of_nothing_is_refused(desk):
    (desk.folder / "out").mkdir()
    done = desk.run("feed", "--url", URL)
    assert done.returncode == 8
    assert b"no finished article" in done.stderr


def test_init_writes_settings_that_load(desk):
    assert desk.run("init", "--yes").returncode == 0
    path = desk.folder / "presscast.toml"
    assert tomllib.loads(path.read_text("utf-8"))["show"]["category"] == "News"
    assert desk.run("say", "Hello").returncode == 0
    done = desk.run("init", "--yes")
    assert done.returncode == 8
    assert b"is there already" in done.stderr


def test_init_asks_and_keeps_what_it_is_told(desk):
    answers = b'https://a.example/feed.xml\nThe "Saltmere" Hour\nSaltmere Courier\nhttps://a.example\nann@a.example\nen\nNews\n'
    assert desk.run("init", stdin=answers).returncode == 0
    held = tomllib.loads((desk.folder / "presscast.toml").read_text("utf-8"))
    assert (held["url"], held["show"]["title"]) == ("https://a.example/feed.xml", 'The "Saltmere" Hour')


def test_publish_copies_once_and_then_only_what_changed(shelf, tmp_path):
    assert shelf.run("feed", "--url", URL).returncode == 0
    first = shelf.run("publish", tmp_path / "host")
    assert first.returncode == 0, first.stderr.decode()
    assert first.stderr.decode().split()[-1].endswith("feed.xml")
    assert (tmp_path / "host/feed.xml").read_bytes() == (shelf.folder / "out/feed.xml").read_bytes()
    assert shelf.run("publish", tmp_path / "host").stdout.startswith(b"0 copied")


@pytest.mark.skipif(os.name != "posix", reason="ends by a signal")
def test_serve_gives_ranges_and_types_and_ends_cleanly(shelf):
    command = [sys.executable, "-m", "presscast", "serve", "--port", "0"]
    with subprocess.Popen(
        command, cwd=shelf.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as serving:
        address = serving.stdout.readline().strip()
        sound = next((shelf.folder / "out").glob("*/*.mp3"))
        asked = urllib.request.Request(f"{address}{sound.parent.name}/{sound.name}", headers={"Range": "bytes=100-199"})
        with urllib.request.urlopen(asked, timeout=PATIENCE_S) as answer:
            assert answer.status == 206
            assert answer.headers["Content-Type"] == "audio/mpeg"
            assert answer.read() == sound.read_bytes()[100:200]
        serving.send_signal(signal.SIGTERM)
        assert serving.wait(PATIENCE_S) == 130
        assert "Traceback" not in serving.stderr.read()


def test_several_articles_are_bound_as_one_book(shelf):
    sources = [ARTICLES / "harbour-clock.txt", ARTICLES / "night-trains.md"]
    done = shelf.run("make", *sources, "--voice", "tone", "--epub-collection", "week.epub")
    assert done.returncode == 0, done.stderr.decode()
    with ZipFile(shelf.folder / "week.epub") as book:
        assert book.namelist()[0] == "mimetype"
        nav = book.read("EPUB/nav.xhtml").decode()
        assert sum(name.endswith(".mp3") for name in book.namelist()) == 2
    assert "harbour clock" in nav
    assert "night trains" in nav.lower()


def test_articles_of_one_day_are_bound_in_the_commands_order_and_a_failed_one_is_told(desk):
    for number in "312":
        story = "The clock ran again on Monday, and people came to the quay to hear it strike.\n"
        text = f"---\ntitle: Story number {number} of the day\ndate: 2026-01-02\n---\n\n{story * int(number)}"
        (desk.folder / f"s{number}.md").write_text(text)
    (desk.folder / "bad.md").write_bytes(b"")
    sources = ["s3.md", "s1.md", "bad.md", "s2.md"]
    done = desk.run("make", *sources, "--voice", "tone", "--epub-collection", "day.epub")
    assert done.returncode != 0
    assert "1 of 4 articles failed" in done.stderr.decode()
    with ZipFile(desk.folder / "day.epub") as book:
        nav = book.read("EPUB/nav.xhtml").decode()
    found = [nav.index(f"Story number {number}") for number in "312"]
    assert found == sorted(found)
