"""Words set in capitals, for a headline or for stress, written as words; acronyms among them stay."""

from __future__ import annotations

import re

from presscast.script.rules.acronyms import AS_WORDS, listed, spelled
from presscast.script.rules.capitals import EITHER, LONG, SHORT, SMALL, STRESSED

_TOKEN = r"[A-Z]+(?:[’'-][A-Z]+)*"
_DOTTED = r"(?:[A-Z]\.)+|(?:SEN|REP|GOV|GEN|LT|COL|MR|MRS|MS|DR|ST|JAN|FEB|AUG|SEPT|OCT|NOV|DEC|NO|VS)\."
_RUN = re.compile(
    rf"(?<![\w.@#/&$£€-])(?:{_DOTTED}|{_TOKEN})(?:[,:;!?—–-]?\s+[“‘\"'(]?(?:{_DOTTED}|{_TOKEN}|"
    rf"\d[\d,.]*)(?![\w@&]))+(?![\w])|(?<![\w.@#/&$£€-]){_TOKEN}(?![\w.@/&-])(?!’\w|'\w)"
)
_WORD = re.compile(rf"(?<![\w.&]){_TOKEN}(?![\w.&]\w|&)")
_SPELLED = re.compile(r"[B-HJ-Z]\s|[A-Z]\s[A-Z]\s")
_SAYABLE = re.compile("[AEIOUY]")
_ROMAN = re.compile(r"(?:WW)?[IVX]{2,}|WWI|[VX]|(?=[LX]..)(?:XL|L?X{0,3})(?:I[XV]|V?I{0,3})")
_HELPERS = (
    "WILL|WON|IS|ARE|WAS|WERE|CAN|COULD|DID|DOES|DO|HAS|HAVE|HAD|SHOULD|WOULD|MUST|GETS?|KNEW|KNOWS|CARES|WINS|"
    "PAYS|LOST|DIED|KILLED|FELL|FOUND|MADE|SAVED|STOLE|TOOK"
)
_WHO_ASKS = re.compile(rf"\s(?:{_HELPERS})\b")
_WHO_RELATES = re.compile(
    r"\b(?:MAN|MEN|WOMAN|WOMEN|PEOPLE|THOSE|ONE|[A-Z]{3,}S|BOY|GIRL|KNOWS?|ON|PERSON|TEEN|DOCTOR|MOTHER|FATHER)\s$"
)
_US_MEANT = re.compile(
    r"\b(?:TOLD|TELLS?|LETS?|GIVES?|GAVE|JOIN|HELPS?|HELPED|SHOWS?|SHOWED|MAKES?|MADE|LEAVES?|LEFT|KEEPS?|TAKES?|"
    r"TOOK|ALL OF|"
    r"SOME OF|BOTH OF|MANY OF|MOST OF|NONE OF|ONE OF|EACH OF|FOLLOW|SAVE|TEACH|TEACHES|TRUST|BETWEEN|AROUND|THANK|"
    r"BRINGS?)\s$"
)
_IT_FIELD = re.compile(
    r"\s(?:DEPARTMENT|SYSTEMS?|STAFF|WORKERS?|FIRMS?|OUTAGE|SECTOR|GIANT|SERVICES|SECURITY|FAILURE|CHAOS|GLITCH|JOBS)\b"
)
_PERSON_NEXT = re.compile(
    r"(?:,|\s(?:MEETS?|SAYS|TELLS|VOWS|URGES|CALLS|WARNS|HAILS|AND|"
    r"TO|VISITS|HOSTS|SEEKS|TALKS?|SPEAKS?|JINPING|WANTS|HOLDS|AGREES?|SIGNS?)\b)"
)


def shouts(text: str) -> str:
    """OIL HITS NEW HIGH -> Oil hits new high; the BIG news -> the big news; UN AND EU stay acronyms."""
    return _RUN.sub(_quiet, text)


def _quiet(match: re.Match[str]) -> str:
    """Write a run of capitals in small letters where words are among them; alone, only a common word."""
    words = _WORD.findall(match[0])
    if len(words) == 1:
        plain = words[0] in STRESSED and _beside_small(match)
        return match[0].lower() if plain else match[0]
    if not any(_surely(word) for word in words) or _SPELLED.match(match[0]):
        return match[0]
    first = match.start() == 0 or match.string[: match.start()].rstrip(" “\"‘'(")[-1:] in ".!?:"
    said = _WORD.sub(_lowered, match[0])
    return said[0].upper() + said[1:] if first and not said[:2].isupper() else said


def _surely(word: str) -> bool:
    """Tell a word from what may be an acronym: a common one, or one too long to be anything else."""
    if "-" in word or "’" in word or "'" in word:
        return any(_surely(part) for part in re.split("[-’']", word) if len(part) > 2)
    if _ROMAN.fullmatch(word):
        return False
    return (
        (word in SHORT and word not in EITHER)
        or word in LONG
        or (len(word) > 4 and not listed(word) and not spelled(word))
    )


def _beside_small(match: re.Match[str]) -> bool:
    """Tell a word stressed in a sentence from a lone label: a word in small letters stands beside it."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if re.search(r"[A-Z][\w.’'-]*,\s$", before):
        return False
    return bool(re.search(r"[a-z][,;:]?\s[“\"‘]?$", before) or re.match(r"[”\"’]?\s[a-z]", after))


def _lowered(match: re.Match[str]) -> str:
    word, before, after = match[0], match.string[: match.start()], match.string[match.end() :]
    if "-" in word or "’" in word or "'" in word:
        return re.sub(
            "(?<=[’'])[A-Z]{1,2}(?![A-Z])",
            lambda end: end[0].lower(),
            re.sub("[A-Z]{2,}", lambda part: _cased(part[0]), word),
        )
    if word == "A":
        return (
            "a"
            if re.match(r"\s(?!AND\b|OR\b|IS\b|TO\b)[A-Z]{2,}", after) and re.search(r"\w\s$|^\W*$", before)
            else word
        )
    if word == "WHO" and not (_WHO_ASKS.match(after) or _WHO_RELATES.search(before)):
        return word
    if word == "US" and not _US_MEANT.search(before):
        return word
    if word == "XI" and _PERSON_NEXT.match(after) and not re.search(r"[A-Z]{2,}\s$", before):
        return "Xi"
    if word == "PM" and not re.search(r"\d\s?$", before):
        return word
    if word == "IT" and _IT_FIELD.match(after):
        return word
    return _cased(word)


def _cased(word: str) -> str:
    if word in AS_WORDS:
        return word.capitalize()
    if word in SMALL:
        return word.lower()
    if word in SHORT or word in LONG:
        return word.capitalize()
    if (
        len(word) == 1
        or _ROMAN.fullmatch(word)
        or listed(word)
        or (spelled(word) and (len(word) < 4 or not _SAYABLE.search(word)))
    ):
        return word
    return word.capitalize()
