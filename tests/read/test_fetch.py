"""Addresses, against a server on this machine."""

import gzip
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from presscast.errors import ReadError
from presscast.read.fetch import fetch

PAGE = "<html><body><p>Die Fähre fährt wieder.</p></body></html>"


class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        getattr(self, "answer_" + self.path.strip("/").replace("-", "_"))()

    def send(self, body, status=200, **headers):
        self.send_response(status)
        for name, value in {"Content_Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def answer_plain(self):
        self.send(PAGE.encode())

    def answer_latin(self):
        self.send(PAGE.encode("cp1252"), Content_Type="text/html; charset=iso-8859-1")

    def answer_packed(self):
        self.send(gzip.compress(PAGE.encode()), Content_Encoding="gzip")

    def answer_moved(self):
        self.send(b"", 302, Location="/plain")

    def answer_circle(self):
        self.send(b"", 302, Location="/circle")

    def answer_gone(self):
        self.send(b"not here", 404)

    def answer_picture(self):
        self.send(b"\x89PNG", Content_Type="image/png")

    def answer_huge(self):
        self.send(b"x" * 300_000)

    def answer_bomb(self):
        self.send(gzip.compress(bytes(5_000_000)), Content_Encoding="gzip")

    def answer_broken(self):
        self.send(b"this is not gzip", Content_Encoding="gzip")

    def answer_silent(self):
        time.sleep(1.5)

    def answer_drip(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(30):
            time.sleep(0.1)
            self.wfile.write(b"<p>drip</p>")
            self.wfile.flush()

    def answer_short(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"<p>half")

    def log_message(self, *_):
        pass

    def handle_one_request(self):
        try:
            super().handle_one_request()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True


@pytest.fixture(scope="module")
def server():
    host = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    host.daemon_threads = True
    threading.Thread(target=host.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{host.server_port}"
    host.shutdown()
    host.server_close()


def test_a_page_comes_with_what_its_headers_say(server):
    got = fetch(f"{server}/plain")
    assert (got.data, got.address) == (PAGE.encode(), f"{server}/plain")
    assert (got.content_type, got.charset) == ("text/html", "utf-8")


def test_a_redirect_gives_the_address_it_ends_on(server):
    assert fetch(f"{server}/moved").address == f"{server}/plain"


def test_gzip_is_unpacked(server):
    assert fetch(f"{server}/packed").data == PAGE.encode()


def test_the_header_names_the_encoding(server):
    got = fetch(f"{server}/latin")
    assert (got.data.decode(), got.charset) == (PAGE, "utf-8")


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("gone", "the server answered 404 Not Found"),
        ("circle", "redirects without end"),
        ("picture", "image/png is not an article"),
        ("huge", "over 1 MB"),
        ("bomb", "over 1 MB"),
        ("broken", "cannot be reached"),
        ("short", "cannot be reached"),
        ("silent", r"no answer within 0\.5 s"),
        ("drip", r"not here within 0\.5 s"),
    ],
)
def test_each_failure_says_what_and_where(server, path, says):
    with pytest.raises(ReadError, match=f"^{server}/{path}: (?:{says})"):
        fetch(f"{server}/{path}", timeout=0.5, limit=200_000)


def test_a_port_nobody_listens_on():
    with pytest.raises(ReadError, match=r"^http://127\.0\.0\.1:9/: cannot be reached"):
        fetch("http://127.0.0.1:9/", timeout=2)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/a", "gopher://x", "javascript:alert(1)"])
def test_other_schemes_are_refused(address):
    with pytest.raises(ReadError, match="only http and https"):
        fetch(address)


@pytest.mark.parametrize("address", ["http://", "http://[::1", "http://exa mple.org/"])
def test_what_is_no_address_is_refused(address):
    with pytest.raises(ReadError):
        fetch(address)
