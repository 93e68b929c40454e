"""Let nobody in but the browser that was opened with the desk's own address, and nothing out that a page may misuse.

Every request passes here first: its host, the length of its address, its cookie, where a change comes from and how
large it is. RFC 6265bis has the cookie's attributes, W3C CSP3 the policy, Fetch the `Sec-Fetch-Site` header.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, RedirectResponse

from presscast.desk.users import HERE, Sessions

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from presscast.desk.users import User, Users

MOST_BYTES = 21 << 20
"""Of a request's body: an article is at most 20 MB."""
LONGEST_PATH = 2_000
SAFE = frozenset({"GET", "HEAD"})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self' blob:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
EDITION_POLICY = "frame-ancestors 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'"
"""Of a finished page, which states by itself which script it runs (by its digest), and no other."""
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(self)",
}
OPEN = ("/login", "/static/")
"""What those see who are not logged in yet."""
LOG_IN = "log in first"
NO_KEY = "this desk is open to the browser that started it: open the address that `presscast desk` printed"


def _random() -> str:
    return secrets.token_urlsafe(32)


@dataclass(frozen=True, slots=True)
class Keys:
    """What a desk knows its own by: the token in its address, the session in the cookie, what makes each change's mark.

    `api` is the key of programs, "" where none may come; `public` the address under which others reach a desk that has
    `users`, who come in by their passwords and not by the token.
    """

    port: int
    api: str = field(default="", repr=False)
    token: str = field(default_factory=_random, repr=False)
    session: str = field(default_factory=_random, repr=False)
    csrf: str = field(default_factory=_random, repr=False)
    public: str = ""
    users: Users | None = None
    sessions: Sessions = field(default_factory=Sessions, repr=False)

    @property
    def cookie(self) -> str:
        """The cookie's name; browsers do not part cookies by port, so it holds the port."""
        return f"presscast-desk-{self.port}"

    @property
    def hosts(self) -> frozenset[str]:
        """The hosts under which this desk may be asked: any other is a name that was made to lead here."""
        if self.public:
            return frozenset({urlsplit(self.public).netloc})
        return frozenset(f"{name}:{self.port}" for name in ("127.0.0.1", "localhost", "[::1]"))

    @property
    def origins(self) -> frozenset[str]:
        """The origins of the desk's own pages."""
        return frozenset({self.public}) if self.public else frozenset(f"http://{host}" for host in self.hosts)

    def mark(self, cookies: str) -> str:
        """Return what each change of a session carries, by its `cookies`:
        no other session knows it, nor who logs in yet."""
        session = token_of(cookies, self.cookie)
        return hmac.new(self.csrf.encode(), session.encode("utf-8", "surrogateescape"), "sha256").hexdigest()

    def user(self, token: str) -> User | None:
        """Return who holds a session's cookie, None for nobody."""
        if self.users:
            return self.sessions.user(token)
        return HERE if same(token, self.session) else None


def same(given: str, known: str) -> bool:
    """Compare secrets in a time that does not tell where they differ; an empty one is never right."""
    return bool(known) and hmac.compare_digest(given.encode(), known.encode())


class Guard:
    """The outermost layer of the desk's app."""

    def __init__(self, app: ASGIApp, keys: Keys) -> None:
        """`app` is asked only what passes."""
        self._app, self._keys = app, keys

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it in one line."""
        if scope["type"] == "lifespan":
            return await self._app(scope, receive, send)
        if scope["type"] != "http":
            return await send({"type": "websocket.close", "code": 1008})
        guarded = _dressed(send)
        if refusal := self._refusal(scope, Headers(scope=scope)):
            return await self._refused(scope, *refusal)(scope, receive, guarded)
        return await self._app(scope, _bounded(receive), guarded)

    def _refused(self, scope: Scope, status: int, told: str) -> Response:
        """A browser that is to log in first is shown where."""
        if status == 401 and self._keys.users and scope["method"] in SAFE and not scope["path"].startswith("/api/"):
            return RedirectResponse("/login", 303)
        return PlainTextResponse(told, status)

    def _refusal(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        if headers.get("host", "") not in self._keys.hosts:
            return 421, "this desk has another name; open the address that `presscast desk` printed"
        if len(scope.get("raw_path") or scope["path"].encode()) + len(scope["query_string"]) > LONGEST_PATH:
            return 414, "the address is too long"
        return self._stranger(scope, headers) or self._foreign(scope, headers) or _oversized(headers)

    def _stranger(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        """Whoever has neither the cookie nor, for what programs may ask, the key."""
        scope.setdefault("state", {})["user"] = HERE
        if scope["path"] == "/enter" or (self._keys.users and scope["path"].startswith(OPEN)):
            return None
        if scope["path"].startswith("/api/"):
            kind, _, key = headers.get("authorization", "").partition(" ")
            return None if kind.lower() == "bearer" and same(key, self._keys.api) else (401, "the key is wrong")
        user = self._keys.user(token_of(headers.get("cookie", ""), self._keys.cookie))
        scope["state"]["user"] = user or HERE
        return None if user else (401, LOG_IN if self._keys.users else NO_KEY)

    def _foreign(self, scope: Scope, headers: Headers) -> tuple[int, str] | None:
        """A change that another site's page asks for; programs send no Origin."""
        if scope["method"] in SAFE:
            return None
        origin, program = headers.get("origin"), scope["path"].startswith("/api/")
        if origin in self._keys.origins or (
            origin is None and (program or headers.get("sec-fetch-site") == "same-origin")
        ):
            return None
        return 403, "changes are taken from the desk's own pages only"


def token_of(cookies: str, name: str) -> str:
    """Return the value of a cookie, "" where there is none."""
    try:
        held = SimpleCookie(cookies).get(name)
    except CookieError:
        return ""
    return held.value if held else ""


def _oversized(headers: Headers) -> tuple[int, str] | None:
    length = headers.get("content-length", "0")
    if not length.isdecimal():
        return 400, "the length is no number"
    return (413, TOO_LARGE) if len(length) > 12 or int(length) > MOST_BYTES else None


TOO_LARGE = f"over {MOST_BYTES >> 20} MB; give the article alone"


def _bounded(receive: Receive) -> Receive:
    """Count what comes: a body need not state its length."""
    got = 0

    async def counted() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > MOST_BYTES:
            raise HTTPException(413, TOO_LARGE)
        return message

    return counted


def _dressed(send: Send) -> Send:
    """Send every answer with the headers that bound what a browser does with it."""

    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers[name] = value
            headers.setdefault("Content-Security-Policy", POLICY)
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return dressed
