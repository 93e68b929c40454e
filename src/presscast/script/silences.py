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
    for at, ms in block.pauses:
        seam = _seam(block.text, at, language)
        if _speaks(block.text[:seam]) and _speaks(block.text[seam:]):
            seams[seam] = max(ms, seams.get(seam, 0))
    begun = 0
    for seam, ms in sorted(seams.items()):
        yield block.text[begun:seam].strip(), ms
        begun = seam
    yield block.text[begun:].strip() if begun else block.text, None


def behind(block: Block) -> int | None:
    """Return the ms asked for behind the last word of `block`, the longest; None where none is."""
    return max((ms for at, ms in block.pauses if at and not _speaks(block.text[at:])), default=None)


def before(article: Article) -> int | None:
    """Return the ms asked for before the first word of the article; None where none is."""
    return max((ms for block in article.blocks[:1] for at, ms in block.pauses if not at), default=None)


def _seam(text: str, at: int, language: str) -> int:
    if spaceless(language.partition("-")[0].lower()):
        return at
    while at < len(text) and not text[at].isspace():
        at += 1
    return at


def _speaks(text: str) -> bool:
    return any(map(str.isalnum, text))
