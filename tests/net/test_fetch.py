"""Addresses, against a server on this machine."""

import gzip
import socket
import time
from functools import partial

import pytest
from patience import PATIENCE_S
from web import Web

from presscast.errors import ReadError
from presscast.net import fetch as fetching
from presscast.net.address import public

HERE = "http://127.0.0.1"
fetch = partial(fetching.fetch, named=HERE)

PAGE = "<html><body><p>Die Fähre fährt wieder.</p></body></html>"


PACKED = {"Content_Encoding": "gzip"}


def dripping(handler):
    """Answer at once, and with the body bit by bit."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(30):
        time.sleep(0.1)
        handler.wfile.write(b"<p>drip</p>")
        handler.wfile.flush()


def dripping_headers(handler):
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    for number in range(30):
        time.sleep(0.1)
        handler.wfile.write(f"X-{number}: 1\r\n".encode())
        handler.wfile.flush()


def short(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b"<p>half")


@pytest.fixture(scope="module")
def server():
    with Web() as web:
        web.put("/plain", PAGE)
        web.put("/latin", PAGE.encode("cp1252"), "text/html; charset=iso-8859-1")
        web.put("/packed", gzip.compress(PAGE.encode()), **PACKED)
        web.put("/twice", gzip.compress(gzip.compress(PAGE.encode())), Content_Encoding="gzip, gzip")
        web.put("/members", gzip.compress(PAGE[:20].encode()) + gzip.compress(PAGE[20:].encode()), **PACKED)
        web.put("/moved", status=302, Location="/plain")
        web.put("/circle", status=302, Location="/circle")
        web.put("/inward", status=302, Location=f"http://localhost:{web.address.rpartition(':')[2]}/plain")
        web.put("/gone", "not here", status=404)
        web.put("/picture", b"\x89PNG", "image/png")
        web.put("/huge", b"x" * 300_000)
        web.put("/bomb", gzip.compress(bytes(5_000_000)), **PACKED)
        web.put("/bombs", gzip.compress(gzip.compress(bytes(50_000_000))), Content_Encoding="gzip, gzip")
        web.put("/thrice", b"", Content_Encoding="gzip, gzip, gzip")
        web.put("/brotli", b"", Content_Encoding="br")
        web.put("/broken", b"this is not gzip", **PACKED)
        web.put("/cut", gzip.compress(PAGE.encode())[:-12], **PACKED)
        web.answers["/silent"] = lambda _: time.sleep(1.5)
        web.answers |= {"/drip": dripping, "/headers": dripping_headers, "/short": short}
        yield web.address


def test_a_page_comes_with_what_its_headers_say(server):
    got = fetch(f"{server}/plain")
    assert (got.data, got.address) == (PAGE.encode(), f"{server}/plain")
    assert (got.content_type, got.charset) == ("text/html", "utf-8")


def test_a_redirect_gives_the_address_it_ends_on(server):
    assert fetch(f"{server}/moved").address == f"{server}/plain"


@pytest.mark.parametrize("path", ["packed", "twice", "members"])
def test_gzip_is_unpacked(server, path):
    assert fetch(f"{server}/{path}").data == PAGE.encode()


def test_the_header_names_the_encoding(server):
    got = fetch(f"{server}/latin")
    assert (got.data.decode("cp1252"), got.charset) == (PAGE, "iso-8859-1")


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("gone", "the server answered 404 Not Found"),
        ("circle", "redirects without end"),
        ("picture", "image/png is not an article"),
        ("huge", "over 1 MB"),
        ("bomb", "over 1 MB"),
        ("bombs", "over 1 MB"),
        ("thrice", "is packed as gzip, gzip, gzip"),
        ("brotli", "is packed as br"),
        ("broken", "cannot be reached"),
        ("cut", "cannot be reached: the packed answer ends too soon"),
        ("inward", "cannot be reached: localhost is a machine of a private network"),
        ("short", "cannot be reached"),
        ("silent", r"no answer within 0\.5 s"),
        ("drip", r"no(t here|) .*within 0\.5 s"),
        ("headers", r"no answer within 0\.5 s"),
    ],
)
def test_each_failure_says_what_and_where(server, path, says):
    seconds = 0.5 if "within" in says else PATIENCE_S
    with pytest.raises(ReadError, match=f"^{server}/{path}: (?:{says})"):
        fetch(f"{server}/{path}", seconds=seconds, size=200_000, kinds=("text/",))


def test_a_port_nobody_listens_on():
    with pytest.raises(ReadError, match=r"^http://127\.0\.0\.1:9/: cannot be reached"):
        fetch("http://127.0.0.1:9/", seconds=2)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/a", "gopher://x", "javascript:alert(1)"])
def test_other_schemes_are_refused(address):
    with pytest.raises(ReadError, match="only http and https"):
        fetch(address)


@pytest.mark.parametrize("address", ["http://", "http://[::1", "http://exa mple.org/"])
def test_what_is_no_address_is_refused(address):
    with pytest.raises(ReadError):
        fetch(address)


INNER = ["127.0.0.1", "localhost", "[::1]", "169.254.169.254", "10.0.0.1", "[::ffff:127.0.0.1]", "224.0.0.1", "[64:ff9b::a9fe:a9fe]", "[2002:7f00:1::]", "[::7f00:1]", "[fec0::1]", "[64:ff9b:1::1]", "2130706433", "0x7f.1", "127.1", "[::ffff:0:7f00:1]", "192.0.0.192", "100.100.100.200"]  # fmt: skip


@pytest.mark.parametrize("host", INNER)
def test_no_machine_of_a_private_network_is_reached_that_was_not_named(host):
    with pytest.raises(ReadError, match="private network"):
        fetching.fetch(f"http://{host}:9/", named="https://paper.example/feed")


@pytest.mark.parametrize("at", ["127.0.0.1", "169.254.169.254", "::1", "fd00:ec2::254"])
def test_what_a_public_name_stands_for_is_looked_at_when_it_is_reached(monkeypatch, at):
    """One of several addresses is enough, and none is looked up a second time."""
    asked, family = [], socket.AF_INET6 if ":" in at else socket.AF_INET
    found = [(family, socket.SOCK_STREAM, 6, "", (name, 80)) for name in ("8.8.8.8", at)]
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *_, **__: asked.append(host) or found)
    monkeypatch.setattr(socket, "create_connection", lambda *_: pytest.fail("it was reached"))
    with pytest.raises(ReadError, match="private network"):
        fetch("http://paper.example/")
    assert asked == ["paper.example"]


def test_a_public_name_is_reached_at_the_address_that_was_looked_at(monkeypatch):
    reached = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(socket.AF_INET, 1, 6, "", ("8.8.8.8", 80))])
    monkeypatch.setattr(socket, "create_connection", lambda at, *_, **__: reached.append(at[0]) or _closed())
    with pytest.raises(ReadError):
        fetch("http://paper.example/")
    assert reached == ["8.8.8.8"]


def _closed():
    raise ConnectionRefusedError


def test_a_machine_of_a_private_network_is_reached_where_it_was_named(server):
    assert fetching.fetch(f"{server}/plain", named=f"{server}/feed").data == PAGE.encode()


@pytest.fixture
def proxied(monkeypatch):
    """A proxy in a private network, as most are, that answers as every host does."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with Web() as web:
        web.put("/plain", PAGE)
        monkeypatch.setenv("http_proxy", web.address.replace("//", "//mia:secret@"))
        yield web


@pytest.mark.parametrize("scheme", ["http://mia:secret@", "http://", ""])
def test_a_proxy_of_a_private_network_serves(proxied, monkeypatch, scheme):
    monkeypatch.setenv("http_proxy", proxied.address.replace("http://", scheme))
    assert fetching.fetch("http://paper.example/plain").data == PAGE.encode()
    assert proxied.asked == ["http://paper.example/plain"]


@pytest.mark.parametrize("host", [*INNER, "router", "printer.local", "metadata.google.internal.", "017700000001", "0"])
def test_no_machine_of_a_private_network_is_reached_through_a_proxy(proxied, host):
    with pytest.raises(ReadError, match="private network") as refused:
        fetching.fetch(f"http://{host}/plain", named="https://paper.example/feed")
    assert proxied.asked == []
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "where",
    [
        "file:///etc/passwd",
        "ftp://paper.example/a",
        "gopher://127.0.0.1/",
        "data:text/plain,x",
        "//169.254.169.254/plain",
        "http://2130706433/plain",
        "http://[::1",
    ],
)
def test_a_redirect_leads_to_no_file_and_to_no_machine_of_a_private_network(where):
    with Web() as web:
        with pytest.raises(ReadError, match="cannot be reached"):
            fetch(web.put("/out", status=302, Location=where))
        assert web.asked == ["/out"]


def test_a_name_and_a_password_serve_the_request_alone(server):
    web, given = Web(), []
    web.answers["/in"] = lambda handler: given.append(handler.headers["Authorization"]) or handler.send_error(500)
    web.answers["/on"] = lambda handler: given.append(handler.headers["Authorization"]) or send_home(handler)

    def send_home(handler):
        handler.send_response(302)
        handler.send_header("Location", f"{server}/plain")
        handler.end_headers()

    with web:
        at = web.address.replace("//", "//mia:secret@")
        with pytest.raises(ReadError) as refused:
            fetch(f"{at}/in")
        assert fetch(f"{at}/on").address == f"{server}/plain"
    assert given == ["Basic bWlhOnNlY3JldA=="] * 2
    assert "secret" not in str(refused.value)
    assert fetch(server.replace("//", "//mia:secret@") + "/plain").address == f"{server}/plain"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://mia:s@paper.example:81/a?b=c@d#e", "https://paper.example:81/a?b=c@d#e"),
        ("https://mia@paper.example", "https://paper.example"),
        ("https://paper.example/@mia", "https://paper.example/@mia"),
        ("http://[::1", "http://[::1"),
        ("http://mia:s@[::1/a?token=t&b#c", "http://[::1/a#c"),
        ("https://paper.example/a?token=s&id=7", "https://paper.example/a?id=7"),
        ("https://paper.example/a?id=7&api_key=s#e", "https://paper.example/a?id=7#e"),
        ("https://b.example/a?X-Amz-Signature=s&X-Amz-Credential=m&X-Amz-Security-Token=t", "https://b.example/a"),
        ("https://paper.example/a?x=1;PHPSESSID=s;y=2", "https://paper.example/a?x=1;y=2"),
        ("https://paper.example/a?key=AIzaSyD-1234567890", "https://paper.example/a"),
        (
            "https://paper.example/a?key=123&author=ann&keywords=sea",
            "https://paper.example/a?key=123&author=ann&keywords=sea",
        ),
        ("https://paper.example/a?token&sign=up", "https://paper.example/a?token&sign=up"),
    ],
)
def test_what_is_shown_of_an_address(address, shown):
    assert public(address) == shown


def test_a_page_is_taken_up_to_its_bound_and_no_byte_further():
    with Web() as web:
        address = web.put("/page", PAGE)
        size = len(PAGE.encode())
        assert fetch(address, size=size).data == PAGE.encode()
        with pytest.raises(ReadError, match="over 1 MB"):
            fetch(address, size=size - 1)
    assert fetching.SIZE == 20 * 1024 * 1024
