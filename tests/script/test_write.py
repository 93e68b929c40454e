from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from presscast.errors import SettingsError
from presscast.model import Article, Block, Line, Pauses, Script
from presscast.script.words import words
from presscast.script.write import Manner, check_omissions, trace_script, write_script

GOLDEN = Path(__file__).parent / "golden"

GOLDEN = Path(__file__).parent / "golden"


def row(line: Line) -> str:
    chapter = f" [{line.chapter}]" if line.chapter else ""
    said = "=" if line.said == line.shown else line.said
    return f"{line.block} {line.role} {line.pause_ms}{chapter} | {line.shown} | {said}"


def test_the_golden_script(harbour, script, golden):
    made = script(harbour)
    golden(GOLDEN / "harbour" / "script.txt", "\n".join(map(row, made.lines)) + "\n")
    assert made.head_ms == Pauses().head
    assert made.article is harbour


def test_a_trace_leads_to_the_same_lines(harbour, script):
    traced = list(trace_script(harbour, Manner()))
    assert tuple(line for line, _ in traced) == script(harbour).lines
    assert all(steps[-1].after.strip() == line.said for line, steps in traced if steps)
    assert {step.name for _, steps in traced for step in steps} > {"titles"}


def test_what_is_left_out(harbour, script):
    assert {"cue", "caption"}.isdisjoint(line.role for line in script(harbour, "captions").lines)
    assert not any("Vance" in line.said for line in script(harbour, "credits").lines)
    assert any("dawn" in line.said for line in script(harbour, "credits").lines)
    assert not any("Linden" in line.said for line in script(harbour, "byline").lines)
    assert not any("Published" in line.said for line in script(harbour, "dates").lines)
    assert not any("Correction" in line.said for line in script(harbour, "notes").lines)


def test_unknown_omission_names_the_known():
    with pytest.raises(SettingsError, match=r"here: .*'caption'.*byline, captions, credits"):
        check_omissions(frozenset({"caption"}), "here")


def test_disclosure_cannot_be_left_out(harbour, script):
    with pytest.raises(SettingsError, match="part of the product"):
        check_omissions(frozenset({"disclosure"}), "here")
    with pytest.raises(SettingsError, match="empty"):
        script(harbour, disclosure=" ")


def test_disclosure_may_be_worded_anew(harbour, script):
    made = script(harbour, disclosure="Read by a machine.")
    assert made.disclosure == "Read by a machine."
    assert [line.said for line in made.lines if line.role == "disclosure"] == ["Read by a machine."]


def disclosing(made: Script) -> list[tuple[int, str]]:
    return [(line.block, line.said) for line in made.lines if line.role == "disclosure"]


def test_the_disclosure_says_that_people_read_some_of_it_however_it_is_worded(harbour, script):
    people = words("en").people
    own, anew = script(harbour, by_people=True), script(harbour, by_people=True, disclosure="Read by a machine.")
    assert disclosing(own) == [(-1, words("en").disclosure), (-1, people)]
    assert disclosing(anew) == [(-1, "Read by a machine."), (-1, people)]
    assert anew.disclosure == f"Read by a machine. {people}"
    noted = script([("note", "Audio report: read by AI"), ("paragraph", "So.")], by_people=True)
    assert disclosing(noted) == [(1, "Audio report: read by AI"), (-1, people)]


def test_a_reminder_says_so_too(script):
    made = script([("paragraph", "The clock of the harbour ran again. " * 40)] * 4, by_people=True, remind_ms=60_000)
    said = [line.said for line in made.lines if line.role == "disclosure"]
    assert len(said) > 2
    assert said == [words("en").disclosure, words("en").people] * (len(said) // 2)


@pytest.mark.parametrize("where", [0, 1, 2])
def test_own_note_is_the_disclosure_once_and_near_the_head(script, where):
    blocks = [("paragraph", "One story."), ("paragraph", "It goes on.")]
    blocks.insert(where, ("note", "Audio report: read by AI"))
    made = script(blocks, disclosure="Never used.")
    assert made.disclosure == "Audio report: read by AI"
    assert [line.role for line in made.lines] == ["headline", "disclosure", "narrator", "narrator"]
    assert made.lines[1].block == where + 1


def test_a_note_about_ai_in_the_news_is_no_disclosure(script):
    made = script([("note", "This article was changed: the AI bill passed in May."), ("paragraph", "So.")])
    assert "AI bill" not in made.disclosure


def test_cue_is_heard_only_and_the_caption_is_shown(script):
    article = Article("T", (Block("caption", "A cat sleeps.", credit="AFP/YONHAP"),))
    cue, caption, credit = [line for line in script(article).lines if line.role in ("cue", "caption", "credit")]
    assert (cue.block, cue.shown, cue.said, cue.pause_ms) == (0, "", "Photo:", Pauses().cue)
    assert caption.shown == "A cat sleeps."
    assert credit.shown == "AFP, Yonhap"
    assert credit.said.startswith("Credit: ")


@pytest.mark.parametrize(
    ("language", "cue", "by"),
    [("de-AT", "Bild:", "Von Eva Holm"), ("fr", "Photo :", "Par Eva Holm"), ("es", "Foto:", "Por Eva Holm")],
)
def test_each_language_has_its_own_words(script, language, cue, by):
    article = Article("T", (Block("caption", "X."),), authors=("Eva Holm",), published="2024-05-01", language=language)
    said = [line.said for line in script(article).lines]
    assert cue in said
    assert by in said
    assert "read by an AI" not in " ".join(said)


def test_a_language_without_words_still_discloses(script):
    article = Article("T", (Block("caption", "X."),), authors=("Eva Holm",), published="2024-05-01", language="is")
    assert [line.role for line in script(article).lines] == ["headline", "byline", "disclosure", "caption"]


def test_dates_of_one_day_are_told_apart_by_the_clock(harbour, script):
    same = replace(harbour, published="2024-03-08T09:05", updated="2024-03-08T21:30")
    shown = [line.shown for line in script(same).lines]
    assert "Published March 8, 2024, 9:05 a.m., updated 9:30 p.m." in shown


def test_equal_or_unknown_dates_are_said_once_or_not(harbour, script):
    shown = [line.shown for line in script(replace(harbour, updated=harbour.published)).lines]
    assert "Published March 8, 2024" in shown
    none = script(replace(harbour, published="last week", updated="")).lines
    assert not any("ublished" in line.shown for line in none)


def test_an_update_alone_is_said(harbour, script):
    shown = [line.shown for line in script(replace(harbour, published="")).lines]
    assert "Updated March 9, 2024" in shown


@pytest.mark.parametrize(
    ("authors", "site", "shown"),
    [
        (("Ann Lee",), "", "By Ann Lee"),
        (("Ann Lee", "Bo Ray"), "", "By Ann Lee and Bo Ray"),
        ((), "The Herald", "The Herald"),
        (("Ann Lee", "Bo Ray", "Cy Dow"), "The Herald", "By Ann Lee, Bo Ray and Cy Dow, The Herald"),
    ],
)
def test_bylines(harbour, script, authors, site, shown):
    made = script(replace(harbour, authors=authors, site=site))
    assert made.lines[1].shown == shown
    assert made.lines[1].role == "byline"


def test_a_byline_kept_from_the_source_takes_the_place_of_ours(script):
    article = Article("T", (Block("byline", "BY ANN LEE"), Block("paragraph", "So.")), authors=("Ann Lee",))
    assert [line.shown for line in script(article).lines if line.role == "byline"] == ["BY ANN LEE"]


@pytest.mark.parametrize(
    ("credit", "shown", "said"),
    [
        ("AFP/YONHAP", "AFP, Yonhap", "Credit: A-F P, Yonhap"),
        ("FOREIGN MINISTRY", "Foreign Ministry", "Credit: Foreign Ministry"),
        ("PARK SUN-HEE", "Park Sun-hee", "Photo by Park Sun-hee"),
        ("Photograph: Jo Vance/Getty Images", "Jo Vance, Getty Images", "Photo by Jo Vance, Getty Images"),
        ("Photo by jo vance", "jo vance", "Photo by jo vance"),
        ("Credit...Jo Vance/The Herald", "Jo Vance, The Herald", "Photo by Jo Vance, The Herald"),
        ("[REUTERS]", "Reuters", "Credit: Reuters"),
        ("(Courtesy of the Museum of Boats)", "the Museum of Boats", "Credit: the Museum of Boats"),
        ("EPA", "EPA", "Credit: E P A"),
    ],
)
def test_credits(script, credit, shown, said):
    line = script(Article("T", (Block("caption", "A cat.", credit=credit),))).lines[-1]
    assert (line.shown, line.said, line.role) == (shown, said, "credit")


def test_a_pronunciation_given_once_holds_for_the_article_and_is_not_said_twice(script):
    made = script([("paragraph", "Mayor Xu (pronounced shoo) spoke."), ("paragraph", "Xu’s plan won.")])
    assert [line.said for line in made.lines[-2:]] == ["Mayor shoo spoke.", "shoo’s plan won."]
    assert made.lines[-2].shown == "Mayor Xu (pronounced shoo) spoke."


def test_the_articles_own_words_come_before_the_house(harbour, script):
    from presscast.script.lexicon import Lexicon

    house = Lexicon("en", (("Eastwater", "house"),))
    own = replace(harbour, lexicon=(("Eastwater", "East water"),))
    assert any("East water" in line.said for line in script(own, lexicons=(house,)).lines)
    assert not any("East water" in line.said for line in script(own, "lexicon", lexicons=(house,)).lines)


WORDS = st.text(st.sampled_from("ab Cd.?!“”\"' 19$%()\n"), max_size=60)
KINDS = st.sampled_from(["paragraph", "quote", "subhead", "caption", "note", "list_item", "table"])


@settings(max_examples=60)
@given(st.lists(st.tuples(KINDS, WORDS), max_size=8))
def test_every_word_is_shown_and_every_line_says_something(blocks):
    article = Article("Title", (Block("headline", "Title"), *(Block(kind, text) for kind, text in blocks)))
    made: Script = write_script(article, Manner())
    for index, block in enumerate(article.blocks):
        shown = " ".join(line.shown for line in made.lines if line.block == index and line.shown)
        if any(char.isalnum() for char in block.text):
            assert shown == " ".join(block.text.split())
    assert all(line.said.strip() for line in made.lines)
    assert made.lines[-1].pause_ms == Pauses().tail
    assert all(line.pause_ms > 0 for line in made.lines)


def test_a_dateline_does_not_silence_the_dates(harbour, script):
    placed = replace(harbour, blocks=(*harbour.blocks, Block("dateline", "VARN, Osterholm (HP)")))
    assert any("Published" in line.said for line in script(placed).lines)
