"""The table of fields: each fact of it is gathered, and README shows the table as it is."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

from handmade import edition

from presscast.fields import TABLE, Facts, due, facts

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")


def test_every_row_is_a_fact_and_every_fact_a_row():
    assert {field.name for field in dataclasses.fields(Facts)} == set(TABLE)


def test_no_field_says_two_things():
    named = [(kind, field) for row in TABLE.values() for kind, names in row.items() for field in names]
    assert len(named) == len(set(named))


def test_readme_shows_each_field_and_no_other():
    head = "| what | MP3, WAV (ID3) |"
    shown = re.findall(r"`([^`]+)`", "\n".join(README[README.index(head) :].split("\n\n")[0].splitlines()[2:]))
    held = [
        field.replace("com.apple.iTunes:", "") for row in TABLE.values() for names in row.values() for field in names
    ]
    assert sorted(shown) == sorted(held)


def test_what_is_not_known_has_no_field(tmp_path):
    made = edition(tmp_path, ".mp3")
    unknown = due("vorbis", facts(dataclasses.replace(made, digital_source="", speakers=(), voice="")))
    assert not {"DIGITAL_SOURCE_TYPE", "VOICE", "VOICE_LICENSE"} & unknown.keys()
    known = due("vorbis", facts(dataclasses.replace(made, digital_source="algorithmicMedia")))
    assert known["DIGITAL_SOURCE_TYPE"] == ("http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia",)
