"""What a user may get wrong: one line that says what and where, its exit code, nothing half-written."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from patience import PATIENCE_S

SAMPLE = Path(__file__).parents[1] / "articles" / "harbour-clock.txt"


def refused(done, code: int, *words: str) -> None:
    text = done.stderr.decode()
    last = text.rstrip("\n").split("\n")[-1]
    assert done.returncode == code, text
    assert "Traceback" not in text
    assert last.startswith("presscast: ")
    assert all(word in last for word in words), last
    assert not done.stdout


def nothing_final(folder: Path) -> None:
    assert not [p for p in folder.rglob("*") if p.suffix in {".mp3", ".epub", ".vtt", ".part"}]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", ["empty.txt"]),
        ("blank.txt", b" \n\n\t\n", ["blank.txt"]),
        ("binary.txt", bytes(range(256)) * 40, ["binary.txt"]),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(500), ["picture.png"]),
        ("page.html", b"<html><head><title>x</title></head><body></body></html>", ["page.html"]),
        (
            "menu.html",
            b"<html><body>" + b"<a href='/a'>News</a> <a href='/b'>Sport</a> " * 200 + b"</body></html>",
            ["menu.html"],
        ),
    ],
)
def test_what_is_no_article_is_refused(desk, name, data, words):
    (desk.folder / name).write_bytes(data)
    refused(desk.run("make", name, "--voice", "tone"), 3, *words)
    nothing_final(desk.folder)


def test_a_missing_file_and_a_folder_are_refused(desk):
    refused(desk.run("make", "none.txt", "--voice", "tone"), 3, "none.txt")
    (desk.folder / "dir").mkdir()
    refused(desk.run("read", "dir"), 3, "dir")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_other_encodings_are_read(desk, encoding):
    text = SAMPLE.read_text("utf-8")
    sayable = text.encode(encoding, "ignore")
    (desk.folder / "a.txt").write_bytes((b"\xff\xfe" if encoding == "utf-16-le" else b"") + sayable)
    done = desk.run("read", "a.txt", "--json")
    assert done.returncode == 0, done.stderr.decode()
    assert "�" not in done.stdout.decode()
    assert "’" in done.stdout.decode()


def test_unknown_names_are_refused(desk):
    refused(desk.run("make", SAMPLE, "--voice", "nobody"), 6, "nobody", "`presscast voices` lists them")
    refused(desk.run("make", SAMPLE, "--voice", "tone", "--formats", "mp4"), 6, "mp4", "known")
    refused(desk.run("make", SAMPLE, "--voice", "tone", "--without", "verbs"), 6, "verbs", "known")
    refused(
        desk.run("make", SAMPLE, "--voice", "tone", "--keep", "rubbish"), 6, "rubbish", "`presscast read SOURCE` shows"
    )
    refused(desk.run("make", SAMPLE, "--voice", "tone", "--pause", "paragraf=3"), 6, "paragraf", "known")
    nothing_final(desk.folder)


def test_wrong_usage_is_two(desk):
    assert desk.run("make").returncode == 2
    assert desk.run("fly").returncode == 2
    assert desk.run("make", SAMPLE, "--colour", "red").returncode == 2
    assert desk.run("make", SAMPLE, "--keep").returncode == 2
    assert desk.run("make", SAMPLE, SAMPLE, "--title", "One").returncode == 2
    assert desk.run("desk", "--webhook", "https://a.example/hook").returncode == 2


@pytest.mark.parametrize(
    "words",
    [
        ("make", SAMPLE, "--pause", "paragraph=long"),
        ("make", SAMPLE, "--rate", "fast"),
        ("make", SAMPLE, "--limit", "few"),
        ("make", SAMPLE, "--out", ""),
        ("make", ""),
        ("make", SAMPLE, "--epub-collection", "book.pdf"),
        ("serve", "--port", "99999"),
        ("feed", "--max-items", "-1"),
        ("watch", ".", "--settle", "soon"),
        ("store", "--keep", "5"),
        ("store", "--keep", "much"),
        ("verify", SAMPLE, "--at", "soon"),
        ("desk", "--webhook", "a.example"),
        ("say", ""),
        ("say", "hello", "--language", "english"),
    ],
)
def test_a_value_that_may_not_be_is_six_whoever_refuses_it(desk, words):
    """Whether the command line's library or presscast itself looks at it."""
    done = desk.run(*words)
    assert done.returncode == 6, done.stderr.decode()
    assert done.stderr.decode().count("\n") == 1


def test_an_out_that_is_a_file_is_refused(desk):
    (desk.folder / "out").write_text("")
    refused(desk.run("make", SAMPLE, "--voice", "tone"), 8, "out")


@pytest.mark.skipif(os.name != "posix", reason="needs /proc")
def test_an_out_that_cannot_be_written_is_refused(desk):
    refused(desk.run("make", SAMPLE, "--voice", "tone", "--out", "/proc/none"), 8, "/proc/none")


def test_a_fault_shows_its_traceback_only_when_asked(desk):
    done = desk.run("--verbose", "make", "none.txt", "--voice", "tone")
    assert done.returncode == 3
    assert "Traceback" in done.stderr.decode()


@pytest.mark.skipif(os.name != "posix", reason="a shell closes the streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_stream_that_is_closed_is_no_failure(desk, write, closed):
    article = shlex.quote(str(write(desk.folder, "quay")))
    for words in ("--version", f"make {article} --voice tone"):
        call = f"{shlex.quote(sys.executable)} -m presscast {words} {closed}"
        done = subprocess.run(["sh", "-c", call], check=False, cwd=desk.folder, capture_output=True, timeout=PATIENCE_S)
        assert (done.returncode, b"Traceback" in done.stderr) == (0, False), (words, done.stderr)
    assert list(desk.folder.glob("out/*/*.mp3"))


def test_the_version_is_told(desk):
    assert desk.run("--version").stdout.decode().startswith("presscast ")
