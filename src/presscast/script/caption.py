"""How a picture's credit is said: "AFP/YONHAP" as "Credit: AFP, Yonhap", a name as "Photo by …"."""

from __future__ import annotations

import re

from presscast.script.words import words

_LEAD = re.compile(
    r"^(?:(?:photo(?:graph)?s?|picture|image|illustration|credits?|courtesy(?:\s+of)?|foto|bild|crédit|crédito|사진)\b\s*"
    r"(?:(?:credit|courtesy)\b\s*)?[:=.…/|]*\s*)+",
    re.IGNORECASE,
)
_BY = re.compile(r"^(?:by|von|par|por|de)\s+", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[/|;•·]|\bvia\b|,)\s*", re.IGNORECASE)
_PERSON = re.compile(
    r"(?:[^\W\d_a-z][\w.’'-]*\s+)(?:(?:de|del|da|van|von|der|la|le|bin|al)\s+|"
    r"[^\W\d_a-z][\w.’'-]*\s+){0,3}[^\W\d_a-z][\w’'-]+"
)
_HOUSES = re.compile(
    r"\b(?:the|images?|press|news\w*|office|agency|photos?|times|post|media|getty|reuters|ministry|department|police|"
    r"government|university|museum|institute|court|group|studio\w*|pictures|archives?|journal|daily|television|tv|"
    r"navy|army|force|house|service|corps|command|company|party|committee|association|collection|library|"
    r"via|handout|file|yonhap|xinhua|wikimedia|commons|shutterstock|associated|international|national)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"[A-Z]{2,4}")
_AGENCIES = frozenset(
    ["AP", "AFP", "EPA", "DPA", "UPI", "TASS", "ANSA", "EFE", "NASA", "CNN", "BBC", "NBC", "CBS", "ABC", "PTI", "ANI"]
)


def credit_shown(credit: str) -> str:
    """Return the credit as it is shown: capitals that are words set as words, parts parted by commas."""
    bare = _BY.sub("", _LEAD.sub("", credit.strip(" []()")))
    return ", ".join(_cased(part) for part in _PARTS.split(bare) if part) or credit.strip()


def credit_said(credit: str, language: str) -> str:
    """Return the credit as a line of its own, in the words of `language`."""
    shown, own = credit_shown(credit), words(language)
    first = shown.partition(",")[0]
    person = _BY.match(_LEAD.sub("", credit.strip(" []()"))) or (_PERSON.fullmatch(first) and not _HOUSES.search(first))
    return (own.photo_by if person else own.credit).format(shown)


def _cased(part: str) -> str:
    """Set shouted words in title case; a lone short one ("AFP") is an agency's letters."""
    if not part.isupper():
        return part
    shouted = part.split()
    if len(shouted) == 1 and _SHORT.fullmatch(part):
        return part
    return " ".join(_titled(word) for word in shouted)


def _titled(word: str) -> str:
    if word in {"OF", "THE", "AND", "FOR", "VIA"}:
        return word.lower() if word != "THE" else "The"
    head, *tail = word.split("-")
    return "-".join([head.capitalize(), *(piece.lower() for piece in tail)]) if word not in _AGENCIES else word
