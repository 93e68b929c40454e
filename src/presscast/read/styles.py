"""Links and emphasis: taken from a page's elements, and found again in the blocks that were read of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from presscast.model import Style
from presscast.net.address import is_address, joined, public

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lxml import etree

    from presscast.model import Block, Setting

_SETTINGS: dict[str, Setting] = {"a": "link", "em": "em", "i": "em", "strong": "strong", "b": "strong"}
_INLINE = frozenset(
    (*_SETTINGS, "span", "u", "small", "mark", "cite", "abbr", "q", "time", "code", "kbd", "ins", "font")
)
_TEXTLESS = frozenset(("head", "script", "style", "meta", "link", "svg", "path", "img", "br", "noscript"))
_AROUND = 12  # characters before a stretch that must be the same: its words alone may stand elsewhere too
_HEAD = 24  # characters by which a block is known in its paragraph
_NUMBER = re.compile(r"(?:\d{1,3}[.)] )?")  # of an item of a list, which its paragraph has not
_MOST = 500  # in a paragraph: beyond, it is no text but a test of patience
_PLAIN = ("headline", "byline", "dateline", "caption")
"""What is set in a way of its own: emphasis that only says so is not kept."""


class Paragraph(NamedTuple):
    """The text of an element, and what in it is set apart; offsets in code points."""

    text: str
    styles: tuple[Style, ...]


def styled(
    blocks: tuple[Block, ...], paragraphs: Callable[[tuple[str, ...]], Iterable[Paragraph]]
) -> tuple[Block, ...]:
    """Give each block the links and the emphasis its paragraph has; what cannot be found in it again is left out.

    `paragraphs` is asked for those that hold one of the openings it is given.
    """
    heads: dict[str, list[int]] = {}
    for at, block in enumerate(blocks):
        start = _start(block)
        heads.setdefault(block.text[start : start + _HEAD], []).append(at)
    found: dict[int, tuple[Style, ...]] = {}
    for paragraph in paragraphs(tuple(heads)):
        for at in _blocks_in(paragraph, heads):
            if at not in found:
                found[at] = tuple(_again(blocks[at], paragraph))
    return tuple(replace(block, styles=found[at]) if found.get(at) else block for at, block in enumerate(blocks))


def paragraphs(page: etree._Element, base: str, openings: tuple[str, ...]) -> Iterator[Paragraph]:
    """Yield the elements of text in which something is set apart and one of `openings` stands;
    links resolved against `base`."""
    around = {child.getparent() for child in page.iter(*_INLINE)}
    for element in page.iter("*"):
        if element not in around or element.tag in _INLINE or element.tag in _TEXTLESS:
            continue
        if _holds(element, openings):
            found = _paragraph(element, base)
            if found.styles:
                yield found


def _holds(element: etree._Element, openings: tuple[str, ...]) -> bool:
    """Say whether one of `openings` may stand in the text of an element that is its own."""
    told = [element.text or ""]
    for child in element:
        told += ["".join(child.itertext()) if child.tag in _INLINE else " ", child.tail or ""]
    text = " ".join("".join(told).split())
    return any(map(text.__contains__, openings))


class _Text:
    """A text that grows by pieces, white space made one."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._is_spaced = True
        self.length = 0

    def add(self, text: str | None) -> None:
        squeezed = re.sub(r"\s+", " ", text or "")
        told = squeezed.lstrip(" ") if self._is_spaced else squeezed
        if told:
            self._parts.append(told)
            self.length += len(told)
            self._is_spaced = told.endswith(" ")

    def __str__(self) -> str:
        return "".join(self._parts)


def _paragraph(element: etree._Element, base: str) -> Paragraph:
    """Gather the text of an element as far as it is its own; what stands in it as a block of its own is left out."""
    from lxml import etree

    text, begun, found = _Text(), [], []
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, child in walk:
        inside = child is element or child.tag in _INLINE
        if event == "start":
            begun.append(text.length)
            text.add(child.text if inside else " ")
            if not inside:
                walk.skip_subtree()
            continue
        start = begun.pop() if event == "end" else 0
        if event == "end" and child.tag in _SETTINGS:
            found.append((start, text.length, child))
        text.add(child.tail if child is not element else "")
    whole = str(text)
    styles = (_style(whole, start, end, child, base) for start, end, child in found)
    return Paragraph(whole, tuple(sorted(filter(None, styles), key=lambda style: style.start))[:_MOST])


def _style(text: str, start: int, end: int, element: etree._Element, base: str) -> Style | None:
    told = text[start:end]
    start += len(told) - len(told.lstrip())
    setting = _SETTINGS[element.tag]
    address = _address(element.get("href") or "", base) if setting == "link" else ""
    if not told.strip() or (setting == "link" and not address):
        return None
    return Style(start, start + len(told.strip()), setting, address)


def _address(href: str, base: str) -> str:
    """Return a link's address where it leads to the web, "" where it leads about the page or runs something."""
    address = joined(base, href.strip()) if href.strip() and not href.strip().startswith("#") else ""
    return public(address) if is_address(address) else ""


def _blocks_in(paragraph: Paragraph, heads: dict[str, list[int]]) -> Iterator[int]:
    """Yield the blocks that a paragraph became: the one that begins as it does, else those that begin inside it."""
    if found := heads.get(paragraph.text[:_HEAD]):
        yield from found
        return
    yield from (at for head, places in heads.items() if len(head) == _HEAD and head in paragraph.text for at in places)


def _again(block: Block, paragraph: Paragraph) -> Iterator[Style]:
    """Find the stretches of a paragraph in the block that was read of it, by their words and those before them."""
    start, after = _start(block), 0
    text = block.text[start:]
    for style in paragraph.styles:
        if style.setting != "link" and block.kind in _PLAIN:
            continue
        before = paragraph.text[max(0, style.start - _AROUND) : style.start]
        told = paragraph.text[style.start : style.end]
        at = _place(text, before, told, after)
        if at >= 0:
            after = at
            yield replace(style, start=start + at, end=start + at + len(told))


def _start(block: Block) -> int:
    found = _NUMBER.match(block.text) if block.kind == "list_item" else None
    return found.end() if found else 0


def _place(text: str, before: str, told: str, after: int) -> int:
    """Return where words stand in a text, behind those before them or as far as these are in it at all;
    -1 for nowhere."""
    at = text.find(before + told, max(0, after - len(before))) if before else -1
    if at >= 0:
        return at + len(before)
    return next((len(before) - n for n in range(len(before) + 1) if text.startswith(before[n:] + told)), -1)
