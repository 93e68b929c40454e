"""Check facts that a person wrote down: a language, a date, an address, an e-mail, a time zone, a category.

Each takes the value and who says it, returns the value, and raises SettingsError that says what to write instead.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from presscast.errors import SettingsError
from presscast.net.address import is_address
from presscast.settings import tables
from presscast.writing import languages
from presscast.writing.near import nearest, suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from presscast.model import Show

_EMAIL = re.compile(r"[^@\s<>()]+@[^@\s<>()]+\.[^@\s<>().]{2,}")
_WHOLE = re.compile(r"https://[^\s/]+\.[^\s/.]+(?:/\S*)?")
_COLOUR = re.compile(r"#[\da-f]{6}", re.IGNORECASE)
DESIGNS = ("plain", "picture", "paper")
"""The designs of a cover."""
_UUID = re.compile(r"[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}", re.IGNORECASE)
_SLASHED = re.compile(r"(?<!\d)(?P<one>\d\d?)/(?P<two>\d\d?)/(?:\d\d){1,2}(?!\d)")


def language(tag: str, where: str) -> str:
    """Return a BCP 47 tag such as en-GB, its parts in their usual case."""
    try:
        return languages.checked(tag)
    except ValueError as error:
        raise SettingsError(f"{where}: {error}") from error


def date(text: str, where: str) -> str:
    """Return a date as ISO 8601, with its time where it has one."""
    from presscast.read.facts import dates

    slashed = _SLASHED.search(text)
    if slashed and int(slashed["one"]) <= 12 and int(slashed["two"]) <= 12 and slashed["one"] != slashed["two"]:
        raise SettingsError(f"{where}: {text!r} may be either of two days; write it as 2026-04-03 or 3 April 2026")
    if not (found := dates.find(text)):
        raise SettingsError(f"{where}: {text!r} is no date; write it as 2026-04-03 or 3 April 2026")
    return found


def address(text: str, where: str) -> str:
    """Return an absolute http(s) address, "" as it is."""
    if text and not (is_address(text) and _host(text)):
        whole = f"https://{text.split('://')[-1]}"
        meant = whole if _WHOLE.fullmatch(whole) and _host(whole) else "https://example.org/"
        raise SettingsError(f"{where}: must be a whole address such as {meant}, not {text!r}")
    return text


def _host(text: str) -> str:
    try:
        return urlsplit(text).hostname or ""
    except ValueError:
        return ""


def email(text: str, where: str) -> str:
    """Return an e-mail address, "" as it is."""
    if text and not _EMAIL.fullmatch(text):
        raise SettingsError(f"{where}: must be an e-mail address such as desk@example.org, not {text!r}")
    return text


def zone(name: str, where: str) -> str:
    """Return the IANA name of a time zone, "" as it is."""
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name or "UTC")
    except (KeyError, ValueError, OSError) as error:
        known = _zones()
        here = sorted(each for each in known if each.rpartition("/")[2].lower() == name.lower())
        near = (
            suggestion((here or nearest(name, known))[:3])
            if known
            else " (this system has none of them: pip install tzdata)"
        )
        told = f"{where}: no time zone {name!r} is known here; give a name such as Europe/Oslo{near}"
        raise SettingsError(told) from error
    return name


@cache
def _zones() -> frozenset[str]:
    """Return the names of the time zones that this system knows, which it keeps in as many files."""
    from zoneinfo import available_timezones

    return frozenset(available_timezones())


def category(name: str, where: str) -> str:
    """Return a category of Apple's, with a sub-category after ">" where one is wanted."""
    if name != "News":  # the usual one; the table of all takes time to load
        from presscast.publish.feed.categories import parted

        parted(name, where)
    return name


def design(name: str, where: str) -> str:
    """Return the name of a cover's design, "" as it is."""
    if name and name not in DESIGNS:
        raise SettingsError(f"{where}: must be one of {', '.join(DESIGNS)}, not {name!r}")
    return name


def colour(code: str, where: str) -> str:
    """Return a colour as #rrggbb, "" as it is."""
    if code and not _COLOUR.fullmatch(code):
        raise SettingsError(f"{where}: must be a colour such as #0a5069, not {code!r}")
    return code


def picture(path: str, where: str) -> str:
    """Return the path of a picture that is there, "" as it is."""
    if path and not tables.is_file(Path(path)):
        raise SettingsError(f"{where}: there is no file {path!r}")
    return path


def frequency(name: str, where: str) -> str:
    """Return how often a programme appears, "" where it does not say."""
    if name:
        from presscast.publish.feed.frequency import ruled

        ruled(name, where)
    return name


def guid(text: str, where: str) -> str:
    """Return the GUID of a podcast, "" as it is; directories take no other form than that of a UUID."""
    if text and not _UUID.fullmatch(text):
        raise SettingsError(f"{where}: must be a UUID such as 917393e3-1b1e-5cef-ace4-edaa54e1f810, not {text!r}")
    return text


_SHOW: Mapping[str, Callable[[str, str], str]] = {
    "link": address,
    "email": email,
    "category": category,
    "language": lambda tag, where: language(tag, where) if tag else "",
    "timezone": zone,
    "design": design,
    "colour": colour,
    "logo": picture,
    "frequency": frequency,
    "license_url": address,
    "publisher": address,
    "guid": guid,
}


def show(made: Show, where: str) -> Show:
    """Return the facts of a programme, all of them checked; the message has a line for each that is wrong."""
    faults = []
    for name, check in _SHOW.items():
        try:
            check(getattr(made, name), f"{where}.{name}")
        except SettingsError as error:
            faults.append(str(error))
    if faults:
        raise SettingsError("\n".join(faults))
    return made
