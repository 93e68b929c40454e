"""Odds of bookmakers, written with a stroke or a dash, and proportions: 7/2, 11-8, 100/30, 1:10."""

from __future__ import annotations

import re

from presscast.script.rules.attributive import attributive
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
_STARTED_AT = re.compile(
    r"(?P<lead>\b[Aa]t\s)(?P<low>[1-9]\d{0,2})-(?P<high>[1-9]\d?)"
    r"(?![\w/%-]|[.,:]\d|\s(?:\w+s|up|down|ahead|behind|at|home)\b)"
)
_TURF = re.compile(
    r"\b(?:jockeys?|trainers?|handicap|racecourse|horses?|colts?|fill(?:y|ies)|mares?|geldings?|steeplechas\w+|"
    r"furlongs?|odds|"
    r"each[- ]way|starting price|short head|Grand National|Gold Cup|Ascot|Cheltenham|Aintree|Kempton|Epsom|Newmarket|"
    r"Goodwood|"
    r"Haydock|Sandown)\b"
)
_DISTANCE = re.compile(
    r"(?<![\w.,£$€])(?P<miles>[1-4])m\s?(?P<furlongs>[1-7]½?)f(?:\s?(?P<yards>\d{1,3})\s?y(?:ds?)?)?(?!\w)|"
    r"(?<![\w.,£$€])(?P<alone>[5-9]½?)f(?=\s(?:\w+\s)?(?:handicap|sprint|race|maiden|novice|stakes|contest|trip|"
    r"nursery|dash)\b)|"
    r"(?P<over>\bover\s(?:the\s)?)(?P<only>[5-9]½?)f(?!\w)|"
    r"(?<![\w.,£$€])(?P<jumped>[2-4]½?)m(?=\s(?:(?:handicap|novice|beginners’?)\s)?(?:chase|hurdle)\b)"
)
_MARGIN = re.compile(r"(?P<by>\bby\sa\s)(?P<margin>nk|hd|sh[\s-]hd|nse)\b")
_MARGINS = {"nk": "neck", "hd": "head", "sh hd": "short head", "sh-hd": "short head", "nse": "nose"}
_PROPORTION = re.compile(
    r"(?P<lead>\b(?i:mix\w*|dilut\w+|ratios?|scale|proportions?|outnumber\w*)\b[^.;\d]{0,30}\s)"
    r"(?P<low>\d{1,3}):(?P<high>\d{1,3})(?![\w:]|[.,]\d)"
)


def odds(text: str) -> str:
    """Backed at 7/2 -> backed at seven to two; the 11/8 favourite -> the eleven to eight favourite."""
    text = _AT_ODDS.sub(lambda match: f"{match['lead']}{_told(match)}", _SURE.sub(_told, text))
    if _TURF.search(text):
        text = _STARTED_AT.sub(lambda match: f"{match['lead']}{_told(match)}", text)
    if not _BETTING.search(text):
        return text
    return _OFFERED.sub(lambda match: f"{match['lead']}{_told(match)}", text)


def distances(text: str) -> str:
    """Over 2m 4f -> over two miles four furlongs; a 5f sprint -> a five furlong sprint; by a nk -> by a neck."""
    text = _MARGIN.sub(lambda match: f"{match['by']}{_MARGINS[match['margin']]}", text)
    return _DISTANCE.sub(_distance, text)


def _distance(match: re.Match[str]) -> str:
    alone = attributive(match.string[: match.start()], match.string[match.end() :])
    counted = (
        (match["miles"] or match["jumped"], "mile"),
        (match["furlongs"] or match["alone"] or match["only"], "furlong"),
        (match["yards"], "yard"),
    )
    parts = (f"{_many(count)} {name}{'' if alone or count == '1' else 's'}" for count, name in counted if count)
    return (match["over"] or "") + " ".join(parts)


def _many(count: str) -> str:
    return f"{number(count[:-1])} and a half" if count.endswith("½") else number(count)


def proportions(text: str) -> str:
    """Mix it 1:10 with water -> mix it one to ten with water, where a clock would be read."""
    return _PROPORTION.sub(lambda match: f"{match['lead']}{_told(match)}", text)


def _told(match: re.Match[str]) -> str:
    return f"{number(match['low'])} to {number(match['high'])}"
