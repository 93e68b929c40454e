"""A block's text cut into the sentences that are spoken one by one.

sentencex finds the ends. It keeps a quotation or a bracket of several sentences whole, so it is
shown the text with those marks blanked out; then known false ends are mended.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscast.script.fold import fold
from presscast.script.languages.ends import missed, shortened, spaceless, wide_ends
from presscast.script.rules.endings import LETTERED, STARTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NEAR = 100  # characters
_LONGEST = 1500  # words
_WIDEST = 10_000  # characters
_MARKS = str.maketrans(dict.fromkeys('“”„«»"()[]「」『』', " "))
_OPENING = re.compile(r"(?:(?<=\s)|^)[“„«(\[「『‘'\"]+\s?$")
_WIDE = "。！？」』）"
_CLOSED = re.compile(r"[.!?…][”»\"’'）)\]]+\s*$")
_LONE = re.compile(r"(?:^|[.!?:;]\s+)\W*(?:\d{1,3}|[^\W\d_])[.)]\s*$")
_RANKED = re.compile(r"\bNos?\.\s\d{1,3}\.\s+$")
_NEVER_LAST = re.compile(
    r"(?:^|[\s(“‘\"'])(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Maj|Capt|Cmdr|Cpl|Sgt|Pvt|Ald|Cong|Comdr|[Ff]eat|"
    r"Adm|Brig|Pres|Supt|Det|Insp|Hon|Rev|Fr|Msgr|Mt|Ft|Amb|Atty|Asst|Assoc|Sec|Intl|Natl|Govt|vs|v|e\.g|i\.e|cf|"
    r"approx|ca|"
    r"M|MM|Mme|Mlle|Sr|Sra|Srta|Dra|Hr|Fr|z\.\s?B|d\.\s?h|bzw|usw|p\.\s?ej)\.\s+$"
)
_BEFORE_NUMBER = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Nos?|Nr|Núm|Art|Vol|Fig|Ch|Pt|pp?|Op|Rt|Sec)\.\s+$", re.IGNORECASE
)
_CLOCK = re.compile(r"\b[ap]\.\s?m\.\s+$", re.IGNORECASE)
_AFTER_CLOCK = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.|Eastern|Pacific|Central|Mountain|"
    r"Greenwich|local|[A-Z]{2,4})\b"
)
_SPEAKING = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|added|wrote|tweeted|told|replied|shouted|cried|exclaimed|"
    r"joked|recalled|wondered|yelled|warned|insisted|answered|posted|demanded|urged|chanted)\b"
)
_INVERTED = re.compile(r"[.!?…][”»\"’)]*\s+(?=[«“\"]?[¿¡])")
_STARTS = re.compile(rf"(?:{STARTERS})\s")
_MISSED = re.compile(
    r"\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|Ave|Blvd|Rd|Dr|etc|No|Bros|a\.m|p\.m|U\.[SKN]|[A-Z]\.[A-Z]|D\.C)\.[”\"’)]*\s+"
    rf"(?=[“\"(‘]?(?:{STARTERS})\s)"
)
_LETTERED = re.compile(rf"\b(?i:{LETTERED})\s(?-i:[A-Z])\.[”\"’)]*\s+(?=[“\"(‘]?[A-Z])")
_ANSWER = re.compile(r"(?:^|[.!?:,]\s+)[“\"‘']?No\.[”\"’']?\s+(?=[“\"‘']?I(?:\s[a-z]|[’']))")
_STATE = re.compile(
    r"\b(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|"
    r"Tenn|Va|Vt|Wash|Wis|Wyo)\.\s+$"
)
_OFFICE = re.compile(
    r"(?:Gov|Sen|Sens|Rep|Reps|Atty|Lt)\.\s|(?:Attorney|Secretary|Governor|Senator|Supreme|State|House|Senate)\s"
)
_STREET = re.compile(
    r"\b(?!(?:The|A|And|But|Then|When|As|Said|If)\s)[A-Z][a-z]+\s(?:Dr|St|Ft|Mt|Sen|Gov|Gen|Hon|Fr)\.\s+$"
)
_INITIALS = re.compile(r"(?:^|[\s“(‘\"'])(?!(?:U\.S|U\.N|U\.K|D\.C|E\.U|L\.A|B\.C|A\.D)\.\s)(?:[A-Z]\.\s?){2,4}$")
_SHORTENED = re.compile(
    r"(?:^|[\s(“‘\"'])(?:[Tt]el|[Ff]igs?|[Cc]haps?|[Ee]qs?|[Ee]st|incl|excl|max|min|eds?|trans|pop|[Vv]ols?|"
    r"[Nn]os|[Ss]ects?|[Pp]aras?|"
    r"al|ext|[Aa]vg|[Dd]ept|[Uu]niv|[Aa]ssn|[Bb]ldg)\.\s+$"
)
_RUN_ON = re.compile(r"(?<=[a-z]{3}[.!?])(?=[A-Z][a-z]*(?:[’'][a-z]+)?\s[a-z])")


def split(text: str, language: str) -> tuple[str, ...]:
    """Return the sentences of `text` in order; joined by single spaces they are the text.

    `language` is a BCP 47 tag. What holds no letter or digit is no sentence of its own and stays
    with the one before it, or the one after where it comes first; a text of nothing else has none.
    """
    pieces = (piece for row in text.split("\n") for part in _parts(row.split()) for piece in _cut(part, language))
    return tuple(_joined(pieces))


def _parts(tokens: list[str]) -> Iterator[str]:
    """Cut what is far longer than a paragraph: some texts take time that grows with the square of their length."""
    for at in range(0, len(tokens), _LONGEST):
        yield " ".join(tokens[at : at + _LONGEST])


def _cut(text: str, language: str) -> list[str]:
    ends = _ends(text, language)
    pieces = [text[a:b] for a, b in zip([0, *ends], [*ends, len(text)], strict=True)]
    return [piece.strip() for piece in pieces if piece.strip()]


def _ends(text: str, language: str) -> list[int]:
    from sentencex import segment

    name = language.partition("-")[0].lower()
    if spaceless(name):
        return [end for end in wide_ends(text) if end < len(text)]
    found, at, shown = set(), 0, text.translate(_MARKS)
    for begun in range(0, len(text), _WIDEST):
        for sentence in segment(name or "en", shown[begun : begun + _WIDEST]):
            at += len(sentence)
            found.add(at)
    found |= {match.end() for match in _INVERTED.finditer(text)}
    if language.lower().startswith("en"):
        found |= {match.end() for form in (_MISSED, _ANSWER, _LETTERED, _RUN_ON) for match in form.finditer(text)}
    moved = {end - len(opening[0]) if (opening := _before(_OPENING, text, end)) else end for end in found}
    ends = {end for end in moved if 0 < end < len(text) and _real(text, end) and not shortened(text, end, name)}
    return sorted(ends.union(missed(text, name)))


def _before(form: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    """Look for `form` where it ends at `end`, a few words back and no further."""
    return form.search(text, max(0, end - _NEAR), end)


def _real(text: str, end: int) -> bool:
    if not (text[end - 1].isspace() or text[end].isspace() or text[end - 1] in _WIDE or _RUN_ON.match(text, end)):
        return False
    start = text[end : end + _NEAR].lstrip("“„«\"‘'([ ")
    if _shortens(text, end, start):
        return False
    if start[:1].islower() and not start[1:2].isupper():
        return False
    if start[:1].isdigit() and _before(_BEFORE_NUMBER, text, end):
        return False
    if _before(_CLOCK, text, end) and _AFTER_CLOCK.match(start):
        return False
    asked = text[max(0, end - _NEAR) : end].rstrip()[-2:-1] in "!?"
    return not (_before(_CLOSED, text, end) and asked and _SPEAKING.match(start))


def _shortens(text: str, end: int, start: str) -> bool:
    """Tell whether the dot at `end` only shortens a word, or follows an initial or a number that lists."""
    if _before(_LONE, text, end) and not _before(_RANKED, text, end):
        return True
    if _before(_STATE, text, end) and _OFFICE.match(start):
        return True
    starts = bool(_STARTS.match(start))
    if _before(_NEVER_LAST, text, end):
        return not (starts and _before(_STREET, text, end))
    return not starts and bool(_before(_SHORTENED, text, end) or _before(_INITIALS, text, end))


def _joined(pieces: Iterable[str]) -> list[str]:
    out: list[str] = []
    for piece in pieces:
        if out and not (_speaks(piece) and _speaks(out[-1])):
            out[-1] += f" {piece}"
        else:
            out.append(piece)
    return [piece for piece in out if _speaks(piece)] or [piece for piece in out if any(map(str.isalnum, piece))]


def _speaks(text: str) -> bool:
    return any(char.isalnum() for char in fold(text)) if "&" in text else any(map(str.isalnum, text))
