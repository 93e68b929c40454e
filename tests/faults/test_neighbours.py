"""Damaged clips, makes side by side, a clock that goes back, a source that changes while it is read."""

from __future__ import annotations

import random
import shutil
import threading
import time

from ordeal import Ordeal, desk, ended, sums

HARMS = [
    lambda data: data[: len(data) // 2],
    lambda data: b"",
    lambda data: data[:100] + bytes([data[100] ^ 255]) + data[101:],
    lambda data: data + b"more",
]


def test_damaged_clips_are_spoken_again(ordeal, peace):
    shutil.copytree(peace.folder / "out", ordeal.out)
    clips = sorted(ordeal.out.glob(".clips/*.wav"))
    for clip, harm in zip(random.Random(1).sample(clips, len(HARMS)), HARMS, strict=True):
        clip.write_bytes(harm(clip.read_bytes()))
    (made,) = ordeal.out.glob("*/build/made.json")
    made.unlink()
    said = ordeal.finish()
    assert f"{len(clips) - len(HARMS)} spoken before" in said
    assert sums(ordeal.out) == peace.sums


def test_damaged_pieces_are_encoded_again(ordeal, peace):
    shutil.copytree(peace.folder / "out", ordeal.out)
    (made,) = ordeal.out.glob("*/build/made.json")
    for harm in HARMS:
        ordeal.finish()
        pieces = sorted(ordeal.out.glob("*/.pieces/*"))
        assert pieces
        for piece in pieces:
            piece.write_bytes(harm(piece.read_bytes()))
        made.unlink()
        ordeal.finish()
        assert sums(ordeal.out) == peace.sums


def test_the_same_article_made_twice_at_once(ordeal, peace):
    for make in [ordeal.begin(), ordeal.begin()]:
        ended(make)
    assert sums(ordeal.out) == peace.sums


def test_two_articles_with_shared_sentences_made_at_once(tmp_path, peace):
    folder = desk(tmp_path / "desk")
    other = (
        (folder / "ferry-bell.md").read_text("utf-8").replace("comes home", "goes away").replace("12 years", "a day")
    )
    (folder / "other.md").write_text(other, "utf-8")
    for make in [Ordeal(folder).begin(), Ordeal(folder, "other.md").begin()]:
        ended(make)
    made = sums(folder / "out")
    assert {name: made[name] for name in peace.sums} == peace.sums
    shutil.rmtree(folder / "out")
    Ordeal(folder).finish()
    Ordeal(folder, "other.md").finish()
    assert sums(folder / "out") == made


def test_a_clock_that_goes_back(ordeal, peace, tmp_path):
    (tmp_path / "sitecustomize.py").write_text(
        "import itertools, time\n"
        "_back = itertools.count(1)\n"
        "_now = time.time()\n"
        "time.time = lambda: _now - 3600 * next(_back)\n"
        "time.time_ns = lambda: int(time.time() * 1e9)\n"
    )
    Ordeal(ordeal.folder, env={"PYTHONPATH": str(tmp_path)}).finish()
    assert sums(ordeal.out) == peace.sums
    for path in ordeal.out.rglob("*"):
        path.touch()
    assert "spoken before" not in Ordeal(ordeal.folder, env={"PYTHONPATH": str(tmp_path)}).finish()
    assert sums(ordeal.out) == peace.sums


def test_a_source_that_changes_while_it_is_read(ordeal, peace):
    """What is made is one version or the other, whole; or the source is named as one that changes."""
    source = ordeal.folder / ordeal.article
    versions = [source.read_bytes(), source.read_bytes() + b"\n\n" + b"Another paragraph of it stands here. " * 2000]
    stop = threading.Event()

    def rewrite():
        while not stop.is_set():
            for text in versions:
                with source.open("wb") as file:
                    for at in range(0, len(text), 4096):
                        file.write(text[at : at + 4096])
                        file.flush()

    writer = threading.Thread(target=rewrite)
    writer.start()
    time.sleep(0.05)
    reading = [ordeal.reads() for _ in range(4)]
    stop.set()
    writer.join()
    source.write_bytes(versions[1])
    whole = ordeal.reads()
    source.write_bytes(versions[0])
    good = (0, ordeal.reads()[1]), (0, whole[1])
    for code, text in reading:
        assert (code, text) in good or (code == 3 and ("changes while" in text or "nothing in it" in text)), text[-300:]
    ordeal.finish()
    assert sums(ordeal.out) == peace.sums
