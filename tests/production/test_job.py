"""What an edition depends on: where any of it changes, it is made anew."""

from __future__ import annotations

import os

import pytest

from presscast import casting
from presscast.model import Article, Block, Script
from presscast.output.identity import Place
from presscast.production import job
from presscast.settings.project import Settings

JPEG = b"\xff\xd8\xff\xe0" + bytes(200)
PAGE = """<!doctype html><html lang="en"><head><title>The bridge opens</title></head><body><article>
<h1>The bridge opens</h1><p>The bridge opened on Monday. Its keeper had waited for it, she said, for eleven years.</p>
<figure><img src="quay.jpg"><figcaption>The quay on the day before the bridge was opened.</figcaption></figure>
<p>Some forty people walked over it before noon, and a dog walked back.</p></article></body></html>"""


@pytest.mark.parametrize(
    "change",
    [
        lambda picture: picture.write_bytes(JPEG + b"\0"),
        lambda picture: os.utime(picture, ns=(0, picture.stat().st_mtime_ns + 1_000_000_000)),
        lambda picture: picture.unlink(),
    ],
    ids=["larger", "newer", "deleted"],
)
def test_a_caption_s_picture_that_has_changed_makes_the_edition_anew(desk, change):
    (desk.folder / "story.html").write_text(PAGE, "utf-8")
    picture = desk.folder / "quay.jpg"
    picture.write_bytes(JPEG)
    make = ("story.html", "--voice", "tone")
    assert desk.make(*make)["changed"] is True
    assert desk.make(*make)["changed"] is False
    change(picture)
    assert desk.make(*make)["changed"] is True
    assert desk.make(*make)["changed"] is False


def test_another_version_of_presscast_makes_the_edition_anew(tmp_path, monkeypatch):
    settings = Settings(voice="tone", out=tmp_path)
    article, profile = Article("A bridge", (Block("paragraph", "It opened."),)), casting.asked(settings, "en")
    made = job.Job(Script(article, ()), Place(article, "a", "g"), profile, casting.engines(profile, settings), settings)
    before = made.key
    assert made.key == before
    monkeypatch.setattr(job, "__version__", f"{job.__version__}.1")
    assert made.key != before
