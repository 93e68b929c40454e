"""What other packages bring: readers, writers and engines, by the door that ours come in by."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from presscast import plugins
from presscast.errors import PluginError

WIRE = """
from presscast.model import Article, Block
from presscast.plugins import Reader, SURE, NO

def read(data, origin):
    title, story = data.decode().removeprefix("WIRE ").split("|")
    return Article(title, (Block("headline", title), Block("paragraph", story)), origin=origin)

WIRE = Reader(read, (".wire",), ("application/wire",), lambda data: SURE if data.startswith(b"WIRE ") else NO)
"""
WRITERS = '''
from presscast.plugins import after

def stranger(edition, folder):
    """Not marked: it comes after all that are."""
    (folder / "told.txt").write_text(f"{(folder / 'late.txt').exists()} {(folder / (edition.slug + '.epub')).exists()}")
    return folder / "told.txt"

@after("epub", "nobody")
def late(edition, folder):
    (folder / "late.txt").write_text(str((folder / f"{edition.slug}.epub").exists()))
    return folder / "late.txt"

def asked_for(edition, folder):
    (folder / "extra.txt").write_text("asked for")
    return folder / "extra.txt"
'''
POINTS = """[presscast.readers]
wire = wire:WIRE
bare = wire:read
[presscast.writers]
astranger = theirs:stranger
late = theirs:late
[presscast.optional_writers]
extra = theirs:asked_for
"""
STORY = b"WIRE The harbour clock runs again|The clock of the harbour ran again on Monday, its keeper said."


@pytest.fixture
def env(tmp_path):
    """Install a package of another's beside ours."""
    facts = tmp_path / "site/theirs-1.dist-info"
    facts.mkdir(parents=True)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: theirs\nVersion: 1\n")
    (facts / "entry_points.txt").write_text(POINTS)
    (tmp_path / "site/wire.py").write_text(WIRE)
    (tmp_path / "site/theirs.py").write_text(WRITERS)
    return {"PYTHONPATH": str(tmp_path / "site") + os.pathsep + os.environ.get("PYTHONPATH", "")}


def test_an_older_copy_behind_a_package_brings_nothing(desk, env, tmp_path):
    older = tmp_path / "older/theirs-0.dist-info"
    older.mkdir(parents=True)
    (older / "METADATA").write_text("Metadata-Version: 2.1\nName: theirs\nVersion: 0\n")
    (older / "entry_points.txt").write_text("[presscast.readers]\ngone = theirs:gone\n")
    both = {"PYTHONPATH": env["PYTHONPATH"] + os.pathsep + str(older.parent)}
    (desk.folder / "clock.wire").write_bytes(STORY)
    done = desk.run("read", "clock.wire", env=both)
    assert done.returncode == 0, done.stderr


def slugs(desk):
    return sorted(path.name for path in (desk.folder / "out").iterdir() if not path.name.startswith("."))


def test_a_folder_holds_the_files_of_another_s_reader(desk, env):
    (desk.folder / "in").mkdir()
    (desk.folder / "in/clock.wire").write_bytes(STORY)
    done = desk.run("make", "in", "--voice", "tone", env=env)
    assert done.returncode == 0, done.stderr.decode()
    assert slugs(desk) == ["the-harbour-clock-runs-again"]


def test_a_source_of_any_name_goes_to_the_reader_that_knows_its_bytes(desk, env):
    done = desk.run("read", "-", "--json", env=env, stdin=STORY)
    assert done.returncode == 0, done.stderr.decode()
    assert b'"title": "The harbour clock runs again"' in done.stdout


def test_a_reader_is_forced_by_name(desk, env):
    story = STORY.removeprefix(b"WIRE ")
    assert b"|" in desk.run("read", "-", "--json", env=env, stdin=story + b"\n\n" + story).stdout
    for name in ("wire", "bare"):
        done = desk.run("read", "-", "--reader", name, "--json", env=env, stdin=story)
        assert b'"title": "The harbour clock runs again"' in done.stdout, done.stderr.decode()
    done = desk.run("read", "-", "--reader", "nobody", stdin=story)
    assert done.returncode == 6
    assert (
        "--reader: no reader named 'nobody'; installed: docx, epub, html, mail, markdown, odt, pdf, rtf, scrape"
        in done.stderr.decode()
    )


def test_another_s_writers_come_after_those_they_build_on(desk, env):
    (desk.folder / "clock.wire").write_bytes(STORY)
    for words, extra in (((), False), (("--with", "extra"), True)):
        done = desk.run("make", "clock.wire", "--voice", "tone", "--json", *words, env=env)
        assert done.returncode == 0, done.stderr.decode()
        folder = desk.folder / "out" / slugs(desk)[0]
        assert (folder / "late.txt").read_text() == "True"
        assert (folder / "told.txt").read_text() == "True True"
        assert (folder / "extra.txt").exists() is extra


def test_writers_that_wait_for_each_other_are_told(monkeypatch):
    found = {name: plugins.after(other)(lambda edition, folder: folder) for name, other in ("ab", "ba")}
    monkeypatch.setattr(plugins, "_writer", found.get)
    with pytest.raises(PluginError, match=r"each come after the other: [ab], [ab], [ab]$"):
        plugins.writers("ab")


def test_the_core_knows_no_writer_and_no_reader_by_name():
    """What production knows of them is their order, by what they say themselves."""
    core = Path(plugins.__file__).parent
    text = "".join(path.read_text() for room in ("production", "sources") for path in (core / room).glob("*.py"))
    named = [
        name
        for group in ("required_writers", "writers", "optional_writers", "readers")
        for name in plugins.names(group)
    ]
    assert [name for name in named if f'"{name}"' in text and name not in ("json", "text", "html")] == []
