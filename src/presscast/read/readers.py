"""Say what each of our readers takes; it is imported when it reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscast.plugins import LIKELY, NO, POSSIBLE, SURE, Reader
from presscast.read.decode import decode

if TYPE_CHECKING:
    from presscast.model import Article

_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
_FRONT = re.compile(r"\A(---|\+\+\+)\s*\n(?:.*\n){1,60}?\1\s*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)
_MARKS = (
    _HEADING,
    re.compile(r"^(?:=+|-{3,})[ \t]*$", re.MULTILINE),
    re.compile(r"(?<!!)\[(?:!\[)?[^\[\]\n]+\]\([^)\s]{1,500}\)|^\[[^\]\n]+\]:\s", re.MULTILINE),
    re.compile(r"^> \S", re.MULTILINE),
    re.compile(r"\*\*[^*\n]+\*\*|(?<!\w)_[^_\n]+_(?!\w)|`[^`\n]+`"),
)


def _page(data: bytes, origin: str) -> Article:
    from presscast.read.page.html import read

    return read(data, origin)


def _markdown(data: bytes, origin: str) -> Article:
    from presscast.read.text.markdown import read

    return read(data, origin)


def _text(data: bytes, origin: str) -> Article:
    from presscast.read.text.scrape import read

    return read(data, origin)


def _is_page(data: bytes) -> int:
    return SURE if _PAGE.search(decode(data[:80_000], "")[:20_000]) else NO


def _is_markdown(data: bytes) -> int:
    text = decode(data, "")
    marked = "\n\n" in text.strip() and (_HEADING.search(text) or sum(bool(mark.search(text)) for mark in _MARKS) >= 2)
    return LIKELY if marked or _FRONT.match(text) else NO


HTML = Reader(_page, (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml"), _is_page)
MARKDOWN = Reader(_markdown, (".md", ".markdown", ".mdown"), ("text/markdown",), _is_markdown)
SCRAPE = Reader(_text, (".txt", ".text"), (), lambda data: POSSIBLE)
