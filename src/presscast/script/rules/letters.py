"""Letters said one by one, and the initials of names and countries."""

from __future__ import annotations

import re

from presscast.script.rules.endings import stop

_INITIALS = r"(?<![\w.])(?P<letters>(?:[A-Z]\.\s?){1,}[A-Z]\.?)(?P<plural>s|['’]s)?(?![\w])"
_NAME_INITIAL = r"(?<![\w.])(?<!\b[A-Z]\s)(?P<letter>[A-Z])\.\s(?=[A-Z\ue000-\uf8ff][a-z’']|[\ue000-\uf8ff])"
_HINT = r"\b[A-Z]\.|\b[a-z]\.\s?[a-z]\."
_BINOMIAL = r"(?<!\b[A-Z]\s)\b(?P<genus>[A-Z])\.(?=\s[a-z]{3,})"
_POINT = r"\b(?P<point>[NSEW])\.(?=\s(?:Korea|Africa|America|Dakota|Carolina|Sudan|Ireland|Asia)n?s?\b)"
_POINTS = {"N": "North", "S": "South", "E": "East", "W": "West"}
# No abbreviation that is said as a word, no Roman numeral, and no letters that espeak-ng says as a syllable.
_CONSONANTS = r"(?!(?:MRS?|LTD|[GM]HZ|HMM|[XVL]+)$)(?!.*(?:CWM|SCH|TSK))[B-DF-HJ-NP-TV-XZ]{2,5}"
_DOTTED = r"(?<![\w.])(?P<letters>(?:[a-z]\.){2,}[a-z]?)(?!\w)"


def letters(written: str) -> str:
    """FBI -> F B I, but AFP -> A-F-P: an "A" that stands alone would be said as the article.

    GDP stays GDP: no voice has another way to say it, and in one word its last letter bears the stress.
    """
    if re.fullmatch(_CONSONANTS, written):
        return written
    return ("-" if "A" in written else " ").join(written)


def initials(text: str) -> str:
    """The U.S. Navy -> the U S Navy; J.K. Rowling -> JK Rowling; George W. Bush -> George W Bush."""
    if not re.search(_HINT, text):
        return text
    text = re.sub(_INITIALS, _initials, text)
    text = re.sub(_POINT, lambda match: _POINTS[match["point"]], text)
    text = re.sub(_NAME_INITIAL, _name_initial, text)
    text = re.sub(_BINOMIAL, r"\g<genus>", text)
    return re.sub(_DOTTED, _initials, text)


def _name_initial(match: re.Match[str]) -> str:
    """George W. Hale -> George W Hale; Ann A. Lee -> Ann A-Lee, or the initial would be an article."""
    ends = stop(match, match.end() - 1)
    if match["letter"] == "A" and not ends:
        return "A-"
    return f"{match['letter']}{ends} "


def _initials(match: re.Match[str]) -> str:
    found = match.groupdict()
    written, tail = match["letters"], found.get("plural") or ""
    bare = re.sub(r"[.\s]", "", written).upper()
    said = bare if written in ("a.m.", "p.m.") else letters(bare)
    return said + tail + (stop(match) if written.endswith(".") and not tail else "")
