"""What Britain, Ireland and the Commonwealth say otherwise: the day before the month, and zed."""

from __future__ import annotations

import re

from presscast.script.rules.calendar import MONTHS
from presscast.script.rules.dates import month_first, spelled_out

_SHORT_DATE = re.compile(
    r"(?P<lead>\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ff]rom|[Ss]ince|[Bb]efore|[Aa]fter|[Dd]ated|[Dd]ue|[Oo]f|[Ee]xpires|[Bb]orn|"
    r"[Dd]ied|"
    r"[Dd]elivered|[Ss]igned|[Dd]ob:?)\s)(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d\d)(?![\w/-]|\.\d)"
)
_PROGRAM = re.compile(
    r"(?i)\b(?:versions?|released?|updat\w+|upgrad\w+|firmware|kernel|software|android|ios|python|build)\b"
)
_FIGURES = re.compile(
    r"(?<![\w/.-])(?P<one>\d{1,2})(?P<sep>[/.-])(?P<two>\d{1,2})(?P=sep)(?P<year>(?:1[5-9]|20)\d\d|\d\d)(?![\w/-]|\.\d)"
)
_CLASS = re.compile(
    r"(?P<lead>\b[Aa]n?\s(?:high |strong )?)(?P<class>2:[12](?=\s(?:from|at|degree|honours|hons|BA|BSc|law|"
    r"in\s[A-Zph])|[,;.)](?!\d)|$)|"
    r"2\.[12](?=\s(?:degree|honours|hons|BA|BSc|from\s(?:[A-Z]|the\s(?:University|Open))|in\s(?:[A-Z][a-z]+|"
    r"[a-z]+(?:ics|ing|logy|istry)|"
    r"history|law|maths|geography|philosophy|music|art|medicine)\b)))"
)
_ON_DAY = re.compile(
    r"(?P<on>\b(?:[Oo]n|[Uu]ntil|[Ss]ince|[Bb]y|[Ff]rom)\s)(?!9/11|7/7|24/7)(?P<day>0?[1-9]|[12]\d|"
    r"3[01])/(?P<month>0?[1-9]|1[0-2])(?![\w/%-]|[.,]\d|\sof)"
)
_SURE_DAY = re.compile(r"(?<![\w.,/$£€-])(?P<day>1[3-9]|2\d|3[01])/(?P<month>0[1-9]|1[0-2])(?![\w/%-]|[.,]\d|\sof\b)")
_AT_ODDS = re.compile(
    r"\b(?:odds|favourites?|backed|shots?|outsiders?|priced|each[- ]way|blood pressure|scored?|marks?|out of)\b"
)
_SECTION = re.compile(r"(?<![\w.’'-])(?P<several>s?)s\.\s?(?=\d{1,3}[A-Z]{0,2}(?:\(\w{1,3}\))*\s(?:of|and|to|or)\b)")
_NUMBERED = r"\d{1,3}[A-Z]{0,2}(?:\(\w{1,4}\))*"
_CITED = re.compile(
    r"(?<![\w.’'-])(?P<word>ss?|Sec|[Rr]egs?|[Ss]chs?|[Aa]rts?|cl)(?:\.\s?|\s|(?<=s))"
    rf"(?={_NUMBERED}(?:(?:\s?[-–]\s?|,\s|\sand\s){_NUMBERED})*"
    r"(?:\s(?:of|and|to|or|in|is|was|were|are|which|that|para|assault|notice|agreement|order|report|offence|"
    r"[A-Z]\w+)\b|[,;)]|\.?$))"
)
_CITED_NAMES = {
    "s": "section", "sec": "section", "reg": "regulation", "sch": "schedule", "art": "article", "cl": "clause",
}  # fmt: skip
_LAW = re.compile(
    r"\b(?:Act|Order|[Rr]ules?|[Rr]egulations?|[Cc]onvention|ECHR|GDPR|OAPA|courts?|judges?|convicted|contrary|"
    r"charged|breach\w*|"
    r"tenants?|landlords?|lease|assault|notices?|agreements?|law|Treaty|Charter|[Tt]he\sBill|"
    r"(?:[Uu]nder|[Ss]ee)(?=\s(?:ss?|[Rr]egs?|[Ss]chs?|[Aa]rts?|cl)[\s.\d]))\b"
)
_JUDGE = re.compile(r"(?<!Lord Justice )\b(?P<name>[A-Z][a-z][\w’'-]+)\sLJ(?!\w|\s[A-Z])")
_BENCH = re.compile(
    r"\b(?:[Jj]ustices?|[Aa]ppeals?|[Aa]ppellants?|[Jj]udge?ments?|[Rr]ul(?:ed|ing)|dissent\w*|(?:dis)?agreed|dismissed|"
    r"[Cc]laimants?|[Dd]efendants?|concurred|held)\b"
)
_SHORT_COUNTIES = {
    "Lancs": "Lancashire", "Yorks": "Yorkshire", "Leics": "Leicestershire", "Warks": "Warwickshire",
    "Worcs": "Worcestershire", "Glos": "Gloucestershire", "Herts": "Hertfordshire", "Cambs": "Cambridgeshire",
    "Wilts": "Wiltshire", "Staffs": "Staffordshire", "Derbys": "Derbyshire", "Lincs": "Lincolnshire",
    "Northants": "Northamptonshire", "Hants": "Hampshire", "Middx": "Middlesex", "Oxon": "Oxfordshire",
    "Notts": "Nottinghamshire", "Berks": "Berkshire", "Bucks": "Buckinghamshire", "Beds": "Bedfordshire",
}  # fmt: skip
COUNTIES = tuple(_SHORT_COUNTIES)
_COUNTY = re.compile(
    rf"(?<!\w)(?P<county>{'|'.join(COUNTIES[:-3])})(?![\w’'-]|\sCounty\b)(?<!\(Oxon)|(?<=[a-z],\s)(?P<near>Berks|Bucks|"
    rf"Beds)(?![\w’'-])"
)
"""Bucks, Beds and Berks are other words too, but where a town stands before them; MA (Oxon) is of the university."""
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
    text = text if _PROGRAM.search(text) else _SHORT_DATE.sub(_short_date, text)
    return _FIGURES.sub(
        lambda match: month_first(match) if int(match["two"]) > 12 else spelled_out(match, match["two"], match["one"]),
        text,
    )


def _short_date(match: re.Match[str]) -> str:
    """Write on 24.6.27 as on 24 June 2027, but leave a record of 2.01.09, a time."""
    day, month, year = (int(match[name]) for name in ("day", "month", "year"))
    if not (1 <= day <= 31 and 1 <= month <= 12) or (len(match["day"]) < len(match["month"]) and month < 10):
        return match[0]
    return f"{match['lead']}{day} {MONTHS[month - 1]} {2000 + year if year < 40 else 1900 + year}"


def _named_day(match: re.Match[str]) -> str:
    return f"{match['day']} {MONTHS[int(match['month']) - 1]}"


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
    """Under s.18 of the Act -> under section 18 of the Act; reg 4(1)(a) of it -> regulation 4(1)(a) of it."""
    text = _SECTION.sub(lambda match: f"section{match['several']} ", text)
    return _CITED.sub(_cited, text) if _LAW.search(text) else text


def _cited(match: re.Match[str]) -> str:
    word = match["word"]
    several = "s" if word.endswith("s") and word != "s" else ""
    name = _CITED_NAMES[word.lower().removesuffix(several)] + several
    return f"{name.capitalize() if word[0].isupper() else name} "


def judges(text: str) -> str:
    """Lewison LJ -> Lord Justice Lewison."""
    return _JUDGE.sub(r"Lord Justice \g<name>", text) if _LAW.search(text) or _BENCH.search(text) else text


def counties(text: str) -> str:
    """Lancs won -> Lancashire won; Reading, Berks -> Reading, Berkshire."""
    return _COUNTY.sub(lambda match: _SHORT_COUNTIES[match["county"] or match["near"]], text)


def zed(text: str) -> str:
    """Gen Z -> Gen zed."""
    return _ZED.sub(lambda match: " ".join([*match["before"], "zed", *match["after"]]), text)
