"""Numbers with a magnitude: 1.3bn, 34m, 500k, 2.5 million."""

from __future__ import annotations

import re

from presscast.script.rules.numerals import number

_SHORT = {
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "mln": "million",
    "mil": "million",
    "mm": "million",
    "b": "billion",
    "bn": "billion",
    "bln": "billion",
    "t": "trillion",
    "tn": "trillion",
    "trn": "trillion",
    "cr": "crore",
}
AMOUNT = r"(?:\d+(?:,\d+)*(?:\.\d+)?|\.\d+)"
LONG = r"(?i:hundred|thousand|million|billion|trillion|quadrillion|lakh crore|lakh|crore)"
SCALE = rf"(?:[\s-]?{LONG}(?![^\W_])|\s?(?i:mn|mln|mil|bn|bln|tn|trn|cr)(?![^\W_])|(?:mm|MM|[kmbtKMBT])(?![^\W_]))"
_SURE = rf"(?<![\w.,])(?P<amount>{AMOUNT})\s?(?P<scale>mn|mln|bn|bln|tn|trn)(?![^\W_])"
_THOUSANDS = (
    rf"(?<![\w.,])(?![48]k|40[13]k)(?P<amount>{AMOUNT})k(?![\w-])(?!\s(?:race|run|road|charity|fun|walk|event|video|tv|"
    rf"screen)\w*\b)"
)
_CROWD = (
    rf"(?<![\w.,])(?P<amount>{AMOUNT})(?P<scale>[KMB])(?=\s(?:people|followers|likes|views|users|subscribers|jobs|"
    rf"votes|copies|fans|words|miles|members)\b)"
)
ROUGH = {
    "10": "tens",
    "100": "hundreds",
    "1,000": "thousands",
    "1000": "thousands",
    "10,000": "tens of thousands",
    "100,000": "hundreds of thousands",
}
_ROUGHLY = rf"(?<![\w.,$£€])(?P<amount>{'|'.join(ROUGH)})s of\b"
_STRONG = rf"(?<![\w.,$£€])(?P<amount>{AMOUNT})(?P<scale>[mk])-(?=(?:strong|member|plus|odd|person|people|vote|copy)\b)"
_DECIMAL = r"(?<![\w.,$£€])(?P<amount>\d{1,3}\.\d{1,2})(?P<scale>[KMB])(?![\w-])"
_JOINED = rf"(?<=\d)-(?={LONG}\b)"


def scaled(amount: str, scale: str) -> str:
    """("1.3", "bn") -> one point three billion."""
    word = scale.strip(" -")
    return f"{number(amount)} {_SHORT.get(word.lower(), word.lower())}".strip()


def magnitudes(text: str) -> str:
    """1.3bn people -> one point three billion people; 2-million -> 2 million."""
    text = re.sub(_SURE, lambda match: scaled(match["amount"], match["scale"]), text)
    text = re.sub(_THOUSANDS, lambda match: scaled(match["amount"], "k"), text)
    text = re.sub(_CROWD, lambda match: scaled(match["amount"], match["scale"]), text)
    text = re.sub(_ROUGHLY, lambda match: f"{ROUGH[match['amount']]} of", text)
    text = re.sub(_DECIMAL, lambda match: scaled(match["amount"], match["scale"]), text)
    text = re.sub(_STRONG, lambda match: f"{scaled(match['amount'], match['scale'])}-", text)
    return re.sub(_JOINED, " ", text)
