"""Which address is the next page of a story, and what the pages of one story make together."""

import pytest

from presscast.model import Article, Block, Dropped
from presscast.read.joined import is_one_story, joined
from presscast.read.page.further import following

HERE = "https://paper.example/2026/ferry"


def page(href: str, form: str = '<link rel="next" href="{}">') -> bytes:
    return f"<html><head><title>x</title></head><body>{form.format(href)}<p>Text.</p></body></html>".encode()


@pytest.mark.parametrize(
    ("address", "named"),
    [
        (HERE, "/2026/ferry/2"),
        (HERE + "/", "/2026/ferry/page/2/"),
        (HERE, "ferry?page=2"),
        (HERE + "?page=2&print=1", "ferry?print=1&page=3"),
        (HERE + ".html", "ferry-2.html"),
        (HERE + ".html", "ferry,seite-2.html"),
        (HERE + "/9", "/2026/ferry/10"),
        (HERE + "-11", "/2026/ferry-11/2"),
    ],
)
@pytest.mark.parametrize("form", ['<link rel="next" href="{}">', "<a class=more rel='nofollow next' href='{}'>2</a>"])
def test_the_next_page_differs_in_its_number_alone(address, named, form):
    assert following(page(named, form), address).endswith(named.lstrip("/"))


@pytest.mark.parametrize(
    "named",
    [
        "/2026/harbour",
        "https://other.example/2026/ferry/2",
        "/2026/ferry",
        "/2026/ferry/1",
        "/2026/ferry/3",
        "/2026/harbour/2",
        "javascript:next(2)",
        "http://[/2026/ferry/2",
    ],
)
def test_the_next_post_and_another_host_are_no_next_page(named):
    assert following(page(named), HERE) == ""


def test_a_link_that_is_not_called_next_leads_to_no_page():
    assert following(page("/2026/ferry/2", "<a href='{}'>Next</a>"), HERE) == ""


FIRST = Article(
    "The ferry stops",
    (
        Block("headline", "The ferry stops"),
        Block("standfirst", "No boat from May on, says the council."),
        Block("paragraph", "The last boat leaves on Friday."),
    ),
    url=HERE,
)
SECOND = Article(
    "The ferry stops – Page 2",
    (
        Block("headline", "The ferry stops – Page 2"),
        Block("standfirst", "No boat from May on, says the council."),
        Block("standfirst", "Nobody was asked about it at all."),
        Block("paragraph", "The mill has closed as well."),
    ),
    dropped=(Dropped("Page 2 of 2", "widget", 1), Dropped("Share", "share-prompt", 4)),
)


def test_a_further_page_adds_its_body_and_says_nothing_twice():
    whole = joined(FIRST, SECOND)
    assert [block.text for block in whole.blocks[2:]] == [
        "The last boat leaves on Friday.",
        "Nobody was asked about it at all.",
        "The mill has closed as well.",
    ]
    assert whole.blocks[3].kind == "paragraph"
    told = [(piece.text, piece.reason, piece.at) for piece in whole.dropped]
    assert told == [
        ("The ferry stops – Page 2", "headline-repeated", 3),
        ("Page 2 of 2", "widget", 3),
        ("No boat from May on, says the council.", "said-twice", 3),
        ("Share", "share-prompt", 5),
    ]


def test_a_page_under_another_headline_is_of_the_story_where_it_says_so():
    other = Article("Harbour notes", SECOND.blocks)
    assert not is_one_story(FIRST, other)
    assert is_one_story(FIRST, Article("Harbour notes", SECOND.blocks, url=HERE))
