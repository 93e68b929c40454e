"""Tell words apart that are spelled alike, where the tagger does not: by the words beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_OWNERS = r"(?:a|an|the|this|that|his|her|its|their|our|my|your|no|any|every|each)"
_PLURAL = (
    r"(?:(?!(?:this|was|has|is|its|his|us|across|plus|as)\b)\w+s|people|police|men|women|children|they|we|you|who|to)"
)
_BODY = r"(?:muscle|ligament|tendon|acl|rotator cuff|cuff|hamstring|calf|cartilage|meniscus|labral|achilles|groin|quad)"


@dataclass(frozen=True, slots=True)
class Heteronym:
    """A word, and how it is said (IPA) where `before` stands ahead of it, `unless` does not, and `after` follows."""

    word: str
    said: str
    before: str = ""
    after: str = ""
    unless: str = "(?!)"


_METAL = (
    r" (?:paint|pipes?|piping|poisoning|exposure|levels?|contamination|acid|acetate|bullets?|ammunition|shot|batter\w+|"
    r"dust|solder|service lines?|crystal|smelters?|mines?|weights?|apron|concentrations?|content|isotopes?|testing)\b"
)
_WHERE = r" in (?:\w+ ){0,3}?(?:water|blood|paint|soil|pipes|gasoline|petrol|fuel|toys|dust|food|air|wells?|taps?)\b"
HETERONYMS = (
    Heteronym("lead", "lɛd", after=_METAL),
    Heteronym("lead", "lɛd", after=_WHERE),
    Heteronym("lead", "lɛd", r"\b(?:(?:traces?|levels?|amounts?|tons|tonnes|parts|sheets?) of|exposure to|contain\w*|molten|toxic) "),
    Heteronym("wound", "waʊnd", after=r" (?:up|down|its|their|his|her) "),
    Heteronym(
        "wound",
        "waʊnd",
        after=r" (?:through|along|around|round|past|across|between|back|into|toward|towards) ",
        unless=rf"\b(?:{_OWNERS}|gunshot|bullet|stab|knife|head|chest|open|shot) ",
    ),
    Heteronym("close", "kloʊz", rf"\b{_PLURAL} ", r" (?:early|late|at|on|for|down|after|before|their|its|higher|lower|until)\b"),
    Heteronym(
        "minute",
        "maɪˈnjuːt",
        after=r" (?:traces?|amounts?|quantit\w+|particles?|cracks?|details?|differences?|fractions?|fragments?|doses?|pieces?|"
        r"proportions?|variations?|organisms?|creatures?|crystals?|droplets?|samples?|concentrations?)\b",
        unless=r"\b(?:last|final|first|second|third|per|one|\d+(?:st|nd|rd|th)?|\w+(?:teen|ty)|\w+th)[ -]",
    ),
    Heteronym(
        "live",
        "laɪv",
        r"\b(?:air\w*|broadcast\w*|stream\w*|perform\w*|shown|televised|play\w*|record\w*|(?:hear|heard|see|saw|seen|watch\w*)"
        r" (?:\w+ ){1,4}?\w*[^s\W]) ",
        r"(?: (?:in|on|at|from|for|across|to)\b|[.,;!?”]|$)",
    ),
    Heteronym("tear", "tɛər", rf"\b(?:{_BODY}|partial|complete|small|minor|full-thickness) ", r"(?! gas\b| ducts?\b)"),
    Heteronym("tear", "tɛər", rf"\b{_OWNERS} ", r" in (?!\w+ (?:eyes?|face|cheek)\b)"),
    Heteronym("bow", "baʊ", r"\b(?:took|takes?|taken|taking|tak\w+) (?:a|his|her|their|one) (?:\w+ )?"),
    Heteronym("bow", "baʊ", r"\b(?:final|last|deep|farewell) "),
    Heteronym("bow", "baʊ", r"\b(?:to|not|will|would|must|should|they|we) ", r" (?:to|out|down|before|its|their|his|her)\b"),
    Heteronym("bow", "baʊ", after=r" of (?:the|a|its|their|his|her) (?:\w+ )?(?:ship|vessel|boat|ferry|tanker|yacht|trawler|barge|canoe)\b"),
    Heteronym(
        "object",
        "əbˈdʒɛkt",
        after=r" (?:to|when|if)\b",
        unless=rf"\b(?:{_OWNERS}|foreign|solid|sharp|blunt|large|small|\w+(?:ing|al|ous)) ",
    ),
    Heteronym("project", "prəˈdʒɛkt", rf"\b{_PLURAL} ", r" (?:that|a|an|the|their|its|only|more|less|growth)\b"),
    Heteronym(
        "content",
        "kənˈtɛnt",
        r"\b(?:seem\w*|be|is|was|were|are|been|being|feel\w*|felt|remain\w*|appear\w*|look\w*|perfectly|quite|not|more than) ",
        r"(?: (?:with|to|in|that|just)\b|[.,;])",
    ),
    Heteronym("dove", "doʊv", after=r" (?:into|in|for|from|off|under|down|headfirst|head-first|deep|deeper|more|nearly|by|\d)"),
    Heteronym("dove", "doʊv", r"\b(?:stocks?|shares?|he|she|they|who|it|and|price|prices|index|futures) ", r" "),
    Heteronym("row", "raʊ", r"\b(?:diplomatic|bitter|public|furious|angry|political|fresh|growing|furious|heated) "),
    Heteronym("row", "raʊ", r"\b(?:a|the|this) ", r" (?:over|about|between|erupted|broke out)\b", r"\bin (?:a|the|this) "),
    Heteronym("row", "raʊ", r"\b(?:embroiled|locked|involved|caught up) in (?:a|the|this) ", r" (?:over|about|between|with)\b"),
)  # fmt: skip


def heteronyms(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a word begins and ends that its neighbours give away, and how it is said (IPA)."""
    for found in _WORDS.finditer(text):
        ahead, behind = text[: found.start()], text[found.end() :]
        told = next((one.said for one in _BY_WORD[found[0].lower()] if _fits(one, ahead, behind)), None)
        if told:
            yield *found.span(), told


def _fits(one: Heteronym, ahead: str, behind: str) -> bool:
    return bool(
        re.search(f"(?:{one.before})$", ahead, re.IGNORECASE)
        and not re.search(f"(?:{one.unless})$", ahead, re.IGNORECASE)
        and re.match(one.after, behind, re.IGNORECASE)
    )


_BY_WORD = {
    word: [one for one in HETERONYMS if one.word == word] for word in dict.fromkeys(one.word for one in HETERONYMS)
}
_WORDS = re.compile(rf"\b(?:{'|'.join(_BY_WORD)})\b", re.IGNORECASE)
