"""Days, months and their ranges, in words and in figures."""

from __future__ import annotations

import re

from presscast.script.rules.calendar import ANY_MONTH, MONTH, MONTHS, WEEKDAYS, month_of
from presscast.script.rules.endings import stop
from presscast.script.rules.numerals import cardinal, ordinal, year

_OPEN_DAY = (
    rf"(?:^|(?<=[,;:(|] )|(?<=\()|(?<=\band ))(?P<day>{'|'.join(WEEKDAYS)})"
    rf"(?=\s\d{{1,2}}(?:[:.][0-5]\d)?(?:[ap]m)?\s?[-–]\s?\d{{1,2}}(?:[:.][0-5]\d)?(?:[ap]m)?(?![\w-]))"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d|[.,:]\d|%|/\d|-[a-z])"
_TH = r"(?:st|nd|rd|th)?"
_YEAR = r"(?:1[0-9]|20)\d\d(?![\w]|[,.]\d)"
_TO = r"(?P<to>\s?[-–—]\s?|\s(?:to|through|until|till|and|or)\s)"
_MONTH_FIRST = (
    rf"(?P<month>{MONTH})\s(?P<day>{_DAY}){_TH}\b(?:{_TO}(?:(?P<month2>{MONTH})\s)?(?P<day2>{_DAY}){_TH}(?![\w-]))?"
    rf"(?:(?P<comma>,?)\s(?P<year>{_YEAR}))?"
)
_DAY_FIRST = (
    rf"(?<![\w.,/$£€-])(?:(?P<day>{_DAY}){_TH}{_TO})?(?P<the>\b[Tt]he\s)?(?P<day2>{_DAY}){_TH}\s(?P<of>of\s)?"
    rf"(?P<month>{MONTH})(?![-’'\w])"
    rf"(?:,?\s(?P<year>{_YEAR}))?"
)
_NIGHT = rf"(?<![\w.,/$£€-])(?P<first>\d{{1,2}})/(?P<second>\d{{1,2}})(?=\s{MONTH})"
_NIGHT_AFTER = rf"(?P<first>{MONTH}\s\d{{1,2}})/(?P<second>\d{{1,2}})(?![\w/%]|[.,]\d)"
_OVER_MONTHS = (
    rf"(?P<first>(?<![\w.,/$£€-])\d{{1,2}}{_TH}\s{MONTH}(?:,?\s{_YEAR})?|{MONTH}\s\d{{1,2}}{_TH}(?:,?\s{_YEAR})?)"
    rf"\s?[-–—]\s?(?={_DAY}{_TH}\s{MONTH}|{MONTH}\s{_DAY}{_TH}\b)"
)
_SURE_DAY_FIRST = rf"(?<![\w.,/$–-])(?P<day2>{_DAY}){_TH}\s(?P<month>{ANY_MONTH})\s(?P<year>{_YEAR})"
_SURE_MONTH_FIRST = rf"(?P<month>{ANY_MONTH})\s(?P<day>{_DAY})(?:{_TH},?\s(?P<year>{_YEAR})|(?:st|nd|rd|th)\b)"
_MONTH_YEAR = rf"(?P<month>{MONTH})(?P<comma>,?)\s(?P<year>{_YEAR})"
_HYPHENED = rf"(?P<month>{MONTH})-(?P<day>{_DAY})(?![-\w])"
_ISO = (
    r"(?<![\w/.-])(?P<year>(?:1[5-9]|20)\d\d)(?P<sep>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<day>0[1-9]|[12]\d|"
    r"3[01]|[1-9])(?=T\d|(?![\w/-]|\.\d))"
)
_STAMP = (
    rf"(?P<month>{ANY_MONTH})-(?P<day>{_DAY})-(?P<year>{_YEAR})(?![-\w])|"
    rf"(?<![\w-])(?P<day0>{_DAY})-(?P<month0>{ANY_MONTH})-(?P<year0>{_YEAR})(?![-\w])"
)
_TWO_DAYS = (
    rf"(?<![\w.,/$£€-])(?P<first>\d{{1,2}}(?:st|nd|rd|th))(?P<to>,\s|\s(?:and|or|to)\s|"
    rf"\s?[-–]\s?)(?P<the>the\s)?(?P<second>\d{{1,2}}(?:st|nd|rd|th)) of (?={MONTH})"
)
_THE_DAY = rf"\b(?P<the>[Tt]he)\s(?P<day>{_DAY})(?:st|nd|rd|th)\s(?P<month>{MONTH})(?![-’'\w])(?=\s?(?:[a-z,.;:!?)]|$))"
_MARKED_DAYS = (
    r"(?<![\w.,/$£€-])(?P<month>[1-9]|1[0-2])/(?P<day>[1-9]|[12]\d|3[01])(?=(?:’s|'s)?\s(?:attacks?|quakes?|"
    r"earthquake|massacre|disaster|tsunami|terror\w*|tragedy|bombings?|commission|hijack\w*|memorial|survivors?|"
    r"victims?|families|anniversary)\b)"
)
_ZEROED = r"(?<![\w.,/$£€-])0(?P<month>[1-9])/(?P<day>1[3-9]|2\d|3[01])(?![\w/%-]|[.,]\d)"
_ON_DAY = (
    r"(?P<on>\b(?:[Oo]n|[Uu]ntil|[Ss]ince|[Bb]y|[Ff]rom|[Dd]ated?|[Tt]hrough|[Bb]efore|[Aa]fter|[Dd]ue|(?:Mon|"
    r"Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)\s)(?P<month>[1-9]|1[0-2])/(?P<day>[1-9]|[12]\d|3[01])(?![\w/%-]|"
    r"[.,]\d|\s(?:of|odds|cup|inch|mile|share|stake)|\sto\s1\b|\s(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec))"
)
_FIGURES = (
    r"(?<![\w/.-])(?P<one>\d{1,2})(?P<sep>[/.-])(?P<two>\d{1,2})(?P=sep)(?P<year>(?:1[5-9]|20)\d\d|\d\d)(?![\w/-]|\.\d)"
)
_ROMAN_MONTHS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN_MONTH = (
    rf"(?<![\w.])(?P<day>\d{{1,2}})(?P<sep>\.)\s?(?P<month>{'|'.join(_ROMAN_MONTHS)})\.\s?"
    r"(?P<year>(?:1[5-9]|20)\d\d)(?![\w/-]|\.\d)"
)
_WEEKDAY = (
    rf"\b(?P<day>{'|'.join(WEEKDAYS)})\.(?=,?\s(?:{MONTH}|\d|at\b|and\b|to\b|[ap]\.m|morning|afternoon|evening|"
    rf"night|[a-z-]+(?:\s[a-z-]+){{0,3}}\s[AP]M\b)|[-–,;)])"
)
_LAST_WEEKDAY = rf"(?<=[a-z]\s)(?<!\b[Tt]he\s)\b(?P<day>{'|'.join(WEEKDAYS)})\.(?=$|[”\"’)]*(?:$|\s[A-Z“\"]))"
_WEEKDAY_TO = rf"(?<=day[-–])(?P<day>{'|'.join(WEEKDAYS)})\.(?!\w)"
_FULL_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
_DAY_RANGE = (
    rf"\b(?P<first>{_FULL_DAY}|(?:{'|'.join(WEEKDAYS)})\b\.?)\s?[-–]\s?(?P<last>{_FULL_DAY}|"
    rf"(?:{'|'.join(WEEKDAYS)})\b(?:\.(?=[,\s]*[a-z\d]))?)(?![\w-])"
)
_MONTH_RANGE = rf"(?P<first>{MONTH})\s?[-–]\s?(?P<last>{MONTH})(?!\s\d{{1,2}}\b|[\w-])"
_TO_MONTH = rf"(?:(?<=\b19\d\d)|(?<=\b20\d\d))\s?[-–]\s?(?={MONTH}\s\d)"
_DAY_OF_DATE = (
    rf"\b(?P<day>{'|'.join(WEEKDAYS)})(?=,?\s(?:\d{{1,2}}(?:[:.]\d\d)?\s?[ap]\.?m\b|"
    rf"[a-z-]+(?:\s[a-z-]+){{0,2}}\s[AP]M\b|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH}|{MONTH}\s\d))"
)
_LONE_MONTH = r"\b(?P<month>Jan|Feb|Aug|Sept|Oct|Nov|Dec)(?:\.(?=[\s,;:)-]|$)|(?=\s['’‘]\d\d\b))"


def dates(text: str) -> str:
    """Nov. 3–5, 2013 -> November third to fifth, twenty thirteen."""
    if "/" in text:
        text = re.sub(_MARKED_DAYS, lambda m: f"{cardinal(int(m['month']))} {cardinal(int(m['day']))}", text)
        text = re.sub(_ON_DAY, _on_day, text)
        text = re.sub(_ZEROED, lambda m: _date(MONTHS[int(m["month"]) - 1], m["day"]), text)
    text = re.sub(_FIGURES, month_first, re.sub(_ISO, _iso, re.sub(_ROMAN_MONTH, _roman_month, text)))
    return _named(text) if re.search(ANY_MONTH, text) else text


def _named(text: str) -> str:
    """Say the dates whose month is a word."""
    text = re.sub(_OVER_MONTHS, r"\g<first> to ", re.sub(_NIGHT_AFTER, r"\g<first>-\g<second>", text))
    text = re.sub(_SURE_DAY_FIRST, _day_first, re.sub(_STAMP, _stamp, text))
    text = re.sub(_TWO_DAYS, _two_days, text)
    text = re.sub(_THE_DAY, _the_day, text)
    text = re.sub(_NIGHT, r"\g<first>-\g<second>", text)
    text = re.sub(_DAY_FIRST, _day_first, text)
    text = re.sub(_MONTH_FIRST, _month_first, text)
    text = re.sub(_SURE_MONTH_FIRST, _sure_month_first, text)
    text = re.sub(_MONTH_YEAR, lambda m: f"{month_of(m['month'])}{m['comma']} {year(int(m['year']))}", text)
    return re.sub(_HYPHENED, lambda m: _date(month_of(m["month"]), m["day"]), text)


def calendar_words(text: str) -> str:
    """Wed., Oct. 2 -> Wednesday, Oct. 2; in Sept. -> in September."""
    text = re.sub(_DAY_OF_DATE, lambda match: WEEKDAYS[match["day"]], text)
    text = re.sub(_OPEN_DAY, lambda match: WEEKDAYS[match["day"]], text)
    text = re.sub(_WEEKDAY, lambda match: WEEKDAYS[match["day"]], text)
    text = re.sub(_LAST_WEEKDAY, lambda match: WEEKDAYS[match["day"]] + stop(match), text)
    text = re.sub(_WEEKDAY_TO, lambda match: WEEKDAYS[match["day"]] + stop(match), text)
    return re.sub(_LONE_MONTH, _lone_month, text)


def _day_range(match: re.Match[str]) -> str:
    first, last = (WEEKDAYS.get(match[name].removesuffix("."), match[name]) for name in ("first", "last"))
    return f"{first} to {last}"


def calendar_spans(text: str) -> str:
    """Mon-Fri -> Monday to Friday; March–April -> March to April."""
    text = re.sub(_DAY_RANGE, _day_range, re.sub(_TO_MONTH, " to ", text))
    return re.sub(_MONTH_RANGE, lambda match: f"{month_of(match['first'])} to {match['last']}", text)


def _lone_month(match: re.Match[str]) -> str:
    return month_of(match["month"]) + (stop(match) if match[0].endswith(".") else "")


def _month_first(match: re.Match[str]) -> str:
    said = _date(month_of(match["month"]), match["day"])
    if match["day2"]:
        second = _date(month_of(match["month2"]), match["day2"]) if match["month2"] else ordinal(int(match["day2"]))
        said += f"{_joined(match['to'])}{second}"
    return said + (f", {year(int(match['year']))}" if match["year"] else "")


def _day_first(match: re.Match[str]) -> str:
    found = match.groupdict()
    month = month_of(match["month"])
    if found.get("day"):
        said = f"{_date(month, match['day'])}{_joined(match['to'])}{ordinal(int(match['day2']))}"
    elif found.get("of"):
        said = f"{found['the'] or ''}{ordinal(int(match['day2']))} of {month}"
    else:
        said = (found.get("the") or "") + _date(month, match["day2"])
    if match["year"]:
        return f"{said}, {year(int(match['year']))}"
    return said + _stop(match)


def _the_day(match: re.Match[str]) -> str:
    return f"{match['the']} {ordinal(int(match['day']))} of {month_of(match['month'])}{_stop(match)}"


def _stop(match: re.Match[str]) -> str:
    """Give back the full stop of a sentence that a month's own dot, or the name of May, has swallowed."""
    return stop(match) if match["month"].endswith(".") else ""


def _sure_month_first(match: re.Match[str]) -> str:
    """Take "may 5th" for a date without a capital, for the day or the year beside it says so."""
    return _date(month_of(match["month"]), match["day"]) + (f", {year(int(match['year']))}" if match["year"] else "")


def _iso(match: re.Match[str]) -> str:
    return f"{_date(MONTHS[int(match['month']) - 1], match['day'])}, {year(int(match['year']))}"


def _stamp(match: re.Match[str]) -> str:
    month, day = match["month"] or match["month0"], match["day"] or match["day0"]
    return f"{_date(month_of(month), day)}, {year(int(match['year'] or match['year0']))}"


def _two_days(match: re.Match[str]) -> str:
    first, second = (ordinal(int(match[name][:-2])) for name in ("first", "second"))
    return f"{first}{', ' if ',' in match['to'] else _joined(match['to'])}{match['the'] or ''}{second} of "


def _roman_month(match: re.Match[str]) -> str:
    """Say 7.xi.1923, as letters and inscriptions have it, by its month."""
    return spelled_out(match, str(_ROMAN_MONTHS.index(match["month"]) + 1), match["day"])


def _on_day(match: re.Match[str]) -> str:
    """Say on 9/1 as a day of the year, but leave by 9/11 and from 1/2 a cup."""
    if (match["month"], match["day"]) in (
        ("9", "11"),
        ("7", "7"),
        ("1", "2"),
        ("1", "4"),
        ("3", "4"),
        ("1", "3"),
        ("2", "3"),
    ):
        return match[0]
    return match["on"] + _date(MONTHS[int(match["month"]) - 1], match["day"])


def month_first(match: re.Match[str]) -> str:
    """Take 03/04/1998 as month first, as American copy does, unless that is no date."""
    one, two = match["one"], match["two"]
    return spelled_out(match, two, one) if int(one) > 12 else spelled_out(match, one, two)


def spelled_out(match: re.Match[str], month_written: str, day_written: str) -> str:
    """Say a date in figures, found with its `sep` and `year`; what is no date stays."""
    month, day = int(month_written), int(day_written)
    if not (1 <= month <= 12 and 1 <= day <= 31) or (match["sep"] == "." and len(match["year"]) == 2):
        return match[0]
    written = match["year"]
    century = "" if len(written) == 4 else "20" if int(written) < 40 else "19"
    return f"{_date(MONTHS[month - 1], str(day))}, {year(int(century + written))}"


def _date(month: str, day: str) -> str:
    return f"{month} {ordinal(int(day))}"


def _joined(written: str) -> str:
    word = written.strip(" -–—")
    return f" {word or 'to'} "
