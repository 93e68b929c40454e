"""What the tests of this room share: the golden cases and a way to make an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from presscast.model import Article, Block, Script
from presscast.records import from_json
from presscast.script.write import Manner, write_script

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def harbour() -> Article:
    return from_json(Article, (GOLDEN / "harbour" / "article.json").read_text("utf-8"))


@pytest.fixture
def script():
    """Return a maker of scripts: an article, or (kind, text) blocks under a title, and what is left out."""

    def make(article: Article | list[tuple[str, str]], *without: str, **more) -> Script:
        if isinstance(article, list):
            blocks = tuple(Block(kind, text) for kind, text in [("headline", "A title"), *article])
            article = Article("A title", blocks, **{k: more.pop(k) for k in ("language",) if k in more})
        return write_script(article, Manner(without=frozenset(without), **more))

    return make
