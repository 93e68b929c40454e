from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from presscast.errors import SettingsError
from presscast.model import Article, Line, Script
from presscast.script.edit import apply, export, fitted, mended, rows
from presscast.writing.characters import speakable


def test_unedited_comes_back_equal(harbour, script):
    made = script(harbour)
    assert apply(made, export(made), "s") == made


def test_an_edit_changes_only_what_is_said(harbour, script):
    made = script(harbour)
    text = export(made).replace("Senator", "the Senator")
    mended = apply(made, text, "s")
    assert [line.shown for line in mended.lines] == [line.shown for line in made.lines]
    assert any("the Senator" in line.said for line in mended.lines)


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (lambda rows: [*rows[:3], *rows[4:]], "s, line 4: expected a row"),
        (lambda rows: [*rows[:2], rows[2].replace("By", "Von", 1), *rows[3:]], "s, line 3: expected"),
        (lambda rows: [*rows, "99 narrator | x | y"], r"s, line \d+: a row more"),
        (lambda rows: rows[:-1], "s, line "),
        (lambda rows: [rows[0], rows[1].rpartition("|")[0] + "|", *rows[2:]], "s, line 2: nothing is said"),
        (lambda rows: [rows[0], rows[2], rows[1], *rows[3:]], "s, line 2: expected"),
        (lambda rows: [], "s, line 1"),
    ],
)
def test_a_bad_edit_is_refused_with_its_line(harbour, script, edit, says):
    made = script(harbour)
    with pytest.raises(SettingsError, match=says):
        apply(made, "\n".join(edit(export(made).splitlines())), "s")


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Zl", "Zp", "Cc", "Cs"]), min_size=1).map(str.strip)


SAID = WORDS.filter(lambda text: text and speakable(text) == text)  # as everything a script says is


@given(st.lists(st.tuples(WORDS, SAID), max_size=5))
def test_any_words_come_back(pairs):
    made = Script(Article("T", ()), tuple(Line(0, shown, said) for shown, said in pairs))
    assert apply(made, export(made), "s") == made


def test_blank_rows_and_remarks_are_passed_over(harbour, script):
    made = script(harbour)
    text = export(made).replace("\n2 ", "\n\n## a remark\n2 ")
    assert apply(made, text, "s") == made
    assert apply(replace(made, lines=()), "", "s").lines == ()


@given(st.lists(st.tuples(WORDS, SAID), max_size=5), st.data())
def test_the_rows_of_changed_lines_alone_find_their_lines_again(pairs, data):
    made = Script(Article("T", ()), tuple(Line(0, shown, said) for shown, said in pairs))
    changed = data.draw(st.dictionaries(st.sampled_from(range(len(pairs))), SAID)) if pairs else {}
    assert fitted(made, rows(made, changed), "s") == (changed, ())


def test_a_row_follows_its_line_to_another_number_and_is_told_where_its_line_is_gone(harbour, script):
    made = script(harbour)
    kept = rows(made, {4: "Said otherwise.", 5: "Gone."})
    lines = (*made.lines[1:5], *made.lines[6:])
    said, lost = fitted(replace(made, lines=lines), kept, "s")
    assert said == {3: "Said otherwise."}
    assert [row.rpartition("| ")[2] for row in lost] == ["Gone."]
    assert rows(replace(made, lines=lines), said, lost).endswith(f"{lost[0]}\n")


def test_of_equal_lines_the_nearest_takes_the_row():
    made = Script(Article("T", ()), tuple(Line(0, "", "Photo:", "cue") for _ in range(3)))
    assert fitted(made, rows(made, {1: "Picture:"}), "s") == ({1: "Picture:"}, ())


def test_a_changed_row_that_says_nothing_is_refused(harbour, script):
    made = script(harbour)
    with pytest.raises(SettingsError, match="s, line 2: nothing is said"):
        fitted(made, rows(made, {1: " "}), "s")


def test_a_chapter_is_named_moved_and_joined_to_the_one_before():
    lines = tuple(
        Line(0, word, word, chapter=chapter) for word, chapter in (("One.", "A"), ("Two.", ""), ("Three.", "B"))
    )
    made = Script(Article("T", ()), lines)
    kept = rows(made, {}, named={0: "The [first] part", 1: "The second", 2: ""})
    assert fitted(made, kept, "s") == ({0: "One.", 1: "Two.", 2: "Three."}, ())
    assert [line.chapter for line in mended(made, kept, "s")[0].lines] == ["The [first] part", "The second", ""]
    assert mended(made, rows(made, {}), "s") == (made, ())


def test_chapters_and_pauses_stay_with_their_line_and_with_one_that_is_gone():
    made = Script(Article("T", ()), tuple(Line(0, word, word) for word in ("One.", "Two.")))
    kept = rows(made, {}, asked={0: 300, 1: 400}, named={0: "First", 1: "Second"})
    fewer, lost = mended(replace(made, lines=made.lines[1:]), kept, "s")
    assert [(line.pause_ms, line.chapter) for line in fewer.lines] == [(400, "Second")]
    assert lost == ("1 narrator | One. | One.\n[pause 300]\n[chapter First]",)


def test_chapters_of_a_whole_script_are_taken_too(harbour, script):
    made = script(harbour)
    text = export(made).replace("\n3 ", "\n[chapter The keeper]\n3 ", 1)
    assert apply(made, text, "s").lines[1].chapter == "The keeper"


def test_a_chapter_s_name_is_bounded(harbour, script):
    made = script(harbour)
    with pytest.raises(SettingsError, match="at most 200 characters"):
        mended(made, rows(made, {}, named={0: "x" * 201}), "s")


def test_a_row_stays_with_a_line_whose_block_became_another_kind():
    made = Script(Article("T", ()), (Line(0, "One.", "One."), Line(1, "Two.", "Two.")))
    kept = rows(made, {1: "Two, then."}, asked={1: 900})
    recast = replace(made, lines=(made.lines[0], replace(made.lines[1], role="quote")))
    assert fitted(recast, kept, "s") == ({1: "Two, then."}, ())
    assert mended(recast, kept, "s")[0].lines[1].pause_ms == 900
