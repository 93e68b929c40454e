"""Which reader a source belongs to."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from presscast.read.decode import decode

_ENDINGS = {
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown",
    ".txt": "scrape", ".text": "scrape",
}  # fmt: skip
_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
_FRONT = re.compile(r"\A(---|\+\+\+)\s*\n(?:.*\n){1,60}?\1\s*$", re.MULTILINE)
_MARKDOWN = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"^(?:=+|-{3,})[ \t]*$", re.MULTILINE),
    re.compile(r"(?<!!)\[(?:!\[)?[^\[\]\n]+\]\([^)\s]{1,500}\)|^\[[^\]\n]+\]:\s", re.MULTILINE),
    re.compile(r"^> \S", re.MULTILINE),
    re.compile(r"\*\*[^*\n]+\*\*|(?<!\w)_[^_\n]+_(?!\w)|`[^`\n]+`"),
)


def reader_for(data: bytes, origin: str) -> str:
    """Return "scrape", "markdown" or "html": by the file's ending, else by what it holds.

    Raises ReadError where `data` is empty or not text.
    """
    path = urlsplit(origin).path if "://" in origin else origin
    known = _ENDINGS.get(PurePosixPath(path.replace("\\", "/")).suffix.lower())
    if known and not ("://" in origin and known != "html"):
        return known
    return _by_content(decode(data, origin))


def _by_content(text: str) -> str:
    if _PAGE.search(text[:20_000]):
        return "html"
    marks = sum(bool(mark.search(text)) for mark in _MARKDOWN)
    spaced = "\n\n" in text.strip()
    return "markdown" if _FRONT.match(text) or (spaced and (marks >= 2 or _MARKDOWN[0].search(text))) else "scrape"
