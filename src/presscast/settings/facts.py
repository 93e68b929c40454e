"""Check facts that a person wrote down: a language, a date, an address, an e-mail, a time zone, a category.

Each takes the value and who says it, returns the value, and raises SettingsError that says what to write instead.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from presscast.address import is_address
from presscast.errors import SettingsError
from presscast.near import nearest, suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from presscast.model import Show

_TAG = re.compile(r"(?P<language>[a-z]{2,3})(-[a-z]{4})?(-(?P<region>[a-z]{2}|\d{3}))?(-[a-z\d]{1,8})*", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s<>()]+@[^@\s<>()]+\.[^@\s<>().]{2,}")
_COLOUR = re.compile(r"#[\da-f]{6}", re.IGNORECASE)
DESIGNS = ("plain", "picture", "paper")
"""The designs of a cover."""
_SLASHED = re.compile(r"(?<!\d)(?P<one>\d\d?)/(?P<two>\d\d?)/(?:\d\d){1,2}(?!\d)")


def language(tag: str, where: str) -> str:
    """Return a BCP 47 tag such as en-GB, its parts in their usual case."""
    found = _TAG.fullmatch(tag.replace("_", "-"))
    if not found or not _is_known(found["language"].lower(), (found["region"] or "").upper()):
        raise SettingsError(f"{where}: no language {tag!r} is known; write a tag such as en-GB{_meant(tag)}")
    parts = found[0].split("-")
    cased = [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in parts[1:]]
    return "-".join([parts[0].lower(), *cased])


def _is_known(primary: str, region: str) -> bool:
    from babel import Locale, localedata

    if localedata.exists(f"{primary}_{region}" if region else primary):
        return True
    english = Locale("en")
    return primary in english.languages and (not region or region.isdigit() or region in english.territories)


def _meant(name: str) -> str:
    """Suggest the tag of a language called by its English name, or of a country called by another."""
    from babel import Locale

    if name.upper().endswith("-UK"):
        return f" (did you mean {name[:-2]}GB?)"
    tags = {called.lower(): tag.replace("_", "-") for tag, called in Locale("en").languages.items()}
    near = nearest(name.lower(), tags)
    return suggestion(tags[each] for each in near[:1])


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
        bare = text.split("://")[-1]
        raise SettingsError(f"{where}: must be a whole address such as https://{bare or 'example.org'}, not {text!r}")
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
    from zoneinfo import ZoneInfo, available_timezones

    try:
        ZoneInfo(name or "UTC")
    except (KeyError, ValueError, OSError) as error:
        near = suggestion(nearest(name, available_timezones())[:3])
        raise SettingsError(
            f"{where}: no time zone {name!r} is known here; give a name such as Europe/Oslo{near} "
            "(where the system has none of them: pip install tzdata)"
        ) from error
    return name


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
    if path and not Path(path).is_file():
        raise SettingsError(f"{where}: there is no file {path!r}")
    return path


_SHOW: Mapping[str, Callable[[str, str], str]] = {
    "link": address,
    "email": email,
    "category": category,
    "language": lambda tag, where: language(tag, where) if tag else "",
    "timezone": zone,
    "design": design,
    "colour": colour,
    "logo": picture,
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
