"""One article made and signed once in all formats, and made unsigned; copied for each test to change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from conftest import Desk
from editions import FORMATS, SLUG

ARTICLE = Path(__file__).parents[1] / "articles" / "ferry-bell.md"
SETTINGS = f"""
formats = {list(FORMATS)}
voice = "tone"
url = "https://audio.example/feed.xml"
[show]
author = "The Oxmoor Herald"
"""
SIGN = """
[sign]
certificate = "signing.pem"
key = "signing.key"
"""


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> Path:
    """A folder with an article made without signing in `out`, and signed in `signed`."""
    desk = Desk(tmp_path_factory.mktemp("made"))
    article = ARTICLE.read_text("utf-8").replace("(bell.jpg)", "(https://img.example/bell.jpg)")
    article = article.replace("language: en", "language: en\nupdated: 2026-02-12\nurl: https://gazette.example/bell", 1)
    (desk.folder / ARTICLE.name).write_text(article, "utf-8")
    (desk.folder / "presscast.toml").write_text(SETTINGS)
    for words in (["make", ARTICLE.name], ["init", "--signing"]):
        done = desk.run(*words)
        assert done.returncode == 0, done.stderr.decode()
    (desk.folder / "presscast.toml").write_text(SETTINGS + SIGN)
    shutil.copytree(desk.folder / "out", desk.folder / "signed")
    done = desk.run("make", ARTICLE.name, "--out", "signed", "--with", "daisy")
    assert done.returncode == 0, done.stderr.decode()
    return desk.folder


@pytest.fixture
def desk(made, tmp_path) -> Desk:
    """A copy of that folder."""
    return Desk(Path(shutil.copytree(made, tmp_path / "desk")))


@pytest.fixture
def plain(desk) -> Path:
    """The article as it was made without signing."""
    return desk.folder / "out" / SLUG


@pytest.fixture
def signed(desk) -> Path:
    """The article as it was made and signed."""
    return desk.folder / "signed" / SLUG
