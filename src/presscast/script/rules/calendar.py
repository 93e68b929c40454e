"""The names of months and weekdays, and how they are shortened."""

from __future__ import annotations

_MONTHS = "January February March April May June July August September October November December"
MONTHS = tuple(_MONTHS.split())
_NUMBER = {name[:3].lower(): index for index, name in enumerate(MONTHS)}
_SURE = (
    "january|february|april|june|july|august|september|october|november|december|"
    "jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec"
)

# A month; one whose name is a word too ("may", "march", "mar") only with a capital. ANY_MONTH takes those as well.
MONTH = rf"(?:\b(?:(?i:{_SURE})|M(?:ay|AY|arch|ARCH|ar|AR))\b\.?)"
ANY_MONTH = rf"(?:\b(?i:{_SURE}|may|march|mar)\b\.?)"
WEEKDAYS = {
    "Mon": "Monday",
    "Tues": "Tuesday",
    "Tue": "Tuesday",
    "Wed": "Wednesday",
    "Thurs": "Thursday",
    "Thur": "Thursday",
    "Thu": "Thursday",
    "Fri": "Friday",
    "Sat": "Saturday",
    "Sun": "Sunday",
}

DAYS = tuple(f"{name}{mark}" for name in WEEKDAYS for mark in " ,")
_FIRST = dict.fromkeys(name[:3] for name in (*MONTHS, *WEEKDAYS))
DASHED = ("– ", "- ", *(f"{dash}{name}" for name in _FIRST for dash in "-–"))
SHORT = tuple(f"{name}." for name in (*WEEKDAYS, "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec"))


def month_of(written: str) -> str:
    """Sept. -> September."""
    return MONTHS[_NUMBER[written[:3].lower()]]
