"""Texts pasted from a browser: menus and ways to the page above, captions without pictures, lists of other stories below."""

import pytest

from presscast.read.text import scrape

STORY = (
    "The clock of the harbour has stopped at ten to four, and nobody on the quay can say when it did.",
    "Its keeper has gone to the city for a spring.",
    "She will be back by Sunday.",
)


def read(*parts: str):
    return scrape.read("\n\n".join(parts).encode(), "a.txt")


def told(article) -> list[str]:
    return [block.text for block in article.blocks]


def test_a_menu_above_the_story_is_none_of_it():
    menu = "Skip to content\nHome\nNews\nGive from £2\nLog in"
    assert told(read(menu, "The clock has stopped", *STORY)) == ["The clock has stopped", *STORY]


def test_lines_of_facts_are_no_menu():
    found = read("The clock has stopped", "By Hanna Beck\n3 July 2026\n1,204 views", *STORY)
    assert (found.authors, found.published[:10]) == (("Hanna Beck",), "2026-07-03")


@pytest.mark.parametrize("way", ["Home / Harbour", "NEWS | SPORT | QUAY", "Start › Local news › Quay"])
def test_the_way_to_a_page_is_no_headline(way):
    assert told(read(way, "The clock has stopped", *STORY)) == ["The clock has stopped", *STORY]


def test_a_name_above_the_writers_post_is_the_writers():
    assert read("The clock has stopped", "Hanna Beck\nHarbour affairs reporter", *STORY).authors == ("Hanna Beck",)


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        (
            "Getty Images\nThe clock and its gulls, seen from the quay",
            "The clock and its gulls, seen from the quay",
            "",
        ),
        ("The clock seen from the old quay. / M. Vale", "The clock seen from the old quay.", "M. Vale"),
        ("The clock seen from the quay. Photo: Mia Vale", "The clock seen from the quay.", "Photo: Mia Vale"),
    ],
)
def test_a_line_with_a_credit_is_a_caption(line, caption, credit):
    found = read("The clock has stopped", STORY[0], line, *STORY[1:])
    assert [(b.text, b.credit) for b in found.blocks if b.kind == "caption"] == [(caption, credit)]


def test_a_credit_in_the_language_of_the_story_is_one():
    lines = ("На башне порта остановились часы, и никто на набережной не знает, когда это случилось.", "Мастер уехал.")
    found = read("Часы в порту остановились", lines[0], "Башня в тумане. Снимок: Лев Орлов", lines[1])
    assert [(b.text, b.credit) for b in found.blocks if b.kind == "caption"] == [
        ("Башня в тумане.", "Снимок: Лев Орлов")
    ]


def test_headlines_under_a_head_of_other_stories_go_with_it():
    story = (
        "El reloj del puerto se ha parado a las cuatro menos diez, y nadie en el muelle sabe decir cuándo pasó.",
        "Volverá el domingo.",
    )
    assert told(read("El reloj se ha parado", *story, "Lo más leído\nEl faro abre de nuevo\nLa lonja cierra")) == [
        "El reloj se ha parado", *story,
    ]  # fmt: skip


def test_a_wrapped_paragraph_among_short_lines_is_one_and_its_broken_words_whole():
    wrapped = "Every evening at six a woman in a red\ncoat walks to the middle of the old\nbridge and writes down the height of\nthe water. She has done so since the\nengineers of the town lost their gau-\nge in the flood, and she likes it."
    found = read(
        "The bridge keeper", "By Cass Ingleby\n12 March 2026", wrapped, "“It froze once,” she said.", "She is eighty."
    )
    assert told(found)[1] == (
        "Every evening at six a woman in a red coat walks to the middle of the old bridge and writes down the height of "
        "the water. She has done so since the engineers of the town lost their gauge in the flood, and she likes it."
    )
    assert found.authors == ("Cass Ingleby",)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "1.204 Aufrufe"),
        ("fr", "1 204 vues"),
        ("it", "Visualizzazioni: 98"),
        ("ja", "閲覧数：120"),
        ("ru", "Просмотров: 7"),
    ],
)
def test_a_counter_of_readers_is_a_widget(language, line):
    from presscast.read.words import phrases

    assert phrases.of(language).widget.match(line)


def test_of_two_credits_none_is_lost():
    ours = "Photo: Ann Lee of the harbour archive and the ferry museum"
    line = f"The bell of the tower hangs over the river? © Photo: Tower of the old ferry road? {ours}."
    found = [block for block in read("The clock has stopped", *STORY, line).blocks if block.kind == "caption"]
    assert [(block.text, block.credit) for block in found] == [
        ("The bell of the tower hangs over the river? ©", f"Photo: Tower of the old ferry road? / {ours}")
    ]
