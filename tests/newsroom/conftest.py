"""What the newsroom's tests share: short invented articles, as many as are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """The {name} bridge opens at last

By Ines Tallow

May 4, 2025

HALMERE — The {name} bridge opened on Monday. “We waited {number} years,” said its keeper.

Some {number} people walked over it before noon.
"""


@pytest.fixture
def write():
    """Return a function that writes the article `name` into a folder and gives its path."""

    def written(folder: Path, name: str, number: int = 3, ending: str = ".txt") -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name}{ending}"
        path.write_text(ARTICLE.format(name=name.title(), number=number), "utf-8")
        return path

    return written
