"""Pictures: from beside the source or, if asked for, from their address; from nowhere else."""

from __future__ import annotations

import time
from io import BytesIO

import pytest
from PIL import Image

from presscast.model import Article, Block
from presscast.publish import pictures


def drawn(kind: str, side: int, mode: str = "RGB") -> bytes:
    held = BytesIO()
    Image.new(mode, (side, side)).save(held, kind)
    return held.getvalue()


JPEG = drawn("JPEG", 40)


def gather(tmp_path, *images, fetched=False, origin=""):
    (tmp_path / "work").mkdir(exist_ok=True)
    notes = []
    blocks = tuple(Block("caption", "A caption.", image=image) for image in images)
    found = pictures.gather(
        Article("T", blocks, origin=origin), tmp_path / "source", fetched, tmp_path / "work", notes.append
    )
    return dict(found), notes


@pytest.fixture
def source(tmp_path):
    (tmp_path / "source/sub").mkdir(parents=True)
    (tmp_path / "source/sub/quay.jpg").write_bytes(JPEG)
    (tmp_path / "source/notes.jpg").write_bytes(b"no picture at all")
    (tmp_path / "secret.jpg").write_bytes(JPEG)
    return tmp_path


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
        r"\\127.0.0.1\share\secret.jpg",
    )
    found, _ = gather(source, *names)
    assert found == {}


@pytest.mark.parametrize(
    "share", [r"\\paper.example\share\a.jpg", r"\/paper.example/a.jpg", "//paper.example/a.jpg", "a\0b.jpg"]
)
def test_a_share_of_another_machine_and_what_is_no_name_are_not_looked_for(source, share):
    assert list(pictures.local(Article("T", (), image=share), source)) == []


def test_an_address_is_fetched_only_if_asked_for(source, web):
    good, bad = web.put("/a.jpg", JPEG, "image/jpeg"), f"{web.address}/b.jpg"
    assert gather(source, good) == ({}, [])
    assert web.asked == []
    found, notes = gather(source, good, bad, fetched=True, origin=web.address)
    assert list(found) == [good]
    assert "404" in notes[0]


def test_a_picture_of_a_private_network_is_fetched_only_for_an_article_from_there(source, web):
    found, notes = gather(source, web.put("/a.jpg", JPEG, "image/jpeg"), fetched=True)
    assert (found, web.asked) == ({}, [])
    assert "private network" in notes[0]


def test_slow_pictures_hold_a_make_no_longer_than_its_patience(source, web, monkeypatch):
    monkeypatch.setattr(pictures, "PATIENCE_S", 0.3)
    for name in "abcdef":
        web.answers[f"/{name}.jpg"] = lambda _: time.sleep(1)
    found, notes = gather(source, *(f"{web.address}/{name}.jpg" for name in "abcdef"), fetched=True, origin=web.address)
    assert found == {}
    assert web.asked == ["/a.jpg"]
    assert "no answer within" in notes[0]
    assert ["left out" in note for note in notes[1:]] == [True] * 5


def test_a_picture_of_10_mb_is_taken_and_one_a_byte_larger_is_not(source):
    path = source / "source/sub/quay.jpg"
    path.write_bytes(JPEG.ljust(10 << 20, b"\0"))
    assert list(gather(source, "sub/quay.jpg")[0]) == ["sub/quay.jpg"]
    path.write_bytes(JPEG.ljust((10 << 20) + 1, b"\0"))
    found, notes = gather(source, "sub/quay.jpg")
    assert found == {}
    assert notes == ["picture sub/quay.jpg: over 10 MB, left out"]


def test_a_picture_of_millions_of_pixels_in_few_bytes_is_left_out(source):
    (source / "source/bomb.png").write_bytes(drawn("PNG", 6400, "1"))
    found, notes = gather(source, "bomb.png")
    assert found == {}
    assert notes == ["picture bomb.png: 6,400 × 6,400 pixels, over 40,000,000 in all: left out"]


def test_a_picture_that_only_begins_as_one_is_left_out(source):
    (source / "source/cut.jpg").write_bytes(JPEG[:12])
    found, notes = gather(source, "cut.jpg")
    assert found == {}
    assert len(notes) == 1
