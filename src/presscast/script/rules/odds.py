"""Odds of bookmakers, written with a stroke or a dash, and proportions: 7/2, 11-8, 100/30, 1:10."""

from __future__ import annotations

import re

from presscast.script.rules.numerals import number

_BETTING = re.compile(
    r"(?i)\b(?:odds(?:-on)?|bookmakers?|bookies?|bookmaking|each[- ]way|evens|punters?|ante-?post|starting price|"
    r"priced|price|betting|bets?|backed|tipped|tips|gamble|favou?rites?|outsiders?|went off|sent off|joint-favou?rite|"
    r"Ladbrokes|William Hill|Paddy Power|Betfair|Coral|runner-up|jockey|trainer|stakes|handicap|chase|hurdle|furlongs?|"
    r"racecourse|horse|colt|filly|mare|gelding|steeplechaser|derby)\b"
)
_STROKE = (
    r"(?!24/7|9/11|7/7|50/50)(?P<low>[1-9]\d{0,2})/(?P<high>[1-9]\d?)"
    r"(?![\w/%-]|[.,]\d|\s(?:of an?|of the|miles?|lengths?|furlongs?|inch|cup)\b)"
)
_OFFERED = re.compile(
    r"(?P<lead>\b(?:at|from|to|out to|into|was|were|is|are|or|and|of|a|an|the|by|as|with|around|about|;|,)\s|\()"
    rf"(?<!\d\s){_STROKE}"
)
_SURE = re.compile(
    rf"(?<![\w.,/$£€-])(?<!\d\s){_STROKE}(?=\s(?:odds|shots?|favou?rites?|chances?|outsiders?|on\b|against\b|joint|"
    r"each[- ]way|to win\b|winner|second favou?rite)|,?\s?f\b)"
)

_AT_ODDS = re.compile(
    r"(?P<lead>\bodds\b[^.;\d]{0,40}\s|\b(?:price[sd]?|backed|tipped|trading|quoted|bookmakers?)\b"
    r"[^.;\d]{0,40}\s(?:at|into|to|from)\s)"
    r"(?P<low>[1-9]\d{0,3})-(?P<high>[1-9]\d?)(?![\w/%-]|[.,:]\d)"
)
_PROPORTION = re.compile(
    r"(?P<lead>\b(?i:mix\w*|dilut\w+|ratios?|scale|proportions?|outnumber\w*)\b[^.;\d]{0,30}\s)"
    r"(?P<low>\d{1,3}):(?P<high>\d{1,3})(?![\w:]|[.,]\d)"
)


def odds(text: str) -> str:
    """Backed at 7/2 -> backed at seven to two; the 11/8 favourite -> the eleven to eight favourite."""
    text = _AT_ODDS.sub(lambda match: f"{match['lead']}{_told(match)}", _SURE.sub(_told, text))
    if not _BETTING.search(text):
        return text
    return _OFFERED.sub(lambda match: f"{match['lead']}{_told(match)}", text)


def proportions(text: str) -> str:
    """Mix it 1:10 with water -> mix it one to ten with water, where a clock would be read."""
    return _PROPORTION.sub(lambda match: f"{match['lead']}{_told(match)}", text)


def _told(match: re.Match[str]) -> str:
    return f"{number(match['low'])} to {number(match['high'])}"
