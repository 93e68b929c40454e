"""What must hold of any source whatever: it is refused by name, or read into documents that account for its words."""

from __future__ import annotations

from collections import Counter

from presscast.errors import ReadError
from presscast.model import Script
from presscast.records import from_json, to_json
from presscast.script.write import Manner, write_script
from presscast.sources.choose import reader_for
from presscast.sources.source import Source


def read_to_script(data: bytes, origin: str) -> Script | None:
    """Take the way a make takes as far as the script; None where the source is refused."""
    try:
        article = reader_for(Source(data, origin)).read(data, origin)
    except ReadError as refused:
        assert str(refused).startswith((f"{origin}: ", f"{origin}, line ")), refused
        return None
    return write_script(article, Manner())


def holds_together(script: Script) -> None:
    """Documents survive JSON; lines tell of blocks in order, say something, and account for every block's words."""
    article = script.article
    assert from_json(Script, to_json(script)) == script
    assert article.title.strip()
    assert all(block.text.strip() for block in article.blocks)
    assert all(piece.reason and 0 <= piece.at <= len(article.blocks) for piece in article.dropped)
    assert script.lines
    assert all(
        line.said.strip() and line.pause_ms >= 0 and -1 <= line.block < len(article.blocks) for line in script.lines
    )
    shown = ["" for _ in article.blocks]
    for line in script.lines:
        if line.block >= 0:
            shown[line.block] += line.shown
    for block, told in zip(article.blocks, shown, strict=True):
        assert not letters(block.text) - letters(told), block


def letters(text: str) -> Counter[str]:
    return Counter(char for char in text if char.isalnum())
