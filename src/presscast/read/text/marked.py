"""The pieces of a Markdown text, in reading order."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from presscast.errors import ReadError
from presscast.read.figures import titled
from presscast.read.piece import PAUSE, Piece
from presscast.read.tables import retell
from presscast.writing import silence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presscast.model import Block
    from presscast.read.piece import Form

_NOTE = re.compile(r"^\[?\^[^\]\s]+\]?:")
MOST_PAUSES = 300
_COMMENT = re.compile(r"<!--(?P<words>.*?)-->", re.DOTALL)


def pieces(text: str, origin: str = "", first: int = 1) -> tuple[Piece, ...]:
    """Return the pieces of `text`; what Markdown itself hides comes with its verdict, pauses with theirs.

    `origin` and the number of its `first` line name the place in errors. Raises ReadError for a pause that is none.
    """
    env: dict[str, Any] = {}
    tree = SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(text, env))
    lines = text.split("\n")
    _check_pauses(tree, origin, first)
    found = list(_captioned([piece for node in tree.children for piece in _block(node, lines)]))
    return (*found, *_definitions(env.get("references", {}), lines))


def shown(blocks: tuple[Block, ...], text: str) -> tuple[Block, ...]:
    """Return the blocks with what `text`, set as a page, shows of them: links, emphasis, the cells of tables."""
    if not re.search(r"\]\(|\]\[|[*_<|]", text):
        return blocks
    from presscast.read.page.html import parse
    from presscast.read.page.seen import seen

    with suppress(ReadError):
        return seen(blocks, parse(MarkdownIt("commonmark").enable("table").render(text), ""), "")
    return blocks


def _check_pauses(tree: SyntaxTreeNode, origin: str, first: int) -> None:
    for node in tree.walk():
        if node.type in ("html_block", "inline"):
            hidden = [node.content] if node.type == "html_block" else [c.content for c in node.walk() if _is_hidden(c)]
            above = (node.map or (0,))[0] + first
            count = sum(
                _is_pause(comment, node.content, above, origin) for html in hidden for comment in _comments(html)
            )
            if count > MOST_PAUSES:
                raise ReadError(f"{origin}, line {above}: over {MOST_PAUSES} pauses in one paragraph")


def _is_pause(comment: str, content: str, above: int, origin: str) -> bool:
    """Say whether a comment in `content`, which begins at the line `above`, asks for a pause;
    raise ReadError for none it may."""
    try:
        return _pause(comment) is not None
    except ValueError as error:
        line = above + content.partition(comment)[0].count("\n")
        raise ReadError(f"{origin}, line {line}: {error}") from error


def _comments(html: str) -> Iterator[str]:
    return (found[0] for found in _COMMENT.finditer(html))


def _is_hidden(node: SyntaxTreeNode) -> bool:
    return node.type == "html_inline"


def _pause(html: str) -> int | None:
    """Return the ms that a comment asks for, None where it is no comment, or another."""
    comment = _COMMENT.match(html)
    return silence.asked(comment["words"]) if comment else None


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
        case "blockquote" | "bullet_list":
            yield from _formed(_inside(node, lines), "quote" if node.type == "blockquote" else "item")
        case "ordered_list":
            yield from _numbered(node, lines)
        case "table":
            yield from _table(node, lines)
        case "fence" | "code_block":
            yield Piece(node.content.rstrip(), "code", source, verdict="code-block")
        case "html_block":
            yield from _markup(node.content.strip())
        case _:
            yield from _inside(node, lines) if node.children else (Piece(source.strip()),)


def _formed(found: Iterable[Piece], form: Form) -> Iterator[Piece]:
    return (replace(piece, form=form) if piece.form == "line" else piece for piece in found)


def _numbered(node: SyntaxTreeNode, lines: list[str]) -> Iterator[Piece]:
    """Yield the items of a numbered list, the first piece of each with its number before it."""
    for number, item in enumerate(node.children, int(node.attrs.get("start", 1))):
        inside = list(_formed(_inside(item, lines), "item"))
        first = next((at for at, piece in enumerate(inside) if piece.form == "item"), -1)
        yield from (
            piece.reworded(f"{number}. {{}}".format) if at == first else piece for at, piece in enumerate(inside)
        )


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
    asked: list[tuple[int, int]] = []
    while (ms := _pause(html)) is not None:
        asked.append((0, ms))
        html = html.partition("-->")[2].strip()
    if asked:
        yield Piece("", "meta", verdict=PAUSE, pauses=tuple(asked))
        yield from pieces(html)
        return
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
    start, pauses = 0, list(_pauses(node))
    for line in _lines("".join(_words(node))):
        text = " ".join(line.split())
        if _NOTE.match(line):
            yield Piece(line, "meta", verdict="footnote")
        elif text:
            inside = tuple((at - start, ms) for at, ms in pauses if start < at <= start + len(text))
            yield replace(like, text=text, kind="caption" if _is_emphasised(node) else None, pauses=inside)
        start += len(text) + 1
    remarks = [child.content for child in node.walk() if _is_hidden(child) and child.content.startswith("<!--")]
    yield from (Piece(remark, "meta", verdict="html-comment") for remark in remarks if _pause(remark) is None)


def _pauses(node: SyntaxTreeNode) -> Iterator[tuple[int, int]]:
    """Yield the pauses asked for in a paragraph, each by where the words before it end once spaces are made one."""
    told = ""
    for part in _parts(node):
        if isinstance(part, str):
            told += part
        else:
            yield len(" ".join(told.split())), part


def _lines(text: str) -> list[str]:
    """Join the lines of a paragraph, but for footnotes set one under another."""
    parts = text.split("\n")
    return parts if any(map(_NOTE.match, parts)) else [" ".join(parts)]


def _words(node: SyntaxTreeNode) -> Iterator[str]:
    return (part for part in _parts(node) if isinstance(part, str))


def _parts(node: SyntaxTreeNode) -> Iterator[str | int]:
    """Yield the words of a paragraph, and each pause among them in ms."""
    for child in node.children:
        match child.type:
            case "text" | "code_inline":
                yield child.content
            case "softbreak" | "hardbreak":
                yield "\n"
            case "html_inline":
                yield from () if (ms := _pause(child.content)) is None else (ms,)
            case "image":
                pass
            case _:
                yield from _parts(child)


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
        if child.type not in ("image", "softbreak")
        and not (_is_hidden(child) and child.content.startswith("<!--"))
        and (child.type != "text" or child.content.strip())
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
