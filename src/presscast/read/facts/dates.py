"""Dates as articles write them, to ISO 8601."""

from __future__ import annotations

import re
from datetime import date, timedelta

from presscast.read.words import phrases as words
from presscast.writing.variety import is_day_first

_MONTHS = {**words.months(), "nov": 11, "noviembre": 11}
_MONTH = rf"(?P<month>{'|'.join(map(re.escape, sorted(_MONTHS, key=len, reverse=True)))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|º)?"
_YEAR = r"(?P<year>(?:19|20)\d\d|25[5-9]\d)"
_HAS_YEAR = re.compile(r"(?:19|20|25)\d\d")
_SHORT = re.compile(r"(?<![\d/.-])(\d\d?)([/-])(\d\d?)\2(\d\d)(?=,?\s+(?:[01]?\d|2[0-3]):[0-5]\d)")
"""A day that its clock tells from a score or a part's number: "11/18/19 11:04 PM"."""
_BUDDHIST = 543  # years before the common era from which Thai dates count
_DATES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d-]){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"\b{_YEAR}[./]\s?(?P<month>\d\d?)[./]\s?(?P<day>\d\d?)\b",
        rf"{_YEAR}년\s*(?P<month>\d\d?)월\s*(?P<day>\d\d?)일",
        rf"{_YEAR}年\s*(?P<month>\d\d?)月\s*(?P<day>\d\d?)日",
        rf"\b{_DAY}\s+(?:de\s+|ב)?{_MONTH}(?:/\w+)?,?\s+(?:de[l]?\s+)?{_YEAR}\b",
        rf"\b{_MONTH}\s+{_DAY},?\s+(?:[\d:]{{4,8}}\s+[A-Z]{{2,4}}\s+)?{_YEAR}\b",
        rf"\b(?P<month>\d\d?)/(?P<day>\d\d?)/{_YEAR}\b",
        rf"\b(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}\b",
    )
)
_TIME = re.compile(
    r"(?P<half>오전|오후)?(?:(?<!\s)\s+)?(?<![\d.,])(?P<hour>[01]?\d|2[0-3])(?::|시\s*|\s?h\s?(?=\d))(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d+)?|분)?"
    r"\s*(?P<noon>[ap]\.?m\b\.?)?\s*(?P<zone>Z\b|(?:GMT|UTC)?\s?[+-]\d\d:?\d\d\b|[ECMP][SD]?T\b|GMT\b|UTC\b|KST\b|CEST\b|CET\b|BST\b)?",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?<=\b(?:19|20)\d\d)(?=\d{1,2}:\d\d)")
_ZONES = {
    "Z": "Z", "GMT": "Z", "UTC": "Z", "KST": "+09:00", "CET": "+01:00", "CEST": "+02:00", "BST": "+01:00",
    "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00",
    "PST": "-08:00", "PDT": "-07:00",
}  # fmt: skip


def find(text: str, language: str = "") -> str:
    """Return the first date in `text` as ISO 8601, with its time and zone where it has them, else "".

    `language` tells whether 4/10/2023 begins with the month, as it does in American English.
    """
    text = _ascii(text)
    if not _HAS_YEAR.search(text):
        return ""
    text = _GLUED.sub(" ", text)
    for form in _DATES:
        for found in form.finditer(text):
            if day := _day(found, language):
                return day + _time(text[: found.start()] + " " + text[found.end() :], text, found, day)
    return ""


def strip(text: str) -> str:
    """Return `text` without its dates and times."""
    return _TIME.sub(" ", without_days(text))


def without_days(text: str) -> str:
    """Return `text` without its dates."""
    text = _GLUED.sub(" ", _ascii(text))
    for form in _DATES if _HAS_YEAR.search(text) else ():
        text = form.sub(" ", text)
    return text


def _day(found: re.Match[str], language: str) -> str:
    named = found["month"].lower()
    month, day, year = _MONTHS.get(named) or int(named), int(found["day"]), int(found["year"])
    slashed = named.isdigit() and found[0].count("/") == 2 and not found[0].startswith(found["year"])
    if slashed and day <= 12 and (month > 12 or is_day_first(language)):
        month, day = day, month
    try:
        return date(year - _BUDDHIST if year > 2500 else year, month, day).isoformat()
    except ValueError:
        return ""


def _ascii(text: str) -> str:
    """Return `text` with the figures of all scripts as those of Latin script,
    and a short year before a clock in full."""
    told = text if text.isascii() else re.sub(r"(?![0-9])\d", lambda figure: str(int(figure[0])), text)
    return _SHORT.sub(r"\1/\3/20\4", told)


def _time(rest: str, text: str, dated: re.Match[str], day: str) -> str:
    clock = re.search(r"\d\d?:\d\d(?::\d\d)?", dated[0])
    found = _TIME.search(clock[0] + rest[dated.start() :] if clock else rest) or _TIME.search(text)
    if not found:
        return ""
    hour = int(found["hour"]) % 12 if found["noon"] or found["half"] else int(found["hour"])
    late = (found["noon"] or "").lower().startswith("p") or found["half"] == "오후"
    seconds = f":{found['second']}" if found["second"] else ""
    return f"T{hour + 12 * late:02}:{found['minute']}{seconds}{_zone(found['zone'] or '', day)}"


def _zone(written: str, day: str) -> str:
    """Return the offset of a zone; "ET" is that of winter or of summer, by the day."""
    name = written.strip().upper()
    if digits := re.search(r"([+-]\d\d):?(\d\d)$", name):
        return f"{digits[1]}:{digits[2]}"
    if len(name) == len("ET"):
        name = f"{name[0]}{'D' if _is_summer(date.fromisoformat(day)) else 'S'}T"
    return _ZONES.get(name, "")


def _is_summer(day: date) -> bool:
    """Tell whether America has daylight saving time: from March's second Sunday to November's first."""
    starts, ends = (first + timedelta(6 - first.weekday()) for first in (date(day.year, 3, 8), date(day.year, 11, 1)))
    return starts <= day < ends
