"""OpenDocument texts (.odt): ISO/IEC 26300."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscast.read.documents.document import Document, read as read_document
from presscast.read.documents.package import Package, attribute, local
from presscast.read.documents.paragraphs import Paragraphs, table
from presscast.read.facts import dates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml import etree

    from presscast.model import Article, Kind
    from presscast.read.piece import Form, Piece

_PASSED = frozenset(
    (
        "sequence-decls",
        "user-field-decls",
        "variable-decls",
        "forms",
        "annotation-end",
        "title",
        "desc",
        "creator",
        "date",
        "note-citation",
    )
)
_APART = {"annotation": "remark", "ruby-text": "reading-aid", "note-body": "footnote"}
_CONTENTS = frozenset(("table-of-content", "alphabetical-index", "illustration-index", "table-index", "bibliography"))
_HEADS = frozenset(("header", "footer", "header-left", "footer-left", "header-first", "footer-first"))
_KINDS: tuple[tuple[str, Kind], ...] = (
    ("subtitle", "standfirst"), ("caption", "caption"), ("illustration", "caption"), ("figure", "caption"),
    ("quot", "quote"),
)  # fmt: skip
_BOLD = frozenset(("bold", "600", "700", "800", "900"))


def read(data: bytes, origin: str) -> Article:
    """Read an OpenDocument text as it stands with all changes accepted; raise ReadError where it is none."""
    package = Package(data, origin, "an OpenDocument text")
    if "META-INF/manifest.xml" in package and b"encryption-data" in package.part("META-INF/manifest.xml"):
        package.refuse("is encrypted; save it without a password")
    content = package.xml("content.xml")
    trees = [content, *([package.xml("styles.xml")] if "styles.xml" in package else [])]
    body = _Body(_Styles(trees))
    text = next(
        (element for element in content.iter() if local(element) == "text" and local(element.getparent()) == "body"),
        None,
    )
    if text is None:
        package.refuse("is an OpenDocument file, but no text")
    body.walk(text)
    facts = _facts(package)
    return read_document(
        Document(
            (*body.gathered.pieces, *_heads(trees)),
            facts.get("title", ""),
            tuple(facts[name] for name in ("initial-creator", "creator") if name in facts)[:1],
            dates.find(facts.get("creation-date", "")),
            facts.get("language", ""),
        ),
        origin,
    )


def _facts(package: Package) -> dict[str, str]:
    meta = package.xml("meta.xml").iter() if "meta.xml" in package else ()
    return {local(fact): fact.text.strip() for fact in meta if fact.text and fact.text.strip()}


def _heads(trees: list[etree._Element]) -> list[Piece]:
    """The heads and feet of pages, each once."""
    gathered = Paragraphs()
    heads = (_text(element) for tree in trees for element in tree.iter() if local(element) in _HEADS)
    for text in dict.fromkeys(heads):
        gathered.list_beside(text, "running-head")
    gathered.end()
    return gathered.pieces


def _text(element: etree._Element) -> str:
    """All text under an element, a space between its paragraphs."""
    parts = []
    for child in element.iter():
        parts.append(" " if local(child) in ("p", "h", "s", "tab", "line-break") else "")
        parts.append(child.text or "")
        parts += [child.tail or ""] if child is not element else []
    return " ".join("".join(parts).split())


class _Styles:
    """The styles of a document: their names, and what each says or builds on."""

    def __init__(self, trees: list[etree._Element]) -> None:
        found = (
            style
            for tree in trees
            for style in tree.iter()
            if local(style) == "style" and attribute(style, "family") in ("paragraph", "text")
        )
        self._styles = {attribute(style, "name"): style for style in found}

    def names(self, name: str) -> list[str]:
        """Return the names of a style and those it builds on, lower case."""
        found: list[str] = []
        while name and name not in found:
            found.append(name)
            name = attribute(self._styles[name], "parent-style-name") if name in self._styles else ""
        return [one.replace("_20_", " ").lower() for one in found]

    def says(self, name: str, what: str) -> str:
        """Return what a style, or one it builds on, says of `what`."""
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            if said := next((value for child in style if (value := attribute(child, what))), ""):
                return said
            name = attribute(style, "parent-style-name")
        return ""

    def form(self, element: etree._Element) -> tuple[Form, int, Kind | None]:
        """Return what a paragraph's style makes of it."""
        called = self.names(attribute(element, "style-name"))
        if "title" in called:
            return "heading", 1, None
        if local(element) == "h":
            level = attribute(element, "outline-level")
            return "heading", min(6, (int(level) if re.fullmatch("[0-9]", level) else 1) + 1), None
        kind = next((kind for part, kind in _KINDS for name in called if part in name), None)
        return "line", 0, kind


class _Body:
    """Walks a document's text; what it does not know it looks into, so that nothing is lost."""

    def __init__(self, styles: _Styles) -> None:
        self.gathered = Paragraphs()
        self._styles = styles
        self._bold = False
        self._items = 0
        self._known: dict[str, Callable[[etree._Element], None]] = {
            "p": self._paragraph,
            "h": self._paragraph,
            "span": self._span,
            "list-item": self._item,
            "table": self._table,
            "frame": self._frame,
            "text-box": lambda element: self.gathered.set_beside(self._inside(element)),
            "note": self._note,
            "tracked-changes": self._changes,
            "s": lambda element: self.gathered.say(" "),
            "tab": lambda element: self.gathered.say("\t"),
            "line-break": lambda element: self.gathered.say("\n"),
        }

    def walk(self, element: etree._Element) -> None:
        """Gather what stands under `element`."""
        self._say(element.text)
        for child in element:
            name = local(child)
            if name in self._known:
                self._known[name](child)
            elif name in _APART:
                self.gathered.list_beside(_apart(child), _APART[name])
            elif name in _CONTENTS:
                self.gathered.list_beside(_text(child), "contents")
                self.gathered.end()
            elif name not in _PASSED:
                self.walk(child)
            self._say(child.tail)

    def _say(self, text: str | None) -> None:
        if text and (text.strip() or text == " "):
            self.gathered.say(text.replace("\n", " "), bold=self._bold)

    def _inside(self, element: etree._Element) -> list[Piece]:
        apart = _Body(self._styles)
        apart.walk(element)
        apart.gathered.end()
        return apart.gathered.pieces

    def _paragraph(self, element: etree._Element) -> None:
        form, level, kind = self._styles.form(element)
        form = "item" if self._items and form == "line" and kind is None else form
        self._bold = self._styles.says(attribute(element, "style-name"), "font-weight") in _BOLD
        self.walk(element)
        self._bold = False
        self.gathered.end(form, level, kind)

    def _span(self, element: etree._Element) -> None:
        before = self._bold
        self._bold = (
            self._styles.says(attribute(element, "style-name"), "font-weight") or ("bold" if before else "")
        ) in _BOLD
        self.walk(element)
        self._bold = before

    def _item(self, element: etree._Element) -> None:
        self._items += 1
        self.walk(element)
        self._items -= 1

    def _table(self, element: etree._Element) -> None:
        rows = [row for row in element.iter() if local(row) == "table-row" and _holder(row, "table") is element]
        self.gathered.pieces += table(
            [[self._inside(cell) for cell in row if local(cell) == "table-cell"] for row in rows]
        )

    def _frame(self, element: etree._Element) -> None:
        told = [" ".join(child.text.split()) for child in element if local(child) in ("title", "desc") and child.text]
        if any(local(child) == "image" for child in element):
            self.gathered.picture(max(told, key=len, default=""))
        self.walk(element)

    def _note(self, element: etree._Element) -> None:
        self.gathered.say(f"[^{attribute(element, 'id') or '*'}]")
        self.walk(element)

    def _changes(self, element: etree._Element) -> None:
        for change in element.iter():
            if local(change) == "deletion":
                self.gathered.list_beside(_apart(change), "struck-out")
        self.gathered.end()


def _apart(element: etree._Element) -> str:
    """The words of a remark or a deletion, without who made it and when."""
    told = [child for child in element.iter() if local(child) in ("p", "h")] or [element]
    return " ".join(map(_text, told))


def _holder(element: etree._Element, name: str) -> etree._Element | None:
    found: Iterator[etree._Element] = (up for up in element.iterancestors() if local(up) == name)
    return next(found, None)
