"""One article made once, and copied for each test to spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import commands
import pytest
from spoiling import FORMATS, SLUG

ARTICLE = Path(__file__).parents[1] / "articles" / "ferry-bell.md"


@pytest.fixture(scope="session")
def finished(tmp_path_factory) -> Path:
    """The folder an article was made in, in all formats, and as MP3 alone."""
    desk = tmp_path_factory.mktemp("finished")
    shutil.copy(ARTICLE, desk)
    for out, formats in {"out": "mp3", "whole": ",".join(FORMATS)}.items():
        words = ["make", ARTICLE.name, "--voice", "tone", "--out", out, "--formats", formats]
        commands.run(*words, cwd=desk).check_returncode()
    return desk


@pytest.fixture
def desk(finished, tmp_path) -> Path:
    """A copy of that folder."""
    return Path(shutil.copytree(finished, tmp_path / "desk"))


@pytest.fixture
def folder(desk) -> Path:
    """The finished article's folder, with an MP3."""
    return desk / "out" / SLUG


@pytest.fixture
def whole(desk) -> Path:
    """The finished article's folder, with all formats."""
    return desk / "whole" / SLUG


@pytest.fixture(scope="session")
def listed(tmp_path_factory) -> Path:
    """A folder of one article that states its address and the minute it appeared, in all formats, and its feed."""
    desk = tmp_path_factory.mktemp("listed")
    article = ARTICLE.read_text("utf-8").replace(
        "2026-02-11", "2026-03-03T09:31\nsection: Rivers\nurl: https://gazette.example/bell", 1
    )
    (desk / ARTICLE.name).write_text(article, "utf-8")
    for words in (
        ["make", ARTICLE.name, "--voice", "tone", "--formats", ",".join(FORMATS)],
        ["feed", "out", "--url", "https://a.example/"],
    ):
        commands.run(*words, cwd=desk).check_returncode()
    return desk / "out"


@pytest.fixture
def fed(listed, tmp_path) -> Path:
    """A copy of that folder."""
    return Path(shutil.copytree(listed, tmp_path / "out"))


@pytest.fixture
def addressed(listed, tmp_path) -> Path:
    """A copy of the article's folder in it."""
    return Path(shutil.copytree(listed / SLUG, tmp_path / SLUG))
