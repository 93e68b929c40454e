"""Podcast clients that people use, against `presscast serve`: what a correction brings them."""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import TYPE_CHECKING

import pytest
from test_site_server import serving
from validators import run

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.validators
SLUG = "the-north-bridge-opens-at-last"


def podget(folder: Path, feed: str) -> dict[str, bytes]:
    """Have podget fetch what it has not yet; return all it has fetched, by name."""
    conf, library = folder / "conf", folder / "library"
    conf.mkdir(parents=True, exist_ok=True)
    library.mkdir(exist_ok=True)
    (conf / "serverlist").write_text(f"{feed} . Show\n")
    run("podget", "-d", conf, "-l", library, "--dir_session", folder, "-s")
    return {path.name: path.read_bytes() for path in library.rglob("*.mp3")}


def gpodder(folder: Path, *words: str) -> None:
    run("env", f"GPODDER_HOME={folder}", "gpo", *words)


def told(database: Path, asked: str) -> list[tuple[str, ...]]:
    """What a client keeps in its database."""
    connection = sqlite3.connect(database)
    found = list(connection.execute(asked))
    connection.close()
    return found


def newsboat(folder: Path, feed: str) -> list[tuple[str, ...]]:
    """Have newsboat read the feed; return title, address of the sound, media type and writers of each item."""
    folder.mkdir(exist_ok=True)
    (folder / "urls").write_text(f"{feed}\n")
    run("newsboat", "-q", "-u", folder / "urls", "-c", folder / "cache.db", "-C", "/dev/null", "-x", "reload")
    return told(folder / "cache.db", "select title, enclosure_url, enclosure_type, author from rss_item")


def test_podget_fetches_a_correction_and_gpodder_has_its_address(desk, write) -> None:
    source = write(desk.folder, "north")
    out = desk.folder / "out"
    desk.make(source, "--voice", "tone")
    with serving(out) as port:
        feed = f"http://127.0.0.1:{port}/feed.xml"
        listed = partial(desk.run, "feed", "--url", feed)
        assert listed().returncode == 0
        assert podget(desk.folder / "p", feed) == {f"{SLUG}.mp3": (out / SLUG / f"{SLUG}.mp3").read_bytes()}
        gpodder(desk.folder / "g", "subscribe", feed)
        gpodder(desk.folder / "g", "download")
        source.write_text(source.read_text("utf-8").replace("Some 3 people", "Some 300 people"), "utf-8")
        desk.make(source, "--voice", "tone")
        assert listed().returncode == 0
        corrected = (out / SLUG / f"{SLUG}-2.mp3").read_bytes()
        assert podget(desk.folder / "p", feed)[f"{SLUG}-2.mp3"] == corrected
        gpodder(desk.folder / "g", "update")
        moved = feed.replace("feed.xml", f"{SLUG}/{SLUG}-2.mp3")
        assert told(desk.folder / "g/Database", "select url from episode") == [(moved,)]
        gpodder(desk.folder / "new", "subscribe", feed)
        gpodder(desk.folder / "new", "download")
    assert [path.read_bytes() for path in (desk.folder / "new").rglob("*.mp3")] == [corrected]


def test_newsboat_lists_an_article_and_has_the_address_of_its_correction(desk, write) -> None:
    source = write(desk.folder, "north")
    desk.make(source, "--voice", "tone")
    with serving(desk.folder / "out") as port:
        feed = f"http://127.0.0.1:{port}/feed.xml"
        assert desk.run("feed", "--url", feed).returncode == 0
        ((title, address, kind, writers),) = newsboat(desk.folder / "n", feed)
        assert (address, kind) == (feed.replace("feed.xml", f"{SLUG}/{SLUG}.mp3"), "audio/mpeg")
        source.write_text(source.read_text("utf-8").replace("Some 3 people", "Some 300 people"), "utf-8")
        desk.make(source, "--voice", "tone")
        assert desk.run("feed", "--url", feed).returncode == 0
        corrected = newsboat(desk.folder / "n", feed)
    assert corrected == [(title, address.replace(f"{SLUG}.mp3", f"{SLUG}-2.mp3"), kind, writers)]
