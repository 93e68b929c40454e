"""Roman numerals, as numbers after a part or an event and as ordinals after a ruler's name."""

from __future__ import annotations

import re

from presscast.script.rules.numerals import cardinal, ordinal

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN = r"(?P<roman>(?=[IVXLC])(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,3}))"
_AFTER = rf"(?P<before>(?:[A-Z\ue000-\uf8ff][\w.’'-]*\s|[\ue000-\uf8ff]\s){{1,5}}){_ROMAN}(?![\w-]|[’']\w\w|\.[A-Z])(?P<dot>\.\s[A-Z])?(?P<next>\s\w+)?"
_PLACED = rf"(?P<before>\b(?:part|chapter|act|volume|book|phase|stage|type|class|grade|title|article|section|tier|starting|playing|first|best)\s){_ROMAN}(?!\w|[’'.]\w)(?P<next>\s\w+)?"
_DRIP = (
    r"\bIV(?=\s(?:drips?|fluids?|lines?|bags?|poles?|drugs?|antibiotics?|treatments?|therapy|needles?|infusions?)\b)"
)
_WARS = r"\bWW(?P<war>II?|[12])\b"
_COUNTED_WORDS = """
    war bowl part chapter act volume book type phase stage class category title article section division group
    tier mark apollo saturn rocky rambo fantasy quest schedule appendix table figure olympiad vatican round
    episode season trident polaris minuteman gemini soyuz level grade wrestlemania annex protocol league region
    area star corps playing starting first best saw halloween auto
"""
_COUNTED = frozenset(_COUNTED_WORDS.split())
_RANKED_WORDS = """
    king queen pope emperor empress tsar czar sultan prince princess duke pharaoh patriarch shah
"""
_RANKED = frozenset(_RANKED_WORDS.split())
_RULERS_WORDS = """
    Elizabeth Charles Henry Louis George William Richard Edward James Philip Felipe Carlos Paul John Pius
    Benedict Francis Leo Gregory Clement Innocent Urban Alexander Nicholas Catherine Peter Ivan Frederick
    Friedrich Wilhelm Franz Napoleon Ramses Ramesses Thutmose Cleopatra Ptolemy Abdullah Mohammed Mohamed
    Muhammad Hassan Rama Harald Haakon Margrethe Beatrix Albert Leopold Rainier Gustaf Gustav Carl Olav
    Christian Constantine Umberto Emmanuel Darius Xerxes Artaxerxes Sobhuza Mswati Letsie Hussein Faisal Mehmed
    Selim Murad Suleiman Mary Anne Victoria Alfonso Ferdinand Isabella Joseph Maximilian Otto Ludwig Baldwin
    Robert David Tawadros Bartholomew Kirill Thomas Michael Andrew Arthur Samuel Walter Jack Harry Stephen
    Steven Edwin Daniel Theodore Hugh Ralph Fred
"""
_RULERS = frozenset(_RULERS_WORDS.split())
_VERBS_WORDS = """
    am was have had think will would can could do did don know shall should may might never want
"""
_VERBS = frozenset(_VERBS_WORDS.split())


def romans(text: str) -> str:
    """Act III -> Act three; Henry IV -> Henry the fourth; "Ann and I" stays."""
    text = re.sub(_DRIP, "I V", text)
    text = re.sub(_WARS, lambda match: f"World War {'two' if match['war'] in ('II', '2') else 'one'}", text)
    return re.sub(_PLACED, _placed, re.sub(_AFTER, _after, text))


def _after(match: re.Match[str]) -> str:
    words = match["before"].split()
    last, roman = words[-1], match["roman"]
    single = len(roman) == 1
    counted = last.lower() in _COUNTED
    ranked = any(word.lower() in _RANKED for word in words)
    named = ranked or any(word in _RULERS for word in words)
    if not counted and single and (match["dot"] or roman in "LC"):
        return match[0]
    if roman == "I" and not ranked and (match["next"] or "").strip() in _VERBS:
        return match[0]
    if not counted and named and (not single or last in _RULERS or words[0].lower() in _RANKED):
        return f"{match['before']}the {ordinal(_value(roman))}{match['dot'] or ''}{match['next'] or ''}"
    if counted or not single:
        return f"{match['before']}{cardinal(_value(roman))}{match['dot'] or ''}{match['next'] or ''}"
    return match[0]


def _placed(match: re.Match[str]) -> str:
    if match["roman"] == "I" and match["before"].strip() in ("first", "best", "class", "book", "act", "title"):
        return match[0]
    return f"{match['before']}{cardinal(_value(match['roman']))}{match['next'] or ''}"


def _value(roman: str) -> int:
    values = [_VALUES[char] for char in roman]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
