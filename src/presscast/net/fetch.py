"""Fetch what an address answers, within a size and a time, and from no machine the user did not mean.

The time counts from the first connection to the last byte, over all redirects; a packed answer is unpacked step by
step, so that neither a slow nor a swollen one costs more than its limit. Names and passwords in an address (RFC 3986,
3.2.1) serve the request and are in no result and no message.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpcore
import httpx

from presscast.errors import ReadError
from presscast.net.address import is_address, public
from presscast.net.wire import Deadline, Transport

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SECONDS = 20.0
SIZE = 20 << 20  # bytes, unpacked
REDIRECTS = 10
LAYERS = 2  # of Content-Encoding; servers that pack twice by mistake exist, more is an attack
_STEP = 1 << 16  # bytes unpacked at a time
_UNPACKERS: dict[str, int] = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}
_HEADERS = {
    "User-Agent": "presscast (reads one article for its listener)",
    "Accept": "text/html, text/markdown, text/plain;q=0.9, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered: the body, the address after redirects, and what the headers say it is.

    `content_type` is in lower case, without parameters; `charset` is its parameter, "" where there is none.
    """

    data: bytes
    address: str
    content_type: str = ""
    charset: str = ""


def fetch(
    address: str,
    *,
    named: str = "",
    kinds: tuple[str, ...] = (),
    seconds: float = SECONDS,
    size: int = SIZE,
) -> Fetched:
    """Fetch `address`, following redirects.

    `named` is the address the user gave: its host may be this machine or one of a private network, any other host
    must be public. `kinds` are the beginnings of media types that are taken, () for all. Raises ReadError where the
    address is not http(s) or leads to such a host, does not answer in `seconds`, or answers with an error, with more
    than `size` bytes or with another kind.
    """
    shown = public(address)
    if not is_address(address):
        raise ReadError(f"{shown}: only http and https addresses can be read")
    _check_whole(address, shown)
    limit = Deadline(seconds)
    try:
        with (
            httpx.Client(
                transport=Transport(limit, _host(named)),
                follow_redirects=True,
                headers=_HEADERS,
                max_redirects=REDIRECTS,
                timeout=seconds,
            ) as client,
            client.stream("GET", address) as answer,
        ):
            kind = _accepted(answer, shown, kinds)
            data = b"".join(_body(answer, shown, limit, size))
            return Fetched(data, public(str(answer.url)), kind, answer.charset_encoding or "")
    except (httpx.TimeoutException, httpcore.TimeoutException) as error:
        raise ReadError(f"{shown}: no answer within {seconds:g} s; try again, or save it and give the file") from error
    except httpx.TooManyRedirects as error:
        raise ReadError(
            f"{shown}: redirects without end; open it in a browser and give the address it ends on"
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL, *_NETWORK, UnicodeError, zlib.error, ValueError) as error:
        raise ReadError(f"{shown}: cannot be reached: {_why(error)}") from error


def _why(error: Exception) -> str:
    """Say why an address cannot be reached, without a number of the system's or a name or password."""
    return public(re.sub(r"^\[Errno -?\d+\] ", "", str(error))) or type(error).__name__


def _check_whole(address: str, shown: str) -> None:
    try:
        host = urlsplit(address).hostname
    except ValueError:
        host = None
    if not host:
        raise ReadError(f"{shown}: is no whole address; write it as https://example.org/story")


_NETWORK = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.ProxyError, httpcore.UnsupportedProtocol)


def _accepted(answer: httpx.Response, shown: str, kinds: tuple[str, ...]) -> str:
    if answer.status_code != 200:
        reason = f"{answer.status_code} {answer.reason_phrase}".strip()
        raise ReadError(f"{shown}: the server answered {reason}; check the address")
    kind = str(answer.headers.get("content-type", "")).partition(";")[0].strip().lower()
    if kinds and kind and not kind.startswith(kinds):
        raise ReadError(f"{shown}: {kind} is not an article; give the address of a page")
    return kind


def _body(answer: httpx.Response, shown: str, limit: Deadline, size: int) -> Iterator[bytes]:
    left = size
    for part in _unpacked(answer.iter_raw(), _layers(answer, shown)):
        left -= len(part)
        if left < 0:
            raise ReadError(f"{shown}: over {size >> 20 or 1} MB; save what you need of it and give the file")
        if limit.passed():
            raise ReadError(f"{shown}: not here within {limit.seconds:g} s; try again, or save it and give the file")
        yield part


def _layers(answer: httpx.Response, shown: str) -> list[str]:
    """Name the encodings a body was packed in, the last one first."""
    stated = str(answer.headers.get("content-encoding", "")).lower().split(",")
    found = [name.strip() for name in stated if name.strip() not in ("", "identity")]
    if len(found) > LAYERS or not _UNPACKERS.keys() >= set(found):
        raise ReadError(f"{shown}: is packed as {', '.join(found)}, which is not asked for; save it and give the file")
    return found[::-1]


def _unpacked(parts: Iterable[bytes], layers: list[str]) -> Iterator[bytes]:
    """Unpack `parts` layer by layer, never more than a step of each at a time."""
    for layer in layers:
        parts = _unpacked_once(iter(parts), _UNPACKERS[layer])
    return iter(parts)


def _unpacked_once(parts: Iterator[bytes], bits: int) -> Iterator[bytes]:
    """Unpack one layer; gzip may hold several members (RFC 1952, 2.2)."""
    unpacker = zlib.decompressobj(bits)
    for part in parts:
        waiting = part
        while waiting:
            if unpacker.eof:
                unpacker = zlib.decompressobj(bits)
            yield unpacker.decompress(waiting, _STEP)
            waiting = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
    yield unpacker.flush()
    if not unpacker.eof:
        raise zlib.error("the packed answer ends too soon")


def _host(address: str) -> str:
    """Return the host of an address as httpcore is given it, "" where there is none."""
    try:
        return httpx.URL(address).raw_host.decode("ascii") if is_address(address) else ""
    except httpx.InvalidURL:
        return ""
