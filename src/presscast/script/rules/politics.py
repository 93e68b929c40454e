"""Party and place after a politician's name, and states after a town's."""

from __future__ import annotations

import re

from presscast.script.rules.endings import stop
from presscast.script.rules.letters import letters
from presscast.script.rules.states import ABROAD, AMBIGUOUS, AUSTRALIAN, CITIES, NAMES, POST, PROVINCES, TOWNS, WIRE

_PARTIES = {"R": "Republican", "D": "Democrat", "I": "Independent", "L": "Libertarian", "G": "Green"}
_PARTIES |= {"DFL": "Democratic-Farmer-Labor"}
_PLACES = WIRE | POST | {name: name for name in NAMES}
_PLACE = r"(?P<place>W\.\s?Va\.|(?:[A-Z]\.){2}|[A-Z][A-Za-z]*\.?(?:\s[A-Z][a-z]+)*)"
_TAG = rf"(?P<party>DFL|[RDILG])\s?[-–‑]\s?{_PLACE}(?P<district>\s\d{{1,2}}(?:st|nd|rd|th)?\b|-\d{{1,2}})?"
_TOWN = r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)*"
_BRACKETED = rf"\s?[(\[]{_TAG}[)\]](?P<next>[,.;:?!]?)"
_AFTER_COMMA = rf"(?<=,\s){_TAG}(?![\w-])(?P<next>,?)"
_BRITISH = {"Lab": "Labour", "Con": "Conservative", "LD": "Liberal Democrat", "Lib Dem": "Liberal Democrat"}
_BRITISH |= {"Ind": "Independent", "Grn": "Green"}
_BRITISH_PARTY = (
    rf"(?P<name>\b[A-Z][\w’'-]+)\s\((?P<party>{'|'.join(_BRITISH)})(?P<seat>,\s[A-Z][^()]{{2,40}})?\)"
    rf"(?P<next>[,.;:?!]?)"
)
_MARGIN = r"\s(?:with|on|by)\s(?:an?\s)?(?:\w+\s)?(?:\d|[Mm]aj|swing)"
_DECLARED = re.compile(
    rf"\b(?P<party>Lab|Con|LD|Lib Dem|Ind|Grn)(?P<held>\s(?:hold|gain)\b(?=[,;:.)]|{_MARGIN}|\s(?:from|in)\s[A-Z]|$))|"
    rf"(?P<gained>\bgain\sfrom\s)(?P<loser>Lab|Con|LD|Lib Dem|Ind|Grn)\b(?=[,;:.)]|{_MARGIN}|\s(?:in|at)\s[A-Z]|$)"
)
_MAJORITY = re.compile(r"(?<!\b[A-G] )(?<!\b[A-G][#b♯♭] )(?<!sharp )(?<!flat )\b(?P<m>[Mm])aj(?:\.|\b)(?=:?\s\d)")
_PARTY_ALONE = r"\s\((?P<party>[RD])\)(?P<next>[,.;:?!]?)"
_WIRED = (
    r"(?<=[A-Za-z.\ue000-\uf8ff]),\s(?P<state>W\.\s?Va\.|(?:[A-Z]\.){2}|[A-Z][a-z]+\.)(?P<zip>\s\d{5}(?:-\d{4})?\b)?"
    r"(?P<next>,?)(?!\w)"
)
_OF = (
    r"(?:(?<=\b(?:of|in)\s)|(?<=\b(?:and|via)\s)|(?<=\bor\s))(?P<state>(?:Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Kan|"
    r"Ky|Md|Mich|Minn|Mont|Neb|Nev|Okla|Pa|Tenn|Va|Vt|Wis|Wyo)\.)(?!\w)"
)
_ANYWHERE = (
    r"(?<![\w.-])(?<!,\s)(?P<state>(?:Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ky|Mich|Minn|Neb|Nev|Okla|Tenn|Wis|"
    r"Wyo)\.)(?=\s[\w“]|[,;)]|-[a-z])|"
    r"(?<![\w.-])(?<!,\s)(?P<inland>(?:W\.\s?Va|Ga|Ill|Ind|Kan|La|Md|Mass|Miss|Mo|Mont|Ore|Pa|Va|Vt|Wash|Del)\.)"
    r"(?=\s[a-z]|[,;]|-[a-z])"
)
_BEFORE_OFFICE = (
    r"(?<![\w.])(?P<state>N\.[CDHJMY]\.|S\.[CD]\.|R\.I\.|W\.\s?Va\.|Tex\.|Mo\.|Miss\.|Ill\.|Ind\.|Ore\.|Wash\.|Pa\.|"
    r"Va\.|Ga\.|La\.|Kan\.|"
    r"Mass\.|Mont\.|Md\.|Vt\.|Del\.)(?=\s(?:Gov|Sen|Sens|Rep|Reps|Atty|Lt)\.|"
    r"\s(?:Governor|Senator|Attorney|Senate|House|Democrats?|Republicans?|primary|lawmakers?|legislat\w+|governor|"
    r"senator|voters|residents|"
    r"man|woman|state|Supreme|Legislature)\b)"
)
_POST_CODES = POST | PROVINCES | AUSTRALIAN
_LONG_CODES = "|".join(code for code in _POST_CODES if len(code) > 2)
_POSTED = (
    rf"(?<=[a-z.\ue000-\uf8ff]),\s(?P<state>[A-Z]{{2}}|{_LONG_CODES})"
    r"(?P<zip>\s\d{5}(?:-\d{4})?|\s\d{4}(?!\w|,\d))?"
    r"(?!\w)"
)
_NAMED_TOWN = r"(?:^|[^\w])(?:[A-Z][\w.’'-]*|[\ue000-\uf8ff])$"
_COUNSEL = ("QC",)  # behind a person's name, a rank of the bar
_DEGREES = ("MD", "MA", "PA", "SC")
_PLACING = ("in", "of", "near", "from", "to", "at", "outside", "around", "between", "and", "through")
_DOES = (
    r",\s(?:MPH|MBA|PhD|Ph\.D|FAC|who|a|an|the|is|was|has|had|says|said|told|wrote|writes|explains|explained|adds|"
    r"added|notes|"
    r"noted|warns|chief|director|professor|chair\w*|co-\w+|head|medical|assistant|associate|board)\b|\s(?:says|"
    r"said|told|explains)\b"
)


def parties(text: str) -> str:
    """Sen. Vale (R-Neb.) said -> Sen. Vale, Republican of Nebraska, said."""
    text = _MAJORITY.sub(r"\g<m>ajority", _DECLARED.sub(_declared, text))
    text = re.sub(_BRACKETED, _bracketed, text)
    text = re.sub(_BRITISH_PARTY, _british_party, re.sub(_AFTER_COMMA, _after_comma, text))
    return re.sub(_PARTY_ALONE, lambda match: f", {_PARTIES[match['party']]}{_close(match)}", text)


def states(text: str) -> str:
    """Salem, Ore., -> Salem, Oregon,; Dover, DE 19901 -> Dover, Delaware 1 9 9 0 1."""
    text = re.sub(
        _ANYWHERE, lambda match: WIRE[(match["state"] or match["inland"]).replace(" ", "")] + stop(match), text
    )
    text = re.sub(_OF, lambda match: WIRE[match["state"]] + stop(match), text)
    text = re.sub(_BEFORE_OFFICE, lambda match: WIRE[match["state"].replace(" ", "")], text)
    return re.sub(_POSTED, _posted, re.sub(_WIRED, _wired, text))


def _bracketed(match: re.Match[str]) -> str:
    """Take any place for one in brackets, a town as well as a state."""
    place = match["place"]
    if place not in _PLACES and (place == "Day" or not re.fullmatch(_TOWN, place)):
        return match[0]
    return f", {_tagged(match, place)}{_close(match)}"


def _british_party(match: re.Match[str]) -> str:
    """Ann Vale (Lab, Ilford North) said -> Ann Vale, Labour, Ilford North, said."""
    return f"{match['name']}, {_BRITISH[match['party']]}{match['seat'] or ''}{_close(match)}"


def _declared(match: re.Match[str]) -> str:
    """Say what is declared on the night of an election, Con gain from Lab, by the parties' names."""
    if match["party"]:
        return f"{_BRITISH[match['party']]}{match['held']}"
    return f"{match['gained']}{_BRITISH[match['loser']]}"


def _after_comma(match: re.Match[str]) -> str:
    place = match["place"] if match["place"] in _PLACES else match["place"].removesuffix(".")
    if place not in _PLACES and not (match["next"] and re.fullmatch(_TOWN, place) and place != "Day"):
        return match[0]
    ends = stop(match) if match["place"].endswith(".") and not match["next"] else ""
    return _tagged(match, place) + match["next"] + ends


def _tagged(match: re.Match[str], place: str) -> str:
    return f"{_PARTIES[match['party']]} of {_PLACES.get(place, place)}{match['district'] or ''}"


def _close(match: re.Match[str]) -> str:
    """End the insertion with a comma where words follow it."""
    return match["next"] or ("," if match.string[match.end() :].strip() else "")


def _wired(match: re.Match[str]) -> str:
    state = WIRE.get(match["state"])
    return f", {state}{_spaced(match['zip'])}{match['next'] or stop(match)}" if state else match[0]


def _posted(match: re.Match[str]) -> str:
    if match["state"] in _DEGREES and _is_degree(match):
        return f", {letters(match['state'])}"
    before = match.string[: match.start()]
    if not re.search(_NAMED_TOWN, before):
        return match[0]
    if abroad := ABROAD.get((before.split()[-1], match["state"])):
        return f", {abroad}{_spaced(match['zip'])}"
    state = _POST_CODES.get(match["state"])
    if not state or (match["zip"] and len(match["zip"]) == 5 and match["state"] not in AUSTRALIAN):
        return match[0]
    if match["state"] in AMBIGUOUS and not match["zip"] and not _placed(match):
        return match[0]
    return f", {state}{_spaced(match['zip'])}"


def _placed(match: re.Match[str]) -> bool:
    """Tell a town before the comma from any other word: by what leads to it, by its own name, or by a dateline."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    led = re.search(
        rf"(?:\b(?:{'|'.join(_PLACING)})|[–—-])\s(?:[A-Z][\w.’'-]*\s){{0,2}}(?:[A-Z][\w’'-]+|[\ue000-\uf8ff])$", before
    )
    town = before.split()[-1] in TOWNS or match["state"] in CITIES.get(before.split()[-1], ())
    dateline = re.fullmatch(r"\W*[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,2}", before) and re.match(
        r"\s[(—–-]|,\s[A-Z]|\W*$", after
    )
    if match["state"] in _COUNSEL:
        return bool(town)
    return bool(led or town or (dateline and match["state"] not in ("OK", "HI", "ME", "OR", "IN", "OH")))


def _is_degree(match: re.Match[str]) -> bool:
    """Tell Ann Vale, MD, who said … from a town: a name of two words, what it did, and no "in" before it."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    named = re.search(r"(?:^|(?P<before>\S+)\s)(?:Dr\.?\s|[A-Z][\w’'-]+\s(?:[A-Z]\.?\s)?)[A-Z][\w’'-]+$", before)
    if not named or match["zip"] or (named["before"] or "") in _PLACING:
        return False
    return (
        (match["state"] in ("MD", "SC") and before.split()[-1] not in TOWNS and len(named[0].split()) > 1)
        or (named["before"] or "").lower() == "by"
        or bool(re.match(_DOES, after))
        or bool(re.search(r"\b[A-Z]\.?\s\S+$|Dr\.?\s\S+$", before))
    )


def _spaced(digits: str | None) -> str:
    return "".join(f" {char}" for char in digits or "" if char.isdecimal())
