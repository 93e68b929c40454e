"""What an edition depends on: where any of it changes, it is made anew."""

from __future__ import annotations

import os

import pytest

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
