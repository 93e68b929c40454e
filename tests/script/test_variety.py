"""Whose English: told by the tag, the address or the text, and what hangs on it."""

import pytest

from presscast.model import Article, Block, Saying
from presscast.script.say import say, why
from presscast.script.variety import stated, variety


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It is set for 03/04/2026 in Leeds.", "It is set for April third, twenty twenty-six in Leeds."),
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
    assert say("Due 03/04/2026.", "en-IE").startswith("Due April third")


def test_the_whole_article_and_its_address_decide(script):
    blocks = (Block("headline", "A title"), Block("paragraph", "It is due on 03/04/2026."))
    made = script(Article("A title", blocks, url="https://news.example.co.uk/a"))
    assert "It is due on April third, twenty twenty-six." in [line.said for line in made.lines]
    assert variety("It is due.", "de") == "de"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the 10.15 to Leeds", "the ten fifteen to Leeds"),
        ("at 7.30", "at seven thirty"),
        ("on 9/1, and since 9/11", "on January ninth, and since nine eleven"),
        ("a rise of 2.15", "a rise of two point one five"),
        ("NZ$5 and Gen Z", "five New Zealand dollars and Gen zed"),
        ("£20 p/w inc. VAT", "twenty pounds per week including V A-T"),
    ],
)
def test_british_copy(text, said):
    assert say(text, "en-GB") == said


STATED = [
    ("He paid 210 people.", "He paid two hundred and ten people."),
    ("It was built in 2006.", "It was built in two thousand and six."),
    ("It was built in 1906.", "It was built in nineteen oh six."),
    ("£110,205", "one hundred and ten thousand two hundred and five pounds"),
    ("2,500 people", "two thousand five hundred people"),
    ("1,006,005 votes", "one million six thousand and five votes"),
    ("It opens on 2 April 2026.", "It opens on the second of April, twenty twenty-six."),
    ("It opens on 03/04/2026.", "It opens on the third of April, twenty twenty-six."),
    ("from 2-5 April", "from the second to the fifth of April"),
    ("Monday 3 April", "Monday the third of April"),
    ("the April 3 meeting", "the April third meeting"),
    ("his May 2 birthday", "his May second birthday"),
    ("at 1,250m", "at one thousand two hundred and fifty meters"),
    ("101 Dalmatians", "one hundred and one Dalmatians"),
    ("110.5 per cent", "one hundred and ten point five per cent"),
    ("200 men", "two hundred men"),
]


@pytest.mark.parametrize("language", ["en-GB", "en-IE", "en-AU", "en-IN"])
@pytest.mark.parametrize(("text", "said"), STATED)
def test_a_stated_country_is_spoken_as_there(text, said, language):
    assert say(text, language, saying=stated(Saying(), language)) == said


@pytest.mark.parametrize("language", ["en", "en-US", "en-CA"])
def test_elsewhere_it_is_said_as_in_america(language):
    told = say("He paid 210 people on April 2, 2026.", language, saying=stated(Saying(), language))
    assert told == "He paid two hundred ten people on April second, twenty twenty-six."


def test_an_article_that_states_its_country_is_dated_and_spoken_as_there(script):
    blocks = (Block("headline", "A title"), Block("paragraph", "It cost 210 pounds."))
    made = script(Article("A title", blocks, published="2026-04-03", language="en-GB"))
    assert ("Published 3 April 2026", "Published the third of April, twenty twenty-six") in [
        (line.shown, line.said) for line in made.lines
    ]
    assert "It cost two hundred and ten pounds." in [line.said for line in made.lines]
    assert "and-before-tens" in [step.name for step in why("210", "en-GB", saying=Saying(english="british"))]
