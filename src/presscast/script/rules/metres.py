"""Whether an m behind a figure is metres or millions: "waves of 5.2m", "an audience of 5.2m";
else it is left as it is."""

from __future__ import annotations

import re

from presscast.script.rules.attributive import attributive

METRES = ("meter", "meters")
_MILLION = ("million", "million")
_LENGTHS = (
    r"\s(?:tall|high|deep|long|wide|thick|away|above|below|under\w*|from(?!\s\d)|off|down|up|apart|ahead|behind|short|"
    r"sprint\w*|race|dash|relay|freestyle|butterfly|breaststroke|backstroke|medley|hurdles?|steeplechase|swim\w*|"
    r"pool|final|heats?|run\w*|title|gold|silver|bronze|champion\w*|record|walk|walls?|fences?|hedges?|poles?|masts?|"
    r"statues?|towers?|ladders?|drop|wave\w*|depth|height|in\s\d{1,2}(?:[:.]\d\d)+s?)\b"
)
_BY_PLOT = (
    r"\sby\s[\d.]+\s?\w+\s(?:plots?|rooms?|area|field|pitch|site|pool|garden|space|tank|board|sheet|poster|screen|"
    r"box|rug|canvas|block|section|hole|cage|cell|tent|banner|flag|mural|slab)\b"
)
_MONIED = (
    r"\s(?:euros?|pounds?|dollars?|yen|won|yuan|rupees?|francs?|kron\w+|zlotys?|rand|pesos?|barrels?|tonnes?|"
    r"tons?|acres?|hectares?|sq\b)"
)
_SPENT = (
    r"\s(?:\w+\s)?(?:deals?|contracts?|bids?|budgets?|funds?|funding|grants?|loans?|settlements?|transfers?|takeovers?|"
    r"investments?|profits?|loss(?:es)?|deficits?|surplus|debts?|prizes?|jackpots?|bills?|stakes?|acquisitions?|"
    r"mergers?|"
    r"payouts?|bailouts?|signings?|donations?|bonus(?:es)?)\b"
)
_PLACED = r"(?:at|in|on|by|near|off|from)\s[A-Z]"
_PEOPLE = (
    rf"\s(?!{_PLACED}|(?:and|or|but|while|in|at|on|over|within|after|for)\s)(?:\w+\s)?(?!(?:was|is|has|does|goes|as|"
    rf"us|its|his|this|less|plus|across|towards)\b)"
    r"(?:\w+s|people|men|women|children)\b"
)
_OWNED = r"\s(?:homes|houses|tickets|loans|grants|fines|bonds|bills|notes|coins|banknotes)\b"
_COUNTED = re.compile(
    r"(?i)\b(?:populations?|users?|view\w*|votes?|people|sales|copies|followers|audiences?|subscribers?|downloads?|"
    r"jobs|profits?|loss(?:es)?|revenues?|turnover|income|earnings|costs?|worth|paid|pay|raised?|budgets?|debts?|"
    r"shares?|fines?|fined|bids?|fees?|deals?|invest\w*|spen[dt]\w*|funds?|funding|savings?|grants?|tax\w*|customers|"
    r"members|listeners|readers|visitors|passengers|tourists|patients|crowds?|"
    r"spectators|turnout|electorate|voters|residents|inhabitants|workforce|deficit|surplus|wages?|bill|price|prize|"
    r"(?:un)?employ(?:ment|ed)|claimants?|attendances?|waiting lists?|(?:death )?tolls?|(?:net |im|e)?migration|"
    r"migrants?|"
    r"circulation|ratings|households|pupils|births|deaths|arrivals|departures|applications?|vacancies|workers|"
    r"the number of)\b"
)
_MEASURED = re.compile(
    r"(?i)\b(?:waves?|depths?|heights?|altitudes?|elevations?|water|levels?|tides?|swells?|surges?|flood\w*|rivers?|"
    r"snow\w*|drifts?|lengths?|widths?|diameters?|distances?|jump\w*|leap\w*|leapt|vault\w*|throws?|threw|throwing|"
    r"javelin|discus|shot put|cleared|clearance|dive[ds]?|diving|climb\w*|measur\w+|tall|deep|high|wide|long|ceilings?|"
    r"cliffs?|masts?|trees?|tunnels?|shafts?|wells?|walls?|craters?|spans?|radius|gauges?|sensors?|buoys?|sonar|"
    r"ran|swam|swum|sprint(?:s|ed|ing)?|rac(?:ed|ing)|hurdl(?:ed|es|ing)|"
    r"barges?|boats?|ships?|hulls?|keels?|canals?|lock gates?|whales?|sharks?|snakes?|statues?|ladders?|poles?|"
    r"trench(?:es)?|"
    r"sinkholes?|caves?|blades?|scaffold\w*|foundations?|echo sounders?|tape measure|(?-i:reading)|readings)\b"
)
_EARNED = re.compile(r"\b(?:made|earned|grossed|netted|sold for|bought for|owe[ds]?)\s$")
_MOVED = re.compile(
    r"\b(?:rose|rises?|risen|f[ae]ll(?:s|en)?|grew|grows|grown|dropped|shrank|jumped|dipped|"
    r"slipped)\s(?:[a-z]+\s){0,2}(?:to|from|by)\s$|"
    r"\b(?:passed|topped|hit)\s$"
)
"""What figures of any kind do: no height is told so unless something of heights stands near."""
_THOUSANDS = re.compile(r"\d,\d{3}|\d{4,}")
"""As no millions are written: a thousand of them are a billion."""
_PART = re.compile(r"(?:[^,.;:!?–—]|(?<=\d)[.,](?=\d))*$")
_CLAUSE = re.compile(r"(?:[^.;:!?]|(?<=\d)\.(?=\d))*$")


def metres_or_million(amount: str, low: str | None, before: str, after: str) -> tuple[str, str] | None:
    """Tell 50m people from 50m freestyle; 1.85m is a height, and so is what is 2m-high; names as units have them.

    None where neither lengths nor money and people stand near: that is left as it is written, and told.
    """
    if after.startswith("-") or re.search(r"\dm\sby\s$", before) or re.fullmatch(r"[\d,]+,\d{3}\.\d+", amount):
        return METRES
    if low and _THOUSANDS.search(low) and not _THOUSANDS.search(amount):
        return _MILLION  # fell by 18,000 to 1.44m
    race = not low and re.search(r"(?:\bmen|women)[’']s\s$|\b(?:the|x|by)\s$|\d\sby\s$", before)
    if is_length(after) or is_plot(after) or (race and not re.match(_PEOPLE, after)):
        return METRES
    counted = re.match(_OWNED, after) or (re.match(_PEOPLE, after) and not attributive(before, after))
    if counted or re.match(_MONIED, after) or re.match(_SPENT, after):
        return _MILLION
    part, clause = (_last(form, before) for form in (_PART, _CLAUSE))
    if _MEASURED.search(part) and not _COUNTED.search(part):
        return METRES
    if _COUNTED.search(clause) or _EARNED.search(before):
        return _MILLION
    if _MEASURED.search(clause) or _THOUSANDS.search(amount):
        return METRES
    return METRES if re.fullmatch(r"[0-3]\.\d\d", amount) and not _MOVED.search(before) else None


def is_length(after: str) -> bool:
    """Tell whether `after` goes on with how a length lies: high, above, from."""
    return bool(re.match(_LENGTHS, after))


def is_plot(after: str) -> bool:
    """Tell whether `after` goes on with the other side of something: by 30m plot."""
    return bool(re.match(_BY_PLOT, after))


def _last(form: re.Pattern[str], before: str) -> str:
    found = form.search(before)
    return found[0] if found else ""
