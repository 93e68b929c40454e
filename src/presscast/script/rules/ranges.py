"""Two numbers with a dash between: ranges, scores, votes, odds."""

from __future__ import annotations

import re

from presscast.script.rules.magnitudes import AMOUNT
from presscast.script.rules.numerals import cardinal, number

_ENDS = r"(?![\w%/]|[.,:]\d|-\d)"
_POINTS = r"(?:\s\((?P<points{0}>\d{{1,2}}(?:[-–]\d{{1,2}})?)\))?"
_PAIR = rf"(?<![\w.,/$£€%-])(?P<low>\d{{1,3}})(?:\s?[-–]\s?|—)(?P<high>\d{{1,3}}){_ENDS}{_POINTS.format('')}"
_SETS = r"(?<![\w.,/$£€%-])\d{1,2}[-–]\d{1,2}(?:\s\([\d–-]+\))?(?:(?:,|,? and)?\s\d{1,2}[-–]\d{1,2}(?:\s\([\d–-]+\))?)+(?![\w%/-])"
_TRIPLE = r"(?<![\w.,/$£€%-])(?P<all>\d{1,3}[-–]\d{1,3}[-–]\d{1,3})(?![\w%/-]|[.,:]\d)"
_RANGE = rf"(?<![\w.,/$£€%-])(?P<low>{AMOUNT})(?:\s?[–-]\s?|—)(?P<high>{AMOUNT})(?![\w%/-]|[.,:]\d)"
_RATIO = r"(?<![\w.,/:-])(?P<low>\d{1,2}):(?P<high>\d)(?![\w:]|[.,]\d)"
_ODDS = r"(?:(?<=odds of )|(?<=odds at )|(?<![\w.,/$£€-])(?=\S+\s(?:odds|favou?rites?|shots?|outsiders?|chance)\b))(?P<low>\d{1,4})[/-](?P<high>\d{1,2})(?![\w/-])"
_PUNCH = r"(?<![\w.,/$£€-])1-2(?=-3|\s(?:punch|finish|combination|formation)\b)"
_BOOK = (
    r"\b(?:Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Nehemiah|Esther|Job|"
    r"Psalms?|Proverbs|Ecclesiastes|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|Hosea|Joel|Amos|Jonah|Micah|Habakkuk|Malachi|"
    r"Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy|Titus|"
    r"Hebrews|James|Peter|Revelation|Quran|Qur’an|Surah)\s$"
)
_TO_ONE = r"(?<![\w.,/$£€-])(?P<low>[1-9]\d{0,3})/1(?![\w/.,-]\d|\w)"
_SPORT = (
    r"(?i)\b(?:w[io]n|won|winning|wins|beat|beats|beating|beaten|lost|lose|losing|defeat\w*|victor\w*|dr[ea]w|drawn|tied?|ties|"
    r"level\w*|le[ad]d?|leads|leading|trail\w*|scor\w+|sets?|series|match|aggregate|goals?|rout\w*|edged|thrash\w*|"
    r"down|up|half-?time|final|advantage)\b"
)
_SPORT_NEXT = r"\s(?:win|victory|defeat|loss|draw|tie|lead|scoreline|triumph|rout|thrashing|on aggregate|at half)\b"


def scores(text: str) -> str:
    """Won 6-4, 7-6 (5) -> won six four, seven six, five; drew 1-1 -> drew one all; a 10-3-2 record."""
    text = re.sub(_PUNCH, "one-two", text)
    text = re.sub(_TRIPLE, lambda match: ", ".join(map(number, re.split("[-–]", match["all"]))), text)
    text = re.sub(_SETS, lambda sets: re.sub(_PAIR, _points, sets[0]), text)
    return re.sub(_PAIR, _score, text)


def ranges(text: str) -> str:
    """40–45 days -> forty to forty-five days; odds of 5:1 -> odds of five to one."""
    text = re.sub(_TO_ONE, lambda match: f"{number(match['low'])} to one", text)
    text = re.sub(_ODDS, lambda match: f"{number(match['low'])} to {number(match['high'])}", text)
    text = re.sub(_RANGE, _range, text)
    return re.sub(_RATIO, _ratio, text)


def _ratio(match: re.Match[str]) -> str:
    """Say odds of 5:1 as five to one, but a verse, Genesis 1:1, as one one."""
    joined = " " if re.search(_BOOK, match.string[: match.start()]) else " to "
    return f"{number(match['low'])}{joined}{number(match['high'])}"


def _score(match: re.Match[str]) -> str:
    before, after = match.string[: match.start()], match.string[match.end() :]
    sporting = re.search(_SPORT, before[-80:]) or re.match(_SPORT_NEXT, after) or match["points"]
    if sporting and max(int(match["low"]), int(match["high"])) <= 7:
        return _points(match)
    return (
        f"{cardinal(int(match['low']))}-{cardinal(int(match['high']))}" if match["low"] == match["high"] else match[0]
    )


def _points(match: re.Match[str]) -> str:
    low, high = int(match["low"]), int(match["high"])
    said = f"{_goals(low, high)} {'all' if low == high and low else _goals(high, low)}"
    return f"{said}, {' '.join(map(number, re.split('[-–]', match['points'])))}" if match["points"] else said


def _goals(count: int, other: int) -> str:
    return "nil" if not count and other < 6 else cardinal(count)


def _range(match: re.Match[str]) -> str:
    joined = "and" if match.string[: match.start()].endswith("between ") else "to"
    return f"{number(match['low'])} {joined} {number(match['high'])}"
