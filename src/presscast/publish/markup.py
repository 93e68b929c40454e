"""Text made fit for HTML and XML, and the article's passages as markup that is well-formed in both."""

from __future__ import annotations

import html
import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from presscast.net.address import is_web
from presscast.writing.prose import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presscast.publish.reading import Passage, Sentence

_RTL = re.compile(
    r"(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)(?!-[a-z]{4}\b)\b|\w+-(arab|hebr|thaa|nkoo|adlm)\b", re.IGNORECASE
)
_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s")


def escape(text: str) -> str:
    """Return `text` cleaned and escaped for element content and quoted attributes."""
    return html.escape(clean(text))


def language(tag: str) -> str:
    """Return a well-formed BCP 47 tag: the one given, else `und`."""
    return tag if _TAG.fullmatch(tag) else "und"


def direction(tag: str) -> str:
    """Return `rtl` or `ltr`, as the language is written."""
    return "rtl" if _RTL.match(tag) else "ltr"


def other_language(tag: str, around: str) -> str:
    """Return the attributes of an element in the language `tag`, "" where that is the language around it."""
    tag = language(tag)
    turned = f' dir="{direction(tag)}"' if direction(tag) != direction(around) else ""
    return f' lang="{tag}" xml:lang="{tag}"{turned}' if tag != around else ""


def body(passages: Iterable[Passage], see: str = "", tongue: str = "") -> Iterator[str]:
    """Yield the passages as flow content, a line each; list items and quotes stand in their groups.

    A picture that is not shown but has a web address is linked by the words `see`, which are in the language `tongue`.
    """
    for group, members in groupby(passages, key=_group):
        yield from [f'<{group} class="told">' if group == "ol" else f"<{group}>"] if group else []
        yield from (_passage(passage, _link(passage, see, tongue)) for passage in members)
        yield from [f"</{group}>"] if group else []


def _group(passage: Passage) -> str:
    """Return the element a passage stands in with those beside it; an item's own number takes the place of a list's."""
    if passage.kind == "list_item":
        text = passage.sentences[0].text if passage.sentences else passage.unspoken
        return "ol" if _NUMBERED.match(text) else "ul"
    return "blockquote" if passage.kind == "quote" else ""


def _passage(passage: Passage, link: str) -> str:
    name = f'id="{passage.id}"'
    inner = "".join(_sentence(sentence) for sentence in passage.sentences) or escape(passage.unspoken)
    match passage.kind:
        case "headline" | "subhead":
            return f"<h{passage.level} {name}>{inner}</h{passage.level}>"
        case "list_item":
            return f"<li {name}>{inner}</li>"
        case "caption":
            return f"<figure {name}>{_picture(passage)}<figcaption>{inner}{link}</figcaption></figure>"
        case "table" if passage.rows:
            return f'<figure {name} class="rows">{_table(passage.rows)}<figcaption>{inner}</figcaption></figure>'
        case "paragraph" | "quote":
            return f"<p {name}>{inner}</p>"
        case "byline" | "note":  # words of ours among them, whatever the article's language
            return f'<p {name} class="{passage.kind}" dir="auto">{inner}</p>'
    return f'<p {name} class="{passage.kind}">{inner}</p>'


def _sentence(sentence: Sentence) -> str:
    kind = "s credit" if sentence.credit else "s"
    return f'{escape(sentence.before)}<span class="{kind}" id="{sentence.id}">{"".join(_linked(sentence))}</span>'


def _linked(sentence: Sentence) -> Iterator[str]:
    """Yield the words of a sentence, its links as links; of two that overlap the first is kept."""
    at = 0
    for link in (style for style in sentence.styles if style.setting == "link" and is_web(style.address)):
        if link.start >= at:
            inner = "".join(_set(sentence, link.start, link.end))
            yield from _set(sentence, at, link.start)
            yield f'<a href="{escape(link.address)}" rel="noreferrer">{inner}</a>'
            at = link.end
    yield from _set(sentence, at, len(sentence.text))


def _set(sentence: Sentence, start: int, end: int) -> Iterator[str]:
    """Yield the words between two places, emphasised where the article emphasises them."""
    told = [style for style in sentence.styles if style.setting != "link"]
    edges = {start, end, *(edge for style in told for edge in (style.start, style.end) if start < edge < end)}
    for one, other in pairwise(sorted(edges)):
        names = sorted({style.setting for style in told if style.start <= one and other <= style.end}, reverse=True)
        opened, closed = "".join(f"<{name}>" for name in names), "".join(f"</{name}>" for name in reversed(names))
        yield f"{opened}{escape(sentence.text[one:other])}{closed}"


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    """Show the cells of a table, its first row as heads, all rows of one length."""
    width = max(map(len, rows))
    head, *body = ([*row, *[""] * (width - len(row))] for row in rows)
    heads = "".join(f'<th scope="col">{escape(cell)}</th>' if cell else "<td></td>" for cell in head)
    cells = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in body)
    return f'<div class="wide" tabindex="0"><table><thead><tr>{heads}</tr></thead><tbody>{cells}</tbody></table></div>'


def _picture(passage: Passage) -> str:
    return f'<img src="{escape(passage.picture)}" alt="{escape(passage.alt)}"/>' if passage.picture else ""


def _link(passage: Passage, see: str, tongue: str) -> str:
    if passage.picture or not see or passage.kind != "caption" or not is_web(passage.image):
        return ""
    told = f'lang="{tongue}" href="{escape(passage.image)}" rel="noreferrer"'
    return f' <a class="picture more" {told}>{escape(see)}</a>'
