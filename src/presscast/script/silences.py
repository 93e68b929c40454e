"""The silences that the writer asks for: inside a block, behind it, and before all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscast.script.languages.ends import spaceless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.model import Article, Block


def parts(block: Block, language: str) -> Iterator[tuple[str, int | None]]:
    """Yield the text of `block` cut where pauses are asked for inside it, each part with the ms behind it.

    Nothing is cut within a word, or so that a part has none; behind the last part None is asked for.
    """
    seams: dict[int, int] = {}
    first, last = _first(block.text), len(block.text) - _first(block.text[::-1])
    for at, ms in block.pauses:
        seam = _seam(block.text, at, language)
        if first < seam < last:
            seams[seam] = max(ms, seams.get(seam, 0))
    begun = 0
    for seam, ms in sorted(seams.items()):
        yield block.text[begun:seam].strip(), ms
        begun = seam
    yield block.text[begun:].strip() if begun else block.text, None


def behind(block: Block) -> int | None:
    """Return the ms asked for behind the last word of `block`, the longest; None where none is."""
    last = len(block.text) - _first(block.text[::-1])
    return max((ms for at, ms in block.pauses if at and at >= last), default=None)


def before(article: Article) -> int | None:
    """Return the ms asked for before the first word of the article; None where none is."""
    return max((ms for block in article.blocks[:1] for at, ms in block.pauses if not at), default=None)


def _seam(text: str, at: int, language: str) -> int:
    if spaceless(language.partition("-")[0].lower()):
        return at
    while at < len(text) and not text[at].isspace():
        at += 1
    return at


def _first(text: str) -> int:
    """Return where the first letter or figure stands, the text's length where there is none."""
    return next((at for at, char in enumerate(text) if char.isalnum()), len(text))
