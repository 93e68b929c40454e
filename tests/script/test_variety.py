"""Whose English: told by the tag, the address or the text, and what hangs on it."""

from pathlib import Path

import pytest
from test_rules import pairs

from presscast.model import Article, Block
from presscast.script.say import say, why
from presscast.writing.variety import is_day_first, variety


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
        ("A boy was born at 23.58.", "A boy was born at twenty-three fifty-eight."),
        ("Shares closed at 23.58.", "Shares closed at twenty-three point five eight."),
        ("He has a 2:1 from Hull.", "He has a two one from Hull."),
        ("Boxing Day, 26/12", "Boxing Day, the twenty-sixth of December"),
        ("Sunset 18.15, and 18.15 in all", "Sunset eighteen fifteen, and eighteen point one five in all"),
        ("A 2:1 ratio in London.", "A two to one ratio in London."),
        ("at 7.30", "at seven thirty"),
        ("on 9/1, and since 9/11", "on the ninth of January, and since nine eleven"),
        ("a rise of 2.15", "a rise of two point one five"),
        ("NZ$5 and Gen Z", "five New Zealand dollars and Gen zed"),
        ("£20 p/w inc. VAT", "twenty pounds per week including V A-T"),
        ("up 7½p at 1,102½p", "up seven and a half pence at one thousand one hundred and two and a half pence"),
        ("The strike runs 3-7 May.", "The strike runs the third to the seventh of May."),
        ("open from 30 April to 2 May", "open from the thirtieth of April to the second of May"),
        ("England reached 324-6 at tea.", "England reached three hundred and twenty-four for six at tea."),
        (
            "The M1 is shut at J29, and J10-J12.",
            "The M one is shut at junction twenty-nine, and junctions ten to twelve.",
        ),
        ("the M1 and a J1 visa", "the M one and a J one visa"),
        ("declared on 500-6", "declared on five hundred for six"),
        ("won 6-0 6-1 in Paris", "won six love, six one in Paris"),
        ("the 2.15 at Ascot", "the two fifteen at Ascot"),
        (
            "s.20 of the Act and ss.4 and 5 of the Order",
            "section twenty of the Act and sections four and five of the Order",
        ),
        ("The court’s. 18 people", "The court’s. eighteen people"),
        ("Kent were 187-4 in the end.", "Kent were one hundred and eighty-seven for four in the end."),
        ("The 4.52 from Hexham was late.", "The four fifty-two from Hexham was late."),
        ("the 4.52 rise from last year", "the four point five two rise from last year"),
        ("High water 06.12, low water 12.31.", "High water six twelve, low water twelve thirty-one."),
        ("The lock drops barges 3.4m in minutes.", "The lock drops barges three point four meters in minutes."),
        (
            "nine people in February, in waves reaching 5.2m and winds of 60mph",
            "nine people in February, in waves reaching five point two meters and winds of sixty miles per hour",
        ),
        ("The club paid for the boat 5.2m.", "The club paid for the boat five point two million."),
        ("A 2.4m hedge fell.", "A two point four meter hedge fell."),
        ("Vol II and vols 3-5", "Volume two and volumes three to five"),
        (
            "Call 0800 555 111 or 0345 606 0100.",
            "Call zero eight hundred, five five five, one one one or zero three four five, six zero six, zero one zero zero.",
        ),
        (
            "At 7.30 the doors open.",
            "At seven thirty the doors open.",
        ),
        (
            "The index was at 7.30 the day before.",
            "The index was at seven point three zero the day before.",
        ),
        ("Cllr J Ward (Ind) abstained.", "Councillor J Ward, Independent, abstained."),
    ],
)
def test_british_copy(text, said):
    assert say(text, "en-GB") == said


@pytest.mark.parametrize(("text", "said"), pairs(Path(__file__).parent / "british.txt"))
def test_what_british_newspapers_write(text, said):
    assert say(text, "en-GB") == said
    assert say(said, "en-GB") == said


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The clock stopped on 2 April and again on 3 April 2026.", "en-GB"),
        ("Entries close on 23/04/2026.", "en-GB"),
        ("It opens on the 2nd of May.", "en-GB"),
        ("The clock stopped on April 2, 2026 and again on May 3.", "en-US"),
        ("Entries close on 04/23/2026.", "en-US"),
        ("The colour of the harbor, on April 2.", "en-US"),
        ("A clock that stopped.", "en"),
    ],
)
def test_the_habit_of_dates_tells_the_place(text, tag):
    assert variety(text, "en") == tag


@pytest.mark.parametrize("tag", ["en-GB", "en-IE", "en-AU", "en-IN", "en-NZ", "en-ZA", "en-001"])
def test_a_stated_place_has_its_own_order_and_numbers(tag):
    assert is_day_first(tag)
    said = say("On 03/04/2026 all 210 came.", tag)
    assert said == "On the third of April, twenty twenty-six all two hundred and ten came."


@pytest.mark.parametrize("tag", ["en-US", "en-CA", "en-PH", "en"])
def test_another_writes_the_month_first(tag):
    assert not is_day_first(tag)
    assert say("On 03/04/2026 all 210 came.", tag) == "On March fourth, twenty twenty-six all two hundred ten came."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Milk is $3 a gal. in Tulsa.", "Milk is three dollars a gallon in Tulsa."),
        ("12 bu./acre at $4 a bu.", "twelve bushels per acre at four dollars a bushel."),
        ("2 c. flour, 1 c. milk and 1 1/2 c. sugar", "two cups flour, one cup milk and one and a half cups sugar"),
        ("He took 2 c. and left.", "He took two c. and left."),
        ("on 6/6/44", "on June sixth, nineteen forty-four"),
        ("due 6/6/34", "due June sixth, twenty thirty-four"),
    ],
)
def test_american_units_and_years(text, said):
    assert say(text, "en-US") == said


def test_canada_says_zed():
    assert say("Gen Z at the mall", "en-CA") == "Gen zed at the mall"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lost 5-0 to fall to 70-71", "lost five nothing to fall to seventy and seventy-one"),
        ("a full 3-2 count", "a full three two count"),
        ("The 12-3 Lions host the 9-6 Bears.", "The twelve and three Lions host the nine and six Bears."),
        ("the 6-3 Supreme Court ruling", "the six-three Supreme Court ruling"),
        ("Add 1/2 tsp. salt and 1 1/2 tsp. sugar.", "Add half a teaspoon salt and one and a half teaspoons sugar."),
        ("at Boston Coll. until he closed it Wed.", "at Boston College until he closed it Wednesday."),
        ("Col. John Smith (Ret.) spoke.", "Colonel John Smith (retired) spoke."),
        ("He reads The Sun. It is cheap.", "He reads The Sun. It is cheap."),
    ],
)
def test_american_copy(text, said):
    assert say(text, "en-US") == said
