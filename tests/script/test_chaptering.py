from presscast.model import Block
from presscast.script.chapters import MOST, WIDTH, chapters, opening


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
