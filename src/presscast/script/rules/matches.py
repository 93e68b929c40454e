"""What match reports shorten: minutes of goals, two legs together, extra time, rounds of golf, favourites."""

from __future__ import annotations

import re

from presscast.script.rules.endings import stop
from presscast.script.rules.numerals import cardinal, number

HINTS = (
    r"\d\s?['’′]|\d\+\d|\bagg\b|a\.?e\.?t\b|AET|\sbt\s|\bpens\b|\b[FH]T\b|for \d dec|\d[-–]\d\d[-–]\d|"
    r"/\d\d?\s?(?:[jc]?f|fav)|-\d\s?(?:[jc]?f|fav)\b"
)
_ADDED = re.compile(
    r"(?<![\w.,+])(?P<minute>45|90|105|120)\s?['’′]?\s?\+\s?(?P<added>\d{1,2})(?:\s?['’′](?!\w))?(?![\d.])"
)
_MINUTE = re.compile(r"(?<![\w.,£$€-])(?P<minute>\d{1,3})['’′](?=[\s,;:)\]]|$|\.(?:\s|$))")
_GOALS = re.compile(
    r"(?i)\b(?:goals?|scor(?:e[drs]?|ing)|penalt(?:y|ies)|pens?|o\.?g|headers?|equalis\w+|equaliz\w+|"
    r"winner|netted|booked|(?:yellow|red) cards?|sent off|subs?|substitut\w+|"
    r"kick-off)\b|\b(?:45|90|105|120)\s?['’′]?\s?\+\s?\d"
)
_FEET = re.compile(r"\b(?:tall|feet|foot|inch\w*|wide|deep|long|high|basis)\b|\d\s?[\"”″]")
_AGGREGATE = re.compile(r"(?P<before>\bon\s|(?<=\d)\s)(?P<word>agg)\b(?P<dot>\.)?")
_EXTRA = re.compile(r"(?<![\w.])(?:a\.e\.t\b\.?|aet\b|AET\b(?=\)|[.,;]|$))")
_BEAT = re.compile(r"(?<=[A-Za-z]\s)bt(?=\s[A-Z][\w.’' -]{1,40}\s\d{1,3}[-–]\d)")
_ON_PENALTIES = re.compile(r"(?<=\d[-–]\d)\s(?:on\s)?pens\b")
_KICKED = re.compile(
    r"(?P<kicked>\b(?i:kick\w*|slot\w*|land\w*|convert\w*|miss\w*|scor\w+|boot\w*|tr(?:y|ies),?|cons?,?)"
    r"\s(?:and\s|with\s)?\d{1,2}\s)pens\b"
)
_AT_HALF = re.compile(r"\b(?P<before>[Aa]t|[Bb]y|[Bb]efore|[Aa]fter)\s(?P<half>[FH])T(?![\w’'])(?!\sdot\b)")
_SCORE = re.compile(r"\d[-–]\d")
_DECLARED = re.compile(r"(?<=\d\sfor\s\d)\sdecl?\b(?P<dot>\.)?")
_WHISTLE = re.compile(r"(?:^|(?<=[(\s]))(?P<half>[FH])T(?=:?\s(?:[A-Z][\w’'.&-]*\s){0,3}\d{1,2}[-–]\d)")
_ROUNDS = re.compile(
    r"(?<![\w.,/$£€%-])(?P<rounds>[67]\d(?:[-–][678]\d){1,3})(?:\s?[-–—]\s?(?P<total>[123]\d\d))?"
    r"(?![\w%/-]|[.,:]\d)"
)
_FAVOURITE = re.compile(
    r"(?<![\w.,/$£€-])(?P<low>[1-9]\d{0,2})[/-](?P<high>[1-9]\d?)\s?(?P<kind>[jc]?)(?:f|fav)\b(?P<dot>\.(?=\s[a-z]))?"
)
_SHARED = {"": "favourite", "j": "joint favourite", "c": "co-favourite"}


def matches(text: str) -> str:
    """45+2' -> 45 plus 2; (4-1 agg) -> (4-1 on aggregate); rounds of 68-71-70-69; 9/4f -> nine to four favourite."""
    told = bool(_GOALS.search(text)) and not _FEET.search(text)
    text = _ADDED.sub(_added, text)
    text = _MINUTE.sub(_minute, text) if told else text
    text = _BEAT.sub("beat", text)
    text = _AT_HALF.sub(_at_half, text) if _SCORE.search(text) else text
    text = _DECLARED.sub(lambda match: f" declared{stop(match) if match['dot'] else ''}", text)
    text = _KICKED.sub(r"\g<kicked>penalties", _ON_PENALTIES.sub(" on penalties", text))
    text = _EXTRA.sub(_extra_time, _AGGREGATE.sub(_aggregate, text))
    text = _WHISTLE.sub(lambda match: "Full time" if match["half"] == "F" else "Half time", text)
    return _FAVOURITE.sub(_favourite, _ROUNDS.sub(_rounds, text))


def _added(match: re.Match[str]) -> str:
    return f"{cardinal(int(match['minute']))} plus {cardinal(int(match['added']))}"


def _minute(match: re.Match[str]) -> str:
    """Say Salah 12' without its mark, which is that of feet elsewhere."""
    named = re.search(r"(?:[A-Z][\w.’'-]*\s|[(,;]\s?)$", match.string[: match.start()])
    return match["minute"] if named else match[0]


def _aggregate(match: re.Match[str]) -> str:
    return f"{match['before'] if match['before'].strip() else ' on '}aggregate{stop(match) if match['dot'] else ''}"


def _at_half(match: re.Match[str]) -> str:
    return f"{match['before']} {'full' if match['half'] == 'F' else 'half'} time"


def _extra_time(match: re.Match[str]) -> str:
    return f"after extra time{stop(match) if match[0].endswith('.') else ''}"


def _rounds(match: re.Match[str]) -> str:
    """Say four rounds of golf, or two and more with their total, one after the other."""
    rounds = re.split("[-–]", match["rounds"])
    if len(rounds) < 4 and (not match["total"] or sum(map(int, rounds)) != int(match["total"])):
        return match[0]
    total = f", {number(match['total'])}" if match["total"] else ""
    return ", ".join(map(number, rounds)) + total


def _favourite(match: re.Match[str]) -> str:
    return f"{number(match['low'])} to {number(match['high'])} {_SHARED[match['kind']]}"
