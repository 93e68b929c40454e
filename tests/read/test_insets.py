"""Boxes set into a story, or under it, that show other stories or ask for an address; and boxes alike that are story."""

import pytest

from presscast.read.page import html

TOLD = {
    "en": (
        "The ferry left the east quay at half past six on Monday with ninety passengers on board, and all was well.",
        "Its captain said the fog had come in faster than any forecast had promised, so she slowed down to four knots.",
        "By eight the harbour office had lost the ship on its screens, and a trawler was asked to look along the reef.",
        "The trawler found her at anchor in the lee of the lighthouse, with the band still playing on the upper deck.",
        "Nobody had noticed.",
    ),
    "id": (
        "Kapal feri itu meninggalkan dermaga timur pada pukul setengah tujuh hari Senin dengan sembilan puluh penumpang.",
        "Nakhodanya mengatakan kabut datang lebih cepat daripada ramalan mana pun, sehingga ia memperlambat kapalnya.",
        "Menjelang pukul delapan kantor pelabuhan kehilangan kapal itu di layar, dan sebuah kapal nelayan diminta mencari.",
        "Kapal nelayan menemukannya berlabuh di balik mercusuar, sementara musik masih dimainkan di geladak atas kapal.",
        "Tidak ada yang menyadarinya.",
    ),
}
OTHERS = {
    "en": (
        ("Island school stays open for another year", "Pupils cheered when the county paid for a second teacher."),
        ("Storm swept three boats out of the bay", "Their owners had moored them the evening before."),
        ("Why oak outlasts steel in salt water", "A visit to the tanks where engineers age their wood."),
    ),
    "id": (
        ("Sekolah di pulau tetap dibuka tahun depan", "Para murid bersorak ketika guru kedua akhirnya dibiayai."),
        ("Badai menyapu tiga perahu dari teluk kami", "Para pemilik menambatkannya pada malam sebelumnya."),
        ("Mengapa kayu lebih awet daripada baja", "Kunjungan ke laboratorium yang merendam kayu dalam garam."),
    ),
}
TITLES = {"en": "The ferry came home late", "id": "Kapal feri pulang terlambat"}
LANGUAGES = ["en", "id"]


def paragraphs(lines):
    return "".join(f"<p>{line}</p>" for line in lines)


def read(body, language="en"):
    title = TITLES[language]
    page = f"<html lang='{language}'><head><title>{title}</title></head><body>{body}</body></html>"
    return html.read(page.encode(), "x.html")


def told(body, language="en"):
    blocks = read(body, language).blocks
    return [block.text for block in blocks if block.kind not in ("headline", "subhead")]


def page(story, under="", language="en"):
    return f"<div class='w1'><h1>{TITLES[language]}</h1><div class='x9'>{story}</div>{under}</div>"


def card(head, teaser, address="/a/12"):
    return f"<div class='k3'><h4><a href='{address}'>{head}</a></h4><p>{teaser}</p></div>"


# Other stories


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "shape",
    [
        "<div class='k3'><h4><a href='/a'>{}</a></h4><p>{}</p></div>",
        (
            "<div class='k3'><a href='/a'><img src='i.jpg' alt=''></a><div class='k4'><h4><a href='/a'>{}</a></h4>"
            "<p>{}</p><span>2 May 2023</span></div></div>"
        ),
        "<div class='k3'><div><a href='https://harbour.example/a'>{}</a></div><div>{}</div></div>",
    ],
)
@pytest.mark.parametrize("place", [2, 5])
def test_boxes_of_a_linked_headline_and_a_teaser_are_other_stories_under_the_story_and_amid_it(language, shape, place):
    lines = [f"<p>{line}</p>" for line in TOLD[language]]
    deck = "<div class='d1'>" + "".join(shape.format(*other) for other in OTHERS[language]) + "</div>"
    assert told(page("".join([*lines[:place], deck, *lines[place:]]), language=language), language) == [*TOLD[language]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_box_with_a_linked_heading_and_a_teaser_set_between_paragraphs_is_another_story(language):
    lines = [f"<p>{line}</p>" for line in TOLD[language]]
    inset = card(*OTHERS[language][0])
    assert told(page("".join([*lines[:3], inset, *lines[3:]]), language=language), language) == [*TOLD[language]]


def test_what_stands_over_the_cards_goes_with_them():
    lines = [f"<p>{line}</p>" for line in TOLD["en"]]
    deck = "<div class='d1'><h3>From the islands</h3>" + "".join(card(*other) for other in OTHERS["en"]) + "</div>"
    blocks = read(page("".join([*lines[:3], deck, *lines[3:]]))).blocks
    assert [block.text for block in blocks] == [TITLES["en"], *TOLD["en"]]


def test_boxes_that_lead_to_other_sites_are_what_a_story_gathers():
    away = [card(*other, f"https://paper{at}.example/a") for at, other in enumerate(OTHERS["en"])]
    found = told(page(paragraphs(TOLD["en"]) + "".join(away)))
    assert [line for line in found if line in [teaser for _, teaser in OTHERS["en"]]] == [t for _, t in OTHERS["en"]]


def test_boxes_with_linked_names_are_a_story_s_own():
    named = [
        card(name, teaser) for name, (_, teaser) in zip(("Old mill", "The Anchor", "Pier 4"), OTHERS["en"], strict=True)
    ]
    found = told(page(paragraphs(TOLD["en"]) + "".join(named)))
    assert all(teaser in found for _, teaser in OTHERS["en"])


def test_a_story_told_in_boxes_with_linked_headings_is_one():
    parts = "".join(card(head, line) for (head, _), line in zip(OTHERS["en"], TOLD["en"][1:4], strict=True))
    assert told(page(f"<p>{TOLD['en'][0]}</p>{parts}<p>{TOLD['en'][4]}</p>")) == [*TOLD["en"]]


def test_a_long_text_under_a_linked_heading_is_story():
    long = " ".join(TOLD["en"][:4])
    found = told(
        page(
            paragraphs(TOLD["en"] * 3)
            + f"<div class='k3'><h4><a href='/a'>How the band took it all</a></h4><p>And then: {long}</p></div>"
        )
    )
    assert found[-1] == f"And then: {long}"


# Boxes with fields


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", [3, 5])
def test_a_box_with_a_field_to_write_in_asks_and_tells_nothing(language, place):
    lines = [f"<p>{line}</p>" for line in TOLD[language]]
    head, text = OTHERS[language][0]
    box = f"<div class='n1'><h3>{head}</h3><p>{text}</p><div><input type='email'><button>OK</button></div></div>"
    assert told(page("".join([*lines[:place], box, *lines[place:]]), language=language), language) == [*TOLD[language]]


def test_a_field_in_the_box_of_the_story_drops_nothing_of_it():
    assert told(page(f"<input type='text'>{paragraphs(TOLD['en'])}<input type='text'>")) == [*TOLD["en"]]


# What stands under the story's own box


THREAD = (
    (
        "oldsalt - 16.08.2015 10:44:23",
        "My father played in that band for thirty years and never once looked at the water.",
    ),
    ("petra - 16.08.2015 10:16:02", "Has anybody asked what the harbour office was doing all that time, one wonders?"),
    ("jon - 15.08.2015 23:59:38", "A lighthouse is a lighthouse, whatever the captain says about the fog that night."),
    ("mik - 15.08.2015 22:10:01", "I was on board, and the music was far better than the fog, believe me or not."),
)


@pytest.mark.parametrize("readers", [3, 4])
@pytest.mark.parametrize(
    "shape", ["<div class='m'><p>{}</p><div><p>{}</p></div></div>", "<section><div><p>{}</p><p>{}</p></div></section>"]
)
def test_what_readers_wrote_under_the_box_of_the_story_is_none_of_it(readers, shape):
    said = [(who, f"{what[:-1]}, and I say so again, as I have said ever since.") for who, what in THREAD[:readers]]
    under = "<div class='tags'><a href='/t'>Ferry</a></div>" + "".join(shape.format(*each) for each in said)
    assert told(page(paragraphs(TOLD["en"]), under)) == [*TOLD["en"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_of_the_house_behind_the_share_row_is_no_story(language):
    under = "<div class='share'><a href='/f'>Facebook</a></div><div class='q7'><p>4 Quay Street, open on weekdays from nine to five, closed on feast days and in fog.</p></div>"
    assert told(page(paragraphs(TOLD[language]), under, language), language) == [*TOLD[language]]


def test_a_story_goes_on_behind_a_share_row_in_a_box_of_the_same_kind():
    cut = f"<div class='x9'>{paragraphs(TOLD['en'][:4])}</div><div class='share'><a href='/f'>Facebook</a></div>"
    assert told(
        f"<h1>{TITLES['en']}</h1><div>{cut}<div class='x9'><p>{TOLD['en'][1]} So did the band.</p></div></div>"
    )[-1].endswith("So did the band.")


def test_the_greater_part_of_a_story_may_stand_under_its_first_box():
    lines = [f"{line[:-1]}, it was said on day {day}." for day in range(4) for line in TOLD["en"][:4]]
    first = f"<div class='intro'>{paragraphs(lines[:4])}</div><div class='share'><a href='/f'>Facebook</a></div>"
    found = told(f"<h1>{TITLES['en']}</h1><div>{first}<div class='rest'>{paragraphs(lines[4:])}</div></div>")
    assert [line for line in found if line in lines] == lines
