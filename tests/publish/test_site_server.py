"""`serve`: what a player and a listener's app ask of it."""

from __future__ import annotations

import http.client
import threading
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
    except ValueError:
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
