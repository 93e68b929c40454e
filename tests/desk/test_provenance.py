"""Each word that is said knows where it comes from, and all of them together are what is said."""

from __future__ import annotations

from hypothesis import given, strategies as st

from presscast.desk.progress import Progress
from presscast.desk.provenance import Span, spans
from presscast.script.lexicon import from_pairs
from presscast.script.say import say, why
from presscast.writing.pronounced import worded

TEXT = "On May 4, 2025 it cost $5m, Sen. Qvist said; it’s cheap."
KNOWN = (from_pairs([("Qvist", "[kwist](/kvɪst/)")], "en"),)


def told(text, said=None):
    by_rule = say(text, "en", KNOWN)
    return spans(why(text, "en", KNOWN), said or by_rule, by_rule)


def test_words_are_told_by_rule_by_entry_and_by_hand():
    assert [span for span in told(TEXT) if span.rules][2:] == [
        Span(" five million dollars", ("money",), "$5m"),
        Span(" Senator", ("titles",), "Sen."),
        Span(" kwist", ("lexicon",), "Qvist", "kvɪst"),
    ]
    by_hand = told(TEXT, say(TEXT, "en", KNOWN).replace("cheap", "dear").replace("five", "six"))
    assert Span(" dear", ("by hand",), "cheap") in by_hand
    assert Span(" six", ("money", "by hand"), "$5m") in by_hand


def test_a_line_that_no_rule_touches_is_one_span():
    assert told("Nothing here to change.") == (Span("Nothing here to change."),)


WORDS = st.lists(
    st.sampled_from([*TEXT.split(), "[joie](@fr)", "51-49", "II", "–", "…", "a", "A.B."]), min_size=1, max_size=12
).map(" ".join)


@given(WORDS, WORDS)
def test_together_they_are_what_is_said(text, by_hand):
    for said in (None, by_hand):
        found = told(text, said)
        expected = worded(said or say(text, "en", KNOWN))
        assert "".join(span.text for span in found) == " ".join(expected.split())


def test_progress_counts_stages_by_the_time_they_take():
    progress = Progress()
    assert (progress.share, progress.told) == (0.0, "Reading")
    for word in (("plan", "speak", 100.0, 9.0), ("plan", "encode", 100.0, 1.0), ("note", "x"), ("step", "speak", 50.0)):
        progress.take(word)
    assert progress.share == 0.45
    assert progress.told == "Speaking, 50 of 100 s of audio"
    progress.take(("step", "speak", 70.0))
    assert progress.share == 0.9
