"""Numbers, emoji and brackets said as somebody wants them."""

import pytest

from presscast.model import Article, Block, Pauses, Saying
from presscast.script.brackets import without
from presscast.script.lexicon import from_pairs
from presscast.script.say import say, why
from presscast.script.write import Manner, trace_script, write_script

WRITTEN, NAMED, OUT, BARE = Saying("written"), Saying(emoji="named"), Saying(emoji="out"), Saying(brackets="out")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("On June 3, 2026, at 7:30 p.m. it cost $1.3 million, or “£400” (20%).", "en"),
        ("Am 3. Oktober um 14.30 Uhr kostete es 1,3 Mrd. €.", "de"),
        ("10月3日に120人が来た。", "ja"),
    ],
)
def test_numbers_as_written_stay_as_they_stand(text, language):
    figures = (
        [word.strip("“”().,") for word in text.split() if any(map(str.isdigit, word))]
        if language != "ja"
        else ["10", "3", "120"]
    )
    said = say(text, language, saying=WRITTEN)
    assert all(figure in said for figure in figures)
    assert say(text, language) != said


def test_with_numbers_as_written_all_else_is_said_as_ever():
    assert (
        say("Sen. Ito & 400 others e-mailed jo@example.org.", "en", saying=WRITTEN)
        == "Senator Ito and 400 others e-mailed jo at example dot org."
    )


def test_a_lexicon_goes_before_numbers_as_written():
    known = (from_pairs([("24/7", "all day long")], "en"),)
    assert say("Open 24/7, 365 days.", "en", known, saying=WRITTEN) == "Open all day long, 365 days."


@pytest.mark.parametrize(
    ("text", "alone", "named", "out"),
    [
        ("So happy 🎉", "So happy party popper", "So happy party popper", "So happy"),
        ("So happy 🎉🔥 today", "So happy today", "So happy party popper, fire today", "So happy today"),
        ("Vive la 🇫🇷 today", "Vive la today", "Vive la flag of France today", "Vive la today"),
        ("It got ★★★★☆.", "It got four stars.", "It got four stars.", "It got four stars."),
        ("Go🎉now", "Go party popper now", "Go party popper now", "Go now"),
    ],
)
def test_emoji(text, alone, named, out):
    assert [" ".join(say(text, "en", saying=how).split()) for how in (Saying(), NAMED, OUT)] == [alone, named, out]


@pytest.mark.parametrize("language", ["de", "ko", "sw"])
def test_emoji_are_left_out_in_every_language(language):
    assert say("Hurra 🎉🔥!", language, saying=OUT) == "Hurra!"
    assert say("Hurra 🎉🔥!", language, frozenset(), frozenset(["emoji"]), OUT) == "Hurra 🎉🔥!"


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (["He (Ito) left (again)."], ["He left."]),
        (["One [two (three)] four."], ["One four."]),
        (["One (two.", "Three.) Four."], ["One", "Four."]),
        (["One (two."], ["One (two."]),
        (["a) one b) two"], ["a) one b) two"]),
        (["[Qi](/tʃiː/) (she)"], ["[Qi](/tʃiː/)"]),
        (["市長（70）は"], ["市長は"]),
        (["(never [closed) there"], ["there"]),
    ],
)
def test_what_stands_in_brackets_is_left_out(texts, kept):
    assert without(texts) == kept


def told(*texts, **how):
    blocks = tuple(Block("paragraph", text) for text in texts)
    article = Article("The clock", (Block("headline", "The clock"), *blocks))
    made = write_script(article, Manner(**how))
    return [(line.shown, line.said, line.pause_ms) for line in made.lines if line.block > 0]


def test_a_sentence_in_brackets_is_shown_with_the_one_beside_it_and_the_silence_behind_it_stays():
    assert told(
        "(So it was said.) It struck (twice) at noon. (Nobody heard it.)",
        "(Reported by Ito.)",
        "It went on.",
        saying=BARE,
    ) == [
        ("(So it was said.) It struck (twice) at noon. (Nobody heard it.)", "It struck at noon.", Pauses().paragraph),
        ("It went on.", "It went on.", Pauses().tail),
    ]


def test_brackets_left_out_are_told_of():
    assert [step.name for step in why("He (Ito) left.", "en", saying=BARE)] == ["brackets"]
    assert say("He (Ito) left.", "en", saying=BARE) == "He left."


def test_a_trace_tells_of_the_same_lines_as_the_script():
    article = Article("T", (Block("headline", "T"), Block("paragraph", "It struck 12 (twice) 🎉.")))
    manner = Manner(saying=Saying("written", "out", "out"))
    assert tuple(line for line, _ in trace_script(article, manner)) == write_script(article, manner).lines
    assert write_script(article, manner).lines[-1].said == "It struck 12."
