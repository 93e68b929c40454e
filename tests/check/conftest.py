"""One article made once, and copied for each test to spoil."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from spoiling import FORMATS, SLUG

ARTICLE = Path(__file__).parents[1] / "articles" / "ferry-bell.md"


@pytest.fixture(scope="session")
def finished(tmp_path_factory) -> Path:
    """The folder an article was made in, in all formats, and as MP3 alone."""
    desk = tmp_path_factory.mktemp("finished")
    shutil.copy(ARTICLE, desk)
    for out, formats in {"out": "mp3", "whole": ",".join(FORMATS)}.items():
        command = [sys.executable, "-m", "presscast", "make", ARTICLE.name, "--voice", "tone"]
        subprocess.run([*command, "--out", out, "--formats", formats], cwd=desk, check=True, capture_output=True)
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
