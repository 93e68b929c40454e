"""Whatever commands follow one another, no file of the user's is written over."""

from __future__ import annotations

import shutil

import pytest
from hypothesis import given, settings, strategies as st
from typer.testing import CliRunner

from presscast.cli.app import app

MINE = {
    "clock.txt": "The clock stops\n\nThe clock of Saltmere stopped at noon on Monday, and nobody noticed it at first.\n",
    "notes.txt": "buy milk",
    "song.wav": "my song",
    "mine.epub": "my book",
    "presscast.toml": 'voice = "tone"\n',
    "signing.key": "my key",
    "site/index.html": "<h1>My own site</h1>",
    "site/feed.xml": "<rss>my own</rss>",
    "out/index.html": "<h1>A page of mine</h1>",
}
FILES = st.sampled_from([*MINE, "new.txt"])
COMMANDS = st.one_of(
    st.tuples(st.just("script"), st.just("clock.txt"), st.just("--edit"), FILES),
    st.tuples(st.just("say"), st.just("hello"), st.just("--to"), FILES),
    st.tuples(st.just("names"), st.just("clock.txt"), st.just("--write"), FILES),
    st.just(("feed", "--url", "https://example.org/feed.xml")),
    st.tuples(st.just("publish"), st.sampled_from(["site", "host", "."])),
    st.just(("init", "--yes")),
    st.just(("init", "--signing")),
    st.just(("store", "--keep", "0B")),
    st.tuples(st.just("withdraw"), st.just("the-clock-stops"), st.sampled_from(["out", "site"])),
)


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    """Make one article, once; the clips stay where they were made."""
    from conftest import Desk

    desk = Desk(tmp_path_factory.mktemp("made"))
    (desk.folder / "clock.txt").write_text(MINE["clock.txt"], "utf-8")
    assert desk.run("make", "clock.txt", "--voice", "tone").returncode == 0
    return desk.folder / "out"


@settings(max_examples=25)
@given(commands=st.lists(COMMANDS, min_size=1, max_size=6))
def test_no_sequence_of_commands_writes_over_a_file_of_the_user(finished, tmp_path_factory, commands):
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(finished, folder / "out")
    for name, text in MINE.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for words in commands:
            CliRunner().invoke(app, words)
            changed = [name for name, text in MINE.items() if (folder / name).read_text("utf-8") != text]
            assert not changed, (words, changed)
    shutil.rmtree(folder)


def test_a_site_of_the_user_is_not_published_over(finished, tmp_path, monkeypatch):
    """With a page of the user in out/ there is no feed, and nothing would ever be published."""
    shutil.copytree(finished, tmp_path / "out")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text(MINE["site/index.html"], "utf-8")
    monkeypatch.chdir(tmp_path)
    assert not CliRunner().invoke(app, ["feed", "--url", "https://example.org/feed.xml"]).exit_code
    assert CliRunner().invoke(app, ["publish", "site"]).exit_code
    assert (tmp_path / "site/index.html").read_text("utf-8") == MINE["site/index.html"]


def test_what_is_asked_for_by_force_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("clock.txt", "notes.txt"):
        (tmp_path / name).write_text(MINE[name], "utf-8")
    words = ["script", "clock.txt", "--voice", "tone", "--edit", "notes.txt"]
    assert CliRunner().invoke(app, words).exit_code
    assert not CliRunner().invoke(app, [*words, "--force"]).exit_code
    assert "noon on Monday" in (tmp_path / "notes.txt").read_text("utf-8")
