"""DIR on this machine's own address: byte ranges, so that seeking works, and the types apps expect.

It answers to this machine's own names alone, so that no page from elsewhere can read it by a name of its own that
leads here (DNS rebinding), and lets no client hold it: requests and answers have their time, connections their number.
"""

from __future__ import annotations

import os
import re
import time
from email.utils import formatdate
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedReader
from pathlib import Path
from socket import SocketIO
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from presscast.errors import OutputError, reason
from presscast.files.documents import check_folder
from presscast.files.layout import SITE, WITHDRAWN
from presscast.publish.media import media_type

if TYPE_CHECKING:
    from collections.abc import Iterable
    from socket import socket
    from typing import BinaryIO

_CHUNK = 1 << 16
_MOST = 400
"""Connections at once; one more is answered when one of them has ended."""
_PATIENCE_S = 20.0
"""For a request to be whole, from the first byte or the answer before it; and for a client to take a chunk."""
_NAMES = re.compile(r"(127\.0\.0\.1|localhost|\[::1\])(:\d+)?", re.IGNORECASE)
PRIVATE = "build"
"""The folder in an article's own that is not for readers."""


def server(folder: Path, port: int = 8000, origins: Iterable[str] = ()) -> ThreadingHTTPServer:
    """Return a server of DIR on 127.0.0.1, not yet started; port 0 takes any free one.

    Pages of this machine and of `origins` ("https://cms.example") may read what it serves, to embed it.
    Raises OutputError where DIR is missing or the port is taken.
    """
    check_folder(folder)
    handler = type("Handler", (_Handler,), {"root": folder.resolve(), "origins": frozenset(origins)})
    try:
        return _Server(("127.0.0.1", port), handler)
    except (OSError, OverflowError) as error:
        raise OutputError(f"port {port}: cannot be listened on: {reason(error)}; name another with --port") from error


def byte_range(header: str, size: int) -> tuple[int, int] | None:
    """Return the (first, after the last) byte that a Range header asks for, as RFC 9110 reads it.

    None is the whole file: no header, one that is not understood, or several ranges at once.
    Raises ValueError where no byte of the file lies in the range.
    """
    match = re.fullmatch(r"\s*bytes\s*=\s*([0-9]{0,18})-([0-9]{0,18})\s*", header)
    first, last = match.groups() if match else ("", "")
    if not first and not last:
        return None
    if not first:
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(size, int(last) + 1) if last else size
        if last and int(last) < start:
            return None
    if start >= size:
        raise ValueError(f"bytes */{size}")
    return start, end


class _Server(ThreadingHTTPServer):
    """A thread a connection, so many at once."""

    request_queue_size = 512
    daemon_threads = True

    def __init__(self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        self._free = BoundedSemaphore(_MOST)
        super().__init__(address, handler)

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401  (as socketserver has it)
        """Wait until a connection is free; the next ones wait in the system's queue."""
        self._free.acquire()
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Serve one connection to its end."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Keep quiet about clients that hang up or are too slow."""


class _Timely(SocketIO):
    """The reading side of a connection, whose whole request has to be there in time."""

    def __init__(self, connection: socket) -> None:
        super().__init__(connection, "r")
        self._connection, self.until = connection, 0.0

    def readinto(self, buffer: Any) -> int | None:  # noqa: ANN401  (any buffer)
        self._connection.settimeout(max(0.001, self.until - time.monotonic()))
        found = super().readinto(buffer)
        self._connection.settimeout(_PATIENCE_S)
        return found


class _Handler(BaseHTTPRequestHandler):
    """GET and HEAD of finished files. What begins with a dot, or leads out of DIR, is not there."""

    root: Path
    origins: frozenset[str]
    protocol_version = "HTTP/1.1"
    timeout = _PATIENCE_S
    _asked = ""

    def setup(self) -> None:
        """Take a connection."""
        super().setup()
        self._incoming = _Timely(self.connection)
        self.rfile = BufferedReader(self._incoming)

    def handle_one_request(self) -> None:
        """Answer one request, if it is whole in time."""
        self._incoming.until = time.monotonic() + _PATIENCE_S
        super().handle_one_request()

    def parse_request(self) -> bool:
        """Read a request's head; refuse one that asks for no address."""
        if not super().parse_request():
            return False
        try:
            self._asked = urlsplit(self.path).path
        except ValueError:
            self.send_error(HTTPStatus.BAD_REQUEST)
            return False
        return True

    def do_GET(self) -> None:
        """Answer with the file, or the part of it asked for."""
        self._answer(body=True)

    def do_HEAD(self) -> None:
        """Answer with the headers alone."""
        self._answer(body=False)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Keep quiet: standard error is the command's own."""

    def _answer(self, *, body: bool) -> None:
        if not _NAMES.fullmatch(self.headers.get("Host", "")):
            return self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        if (tombstone := self._withdrawn()) is not None:
            return self._gone(tombstone, body=body)
        path = self._wanted()
        if path is None:
            return self.send_error(HTTPStatus.NOT_FOUND)
        if path.is_dir():
            return self._head(HTTPStatus.MOVED_PERMANENTLY, {"Location": f"/{self._asked.lstrip('/')}/"}, 0)
        with path.open("rb") as file:
            size, facts = path.stat().st_size, self._facts(path)
            try:
                part = byte_range(self._range(facts["Last-Modified"]), size)
            except ValueError as unsatisfiable:
                where = {"Content-Range": str(unsatisfiable)}
                return self._head(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, where, 0)
            start, end = part or (0, size)
            if part:
                facts["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
            self._head(HTTPStatus.PARTIAL_CONTENT if part else HTTPStatus.OK, facts, end - start)
            if body:
                self._send(file, start, end)

    def _withdrawn(self) -> Path | None:
        """The tombstone that stands for every file of a withdrawn article."""
        slug = next((name for name in unquote(self._asked).split("/") if name), "")
        if slug.startswith(".") or "\\" in slug or "\0" in slug or not os.path.isdir(self.root / slug / WITHDRAWN):  # noqa: PTH112
            return None
        return self.root / slug / SITE

    def _gone(self, tombstone: Path, *, body: bool) -> None:
        """Answer that what is asked for is there no more, with the page that says why."""
        data = tombstone.read_bytes() if tombstone.is_file() else b""
        facts = {"Content-Type": media_type(SITE), "Cache-Control": "no-cache", "X-Robots-Tag": "noindex"}
        self._head(HTTPStatus.GONE, facts, len(data))
        if body:
            self.wfile.write(data)

    def _wanted(self) -> Path | None:
        """The file an address names; a folder only where its final slash is missing."""
        asked = unquote(self._asked)
        names = [name for name in asked.split("/") if name]
        if any(name.startswith(".") or "\\" in name or "\0" in name for name in names):
            return None
        path = self.root.joinpath(*names)
        path = path / SITE if asked.endswith("/") else path
        inside = path.suffix != ".toml" and self._is_open(Path(os.path.realpath(path)))
        there = os.path.isfile(path) or os.path.isdir(path)  # noqa: PTH112, PTH113  (false for names no system takes)
        return path if inside and there else None

    def _is_open(self, path: Path) -> bool:
        """Tell whether a file lies in DIR and in no `build/`, by whatever name it was asked for."""
        return path.is_relative_to(self.root) and PRIVATE not in map(str.lower, path.relative_to(self.root).parts[1:2])

    def _facts(self, path: Path) -> dict[str, str]:
        return {
            "Content-Type": media_type(path.name),
            "Last-Modified": formatdate(path.stat().st_mtime, usegmt=True),
            "Accept-Ranges": "bytes",
            "Cache-Control": "no-cache",
            "X-Content-Type-Options": "nosniff",
        }

    def _range(self, modified: str) -> str:
        """The Range header, unless the file has changed since the part that the client holds."""
        return self.headers.get("Range", "") if self.headers.get("If-Range", modified) == modified else ""

    def _head(self, status: HTTPStatus, facts: dict[str, str], length: int) -> None:
        self.send_response(status)
        for name, value in {**facts, **self._shared(), "Content-Length": str(length)}.items():
            self.send_header(name, value)
        self.end_headers()

    def _shared(self) -> dict[str, str]:
        """What lets a page of another origin read the answer (CORS)."""
        origin = self.headers.get("Origin", "")
        known = origin in self.origins or _NAMES.fullmatch(origin.partition("://")[2])
        return {"Vary": "Origin", **({"Access-Control-Allow-Origin": origin} if known else {})}

    def _send(self, file: BinaryIO, start: int, end: int) -> None:
        file.seek(start)
        left = end - start
        try:
            while left and (chunk := file.read(min(left, _CHUNK))):
                left -= len(chunk)
                self.wfile.write(chunk)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # a player that seeks hangs up on the old range
