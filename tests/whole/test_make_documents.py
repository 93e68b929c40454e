"""Documents from file to edition, by the command a user types."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from newsroom import CASES, newspaper_pdf, reporter_styled

from presscast.sources.watch import stamps


def test_a_word_document_and_a_pdf_become_editions(desk):
    (desk.folder / "ferry.docx").write_bytes(reporter_styled())
    (desk.folder / "page3.pdf").write_bytes(newspaper_pdf())
    for name in ("ferry.docx", "page3.pdf"):
        made = desk.make(name, "--voice", "tone")
        folder = desk.folder / "out" / made["slug"]
        told = (folder / "transcript.txt").read_text("utf-8")
        assert "The ferry lay at its berth with the ramp down" in told
        assert list(folder.glob("*.mp3"))
        assert (
            made["slug"]
            == {"ferry.docx": "the-ferry-that-did-not-leave", "page3.pdf": "ferry-stays-in-port-for-want"}[name]
        )


def test_a_folder_takes_every_kind_of_document(desk):
    kinds = {case.name.rsplit(".", 1)[1]: case for case in reversed(CASES)}
    for case in kinds.values():
        path = desk.folder / "in" / case.name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(case.build())
    assert {Path(name).name for name in stamps(desk.folder / "in", desk.folder / "out")} == {
        case.name for case in kinds.values()
    }
    done = desk.run("make", "in", "--voice", "tone", "--formats", "wav", "--json")
    assert done.returncode == 0, done.stderr.decode()
    titles = {
        json.loads((folder / "build/1-article.json").read_text("utf-8"))["title"]
        for folder in (desk.folder / "out").iterdir()
        if (folder / "build").is_dir()
    }
    assert titles == {case.title for case in kinds.values()}


def test_a_broken_document_says_so_and_the_rest_of_its_folder_is_made(desk):
    (desk.folder / "in").mkdir()
    (desk.folder / "in" / "broken.docx").write_bytes(reporter_styled()[:900])
    (desk.folder / "in" / "whole.docx").write_bytes(reporter_styled())
    done = desk.run("make", "in", "--voice", "tone", "--formats", "wav")
    told = done.stderr.decode()
    assert done.returncode == 10
    assert "broken.docx: is not a Word document, or only a part of one" in told
    assert "Traceback" not in told
    assert (desk.folder / "out" / "the-ferry-that-did-not-leave").is_dir()


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_read_shows_blocks_and_what_is_dropped_and_why(desk, words):
    (desk.folder / "ferry.docx").write_bytes(reporter_styled())
    done = desk.run("read", "ferry.docx", *words)
    told = done.stdout.decode()
    assert done.returncode == 0
    assert "Nine winters in the mud" in told
    assert "byline-line" in told


def test_an_address_may_give_a_document(desk, web):
    for path, kind in (("/page3", "application/pdf"), ("/page3.pdf", "application/octet-stream")):
        done = desk.run("read", web.put(path, newspaper_pdf(), kind))
        assert done.returncode == 0, done.stderr.decode()
        assert "Nine winters in the mud" in done.stdout.decode()


def test_a_document_may_come_by_standard_input(desk):
    done = desk.run("read", "-", stdin=reporter_styled())
    assert done.returncode == 0, done.stderr.decode()
    assert "Nine winters in the mud" in done.stdout.decode()
