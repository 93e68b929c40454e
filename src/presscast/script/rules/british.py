"""What Britain, Ireland and the Commonwealth say otherwise: the day before the month, and zed."""

from __future__ import annotations

import re

from presscast.script.rules.calendar import MONTHS
from presscast.script.rules.dates import month_first, spelled_out

_FIGURES = re.compile(
    r"(?<![\w/.-])(?P<one>\d{1,2})(?P<sep>[/.-])(?P<two>\d{1,2})(?P=sep)(?P<year>(?:1[5-9]|20)\d\d|\d\d)(?![\w/-]|\.\d)"
)
_CLOCK = re.compile(
    r"(?P<lead>\b(?:[Aa]t|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter|[Tt]he|[Ss]unrise|[Ss]unset|[Kk]ick-off|[Dd]oors)\s)(?P<hour>1?\d|"
    r"2[0-3])\.(?P<minute>[0-5][05])"
    r"(?=(?:\s(?:to|from|at|on|for|in|and|train|service|bus|flight|tomorrow|today|sharp|this|kick\w*)\b|[,;)]|\.?$))"
)
_AT_ONCE = re.compile(
    r"(?<!\bwas )(?<!\bis )(?<!\bstood )(?P<lead>\b[Aa]t\s)(?P<hour>1?\d|2[0-3])\.(?P<minute>[0-5][05])"
    r"(?=\s(?:the|we|they|he|she|it|I|there|his|her|my|our|their|every|each|last|next|yesterday|tonight|prompt)\b)"
)
_TIMETABLED = re.compile(
    r"(?P<lead>\b[Tt]he\s)(?P<hour>1?\d|2[0-3])\.(?P<minute>[0-5]\d)"
    r"(?=\s(?:(?:from|to)\s[A-Z]|(?:train|service|bus|ferry|flight|express|sailing|boat|race)\b))"
)
_TIDE = re.compile(
    r"(?P<lead>\b(?i:(?:high|low) (?:water|tide)s?|sun(?:rise|set)|moon(?:rise|set)|kick-?off|departs?|arrives?):?\s"
    r"(?:(?:at|is)\s)?)(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)"
    r"(?![\w%]|[.,]\d|\s?(?:per cent|percent|met(?:re|er)s?|m)\b)"
)
_TWO_FIGURES = re.compile(
    r"(?P<lead>)(?<![\w.,:/£$€-])(?P<hour>0\d)\.(?P<minute>[0-5]\d)(?![\w%/-]|[.,]\d|\s?(?:per cent|percent)\b)"
)
"""An hour below ten in two figures, as no decimal is written."""
_HAPPENED = re.compile(
    r"(?P<lead>\b(?:born|died|arriv\w+|left|leaves|leaving|depart\w*|start\w*|began|begins?|beginning|occur\w*|happen\w*|struck|"
    r"land(?:s|ed|ing)|off|call\w*|alerted|reported|scored|sent out)\s(?:[a-z]+\s){0,3}at\s)(?P<hour>0?\d|1\d|2[0-3])\."
    r"(?P<minute>[0-5]\d)(?=(?:\s(?:on|yesterday|today|this|last|after|when|and|but|to)\b|[,;)]|\.?$|\.\s[A-Z]))"
)
_CLASS = re.compile(
    r"(?P<lead>\b[Aa]n?\s(?:high |strong )?)(?P<class>2:[12])"
    r"(?=\s(?:from|at|degree|honours|hons|BA|BSc|law|in\s[A-Zph])|[,;.)](?!\d)|$)"
)
_ON_DAY = re.compile(
    r"(?P<on>\b(?:[Oo]n|[Uu]ntil|[Ss]ince|[Bb]y|[Ff]rom)\s)(?!9/11|7/7|24/7)(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])(?![\w/%-]|[.,]\d|\sof)"
)
_SURE_DAY = re.compile(r"(?<![\w.,/$£€-])(?P<day>1[3-9]|2\d|3[01])/(?P<month>0[1-9]|1[0-2])(?![\w/%-]|[.,]\d|\sof\b)")
_AT_ODDS = re.compile(
    r"\b(?:odds|favourites?|backed|shots?|outsiders?|priced|each[- ]way|blood pressure|scored?|marks?|out of)\b"
)
_SECTION = re.compile(r"(?<![\w.’'-])(?P<several>s?)s\.\s?(?=\d{1,3}[A-Z]{0,2}(?:\(\w{1,3}\))*\s(?:of|and|to|or)\b)")
_ZED = re.compile(r"(?<![\w.])(?P<before>[A-Y]{0,2})Z(?P<after>[A-Z]{0,2})(?![\w.$])(?<![A-Z]{4})")
_BELOW_TWENTY = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NTH = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|"
    "sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth"
)
_ORDINAL = rf"(?:(?:twenty|thirty)-)?(?:{_NTH})"
_SMALL = rf"(?:(?:{_TENS})|(?:(?:{_TENS})-)?(?:{_BELOW_TWENTY}|{_NTH}))"
_HUNDRED_AND = re.compile(
    rf"\b(?P<much>(?:{_BELOW_TWENTY}) hundred(?= {_SMALL}(?!\w))|a hundred(?= {_SMALL}(?![\w-]))|"
    rf"(?:(?:{_BELOW_TWENTY}|{_TENS}|hundred) (?:thousand|[mb]illion|trillion))"
    rf"(?= {_SMALL}(?![\w-]| (?:hundred|thousand|[mb]illion)\b))) "
)
_MONTH = rf"(?P<the>\b[Tt]he\s)?\b(?P<month>{'|'.join(MONTHS)}) "
_MONTH_FIRST = re.compile(rf"{_MONTH}(?P<day>{_ORDINAL})\b(?! (?:to|and|or|through|until)\s(?:the\s)?(?:{_ORDINAL})\b)")
_SPAN_OF_DAYS = re.compile(
    rf"{_MONTH}(?P<first>{_ORDINAL}) (?P<joined>to|and|or|through|until) (?:the )?(?P<last>{_ORDINAL})\b"
)
_FREEPHONE = re.compile(r"\bzero (?P<figure>three|five|eight) zero zero(?=,)")
_JUNCTION = re.compile(
    r"\bJ(?=\d{1,2}[aA]?(?:[.,;:)]?$|[,;:)]|\.\s|\s(?:of|on|to|and|for|in|at|after|near|is|was|due|both|\w+bound)\b))"
)
_JUNCTIONS = re.compile(r"\bJ(?P<first>\d{1,2}[aA]?)\s?[-–]\s?J?(?P<last>\d{1,2}[aA]?)(?!\w)")
_ON_MOTORWAY = re.compile(r"\b(?:M\d{1,3}|A\d{1,3}\(M\)|A\d{1,4}|motorway)(?!\w)")


def day_first(text: str) -> str:
    """03/04/2026 -> April third, twenty twenty-six, and on 9/1 -> on 9 January: the day stands first."""
    text = text if _AT_ODDS.search(text) else _SURE_DAY.sub(_named_day, text)
    text = _ON_DAY.sub(lambda match: f"{match['on']}{int(match['day'])} {MONTHS[int(match['month']) - 1]}", text)
    return _FIGURES.sub(
        lambda match: month_first(match) if int(match["two"]) > 12 else spelled_out(match, match["two"], match["one"]),
        text,
    )


def _named_day(match: re.Match[str]) -> str:
    return f"{match['day']} {MONTHS[int(match['month']) - 1]}"


def dotted_clock(text: str) -> str:
    """At 7.30 -> at 7:30; the 10.17 to Leeds -> the 10:17 to Leeds; high water 06.12 -> high water 06:12."""
    for dotted in (_CLOCK, _AT_ONCE, _TIMETABLED, _TIDE, _TWO_FIGURES, _HAPPENED):
        text = dotted.sub(r"\g<lead>\g<hour>:\g<minute>", text)
    return text


def classes(text: str) -> str:
    """A 2:1 from Leeds -> a two one from Leeds: the class of a degree."""
    return _CLASS.sub(lambda match: f"{match['lead']}two {'one' if match['class'][-1] == '1' else 'two'}", text)


def hundred_and(text: str) -> str:
    """Two hundred ten -> two hundred and ten; one thousand five -> one thousand and five."""
    return _HUNDRED_AND.sub(r"\g<much> and ", text)


def day_of_month(text: str) -> str:
    """April second -> the second of April; May third to seventh -> the third to the seventh of May."""
    text = _SPAN_OF_DAYS.sub(
        lambda match: (
            f"{match['the'] or 'the '}{match['first']} {match['joined']} the {match['last']} of {match['month']}"
        ),
        text,
    )
    return _MONTH_FIRST.sub(lambda match: f"{match['the'] or 'the '}{match['day']} of {match['month']}", text)


def junctions(text: str) -> str:
    """The M1 is shut at J29 -> the M1 is shut at junction 29."""
    if not _ON_MOTORWAY.search(text):
        return text
    return _JUNCTION.sub("junction ", _JUNCTIONS.sub(r"junctions \g<first> to \g<last>", text))


def freephone(text: str) -> str:
    """Zero eight zero zero, five ... -> zero eight hundred, five ...: how a number that costs nothing is told."""
    return _FREEPHONE.sub(r"zero \g<figure> hundred", text)


def sections(text: str) -> str:
    """Under s.18 of the Act -> under section 18 of the Act."""
    return _SECTION.sub(lambda match: f"section{match['several']} ", text)


def zed(text: str) -> str:
    """Gen Z -> Gen zed."""
    return _ZED.sub(lambda match: " ".join([*match["before"], "zed", *match["after"]]), text)
