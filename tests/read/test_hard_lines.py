"""The hard cases of scraped text, each in a story written for it."""

import pytest

from presscast.read.text import scrape

HEAD = "The ferry to Osterholm sails again after nine winters"
ONE = "The ferry to Osterholm left the quay at Varn on Monday morning with forty passengers, two goats and a piano on board."
TWO = "Nobody had expected it before the spring, and the harbour master had to be fetched from his bed to lift the barrier."
THREE = "The crossing takes fifty minutes, and costs as much as it did in the year in which the old ship was laid up."
PICTURE = "![The ferry leaves the quay at Varn with a piano lashed to its deck](https://img.varnpost.example/ferry.jpg)"
CAPTION = "The ferry leaves the quay at Varn with a piano lashed to its deck"


def read(*lines):
    found = scrape.read("\n".join(lines).encode(), "ferry.txt")
    return found, [(b.kind, b.text) for b in found.blocks], {d.text: d.reason for d in found.dropped}


def within(*lines):
    """Read the lines between the second and the third paragraph of the story."""
    return read(HEAD, ONE, TWO, *lines, THREE)


def under(*lines):
    return read(HEAD, ONE, TWO, THREE, *lines)


def test_alt_text_repeated_as_caption_is_said_once():
    found, blocks, dropped = within(PICTURE, CAPTION + ".")
    assert [text for kind, text in blocks if kind == "caption"] == [CAPTION + "."]
    assert dropped == {PICTURE: "alt-repeated"}
    assert next(b.image for b in found.blocks if b.kind == "caption") == "https://img.varnpost.example/ferry.jpg"


def test_a_caption_may_stand_before_its_picture():
    _, blocks, dropped = within(CAPTION, PICTURE)
    assert ("caption", CAPTION) in blocks
    assert dropped == {PICTURE: "alt-repeated"}


def test_stuttering_alt_text_is_a_caption_once():
    line = "![The old ship at its berth in Varn  The old ship at its berth in Varn](https://img.varnpost.example/b.jpg)"
    _, blocks, dropped = within(line)
    assert [text for kind, text in blocks if kind == "caption"] == ["The old ship at its berth in Varn"]
    assert dropped == {line: "alt-repeated"}


@pytest.mark.parametrize("alt", ["IMG_2041.jpg", "varn-ferry-02", "DSC00817", "8f3a9c2e77b1d", "ferry_final_v2"])
def test_a_file_name_is_no_caption(alt):
    line = f"![{alt}](https://img.varnpost.example/c.jpg)"
    _, blocks, dropped = within(line)
    assert not [text for kind, text in blocks if kind == "caption"]
    assert dropped[line] == "alt-file-name"


@pytest.mark.parametrize(
    ("line", "text", "credit"),
    [
        ("The ferry in the ice off Varn. Photo: Ines Okonjo", "The ferry in the ice off Varn.", "Photo: Ines Okonjo"),
        ("The ferry in the ice off VarnCredit: Ines Okonjo", "The ferry in the ice off Varn", "Credit: Ines Okonjo"),
        (
            "The ferry in the ice. (Photo by Ines Okonjo/Varn Post)",
            "The ferry in the ice.",
            "Photo by Ines Okonjo/Varn Post",
        ),
        ("The ferry nears Varn in St. [VARN POST]", "The ferry nears Varn in St.", "VARN POST"),
        (
            "The ferry off Varn on Jan. 3. (AP Photo/Ines Okonjo)",
            "The ferry off Varn on Jan. 3.",
            "AP Photo/Ines Okonjo",
        ),
        (
            "FILE PHOTO: The ferry off Varn in 2019. REUTERS/Ines Okonjo",
            "The ferry off Varn in 2019.",
            "REUTERS/Ines Okonjo",
        ),
        ("Image 2 of 7: The ferry in the ice off Varn", "The ferry in the ice off Varn", ""),
    ],
)
def test_the_credit_stands_apart(line, text, credit):
    found, _, _ = within(f"![{line}](https://img.varnpost.example/d.jpg)", line)
    caption = next(b for b in found.blocks if b.kind == "caption")
    assert (caption.text, caption.credit) == (text, credit)


def test_gallery_captions_as_list_items_are_captions():
    items = [
        f"- ![{HEAD}](https://img.varnpost.example/{n}.jpg) {text}"
        for n, text in enumerate(("The goats are led on board at Varn.", "The piano is tuned on the foredeck."))
    ]
    found, blocks, dropped = within(*items)
    assert [text for kind, text in blocks if kind == "caption"] == [
        "The goats are led on board at Varn.",
        "The piano is tuned on the foredeck.",
    ]
    assert {"alt-captioned"} == set(dropped.values())
    assert [b.image[-5:] for b in found.blocks if b.kind == "caption"] == ["0.jpg", "1.jpg"]


def test_a_picture_whose_alt_text_is_its_only_description_is_a_caption():
    _, blocks, dropped = within(PICTURE)
    assert ("caption", CAPTION) in blocks
    assert dropped == {}


def test_a_byline_split_over_lines_with_a_lone_dash_and_a_dead_email():
    found, blocks, dropped = read(HEAD, "-", "- INES OKONJO", "- [email protected]", ONE, TWO)
    assert found.authors == ("Ines Okonjo",)
    assert list(dropped.values()) == ["lone-mark", "byline-line", "dead-email"]
    assert [kind for kind, _ in blocks] == ["headline", "paragraph", "paragraph"]


def test_time_date_and_byline_on_one_line():
    found, _, dropped = read(HEAD, "5:45 PM EST 12/04/2025 by Ines Okonjo", ONE, TWO)
    assert (found.published, found.authors) == ("2025-12-04T17:45-05:00", ("Ines Okonjo",))
    assert list(dropped.values()) == ["date-line"]


@pytest.mark.parametrize("line", ["Updated 14 hours ago", "3 days ago", "Posted an hour ago"])
def test_hours_ago_is_no_story_and_no_date(line):
    found, _, dropped = read(HEAD, line, ONE, TWO)
    assert dropped == {line: "date-line"}
    assert (found.published, found.updated) == ("", "")


def test_dates_at_the_end():
    found, _, dropped = under("First Published: Tuesday, 4 March 2025 08:38", "Last updated: 5 March 2025, 11:00")
    assert (found.published, found.updated) == ("2025-03-04T08:38", "2025-03-05T11:00")
    assert list(dropped.values()) == ["date-line", "date-line"]


def test_a_wire_slug_before_the_headline():
    found, _, dropped = read("BC-EU--Osterholm Ferry, 2nd Ld-Writethru", HEAD, ONE, TWO)
    assert found.title == HEAD
    assert dropped == {"BC-EU--Osterholm Ferry, 2nd Ld-Writethru": "slug"}


@pytest.mark.parametrize(
    "dateline", ["VARN, Osterholm (AP)", "VARN", "(Reuters)", "PORT ELLEN, Scotland", "ST. JOSEPH, Mich. (AP)"]
)
def test_a_dateline_is_a_block_of_its_own(dateline):
    _, blocks, dropped = read(HEAD, f"{dateline} — {ONE}", TWO)
    assert blocks[1:3] == [("dateline", dateline), ("paragraph", ONE)]
    assert dropped == {}


@pytest.mark.parametrize(
    "line",
    [
        "A SHIP that was laid up in 2017 has sailed again — and nobody was told of it before Monday morning, the harbour master said."
    ],
)
def test_capitals_that_lead_in_are_no_dateline(line):
    _, blocks, _ = read(HEAD, line, TWO)
    assert blocks[1] == ("paragraph", line)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("(Reporting by Ines Okonjo in Varn; Editing by Karl Brandt)", "contributors"),
        ("Additional reporting by Karl Brandt", "contributors"),
        ("Varn Post writers Karl Brandt and Sofia Lind contributed to this report.", "contributors"),
        ("SOURCE: Varn Post", "sign-off"),
        ("with the Varn Post", "sign-off"),
        ("SEE MORE: Nine winters without a ferry", "read-more"),
        ("Related: How the old ship was laid up", "read-more"),
        ("[Related: How the old ship was laid up]", "read-more"),
        ("Sign up for our daily newsletter", "newsletter"),
        ("Get the day’s top stories delivered to your inbox every morning", "newsletter"),
        ("Download the Varn Post app for iPhone", "app-prompt"),
        ("Follow Varn Post on Facebook and Instagram", "follow-us"),
        ("Email Ines Okonjo at ines@varnpost.example or follow her on Twitter", "follow-us"),
        ("Like this story? Share it with a friend!", "share-prompt"),
        ("To write comments, please log in to one of the accounts.", "comment-furniture"),
        ("Comment Policy (0/250)", "comment-furniture"),
        ("12 Comments", "comment-furniture"),
        ("© 2025 Varn Post. All rights reserved.", "policy-line"),
        ("If you buy through this page, Varn Post may earn a commission.", "policy-line"),
        ("* * *", "lone-mark"),
        ("0:00 / 1:42", "widget"),
        ("Advertisement", "widget"),
        ("https://varnpost.example/ferry", "page-address"),
        ("Ines Okonjo is a reporter for the Varn Post who covers harbours.", "about-author"),
    ],
)
def test_what_stands_under_a_story_goes_by_its_name(line, reason):
    _, blocks, dropped = under(line)
    assert dropped == {line: reason}
    assert [kind for kind, _ in blocks] == ["headline", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "By Monday, the snow had gone and the goats were on the pasture above the lighthouse.",
        "“Read my lips,” he said. “The ship sails.”",
        "The ferry’s own newsletter is printed on the back of the timetable.",
        "Follow the lighthouse road and you will find the mill.",
        "Share prices of the company rose by a third.",
        "On 4 March 2017 the old ship came in for the last time.",
        "She had read more about the sea than anyone in Varn.",
        "He commented on nothing and said good night.",
        "The winter of 2011 was worse.",
        "More than 400 people live on Osterholm.",
    ],
)
def test_sentences_of_the_story_stay(line):
    _, blocks, dropped = within(line)
    assert ("paragraph", line) in blocks
    assert dropped == {}


def test_dont_miss_takes_the_headlines_under_it():
    lines = ["DON'T MISS", "Goats at sea: what the law says [VIDEO]", "Piano found in the dunes of Osterholm"]
    _, blocks, dropped = within(*lines)
    assert dropped == dict.fromkeys(lines, "read-more")
    assert len(blocks) == 4


def test_widget_text_inside_a_sentence_is_taken_out():
    line = "The ship, which was built in 1961, (opens in new tab) was sold for a crown and a bottle of rum."
    _, blocks, dropped = within(line)
    assert ("paragraph", "The ship, which was built in 1961, was sold for a crown and a bottle of rum.") in blocks
    assert dropped == {line: "inline-widget"}


def test_css_leaks_as_list_items():
    lines = [
        "- .embed-box { margin: 0 auto; width: 100%; }",
        "- #player{display:none}",
        "@media (max-width: 600px) { .a { color: red } }",
    ]
    _, _, dropped = within(*lines)
    assert dropped == dict.fromkeys(lines, "css-leak")


def test_an_embedded_post_keeps_its_handle_and_loses_its_picture_link():
    post = "We sail on Monday. Bring your goats. pic.twitter.com/Zx81AbCd"
    writer = "— Varn Ferries (@varnferries) December 1, 2025"
    _, blocks, dropped = within(post, writer)
    assert [text for kind, text in blocks if kind == "quote"] == ["We sail on Monday. Bring your goats.", writer]
    assert dropped == {post: "picture-link"}


@pytest.mark.parametrize(
    "line",
    [
        "Editor's note: This story was updated to give the name of the ship.",
        "Correction: An earlier version of this story misspelled the name of the harbour master.",
        "This story has been updated with the price of the crossing.",
        "Audio report: written by reporters, read by AI",
    ],
)
def test_notes_and_corrections_are_kept_as_notes(line):
    _, blocks, dropped = under(line)
    assert blocks[-1] == ("note", line)
    assert dropped == {}


def test_a_kicker_stands_above_the_headline():
    found, _, dropped = read("TRAVEL", HEAD, ONE, TWO)
    assert (found.title, dropped) == (HEAD, {"TRAVEL": "kicker"})


def test_a_standfirst_between_headline_and_byline():
    line = "Forty passengers, two goats and a piano were on board when the old ship left Varn"
    _, blocks, dropped = read(HEAD, line, "By Ines Okonjo", ONE, TWO)
    assert dropped == {"By Ines Okonjo": "byline-line"}
    assert blocks[1] == ("standfirst", line)


def test_a_quotation_that_runs_over_paragraphs_stays_in_two():
    first = "“We had written her off,” said the harbour master. “She lay in the mud, and the swallows nested in the wheelhouse"
    second = "“and then one morning her lights were on, and I thought that I had better get dressed for it, all things considered.”"
    _, blocks, dropped = within(first, second)
    assert blocks[3:5] == [("paragraph", first), ("paragraph", second)]
    assert dropped == {}


def test_capitals_are_subheads():
    _, blocks, _ = within("NINE WINTERS IN THE MUD")
    assert ("subhead", "NINE WINTERS IN THE MUD") in blocks


@pytest.mark.parametrize("mark", ["[1]", "[23]", "[a]", "[citation needed]", "¹"])
def test_footnote_marks_are_taken_out(mark):
    line = f"The ship was built in 1961.{mark}"
    _, blocks, dropped = within(line)
    assert ("paragraph", "The ship was built in 1961.") in blocks
    assert dropped == {line: "footnote-mark"}


def test_square_metres_are_no_footnote():
    _, _, dropped = within("The deck measures 240 m² and was painted twice.")
    assert dropped == {}


@pytest.mark.parametrize("line", ["▲ 1.2% VARN 30", "Winter timetable now available"])
def test_tickers_above_the_story(line):
    found, _, dropped = read(line, HEAD, ONE, TWO)
    assert found.title == HEAD
    assert dropped[line] == "ticker"


def test_a_table_is_retold_and_its_rows_are_listed():
    rows = ["| Ship | Year | Berths |", "|---|---|---|", "| Alma | 1961 | 40 |", "| Berta | 1974 | 88 |"]
    _, blocks, dropped = within(*rows)
    assert ("table", "Alma: Year 1961, Berths 40; Berta: Year 1974, Berths 88.") in blocks
    assert dropped == dict.fromkeys(rows, "table-retold")


def test_a_long_table_is_retold_by_its_extremes():
    rows = ["| Ship | Berths |", *(f"| Ship {n} | {n * 10} |" for n in range(1, 21))]
    _, blocks, _ = within(*rows)
    told = next(text for kind, text in blocks if kind == "table")
    assert told == "A table of 20 rows with the columns Ship and Berths. Berths: from 10, Ship 1, to 200, Ship 20."


def test_a_list_of_headlines_at_the_end_leads_elsewhere():
    items = [
        "- Photos: Goats of the Northern Islands",
        "- How Pianos Cross the Sea Without Harm",
        "- The Last Harbour Master of Varn Speaks",
    ]
    _, _, dropped = under(*items)
    assert dropped == dict.fromkeys(items, "link-list")


def test_a_list_of_the_story_stays():
    items = ["- two goats", "- a piano", "- Forty Passengers"]
    _, blocks, dropped = within("On board were:", *items)
    assert [text for kind, text in blocks if kind == "list_item"] == ["two goats", "a piano", "Forty Passengers"]
    assert dropped == {}
