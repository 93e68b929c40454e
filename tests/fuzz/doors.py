"""Crooked values at each function where something comes in from outside: thousands a second, without a command around it.

    python tests/fuzz/doors.py 0 1000000        run these numbers, two processes at a time
    python tests/fuzz/doors.py 4711             show what is tried under this number, and what becomes of it

A door may refuse what it is given, by the errors that its documentation names; any other is a fault, as is one that
lasts over ten seconds. What each makes of crooked values inside a command is tried by `crooked.py`.
"""

from __future__ import annotations

import atexit
import json
import os
import random
import shutil
import sys
import tempfile
import traceback
from contextlib import suppress
from email.utils import formatdate
from functools import cache
from pathlib import Path
from socket import SHUT_WR, socket, socketpair
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple
from unittest.mock import patch

sys.path += [str(Path(__file__).parents[1] / "read/documents")] if __name__ == "__main__" else []

import crooked
import httpx
from crooked import crooked_json, filled, spoiled, value
from lxml import html
from marathon import attend, printable

from presscast import compiled, records
from presscast.check import id3
from presscast.errors import PresscastError
from presscast.files import documents, made
from presscast.model import Article, Script, Track
from presscast.net import address
from presscast.net.fetch import Fetched, _layers
from presscast.output import catalogue
from presscast.production import paces
from presscast.publish import dates
from presscast.publish.feed import ledger
from presscast.publish.feed.addresses import addresses
from presscast.publish.server import byte_range, server
from presscast.read.decode import decode
from presscast.read.page.facts import facts
from presscast.read.text import frontmatter
from presscast.script import edit
from presscast.script.lexicon import read_pls
from presscast.script.say import say
from presscast.settings import facts as stated, project
from presscast.sound.envelope import unpacked
from presscast.sound.ffmpeg import ffmpeg
from presscast.sources import listing, load
from presscast.writing import moments

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from http.server import ThreadingHTTPServer

SLOWEST_S = 10.0
RANGES = ("bytes=0-1", "bytes=-5", "bytes=5-", "bytes=0-0,2-3", "bytes=a-b", "items=0-1", "bytes=1-0", "bytes = @N - @N", "bytes=@N-", "bytes=-@N", "@T", "bytes=0-@N")  # fmt: skip
PACKINGS = ("gzip", "gzip, gzip", "br", "deflate,@T", "identity", "@T", "gzip;q=@N", ",,,", "GZIP , identity")
TONGUES = ("en", "en-GB", "de", "fr", "es", "it", "pt", "nl", "ko", "ja", "zh", "ru", "ar", "hi", "tr", "pl", "xx")
SAID = (
    crooked.TEXT.replace("@D", "2025-06-10")
    .replace("@A", "https://news.example/a")
    .replace("@N", "3")
    .replace("@T", "Ann Lee")
)
ROWS = "1 narrator | The boat | The boat\n[pause @N]\n[chapter @T]\n[take @T]\n@N @T | @T | @T\n# @T\n"


class Door(NamedTuple):
    """What comes in: how a crooked value of it is made, what takes it, and the errors that this may answer by."""

    crooked: Callable[[random.Random], object]
    enter: Callable[..., object]
    errors: tuple[type[Exception], ...] = (PresscastError,)


@cache
def desk() -> Path:
    """Return a folder of our own, in memory where the system has such."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="doors-", dir=memory if memory.is_dir() else None))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def known(name: str) -> bytes:
    """Return a file of a finished article, or of what stands over it."""
    return (crooked.made().parent / name if name.startswith(".") else crooked.made() / name).read_bytes()


@cache
def script() -> Script:
    return documents.read(crooked.made()).track.script


def text(kind: str) -> Callable[[random.Random], str]:
    return lambda chance: value(kind, chance)


def form(*forms: str) -> Callable[[random.Random], str]:
    return lambda chance: filled(chance.choice(forms), chance).decode("utf-8", "replace")


def packed(*forms: str) -> Callable[[random.Random], bytes]:
    return lambda chance: filled(chance.choice(forms), chance)


def document(name: str) -> Callable[[random.Random], bytes]:
    def crooked_one(chance: random.Random) -> bytes:
        if chance.random() < 0.2:
            return spoiled(known(name), chance)
        return json.dumps(crooked_json(json.loads(known(name)), chance)).encode("utf-8", "surrogatepass")

    return crooked_one


def laid(name: str, data: bytes) -> Path:
    """Write a file into a desk of this process."""
    path = desk() / str(os.getpid()) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def of_dates(given: str) -> None:
    moments.moment(given)
    moments.is_zoned(given)
    dates.sortable(given)
    dates.worded(given, "ko")
    dates.rfc2822(given) if dates.moment(given) else None


def of_addresses(given: str) -> None:
    address.public(given)
    address.host(given)
    address.joined(given, "../a?b")
    address.joined("https://news.example/a", given)


def of_settings(given: str) -> None:
    for take in (stated.language, stated.date, stated.address, stated.email, stated.zone, stated.category):
        try:
            take(given, "presscast.toml: x")
        except PresscastError:
            continue


def of_numbers(given: str) -> None:
    for take in (project.rate, project.loudness):
        for told in (given, _number(given)):
            try:
                take(told, "--x")
            except PresscastError:
                continue


def _number(given: str) -> object:
    try:
        return float(given)
    except ValueError:
        return given


def of_listing(given: bytes) -> None:
    if listing.is_listing(given):
        for entry in listing.chosen(listing.read(given, "https://news.example/feed.xml").entries, "2024-01-01", 3):
            listing.changed(entry)


def of_page(given: bytes) -> None:
    page = html.document_fromstring(given, parser=html.HTMLParser(encoding="utf-8"))
    facts(page, "https://news.example/a")


def of_front(given: str) -> None:
    front, _ = frontmatter.cut(given, "a.md")
    front.texts("authors")
    front.pairs("lexicon")
    front.date("date")
    front.date("updated", "de")


def of_edit(given: str) -> None:
    edit.mended(script(), given, "a.script")
    edit.apply(script(), given, "a.script")


def of_catalogue(given: bytes) -> None:
    laid(".articles.json", given)
    catalogue.articles(desk() / str(os.getpid()))


def of_made(given: bytes) -> None:
    made.read(laid("build/made.json", given).parents[1])


def of_ledger(given: bytes) -> None:
    ledger.load(laid(".ledger.json", given).parent)


def of_toml(given: bytes) -> None:
    project.load(laid("presscast.toml", given).parent)


def of_packing(given: str) -> None:
    head = given.encode("ascii", "replace").replace(b"\n", b"").replace(b"\r", b"")
    _layers(httpx.Response(200, headers={"content-encoding": head}), "https://news.example/a")


def of_charset(given: str) -> None:
    load._utf8(Fetched("Was der Fährmann sagt".encode("latin-1"), "https://news.example/a", "text/html", given))
    decode(b"\xff\xfeA\0", "a.txt", given)


def of_feed(given: str) -> None:
    addresses(given)
    addresses("https://news.example/feed.xml", given)


def of_paces(given: bytes) -> None:
    laid(".paces.json", given)
    paces.learn(desk() / str(os.getpid()), "tone", paces.Watch(), 60.0)
    for pace in paces.load(desk() / str(os.getpid())).voices.values():
        round(1 / pace.speed + pace.start_s)


def of_tag(given: bytes) -> None:
    id3.chapters(id3.read(laid("a.mp3", given)))


def of_recital(given: bytes) -> None:
    laid("build/spoken.json", given)
    for line in documents.read_spoken(desk() / str(os.getpid())):
        unpacked(line.envelope)


def of_record(kind: type) -> Callable[[bytes], None]:
    return lambda given: records.from_json(kind, given.decode("utf-8", "replace")) and None


def of_range(given: str) -> None:
    try:
        first, end = byte_range(given, 1000) or (0, 1000)
    except ValueError as unsatisfiable:
        assert str(unsatisfiable) == "bytes */1000", unsatisfiable
    else:
        assert 0 <= first < end <= 1000, (first, end)


def request(chance: random.Random) -> bytes:
    """Return a request of a player, some of whose conditions are crooked."""
    moment = formatdate((crooked.made() / "index.html").stat().st_mtime, usegmt=True)
    conditions = {
        "Range": RANGES, "If-Range": (moment, '"x"', "@D", "@T"), "If-Modified-Since": (moment, "@D", "@T"), "If-None-Match": ("*", '"x"', 'W/"x", "@T"', "@T"),
        "If-Unmodified-Since": ("@D",), "If-Match": ("*", "@T"), "Host": ("localhost", "@A", "@T"), "Origin": ("@A", "null"), "Content-Length": ("@N",), "Connection": ("@T", "close"),
    }  # fmt: skip
    host = "" if chance.random() < 0.3 else "Host: localhost\r\n"
    lines = "".join(f"{name}: {chance.choice(conditions[name])}\r\n" for name in chance.sample(list(conditions), 3))
    named = chance.choice(["/index.html", "/", "/transcript.vtt", "/build/", "@A", "/@T", "/%@N"])
    form = f"{chance.choice(['GET', 'GET', 'HEAD', 'POST', '@T'])} {named} HTTP/1.{chance.choice(['0', '1', '@N'])}\r\n{host}{lines}\r\n"
    return filled(form, chance)


def of_request(given: bytes) -> None:
    """Hand a request to the server's handler, over a pair of sockets; it must answer with a status, or with nothing."""
    ours, theirs = socketpair()
    with ours, theirs:
        theirs.settimeout(SLOWEST_S)
        theirs.sendall(given)
        theirs.shutdown(SHUT_WR)
        answered = Thread(target=lambda: answers.append(_all(theirs)))
        answers: list[bytes] = []
        answered.start()
        try:
            _served().RequestHandlerClass(ours, ("127.0.0.1", 1), _served())
        finally:
            ours.close()
            answered.join()
    said = answers[0]
    assert b" 500 " not in said.partition(b"\n")[0], said[:200]


def _all(connection: socket) -> bytes:
    """Return what comes in until the other side ends, or hangs up on what it has not read."""
    said = b""
    with suppress(ConnectionResetError):
        while part := connection.recv(1 << 16):
            said += part
    return said


@cache
def _served() -> ThreadingHTTPServer:
    return server(crooked.made(), 0)


def variables(chance: random.Random) -> dict[str, str]:
    names = chance.sample(crooked.VARIABLES, 2)
    return {
        name: value(chance.choice("DANTE"), chance).replace("\0", "").encode("utf-8", "replace").decode()
        for name in names
    }


def of_environment(given: dict[str, str]) -> None:
    with patch.dict(os.environ, given):
        project.load(laid("presscast.toml", b'voice = "tone"\n').parent)
        ffmpeg.cache_clear()
        try:
            ffmpeg()
        finally:
            ffmpeg.cache_clear()


def head_of_mp3(chance: random.Random) -> bytes:
    (name,) = (path.name for path in crooked.made().glob("*.mp3"))
    return spoiled(known(name)[:4096], chance)


DOORS = {
    "date": Door(text("D"), of_dates),
    "address": Door(text("A"), of_addresses),
    "setting": Door(lambda chance: value(chance.choice("DANTE"), chance), of_settings),
    "number": Door(text("N"), of_numbers),
    "listing": Door(packed(crooked.RSS, crooked.ATOM, crooked.SITEMAP), of_listing),
    "page": Door(packed(crooked.PAGE), of_page, (PresscastError, ValueError)),
    "front": Door(form(crooked.MARKDOWN, crooked.TOML_FRONT), of_front),
    "lexicon": Door(packed(crooked.LEXICON), lambda given: read_pls(given, "a.pls")),
    "edited": Door(form(ROWS), of_edit),
    "range": Door(form(*RANGES), of_range),
    "request": Door(request, of_request),
    "environment": Door(variables, of_environment),
    "packing": Door(form(*PACKINGS), of_packing),
    "charset": Door(lambda chance: value(chance.choice("ET"), chance), of_charset),
    "feed": Door(text("A"), of_feed),
    "toml": Door(packed(crooked.SETTINGS), of_toml),
    "made": Door(document("build/made.json"), of_made, (ValueError, OSError)),
    "ledger": Door(document(".ledger.json"), of_ledger),
    "catalogue": Door(document(".articles.json"), of_catalogue),
    "paces": Door(document(".paces.json"), of_paces),
    "said": Door(lambda chance: (form(crooked.TEXT)(chance), chance.choice(TONGUES)), lambda given: say(*given)),
    "article": Door(document("build/1-article.json"), of_record(Article), (ValueError,)),
    "script": Door(document("build/2-script.json"), of_record(Script), (ValueError,)),
    "track": Door(document("build/3-track.json"), of_record(Track), (ValueError,)),
    "recital": Door(document("build/spoken.json"), of_recital, (ValueError, OSError)),
    "tag": Door(head_of_mp3, of_tag, (ValueError,)),
}


def prepare() -> None:
    """Make once what the values are taken from, and compile what each language's rules search by."""
    compiled.use()
    crooked.made()
    desk()
    for tongue in TONGUES:
        say(SAID, tongue)


def case(seed: int, among: Mapping[str, Door] = DOORS) -> tuple[str, object]:
    """Make what is tried under the number `seed`: a door's name, and what comes in by it."""
    chance = random.Random(seed)
    name = chance.choice(list(among))
    return name, among[name].crooked(chance)


def fault(seed: int, among: Mapping[str, Door] = DOORS) -> str:
    """Try what stands under the number; return what is wrong with its end, or ""."""
    name, given = case(seed, among)
    try:
        among[name].enter(given)
    except among[name].errors:
        return ""
    except Exception:  # noqa: BLE001  (whatever it is, it is a fault)
        return f"{name} of {given!r:.500}: {traceback.format_exc()[-3000:]}"
    return ""


if __name__ == "__main__":
    first, *rest = map(int, sys.argv[1:])
    prepare()
    if rest:
        attend(range(first, rest[0]), fault=fault, slowest_s=SLOWEST_S)
    print(case(first), printable(fault(first)) or "no fault", sep="\n")
