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


def test_toml_front_matter():
    text = '+++\ntitle = "The quiet mill"\nauthor = ["Ada Fenn", "Bo Lund"]\ndate = 2026-01-05\n+++\n\nIt has stood still.\n'
    found = markdown.read(text.encode(), "mill.md")
    assert (found.authors, found.published) == (("Ada Fenn", "Bo Lund"), "2026-01-05")


def test_a_broken_front_matter_says_where():
    with pytest.raises(ReadError, match=r"mill\.md: its front matter cannot be read: 'what is this' is no"):
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
