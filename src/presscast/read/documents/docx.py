"""Word documents (.docx): ECMA-376, transitional and strict."""

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

_TEMPLATE = "2013-12-23T23:15:00Z"
"""When the template was made from which python-docx makes documents."""
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_PASSED = frozenset(
    (
        "instrText",
        "delInstrText",
        "pPr",
        "rPr",
        "tblPr",
        "tblGrid",
        "trPr",
        "tcPr",
        "sectPr",
        "Fallback",
        "sdtPr",
        "sdtEndPr",
        "rubyPr",
    )
)
_LISTED = {
    "oMath": "formula",
    "oMathPara": "formula",
    "rt": "reading-aid",
    "del": "struck-out",
    "moveFrom": "struck-out",
}
_BESIDE = {"comments": "remark", "header": "running-head", "footer": "running-head", "diagramData": "drawing"}
_NOT_READ = ("aFChunk", "oleObject", "package")
_UNDER_TITLE = frozenset(("subtitle", "author", "date", "abstract"))
_KINDS: dict[str, Kind] = {"subtitle": "standfirst", "caption": "caption"}


def read(data: bytes, origin: str) -> Article:
    """Read a Word document as it stands with all changes accepted; raise ReadError where it is none."""
    package = Package(data, origin, "a Word document")
    main = next(iter(package.related("").get("officeDocument", ())), "word/document.xml")
    facts = _facts(package)
    return read_document(
        Document(
            tuple(_pieces(package, main)),
            facts.get("title", ""),
            (facts.get("creator", ""),),
            "" if facts.get("created") == _TEMPLATE else dates.find(facts.get("created", "")),
            facts.get("language", ""),
        ),
        origin,
    )


def _facts(package: Package) -> dict[str, str]:
    """Return what the document's properties state, by Dublin Core's names."""
    parts = package.related("").get("core-properties", ())
    return {local(fact): (fact.text or "").strip() for name in parts if name in package for fact in package.xml(name)}


def _pieces(package: Package, main: str) -> Iterator[Piece]:
    related = package.related(main)

    def trees(kind: str) -> list[etree._Element]:
        return [package.xml(name) for name in related.get(kind, ()) if name in package]

    styles = _Styles(trees("styles"))
    notes: dict[tuple[str, str], etree._Element] = {}
    for kind in ("footnotes", "endnotes"):
        notes |= {
            (kind[:-1], attribute(note, "id")): note
            for tree in trees(kind)
            for note in tree
            if not attribute(note, "type")
        }
    body = _Body(styles, notes)
    body.walk(package.xml(main))
    yield from body.gathered.pieces
    seen = set()
    for kind, verdict in _BESIDE.items():
        for tree in trees(kind):
            for line in _texts(tree):
                if (line, verdict) not in seen:
                    seen.add((line, verdict))
                    body.gathered.list_beside(line, verdict)
    for name in (name for kind in _NOT_READ for name in related.get(kind, ())):
        body.gathered.list_beside(name, "attachment")
    body.gathered.pieces.clear()
    body.gathered.end()
    yield from body.gathered.pieces


def _texts(tree: etree._Element) -> Iterator[str]:
    """The text of each paragraph under `tree`, whatever stands in it."""
    for paragraph in tree.iter():
        if local(paragraph) == "p":
            yield "".join(_text(element) for element in paragraph.iter())


def _text(element: etree._Element) -> str:
    name = local(element)
    return element.text or "" if name in ("t", "delText") else _MARKS.get(name, "")


def _is_on(properties: etree._Element | None, name: str) -> bool:
    found = next((child for child in properties if local(child) == name), None) if properties is not None else None
    return found is not None and attribute(found, "val") not in ("0", "false", "off")


def _child(element: etree._Element, *path: str) -> etree._Element | None:
    found: etree._Element | None = element
    for name in path:
        found = next((child for child in found if local(child) == name), None) if found is not None else None
    return found


def _value(element: etree._Element, *path: str) -> str:
    found = _child(element, *path)
    return attribute(found, "val") if found is not None else ""


class _Styles:
    """The named styles of a document: what each says of itself, or the one it builds on says."""

    def __init__(self, trees: list[etree._Element]) -> None:
        self._styles = {
            attribute(style, "styleId"): style for tree in trees for style in tree if local(style) == "style"
        }

    def chain(self, name: str) -> list[etree._Element]:
        """Return the style and those it builds on."""
        found: list[etree._Element] = []
        while name in self._styles and self._styles[name] not in found:
            found.append(self._styles[name])
            name = _value(found[-1], "basedOn")
        return found

    def name(self, name: str) -> str:
        """Return the built-in name of a style, in English and lower case, as Word writes it in all languages."""
        return _value(self._styles[name], "name").lower() if name in self._styles else name.lower()

    def is_bold(self, name: str) -> bool:
        return any(_is_on(_child(style, "rPr"), "b") for style in self.chain(name))

    def form(self, paragraph: etree._Element) -> tuple[Form, int, Kind | None, str]:
        """Return what a paragraph's style makes of it: form, level, kind and verdict."""
        named = _value(paragraph, "pPr", "pStyle")
        chain = self.chain(named)
        called = [self.name(attribute(style, "styleId")) for style in chain] or [named.lower()]
        levels = [_value(one, "pPr", "outlineLvl") for one in (paragraph, *chain)]
        if "title" in called and called[0] not in _UNDER_TITLE:
            return "heading", 1, None, ""
        heading = next((int(found[1]) for name in called if (found := re.match(r"heading ?(\d)", name))), 0)
        heading = heading or next((int(level) + 1 for level in levels if re.fullmatch("[0-8]", level)), 0)
        if heading:
            return "heading", min(6, heading + 1), None, ""
        if any(name.startswith(("toc", "table of")) for name in called):
            return "line", 0, None, "contents"
        if kind := next((_KINDS[name] for name in called if name in _KINDS), None):
            return "line", 0, kind, ""
        if any("quote" in name or name == "block text" for name in called):
            return "quote", 0, None, ""
        numbered = [_value(one, "pPr", "numPr", "numId") for one in (paragraph, *chain)]
        listed = next(filter(None, numbered), "0") != "0" or any(
            re.match(r"list (?:bullet|number)", name) for name in called
        )
        return ("item" if listed else "line"), 0, None, ""


class _Body:
    """Walks a document's body; what it does not know it looks into, so that no text is lost."""

    def __init__(self, styles: _Styles, notes: dict[tuple[str, str], etree._Element]) -> None:
        self.gathered = Paragraphs()
        self._styles, self._notes = styles, notes
        self._bold = False
        self._known: dict[str, Callable[[etree._Element], None]] = {
            "p": self._paragraph,
            "r": self._run,
            "t": lambda element: self.gathered.say(element.text or "", bold=self._bold),
            "delText": lambda element: self.gathered.list_beside(element.text or "", "struck-out"),
            "tbl": self._table,
            "docPr": lambda element: self._picture(attribute(element, "descr")),
            "imagedata": lambda element: self._picture(attribute(element, "title")),
            "footnoteReference": lambda element: self._note("footnote", element),
            "endnoteReference": lambda element: self._note("endnote", element),
        }

    def walk(self, element: etree._Element) -> None:
        """Gather what stands under `element`."""
        for child in element:
            name = local(child)
            if name in _MARKS:
                self.gathered.say(_MARKS[name])
            elif name in _LISTED:
                self.gathered.list_beside("".join(map(_text, child.iter())), _LISTED[name])
            elif name in self._known:
                self._known[name](child)
            elif name == "txbxContent":
                self.gathered.set_beside(self._inside(child))
            elif name not in _PASSED:
                self.walk(child)

    def _inside(self, element: etree._Element) -> list[Piece]:
        """Return the pieces of what stands apart from the paragraph it is anchored in."""
        apart = _Body(self._styles, self._notes)
        apart.walk(element)
        return apart.gathered.pieces

    def _paragraph(self, element: etree._Element) -> None:
        form, level, kind, verdict = self._styles.form(element)
        before, self._bold = self._bold, self._styles.is_bold(_value(element, "pPr", "pStyle"))
        self.walk(element)
        self._bold = before
        self.gathered.end(form, level, kind, verdict)

    def _run(self, element: etree._Element) -> None:
        look = _child(element, "rPr")
        if _is_on(look, "vanish"):
            self.gathered.list_beside("".join(map(_text, element.iter())), "hidden-text")
            return
        if _is_on(look, "strike") or _is_on(look, "dstrike"):
            self.gathered.list_beside("".join(map(_text, element.iter())), "struck-out")
            return
        before = self._bold
        self._bold = before or _is_on(look, "b") or self._styles.is_bold(_value(element, "rPr", "rStyle"))
        self.walk(element)
        self._bold = before

    def _table(self, element: etree._Element) -> None:
        rows = [
            row
            for row in element.iter()
            if local(row) == "tr" and next(up for up in row.iterancestors() if local(up) == "tbl") is element
        ]
        cells = [
            [
                self._inside(cell)
                for cell in row.iter()
                if local(cell) == "tc" and next(up for up in cell.iterancestors() if local(up) == "tr") is row
            ]
            for row in rows
        ]
        self.gathered.pieces += table(cells)

    def _picture(self, alt: str) -> None:
        if alt.strip():
            self.gathered.picture(alt)

    def _note(self, kind: str, element: etree._Element) -> None:
        name = attribute(element, "id")
        note = self._notes.get((kind, name))
        if note is not None:
            self.gathered.say(f"[^{name}]")
            self.gathered.list_beside(" ".join(_texts(note)), "footnote")
