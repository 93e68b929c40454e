import pytest

from presscast.model import Block
from presscast.script.chapters import MOST, chapters
from presscast.script.opening import WIDTH, opening


def spoken(*blocks: tuple[str, str]) -> list[tuple[int, Block]]:
    return [(index, Block(kind, text)) for index, (kind, text) in enumerate(blocks)]


def test_subheads_are_the_chapters():
    found = chapters(
        spoken(("headline", "H"), ("paragraph", "a"), ("subhead", "One"), ("subhead", "Two")), "H", "Photo:"
    )
    assert found == {0: "H", 2: "One", 3: "Two"}


def test_without_subheads_headline_captions_and_groups():
    long = "word " * 107  # 38 s at 170 words a minute, four make two groups
    blocks = [
        ("headline", "H"),
        ("caption", "A cat."),
        *[("paragraph", f"{n} {long}") for n in range(4)],
        ("caption", "A dog."),
        ("paragraph", "End."),
    ]
    found = chapters(spoken(*blocks), "H", "Photo:")
    assert list(found) == [0, 1, 2, 4, 6, 7]
    assert found[1] == "Photo: A cat."
    assert found[2].startswith("0 word")


def test_titles_differ_and_are_short():
    found = chapters(spoken(("headline", "H"), *[("subhead", "Same words " * 9)] * 3), "H", "")
    assert len(set(found.values())) == 4
    assert all(len(title) <= WIDTH + 4 for title in found.values())


def test_never_more_than_a_table_of_contents_holds():
    for kind in ("subhead", "caption"):
        found = chapters(spoken(("headline", "H"), *[(kind, f"Part {n}") for n in range(1000)]), "H", "")
        assert 100 < len(found) <= MOST
        assert 0 in found


def test_opening_words_end_at_a_word():
    assert opening("one two three four", 12) == "one two…"
    assert opening("one, “two three”", 7) == "one…"
    assert opening("x" * 99, 10) == "x" * 9 + "…"


def test_a_run_of_paragraphs_is_cut_once_it_is_a_group_and_a_half_long():
    """Ten words are 60 * 10 / 170 s; groups are of 75 s, so 112.5 s (318.75 words) make two."""
    for words, groups in ((31, 1), (32, 2)):
        found = chapters(spoken(*[("paragraph", f"{n} " + "word " * 9) for n in range(words)]), "", "")
        assert len(found) == groups


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Saltmere’s harbour clock runs again after 31 years of silence and of rust", "Saltmere’s harbour clock runs again after 31 years…"),
        ("Not everybody is pleased. The clock strikes the hours by night as well as by day.", "Not everybody is pleased"),
        ("The answer is YES! Those who want to know why may read on in the next few lines.", "The answer is YES!"),
        ("The council voted for the repair, which will cost two hundred thousand pounds.", "The council voted for the repair"),
        ("The clock was slow; nobody in the town of Saltmere had noticed it for years.", "The clock was slow"),
        ("When the clock stopped on Monday, nobody noticed it until the ferry had left.", "When the clock stopped on Monday, nobody noticed…"),
        ("Deputy Director of Public Works Ann Vale, who has held the office since 2009, left.", "Deputy Director of Public Works Ann Vale…"),
        ("SALTMERE (AP) — The clock was slow, and nobody in the town had noticed it for years.", "The clock was slow"),
        ("“We set our watches by it, all of us,” said Sam Okoro, the master of the harbour.", "“We set our watches by it, all of us,” said Sam Okoro"),
        ("Das Rathaus von Saltmere war lange geschlossen, und niemand wusste genau warum.", "Das Rathaus von Saltmere war lange geschlossen"),
        ("The keeper of the tower climbs its hundred and four steps every morning of the year.", "The keeper of the tower climbs its hundred and four steps…"),
    ],
)  # fmt: skip
def test_a_chapter_is_named_by_what_can_stand_alone(text, name):
    assert opening(text) == name


def test_pictures_close_together_are_one_chapter():
    blocks = [
        ("headline", "H"),
        ("caption", "One."),
        ("paragraph", "a " * 40),
        ("caption", "Two."),
        ("paragraph", "b " * 40),
    ]
    blocks += [("paragraph", "c " * 40), ("caption", "Three."), ("paragraph", "d " * 40)]
    found = chapters(spoken(*blocks), "H", "Photo:")
    assert [title for title in found.values() if title.startswith("Photo")] == ["Photo: One.", "Photo: Three."]


def test_a_note_gives_no_chapter_its_name():
    found = chapters(
        spoken(("headline", "H"), ("note", "Read by a machine."), ("paragraph", "The clock stops.")), "H", ""
    )
    assert list(found.values()) == ["H", "The clock stops."]


def test_a_table_gives_no_chapter_its_name_where_a_paragraph_can():
    table = ("table", "Friday: visitors 1,200; Saturday: visitors 3,400.")
    found = chapters(spoken(("headline", "H"), table, ("paragraph", "The crowds came back.")), "H", "")
    assert list(found.values()) == ["H", "The crowds came back."]


@pytest.mark.parametrize(
    "text",
    [
        "Councillors voted on Tuesday to build a flood wall along the River Sel, and to pay for it",
        "Engineers found the missing anchor chain on the sea bed beneath the pier that was lost",
        "The new line carried its first eleven hundred passengers across the estuary on Monday",
        "The harbour office has moved the last of its wooden boats behind the customs house there",
        "Nobody who lives in the lower town has seen a winter like it since this one began, except the keeper",
    ],
)
def test_a_name_that_was_cut_does_not_end_with_a_word_that_leads_on(text):
    for width in range(20, 80):
        last = opening(text, width).rstrip("…").split()[-1]
        assert last not in {"along", "beneath", "across", "behind", "except", "on", "that", "the", "this", "like"}
