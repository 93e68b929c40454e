"""Say what each of our readers takes; it is imported when it reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscast.plugins import LIKELY, NO, POSSIBLE, SURE, Reader
from presscast.read.decode import decode

if TYPE_CHECKING:
    from collections.abc import Callable

    from presscast.model import Article

_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
_HEADER = re.compile(
    rb"^(from|to|subject|date|message-id|mime-version|received|return-path):", re.IGNORECASE | re.MULTILINE
)
_FIELD = re.compile(rb"(?:\xef\xbb\xbf)?[A-Za-z][A-Za-z-]*:|From ")
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
    """An e-mail, kept whole or pasted with its headers, may have any name."""
    from presscast.read.documents import letter

    if _is_mail(data):
        return _mail(data, origin)
    text = decode(data, origin)
    if letter.is_pasted(text):
        from presscast.read.documents.mail import read_pasted

        return read_pasted(text, origin)
    from presscast.read.text.scrape import read

    return read(data, origin)


def _docx(data: bytes, origin: str) -> Article:
    from presscast.read.documents.docx import read

    return read(data, origin)


def _odt(data: bytes, origin: str) -> Article:
    from presscast.read.documents.odt import read

    return read(data, origin)


def _rtf(data: bytes, origin: str) -> Article:
    from presscast.read.documents.rtf import read

    return read(data, origin)


def _epub(data: bytes, origin: str) -> Article:
    from presscast.read.documents.epub import read

    return read(data, origin)


def _mail(data: bytes, origin: str) -> Article:
    from presscast.read.documents.mail import read

    return read(data, origin)


def _pdf(data: bytes, origin: str) -> Article:
    from presscast.read.documents.pdf import read

    return read(data, origin)


def _begins(*starts: bytes) -> Callable[[bytes], int]:
    return lambda data: SURE if data.startswith(starts) else NO


def _packs(*parts: bytes) -> Callable[[bytes], int]:
    """Look for the name of one of an archive's parts at its end, or for the type that it states at its beginning."""

    def holds(data: bytes) -> int:
        ends = data[:200] + data[-66_000:]
        return SURE if data.startswith(b"PK\x03\x04") and any(part in ends for part in parts) else NO

    return holds


def _is_mail(data: bytes) -> int:
    head = re.split(rb"\r?\n\r?\n", data[:20_000].lstrip(), maxsplit=1)[0]
    begins = _FIELD.match(head)
    return SURE if begins and len({name.lower() for name in _HEADER.findall(head)}) >= 3 else NO


def _is_page(data: bytes) -> int:
    return SURE if _PAGE.search(decode(data[:80_000], "")[:20_000]) and not _is_mail(data) else NO


def _is_markdown(data: bytes) -> int:
    text = decode(data, "")
    marked = "\n\n" in text.strip() and (_HEADING.search(text) or sum(bool(mark.search(text)) for mark in _MARKS) >= 2)
    return LIKELY if marked or _FRONT.match(text) else NO


HTML = Reader(_page, (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml"), _is_page)
MARKDOWN = Reader(_markdown, (".md", ".markdown", ".mdown"), ("text/markdown",), _is_markdown)
SCRAPE = Reader(_text, (".txt", ".text"), (), lambda data: POSSIBLE)
DOCX = Reader(
    _docx,
    (".docx", ".docm"),
    ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
    lambda data: max(_packs(b"word/")(data), _begins(b"\xd0\xcf\x11\xe0")(data)),  # which is refused by name
)
ODT = Reader(
    _odt,
    (".odt", ".ott"),
    ("application/vnd.oasis.opendocument.text",),
    _packs(b"application/vnd.oasis.opendocument.text"),
)
RTF = Reader(_rtf, (".rtf",), ("application/rtf", "text/rtf"), _begins(b"{\\rtf"))
EPUB = Reader(_epub, (".epub",), ("application/epub+zip",), _packs(b"application/epub+zip", b"META-INF/container.xml"))
PDF = Reader(_pdf, (".pdf",), ("application/pdf",), _begins(b"%PDF"))
MAIL = Reader(_mail, (".eml",), ("message/rfc822",), _is_mail)
