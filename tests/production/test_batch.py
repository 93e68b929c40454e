"""Many articles in one call."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from zipfile import ZipFile

import pytest
from patience import PATIENCE_S


def told(done):
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def test_one_failing_stops_no_other_and_the_end_says_so(desk, write):
    for name in ("alder", "birch", "cedar"):
        write(desk.folder / "in", name)
    (desk.folder / "in/empty.txt").write_text("")
    done = desk.run("make", "in", "none.txt", "--voice", "tone", "--json")
    text = done.stderr.decode()
    assert done.returncode == 10, text
    by_source = {fact["source"]: fact for fact in told(done)}
    assert len(by_source) == 5
    assert {name: fact["code"] for name, fact in by_source.items() if "error" in fact} == {
        "in/empty.txt": 3,
        "none.txt": 3,
    }
    made = [fact for fact in by_source.values() if "error" not in fact]
    assert len({fact["slug"] for fact in made}) == 3
    assert all((desk.folder / path).is_file() for fact in made for path in fact["files"])
    assert "5 articles: 3 made, 0 unchanged, 2 failed" in text
    assert "none.txt: no such file" in text
    assert text.splitlines()[-1] == "presscast: 2 of 5 articles failed"
    again = desk.run("make", *(f"in/{name}.txt" for name in ("alder", "birch", "cedar")), "--voice", "tone")
    assert again.returncode == 0
    assert "3 articles: 0 made, 3 unchanged, 0 failed" in again.stderr.decode()


def test_a_single_source_fails_with_its_own_code(desk):
    done = desk.run("make", "none.txt", "--voice", "tone", "--json")
    assert done.returncode == 3
    assert [fact["code"] for fact in told(done)] == [3]
    assert done.stderr.decode() == "presscast: none.txt: no such file\n"


def test_a_list_from_standard_input(desk, write):
    write(desk.folder, "alder")
    done = desk.run("make", "--from", "-", "--voice", "tone", "--json", stdin=b"# today\nalder.txt\n\nalder.txt\n")
    assert done.returncode == 0, done.stderr.decode()
    assert [fact["source"] for fact in told(done)] == ["alder.txt"]


@pytest.mark.parametrize(
    "words", [(), ("--from", "-", "-"), ("a.txt", "b.txt", "--script", "s.txt"), ("--from", "l", "--script", "s.txt")]
)
def test_what_cannot_be_meant_is_wrong_usage(desk, words):
    assert desk.run("make", *words, "--voice", "tone").returncode == 2


def test_made_together_or_singly_every_byte_is_the_same(desk, write):
    names = [str(write(desk.folder / "in", name).name) for name in ("alder", "birch", "cedar")]
    assert desk.run("make", "in", "--voice", "tone", "--out", "together").returncode == 0
    for name in names:
        assert desk.run("make", f"in/{name}", "--voice", "tone", "--out", "singly").returncode == 0
    ours, theirs = (
        {
            path.relative_to(desk.folder / out).as_posix(): path.read_bytes()
            for path in (desk.folder / out).rglob("*")
            if path.is_file()
            and path.name not in {"made.json", "log.txt", ".articles.json", ".paces.json"}
            and path.suffix != ".piece"
        }
        for out in ("together", "singly")
    )
    assert ours == theirs


def test_interrupted_it_ends_soon_and_leaves_nothing_half_made(desk, write):
    for number in range(60):
        write(desk.folder / "in", f"tree{number}", number)
    command = [sys.executable, "-m", "presscast", "make", "in", "--voice", "tone", "--json"]
    with subprocess.Popen(
        command, bufsize=0, cwd=desk.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:  # unbuffered, since communicate() does not see what readline() took beyond its line
        first = process.stdout.readline()  # ends at the latest when the make does
        process.send_signal(signal.SIGTERM)
        rest, text = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 130, text
    told = {json.loads(line)["slug"] for line in (first + rest).splitlines()}
    begun = {path.parent.name for path in (desk.folder / "out").glob("*/*.mp3")}
    whole = {path.parents[1].name for path in (desk.folder / "out").glob("*/build/made.json")}
    assert told <= begun == whole
    assert 1 <= len(whole) < 60
    assert not [path for path in (desk.folder / "out").rglob("*") if path.suffix == ".part" or path.name == ".new"]


def test_a_book_holds_what_was_made_in_the_order_of_the_command(desk, write):
    """The first is the longest and is ready last; one fails; all are of one day."""
    for name, number in (("alder", 400), ("birch", 1), ("cedar", 1)):
        path = write(desk.folder, name)
        path.write_text(path.read_text("utf-8") + "Some people walked over it again.\n" * number, "utf-8")
    names = ("alder.txt", "none.txt", "cedar.txt", "birch.txt")
    done = desk.run("make", *names, "--voice", "tone", "--epub-collection", "week.epub")
    assert done.returncode == 10, done.stderr.decode()
    with ZipFile(desk.folder / "week.epub") as book:
        package = book.read("EPUB/package.opf").decode()
        contents = book.read("EPUB/nav.xhtml").decode()
    at = [contents.index(f"The {name} bridge opens at last") for name in ("Alder", "Cedar", "Birch")]
    assert at == sorted(at)
    assert '<meta property="media:narrator">Tone</meta>' in package
