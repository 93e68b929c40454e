"""Whose English: told by the tag, the address or the text, and what hangs on it."""

import pytest

from presscast.model import Article, Block
from presscast.script.say import say, why
from presscast.script.variety import variety


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It is set for 03/04/2026 in Leeds.", "It is set for the third of April, twenty twenty-six in Leeds."),
        ("It is set for 03/04/2026 in Toledo.", "It is set for March fourth, twenty twenty-six in Toledo."),
        ("Gen Z on the high street", "Gen zed on the high street"),
        ("Gen Z at the mall", "Gen Z at the mall"),
    ],
)
def test_the_place_decides(text, said):
    assert say(text, "en") == said


def test_a_guess_is_told_by_its_own_rule():
    assert "day-first" in [step.name for step in why("Due 03/04/2026, the NHS said.", "en")]


def test_a_stated_country_is_believed():
    assert say("Due 03/04/2026, the NHS said.", "en-US").startswith("Due March fourth")
    assert say("Due 03/04/2026.", "en-IE").startswith("Due the third of April")


def test_the_whole_article_and_its_address_decide(script):
    blocks = (Block("headline", "A title"), Block("paragraph", "It is due on 03/04/2026."))
    made = script(Article("A title", blocks, url="https://news.example.co.uk/a"))
    assert "It is due on the third of April, twenty twenty-six." in [line.said for line in made.lines]
    assert variety("It is due.", "de") == "de"


def test_an_article_says_its_letters_one_way(script):
    blocks = (
        Block("headline", "A zone in the Yellow Sea"),
        Block("paragraph", "Tours were organized in the PMZ."),
        Block("paragraph", "It is called a grey zone, the PMZ."),
    )
    assert not [line.said for line in script(Article("A zone", blocks)).lines if " zed" in line.said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the 10.15 to Leeds", "the ten fifteen to Leeds"),
        ("at 7.30", "at seven thirty"),
        ("on 9/1, and since 9/11", "on the ninth of January, and since nine eleven"),
        ("a rise of 2.15", "a rise of two point one five"),
        ("NZ$5 and Gen Z", "five New Zealand dollars and Gen zed"),
        ("£20 p/w inc. VAT", "twenty pounds per week including V A-T"),
    ],
)
def test_british_copy(text, said):
    assert say(text, "en-GB") == said
