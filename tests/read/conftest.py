"""Where the articles are."""

import os
from pathlib import Path

import pytest

ARTICLES = Path(__file__).parents[1] / "articles"


@pytest.fixture
def article():
    """Return the bytes of an article written for this project."""
    return lambda name: (ARTICLES / name).read_bytes()


@pytest.fixture
def shared():
    """The pages with gold beside the checkout; what asks for them says so when they are not there."""
    found = Path(os.environ.get("PRESSCAST_SHARED") or Path(__file__).parents[2].parent / "shared")
    if not (found / "articles").is_dir():
        pytest.skip(f"no {found}/articles: give PRESSCAST_SHARED")
    return found / "articles"
