"""E-books (.epub): one edition of the whole book, its chapters' titles as subheads,
which become the sound's chapters."""

from __future__ import annotations

import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.errors import ReadError
from presscast.read.decode import decode
from presscast.read.documents.document import Document, people, read as read_document
from presscast.read.documents.package import Package, attribute, local, resolved
from presscast.read.facts import dates
from presscast.read.page import body, html
from presscast.read.page.walk import Walker
from presscast.read.piece import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from presscast.model import Article
    from presscast.read.page.runs import Run

_CONTAINER = "META-INF/container.xml"
_LOCKS = "META-INF/encryption.xml"
_TEXT = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_CUT = (
    ("footnote", frozenset(("footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes"))),
    (
        "book-matter",
        frozenset(
            (
                "cover",
                "titlepage",
                "halftitlepage",
                "copyright-page",
                "toc",
                "landmarks",
                "page-list",
                "index",
                "colophon",
                "imprint",
                "loi",
                "lot",
            )
        ),
    ),
    ("running-head", frozenset(("pagebreak",))),
)
"""What a book marks as no text of its own, by its vocabulary (EPUB Structural Semantics), and why it is dropped."""


def read(data: bytes, origin: str) -> Article:
    """Read an e-book as one article; raise ReadError where it is none, or locked."""
    package = Package(data, origin, "an e-book")
    roots = [attribute(root, "full-path") for root in package.xml(_CONTAINER).iter() if local(root) == "rootfile"]
    name = next(filter(None, roots), "")
    book = package.xml(name)
    texts = list(_spine(book, posixpath.dirname(name)))
    _check_locks(package, {text for text, _ in texts})
    authors = people(tuple(_authors(book)))
    found = read_document(
        Document(
            tuple(piece for text, is_matter in texts for piece in _chapter(package, text, is_matter=is_matter)),
            next(iter(_stated(book, "title")), ""),
            authors,
            next((day for date in _stated(book, "date") if (day := dates.find(date) or date[:4])), ""),
            next(iter(_stated(book, "language")), ""),
            titled=True,
        ),
        origin,
    )
    return replace(found, authors=authors or found.authors)


def _stated(book: etree._Element, name: str) -> list[str]:
    return [
        " ".join(fact.text.split()) for fact in book.iter() if local(fact) == name and fact.text and fact.text.strip()
    ]


def _authors(book: etree._Element) -> Iterator[str]:
    """The writers of a book: not its translators and drawers, where it tells them apart."""
    roles = {
        attribute(meta, "refines").lstrip("#"): (meta.text or "").strip()
        for meta in book.iter()
        if attribute(meta, "property") == "role"
    }
    for creator in book.iter():
        if local(creator) == "creator" and creator.text:
            role = attribute(creator, "role") or roles.get(attribute(creator, "id"), "aut")
            if role == "aut":
                yield creator.text


def _spine(book: etree._Element, folder: str) -> Iterator[tuple[str, bool]]:
    """The book's texts in reading order, and whether each is no more than its contents or its cover."""
    items = {attribute(item, "id"): item for item in book.iter() if local(item) == "item"}
    guide = {
        resolved(folder, attribute(one, "href"))
        for one in book.iter()
        if local(one) == "reference" and attribute(one, "type") in ("toc", "cover", "title-page", "copyright-page")
    }
    for reference in book.iter():
        item = items.get(attribute(reference, "idref")) if local(reference) == "itemref" else None
        if item is not None and attribute(item, "media-type") in _TEXT:
            text = resolved(folder, attribute(item, "href"))
            is_nav = "nav" in attribute(item, "properties").split()
            yield text, is_nav or text in guide or attribute(reference, "linear") == "no"


def _check_locks(package: Package, texts: set[str]) -> None:
    """Refuse a book whose texts are encrypted; its fonts may be."""
    if _LOCKS not in package:
        return
    locked = {
        resolved("", attribute(one, "URI")) for one in package.xml(_LOCKS).iter() if local(one) == "CipherReference"
    }
    if locked & texts:
        package.refuse("is encrypted (DRM); give a copy without")


def _chapter(package: Package, name: str, *, is_matter: bool) -> Iterator[Piece]:
    origin = f"{package.origin}, {name}"
    try:
        page = html.parse(decode(package.part(name), origin), origin)
    except ReadError:
        if name not in package:
            raise
        return  # a page that holds a picture alone
    beside = [] if is_matter else list(_cut(page))
    walker = Walker()
    inside = page.find("body")
    walker.walk(page if inside is None else inside)
    for piece in body.plain(walker.runs):
        yield Piece(piece.text, "meta", verdict="book-matter") if is_matter else replace(piece, image="")
    yield from beside


def _cut(page: etree._Element) -> Iterator[Piece]:
    """Take out of a page what the book marks as no text of its own: notes, contents, the numbers of printed pages."""
    todo = [page]
    while todo:
        element = todo.pop()
        kinds = {*(element.get("epub:type") or "").split(), (element.get("role") or "").removeprefix("doc-")}
        verdict = next((why for why, named in _CUT if kinds & named), "")
        if verdict:
            yield from (Piece(run.text, "meta", verdict=verdict) for run in _runs(element) if run.text)
            element.clear() if element.tag in ("body", "html") else element.drop_tree()
        else:
            if "noteref" in kinds:
                element.tag = "sup"
                element.set("class", "footnote")
            todo += reversed([child for child in element if isinstance(child.tag, str)])


def _runs(element: etree._Element) -> list[Run]:
    walker = Walker()
    walker.walk(element)
    return walker.runs
