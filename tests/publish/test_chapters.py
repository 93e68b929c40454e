"""chapters.json, in the form Podcasting 2.0 apps read."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from pathlib import Path

from handmade import RATE, edition, track
from hypothesis import given, strategies as st

from presscast.model import Chapter
from presscast.publish import chapters
from presscast.publish.metadata import spans


def test_chapters_ascend_from_zero_with_pictures_by_address(tmp_path: Path) -> None:
    made = track()
    first, second, *rest = made.chapters
    pictured = (replace(first, image="/home/me/x.jpg"), replace(second, image="https://fjordpost.example/f.jpg"), *rest)
    path = chapters.write(edition(tmp_path, made=replace(made, chapters=pictured)), tmp_path)
    found = json.loads(path.read_text("utf-8"))
    assert (found["version"], found["title"]) == ("1.2.0", made.script.article.title)
    assert [c["startTime"] for c in found["chapters"]] == [0, 6.6, 9.1, 15.1]
    assert [c.get("img") for c in found["chapters"]] == [None, "https://fjordpost.example/f.jpg", None, None]
    assert {c["url"] for c in found["chapters"]} == {"https://fjordpost.example/ferry"}


def test_a_picture_that_the_edition_holds_is_its_own_copy(tmp_path: Path) -> None:
    made = track()
    pictured = replace(
        made, chapters=(replace(made.chapters[0], image="https://far.example/f.jpg"), *made.chapters[1:])
    )
    held = replace(
        edition(tmp_path, made=pictured),
        pictures=(("https://far.example/f.jpg", Path("images/a.jpg")),),
        base="https://audio.example/ferry/",
    )
    found = json.loads(chapters.write(held, tmp_path).read_text("utf-8"))["chapters"]
    assert found[0]["img"] == "https://audio.example/ferry/images/a.jpg"


@given(st.lists(st.integers(0, 23 * RATE), max_size=40))
def test_spans_cover_the_whole_track_without_a_gap(starts: list[int]) -> None:
    made = replace(track(), chapters=tuple(Chapter(f"c{at}", at) for at in starts))
    found = spans(made)
    assert found[0].start_ms == 0
    assert found[-1].end_ms == 23_400
    assert all(this.end_ms == following.start_ms for this, following in itertools.pairwise(found))
    assert all(span.start_ms < span.end_ms for span in found)


def test_the_short_ones_are_few_and_brief_and_fill_the_whole(tmp_path):
    chapters.write(edition(tmp_path), tmp_path)
    short = json.loads((tmp_path / "chapters-short.json").read_text("utf-8"))["chapters"]
    assert [(c["startTime"], c["endTime"], c["title"]) for c in short] == [(0.0, 23.4, "Ferry at Østby runs again…")]
