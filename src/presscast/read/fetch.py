"""A page from its address."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from presscast.errors import ReadError
from presscast.read.decode import decode

if TYPE_CHECKING:
    import httpx

_TIMEOUT = 20.0
_LIMIT = 20 * 1024 * 1024
_HEADERS = {
    "User-Agent": "presscast/0.1 (reads one article for its listener)",
    "Accept": "text/html, text/markdown, text/plain;q=0.9, */*;q=0.1",
}
_READABLE = ("text/", "application/xhtml", "application/xml", "application/octet-stream")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered: the body, the address after redirects, and what the headers say it is.

    Where the headers name an encoding, `data` has been set in UTF-8 by it, and `charset` says so.
    """

    data: bytes
    address: str
    content_type: str = ""
    charset: str = ""


def fetch(address: str, *, timeout: float = _TIMEOUT, limit: int = _LIMIT) -> Fetched:
    """Fetch one page, following redirects.

    `timeout` is in seconds, for each step and for the whole; `limit` in bytes, after decompression.
    Raises ReadError where the address is not http(s), does not answer in time, or answers with
    an error, too much, or what is not text.
    """
    import httpx

    if not address.lower().startswith(("http://", "https://")):
        raise ReadError(f"{address}: only http and https addresses can be read")
    try:
        with (
            httpx.Client(follow_redirects=True, timeout=timeout, headers=_HEADERS, max_redirects=10) as client,
            client.stream("GET", address) as answer,
        ):
            _accept(answer, address)
            data = _body(answer, address, timeout, limit)
            kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
            charset = answer.charset_encoding or ""
            if charset.lower() not in ("", "utf-8", "utf8"):
                data, charset = decode(data, address, charset).encode(), "utf-8"
            return Fetched(data, str(answer.url), kind, charset)
    except httpx.TimeoutException as error:
        raise ReadError(
            f"{address}: no answer within {timeout:g} s; try again, or save the page and give the file"
        ) from error
    except httpx.TooManyRedirects as error:
        raise ReadError(
            f"{address}: redirects without end; open it in a browser and give the address it ends on"
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise ReadError(f"{address}: cannot be reached: {str(error) or type(error).__name__}") from error


def _accept(answer: httpx.Response, address: str) -> None:
    if answer.status_code != 200:
        reason = f"{answer.status_code} {answer.reason_phrase}".strip()
        raise ReadError(f"{address}: the server answered {reason}; check the address")
    kind = answer.headers.get("content-type", "text/html").strip().lower()
    if not kind.startswith(_READABLE):
        raise ReadError(f"{address}: {kind.partition(';')[0]} is not an article; give the address of a page")


def _body(answer: httpx.Response, address: str, timeout: float, limit: int) -> bytes:
    data = bytearray()
    end = time.monotonic() + timeout
    for part in answer.iter_bytes():
        data += part
        if len(data) > limit:
            raise ReadError(f"{address}: over {limit // 1024 // 1024 or 1} MB; save the article and give the file")
        if time.monotonic() > end:
            raise ReadError(f"{address}: not here within {timeout:g} s; try again, or save the page and give the file")
    return bytes(data)
