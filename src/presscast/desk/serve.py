"""Run a desk on this machine's own address, until it is interrupted."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING

import uvicorn
from h11 import LocalProtocolError
from uvicorn.protocols.http.h11_impl import H11Protocol

from presscast.desk.app import app
from presscast.desk.desk import opened
from presscast.desk.guard import Keys
from presscast.desk.hook import Hook
from presscast.errors import OutputError, SettingsError, reason

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from presscast.desk.home import Home
    from presscast.desk.users import Users

SHORTEST_KEY = 20


@dataclass(frozen=True, slots=True)
class Open:
    """How others reach a desk: where it listens, under which address they ask for it, and who may come in."""

    host: str
    public: str
    users: Users


def serve(
    home: Home, port: int, key: str, tell: Callable[[str], None], opened_to: Open | None = None, webhook: str = ""
) -> None:
    """Serve the desk on 127.0.0.1; `tell` is given its address once it can be opened. Port 0 takes any free one.

    `key` lets programs in, "" none; `webhook` is the address to tell when an article is done. Raises OutputError where
    the port is taken or DIR cannot be written.
    """
    with _listening(port, opened_to.host if opened_to else "127.0.0.1") as listener:
        found = listener.getsockname()[1]
        keys = Keys(found, key)
        address = f"http://127.0.0.1:{found}/enter?token={keys.token}"
        if opened_to:
            public = opened_to.public.rstrip("/") or f"http://{opened_to.host}:{found}"
            keys, address = Keys(found, key, public=public, users=opened_to.users), f"{public}/login"
        with opened(home, keys, Hook(webhook, key) if webhook else None) as desk:
            config = uvicorn.Config(
                app(desk),
                http=_Protocol,
                log_level="critical",
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=1,
                h11_max_incomplete_event_size=1 << 16,
            )
            tell(address)
            uvicorn.Server(config).run(sockets=[listener])


class _Protocol(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it, which does not know that no answer to a HEAD has a body,
    not even to a broken one."""

    def send_400_response(self, msg: str) -> None:
        """Say what is wrong with a request, and end the connection, said or not."""
        try:
            super().send_400_response(msg)
        except LocalProtocolError:
            self.transport.close()


def key_of(path: Path) -> str:
    """Read the key of programs from a file; raise SettingsError where it is missing or short."""
    try:
        key = path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: the key cannot be read: {reason(error)}") from error
    if len(key) < SHORTEST_KEY or not key.isascii() or len(key.split()) != 1:
        raise SettingsError(f"{path}: must hold one key of at least {SHORTEST_KEY} letters, digits or signs")
    return key


def _listening(port: int, host: str) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except (OSError, OverflowError) as error:
        listener.close()
        raise OutputError(f"port {port}: cannot be listened on: {reason(error)}; name another with --port") from error
    return listener
