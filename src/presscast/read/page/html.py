"""Web pages: trafilatura chooses the body, the page's own words state the facts."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from itertools import dropwhile
from typing import TYPE_CHECKING

from presscast.errors import ReadError
from presscast.net.address import joined
from presscast.read.article import article, days_labelled
from presscast.read.decode import decode
from presscast.read.facts import language
from presscast.read.figures import captioned
from presscast.read.measure import extent, is_ended, squash
from presscast.read.page import body, chosen, facts
from presscast.read.page.foreign import foreign
from presscast.read.page.seen import seen
from presscast.read.page.walk import Walker
from presscast.read.words import phrases as words
from presscast.writing.characters import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from presscast.model import Article
    from presscast.read.page.runs import Run
    from presscast.read.piece import Galley, Piece

_MOST_ATTRIBUTES = 500
_CONTROLS = (*map(chr, (*range(1, 9), *range(11, 13), *range(14, 32))), "\ufffe", "\uffff")
_PARAGRAPHS = ("p", "div", "section", "article")
_SENTENCE = re.compile(r"(?<=[.!?…”»])\s+(?=\S)|(?<=[。！？])")
_MUCH = 0.2  # of a stated text, that a page leaves out
_OPENING = 40  # letters that tell a paragraph from all others
_OF_HEAD = frozenset(
    {"base", "basefont", "bgsound", "link", "meta", "noscript", "script", "style", "template", "title"}
)
"""What HTML has in a page's head (13.2.6.4.4); anything else ends it."""
_NO_XML_NUMBER = re.compile(
    r"&#(?:0*(?:[1-8]|1[124-9]|2\d|3[01]|6553[45])(?!\d)|x0*(?:[1-8bcef]|1[0-9a-f]|fff[ef])(?![0-9a-f]));?",
    re.IGNORECASE,
)
_NO_XML = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML 1.0 has not (2.2), by their numbers or as they stand: lxml sets no text that holds one."""

_ENDS = re.compile(r"</(?:body|html)(?:\s[^<>]*)?/?>", re.IGNORECASE)
"""What ends a page. Browsers show what stands behind it all the same (HTML 13.2.6.4.19 to 22), libxml2 does not."""


def read(data: bytes, origin: str) -> Article:
    """Read the article on a web page.

    Raises ReadError where the bytes are not text, or the page holds no article.
    """
    page = parse(decode(data, origin), origin)
    stated = facts.facts(page, origin)
    sheet = galley(page, stated, origin)
    sheet = replace(sheet, authors=stated.authors, language=language.settle(stated.language, sheet.body), boxed=True)
    found = article(captioned(sheet), origin)
    base = stated.url or origin
    published, updated = stated.published or found.published, stated.updated or found.updated
    if not published and not updated:
        published = facts.shown_date(page, stated.language) or facts.dated_address(stated.url or origin)
    if not published and not updated:
        published, updated = days_labelled(found)
    return replace(
        found,
        title=visible(stated.title) or found.title,
        blocks=seen(tuple(replace(b, image=joined(base, b.image)) if b.image else b for b in found.blocks), page, base),
        authors=stated.authors or found.authors or stated.house,
        published=published,
        updated=updated,
        site=stated.site or found.site,
        url=stated.url,
        image=stated.image or (joined(base, found.image) if found.image else ""),
        section=visible(stated.section),
        lexicon=tuple(
            entry for entry in foreign(page, found.language) if any(entry[0] in b.text for b in found.blocks)
        ),
    )


def parse(text: str, origin: str) -> etree._Element:
    """Return the tree of a page; nothing is fetched, whatever it names.

    Raises ReadError where there are no elements in it.
    """
    from lxml import html

    data = _ENDS.sub("", _xml(text)).encode("utf-8", "replace")
    _check_attributes(data, origin)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    parser.set_element_class_lookup(html.etree.ElementDefaultClassLookup(element=html.HtmlElement))  # asks no Python
    try:
        return _embodied(html.document_fromstring(data, parser=parser))
    except (ValueError, AssertionError, html.etree.ParserError) as error:
        raise ReadError(f"{origin}: not a page that can be read: {error}") from error


def _xml(text: str) -> str:
    """Return `text` with a space for each character that XML has not."""
    text = _NO_XML_NUMBER.sub(" ", text)
    return _NO_XML.sub(" ", text) if any(char in text for char in _CONTROLS) else text


def _embodied(page: etree._Element) -> etree._Element:
    """Move out of a page's head what belongs in its body:
    where <body> is not written, libxml2 knows no newer element."""
    head, body = page.find("head"), page.find("body")
    astray = [] if head is None else list(dropwhile(lambda element: element.tag in _OF_HEAD, head))
    if astray:
        if body is None:
            body = page.makeelement("body")
            page.append(body)
        astray[-1].tail = f"{astray[-1].tail or ''}{body.text or ''}"
        body.text = None
        body[:0] = astray
    return page


class _Crowd:
    """Told of a page's elements before any tree is made, keeps the most attributes one has."""

    most = 0

    def start(self, _tag: str, attributes: Mapping[str, str]) -> None:
        self.most = max(self.most, len(attributes))

    def close(self) -> int:
        return self.most


def _check_attributes(data: bytes, origin: str) -> None:
    """Refuse what would take a tree time that grows with the square of an element's attributes."""
    from lxml import etree

    parser = etree.HTMLParser(target=_Crowd(), encoding="utf-8", no_network=True, huge_tree=True)
    if etree.fromstring(data, parser) > _MOST_ATTRIBUTES:
        raise ReadError(f"{origin}: an element with over {_MOST_ATTRIBUTES} attributes: no page that can be read")


def fragment(text: str, origin: str) -> tuple[Piece, ...]:
    """Return the pieces of a stretch of HTML that is all story: a figure or a table inside Markdown;
    () of no element."""
    walker = Walker()
    with suppress(ReadError):
        walker.walk(parse(text, origin))
    return body.plain(walker.runs)


def _walked(root: etree._Element) -> Walker:
    """Walk what is shown; where that is hardly anything, what is there for printers and without scripts too."""
    walker = Walker()
    walker.walk(root)
    if sum(extent(run.text) for run in walker.runs if run.is_told) < chosen.LEAST:
        walker = Walker(unseen=True)
        walker.walk(root)
    return walker


def galley(page: etree._Element, stated: facts.Facts, origin: str) -> Galley:
    """Walk the page, and mark what stands outside the story that trafilatura found."""
    inside = page.find("body")
    root = page if inside is None else inside
    walker = _walked(root)
    if _is_unshown(stated.body, walker.runs):
        _set_in(root, stated.body)
        walker = _walked(root)
    elif (left := _unshown_rest(stated.body, walker.runs))[1]:
        _set_behind(root, *left)
        walker = _walked(root)
    pieces = body.pieces(walker, chosen.chosen(page, walker.runs, origin), stated.title, words.of(stated.language))
    if body.is_index(pieces):
        raise ReadError(f"{origin}: no article in it but links to some; give the address of one article's page")
    return body.headed(pieces, stated.title)


def _is_unshown(told: tuple[str, ...], runs: list[Run]) -> bool:
    """Say whether a page states a text of which it shows nothing without its scripts."""
    if sum(map(extent, told)) < chosen.LEAST:
        return False
    shown = "\n".join(squash(run.text) for run in runs if not run.verdict)
    return (
        not any(squash(line) in shown for line in told if extent(line) > _OPENING)
        and squash(told[0])[:_OPENING] not in shown
    )


def _unshown_rest(told: tuple[str, ...], runs: list[Run]) -> tuple[str, tuple[str, ...]]:
    """Return the last sentence of a stated text that a page shows, and those it leaves out behind it; () of few."""
    if not told:
        return "", ()
    whole = squash(" ".join(told))
    shown = "\n".join(squash(run.text) for run in runs if not run.verdict)
    lines = [part for line in told for part in _SENTENCE.split(line) if squash(part)]
    if not lines or squash(lines[0]) not in shown or squash(lines[-1]) in shown:
        return "", ()
    last = max(at for at, line in enumerate(lines) if squash(line) in shown)
    rest = [line for line in lines[last + 1 :] if is_ended(line)]
    is_much = len(squash("".join(rest))) > _MUCH * len(whole)
    return lines[last], tuple(rest) if is_much and len(rest) == len(lines) - last - 1 else ()


def _set_behind(root: etree._Element, last: str, told: tuple[str, ...]) -> None:
    """Set sentences into a page behind the paragraph that says the `last` one it shows."""
    said, held = squash(last), None
    for element in root.iter(*_PARAGRAPHS):
        if said in squash("".join(element.itertext())):
            held = element
    if held is None:
        return
    around = held.getparent() if held.tag == "p" else None
    place = 0 if around is None else around.index(held) + 1
    for at, line in enumerate(told):
        paragraph = root.makeelement("p")
        paragraph.text = _xml(line)
        if around is None:
            held.append(paragraph)
        else:
            around.insert(place + at, paragraph)


def _set_in(root: etree._Element, told: tuple[str, ...]) -> None:
    """Set a text into a page as its article."""
    story = root.makeelement("article")
    for line in told:
        paragraph = story.makeelement("p")
        paragraph.text = _xml(line)
        story.append(paragraph)
    root.insert(0, story)
