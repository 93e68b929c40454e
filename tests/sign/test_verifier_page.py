"""verify.html: what it tells in a browser, and that it asks nobody."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from editions import SLUG, flip
from test_site_server import serving
from validators import MODULES, html_validate, run, there, vnu

SCRIPT = Path(__file__).with_name("verify_browser.mjs")


@pytest.fixture
def page(desk, signed) -> Path:
    """The page beside a site of one signed article."""
    done = desk.run("feed", "signed")
    assert done.returncode == 0, done.stderr.decode()
    return desk.folder / "signed/verify.html"


def look(address: str, *files: Path) -> dict:
    there(MODULES / "playwright-core")
    return json.loads(run("node", SCRIPT, address, *files).stdout)


def test_it_stands_beside_a_site_with_signed_articles_alone(desk, page):
    text = page.read_text("utf-8")
    assert "unsafe" not in re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1]
    assert 'href="verify.html"' in (page.parent / "index.html").read_text("utf-8")
    desk.run("feed", "out")
    assert not (desk.folder / "out/verify.html").exists()
    assert "verify.html" not in (desk.folder / "out/index.html").read_text("utf-8")
    desk.run("publish", "public", "signed")
    assert (desk.folder / "public/verify.html").is_file()
    assert (desk.folder / f"public/{SLUG}/index.html.c2pa").is_file()


@pytest.mark.validators
def test_it_is_valid_html(page):
    assert [m["message"] for m in vnu(page) if "Content Security Policy" not in m["message"]] == []
    assert [m["message"] for r in html_validate(page) for m in r["messages"]] == []


@pytest.mark.validators
@pytest.mark.parametrize("served", [True, False])
def test_it_tells_signed_from_broken_and_unsigned_and_asks_nobody(page, plain, signed, tmp_path, served):
    names = [f"{SLUG}.{ending}" for ending in ("mp3", "flac", "wav", "opus", "m4b")]
    others = (f"{SLUG}.opus.c2pa", f"{SLUG}.epub", "index.html", "index.html.c2pa", "cover.jpg")
    files = [signed / name for name in (*names, *others)]
    with serving(page.parent) as port:
        address = f"http://127.0.0.1:{port}/verify.html" if served else page.as_uri()
        seen = look(address, *files)
        assert (seen["faults"], seen["violations"]) == ([], [])
        assert [url for url in seen["asked"] if not url.startswith(address)] == []
        assert len(seen["told"]) == 8
        assert ["\nAs signed." in told for told in seen["told"].values()] == [True] * 8
        for ending in ("mp3", "m4b", "epub"):
            assert "The Oxmoor Herald" in seen["told"][f"{SLUG}.{ending}"]
        moved = (signed / f"{SLUG}.m4b").read_bytes()
        at = moved.index(b"moov") - 4
        (tmp_path / "moved.m4b").write_bytes(moved[:at] + b"\0\0\0\x08free" + moved[at:])
        shutil.copy(signed / f"{SLUG}.epub", tmp_path / "added.epub")
        with zipfile.ZipFile(tmp_path / "added.epub", "a") as book:
            book.writestr("EPUB/2.xhtml", "<p>Nobody signed this.</p>")
        changed = [f"{SLUG}.{ending}" for ending in ("mp3", "flac", "opus", "m4b", "epub")]
        for name in changed:
            flip(signed / name)
        (tmp_path / "bare.mp3").write_bytes((plain / f"{SLUG}.mp3").read_bytes())
        found = look(address, *files, *tmp_path.glob("*.*"))["told"]
        for name in (*changed, "moved.m4b", "added.epub"):
            assert "Not as signed: it was changed since it was signed." in found[name]
        assert "Not signed." in found["bare.mp3"]
        assert "As signed." in found[f"{SLUG}.wav"]
