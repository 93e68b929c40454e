"""Characters that are no writing: they are neither shown nor ever reach a voice."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from presscast.model import Article, Block
from presscast.read.page import html
from presscast.script.edit import apply, export
from presscast.script.lexicon import from_pairs, read_pls
from presscast.script.say import say
from presscast.script.write import Manner, write_script
from presscast.writing.characters import speakable, visible

ICONS = "\ue000\uf0e0\uf8ff\ufffc\ufff9\ufdd0\uffff\U000f0001\U0010fffd"
SOFT = "\u00ad\u200b\u2060\ufeff\u115f\u1160"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\uf0e0 Email us", "Email us"),
        ("Read\uf101more", "Read more"),
        ("It ended \uf101.", "It ended."),
        ("It ended.\uf101", "It ended."),
        ("one \uf101 \uf102 two", "one two"),
        ("Haus\u00adtür\u200b", "Haustür"),
        ("above\n\uf101\nbelow", "above\nbelow"),
        ("\uf101", ""),
        ("5\ufffc kg", "5 kg"),
        ("👩\u200d🚀 नमस्\u200dते", "👩\u200d🚀 नमस्\u200dते"),
    ],
)
def test_what_is_seen_of_a_text(text, seen):
    assert visible(text) == seen


@given(st.text(st.characters(codec="utf-8") | st.sampled_from(ICONS + SOFT)))
def test_nothing_of_the_kind_is_left_and_letters_stay(text):
    spoken = speakable(text)
    assert not set(spoken) & set(ICONS + SOFT + "\u202e\u2066")
    assert [char for char in spoken if char.isalnum()] == [char for char in text if char.isalnum() and char not in SOFT]
    assert speakable(spoken) == spoken


@pytest.mark.parametrize("icon", ICONS)
def test_an_icon_is_not_taken_for_a_word_of_the_lexicon(icon):
    names = from_pairs([("Xi", "Shee"), ("Qi", "Chee"), ("Ho", f"{icon}Hoe")], "en")
    assert say(f"{icon} Xi met Qi{icon} and Ho.", "en", (names,)) == "Shee met Chee and Hoe."
    pls = f'<lexicon xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" version="1.0" xml:lang="en"><lexeme><grapheme>Xi</grapheme><alias>Shee{icon}</alias></lexeme></lexicon>'
    if icon.isprintable() or ord(icon) < 0xFDD0:  # the others are no characters of XML
        assert say("Xi", "en", (read_pls(pls.encode(), "x.pls"),)) == "Shee"


def test_no_line_of_a_script_holds_one_whoever_read_it():
    story = Block("paragraph", f"The clock{ICONS[1]} ran again. {ICONS[0]}")
    script = write_script(Article("T", (story,)), Manner())
    assert [line.said for line in script.lines if line.block == 0] == ["The clock ran again."]
    mended = apply(script, export(script).replace("ran again.\n", f"ran{ICONS} on.\n"), "x")
    assert [line.said for line in mended.lines if line.block == 0] == ["The clock ran on."]


def test_a_page_that_names_them_by_number_is_read_without_them():
    page = b"""<html><head><title>The clock&#xf101; runs</title></head><body><article><h1>The clock&#xf101; runs</h1>
    <p>&#xf0e0; The har&shy;bour clock&#8203; ran again on Monday, and the people of the town came to hear it strike.</p>
    <p>They stood on the quay for an hour &#xf101; and went home when the bell had rung for the last time at nine.</p>
    </article></body></html>"""
    found = html.read(page, "x.html")
    assert found.title == "The clock runs"
    assert [block.text[:31] for block in found.blocks[1:]] == [
        "The harbour clock ran again on ",
        "They stood on the quay for an h",
    ]
    assert "hour and went" in found.blocks[2].text
