"""A pause that is asked for at its place: in the article, and in an edited script."""

from dataclasses import replace

import pytest

from presscast.errors import ReadError, SettingsError
from presscast.model import Article, Block, Pauses
from presscast.read.text.markdown import read
from presscast.script.edit import apply, export, fitted, pauses, rows
from presscast.script.write import Manner, write_script

FIRST = "The harbour board met on Tuesday morning and put off its decision about the clock until the summer."
SECOND = "Nobody is against the clock. It has not struck since the storm took its hands in the winter."


def written(text: str, **asked):
    article = read(text.encode(), "clock.md")
    return write_script(article, Manner(**asked))


def after(script, opening: str) -> int:
    return next(line.pause_ms for line in script.lines if line.shown.startswith(opening))


@pytest.mark.parametrize("ms", [0, 40, 800, 10_000])
def test_between_paragraphs_it_takes_the_place_of_the_silence_there(ms):
    made = written(f"# The clock\n\n{FIRST}\n\n<!-- pause {ms} -->\n\n{SECOND}\n")
    assert after(made, "The harbour board") == ms
    assert "pause" not in "".join(block.text for block in made.article.blocks) + repr(made.article.dropped)


def test_before_a_subhead_and_at_the_end_it_wins_too():
    made = written(f"# The clock\n\n{FIRST}\n\n<!-- PAUSE 40 -->\n\n## A vote\n\n{SECOND}\n\n<!--pause 50-->\n")
    assert after(made, "The harbour board") == 40
    assert made.lines[-1].pause_ms == 50


def test_inside_a_paragraph_it_stands_between_the_words_it_was_set_between():
    made = written(
        f"# The clock\n\n{FIRST}\n\nNobody is\nagainst it.<!-- pause 700 --> It *has* not <!-- pause 90 -->struck.\n"
    )
    assert [(line.shown, line.pause_ms) for line in made.lines[-3:]] == [
        ("Nobody is against it.", 700),
        ("It has not", 90),
        ("struck.", Pauses().tail),
    ]
    assert made.article.blocks[-1].text == "Nobody is against it. It has not struck."


def test_a_footnote_mark_before_it_moves_it_nowhere():
    made = written(
        f"# The clock\n\n{FIRST}\n\nThe hands were lost.[^1] <!-- pause 700 --> It has not struck.\n\n[^1]: In the storm.\n"
    )
    assert after(made, "The hands were lost.") == 700


def test_what_stands_behind_it_on_its_line_is_read():
    made = written(f"# The clock\n\n{FIRST}\n\n<!-- pause 700 --> Nobody is *against* the clock.\n")
    assert after(made, "The harbour") == 700
    assert made.lines[-1].said == "Nobody is against the clock."


def test_before_all_else_it_is_the_silence_at_the_head():
    assert written(f"<!-- pause 3000 -->\n\n# The clock\n\n{FIRST}\n").head_ms == 3000


def test_of_two_at_one_place_the_longer_is_heard():
    made = written(f"# The clock\n\n{FIRST}\n\n<!-- pause 700 -->\n\n<!-- pause 300 -->\n\n{SECOND}\n")
    assert after(made, "The harbour") == 700


def test_behind_a_caption_it_comes_after_the_credit_and_stays_without_the_caption():
    text = f"# The clock\n\n{FIRST}\n\n![The clock](a.jpg)\n*The clock at noon. Photo: Ann Lee*\n\n<!-- pause 4000 -->\n\n{SECOND}\n"
    assert [line.pause_ms for line in written(text).lines if line.role in ("caption", "credit")][-1] == 4000
    assert after(written(text, without=frozenset(["captions"])), "The harbour") == 4000


def test_another_remark_is_none_and_code_shows_what_it_shows():
    made = written(
        f"# The clock\n\n{FIRST}\n\n<!-- pause the story here, said the desk -->\n\nWrite `<!-- pause x -->` for it.\n"
    )
    assert after(made, "The harbour") == Pauses().paragraph
    assert [piece.reason for piece in made.article.dropped] == ["html-comment"]


@pytest.mark.parametrize(
    "words", ["pause", "pause long", "pause 800ms", "pause 800 ms", "pause -5", "pause 10001", "pause: 800"]
)
@pytest.mark.parametrize("line", ["<!-- {} -->", f"{FIRST}\n{FIRST} <!-- {{}} --> {SECOND}"])
def test_a_malformed_one_is_refused_with_its_line(words, line):
    text = f"---\ntitle: The clock\n---\n\n{FIRST}\n\n{line.format(words)}\n"
    number = text[: text.index("<!--")].count("\n") + 1
    with pytest.raises(ReadError, match=rf"clock.md, line {number}: .*written `pause 800`, in ms, from 0 to 10000"):
        read(text.encode(), "clock.md")


def test_in_chinese_it_parts_sentences_without_a_space():
    text = "港口委员会星期二开会。钟楼的决定推迟了。"
    block = Block("paragraph", text, pauses=((11, 700),))
    made = write_script(Article("钟", (block,), language="zh"), Manner())
    assert [line.pause_ms for line in made.lines if line.block == 0] == [700, Pauses().tail]


@pytest.fixture
def asking():
    return written(f"# The clock\n\n{FIRST}\n\n<!-- pause 700 -->\n\n{SECOND}\n")


def test_a_script_shows_the_pauses_asked_for_and_takes_them_back(asking):
    text = export(asking)
    assert [row for row in text.splitlines() if row.startswith("[")] == ["[pause 700]"]
    assert apply(asking, text, "s") == asking


def test_a_row_changes_adds_and_leads(asking):
    text = export(asking).replace("[pause 700]", "[pause 90]") + "[pause 0]\n"
    made = apply(asking, "[pause 60]\n" + text, "s")
    assert (made.head_ms, after(made, "The harbour"), made.lines[-1].pause_ms) == (60, 90, 0)
    assert apply(made, export(made), "s") == made


@pytest.mark.parametrize("row", ["[pause]", "[pause soon]", "[pause 20000]", "[pause 1 2]"])
def test_a_malformed_row_is_refused_with_its_line(asking, row):
    export_rows = export(asking).splitlines()
    with pytest.raises(SettingsError, match=r"s, line 4: .*written `pause 800`"):
        apply(asking, "\n".join([*export_rows[:3], row, *export_rows[3:]]), "s")


def test_export_rowsof_changes_keep_the_pauses_and_lose_none_with_their_line(asking):
    kept = rows(asking, {1: "Said otherwise."}, asked={-1: 5, 2: 60})
    assert fitted(asking, kept, "s")[0] == {1: "Said otherwise.", 2: asking.lines[2].said}
    assert pauses(asking, kept, "s") == {-1: 5, 2: 60}
    fewer = replace(asking, lines=asking.lines[:2])
    assert fitted(fewer, kept, "s")[1][0].endswith("\n[pause 60]")


def test_behind_a_line_that_is_no_story_it_comes_after_what_stood_before():
    made = written(f"# The clock\n\n{FIRST}\n\nUpdated: June 3, 2026 <!-- pause 700 -->\n\n{SECOND}\n")
    assert [piece.reason for piece in made.article.dropped] == ["date-line"]
    assert after(made, "The harbour") == 700


def test_many_on_a_line_are_no_burden():
    text = f"# The clock\n\n{FIRST}\n\n{'<!-- pause 7 -->' * 250} {SECOND}\n\n" + "<!-- pause 5 -->\n\n" * 5_000
    made = written(text)
    assert after(made, "The harbour") == 7
    assert made.lines[-1].pause_ms == 5
    with pytest.raises(ReadError, match=r"clock.md, line 5: over 300 pauses"):
        written(text.replace("<!-- pause 7 -->", "<!-- pause 7 -->" * 2))
