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
MORE = (
    "Two tugs brought her home on Tuesday at noon, and the passengers were given soup by the wives of the pilots.",
    "A first report, due before the winter, is to say why no one on the bridge had thought of sounding the horn.",
    "The company has promised every passenger a second crossing at no cost, and the band a room of its own.",
    "Old sailors in the bar by the slip hold that fog of this kind comes once in a lifetime and stays for a week.",
)
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
def test_boxes_of_a_linked_headline_and_a_teaser_under_the_box_of_the_story_are_other_stories(language, shape):
    deck = "<div class='d1'>" + "".join(shape.format(*other) for other in OTHERS[language]) + "</div>"
    assert told(page(paragraphs(TOLD[language]), deck, language), language) == [*TOLD[language]]


@pytest.mark.parametrize("place", [2, 4])
def test_boxes_of_a_linked_headline_alone_amid_the_story_are_other_stories(place):
    lines = [f"<p>{line}</p>" for line in TOLD["en"]]
    deck = "<div class='d1'>" + "".join(card(head, "Island news") for head, _ in OTHERS["en"]) + "</div>"
    assert told(page("".join([*lines[:place], deck, *lines[place:]]))) == [*TOLD["en"]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wrapped", ["{}", "<div class='d1'><h3>The candidates</h3>{}</div>"])
@pytest.mark.parametrize("place", [2, 4, 5])
def test_several_boxes_amid_the_story_that_tell_in_sentences_are_its_list(language, wrapped, place):
    lines = [f"<p>{line}</p>" for line in TOLD[language]]
    items = wrapped.format("".join(card(*other) for other in OTHERS[language]))
    found = told(page("".join([*lines[:place], items, *lines[place:]]), language=language), language)
    teasers = [teaser for _, teaser in OTHERS[language]]
    assert found == [*TOLD[language][:place], *teasers, *TOLD[language][place:]]


def test_a_list_between_two_boxes_of_the_story_is_its_own():
    items = "<div class='d1'>" + "".join(card(*other) for other in OTHERS["en"]) + "</div>"
    found = told(page(paragraphs(TOLD["en"]), f"{items}<div class='x9'>{paragraphs(MORE)}</div>"))
    assert found == [*TOLD["en"], *(teaser for _, teaser in OTHERS["en"]), *MORE]


@pytest.mark.parametrize("odd", ["<h4><a href='/a'>Bram Stout</a></h4><p>{}</p>", "<h4><a href='/a'>{}</a></h4>"])
def test_boxes_beside_a_box_of_the_same_kind_that_tells_more_are_story(odd):
    posts = f"<div class='k3'>{odd.format(TOLD['en'][0])}{paragraphs(TOLD['en'][1:4])}</div>"
    posts += "".join(card(*other) for other in OTHERS["en"][:2])
    found = told(page(paragraphs([*TOLD["en"][1:], *MORE]), posts))
    assert found[-2:] == [teaser for _, teaser in OTHERS["en"][:2]]


def test_boxes_that_open_on_the_page_itself_are_story():
    asked = "".join(card(*other, f"/ferry#q{at}") for at, other in enumerate(OTHERS["en"][:2]))
    found = told(page(paragraphs([*TOLD["en"], *MORE]), f"<div class='k9'>{asked}</div>"))
    assert found[-2:] == [teaser for _, teaser in OTHERS["en"][:2]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_box_with_a_linked_heading_and_a_teaser_set_between_paragraphs_is_another_story(language):
    lines = [f"<p>{line}</p>" for line in TOLD[language]]
    inset = card(*OTHERS[language][0])
    assert told(page("".join([*lines[:3], inset, *lines[3:]]), language=language), language) == [*TOLD[language]]


def test_what_stands_over_the_cards_goes_with_them():
    lines = [f"<p>{line}</p>" for line in TOLD["en"]]
    deck = "".join(card(head, "Island news") for head, _ in OTHERS["en"])
    deck = f"<div class='d1'><h3>From the islands</h3>{deck}</div>"
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


# Comments


COUNTED = "<div class='z1'><h4>3 Comments</h4><a href='#c'>Join in</a></div>"


def test_a_story_goes_on_behind_a_box_that_counts_its_comments():
    assert told(page(paragraphs(TOLD["en"]) + COUNTED + paragraphs(MORE))) == [*TOLD["en"], *MORE]


def test_what_stands_in_other_boxes_behind_the_count_is_comments():
    said = "".join(f"<div class='m4'><p>{line}</p></div>" for line in MORE)
    assert told(page(paragraphs(TOLD["en"]), COUNTED + said)) == [*TOLD["en"]]


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


SIGN_UP = "<div class='n1'><p>Get our letter.</p><input type='email'><button>OK</button></div>"


@pytest.mark.parametrize(
    ("inner", "of_story"),
    [
        (f"<p>{MORE[0]}</p>{SIGN_UP}<p>{MORE[1]}</p>", [*MORE[:2]]),
        (f"<p>{MORE[0]}</p><form><textarea></textarea></form>", [MORE[0]]),
        (
            "<h2>Soup</h2><div>Serves <input type='text'></div><ul>"
            + "".join(f"<li>Add {what}, and wait for a while.</li>" for what in ("barley", "two leeks", "salt"))
            + "</ul>",
            [f"Add {what}, and wait for a while." for what in ("barley", "two leeks", "salt")],
        ),
    ],
)
def test_a_short_part_of_the_story_round_a_box_with_a_field_stays(inner, of_story):
    part = f"<section class='part-2'>{inner}</section>"
    found = told(page(paragraphs(TOLD["en"]) + part + paragraphs(MORE[2:])))
    assert [line for line in found if line != "Serves"] == [*TOLD["en"], *of_story, *MORE[2:]]


def test_boxes_that_each_ask_something_else_are_the_questions_of_a_story():
    asked = ["Which of the rivers runs through both capitals?", "Which of the lakes freezes first in the north?"]
    box = "<div class='n1'><p>{}</p><input type='text'></div>"
    found = told(page(paragraphs(TOLD["en"]) + "".join(map(box.format, asked))))
    assert found == [*TOLD["en"], *asked]


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


SHARED = "<div class='share'><a href='/f'>Facebook</a></div>"
RELATED = "".join(f"<div class='r2'><a href='/n/{at}'>{head}</a></div>" for at, (head, _) in enumerate(OTHERS["en"]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("under", ["<div class='q7'>{}</div>", "<section class='q7'><h2>Fin</h2>{}</section>", "{}"])
@pytest.mark.parametrize("last", ["", RELATED])
def test_the_last_lines_of_a_story_may_stand_in_a_box_of_their_own_behind_a_share_row(language, under, last):
    lines = [*TOLD[language][:4], OTHERS[language][0][1]]
    found = told(page(paragraphs(lines[:4]), SHARED + under.format(f"<p>{lines[4]}</p>") + last, language), language)
    assert found[:5] == lines


def test_a_story_s_last_lines_stand_above_what_readers_wrote():
    thread = "".join(f"<div class='m'><p>{who}</p><div><p>{what}</p></div></div>" for who, what in THREAD)
    under = f"{SHARED}<div class='q7'><p>{MORE[0]}</p></div>{thread}"
    assert told(page(paragraphs(TOLD["en"]), under)) == [*TOLD["en"], MORE[0]]


def test_what_a_story_lists_under_its_box_stays_behind_one_link():
    listed = ["Best ram: Nils Berg of the north farm", "Best loaf: the two sisters from the ticket office"]
    link = "<p><a href='/g'>The show by the sea in pictures</a></p>"
    results = f"<div class='q7'><h2>Results</h2>{link}<ul>{''.join(f'<li>{line}</li>' for line in listed)}</ul></div>"
    story = f"<div class='x9'>{paragraphs(TOLD['en'])}</div>"
    assert told(f"<article><h1>{TITLES['en']}</h1>{story}{SHARED}{results}</article>")[-2:] == listed


def test_dates_that_a_story_lists_under_its_box_are_signed_by_nobody():
    dated = [("<h3>12 March 2020</h3>", MORE[0]), ("<p>4 June 2021</p>", OTHERS["en"][0][1])]
    under = SHARED + "".join(f"<div class='t5'>{day}<p>{line}</p></div>" for day, line in dated)
    found = told(page(paragraphs(TOLD["en"]), under))
    assert [line for _, line in dated] == [line for line in found if line in [line for _, line in dated]]


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
