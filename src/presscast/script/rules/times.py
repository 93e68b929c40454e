"""Clock times, their ranges and zones, and spans written as hours, minutes and seconds."""

from __future__ import annotations

import re

from presscast.script.rules.calendar import MONTH
from presscast.script.rules.endings import stop
from presscast.script.rules.letters import letters
from presscast.script.rules.numerals import cardinal, digits, number

_NAMED = {"ET": "Eastern time", "CT": "Central time", "MT": "Mountain time", "PT": "Pacific time"}
_LETTERED = (
    "EST|EDT|CST|CDT|MST|MDT|PST|PDT|GMT|UTC|BST|CET|CEST|EET|EEST|KST|JST|HKT|SGT|IST|AEST|AEDT|NZST|NZDT|AKST|"
    "HST|WAT|EAT|SAST|MSK"
)
_ZONE = rf"(?:\s?(?P<zone>ET|CT|MT|PT|{_LETTERED}|(?i:[ecpm][sd]t|gmt|utc|cet|bst))(?![\w/]))?"
_HALF = r"(?:[ap]\.\s?m\.|[AP]\.\s?M\.|(?:[ap]\.?\s?m|[AP]\.?\s?M)(?![^\W_]))"
_CLOCK = r"(?:0?\d|1\d|2[0-3])"
_MINUTES = r"[:.](?P<{}>[0-5]\d)"
_TWELVE = (
    rf"(?<![\w.:,$£€/])(?P<from>{_CLOCK})(?:{_MINUTES.format('frommin')})?(?:\s?(?P<fromhalf>{_HALF}))?"
    rf"\s?(?P<dash>[-–—]|\bto\b)\s?(?P<hour>{_CLOCK})(?:{_MINUTES.format('minute')})?\s?(?P<half>{_HALF}){_ZONE}"
    rf"|(?<![\w.:,$£€/-])(?P<hour1>{_CLOCK})(?:{_MINUTES.format('minute1')})?\s?(?P<half1>{_HALF})"
    rf"{_ZONE.replace('P<zone>', 'P<zone1>')}"
)
_SPAN = (
    r"(?<![\w.:,/-])(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)"
    rf"(?:\s?(?P<half>{_HALF}))?(?![\w:]|\.\d)"
)
_WHOLE_DAY = (
    r"(?<![\w.:,$£€/-])(?P<sign>(?<=[+−])|(?<=plus )|(?<=minus ))?(?P<hour>24|00):00"
    r"(?P<hours>\s?(?:hrs?|hours|h))?(?![\w:]|[./-]\d)"
)
_CENTRAL = r"(?<![\w.:,$£€/-])(?P<first>\d{1,2}(?::[0-5]\d)?)/(?P<second>\d{1,2}(?::[0-5]\d)?)c(?!\w)"
_ROUND_THE_CLOCK = r"\b24/7/365\b"
_DAY_CLOCK = (
    rf"(?<![\w.:,$£€/-])(?P<hour>{_CLOCK}):(?P<minute>[0-5]\d)(?:\s?(?P<hrs>hrs?|hours|h)\b\.?)?{_ZONE}(?![\w:]|"
    rf"[.,/-]\d)"
)
_ZULU = r"(?<=\d:[0-5]\d)Z(?![\w:/-])"
_MILITARY = (
    rf"(?<![\w.:,$£€/-])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:\s?(?P<zone>{_LETTERED})\b|\s?(?P<hrs>hrs|"
    rf"hours)\b)"
)


_NO_COUNT = r"(?![\w%-]|[.,:]\d|\s(?:\w+s|feet|ft|k?m|kg|men|women|people)\b)"
_SCHEDULED = (
    r"(?P<lead>\b(?:sail\w*|docks?|docked|berth\w*|depart\w*|arriv\w*|leav(?:es?|ing)|left|land(?:s|ed|ing)?|"
    r"tak(?:es?|ing) off|"
    r"took off|sets? off|due|reveille|high (?:water|tide)|low (?:water|tide))\s"
    r"(?:(?!(?:an?|it|its|the (?!station|port|harbour|quay|base|airport|house|island)|them|their|his|her)\b)"
    r"[A-Za-z]+\s){0,3}at\s)"
    rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d){_NO_COUNT}"
)
"""What goes by a timetable: it sails at 2355."""
_ON_A_DAY = (
    r"(?P<lead>\b(?:at|by|until|till|from|before|after|around|about)\s)(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)"
    r"(?=\s(?:on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|local\stime|today|tonight|tomorrow|yesterday|last\snight|"
    r"this\s(?:morning|evening)|sharp)\b)"
)
_TIDE = (
    r"(?P<lead>\b(?i:high|low)\s(?:water|tide)s?:?\s)(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)"
    rf"{_NO_COUNT}"
)
_BARE_CLOCK = r"(?<=\b(?:at|by)\s)(?P<hour>0\d)(?P<minute>[0-5]\d)(?![\w,]|[.:-]\d)"
_CLOCK_RANGE = r"(?<=\d:[0-5]\d)\s?[-–—]\s?(?=\d{1,2}:[0-5]\d)"
_WATCH = (
    r"(?<![\w.:,$£€/-])(?<!umber )(?<!code )(?<![Pp]art )(?<!odel )(?P<one>0\d[0-5]\d)\s?[-–]\s?"
    r"(?P<two>(?:[01]\d|2[0-4])[0-5]\d)(?![\w,/-]|[.:]\d)"
)
_SHIFT = (
    r"(?<=\b(?:from)\s)(?P<one>(?:[01]\d|2[0-3])[0-5]\d)(?P<to>\s(?:to|until|till)\s)(?P<two>0\d[0-5]\d)(?![\w,]|"
    r"[.:-]\d)"
)
_TWO_ZONES = rf"(?P<first>\d\s?[AaPp]\.?[Mm]\.?(?:\s(?:ET|CT|MT|PT|{_LETTERED}))?)/(?=\d)"
_FROM_NOON = r"(?:(?<=\b[Nn]oon)|(?<=\b[Mm]idnight))\s?[-–—]\s?(?=\d)"
_HOURS_MINUTES = r"(?<![\w.,:])(?P<hours>\d{1,2})h(?P<minutes>[0-5]\d)(?![\w:])"
_NAMED_HOUR = rf"(?P<hour>\b(?:[Nn]oon|[Mm]idnight))\s(?P<zone>ET|CT|MT|PT|{_LETTERED})\b"
_LASTED = (
    r"(?<![\w.,])(?:(?P<hours>\d{1,3})\s?h(?:rs?)?\s?)?(?P<minutes>[0-5]?\d)\s?m(?:ins?)?(?![^\W\d_])"
    r"(?:\s?(?P<seconds>\d{1,2}(?:\.\d+)?)\s?s(?:ecs?)?\b)?"
)


_DOTTED = rf"(?<![\w.,:$£€])(?P<hour>{_CLOCK})\.(?=[0-5]\d\s?(?:{_LETTERED})\b)"
_UNTIL_HOUR = r"(?<![\w.,:$£€/-])(?P<from>\d{1,2}:[0-5]\d)\s?[-–—]\s?(?=\d{1,2}(?![\w:,]|[.-]\d))"
_TRACK = r"(?<![\w.:,/-])(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)\.(?P<part>\d{1,3})(?![\w:]|[.,]\d)"
_SECONDS = r"(?<![\w.,$£€])(?P<sign>[+−-](?=\d))?(?P<count>\d{1,3}\.\d{1,3})\s?s(?:ecs?)?\b"


def times(text: str) -> str:
    """4:20 p.m. PT -> four twenty PM Pacific time; 2-5pm -> two to five PM; 18:05 -> eighteen oh five."""
    for known in (_SCHEDULED, _ON_A_DAY, _TIDE):
        text = re.sub(known, r"\g<lead>\g<hour>:\g<minute>", text)
    text = re.sub(_DOTTED, r"\g<hour>:", re.sub(_WATCH, _watch, re.sub(_SHIFT, _shift, text)))
    text = re.sub(_UNTIL_HOUR, r"\g<from> to ", text)
    text = re.sub(_TWO_ZONES, r"\g<first>, ", re.sub(_FROM_NOON, " to ", text))
    text = re.sub(
        _CLOCK_RANGE, " to ", re.sub(_LASTED, _lasted, re.sub(_HOURS_MINUTES, r"\g<hours> h \g<minutes> min", text))
    )
    text = re.sub(_TRACK, _track, re.sub(_SPAN, _span, text))
    text = re.sub(_ROUND_THE_CLOCK, "twenty-four seven three sixty-five", text)
    text = re.sub(_WHOLE_DAY, _whole_day, text)
    text = re.sub(_CENTRAL, _central, text)
    text = re.sub(_SECONDS, _seconds, text)
    text = re.sub(_TWELVE, _twelve, text)
    text = re.sub(_DAY_CLOCK, _day_clock, re.sub(_ZULU, " Zulu", text))
    text = re.sub(_MILITARY, _day_clock, text)
    return re.sub(_BARE_CLOCK, _bare_clock, text)


def _seconds(match: re.Match[str]) -> str:
    """Say +12.4s, behind the leader, as plus twelve point four seconds."""
    sign = {None: "", "+": "plus "}.get(match["sign"], "minus ")
    return f"{sign}{number(match['count'])} seconds"


def zones(text: str) -> str:
    """Noon GMT -> noon GMT; midnight PT -> midnight Pacific time."""
    return re.sub(_NAMED_HOUR, lambda match: match["hour"] + _zone(match["zone"]), text)


def _twelve(match: re.Match[str]) -> str:
    if match["hour1"]:
        said = _hour(match["hour1"], match["minute1"], match["half1"]) + _zone(match["zone1"])
        return said + _stop(match, match["half1"], match["zone1"])
    if re.search(rf"{MONTH}\s$", match.string[: match.start()]):  # the day: from Aug. 9 to 6:30 a.m.
        said = _hour(match["hour"], match["minute"], match["half"]) + _zone(match["zone"])
        return f"{match['from']} to {said}{_stop(match, match['half'], match['zone'])}"
    first = _hour(match["from"], match["frommin"], match["fromhalf"])
    second = _hour(match["hour"], match["minute"], match["half"]) + _zone(match["zone"])
    return f"{first} to {second}{_stop(match, match['half'], match['zone'])}"


def _lasted(match: re.Match[str]) -> str:
    """Say 1h 30m and 4m 20s, but leave a lone 30m, which may be meters or a million."""
    named = [(match[unit], unit) for unit in ("hours", "minutes", "seconds") if match[unit]]
    if len(named) < 2:
        return match[0]
    return " ".join(f"{number(count)} {unit[:-1] if number(count) == 'one' else unit}" for count, unit in named)


def _whole_day(match: re.Match[str]) -> str:
    """Say 24:00 as midnight, 24:00 hrs, as an order has it, as twenty-four hundred hours, +00:00 as zero hundred."""
    said = f"{'zero' if match['hour'] == '00' else 'twenty-four'} hundred"
    if match["sign"] is not None:
        return said
    return f"{said} hours" if match["hours"] else "midnight"


def _central(match: re.Match[str]) -> str:
    """Say 9/8c, an hour in the east and in the middle of the country, as nine, eight central."""
    clocks = (match[name].partition(":") for name in ("first", "second"))
    return f"{', '.join(_hour(hour, minute or None, None) for hour, _, minute in clocks)} central"


def _track(match: re.Match[str]) -> str:
    """Say 3:59.4, a time run or swum, as three fifty-nine point four."""
    return f"{cardinal(int(match['minutes']))} {_minutes(match['seconds'])} point {digits(match['part'])}"


def _hour(hour: str, minute: str | None, half: str | None) -> str:
    said = cardinal(int(hour))
    if minute and minute != "00":
        said += f" {_minutes(minute)}"
    return f"{said} {_half(half)}" if half else said


def _half(written: str) -> str:
    return f"{written[0].upper()}M"


def _stop(match: re.Match[str], half: str, zone: str | None) -> str:
    """Give back the full stop of a sentence that the abbreviation's own dot has swallowed."""
    return stop(match) if half.endswith(".") and not zone else ""


def _day_clock(match: re.Match[str]) -> str:
    hour, minute = int(match["hour"]), match["minute"]
    named = match["hrs"] or match["zone"]
    if minute == "00" and (named or hour > 12):
        said = f"{'zero ' if 0 < hour < 10 else ''}{cardinal(hour)} hundred"
    elif minute == "00":
        said = f"{cardinal(hour)} o'clock"
    else:
        said = f"{cardinal(hour)} {_minutes(minute)}"
    dotted = match["hrs"] and match[0].endswith(".")
    return said + (" hours" if match["hrs"] else "") + _zone(match["zone"]) + (stop(match) if dotted else "")


def _bare_clock(match: re.Match[str]) -> str:
    minute = match["minute"]
    return f"zero {cardinal(int(match['hour']))} {_hundred(minute)}"


def _shift(match: re.Match[str]) -> str:
    return f"{match['one'][:2]}:{match['one'][2:]}{match['to']}{match['two'][:2]}:{match['two'][2:]}"


def _watch(match: re.Match[str]) -> str:
    """Say 0900-1700 as zero nine hundred to seventeen hundred."""
    one, two = (f"{number(clock[:2])} {_hundred(clock[2:])}" for clock in (match["one"], match["two"]))
    return f"{one} to {two}"


def _hundred(minute: str) -> str:
    return "hundred" if minute == "00" else _minutes(minute)


def _minutes(written: str) -> str:
    return f"oh {digits(written[1])}" if written.startswith("0") else cardinal(int(written))


def _zone(zone: str | None) -> str:
    return f" {_NAMED.get(zone.upper()) or letters(zone.upper())}" if zone else ""


def _span(match: re.Match[str]) -> str:
    if half := match["half"]:
        seconds = int(match["seconds"])
        said = f"{_hour(match['hours'], match['minutes'], None)} and {cardinal(seconds)} second{'s' * (seconds != 1)}"
        return f"{said} {_half(half)}{_stop(match, half, None)}"
    named = [(int(match[unit]), unit) for unit in ("hours", "minutes", "seconds")]
    parts = [f"{cardinal(count)} {unit[:-1] if count == 1 else unit}" for count, unit in named if count]
    return " and ".join([" ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts) or "zero seconds"
