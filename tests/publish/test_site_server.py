"""`serve`: what a player and a listener's app ask of it."""

from __future__ import annotations

import http.client
import os
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies as st
from patience import PATIENCE_S

from presscast.errors import OutputError
from presscast.publish.server import byte_range, server

if TYPE_CHECKING:
    from pathlib import Path

SOUND = bytes(range(256)) * 1000


@contextmanager
def serving(folder: Path):
    running = server(folder, 0)
    thread = threading.Thread(target=running.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield running.server_address[1]
    finally:
        running.shutdown()
        running.server_close()
        thread.join()


@pytest.fixture
def port(tmp_path: Path):
    home = tmp_path / "out/ferry"
    home.mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "out/.ledger.json").write_text("{}")
    (tmp_path / "out/link.txt").symlink_to(tmp_path / "secret.txt")
    for name in ("ferry.mp3", "ferry.m4b", "ferry.opus", "chapters.json", "transcript.vtt", "transcript.srt"):
        (home / name).write_bytes(SOUND)
    (home / "index.html").write_text("<p>ferry")
    (tmp_path / "out/index.html").write_text("<p>all")
    (tmp_path / "out/feed.xml").write_text("<rss/>")
    with serving(tmp_path / "out") as found:
        yield found


def get(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE_S)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


@pytest.mark.parametrize(
    ("asked", "status", "part", "where"),
    [
        ("bytes=0-99", 206, SOUND[:100], "bytes 0-99/256000"),
        ("bytes=1000-", 206, SOUND[1000:], "bytes 1000-255999/256000"),
        ("bytes=-500", 206, SOUND[-500:], "bytes 255500-255999/256000"),
        ("bytes=255990-999999", 206, SOUND[255990:], "bytes 255990-255999/256000"),
        ("bytes=-999999", 206, SOUND, "bytes 0-255999/256000"),
        ("bytes=256000-", 416, b"", "bytes */256000"),
        ("bytes=-0", 416, b"", "bytes */256000"),
        ("bytes=9-2", 200, SOUND, None),
        ("bytes=0-1,5-6", 200, SOUND, None),
        ("lines=1-2", 200, SOUND, None),
        (f"bytes=0-{'9' * 5000}", 200, SOUND, None),
    ],
)
def test_ranges(port: int, asked: str, status: int, part: bytes, where: str | None) -> None:
    seen, headers, body = get(port, "/ferry/ferry.mp3", Range=asked)
    assert (seen, body, headers.get("content-range")) == (status, part, where)
    assert headers["content-length"] == str(len(part))


@given(st.text(alphabet="bytes=0123456789-, ", max_size=30), st.integers(1, 10**6))
def test_any_range_lies_inside_the_file(header: str, size: int) -> None:
    try:
        found = byte_range(header, size)
    except ValueError as unsatisfiable:
        assert str(unsatisfiable) == f"bytes */{size}"
        return
    assert found is None or 0 <= found[0] < found[1] <= size


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/feed.xml", "application/rss+xml; charset=utf-8"),
        ("/", "text/html; charset=utf-8"),
        ("/ferry/", "text/html; charset=utf-8"),
        ("/ferry/ferry.mp3", "audio/mpeg"),
        ("/ferry/ferry.m4b", "audio/mp4"),
        ("/ferry/ferry.opus", "audio/ogg; codecs=opus"),
        ("/ferry/chapters.json", "application/json+chapters"),
        ("/ferry/transcript.vtt", "text/vtt"),
        ("/ferry/transcript.srt", "application/x-subrip"),
    ],
)
def test_types_and_heads(port: int, path: str, kind: str) -> None:
    status, headers, body = get(port, path)
    assert (status, headers["content-type"]) == (200, kind)
    assert headers["accept-ranges"] == "bytes"
    again, head, nothing = get(port, path, "HEAD")
    assert (again, head["content-length"], nothing) == (200, str(len(body)), b"")


def test_a_changed_file_is_sent_whole(port: int) -> None:
    _, headers, _ = get(port, "/ferry/ferry.mp3", "HEAD")
    unchanged = get(port, "/ferry/ferry.mp3", Range="bytes=0-9", If_Range=headers["last-modified"])
    changed = get(port, "/ferry/ferry.mp3", Range="bytes=0-9", If_Range="Mon, 01 Jan 2001 00:00:00 GMT")
    assert (unchanged[0], changed[0]) == (206, 200)


@pytest.mark.parametrize("path", ["http://[::1", "//[x]/"])
def test_an_address_that_is_none_is_a_bad_request(port: int, path: str) -> None:
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        said = connection.makefile("rb").read()
    assert said.split()[1] in (b"400", b"404")


def test_a_folder_without_its_slash_is_redirected(port: int) -> None:
    status, headers, _ = get(port, "/ferry?x=1")
    assert (status, headers["location"]) == (301, "/ferry/")


@pytest.mark.parametrize(
    "path",
    ["/.ledger.json", "/../secret.txt", "/%2e%2e/secret.txt", "/link.txt", "/nothing", "/ferry/%00", "/ferry/..%5csecret.txt",
     "//secret.txt", "/ferry/ferry.mp3/x"],
)  # fmt: skip
def test_what_is_not_there(port: int, path: str) -> None:
    status, _, body = get(port, path)
    assert status == 404
    assert b"secret" not in body


def test_a_taken_port_and_a_missing_folder(tmp_path: Path, port: int) -> None:
    with pytest.raises(OutputError, match=f"port {port}: cannot be listened on"):
        server(tmp_path, port)
    with pytest.raises(OutputError, match="port 99999"):
        server(tmp_path, 99999)
    with pytest.raises(OutputError, match="no such folder"):
        server(tmp_path / "missing", 0)


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.7:8000", "localhost@evil.example", ""]
)
def test_a_name_that_is_not_this_machines_own_gets_nothing(port: int, host: str) -> None:
    status, _, body = get(port, "/ferry/ferry.mp3", Host=host)
    assert status == 421
    assert SOUND[:9] not in body


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1", "[::1]:9"])
def test_this_machines_own_names_are_answered(port: int, host: str) -> None:
    assert get(port, "/ferry/ferry.mp3", Host=host)[0] == 200


@pytest.mark.parametrize("path", ["/ferry/build/log.txt", "/ferry/build/", "/ferry/inside/log.txt", "/presscast.toml", "/ferry/pipe", f"/{'a' * 300}", f"/ferry/{'%C3%A4' * 200}.mp3"])  # fmt: skip
def test_what_is_not_for_readers_is_not_there(port: int, tmp_path: Path, path: str) -> None:
    home = tmp_path / "out/ferry"
    (home / "build").mkdir()
    (home / "build/log.txt").write_text("log")
    (home / "inside").symlink_to("build")
    (tmp_path / "out/presscast.toml").write_text("[sign]")
    os.mkfifo(home / "pipe")
    assert get(port, path)[0] == 404


def unanswered(port: int, *, begun: bytes = b"", every_s: float = 0.0) -> bool:
    """Connect, send a part of a request, byte by byte; tell whether the server hangs up."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S) as connection:
        try:
            for byte in begun:
                connection.sendall(bytes([byte]))
                time.sleep(every_s)
            return connection.recv(1000) == b""
        except ConnectionError:
            return True


@pytest.mark.parametrize(
    ("begun", "every_s"),
    [(b"", 0.0), (b"GET /ferry/ferry.mp3 HTTP/1.1\r\nHost: loc", 0.0), (b"GET /" + b"a" * 400, 0.02)],
)
def test_a_request_that_is_not_whole_in_time_ends(port: int, monkeypatch, begun: bytes, every_s: float) -> None:
    monkeypatch.setattr("presscast.publish.server._PATIENCE_S", 0.4)
    monkeypatch.setattr("presscast.publish.server._Handler.timeout", 0.4)
    assert unanswered(port, begun=begun, every_s=every_s)
    assert get(port, "/ferry/ferry.mp3")[0] == 200


def test_more_connections_than_there_may_be_wait_and_are_answered(port: int) -> None:
    with ThreadPoolExecutor(200) as pool:
        asked = [pool.submit(get, port, "/ferry/ferry.mp3", Range=f"bytes={n}-{n + 999}") for n in range(1000)]
        found = [answer.result() for answer in asked]
    assert {status for status, _, _ in found} == {206}
    assert all(body == SOUND[n : n + 1000] for n, (_, _, body) in enumerate(found))


def test_idle_connections_do_not_keep_others_out(port: int, monkeypatch) -> None:
    monkeypatch.setattr("presscast.publish.server._PATIENCE_S", 0.4)
    monkeypatch.setattr("presscast.publish.server._Handler.timeout", 0.4)
    idle = [socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S) for _ in range(450)]
    assert get(port, "/ferry/ferry.mp3")[0] == 200
    assert threading.active_count() < 450
    for connection in idle:
        connection.close()
