"""Dates and times of day."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from presscast.script.languages.forms import stop
from presscast.script.languages.measures import unit_name
from presscast.script.languages.numbers import cardinal, year
from presscast.script.languages.tongue import months

if TYPE_CHECKING:
    from collections.abc import Mapping

    from presscast.script.languages.numbers import Gender
    from presscast.script.languages.tongue import Tongue


def dates(tongue: Tongue, text: str) -> str:
    """Say days in figures by the language's template: 24/12/2023 -> vingt-quatre décembre deux mille vingt-trois."""
    form = (
        r"(?<![\w./-])(?P<day>0?[1-9](?=\D)|[12]\d|3[01])(?:(?<=1)(?:er|º|°|o))?(?P<sep>[./-])(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<year>(?:1\d|"
        r"20)\d\d|\d\d)(?![\w/-]|[.]\d)"
    )
    text = re.sub(form, partial(_date, tongue), text)
    if "and" in tongue.words:
        nights = rf"(?<![\w.,/-])(\d{{1,2}})/(\d{{1,2}})(?=\s(?:de\s)?(?:{'|'.join(months(tongue.language))})\b)"
        text = re.sub(nights, rf"\1 {tongue.words['and']} \2", text)
    iso = r"(?<![\w./-])(?P<year>(?:1\d|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\w/-])"
    text = re.sub(iso, partial(_date, tongue), text)
    text = _shortened(tongue, text)
    if " de " in tongue.templates.get("date", ""):
        bare = rf"(?<![\w.,/])(\d{{1,2}}º?)\s({'|'.join(months(tongue.language))})\.?\s(?=(?:19|20)\d\d(?!\d))"
        text = re.sub(bare, r"\1 de \2 de ", text)
    if "day_month" in tongue.templates:
        short = (
            rf"\b(?P<lead>{tongue.patterns['on_day']})\s(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])"
            r"(?![\w/]|[.,]\d|,\s(?:[67]/[0-7]|[0-7]/[67])\b|[\s-](?:d[ei]\s)?final)"
        )
        text = re.sub(short, partial(_day_month, tongue), text)
        loose = (
            r"(?<![\w.,/-])(?P<lead>)(?P<day>1[3-9]|2\d|3[01])/(?P<month>0[1-9]|1[0-2])"
            r"(?![\w/%-]|[.,]\d|\s(?:d[ei]\s)?(?:final|pulgad|polegad|pollic|pouce))"
        )
        text = re.sub(loose, partial(_day_month, tongue), text)
    if "bracket_day" in tongue.patterns:
        bracketed = r"(?P<lead>\()(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])(?=\))"
        text = re.sub(bracketed, partial(_day_month, tongue), text)
    if lettered := tongue.patterns.get("lettered_day"):
        text = re.sub(lettered, lambda match: f"{cardinal(tongue, int(match['day']))} {match['letter']}", text)
    if "first" in tongue.words:
        first = rf"(?<![\w.,/'’-])1(?=\s(?:de\s)?(?:{'|'.join(months(tongue.language))})\b)"
        text = re.sub(first, tongue.words["first"], text)
    return text


def _shortened(tongue: Tongue, text: str) -> str:
    """Write out short days in a span, Mo–Fr, and short months beside a date, where they might be words elsewhere."""
    if short_days := dict(pair.split("=") for pair in tongue.words.get("days_short", "").split()):
        one = "|".join(short_days)
        span = (
            rf"(?<!\w)(?P<low>{one})\.?(?P<to>\s?[-–]\s?|\s(?:bis|und|au|et|a|al|y|e)\s)(?P<high>{one})"
            r"(?:\.(?!$)|(?![\w.])|(?=\.$))"
        )
        text = re.sub(
            span,
            lambda m: f"{short_days[m['low']]} {m['to'].strip(' -–') or tongue.words['to']} {short_days[m['high']]}",
            text,
        )
        dated = rf"(?<!\w)(?i:{one})\.(?=,?\s\d{{1,2}}\s(?:de\s)?(?:{'|'.join(months(tongue.language))})\b)"
        text = re.sub(dated, partial(_weekday, short_days), text)
    for pair in tongue.words.get("months_short", "").split():
        written, _, said = pair.partition("=")
        beside = (
            rf"(?:(?<=\d\s)|(?<=\d\sde\s)){re.escape(written)}|"
            rf"(?<!\w){re.escape(written)}(?=\s(?:de\s|del\s)?(?:19|20)\d\d)"
        )
        text = re.sub(beside, lambda match, said=said: said + stop(match), text)  # type: ignore[misc]
    return text


def _weekday(short_days: Mapping[str, str], match: re.Match[str]) -> str:
    written = match[0].removesuffix(".")
    named = {name.lower(): day for name, day in short_days.items()}[written.lower()]
    return named.capitalize() if written[0].isupper() else named


def _day_month(tongue: Tongue, match: re.Match[str]) -> str:
    day = int(match["day"])
    part = match["lead"].lower() == "de" and f"{day}/{match['month']}" in ("1/2", "1/3", "2/3", "1/4", "3/4", "1/5")
    if part and not re.match(r"\s(?:a|até)\s\d", match.string[match.end() :]):
        return match[0]
    said = tongue.words["first"] if day == 1 and "first" in tongue.words else cardinal(tongue, day)
    month = months(tongue.language)[int(match["month"]) - 1]
    gap = "" if match["lead"] in ("", "(") else " "
    return f"{match['lead']}{gap}{tongue.templates['day_month'].format(day=said, month=month)}"


def _date(tongue: Tongue, match: re.Match[str]) -> str:
    day, month = int(match["day"]), int(match["month"])
    written = match["year"]
    full = int(written) if len(written) == 4 else int(written) + (2000 if int(written) < 50 else 1900)
    said = tongue.words["first"] if day == 1 and "first" in tongue.words else cardinal(tongue, day)
    return tongue.templates["date"].format(day=said, month=months(tongue.language)[month - 1], year=year(tongue, full))


_DURATION = re.compile(
    r"(?<![\w.,:])(?:(?P<hours>\d{1,3})(?:\s?h\s?|:))?(?P<minutes>\d{1,2})(?:\s?(?:min|mn|m|['’′])\.?\s?|(?<=\d[:h]\d\d):)"
    r"(?P<seconds>[0-5]?\d)(?:(?<=:\d\d)|(?<=['’′]\d\d)(?!\s?['’′\"”″])|"
    r"\s?(?:s(?:ec|eg)?\b|['’′]{2}|[\"”″])(?:\.(?=\s[a-zà-ÿ]))?)(?![\w:])"
    r"(?:\s(?:Stunden|Std\.|heures|horas|ore|h)\b)?"
)


_HOURS = re.compile(
    r"(?<![\w.,:])(?P<hours>\d{1,3})\s?h\s?(?P<minutes>\d{1,2})\s?(?:min|mn|m)\b(?:\.(?=\s[a-zà-ÿ]))?(?!\s?\d)"
)
_HUNDREDTHS = re.compile(
    r"(?<![\w.,:])(?:(?P<minutes>\d{1,2})(?:['’′]|\s?min\s?))?(?P<seconds>[0-5]?\d)"
    r"(?:[\"”″]|['’′]{2}|s)(?P<rest>\d{1,3})(?!\w)"
)


_MINUTED = re.compile(
    r"(?<![\w.,:])(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)\s?(?:Min\.|(?:[Mm]in|mn|[Mm]inut[a-zà-ÿ]+)\b(?:\.(?=[,;:)]|\s[a-zà-ÿ]))?)"
)
_PRIMED_HOURS = re.compile(r"(?<![\w.,:])(?P<hours>\d{1,3})\s?h\s?(?P<minutes>\d{1,2})['’′](?![\w'’′])")
_TRACK = re.compile(
    r"(?<![\w.,:])(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)[.,](?P<rest>\d{2,3})(?:\s[Mm]in(?:\.(?=\s[a-zà-ÿ]|[,;:)])|\b))?(?![\w:]|[.,]\d)"
)


def durations(tongue: Tongue, text: str) -> str:
    """Say 2h04min35s, 2:04:35, 3 min 20 s and 37"90 by hours, minutes and seconds."""
    text = re.sub(_HOURS, partial(_hours, tongue), text)
    text = re.sub(_PRIMED_HOURS, partial(_hours, tongue), text)
    text = re.sub(_MINUTED, partial(_minuted, tongue), text)
    if lasting := tongue.patterns.get("lasting"):
        text = re.sub(lasting, partial(_lasted, tongue), text)
    if minute := tongue.words.get("minute_of"):
        text = re.sub(r"(?<=\b[Ee]l )(\d{1,3})['’′](?![\w'’′])", rf"{minute} \1", text)
    text = re.sub(r"(?<=\d)['’′]\s?\+\s?(?=\d)", f" min {tongue.words['plus']} ", text)
    text = re.sub(_TRACK, partial(_hundredths, tongue), text)
    if not re.search(r"(?<!\w)['‘]", text):
        text = re.sub(r"(?<![\w.,'’])(\d{1,3})['′](?=$|[\s,.;:)+])", r"\1 min", text)
    text = re.sub(_HUNDREDTHS, partial(_hundredths, tongue), text)
    return re.sub(_DURATION, partial(_duration, tongue), text)


def _duration(tongue: Tongue, match: re.Match[str]) -> str:
    parts = ((match["hours"], "h"), (match["minutes"], "min"), (match["seconds"], "s"))
    said = [_part(tongue, int(written), unit) for written, unit in parts if written]
    last = f" {tongue.words['and']} " if tongue.numbers.get("duration") == "joined" else " "
    return last.join((" ".join(said[:-1]), said[-1]))


def _hours(tongue: Tongue, match: re.Match[str]) -> str:
    return f"{_part(tongue, int(match['hours']), 'h')} {_part(tongue, int(match['minutes']), 'min')}"


def _minuted(tongue: Tongue, match: re.Match[str]) -> str:
    """Say what took 3:45 min: drei Minuten fünfundvierzig Sekunden."""
    last = f" {tongue.words['and']} " if tongue.numbers.get("duration") == "joined" else " "
    parts = ((match["minutes"], "min"), (match["seconds"], "s"))
    return last.join(_part(tongue, int(written), unit) for written, unit in parts) + stop(match)


def _lasted(tongue: Tongue, match: re.Match[str]) -> str:
    """Say what lasted 1h30: un'ora e trenta minuti."""
    minutes = _part(tongue, int(match["minutes"]), "min")
    return f"{_part(tongue, int(match['hours']), 'h')} {tongue.words['and']} {minutes}"


def _hundredths(tongue: Tongue, match: re.Match[str]) -> str:
    minutes = f"{_part(tongue, int(match['minutes']), 'min')} " if match["minutes"] else ""
    return f"{minutes}{_part(tongue, int(match['seconds']), 's')} {cardinal(tongue, int(match['rest']))}"


def _part(tongue: Tongue, count: int, unit: str) -> str:
    name = unit_name(tongue.language, unit, many=count != 1)
    if count == 1 and "one_elided" in tongue.words and name[0] in "aeiou":
        return f"{tongue.words['one_elided']}{name}"
    feminine = re.search(tongue.patterns.get("feminine_units", "^$"), name)
    return f"{cardinal(tongue, count, 'feminine' if feminine else 'masculine')} {name}"


_CLOCKS = re.compile(
    r"(?<=\d)(?P<mark>\s?[hH](?:\s?[0-5]\d)?|:[0-5]\d)\s?[-–—]\s?(?=\d{1,2}(?:\s?[hH](?!\w)|\s?[hH]\s?[0-5]\d|:[0-5]\d))"
)


def times(tongue: Tongue, text: str) -> str:
    """Say the clock by the language's own pattern and template."""
    text = re.sub(_CLOCKS, rf"\g<mark> {tongue.words['to']} ", text)
    if span := tongue.patterns.get("clock_span"):
        text = re.sub(span, f" {tongue.words['to']} ", text)
    for alone in filter(None, map(tongue.patterns.get, ("clock_from", "hour_alone"))):
        text = re.sub(alone, lambda match: _hour(tongue, int(match["hour"])), text)
    return re.sub(tongue.patterns["clock"], partial(_clock, tongue), text)


def _hour(tongue: Tongue, hour: int) -> str:
    gender: Gender = "feminine" if tongue.templates.get("hours") == "feminine" else ""
    return cardinal(tongue, hour, gender) if hour != 1 or "one_hour" not in tongue.words else tongue.words["one_hour"]


def _clock(tongue: Tongue, match: re.Match[str]) -> str:
    found = match.groupdict()
    hour, minute = int(found["hour"]), int(found.get("minute") or found.get("until") or 0)
    if hour > 24 or minute > 59:
        return match[0]
    said = _hour(tongue, hour)
    if not minute:
        return tongue.templates[
            "clock_full"
            if (hour != 1 and (hour or "clock_zero" not in tongue.templates)) or "clock_one" not in tongue.templates
            else "clock_one"
        ].format(hour=said)
    if not hour and "clock_zero" in tongue.templates:
        return tongue.templates["clock_zero"].format(hour=said, minute=cardinal(tongue, minute))
    name = "clock_one_minute" if hour == 1 and "clock_one_minute" in tongue.templates else "clock"
    if minute < 10 and name == "clock" and "clock_short" in tongue.templates:
        name = "clock_short"
    return tongue.templates[name].format(hour=said, minute=cardinal(tongue, minute))
