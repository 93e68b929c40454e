"""Where a person read a line, a listener is told in the sound, a reader on the page, a program in every field."""

from __future__ import annotations

import json
from array import array

import pytest
from mutagen.id3 import ID3

from presscast.files import layout
from presscast.model import Sound
from presscast.script.words import words
from presscast.speak import recorded, store

STORY = """---
language: {language}
---
# The clock

The clock of the harbour ran again on Monday, and the people of the town stood on the quay.
"""


def read_by_a_person(desk, language="en"):
    """Have the story's last line read by a person, in the file of changes by hand; return the article's folder."""
    (desk.folder / "story.md").write_text(STORY.format(language=language), "utf-8")
    desk.make("story.md", "--voice", "tone")
    folder = desk.folder / "out" / "the-clock"
    name = recorded.keep(
        store.pack(Sound(array("h", [*[5000] * 50, *[-5000] * 50] * 240).tobytes(), 24_000)),
        desk.folder / "out/.recordings",
    )
    desk.run("script", "story.md", "--edit", "story.script")
    rows = (desk.folder / "story.script").read_text("utf-8").rstrip()
    (desk.folder / "story.script").write_text(f"{rows}\n[take {name}]\n", "utf-8")
    return folder, f"{rows.splitlines()[-1]}\n[take {name}]\n"


def told(folder) -> dict[str, str]:
    """Return what is told of who reads: by the sound, the page, what the feed takes, and the sound file's tags."""
    track = json.loads((folder / "build/3-track.json").read_text("utf-8"))
    lines = (one["clip"]["line"] for one in track["placed"])
    (sound,) = folder.glob("*.mp3")
    return {
        "sound": " ".join(line["shown"] for line in lines if line.get("role") == "disclosure"),
        "page": (folder / "index.html").read_text("utf-8").partition("<body")[2],
        "feed": json.loads((folder / layout.EPISODE).read_text("utf-8"))["disclosure"],
        "tags": str(ID3(sound)["TXXX:AI_DISCLOSURE"]),
    }


def test_what_a_person_read_is_told_everywhere_and_no_more_once_it_is_taken_back(desk):
    folder, row = read_by_a_person(desk)
    people = words("en").people
    assert [place for place, text in told(folder).items() if people in text] == []
    (folder / layout.MENDED).write_text(row, "utf-8")
    desk.make("story.md", "--voice", "tone")
    found = told(folder)
    assert [place for place, text in found.items() if people in text] == ["sound", "page", "feed", "tags"]
    assert found["page"].count(people) == 1
    assert found["feed"] == f"{words('en').disclosure} {people}"
    assert desk.run("check", str(folder)).returncode == 0
    (folder / layout.MENDED).unlink()
    desk.make("story.md", "--voice", "tone")
    assert [place for place, text in told(folder).items() if people in text] == []


def test_a_script_edited_by_hand_tells_it_too(desk):
    folder, _ = read_by_a_person(desk)
    desk.make("story.md", "--voice", "tone", "--script", "story.script")
    assert told(folder)["sound"] == f"{words('en').disclosure} {words('en').people}"


@pytest.mark.parametrize("language", ["de", "ja", "sv"])
def test_it_is_told_in_the_article_s_language(desk, language):
    folder, row = read_by_a_person(desk, language)
    (folder / layout.MENDED).write_text(row, "utf-8")
    desk.make("story.md", "--voice", "tone")
    found = told(folder)
    assert [place for place, text in found.items() if words(language).people in text] == [
        "sound",
        "page",
        "feed",
        "tags",
    ]
    assert found["page"].count(words(language).people) == 1
