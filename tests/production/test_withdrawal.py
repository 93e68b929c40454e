"""What is withdrawn answers with a notice alone, wherever it was; what is corrected comes under another name."""

from __future__ import annotations

import json
import shutil
import urllib.error
import urllib.request
from threading import Thread
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from conftest import Desk, written
from lxml import etree

from presscast.publish.server import server

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://audio.example/saltmere/feed.xml"


@pytest.fixture(scope="module")
def bridges(tmp_path_factory) -> Path:
    """A folder of two articles, listed, bound in one book."""
    desk = Desk(tmp_path_factory.mktemp("bridges"))
    (desk.folder / "presscast.toml").write_text(f'voice = "tone"\nurl = "{URL}"\n', "utf-8")
    sources = [written(desk.folder, name).name for name in ("north", "south")]
    done = desk.run("make", *sources, "--epub-collection", "day.epub")
    assert done.returncode == 0, done.stderr.decode()
    assert desk.run("feed").returncode == 0
    return desk.folder


@pytest.fixture
def two(desk, bridges):
    """A copy of it."""
    shutil.copytree(bridges, desk.folder, dirs_exist_ok=True)
    return desk


NORTH, SOUTH = "the-north-bridge-opens-at-last", "the-south-bridge-opens-at-last"


def files(folder) -> set[str]:
    """What stands there for listeners."""
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {name for name in names if not name.startswith((".", "build/"))}


def listed(desk) -> list[etree._Element]:
    return etree.parse(desk.folder / "out/feed.xml").findall(".//item")


def enclosures(desk) -> list[str]:
    return sorted(e.get("url").rpartition("/")[2] for i in listed(desk) for e in i.iter("enclosure"))


def bound(desk) -> str:
    with ZipFile(desk.folder / "day.epub") as book:
        return "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml"))


def test_withdrawn_it_is_gone_everywhere_and_undone_it_is_back(two, tmp_path):
    home = two.folder / "out" / NORTH
    before, book = files(home), bound(two)
    assert "The North bridge" in book
    assert two.run("publish", tmp_path / "site").returncode == 0
    done = two.run("withdraw", NORTH, "--reason", "It did not open.")
    assert done.returncode == 0, done.stderr.decode()
    assert files(home) == {"index.html", "embed.html"}
    page = (home / "index.html").read_text("utf-8")
    assert "noindex" in page
    assert "It did not open." in page
    assert "Some 3 people" not in page
    assert enclosures(two) == [f"{SOUTH}.mp3"]
    assert "North" not in bound(two)
    assert two.run("publish", tmp_path / "site").returncode == 0
    assert files(tmp_path / "site" / NORTH) == {"index.html", "embed.html"}
    assert two.run("check").returncode == 0
    made = two.make(two.folder / "north.txt")
    assert made["articles"][0]["changed"] is False if "articles" in made else made["changed"] is False
    assert two.run("withdraw", NORTH, "--undo").returncode == 0
    assert files(home) == before
    assert bound(two) == book
    assert two.run("check").returncode == 0


def test_made_again_it_stays_withdrawn(two, write):
    home = two.folder / "out" / NORTH
    assert two.run("withdraw", NORTH).returncode == 0
    write(two.folder, "north", 4)
    assert two.run("make", "north.txt").returncode == 0
    assert files(home) == {"index.html", "embed.html"}
    assert two.run("withdraw", NORTH, "--undo").returncode == 0
    assert "Some 4 people" in (home / "transcript.txt").read_text("utf-8")
    assert two.run("check").returncode == 0


def test_a_marked_one_stays_in_the_feed_without_its_sound(two):
    guids = {item.findtext("guid") for item in listed(two)}
    assert two.run("withdraw", NORTH, "--mark", "--reason", "It did not open.").returncode == 0
    assert {item.findtext("guid") for item in listed(two)} == guids
    (gone,) = [item for item in listed(two) if item.find("enclosure") is None]
    assert gone.findtext("title").startswith("Withdrawn: ")
    assert "It did not open." in gone.findtext("description")
    assert two.run("check").returncode == 0


def test_the_server_says_that_it_is_gone(two):
    assert two.run("withdraw", NORTH).returncode == 0
    with server(two.folder / "out", 0) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{running.server_address[1]}"
        for name in ("", "index.html", f"{NORTH}.mp3", "transcript.txt"):
            with pytest.raises(urllib.error.HTTPError) as told:
                urllib.request.urlopen(f"{base}/{NORTH}/{name}")
            assert told.value.code == 410
            assert b"withdrawn" in told.value.read()
        assert urllib.request.urlopen(f"{base}/{SOUTH}/").status == 200
        running.shutdown()


def test_a_corrected_recording_has_a_new_name_and_the_old_one_stays_until_pruned(two, write):
    home = two.folder / "out" / NORTH
    guids = {item.findtext("guid") for item in listed(two)}
    write(two.folder, "north", 4)
    assert two.run("make", "north.txt").returncode == 0
    write(two.folder, "north", 5)
    assert two.run("make", "north.txt").returncode == 0
    assert {n for n in files(home) if n.endswith(".mp3")} == {f"{NORTH}.mp3", f"{NORTH}-2.mp3"}, "one was never listed"
    assert two.run("feed").returncode == 0
    assert enclosures(two) == [f"{NORTH}-2.mp3", f"{SOUTH}.mp3"]
    assert {item.findtext("guid") for item in listed(two)} == guids
    assert two.run("check").returncode == 0
    assert f"{NORTH}-2.mp3" in (home / "index.html").read_text("utf-8")
    assert two.run("feed", "--prune").returncode == 0
    assert {n for n in files(home) if n.endswith(".mp3")} == {f"{NORTH}-2.mp3"}
    assert two.run("check").returncode == 0


def test_what_is_heard_alike_keeps_its_name(two):
    home = two.folder / "out" / NORTH
    toml = two.folder / "presscast.toml"
    toml.write_text(toml.read_text("utf-8") + '[show]\ntitle = "Another"\n', "utf-8")
    assert two.run("make", "north.txt").returncode == 0
    assert {n for n in files(home) if n.endswith(".mp3")} == {f"{NORTH}.mp3"}
    assert json.loads((home / "build/made.json").read_text("utf-8")).get("kept") is None
