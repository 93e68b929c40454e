"""Whatever commands follow one another, no file of the user's is written over, taken away or robbed of a row."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings, strategies as st
from typer.testing import CliRunner

from presscast.cli.app import app

if TYPE_CHECKING:
    from pathlib import Path

SLUG = "the-clock-stops"
MINE = {
    "clock.txt": "The clock stops\n\nThe clock of Saltmere stopped at noon on Monday, and nobody noticed it at first.\n",
    "tide.txt": "The tide turns\n\nThe tide at Grelmouth turned at noon on Tuesday, and nobody noticed it at first.\n",
    "notes.txt": "buy milk",
    "song.wav": "my song",
    "mine.epub": "my book",
    "presscast.toml": 'voice = "tone"\n',
    "signing.key": "my key",
    "names.pls": """\
<?xml version='1.0' encoding='UTF-8'?>
<lexicon xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" version="1.0" alphabet="ipa" xml:lang="en">
  <!-- as the mayor says it -->
  <lexeme><grapheme>Saltmere</grapheme><alias>Salt-meer</alias></lexeme>
</lexicon>
""",
    "site/index.html": "<h1>My own site</h1>",
    "site/feed.xml": "<rss>my own</rss>",
    f"site/{SLUG}/index.html": "<h1>My own page of it</h1>",
    "out/index.html": "<h1>A page of mine</h1>",
    "out/samples/index.html": "<h1>Samples of cloth</h1>",
    "out/.clips/read me.txt": "what lies here is dear",
    f"out/{SLUG}/{SLUG}.wav": "my own copy of the sound",
    "out/the-tide-turns/index.html": "<h1>My own page of the tide</h1>",
}
GROWS = "names.pls"
"""Rows may come to it; none may go."""
ADDRESS = ("--url", "https://example.org/feed.xml")
FILES = (*MINE, "new.txt", "new.wav", "new.pls")
COMMANDS = (
    *(("script", "clock.txt", "--edit", name) for name in FILES),
    *(("say", "hello", "--to", name) for name in FILES),
    *(("names", "clock.txt", "tide.txt", "--write", name) for name in FILES),
    *(("make", "tide.txt", "--only", "text", "--out", name) for name in ("site", "out", ".", "notes.txt", "new")),
    ("make", "clock.txt", "--formats", "mp3,wav"),
    *(("make", "clock.txt", "--epub-collection", name) for name in ("mine.epub", "new.epub", "notes.txt")),
    *(("make", "clock.txt", "--daisy-collection", name) for name in ("site", "new", "notes.txt")),
    ("feed", *ADDRESS),
    ("feed", "site", *ADDRESS),
    *(("publish", name) for name in ("site", "host", ".")),
    ("init", "--yes"),
    ("init", "--signing"),
    ("store", "--keep", "0B"),
    ("voices", "--sample"),
    *(("withdraw", SLUG, name) for name in ("out", "site")),
    ("withdraw", SLUG, "--undo"),
)


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    """Make one article, once; the clips stay where they were made."""
    from conftest import Desk

    desk = Desk(tmp_path_factory.mktemp("made"))
    (desk.folder / "clock.txt").write_text(MINE["clock.txt"], "utf-8")
    assert desk.run("make", "clock.txt", "--voice", "tone").returncode == 0
    return desk.folder / "out"


@pytest.fixture
def at_desk(finished, tmp_path_factory, monkeypatch):
    """Return what lays out a folder of the user's, with an edition in it, to work in."""
    monkeypatch.setattr("presscast.settings.voices.names", lambda: ("tone",))

    def laid() -> Path:
        folder = tmp_path_factory.mktemp("desk")
        shutil.copytree(finished, folder / "out")
        for name, text in MINE.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
        monkeypatch.chdir(folder)
        return folder

    return laid


def lost(folder: Path) -> list[str]:
    """Return the files of the user's that are not as they were."""
    return [name for name, text in MINE.items() if not is_kept(folder / name, text)]


def is_kept(path: Path, text: str) -> bool:
    if not path.is_file():
        return False
    now = path.read_text("utf-8", "replace")
    if path.name == GROWS:
        rows = iter(now.splitlines())
        return all(row in rows for row in text.splitlines() if row.strip())
    return now == text


def test_no_command_writes_over_a_file_of_the_user(at_desk):
    """Each alone, so that what keeps a file from one of them cannot fail unseen."""
    wrong = []
    for words in COMMANDS:
        folder = at_desk()
        CliRunner().invoke(app, words)
        wrong += [(words, name) for name in lost(folder)]
        shutil.rmtree(folder)
    assert not wrong


@settings(max_examples=25)
@given(commands=st.lists(st.sampled_from(COMMANDS), min_size=2, max_size=6))
def test_no_sequence_of_commands_writes_over_a_file_of_the_user(at_desk, commands):
    folder = at_desk()
    for words in commands:
        CliRunner().invoke(app, words)
        assert not lost(folder), (words, lost(folder))
    shutil.rmtree(folder)


def test_a_book_of_the_user_in_the_place_of_one_that_was_bound_is_left_alone(at_desk):
    """Withdrawing an article binds its books anew, or takes them away."""
    folder = at_desk()
    assert not CliRunner().invoke(app, ["make", "clock.txt", "--epub-collection", "week.epub"]).exit_code
    (folder / "week.epub").write_text("a book of mine since", "utf-8")
    for words in (["withdraw", SLUG], ["withdraw", SLUG, "--undo"]):
        assert not CliRunner().invoke(app, words).exit_code
        assert (folder / "week.epub").read_text("utf-8") == "a book of mine since"


def test_a_site_of_the_user_is_not_published_over(finished, tmp_path, monkeypatch):
    """With a page of the user in out/ there is no feed, and nothing would ever be published."""
    shutil.copytree(finished, tmp_path / "out")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text(MINE["site/index.html"], "utf-8")
    monkeypatch.chdir(tmp_path)
    assert not CliRunner().invoke(app, ["feed", *ADDRESS]).exit_code
    for words in (["publish", "site", "--dry-run"], ["publish", "site"]):
        assert CliRunner().invoke(app, words).exit_code
        assert (tmp_path / "site/index.html").read_text("utf-8") == MINE["site/index.html"]


def test_what_is_asked_for_by_force_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("clock.txt", "notes.txt"):
        (tmp_path / name).write_text(MINE[name], "utf-8")
    words = ["script", "clock.txt", "--voice", "tone", "--edit", "notes.txt"]
    assert CliRunner().invoke(app, words).exit_code
    assert not CliRunner().invoke(app, [*words, "--force"]).exit_code
    assert "noon on Monday" in (tmp_path / "notes.txt").read_text("utf-8")
