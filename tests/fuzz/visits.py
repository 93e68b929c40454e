"""Crooked requests at the desk: forms, parts, cookies, ranges, JSON of programs, addresses, files that are given.

    python tests/fuzz/visits.py 0 1000000       run these numbers, two processes at a time
    python tests/fuzz/visits.py 4711            show what is asked under this number, and what becomes of it

The app is asked in this process, what it hands to other processes is done here, and nothing is ever made. A fault is
an answer of 500 or above, or an error that the app lets out.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sys
import traceback
from concurrent.futures import Executor, Future
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

sys.path += [str(Path(__file__).parents[1] / "read/documents")] if __name__ == "__main__" else []

import crooked
import doors
import mutants
from crooked import bent, filled, value
from marathon import attend, printable
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from presscast.casting import Speakers
from presscast.desk import editing
from presscast.desk.app import app
from presscast.desk.desk import Desk
from presscast.desk.guard import Keys
from presscast.desk.home import Home
from presscast.desk.queue import Queue
from presscast.desk.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator

PORT = 8100
KEY = "a key of programs that is long enough"
CHARSETS = ("utf-8", "utf-16", "unicode_escape", "raw_unicode_escape", "utf-7", "punycode", "idna", "rot13", "hex", "undefined", "cp949", "x", "\0", "")  # fmt: skip
FIELDS = ("text", "html", "address", "title", "author", "published", "url", "id", "language", "status", "correction", "said", "pause", "chapter", "take", "seen", "kind", "to", "word", "how", "sound", "scope", "rule", "note", "noted", "late", "reason", "csrf", "name", "password", "paragraph")  # fmt: skip
WORDS = ("later", "earlier", "join", "article", "site", "quote", "subhead", "newsletter", "letters", "word", "3", "1500", "draft", "<p>The boat came in.</p>", "[boat](/bəʊt/)", "[pause 3]", "\\ud800", "\\N{BELL}", "+2AA-", "{{ 7*7 }}", "x" * 3000)  # fmt: skip


class Asked(NamedTuple):
    """A request: its method, path, query, headers and body."""

    method: str
    path: str
    headers: tuple[tuple[str, bytes], ...]
    body: bytes


class Here(Executor):
    """Does at once, in this process, what it is handed."""

    def submit(self, work, /, *given, **named):
        done: Future = Future()
        try:
            done.set_result(work(*given, **named))
        except BaseException as error:  # noqa: BLE001  (as an executor hands it on)
            done.set_exception(error)
        return done


@cache
def visited(_process: int) -> tuple[TestClient, Desk, tuple[tuple[str, str], ...]]:
    """Open a desk of a process over copies of finished articles; return a client, the desk, and its routes."""
    folder = doors.desk() / f"desk-{os.getpid()}"
    shutil.copytree(crooked.made().parent, folder / "out")
    os.chdir(folder)
    home = Home(Path("out"), "tone")
    home.own.mkdir(exist_ok=True)
    desk = Desk(home, Keys(PORT, KEY), Queue(home), Shelf(home), Here(), Speakers(Here(), 1))
    served = app(desk)
    return TestClient(served, base_url=f"http://127.0.0.1:{PORT}"), desk, tuple(_routes(served.routes))


def _routes(routes, before: str = "") -> Iterator[tuple[str, str]]:
    for route in routes:
        if isinstance(route, Route) and route.path != "/events":
            yield from ((method, before + route.path) for method in route.methods)
        elif isinstance(route, Mount):
            yield from _routes(route.routes or (), before + route.path)


def text(chance: random.Random) -> str:
    told = chance.choice(WORDS) if chance.random() < 0.5 else value(chance.choice("DANTE"), chance)
    return bent(told, chance) if chance.random() < 0.3 else told


def path(form: str, chance: random.Random) -> str:
    slugs = sorted(each.name for each in crooked.made().parent.iterdir() if each.is_dir())
    names = {"slug": slugs[0], "name:path": "index.html", "number:int": "1", "key": "x", "id": "x", "name": "public"}
    for name, good in names.items():
        odd = chance.choice(
            ["..", "%2e%2e%2f", "%00", "%ff", "-1", "9" * 30, "a" * 300, ".desk", "build", "%F0%9F%99%82"]
        )
        form = form.replace(f"{{{name}}}", odd if chance.random() < 0.2 else good)
    if chance.random() < 0.3:
        query = "&".join(
            f"{chance.choice(['q', 'state', 'page', 'token', 'word', 'sent', 'reason'])}={chance.choice(['%ff', '%00', '9' * 40, '-1', '%ED%A0%80', '+', '²', 'x'])}"
            for _ in range(2)
        )
        form += f"?{query}"
    return form


def parts(chance: random.Random) -> tuple[bytes, bytes]:
    """Return the type and the body of a form of several parts, some with files."""
    mark = chance.choice(["x", "x" * 70, "--", "é", 'a"b'])
    charset = f"; charset={chance.choice(CHARSETS)}" if chance.random() < 0.5 else ""
    body = b""
    for _ in range(chance.choice([1, 2, 4, 60])):
        name = chance.choice(["file", "recording"]) if chance.random() < 0.4 else chance.choice(FIELDS)
        file = f'; filename="{text(chance)}"' if name in ("file", "recording") else ""
        held = (
            mutants.example(chance.choice(["md", "txt", "html"]))(chance)[:3000]
            if file
            else text(chance).encode("utf-8", "surrogatepass")
        )
        more = chance.choice(["", "Content-Type: text/html\r\n", "Content-Transfer-Encoding: base64\r\n"])
        head = f'--{mark}\r\nContent-Disposition: form-data; name="{name}"{file}\r\n{more}\r\n'
        body += head.encode("utf-8", "surrogatepass") + held + b"\r\n"
    body += f"--{mark}--\r\n".encode()
    kind = f"multipart/form-data; boundary={mark}{charset}".encode("utf-8", "replace")
    return kind, crooked.spoiled(body, chance, 0.3)


def given(chance: random.Random) -> tuple[bytes, bytes]:
    """Return the type and the body of what programs give, or of a form."""
    shape = chance.randrange(3)
    if shape == 0:
        facts = {name: text(chance) for name in chance.sample(FIELDS[:11], chance.choice([1, 2, 5]))}
        facts |= {chance.choice(["text", "html"]): f"{crooked.TOLD * 2}{text(chance)}"} if chance.random() < 0.7 else {}
        held = crooked.crooked_json(facts, chance) if chance.random() < 0.4 else facts
        return b"application/json", crooked.spoiled(json.dumps(held).encode(), chance, 0.2)
    if shape == 1:
        return parts(chance)
    fields = "&".join(f"{name}=@T" for name in chance.sample(FIELDS, 6))
    return b"application/x-www-form-urlencoded", filled(fields, chance)


def asked(chance: random.Random) -> Asked:
    client, desk, routes = visited(os.getpid())
    del client
    method, form = chance.choice(routes)
    kind, body = given(chance) if method not in ("GET", "HEAD") else (b"", b"")
    cookie = f"{desk.keys.cookie}={desk.keys.session}"
    headers = {"Cookie": cookie, "Origin": f"http://127.0.0.1:{PORT}", "X-CSRF": desk.keys.mark(cookie), "Authorization": f"Bearer {KEY}", "Content-Type": kind.decode("utf-8", "replace")}  # fmt: skip
    if chance.random() < 0.5:
        headers["Accept"] = chance.choice(["application/json", "*/*", "\xff"])
    if chance.random() < 0.4:
        name = chance.choice(
            [
                "Cookie",
                "Origin",
                "X-CSRF",
                "Authorization",
                "Content-Type",
                "Range",
                "If-Range",
                "If-None-Match",
                "If-Modified-Since",
                "Content-Length",
                "Host",
                "Transfer-Encoding",
            ]
        )
        odd = (
            filled(chance.choice(doors.RANGES), chance).decode("utf-8", "replace") if name == "Range" else text(chance)
        )
        headers[name] = (
            f"{cookie}; {odd}; presscast-editor={odd}" if name == "Cookie" and chance.random() < 0.7 else odd
        )
    sent = tuple(
        (name, held.replace("\r", "").replace("\n", "").encode("utf-8", "replace"))
        for name, held in headers.items()
        if held
    )
    return Asked(method, path(form, chance), sent, body)


def fault(seed: int) -> str:
    """Ask what stands under the number; return what is wrong with the answer, or ""."""
    client, _, _ = visited(os.getpid())
    request = asked(random.Random(seed))
    client.cookies.clear()
    try:
        answer = client.request(
            request.method, request.path, content=request.body, headers=list(request.headers), follow_redirects=False
        )
    except Exception:  # noqa: BLE001  (whatever it is, it is a fault)
        told = traceback.format_exc()
        ours = "httpx" in told.rpartition("File ")[2] and "starlette" not in told
        return "" if ours else f"{request!r:.900}: {told[-3000:]}"
    return f"{request!r:.900}: {answer.status_code}" if answer.status_code >= 500 else ""


def prepare() -> None:
    """Make once what is asked for; a wrong password is told at once."""
    editing.WAIT_S = 0.0
    mutants.prepare()


if __name__ == "__main__":
    first, *rest = map(int, sys.argv[1:])
    prepare()
    if rest:
        attend(range(first, rest[0]), fault=fault, slowest_s=doors.SLOWEST_S)
    print(asked(random.Random(first)), printable(fault(first)) or "no fault", sep="\n")
