"""The disclosure said again in a long edition."""

from __future__ import annotations

import pytest

from presscast.errors import SettingsError
from presscast.settings import project

MINUTE = "The keeper of the light wound the clock each night, and went down to the boats at dawn. " * 10
LONG = ("paragraph", MINUTE)


def shape(made) -> str:
    """The script as letters, a paragraph of a minute as p, a subhead as S, an item as i, the disclosure as D."""
    letters = {"disclosure": "D", "headline": "h", "subhead": "S", "byline": "b", "narrator": "p", "caption": "c"}
    found = []
    for line in made.lines:
        kind = made.article.blocks[line.block].kind if line.block >= 0 else ""
        mark = (line.block, "i" if kind == "list_item" else letters.get(line.role, line.role))
        if not found or found[-1] != mark:
            found.append(mark)
    return "".join(letter for _, letter in found)


def minutes(count: float) -> int:
    return round(count * 60_000)


def test_none_unless_it_is_asked_for(script):
    assert shape(script([LONG] * 40)) == "hD" + "p" * 40


def test_between_paragraphs_about_as_often_as_asked(script):
    made = script([LONG] * 12, remind_ms=minutes(5))
    assert shape(made) == "hDppppDppppDpppp"
    assert [line.said for line in made.lines if line.role == "disclosure"] == [made.disclosure] * 3


def test_none_in_an_edition_shorter_than_that(script):
    assert shape(script([LONG] * 3, remind_ms=minutes(5))) == "hDppp"


def test_before_a_chapter_that_begins_late_in_the_time(script):
    blocks = [*[LONG] * 4, ("subhead", "At sea"), *[LONG] * 3]
    assert shape(script(blocks, remind_ms=minutes(5.5))) == "hDppppDSppp"
    early = [LONG, ("subhead", "At sea"), *[LONG] * 6]
    assert shape(script(early, remind_ms=minutes(6))) == "hDpSppppDpp"


def test_not_after_a_heading_nor_within_a_list_nor_within_a_paragraph(script):
    items = [("list_item", MINUTE)] * 8
    assert shape(script([LONG, *items, LONG], remind_ms=minutes(3))) == "hDpDiiiiiiiiDp"
    assert shape(script([("paragraph", MINUTE * 9), LONG], remind_ms=minutes(3))) == "hDpDp"
    heads = [LONG, ("subhead", MINUTE), LONG, LONG]
    assert "SD" not in shape(script(heads, remind_ms=minutes(2)))


def test_a_quicker_voice_is_reminded_of_later(script):
    assert shape(script([LONG] * 12, remind_ms=minutes(5), rate=340)).count("D") == 2


def test_it_is_worded_as_the_language_or_the_house_words_it(script):
    made = script([LONG] * 12, remind_ms=minutes(5), disclosure="Gelesen von einer Maschine.", language="de")
    assert {line.shown for line in made.lines if line.role == "disclosure"} == {"Gelesen von einer Maschine."}
    german = script([LONG] * 12, remind_ms=minutes(5), language="de")
    assert {line.shown for line in german.lines if line.role == "disclosure"} == {german.disclosure}


def test_the_setting(tmp_path):
    file = tmp_path / "presscast.toml"
    file.write_text('[disclosure]\nevery = 20\ntext = "Read by a machine."\n')
    assert (project.load(tmp_path).remind, project.load(tmp_path).disclosure) == (20, "Read by a machine.")
    file.write_text('disclosure = "Read by a machine."\n')
    assert (project.load(tmp_path).remind, project.load(tmp_path).disclosure) == (0, "Read by a machine.")
    for wrong in ("every = true", "every = -1", "every = 1.5", "every = 601", "each = 20", 'text = ""'):
        file.write_text(f"[disclosure]\n{wrong}\n")
        with pytest.raises(SettingsError, match=r"disclosure\."):
            project.load(tmp_path)
