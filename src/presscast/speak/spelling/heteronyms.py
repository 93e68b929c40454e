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
    """A word, and how it is said (IPA) where `before` stands ahead of it, `unless` does not, and `after` follows.

    A word with a capital is meant as it is written: the town of Reading, the city of Nice.
    """

    word: str
    said: str
    before: str = ""
    after: str = ""
    unless: str = "(?!)"


_CRAFT = (
    r"(?:ships?|vessels?|boats?|ferr(?:y|ies)|tankers?|yachts?|trawlers?|barges?|carriers?|destroyers?|frigates?|"
    r"liners?|"
    r"submarines?|freighters?|canoes?|kayaks?|warships?|captain|crew|sailors?|deck|stern|hull)"
)
_KIN = (
    r"(?:aunt|uncle|mother|father|wife|husband|sister|brother|child|son|daughter|parents?|relatives?|mum|mom|"
    r"carriage|soldiers?)"
)
_TO_TOWN = (
    r"(?:in|from|to|near|at|between|outside|beat|against|around|via|visited|visiting|left|joined|leave|into|"
    r"through|for)"
)
_CLUB = (
    r"(?:beat|drew|lost|won|fc|manager|striker|defender|midfielder|boss|goalkeeper|winger|captain|coach|fans?|"
    r"supporters|"
    r"forward|mayor|mp|airport|station|residents?|prosecutors?)"
)
_METAL = (
    r" (?:paint|pipes?|piping|poisoning|exposure|levels?|contamination|acid|acetate|bullets?|ammunition|shot|batter\w+|"
    r"dust|solder|service lines?|crystal|smelters?|mines?|weights?|apron|concentrations?|content|isotopes?|testing)\b"
)
_WHERE = r" in (?:\w+ ){0,3}?(?:water|blood|paint|soil|pipes|gasoline|petrol|fuel|toys|dust|food|air|wells?|taps?)\b"
HETERONYMS = (
    Heteronym("lead", "lɛd", after=_METAL),
    Heteronym("lead", "lɛd", after=_WHERE),
    Heteronym("lead", "lɛd", r"\b(?:(?:traces?|levels?|amounts?|tons|tonnes|parts|sheets?) of|exposure to|"
        r"contain\w*|molten|toxic) "),
    Heteronym("wound", "waʊnd", after=r" (?:up|down|its|their|his|her) "),
    Heteronym(
        "wound",
        "waʊnd",
        after=r" (?:through|along|around|round|past|across|between|back|into|toward|towards) ",
        unless=rf"\b(?:{_OWNERS}|gunshot|bullet|stab|knife|head|chest|open|shot) ",
    ),
    Heteronym("close", "kloʊz", rf"\b{_PLURAL} ", r" (?:early|late|at|on|for|down|after|before|their|its|higher|"
        r"lower|until)\b"),
    Heteronym(
        "minute",
        "maɪˈnjuːt",
        after=r" (?:traces?|amounts?|quantit\w+|particles?|cracks?|details?|differences?|fractions?|fragments?|"
            r"doses?|pieces?|"
        r"proportions?|variations?|organisms?|creatures?|crystals?|droplets?|samples?|concentrations?)\b",
        unless=r"\b(?:last|final|first|second|third|per|one|\d+(?:st|nd|rd|th)?|\w+(?:teen|ty)|\w+th)[ -]",
    ),
    Heteronym(
        "live",
        "laɪv",
        r"\b(?:air\w*|broadcast\w*|stream\w*|perform\w*|shown|televised|play\w*|record\w*|(?:hear|heard|see|saw|"
            r"seen|watch\w*)"
        r" (?:\w+ ){1,4}?\w*[^s\W]) ",
        r"(?: (?:in|on|at|from|for|across|to)\b|[.,;!?”]|$)",
    ),
    Heteronym("tear", "tɛər", rf"\b(?:{_BODY}|partial|complete|small|minor|full-thickness) ", r"(?! gas\b| ducts?\b)"),
    Heteronym("tear", "tɛər", rf"\b{_OWNERS} ", r" in (?!\w+ (?:eyes?|face|cheek)\b)"),
    Heteronym("bow", "baʊ", r"\b(?:took|takes?|taken|taking|tak\w+) (?:a|his|her|their|one) (?:\w+ )?"),
    Heteronym("bow", "baʊ", r"\b(?:final|last|deep|farewell) "),
    Heteronym("bow", "baʊ", r"\b(?:to|not|will|would|must|should|they|we) ",
              r" (?:to|out|down|before|its|their|his|her)\b"),
    Heteronym("bow", "baʊ", after=r" of (?:the|a|its|their|his|her) (?:\w+ )?(?:ship|vessel|boat|ferry|tanker|"
        r"yacht|trawler|barge|canoe)\b"),
    Heteronym(
        "object",
        "əbˈdʒɛkt",
        after=r" (?:to|when|if)\b",
        unless=rf"\b(?:{_OWNERS}|foreign|solid|sharp|blunt|large|small|\w+(?:ing|al|ous)) ",
    ),
    Heteronym("bow", "baʊ", rf"\b{_CRAFT}['’]s? (?:\w+ )?"),
    Heteronym("bow", "baʊ", after=r" (?:section|thrusters?|ramps?|doors?|waves?)\b"),
    Heteronym("bow", "baʊ", r"\b(?:over|in|at|on|off|from|to) (?:the|its|her) ", rf"(?=[^.]*\b{_CRAFT}\b)"),
    Heteronym(
        "bass",
        "beɪs",
        after=r" (?:guitar\w*|players?|lines?|drums?|clef|clarinet|solos?|notes?|riffs?|singers?|voice|baritone|"
            r"parts?|tones?|"
        r"speakers?|amps?|frequenc\w+)\b",
    ),
    Heteronym(
        "bass",
        "beɪs",
        r"\b(?:plays?|playing|played|sang|sings?|singing|double|upright|electric|slap|deep|heavy|thumping|booming|"
            r"throbbing|pounding|"
        r"funky|drums?,? (?:and|&)|guitars?,? (?:and|&)|vocals,? (?:and|&)|on) (?:the )?",
    ),
    Heteronym(
        "Reading",
        "ˈrɛdɪŋ",
        rf"\b(?:{_TO_TOWN}|of|and|the) ",
        r"(?! (?:recovery|rooms?|lists?|programs?|rainbow|comprehension|scores?|skills|partners|wars?|teachers?|"
            r"glasses|is|was)\b)",
    ),
    Heteronym("Reading", "ˈrɛdɪŋ", r"^\W*", rf"(?: (?:{_CLUB}|festival|university|borough|council|crown|and leeds)\b|"
        rf", (?:berkshire|england|pa))"),
    Heteronym("Nice", "niːs", rf"\b(?:{_TO_TOWN}|of|and) "),
    Heteronym("Nice", "niːs", r"^\W*", rf"(?: (?:{_CLUB}|and (?:cannes|lyon|marseille|paris|monaco))\b|, (?:france|"
        rf"southern|cannes))"),
    Heteronym("Job", "dʒoʊb", r"\b(?:book|patience|trials|story|sufferings?|tale|torments) of |\bbiblical ",
              r"(?! (?:cent|corps|fair))"),
    Heteronym(
        "number", "ˈnʌmɚ", r"\b(?:fingers|toes|hands|feet|legs|lips|cheeks|feels?|felt|gr[eo]ws?|bec[ao]mes?|"
            r"getting|got) ", r" than\b"
    ),
    Heteronym(
        "does",
        "doʊz",
        r"\b(?:bucks|stags|fawns|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|"
            r"\w+(?:teen|ty)|pregnant|"
        r"adult|female|white-tailed|young) (?:(?:and|or) )?",
        r"(?: (?:and|or|were|are|with|from|gave)\b|[.,;]|$)",
    ),
    Heteronym(
        "resume",
        "ˈrɛzəmeɪ",
        r"\b(?:an?|the|his|her|their|our|my|your|whose|\w+['’]s) (?:(?:strong|impressive|long|full|thin|short|"
            r"updated|padded|new|old|"
        r"political|professional|acting|stellar|detailed|printed|coaching|legal|fake|polished) )?",
    ),
    Heteronym(
        "entrance",
        "ɪnˈtræns",
        r"\b(?:to|will|can|would|could|did|not|they|still) ",
        r" (?:audiences?|viewers|readers|crowds?|listeners|visitors|us|them|him|her|children|fans|generations)\b",
    ),
    Heteronym(
        "invalid",
        "ˈɪnvəlɪd",
        r"\b(?:an|elderly|bedridden|permanent|lifelong|virtual|chronic) ",
        r"(?:[.,;]|$| (?:and|who|since|for|after|in|at|all|by)\b)",
    ),
    Heteronym("invalid", "ˈɪnvəlɪd", after=rf" {_KIN}\b"),
    Heteronym("houses", "ˈhaʊzɪz"),
    Heteronym("abuse", "əˈbjuːz", r"\b(?:they|we|you|who|people|men|officers|guards) ",
        r" (?:their|the|his|her|drugs|alcohol|children|its|our|it|them|women|a|this)\b"),
    Heteronym("export", "ɪkˈspɔːrt", r"\b(?:they|we|who|firms|companies|producers|farmers|countries) ", r" \w+"),
    Heteronym(
        "protest",
        "prəˈtɛst",
        r"\b(?:thousands|hundreds|dozens|workers|students|residents|farmers|they|we|people|activists|crowds|"
            r"demonstrators) ",
        r" (?:against|in|outside|at|over|every|across|the|about|after|on)\b",
    ),
    Heteronym(
        "Mobile",
        "ˈmoʊbəl",
        after=r" (?:phones?|homes?|networks?|operators?|internet|devices?|apps?|data|users|games?|gaming|payments?|"
            r"banking|carriers?|"
        r"money|broadband|services?|units?|clinics?|world|telephones?|technology)\b",
    ),
    Heteronym("Mobile", "ˈmoʊbəl", r"\b(?:t-|china |virgin |boost |metro |tele2 |us |three |sky )"),
    Heteronym("Celtic", "ˈsɛltɪk", after=rf" (?:{_CLUB}|park|were|and rangers)\b"),
    Heteronym("Celtic", "ˈsɛltɪk", r"\b(?:rangers (?:and|v|vs|versus)|against|beat|for|joined|left|to) ",
              r"(?! (?:sea|nations?|cross\w*|music|languages?)\b)"),
    Heteronym("axes", "ˈæksɪz", r"\b(?:with|and|wielding|carrying|using|or) (?:\w+ )?",
              unless=r"\b(?:x|y|vertical|horizontal) (?:and|or) (?:\w+ )?"),
    Heteronym("axes", "ˈæksɪz", after=r" (?:jobs|staff|plans?|\w+ (?:jobs|staff|workers)|and (?:knives|machetes|"
        r"hammers))\b"),
    Heteronym(
        "bases",
        "ˈbeɪsɪz",
        unless=r"\b(?:legal|factual|moral|theoretical|scientific|intellectual|philosophical|ideological|biological|"
            r"neural|genetic) ",
    ),
    Heteronym("putting", "ˈpʌtɪŋ", after=r" (?:greens?|for (?:birdie|eagle|par|bogey)|stroke|surfaces?|woes)\b"),
    Heteronym(
        "lead",
        "lɛd",
        r"\b(?:gasoline|petrol|fuel|paints?|pipes?|toys?|water|soil|mercury|arsenic)\b[^.]{0,40} (?:without|with|"
            r"of|contain\w*|and|or|no) ",
        r"(?:[.,;]|$| (?:in|and|or)\b)",
    ),
    Heteronym(
        "read",
        "rɛd",
        r"\b(?:statement|sign|letter|banner|note|message|headline|tweet|caption|post|inscription|email|e-mail|"
            r"plaque|placard|poster|"
        r"t-shirt|order|ruling|filing)s? (?:which |that )?",
        r"(?: (?:in part|in full|simply|aloud|out)\b|[:,]| [“\"‘]| (?-i:[A-Z]))",
        r"\b(?:the|those|these|few|many|most|some) \w+s ",
    ),
    Heteronym("project", "prəˈdʒɛkt", rf"\b{_PLURAL} ", r" (?:that|a|an|the|their|its|only|more|less|growth)\b"),
    Heteronym(
        "content",
        "kənˈtɛnt",
        r"\b(?:seem\w*|be|is|was|were|are|been|being|feel\w*|felt|remain\w*|appear\w*|look\w*|perfectly|quite|not|"
            r"more than) ",
        r"(?: (?:with|to|in|that|just)\b|[.,;])",
    ),
    Heteronym("dove", "doʊv", after=r" (?:into|in|for|from|off|under|down|headfirst|head-first|deep|deeper|more|"
        r"nearly|by|\d)"),
    Heteronym("dove", "doʊv", r"\b(?:stocks?|shares?|he|she|they|who|it|and|price|prices|index|futures) ", r" "),
    Heteronym("row", "raʊ", r"\b(?:diplomatic|bitter|public|furious|angry|political|fresh|growing|furious|heated) "),
    Heteronym("row", "raʊ", r"\b(?:a|the|this) ", r" (?:over|about|between|erupted|broke out)\b",
              r"\bin (?:a|the|this) "),
    Heteronym("row", "raʊ", r"\b(?:embroiled|locked|involved|caught up) in (?:a|the|this) ",
              r" (?:over|about|between|with)\b"),
)  # fmt: skip


def heteronyms(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where a word begins and ends that its neighbours give away, and how it is said (IPA)."""
    for found in _WORDS.finditer(text):
        ahead, behind = text[: found.start()], text[found.end() :]
        meant = (one for one in _BY_WORD[found[0].lower()] if one.word.islower() or one.word == found[0])
        told = next((one.said for one in meant if _fits(one, ahead, behind)), None)
        if told:
            yield *found.span(), told


def _fits(one: Heteronym, ahead: str, behind: str) -> bool:
    return bool(
        re.search(f"(?:{one.before})$", ahead, re.IGNORECASE)
        and not re.search(f"(?:{one.unless})$", ahead, re.IGNORECASE)
        and re.match(one.after, behind, re.IGNORECASE)
    )


_BY_WORD = {
    word: [one for one in HETERONYMS if one.word.lower() == word]
    for word in dict.fromkeys(one.word.lower() for one in HETERONYMS)
}
_WORDS = re.compile(rf"\b(?:{'|'.join(_BY_WORD)})\b", re.IGNORECASE)
