"""Dates as articles write them, to ISO 8601."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janvier enero gennaio janeiro",
            "february feb februar février febrero febbraio fevereiro",
            "march mar märz mars marzo março",
            "april apr avril abril aprile",
            "may mai mayo maggio maio",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet julio luglio julho",
            "august aug août agosto",
            "september sept sep septembre septiembre settembre setembro",
            "october oct oktober okt octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre diciembre dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.|º)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"\b{_YEAR}[./]\s?(?P<month>\d\d?)[./]\s?(?P<day>\d\d?)\b",
        rf"{_YEAR}년\s*(?P<month>\d\d?)월\s*(?P<day>\d\d?)일",
        rf"{_YEAR}年\s*(?P<month>\d\d?)月\s*(?P<day>\d\d?)日",
        rf"\b{_DAY}\s+(?:de\s+)?{_MONTH},?\s+(?:de\s+)?{_YEAR}\b",
        rf"\b{_MONTH}\s+{_DAY},?\s+(?:[\d:]{{4,8}}\s+[A-Z]{{2,4}}\s+)?{_YEAR}\b",
        rf"\b(?P<month>\d\d?)/(?P<day>\d\d?)/{_YEAR}\b",
        rf"\b(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}\b",
    )
)
_TIME = re.compile(
    r"(?P<half>오전|오후)?(?:(?<!\s)\s+)?(?<![\d.,])(?P<hour>[01]?\d|2[0-3])(?::|시\s*|h(?=\d))(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d+)?|분)?"
    r"\s*(?P<noon>[ap]\.?m\b\.?)?\s*(?P<zone>Z\b|(?:GMT|UTC)?\s?[+-]\d\d:?\d\d\b|[ECMP][SD]T\b|GMT\b|UTC\b|KST\b|CEST\b|CET\b|BST\b)?",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?<=\b(?:19|20)\d\d)(?=\d{1,2}:\d\d)")
_ZONES = {
    "Z": "Z", "GMT": "Z", "UTC": "Z", "KST": "+09:00", "CET": "+01:00", "CEST": "+02:00", "BST": "+01:00",
    "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00",
    "PST": "-08:00", "PDT": "-07:00",
}  # fmt: skip


def find(text: str) -> str:
    """Return the first date in `text` as ISO 8601, with its time and zone where it has them, else ""."""
    text = _GLUED.sub(" ", text)
    for form in _DATES:
        for found in form.finditer(text):
            if day := _day(found):
                return day + _time(text[: found.start()] + " " + text[found.end() :], text, found)
    return ""


def strip(text: str) -> str:
    """Return `text` without its dates and times."""
    text = _GLUED.sub(" ", text)
    for form in _DATES:
        text = form.sub(" ", text)
    return _TIME.sub(" ", text)


def _day(found: re.Match[str]) -> str:
    month = found["month"].lower()
    number = _MONTHS.get(month) or int(month)
    try:
        return date(int(found["year"]), number, int(found["day"])).isoformat()
    except ValueError:
        return ""


def _time(rest: str, text: str, day: re.Match[str]) -> str:
    clock = re.search(r"\d\d?:\d\d(?::\d\d)?", day[0])
    found = _TIME.search(clock[0] + rest[day.start() :] if clock else rest) or _TIME.search(text)
    if not found:
        return ""
    hour = int(found["hour"]) % 12 if found["noon"] or found["half"] else int(found["hour"])
    late = (found["noon"] or "").lower().startswith("p") or found["half"] == "오후"
    seconds = f":{found['second']}" if found["second"] else ""
    return f"T{hour + 12 * late:02}:{found['minute']}{seconds}{_zone(found['zone'] or '')}"


def _zone(written: str) -> str:
    name = written.strip().upper()
    digits = re.search(r"([+-]\d\d):?(\d\d)$", name)
    return f"{digits[1]}:{digits[2]}" if digits else _ZONES.get(name, "")
