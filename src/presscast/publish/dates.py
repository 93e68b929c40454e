"""The dates articles give, as feeds and pages write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from email.utils import format_datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from presscast.errors import SettingsError
from presscast.writing import moments
from presscast.writing.variety import is_day_first

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def zone(name: str) -> tzinfo:
    """Return the time zone of an IANA name such as "Asia/Seoul", UTC for ""; raise SettingsError for another."""
    try:
        return ZoneInfo(name) if name else UTC
    except (KeyError, ValueError, OSError) as error:
        raise SettingsError(
            f"show: timezone: no time zone {name!r} is known here; give a name such as Europe/Oslo "
            "(where the system has none of them: pip install tzdata)"
        ) from error


def moment(text: str, zone: tzinfo = UTC) -> datetime | None:
    """Read an ISO 8601 date of any precision ("2025", "2025-06", "2025-06-10T18:45+09:00").

    A date without an offset is one of `zone`. None where it is no date.
    """
    found = moments.moment(text, zone)
    return found if found and 1000 <= found.year <= 9000 else None  # outside, no feed reader follows


def sortable(text: str) -> str:
    """Return the moment as UTC text that sorts by time; an unreadable date sorts as the oldest."""
    return ((moment(text) or _EPOCH).astimezone(UTC)).isoformat(timespec="seconds")


def rfc2822(text: str) -> str:
    """Return the moment as RSS wants it: "Tue, 10 Jun 2025 18:45:00 +0000"."""
    return format_datetime(moment(text) or _EPOCH)


def worded(text: str, language: str) -> str:
    """Return the date for a reader of a language (BCP 47), as precise as it is:
    "2025", "June 2025", "10 June 2025, 19:07".

    English has the day before the month, or after it, as its country does; other languages have it as CLDR does.
    """
    found = moment(text)
    if found is None or len(text) == len("2025"):
        return text
    primary = language.partition("-")[0].lower()
    if primary == "en":
        day = f"{found:%B %Y}" if len(text) == len("2025-06") else _english(found, language)
        return f"{day}, {found:%H:%M}" if "T" in text else day
    from babel.dates import format_date, format_skeleton, format_time

    if len(text) == len("2025-06"):
        return str(format_skeleton("yMMMM", found, locale=primary))
    day = str(format_date(found, "long", locale=primary))
    return f"{day}, {format_time(found.time(), 'short', locale=primary)}" if "T" in text else day


def _english(day: date, language: str) -> str:
    return f"{day.day} {day:%B %Y}" if is_day_first(language) else f"{day:%B} {day.day}, {day.year}"


def lasting(seconds: int, language: str) -> str:
    """Write a length in minutes, and hours, by CLDR's short units: those of English are known without a look at it."""
    minutes = max(1, round(seconds / 60))
    if language == "en":
        return " ".join(f"{n} {unit}" for n, unit in zip(divmod(minutes, 60), ("hr", "min"), strict=True) if n)
    return _units(minutes, language)


@lru_cache(1024)  # most articles last about as long as others
def _units(minutes: int, language: str) -> str:
    from babel.units import format_unit

    parts = zip(divmod(minutes, 60), ("hour", "minute"), strict=True)
    return " ".join(format_unit(n, unit, "short", locale=language) for n, unit in parts if n)
