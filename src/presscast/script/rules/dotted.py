"""Clocks as Britain writes them, with a point: at 7.30, the 10.17 to Leeds, open 9-5.30."""

from __future__ import annotations

import re

_AT = r"(?P<hour>1?\d|2[0-3])\.(?P<minute>[0-5]\d)"
_ROUND = r"(?P<hour>1?\d|2[0-3])\.(?P<minute>[0-5][05])"
"""An hour and a minute; one of those in fives, which most appointments have."""
_STILL = "".join(
    rf"(?<!\b{moved} )"
    for moved in (
        "rose", "fell", "grew", "went", "moved", "up", "down", "cut", "rise", "fall", "ranged", "ranging", "climbed",
        "dropped", "raised", "increased", "increase", "improved", "narrowed", "widened", "shortened", "eased",
        "slipped",
    )
)  # fmt: skip
_CLOCK = re.compile(
    r"(?P<lead>\b(?:[Aa]t|[Uu]ntil|[Bb]efore|[Aa]fter|[Tt]he|[Ss]unrise|[Ss]unset|[Kk]ick-off|[Dd]oors)\s|"
    rf"{_STILL}\b(?:[Bb]y|[Ff]rom(?!\s\d+\.\d+\sto\s\d+\.\d))\s){_ROUND}"
    r"(?=(?:\s(?:to|from|at|on|for|in|and|train|service|bus|flight|tomorrow|today|sharp|this|kick\w*)\b|[,;)]|\.?$))"
)
_AT_ONCE = re.compile(
    rf"(?<!\bwas )(?<!\bis )(?<!\bstood )(?P<lead>\b[Aa]t\s){_ROUND}"
    r"(?=\s(?:the|we|they|he|she|it|I|there|his|her|my|our|their|every|each|last|next|yesterday|tonight|prompt)\b)"
)
_TIMETABLED = re.compile(
    rf"(?P<lead>\b[Tt]he\s){_AT}"
    r"(?=\s(?:(?:from|to)\s[A-Z]|(?:train|service|bus|ferry|flight|express|sailing|boat|race|(?:is|was)\s(?:off|late|"
    r"cancelled|delayed|packed))\b))"
)
_TIDE = re.compile(
    r"(?P<lead>\b(?i:(?:high|low) (?:water|tide)s?|sun(?:rise|set)|moon(?:rise|set)|kick-?off|departs?|arrives?):?\s"
    r"(?:(?:at|is)\s)?)(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)"
    r"(?![\w%]|[.,]\d|\s?(?:per cent|percent|met(?:re|er)s?|m)\b)"
)
_TWO_FIGURES = re.compile(
    r"(?P<lead>)(?<![\w.,:/£$€-])(?P<hour>0\d)\.(?P<minute>[0-5]\d)(?![\w%/-]|[.,]\d|\s?(?:per cent|percent)\b)"
)
"""An hour below ten in two figures, as no decimal is written."""
_FROM_TO = re.compile(
    rf"(?P<lead>{_STILL}\b[Ff]rom\s){_ROUND}\sto\s"
    r"(?P<until>1?\d|2[0-3])\.(?P<after>[0-5][05])"
    r"(?![\w%/-]|[.,]\d|\s?(?:[ap]\.?m|per\s?cent|[mb]illion|points|degrees|seconds|minutes|hours|met(?:re|er)s?|"
    r"k?m|miles)\b)"
)
_HAPPENED = re.compile(
    r"(?P<lead>\b(?:born|died|arriv\w+|left|leaves|leaving|depart\w*|start\w*|began|begins?|beginning|occur\w*|"
    r"happen\w*|struck|"
    r"land(?:s|ed|ing)|off|call\w*|alerted|reported|scored|sent out)\s(?:[a-z]+\s){0,3}at\s)(?P<hour>0?\d|1\d|2[0-3])\."
    r"(?P<minute>[0-5]\d)(?=(?:\s(?:on|yesterday|today|this|last|after|when|and|but|to)\b|[,;)]|\.?$|\.\s[A-Z]))"
)
_OPEN_HOURS = re.compile(
    r"(?P<lead>\b(?:[Oo]pen\w*|[Hh]ours|[Rr]un(?:s|ning)?|[Ss]erved|[Ll]unch|[Dd]inner|[Ss]urgery|[Dd]aily|"
    r"[Ww]eek(?:days|ends)|(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:days?)?)"
    r"\b[:,]?\s(?:[a-z]+\s){0,2})(?P<hour>0?\d|1\d|2[0-3])(?:\.(?P<minute>[0-5]\d))?(?:\s?[-–]\s?|\sto\s)"
    r"(?P<until>0?\d|1\d|2[0-3])\.(?P<after>[0-5]\d)(?![\w%/-]|[.,]\d|\s?(?:[ap]\.?m|per cent|percent|points|million|"
    r"billion)\b)"
)
_OF_DAY = re.compile(
    rf"(?P<lead>)(?<![\w.,£$€/-])(?<!\b[Aa] )(?<!agnitude )(?<!\bmeasured ){_AT}"
    r"(?=\s(?:in\sthe\s(?:morning|afternoon|"
    r"evening)|at\snight|"
    r"last\snight|(?:this|yesterday|tomorrow|\w+day)\s(?:morning|afternoon|evening|night)|on\s\w+day\s(?:morning|"
    r"afternoon|evening|night)|tonight)\b)"
)
_JOINED = re.compile(
    rf"(?P<lead>(?<![\w.,£$€/-])){_AT}(?P<to>\s(?:and|to)\s)(?P<later>1?\d|"
    r"2[0-3])(?=:[0-5]\d|\s?[ap]m\b)"
)
_GOES = re.compile(
    r"\b(?:[Tt]rains?|[Bb]us(?:es)?|[Ff]err(?:y|ies)|[Ff]lights?|[Ss]ailings?|[Mm]ass|[Mm]atins|[Ee]vensong|[Tt]ours?|"
    r"[Ss]creenings?)\b"
)
_LISTED = re.compile(
    r"\bat\s\d{1,2}(?:\.[0-5]\d)?(?:(?:,\s(?:and\s)?|\s(?:and|or)\s)\d{1,2}(?:\.[0-5]\d)?)+(?![\w%]|[.,:]\d|\s?(?:per|"
    r"million|points?|[ap]m)\b)"
)
_DINNER = re.compile(
    r"(?<![\w.,£$€/-])(?P<hour>1?\d)\.(?P<minute>[0-5][05])\sfor\s(?P<later>1?\d)(?:\.(?P<late>[0-5][05]))?(?=[,;)]|"
    r"\.?$|\spm)"
)
_RATES = re.compile(
    r"(?i)\b(?:rates?|ranges?|targets?|yields?|per\s?cent|points?|fed|inflation|prices?|doses?|ratios?|index|shares?|"
    r"scores?|mean|median|average|coefficients?|pressure|interval|confidence|hazard)\b|%"
)
_EXCHANGED = re.compile(r"(?i)\b(?:the (?:pound|euro|dollar|yen|franc)|sterling|inflation|ratio)\b")
_QUARTERS = re.compile(
    r"(?P<lead>)(?<![\w.,£$€/-])(?P<hour>0[1-9]|[1-9]|1\d|2[0-3])\.(?P<minute>00|15|30|45)\s?[-–]\s?(?!(?P=hour)\.)"
    r"(?P<until>0?\d|1\d|2[0-3])\.(?P<after>00|15|30|45)(?=[,;)]|\.?$|\s(?:daily|on|every|Mon|Tue|Wed|Thu|Fri|Sat|"
    r"Sun)\w*)"
)
"""Two hours, not two decimals of one whole."""


def clocks(text: str) -> str:
    """At 7.30 -> at 7:30; the 10.17 to Leeds -> the 10:17 to Leeds; high water 06.12 -> high water 06:12."""
    text = _OPEN_HOURS.sub(_hours, text)
    text = text if _RATES.search(text) else _QUARTERS.sub(_hours, text)
    text = _DINNER.sub(_dinner, text)
    if _GOES.search(text):
        text = _LISTED.sub(lambda match: match[0].replace(".", ":"), text)
    text = text if _RATES.search(text) else _FROM_TO.sub(_hours, text)
    rated = bool(_EXCHANGED.search(text))
    for dotted in (_OF_DAY, _CLOCK, _AT_ONCE, _TIMETABLED, _TIDE, _TWO_FIGURES, _HAPPENED):
        text = dotted.sub(lambda match: _told(match, rated=rated), text)
    return _JOINED.sub(r"\g<lead>\g<hour>:\g<minute>\g<to>\g<later>", text)


def _told(match: re.Match[str], *, rated: bool) -> str:
    """Write 7.30 as 7:30, but not 1.25 where a pound is told in dollars."""
    is_rate = rated and match["hour"] in ("0", "1", "2")
    return match[0] if is_rate else f"{match['lead']}{match['hour']}:{match['minute']}"


def _hours(match: re.Match[str]) -> str:
    """Write open 9-5.30 as open 9 to 5:30."""
    begun, ended = (_clock(match[hour], match[minute]) for hour, minute in (("hour", "minute"), ("until", "after")))
    return f"{match['lead']}{begun} to {ended}"


def _dinner(match: re.Match[str]) -> str:
    """Write 7.15 for 7.45, when to come and when to sit down, as clocks."""
    return f"{_clock(match['hour'], match['minute'])} for {_clock(match['later'], match['late'])}"


def _clock(hour: str, minute: str | None) -> str:
    return hour if not minute or (minute == "00" and int(hour) <= 12) else f"{hour}:{minute}"
