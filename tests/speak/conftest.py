from __future__ import annotations

import pytest

from presscast.model import Article, Line, Script


@pytest.fixture
def script():
    def write(*said, roles=None):
        roles = roles or ["narrator"] * len(said)
        lines = (Line(-1, text, text, role) for text, role in zip(said, roles, strict=True))
        return Script(Article("A title", ()), tuple(lines))

    return write
