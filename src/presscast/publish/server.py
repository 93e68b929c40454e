"""DIR on this machine's own address: byte ranges, so that seeking works, and the types apps expect."""

from __future__ import annotations

import re
from email.utils import formatdate
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from presscast.errors import OutputError
from presscast.layout import SITE
from presscast.publish.media import media_type

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

_CHUNK = 1 << 16


def server(folder: Path, port: int = 8000) -> ThreadingHTTPServer:
    """Return a server of DIR on 127.0.0.1, not yet started; port 0 takes any free one.

    Raises OutputError where DIR is missing or the port is taken.
    """
    if not folder.is_dir():
        raise OutputError(f"{folder}: no such folder; `presscast make` an article first")
    handler = type("Handler", (_Handler,), {"root": folder.resolve()})
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), handler)
    except (OSError, OverflowError) as error:
        raise OutputError(f"port {port}: cannot be listened on: {error}; name another with --port") from error


def byte_range(header: str, size: int) -> tuple[int, int] | None:
    """Return the (first, after the last) byte that a Range header asks for, as RFC 9110 reads it.

    None is the whole file: no header, one that is not understood, or several ranges at once.
    Raises ValueError where no byte of the file lies in the range.
    """
    match = re.fullmatch(r"\s*bytes\s*=\s*(\d*)-(\d*)\s*", header)
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


class _Handler(BaseHTTPRequestHandler):
    """GET and HEAD of finished files. What begins with a dot, or leads out of DIR, is not there."""

    root: Path
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the file, or the part of it asked for."""
        self._answer(body=True)

    def do_HEAD(self) -> None:
        """Answer with the headers alone."""
        self._answer(body=False)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Keep quiet: standard error is the command's own."""

    def _answer(self, *, body: bool) -> None:
        path = self._wanted()
        if path is None:
            return self.send_error(HTTPStatus.NOT_FOUND)
        if path.is_dir():
            return self._head(
                HTTPStatus.MOVED_PERMANENTLY, {"Location": f"/{urlsplit(self.path).path.lstrip('/')}/"}, 0
            )
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

    def _wanted(self) -> Path | None:
        """The file an address names; a folder only where its final slash is missing."""
        asked = unquote(urlsplit(self.path).path)
        names = [name for name in asked.split("/") if name]
        if any(name.startswith(".") or "\\" in name or "\0" in name for name in names):
            return None
        path = self.root.joinpath(*names)
        path = path / SITE if asked.endswith("/") else path
        inside = path.resolve().is_relative_to(self.root)
        return path if inside and path.exists() else None

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
        for name, value in {**facts, "Content-Length": str(length)}.items():
            self.send_header(name, value)
        self.end_headers()

    def _send(self, file: BinaryIO, start: int, end: int) -> None:
        file.seek(start)
        left = end - start
        try:
            while left and (chunk := file.read(min(left, _CHUNK))):
                left -= len(chunk)
                self.wfile.write(chunk)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # a player that seeks hangs up on the old range
