"""A part of a book: its text as XHTML, and the overlay that reads it aloud.

https://www.w3.org/TR/epub-33/#sec-media-overlays
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscast.publish.book import xhtml
from presscast.publish.markup import body, escape, language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.publish.book.parts import Part
    from presscast.publish.reading import Passage

_TYPES = {"caption": "figure", "table": "table", "list_item": "list-item"}


def page(part: Part) -> str:
    """Return the part's text as XHTML; each sentence is a span the overlay points to."""
    article = part.edition.track.script.article
    tag, passages = language(article.language), "\n".join(body(part.passages))
    head = f'\n<title>{escape(article.title)}</title>\n<link rel="stylesheet" href="book.css"/>\n'
    begin = f'<section id="article" epub:type="chapter" role="doc-chapter" aria-labelledby="{part.passages[0].id}">'
    return xhtml.page(tag, head, f"{begin}\n{passages}\n</section>")


def overlay(part: Part) -> str:
    """Return the part's SMIL: the clips follow one another without a gap, so that pauses are heard."""
    parts = "\n".join(line for passage in part.passages for line in _passage(part, passage))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0">
<body epub:textref="{part.text}#article" epub:type="chapter">
{parts}
</body>
</smil>
"""


def _passage(part: Part, passage: Passage) -> Iterator[str]:
    """Yield a seq for what a reader may want to skip or leave, plain pars for the rest."""
    kind = _TYPES.get(passage.kind)
    if kind:
        yield f'<seq id="q-{passage.id}" epub:textref="{part.text}#{passage.id}" epub:type="{kind}">'
    for sentence in passage.sentences:
        if sentence.heard < sentence.start:  # the cue belongs to the figure, and is skipped with it
            yield _par(part, f"q-{sentence.id}", passage.id, sentence.heard, sentence.start)
        yield _par(part, f"p-{sentence.id}", sentence.id, sentence.start, sentence.end)
    if kind:
        yield "</seq>"


def _par(part: Part, name: str, target: str, start: int, end: int) -> str:
    begins, ends = part.clock(start), part.clock(end)
    return (
        f'<par id="{name}"><text src="{part.text}#{target}"/>'
        f'<audio src="{part.audio}" clipBegin="{begins}" clipEnd="{ends}"/></par>'
    )
