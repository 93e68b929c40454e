"""The page that a story goes on to: `rel=next` (HTML, 4.6.6.11), where its address is the next page of this one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlsplit

from presscast.net.address import host, is_address, joined
from presscast.read.decode import decode
from presscast.read.page.html import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOLD = re.compile(rb"\brel\s*=\s*[\"']?[^\"'<>]*\bnext\b", re.IGNORECASE)
_NUMBERED = tuple(
    re.compile(rf"(?P<base>.*){mark}(?P<number>\d{{1,2}})(?P<ending>\.[a-z]{{2,5}})?", re.IGNORECASE | re.DOTALL)
    for mark in ("[/,_.-]", "[/,_.-][^\\W\\d]{1,8}[/_=-]?")
)
"""The path of a story's page: /story/2, /story/page/2/, /story-2.html, /story,seite-2.html."""


def following(data: bytes, address: str) -> str:
    """Return the address of the next page of the story on the page `data`, "" where it names none.

    Weblogs call their next post so too: what counts is an address on the same host that differs from `address` in
    the number of the page alone, which is one more.
    """
    if not _TOLD.search(data):
        return ""
    page = parse(decode(data, address), address)
    links = page.xpath("//link[@rel and @href] | //a[@rel and @href]")
    named = (link.get("href").strip() for link in links if "next" in link.get("rel").lower().split())
    found = (joined(address, name).partition("#")[0] for name in named)
    return next((each for each in found if _is_next(each, address)), "")


def _is_next(address: str, before: str) -> bool:
    if not is_address(address) or host(address) != host(before):
        return False
    pages = {(base, number + 1) for base, number in _pages(before)}
    return any(number > 1 and (base, number) in pages for base, number in _pages(address))


def _pages(address: str) -> Iterator[tuple[object, int]]:
    """Yield what an address may be a page of, with the page's number: its number may stand in its path or its query."""
    parts = urlsplit(address)
    path, told = unquote(parts.path).rstrip("/"), tuple(parse_qsl(parts.query, keep_blank_values=True))
    yield (path, told), 1
    for found in filter(None, (form.fullmatch(path) for form in _NUMBERED)):
        yield (f"{found['base']}{found['ending'] or ''}", told), int(found["number"])
    for at, (_, value) in enumerate(told):
        if re.fullmatch(r"[0-9]{1,2}", value):
            yield (path, (*told[:at], *told[at + 1 :])), int(value)
