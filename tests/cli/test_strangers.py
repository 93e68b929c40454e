"""What others wrote is told at a terminal as words: none of it turns, colours or clears what stands there."""

from __future__ import annotations

import io
import json
import re

from PIL import Image
from test_progress import CONTROL, on_a_terminal

TOLD = "The boat came in at noon on Monday, and nobody on the quay saw it, said the captain."
DESCRIBED = "A boat lies at the quay of the town, and its captain stands on the ramp."
STEERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e]")


def steering(seen: str) -> list[str]:
    """Return what of a terminal's text steers it, beside the progress that presscast itself draws."""
    return STEERS.findall(CONTROL.sub("", seen))


def test_an_address_of_a_feed_that_cannot_be_reached(desk):
    link = "http://127.0.0.1:9/\x9b31m\u202egnp"
    item = f"<item><title>The boat</title><link>{link}</link></item>"
    (desk.folder / "a.xml").write_text(f"<rss version='2.0'><channel>{item}{item}</channel></rss>", "utf-8")
    for more in ((), ("--dry-run",)):
        done, seen = on_a_terminal(desk, "a.xml", "--voice", "tone", *more)
        assert done.returncode in (3, 10)
        assert "cannot be reached" in re.sub(r"\s+", " ", seen)
        assert not steering(seen)


def test_a_title_and_a_key_of_the_front_matter(desk):
    keys = json.dumps("dat\x9be\u202e"), json.dumps("The boat\x9b2J\u202e is in")
    (desk.folder / "a.md").write_text(f"---\ntitle: {keys[1]}\n{keys[0]}: x\n---\n\n{TOLD}\n", "utf-8")
    done, seen = on_a_terminal(desk, "a.md", "--voice", "tone")
    assert done.returncode == 0
    assert "The boat" in seen
    assert "did you mean date?" in re.sub(r"\s+", " ", seen)
    assert not steering(seen)


def test_a_library_that_warns_of_a_picture_says_nothing(desk):
    exif, held = Image.Exif(), io.BytesIO()
    exif[0x0112], exif[0x010E] = 6, DESCRIBED
    Image.new("RGB", (400, 240), "navy").save(held, "JPEG", exif=exif)
    picture = held.getvalue().replace((len(DESCRIBED) + 1).to_bytes(4, "big"), (1 << 14).to_bytes(4, "big"))
    assert picture != held.getvalue()
    (desk.folder / "boat.jpg").write_bytes(picture)
    (desk.folder / "a.md").write_text(f"# The boat\n\n{TOLD}\n\n![A boat lies at the quay](boat.jpg)\n\n{TOLD}\n")
    done = desk.run("make", "a.md", "--voice", "tone", "--quiet")
    assert done.returncode == 0
    assert not done.stderr
