"""Sockets that keep one deadline and reach no machine of a private network but the one that is trusted.

httpx takes a time-out for each step of a request; an answer that drips makes endless steps. So the transport here hands
requests to httpcore over connections whose every step ends by the same moment, and which look at the addresses that a
host's name stands for before they open.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable, Iterator


IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
_CARRIERS = tuple(map(ipaddress.IPv6Network, ("::/96", "::ffff:0:0:0/96", "64:ff9b::/96")))
"""Whose last 32 bits are an IPv4 address (RFC 4291, 2.5.5.1; RFC 2765, 2.1; RFC 6052)."""
_LOCAL = tuple(map(ipaddress.ip_network, ("fec0::/10", "64:ff9b:1::/48", "192.0.0.0/24")))
"""Networks of one site that `is_global` does not know in every release (RFC 3879, RFC 8215, RFC 6890)."""
_LOCAL_NAMES = frozenset(("localhost", "local", "internal"))
"""What the names of one site end with (RFC 6761, RFC 6762, ICANN's resolution 2024.07.29.06)."""


class Deadline:
    """A moment that all steps of one fetch share."""

    def __init__(self, seconds: float) -> None:
        """Set it `seconds` from now."""
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    def passed(self) -> bool:
        """Tell whether it is over."""
        return time.monotonic() > self._end

    def left(self, kind: type[Exception]) -> float:
        """Return the seconds that are left; raise `kind` where there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise kind("the time is over")
        return left


class Transport(httpx.BaseTransport):
    """Sends a client's requests through httpcore, whose sockets are ours."""

    def __init__(self, limit: Deadline, trusted: str) -> None:
        """Keep `limit`, and reach the host `trusted` wherever it is."""
        self._limit, self._trusted = limit, trusted

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request over a connection of its own; raise what httpcore raises."""
        url = request.url
        pool = self._pool(self._proxy(url.host, url.scheme))
        answer = pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Stream(answer.stream, pool), extensions=answer.extensions
        )

    def _pool(self, proxy: str) -> httpcore.ConnectionPool:
        """Return where connections come from;
        a proxy that the environment names may be a machine of a private network."""
        if not proxy:
            return httpcore.ConnectionPool(
                ssl_context=_certificates(), network_backend=_Backend(self._limit, self._trusted)
            )
        backend = _Backend(self._limit, httpcore.URL(proxy).host.decode("ascii"))
        return httpcore.HTTPProxy(proxy, ssl_context=_certificates(), network_backend=backend)

    def _proxy(self, host: str, scheme: str) -> str:
        """Return the address of the proxy that the environment names for `host`, which looks its name up."""
        proxies = getproxies()
        proxy = "" if proxy_bypass(host) else proxies.get(scheme) or proxies.get("all", "")
        if proxy and host != self._trusted:
            _refuse_inner(host, [host])
        return f"http://{proxy}" if proxy and "://" not in proxy else proxy


@cache
def _certificates() -> ssl.SSLContext:
    return httpx.create_ssl_context()


class _Stream(httpx.SyncByteStream):
    def __init__(self, parts: Any, pool: httpcore.ConnectionPool) -> None:  # noqa: ANN401
        self._parts, self._pool = parts, pool

    def __iter__(self) -> Iterator[bytes]:
        yield from self._parts

    def close(self) -> None:
        self._parts.close()
        self._pool.close()


class _Backend(httpcore.NetworkBackend):
    """Opens connections that keep the deadline, to public machines and to the one host that is trusted."""

    def __init__(self, limit: Deadline, trusted: str) -> None:
        self._limit, self._trusted, self._sockets = limit, trusted, httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        del timeout
        found = [str(info[4][0]) for info in _looked_up(host, port)]
        if host != self._trusted:
            _refuse_inner(host, found)
        for at in found[:-1]:
            try:
                return self._connected(at, port, local_address, socket_options)
            except httpcore.ConnectError:
                continue
        return self._connected(found[-1], port, local_address, socket_options)

    def _connected(self, at: str, port: int, *rest: Any) -> httpcore.NetworkStream:  # noqa: ANN401
        left = self._limit.left(httpcore.ConnectTimeout)
        return _Timed(self._sockets.connect_tcp(at, port, left, *rest), self._limit)


class _Timed(httpcore.NetworkStream):
    """A connection each of whose steps ends by the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, limit: Deadline) -> None:
        self._stream, self._limit = stream, limit

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        del timeout
        return self._stream.read(max_bytes, self._limit.left(httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        del timeout
        self._stream.write(buffer, self._limit.left(httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        del timeout
        left = self._limit.left(httpcore.ConnectTimeout)
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, left), self._limit)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401
        return self._stream.get_extra_info(info)


def _looked_up(host: str, port: int) -> list[Any]:
    try:
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise httpcore.ConnectError(f"{host}: {error.strerror or error}") from error


def _refuse_inner(host: str, found: list[str]) -> None:
    """Raise ConnectError where a host that the user did not name is none of the public network."""
    if any(map(_inner, found)):
        raise httpcore.ConnectError(f"{host} is a machine of a private network, and you did not name it")


def _inner(at: str) -> bool:
    """Tell whether an IP address, or a name that a proxy looks up, is none of the public network (RFC 6890)."""
    found = _ip(at)
    if found is None:
        *around, last = at.rstrip(".").lower().split(".")
        return last in _LOCAL_NAMES or not around
    meant = _carried(found)
    return not meant.is_global or meant.is_multicast or any(meant in net for net in _LOCAL)


def _ip(at: str) -> IPAddress | None:
    """Return an IP address however it is written, as `127.1`, `0x7f.1` and `2130706433` are one; None for a name."""
    try:
        return ipaddress.ip_address(at.partition("%")[0])
    except ValueError:
        pass
    try:
        return ipaddress.IPv4Address(socket.inet_aton(at.rstrip(".")))
    except (OSError, ValueError):
        return None


def _carried(at: IPAddress) -> IPAddress:
    """Return the IPv4 address that an IPv6 address leads to by a translator or a tunnel, else the address itself."""
    if isinstance(at, ipaddress.IPv4Address):
        return at
    carries_last = any(at in net for net in _CARRIERS) and int(at) > 1
    last = ipaddress.IPv4Address(int(at) & 0xFFFFFFFF) if carries_last else None
    return at.ipv4_mapped or at.sixtofour or last or at
