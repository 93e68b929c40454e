"""Roman numerals, as numbers after a part or an event and as ordinals after a ruler's name."""

from __future__ import annotations

import re

from presscast.script.rules.numerals import cardinal, ordinal

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN = r"(?P<roman>(?=[IVXLC])(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,3}))"
_AFTER = (
    rf"(?P<before>(?:[A-Z\ue000-\uf8ff][\w.’'-]*\s|[\ue000-\uf8ff]\s){{1,5}}){_ROMAN}(?!\w|-(?!(?:era|style|type|"
    rf"class|level|related|like)\b)|[’'](?!s\b)\w|\.[A-Z])(?P<dot>\.\s[A-Z])?(?P<next>\s\w+)?"
)
_PLACED = (
    rf"(?P<before>\b(?:part|chapter|act|volume|book|phase|stage|type|class|grade|title|article|section|tier|"
    rf"starting|playing|first|best)\s){_ROMAN}(?!\w|[’'.]\w)(?P<next>\s\w+)?"
)
_SMALL = re.compile(
    r"(?P<before>\b(?:part|chapter|act|scene|volume|book|section|page|pp?\.|article|footnote|paragraph|appendix|vol\.)\s)"
    r"(?P<roman>(?=[ivxl]{2})(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3}))(?!\w|[’'.]\w)",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"(?P<first>\b(?:James|Charles|Elizabeth|William|Henry|George)\s)(?P<one>I{1,3}|IV|VI{0,2})\sand\s"
    r"(?P<other>I{1,3}|IV|VI{0,2})(?!\w|[’'](?!s\b))(?!\s(?:am|was|have|had|think|will)\b)"
)
_TWO_PARTS = re.compile(
    r"(?P<before>\b(?:War|Part|Class|Type|Title|Phase|Act|Chapter|Book|Volume|Section|Article|Schedule|Grade|Stage)s?\s)"
    r"(?P<one>[IVX]{1,5})(?P<joined>\s(?:and|or|to|through)\s|[-–/])(?P<other>[IVX]{2,5}|[VX])(?![\w’'])"
)
_DRIP = (
    r"\bIV(?=\s(?:drips?|fluids?|lines?|bags?|poles?|drugs?|antibiotics?|treatments?|therapy|needles?|infusions?)\b)"
)
_CHROMOSOMES = (
    r"\b(?P<pair>X{1,3}Y{0,2})(?=\s(?:chromosomes?|karyotype|females?|males?|sex|genes?|pair|individuals|"
    r"athletes?|women|men)\b)"
)
_INTO_VEIN = r"(?<=[a-z%A-Z] )IV(?=\s[a-z]|[.,;)]|$)"
_VEIN_WORDS = re.compile(
    r"(?:\b(?:saline|fluids?|dextrose|glucose|antibiotics?|morphine|fentanyl|ketamine|the|an|his|her|their|by|via|"
    r"with|mg|"
    r"milligrams|grams|dose|given|drugs?|blood|iron|medication|paracetamol|insulin|potassium|NaCl|"
    r"[A-Z][a-z]?[A-Z][A-Za-z]*))\s$"
)
_RANKED_BEFORE = (
    r"(?P<roman>\b[XVI]{2,6}|\b[VX])\s(?=(?:Olympi\w+|Winter|Summer|Paralympi\w+|Congress|Corps|Airborne|Army|"
    r"Legion|Dynasty|dynasty|century|centuries|Century|arrondissement|Commonwealth|Asian|Pan)\b)"
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
_REIGNING = re.compile(
    r"\b(?:kings?|queen|pope|emperor|tsar|czar|sultan|pharaoh|ruler|monarch|prince|duke|shah|caliph|pontiff)\s$"
)
_RULERS_WORDS = """
    Elizabeth Charles Henry Louis George William Richard Edward James Philip Felipe Carlos Paul John Pius
    Benedict Francis Leo Gregory Clement Innocent Urban Alexander Nicholas Catherine Peter Ivan Frederick
    Friedrich Wilhelm Franz Napoleon Ramses Ramesses Thutmose Cleopatra Ptolemy Abdullah Mohammed Mohamed
    Muhammad Hassan Rama Harald Haakon Margrethe Beatrix Albert Leopold Rainier Gustaf Gustav Carl Olav
    Christian Constantine Umberto Emmanuel Darius Xerxes Artaxerxes Sobhuza Mswati Letsie Hussein Faisal Mehmed
    Selim Murad Suleiman Mary Anne Victoria Alfonso Ferdinand Isabella Joseph Maximilian Otto Ludwig Baldwin
    Robert David Tawadros Bartholomew Kirill Thomas Michael Andrew Arthur Samuel Walter Jack Harry Stephen
    Sixtus Boniface Julius Celestine Martin Adrian Hadrian Honorius Farouk Fuad Manuel Pedro Juan Frederik Sigismund
    Casimir Boris Carol Menelik Tewodros Kamehameha Tupou Eric Magnus Canute Edgar Edmund Harold Duncan Kenneth Tiberius
    Conrad Philippe Bayezid Ahmed Osman Mustafa Seti Amenhotep Nebuchadnezzar Antiochus Mithridates Sargon Shapur
    Khosrow Jayavarman Suryavarman Steven Edwin Daniel Theodore Hugh Ralph Fred
"""
_RULERS = frozenset(_RULERS_WORDS.split())
_VERBS_WORDS = """
    am was have had think will would can could do did don know shall should may might never want
"""
# Those that only the pronoun takes: "Book I want" and "Act I was".
_MINE = frozenset({"am", "have", "think", "do", "don", "know", "want", "say", "see", "read", "like", "shall"})
# Things that come in numbered kinds, which no heir of a name is.
_KINDS_WORDS = """
    Note Wars Effect Kombat Souls Line Model Missile Rocket Engine Test Trial Plan Act Law Study Report Game Games
    Galaxy Park Tower Building Project Operation Program Programme System Review Fund Series Street Star Conference
    Council Treaty Pact Deal Fantasy Legend Legends Evil Fighter Duty Creed Theft Cup Party Force Group Committee Class
    Cohort Trek Returns Reloaded Dead Man Boy Girl Men Space Phantom Spirit Discovery Falcon Blaster Collider Palestine
"""
_LEADING = frozenset({"The", "A", "An", "In", "On", "At", "By", "For", "This", "That", "No", "Is", "Was"})
_KINDS = frozenset(_KINDS_WORDS.split())
_VERBS = frozenset(_VERBS_WORDS.split())


def romans(text: str) -> str:
    """Act III -> Act three; Henry IV -> Henry the fourth; "Ann and I" stays."""
    text = re.sub(_CHROMOSOMES, lambda match: " ".join(match["pair"]), re.sub(_DRIP, "I V", text))
    text = re.sub(_INTO_VEIN, _into_vein, text)
    text = re.sub(_RANKED_BEFORE, _ranked, text)
    text = re.sub(_WARS, lambda match: f"World War {'two' if match['war'] in ('II', '2') else 'one'}", text)
    text = _SHARED.sub(_shared, _SMALL.sub(_small, _TWO_PARTS.sub(_two_parts, text)))
    return re.sub(_PLACED, _placed, re.sub(_AFTER, _after, text))


def _small(match: re.Match[str]) -> str:
    return f"{match['before']}{cardinal(_value(match['roman'].upper()))}"


def _two_parts(match: re.Match[str]) -> str:
    """Say World War I and II as one and two, Parts III-V as three to five."""
    if not all(re.fullmatch(_ROMAN.replace("?P<roman>", ""), match[name]) for name in ("one", "other")):
        return match[0]
    one, other = (cardinal(_value(match[name])) for name in ("one", "other"))
    joined = {"-": " to ", "–": " to ", "/": " "}.get(match["joined"], match["joined"])
    return f"{match['before']}{one}{joined}{other}"


def _shared(match: re.Match[str]) -> str:
    """Say James VI and I, king of two lands, and Henry IV and V, as ordinals both; "James I and I" is no name."""
    if match["other"] == "I" and match["one"] != "VI":
        return match[0]
    return f"{match['first']}the {ordinal(_value(match['one']))} and {ordinal(_value(match['other']))}"


def _into_vein(match: re.Match[str]) -> str:
    return "I V" if _VEIN_WORDS.search(match.string[: match.start()]) else match[0]


def _ranked(match: re.Match[str]) -> str:
    """Say the XXIII Olympiad as the twenty-third."""
    if not re.fullmatch(_ROMAN.replace("?P<roman>", ""), match["roman"]):
        return match[0]
    return f"{ordinal(_value(match['roman']))} "


def _after(match: re.Match[str]) -> str:
    words = match["before"].split()
    last, roman = words[-1], match["roman"]
    single = len(roman) == 1
    counted = last.lower() in _COUNTED
    ranked = any(word.lower() in _RANKED for word in words) or bool(_REIGNING.search(match.string[: match.start()]))
    named = ranked or any(word in _RULERS for word in words)
    if not counted and (last in _LEADING or roman in ("XL", "XXL")):
        return match[0]
    if not counted and single and (roman in "LC" or match["dot"] or (not ranked and _initial(match))):
        return match[0]
    if (
        roman == "I"
        and not ranked
        and (match["next"] or "").strip() in (_MINE if counted and last[0].isupper() else _VERBS)
    ):
        return match[0]
    if not counted and not named and _lineal(match, words):
        return f"{match['before']}the {ordinal(_value(roman))}{match['dot'] or ''}{match['next'] or ''}"
    if not counted and named and (not single or last in _RULERS or words[0].lower() in _RANKED):
        return f"{match['before']}the {ordinal(_value(roman))}{match['dot'] or ''}{match['next'] or ''}"
    if counted or not single:
        return f"{match['before']}{cardinal(_value(roman))}{match['dot'] or ''}{match['next'] or ''}"
    return match[0]


def _initial(match: re.Match[str]) -> bool:
    """Tell Francis X Smith from Charles V of Spain."""
    return match["roman"] in "VX" and (match["next"] or "").strip()[:1].isupper()


def _lineal(match: re.Match[str], words: list[str]) -> bool:
    """Tell an heir, Thurston Howell III, from the third of a kind of things, the Titan Missile III."""
    if match["roman"] not in ("II", "III", "IV") or len(words) < 2 or words[-1] in _KINDS or words[0] in ("The", "A"):
        return False
    article = re.search(r"\b(?:the|an?|its|their|this|that|of)\s$", match.string[: match.start()], re.IGNORECASE)
    return not article and all(re.fullmatch(r"[A-Z][\w’'-]*\.?|[\ue000-\uf8ff]", word) for word in words[-2:])


def _placed(match: re.Match[str]) -> str:
    if match["roman"] == "I" and match["before"].strip() in ("first", "best", "class", "book", "act", "title"):
        return match[0]
    return f"{match['before']}{cardinal(_value(match['roman']))}{match['next'] or ''}"


def _value(roman: str) -> int:
    values = [_VALUES[char] for char in roman]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
