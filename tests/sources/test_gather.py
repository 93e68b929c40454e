"""Which articles are meant."""

from __future__ import annotations

import pytest

from presscast.errors import ReadError
from presscast.sources.gather import gather, listed, name_of


@pytest.fixture
def desk_files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in (
        "in/b.txt",
        "in/a.md",
        "in/deep/c.HTML",
        "in/.hidden.txt",
        "in/.git/x.txt",
        "in/notes.pdf",
        "out/s/t.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def found(*names, out="out"):
    from pathlib import Path

    return [name_of(article) for article in gather(names, Path(out))]


def test_a_folder_is_its_articles_and_those_below(desk_files):
    assert found("in") == ["in/a.md", "in/b.txt", "in/deep/c.HTML"]


def test_what_was_made_is_no_source(desk_files):
    assert found(".") == ["in/a.md", "in/b.txt", "in/deep/c.HTML"]
    assert found("in", out="in/deep") == ["in/a.md", "in/b.txt"]


def test_a_pattern_is_the_files_it_matches(desk_files):
    assert found("in/*.txt") == ["in/b.txt"]
    assert found("**/*.md") == ["in/a.md"]
    assert found("in/[ab].*") == ["in/a.md", "in/b.txt"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(desk_files):
    (desk_files / "in/what[1].txt").write_text("x")
    assert found("in/what[1].txt") == ["in/what[1].txt"]


def test_each_source_once_in_the_order_named(desk_files):
    assert found("in/b.txt", "in/*.txt", "in", "-", "-") == ["in/b.txt", "in/a.md", "in/deep/c.HTML", "-"]


def test_what_stands_for_nothing_stays_to_be_refused_by_name(desk_files):
    (desk_files / "empty").mkdir()
    assert found("none.txt", "none/*.txt", "empty", "https://example.org/a?b=*") == [
        "none.txt",
        "none/*.txt",
        "empty",
        "https://example.org/a?b=*",
    ]


def test_a_list_is_a_source_a_line(desk_files):
    (desk_files / "list").write_bytes("\ufeffone.txt\r\n\r\n# not this\n  two words.md  \n".encode())
    assert list(listed("list")) == ["one.txt", "two words.md"]
    with pytest.raises(ReadError, match="none"):
        listed("none")
