"""What a make does beside its straight line."""

from __future__ import annotations

import json

import pytest

from presscast.files import made as record
from presscast.production import pipeline


def test_after_an_error_nothing_more_begins():
    begun = []
    with pytest.raises(ZeroDivisionError), pipeline._meanwhile() as (thread, event):
        thread.submit(event.wait)
        drawing = thread.submit(begun.append, "pictures")
        raise ZeroDivisionError
    assert drawing.cancelled()
    assert begun == []


def test_what_waits_for_the_event_is_done_by_the_end():
    begun = []
    with pipeline._meanwhile() as (thread, event):
        thread.submit(event.wait)
        thread.submit(begun.append, "pictures")
    assert begun == ["pictures"]


def test_an_article_stands_at_the_address_it_is_made_for(desk, write):
    """Made for it, made before it was known, and corrected; what goes by its record sees it whole each time."""
    path, away = write(desk.folder, "alder"), f"file://{desk.folder}/www"
    there = desk.folder / "www/the-alder-bridge-opens-at-last"
    desk.make(path, "--voice", "tone")
    first = desk.make(path, "--voice", "tone", "--out", away)
    assert not first["changed"]
    assert {name.rpartition("/")[0] for name in first["sent"]} == {f"{away}/{there.name}"}
    assert _as_noted(there)
    done = desk.run("make", write(desk.folder, "alder", 4), "--voice", "tone", "--out", away)
    assert done.returncode == 0, done.stderr
    assert f"{away}/{there.name}/index.html" in done.stdout.decode().splitlines()
    assert _as_noted(there)
    assert "Some 4 people" in (there / "index.html").read_text("utf-8")


def test_where_nothing_can_be_sent_to_nothing_is_spoken(desk, write):
    path = write(desk.folder, "alder")
    for address, code in (("nonsense://x/y", 6), ("https://a.example/x", 6)):
        for more in ((), ("--dry-run",)):
            done = desk.run("make", path, "--voice", "tone", "--out", address, *more)
            assert done.returncode == code, done.stderr
            assert len(done.stderr.splitlines()) == 1
    assert not (desk.folder / "out").exists()


def _as_noted(there):
    noted = json.loads((there / ".presscast.json").read_bytes())["files"]
    files = {path.relative_to(there).as_posix() for path in there.rglob("*") if path.is_file()} - {".presscast.json"}
    return files == noted.keys() and all(record.digest(there / name) == sha for name, (sha, *_) in noted.items())
