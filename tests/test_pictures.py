"""Pictures: from beside the source or, if asked for, from their address; from nowhere else."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from presscast import pictures
from presscast.model import Article, Block

JPEG = b"\xff\xd8\xff\xe0" + bytes(200)


def gather(tmp_path, *images, fetched=False):
    (tmp_path / "work").mkdir(exist_ok=True)
    notes = []
    blocks = tuple(Block("caption", "A caption.", image=image) for image in images)
    found = pictures.gather(Article("T", blocks), tmp_path / "source", fetched, tmp_path / "work", notes.append)
    return dict(found), notes


@pytest.fixture
def source(tmp_path):
    (tmp_path / "source/sub").mkdir(parents=True)
    (tmp_path / "source/sub/quay.jpg").write_bytes(JPEG)
    (tmp_path / "source/notes.jpg").write_bytes(b"no picture at all")
    (tmp_path / "secret.jpg").write_bytes(JPEG)
    return tmp_path


@pytest.fixture
def web():
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(200 if self.path == "/a.jpg" else 404)
            self.end_headers()
            self.wfile.write(JPEG)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def test_a_picture_beside_the_source_is_taken(source):
    found, notes = gather(source, "sub/quay.jpg", "sub/quay.jpg")
    assert (source / "work" / found["sub/quay.jpg"]).read_bytes() == JPEG
    assert not notes


def test_nothing_else_on_the_machine_is_read(source):
    (source / "source/link.jpg").symlink_to(source / "secret.jpg")
    names = (
        "../secret.jpg",
        str(source / "secret.jpg"),
        "file:///etc/passwd",
        "link.jpg",
        "notes.jpg",
        "none.jpg",
        "sub",
    )
    found, _ = gather(source, *names)
    assert found == {}


def test_an_address_is_fetched_only_if_asked_for(source, web):
    address, asked = web
    assert gather(source, f"{address}/a.jpg") == ({}, [])
    assert asked == []
    found, notes = gather(source, f"{address}/a.jpg", f"{address}/b.jpg", fetched=True)
    assert list(found) == [f"{address}/a.jpg"]
    assert "404" in notes[0]
