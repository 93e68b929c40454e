"""The smaller pages in all dresses: three sizes, zoomed twice and four times, light, dark and forced colours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from handmade import edition
from shelved import NOW, put
from validators import run, there

from presscast.model import Show
from presscast.publish.feed import shelf
from presscast.publish.page import embedding, site, tombstone

pytestmark = pytest.mark.validators


def embed(folder: Path) -> Path:
    return embedding.write(edition(folder, ".mp3"), folder)


def about(folder: Path) -> Path:
    put(folder, "ferry")
    site.write(shelf.stock(folder, NOW), Show(title="Fjord Post Aloud"))
    return folder / "about.html"


def gone(folder: Path) -> Path:
    put(folder, "ferry")
    shelf.stock(folder, NOW)
    tombstone.write(folder / "ferry", shelf.withdraw(folder, "ferry", NOW, "It did not sail."))
    return folder / "ferry/index.html"


@pytest.mark.parametrize(("page", "height"), [(embed, 120), (about, 0), (gone, 0)])
def test_axe_finds_nothing(tmp_path: Path, page, height: int) -> None:
    script = there(Path(__file__).with_name("dresses_browser.mjs"))
    seen = json.loads(run("node", script, page(tmp_path).as_uri(), height).stdout)
    assert seen["looked"] == 15
    assert seen["violations"] == []
    assert seen["wide"] == []
