import pytest

from presscast.errors import ReadError
from presscast.read.text import markdown


def test_night_trains_reads_as_it_was_written(article):
    found = markdown.read(article("night-trains.md"), "night-trains.md")
    assert found.title == "The night trains are coming back, one sleeping car at a time"
    assert (found.authors, found.site) == (("Ilse Marchetti",), "The Slow Traveller")
    assert (found.published, found.updated) == ("2026-02-18", "2026-02-20T09:30")
    assert found.url == "https://slowtraveller.example/night-trains"
    assert found.lexicon == (("Brenner", "BREN-er"), ("couchette", "koo-SHET"))
    kinds = [b.kind for b in found.blocks]
    assert kinds == [
        "headline", "paragraph", "caption", "paragraph", "subhead", "paragraph", "quote", "paragraph", "list_item",
        "list_item", "list_item", "subhead", "paragraph", "table", "paragraph", "subhead", "paragraph", "note",
    ]  # fmt: skip
    assert found.blocks[2].credit == "Photo: Ruben Achterberg"
    assert [d.reason for d in found.dropped if d.at >= 2] == [
        "footnote-mark", "alt-captioned", *["table-retold"] * 5, "code-block", "footnote",
    ]  # fmt: skip


def test_a_table_is_retold_row_by_row(article):
    found = markdown.read(article("night-trains.md"), "night-trains.md")
    table = next(b.text for b in found.blocks if b.kind == "table")
    assert table == (
        "Brenner: Nights a week 7, Bunks sold 94%; Coast: Nights a week 5, Bunks sold 88%; "
        "Lakes: Nights a week 2, Bunks sold 61%."
    )


def test_the_first_heading_is_the_headline_without_a_front_matter():
    found = markdown.read(b"# The quiet mill\n\nIt has stood still since the spring of last year.\n", "mill.md")
    assert (found.title, [b.kind for b in found.blocks]) == ("The quiet mill", ["headline", "paragraph"])


FERRY = (
    "The ferry that carried the post across the water for thirty-one years is to sail again in May, the council said."
)


def test_a_line_over_the_story_is_the_headline_where_headings_only_part_it():
    text = f"The ferry is to sail again\n\nBy Ines Tallow\n\n{FERRY}\n\n## What it costs\n\nA ticket is to cost £3.\n"
    found = markdown.read(text.encode(), "ferry.md")
    assert found.title == "The ferry is to sail again"
    assert [b.kind for b in found.blocks] == ["headline", "paragraph", "subhead", "paragraph"]
    assert found.authors == ("Ines Tallow",)


@pytest.mark.parametrize("head", ["# What it costs", "## What it costs"])
def test_a_short_line_over_a_heading_with_no_story_between_them_is_no_headline(head):
    found = markdown.read(f"From our harbour desk\n\n{head}\n\n{FERRY}\n".encode(), "ferry.md")
    assert found.title == "What it costs"


def test_toml_front_matter():
    text = '+++\ntitle = "The quiet mill"\nauthor = ["Ada Fenn", "Bo Lund"]\ndate = 2026-01-05\n+++\n\nIt has stood still.\n'
    found = markdown.read(text.encode(), "mill.md")
    assert (found.authors, found.published) == (("Ada Fenn", "Bo Lund"), "2026-01-05")


def test_a_broken_front_matter_says_where():
    with pytest.raises(ReadError, match=r"mill\.md: its front matter cannot be read, line \d+: could not find"):
        markdown.read(b"---\ntitle: Mill\nwhat is this\n---\n\nIt has stood still.\n", "mill.md")


def test_a_lone_dash_after_a_line_makes_no_heading_of_a_rule():
    found = markdown.read(b"# Mill\n\nIt has stood still.\n\n---\n\nIt will turn again.\n", "mill.md")
    assert [b.kind for b in found.blocks] == ["headline", "paragraph", "paragraph"]
    assert [d.reason for d in found.dropped] == ["lone-mark"]


def test_a_figure_in_html_is_a_caption_with_its_picture():
    text = "# Mill\n\nIt has stood still.\n\n<figure><img src='w.jpg' alt='wheel'><figcaption>The wheel at rest. Photo: Bo Lund</figcaption></figure>\n"
    found = markdown.read(text.encode(), "mill.md")
    caption = found.blocks[-1]
    assert (caption.kind, caption.text, caption.credit, caption.image) == (
        "caption",
        "The wheel at rest.",
        "Photo: Bo Lund",
        "w.jpg",
    )
    assert [d.reason for d in found.dropped] == ["alt-captioned"]


def test_what_markdown_hides_is_listed():
    text = "# Mill\n\nIt has [stood][mill] still. <!-- ask again -->\n\n<!-- cut? -->\n\n[mill]: https://fenpost.example/mill\n"
    found = markdown.read(text.encode(), "mill.md")
    assert [d.reason for d in found.dropped] == ["html-comment", "html-comment", "link-definition"]
    assert found.blocks[-1].text == "It has stood still."


STORY = "\n\nThe wheel turned again on Monday, and the miller stood beside it all day long to hear it.\n"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("title: The mill runs", "The mill runs"),
        ("title: The mill: a wheel turns again", "The mill: a wheel turns again"),
        ("title: 'The mill''s wheel: turning'", "The mill's wheel: turning"),
        (r'title: "The \"old\" mill"', 'The "old" mill'),
        ("title: >\n  The mill\n  runs again", "The mill runs again"),
        ("title: |\n  The mill\n  runs again", "The mill runs again"),
        ("title: The mill\n  runs again", "The mill runs again"),
        ("title: #1 of all mills", "#1 of all mills"),
        ("title: The mill of #saltmere", "The mill of #saltmere"),
        ("title: The mill # a remark", "The mill"),
        ("title: @miller opens the sluice", "@miller opens the sluice"),
        ("title: [Update] The mill runs", "[Update] The mill runs"),
        ("title: *The* mill runs", "*The* mill runs"),
        ("title: 100% of it: the mill runs", "100% of it: the mill runs"),
        ("title: no", "no"),
        ("title: 2026-03-04", "2026-03-04"),
        ("title: 12:30", "12:30"),
        ("Title: The mill runs", "The mill runs"),
        ('"title": The mill runs', "The mill runs"),
        ("date: 2026-03-04\ntitle: The mill: it runs\ntags: [a, b]", "The mill: it runs"),
    ],
)
def test_a_title_is_read_as_a_hand_writes_it(written, title):
    assert markdown.read(f"---\n{written}\n---{STORY}".encode(), "mill.md").title == title


def test_lists_tables_and_people_of_a_front_matter():
    front = "title: The mill\nauthors:\n  - name: Ada Fenn\n    role: reporter\n  - Jo Holt\nlexicon:\n  Saltmere: Salt-meer\n  yes: yess\ndate: 2026-03-04 18:45 +09:00"
    found = markdown.read(f"---\n{front}\n---{STORY}".encode(), "mill.md")
    assert found.authors == ("Ada Fenn", "Jo Holt")
    assert found.lexicon == (("Saltmere", "Salt-meer"), ("yes", "yess"))
    assert found.published == "2026-03-04T18:45+09:00"


def test_a_front_matter_cannot_swell():
    bomb = "\n".join(["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))])
    found = markdown.read(f"---\ntitle: The mill\n{bomb}\nauthors: *a39\n---{STORY}".encode(), "mill.md")
    assert (found.title, found.authors) == ("The mill", ())
    with pytest.raises(ReadError, match="front matter"):
        markdown.read(f"---\ntitle: {'[' * 9999}\n---{STORY}".encode(), "mill.md")


STEPS = "# Winding\n\nThe clock of the tower is wound in three steps by its keeper.\n\n"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1. Open it.\n2. Wind it.\n3. Close it.\n", ["1. Open it.", "2. Wind it.", "3. Close it."]),
        ("4. Open it.\n5. Wind it.\n", ["4. Open it.", "5. Wind it."]),
        ("1. Open it.\n\n   Then wait a while.\n\n2. Wind it.\n", ["1. Open it.", "Then wait a while.", "2. Wind it."]),
        ("- Open it.\n- Wind it.\n", ["Open it.", "Wind it."]),
    ],
)
def test_a_numbered_list_keeps_its_numbers(text, items):
    found = markdown.read(f"{STEPS}{text}".encode(), "steps.md")
    assert [block.text for block in found.blocks if block.kind == "list_item"] == items


@pytest.mark.parametrize(
    ("stated", "fault"),
    [
        ("title: When\ndate: yesterday", "steps.md, line 3: date: 'yesterday' is no date"),
        ('title: "Never closed\nby: Ann', "steps.md: its front matter cannot be read, line 2: "),
        ("date: 2026-04-03\ntitle: [Never closed", "steps.md: its front matter cannot be read, line 3: "),
        ("title: When\n\nupdated: 31.31.2026", "steps.md, line 4: updated: '31.31.2026' is no date"),
    ],
)
def test_front_matter_that_says_nothing_is_refused_with_its_line(stated, fault):
    with pytest.raises(ReadError) as caught:
        markdown.read(f"---\n{stated}\n---\n\n{STEPS}".encode(), "steps.md")
    assert str(caught.value).startswith(fault)


def test_front_matter_without_an_end_is_refused():
    with pytest.raises(ReadError, match="line 1: the front matter that begins here has no end: close it with ---"):
        markdown.read(f"---\ntitle: When\n\n{STEPS}".encode(), "steps.md")


@pytest.mark.parametrize(
    ("stated", "draft"),
    [
        ("draft: true", True),
        ("draft: yes", True),
        ("published: false", True),
        ("draft: false", False),
        ("title: X", False),
    ],
)
def test_a_draft_says_so(stated, draft):
    assert markdown.read(f"---\n{stated}\n---\n\n{STEPS}".encode(), "steps.md").draft is draft


@pytest.mark.parametrize(
    ("language", "day"), [("en-GB", "2026-04-03"), ("en-AU", "2026-04-03"), ("en-US", "2026-03-04")]
)
def test_a_place_has_its_own_order_of_day_and_month(language, day):
    stated = f"---\nlanguage: {language}\ndate: 03/04/2026\n---\n\n{STEPS}"
    assert markdown.read(stated.encode(), "steps.md").published == day


@pytest.mark.parametrize(
    ("picture", "alt"),
    [
        ('![A ferry at a quay](a.jpg "The Varn on Monday.")', "A ferry at a quay"),
        ("![A ferry at a quay](a.jpg)\n*The Varn on Monday.*", "A ferry at a quay"),
        ('![](a.jpg "The Varn on Monday.")', ""),
        ('![The Varn on Monday.](a.jpg "The Varn on Monday.")', ""),
    ],
)
def test_a_caption_keeps_what_its_picture_is_described_by(picture, alt):
    story = "It has stood still since the spring of last year.\n"
    found = markdown.read(f"# The quiet mill\n\n{story}\n{picture}\n\n{story}".encode(), "mill.md")
    captions = [(b.text, b.alt) for b in found.blocks if b.kind == "caption"]
    assert captions == [("The Varn on Monday.", alt)]


@pytest.mark.parametrize("line", ["section: World", "category: World", "categories: [World, Sea]"])
def test_a_front_matter_states_the_section(line):
    text = f"---\ntitle: The mill\n{line}\n---\n\nThe mill ran again on Monday, and people came to see it.\n"
    assert markdown.read(text.encode(), "mill.md").section == "World"
