"""The saying rules against their fixtures: title, written lines and said lines, each ended by a dot."""

from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from presscast.script.fold import fold
from presscast.script.rules.order import RULES
from presscast.script.say import say, why

FIXTURES = sorted((Path(__file__).parent / "rules").glob("*.txt"))


def pairs(path: Path) -> list[tuple[str, str]]:
    """Return the (written, said) lines of a fixture file."""
    parts = path.read_text("utf-8").split("\n.\n")
    found = []
    for written, said in zip(parts[1::3], parts[2::3], strict=True):
        found += zip(written.split("\n"), said.split("\n"), strict=True)
    return found


PAIRS = [pair for path in FIXTURES for pair in pairs(path)]


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_fixtures(path):
    wrong = [(written, say(written, "en"), said) for written, said in pairs(path) if say(written, "en") != said]
    assert not wrong


def test_the_fixtures_are_many_and_reach_every_rule():
    assert len(PAIRS) > 600
    reached = {step.name for written, _ in PAIRS for step in why(written, "en")}
    assert {rule.name for rule in RULES["en"]} <= reached


def test_rule_names_are_distinct():
    names = [rule.name for rule in RULES["en"]]
    assert len(names) == len(set(names))


PLAIN = "the town council met again and so they went home by boat in may to see what was left of it"
PIECES = st.one_of(
    st.sampled_from(sorted({word for written, _ in PAIRS for word in written.split()})),
    st.sampled_from([written for written, _ in PAIRS]),
    st.text(st.sampled_from("aA bB.1,2-0$%&'/()[]°:½–—@#IVXs"), max_size=8),
)


@settings(max_examples=400)
@given(st.lists(PIECES, min_size=1, max_size=4).map(" ".join))
def test_what_is_said_is_said_the_same_again(text):
    said = say(text, "en")
    assert say(said, "en") == said


@settings(max_examples=200)
@given(st.text(max_size=80))
def test_any_text_can_be_said(text):
    assert say(text, "en").count("\n") == text.count("\n")


@settings(max_examples=200)
@given(st.text(st.characters(categories=["Ll", "Zs"]), max_size=80), st.sampled_from(["fi", "pl", "hu"]))
def test_a_language_without_rules_passes(text, language):
    assert say(text + " 5 % & Nr. 3", language) == fold(text) + " 5 % & Nr. 3"


@settings(max_examples=200)
@given(st.lists(st.sampled_from(PLAIN.split())).map(" ".join))
def test_plain_words_stay(text):
    assert say(text, "en") == text


@pytest.mark.parametrize("frame", ["It was {}.", "They spoke of {}."])
def test_no_full_stop_vanishes(frame):
    ended = [(text, say(text, "en")) for text in (frame.format(written.rstrip(".")) for written, _ in PAIRS)]
    assert [(text, said) for text, said in ended if said.rstrip('”"’)')[-1:] not in (*".!?…",)] == []
