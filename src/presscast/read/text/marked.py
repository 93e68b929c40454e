"""The pieces of a Markdown text, in reading order."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from presscast.read.figures import titled
from presscast.read.piece import Piece
from presscast.read.tables import retell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.read.piece import Form

_NOTE = re.compile(r"^\[?\^[^\]\s]+\]?:")


def pieces(text: str) -> tuple[Piece, ...]:
    """Return the pieces of `text`; what Markdown itself hides comes with its verdict."""
    env: dict[str, Any] = {}
    tree = SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(text, env))
    lines = text.split("\n")
    found = list(_captioned([piece for node in tree.children for piece in _block(node, lines)]))
    return (*found, *_definitions(env.get("references", {}), lines))


def _definitions(references: dict[str, Any], lines: list[str]) -> Iterator[Piece]:
    for label, stated in references.items():
        source = "\n".join(lines[slice(*stated["map"])])
        yield Piece(source, "meta", verdict="footnote" if label.startswith("^") else "link-definition")


def _block(node: SyntaxTreeNode, lines: list[str]) -> Iterator[Piece]:
    source = "\n".join(lines[slice(*node.map)]) if node.map else ""
    match node.type:
        case "heading":
            yield from _inline(node, Piece("", "heading", source, level=int(node.tag[1])))
        case "paragraph":
            yield from _inline(node, Piece("", "line", source))
        case "blockquote" | "bullet_list" | "ordered_list":
            form: Form = "quote" if node.type == "blockquote" else "item"
            yield from (replace(p, form=form) if p.form == "line" else p for p in _inside(node, lines))
        case "table":
            yield from _table(node, lines)
        case "fence" | "code_block":
            yield Piece(node.content.rstrip(), "code", source, verdict="code-block")
        case "html_block":
            yield from _markup(node.content.strip())
        case _:
            yield from _inside(node, lines) if node.children else (Piece(source.strip()),)


def _inside(node: SyntaxTreeNode, lines: list[str]) -> Iterator[Piece]:
    for child in node.children:
        yield from _block(child, lines)


def _table(node: SyntaxTreeNode, lines: list[str]) -> Iterator[Piece]:
    rows = [row for part in node.children for row in part.children]
    cells = [["".join(_words(cell)) for cell in row.children] for row in rows]
    first, last = node.map or (0, 0)
    yield Piece(retell(cells), "line", kind="table")
    yield from (Piece(line, "row", verdict="table-retold") for line in lines[first:last])


def _markup(html: str) -> Iterator[Piece]:
    if html.startswith("<!--") or not re.search(r"<\w", html):
        yield Piece(html, "meta", verdict="html-comment")
        return
    from presscast.read.page.html import fragment

    found = fragment(html, "an HTML block")
    yield from found
    if not found:
        yield Piece(html, "meta", verdict="html-comment")


def _inline(node: SyntaxTreeNode, like: Piece) -> Iterator[Piece]:
    """Yield a paragraph's text, its pictures before it, the remarks hidden in it after it."""
    for picture in _pictures(node):
        yield from picture
    for line in _lines("".join(_words(node))):
        if _NOTE.match(line):
            yield Piece(line, "meta", verdict="footnote")
            continue
        if text := " ".join(line.split()):
            yield replace(like, text=text, kind="caption" if _is_emphasised(node) else None)
    remarks = [
        child.content for child in node.walk() if child.type == "html_inline" and child.content.startswith("<!--")
    ]
    yield from (Piece(remark, "meta", verdict="html-comment") for remark in remarks)


def _lines(text: str) -> list[str]:
    """Join the lines of a paragraph, but for footnotes set one under another."""
    parts = text.split("\n")
    return parts if any(map(_NOTE.match, parts)) else [" ".join(parts)]


def _words(node: SyntaxTreeNode) -> Iterator[str]:
    for child in node.children:
        match child.type:
            case "text" | "code_inline":
                yield child.content
            case "softbreak" | "hardbreak":
                yield "\n"
            case "image" | "html_inline":
                pass
            case _:
                yield from _words(child)


def _pictures(node: SyntaxTreeNode) -> Iterator[tuple[Piece, ...]]:
    for child in node.walk():
        if child.type == "image":
            alt, url, title = "".join(_words(child)), str(child.attrs["src"]), str(child.attrs.get("title", ""))
            shown = Piece(alt, "image", f"![{alt}]({url})", url)
            yield titled(shown, title)


def _is_emphasised(node: SyntaxTreeNode) -> bool:
    inline = [child for part in node.children for child in part.children]
    told = [
        child
        for child in inline
        if child.type not in ("image", "softbreak") and (child.type != "text" or child.content.strip())
    ]
    return len(told) == 1 and told[0].type in ("em", "strong") and node.type == "paragraph"


def _captioned(found: list[Piece]) -> Iterator[Piece]:
    """An emphasised paragraph is a caption right after a picture, and a paragraph elsewhere."""
    image = ""
    for piece in found:
        if piece.kind == "caption" and not piece.image:
            piece = replace(piece, kind="caption" if image else None, image=image)
        image = piece.image if piece.form == "image" else ""
        yield piece
