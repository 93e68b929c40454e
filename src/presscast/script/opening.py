"""What an article's stretch without a heading is called: a sentence, a clause or the words it begins with."""

from __future__ import annotations

import re

WIDTH = 60
_AFTER = 20  # letters after a sentence, in which the next begins
_SHORT = 4  # words of a clause that is only begun
_MARKS = " ,;:—–-.([“\"‘'"
_BREAK = re.compile(r"[,;:](?=\s)|\s[—–-](?=\s)|—")
_SENTENCE = re.compile(r"(?P<told>.*?\w{3,}(?:[?!…]|(?=\.))[”\"’]?)\.?\s+(?=[\W\d]*[A-ZÀ-Ý])")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|said|says|went|came|made|took|won"
    r"|\w{3,}ed|ist|sind|war|waren|hat|haben|wird|werden|kann|soll|est|sont|était|ont|sera|es|son|fue|ha|han|era|è|sono|hanno"
    r"|é|são|foi|tem)\b"
)
"""Words by which a clause is told from a name; a clause with none of them is not used."""
_DATELINE = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý .,’'-]+(?: \([^()]{1,30}\))? [—–-]+ ")
_LEADS = re.compile(
    r"(?:after|although|as|at|because|before|by|despite|during|even|for|from|if|in|on|once|since|though|to|under|unless|until"
    r"|when|where|while|with|without|als|auf|bei|im|in|nach|seit|während|weil|wenn|après|avec|dans|depuis|en|pour|quand|si"
    r"|con|cuando|desde|para|por|quando|se)\b",
    re.IGNORECASE,
)
"""Words that begin a clause which cannot stand alone."""
_LIGHT = frozenset([
    "a", "about", "above", "across", "after", "against", "all", "along", "alongside", "also", "although", "amid",
    "among", "an", "and", "another", "any", "are", "around", "as", "at", "be", "because", "been", "before",
    "behind", "being", "below", "beneath", "beside", "besides", "between", "beyond", "both", "but", "by", "can",
    "could", "despite", "did", "do", "does", "down", "during", "each", "either", "every", "except", "few", "for",
    "from", "had", "has", "have", "he", "her", "him", "his", "how", "if", "in", "inside", "into", "is", "it", "its",
    "least", "less", "like", "many", "may", "me", "might", "more", "most", "much", "must", "my", "near", "neither",
    "new", "no", "nor", "not", "of", "off", "on", "once", "one", "only", "onto", "opposite", "or", "our", "out",
    "outside", "over", "past", "per", "round", "said", "says", "several", "shall", "she", "should", "since", "so",
    "some", "such", "than", "that", "the", "their", "them", "then", "there", "therefore", "these", "they", "this",
    "those", "though", "through", "throughout", "to", "too", "toward", "towards", "under", "underneath", "unless",
    "unlike", "until", "up", "upon", "us", "very", "via", "was", "we", "were", "what", "when", "where", "whereas",
    "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "yet",
    "you", "your", "am", "auf", "aus", "bei", "bis", "das", "dass", "dem", "den", "der", "des", "die", "durch",
    "ein", "eine", "einem", "einen", "einer", "es", "für", "hat", "im", "ist", "mit", "nach", "nicht", "oder",
    "seit", "sich", "sie", "sind", "um", "und", "vom", "von", "vor", "war", "wie", "wird", "zu", "zum", "zur",
    "über", "au", "aux", "avec", "ce", "ces", "cette", "dans", "de", "du", "elle", "en", "est", "et", "il", "la",
    "le", "les", "leur", "ne", "ou", "par", "pas", "plus", "pour", "que", "qui", "sa", "se", "ses", "son", "sur",
    "un", "une", "à", "al", "como", "con", "del", "desde", "el", "entre", "esta", "este", "las", "lo", "los", "más",
    "o", "para", "pero", "por", "sin", "sobre", "su", "sus", "una", "y", "che", "da", "dal", "dei", "della",
    "delle", "di", "e", "gli", "ha", "i", "nel", "nella", "non", "più", "si", "sul", "sulla", "è", "ao", "aos",
    "até", "com", "dos", "em", "mais", "na", "nas", "nos", "os", "pela", "pelo", "sem", "uma",
])  # fmt: skip
"""Words that no name ends with, as they lead on to the next, of the languages that have rules of saying and spaces."""


def opening(text: str, width: int = WIDTH) -> str:
    """Return a name for `text` of at most `width` characters:
    all of it, its first sentence or clause, else its first words.

    Words are cut off after one of weight, with an ellipsis.
    """
    flat = " ".join(text.split())
    if len(flat) <= width:
        return flat
    flat = _DATELINE.sub("", flat, count=1) if _DATELINE.match(flat) else flat
    return _sentence(flat, width) or _clause(flat, width) or _cut(flat, width)


def _sentence(text: str, width: int) -> str:
    """Return the first sentence without its full stop, "" where it is too long, or too short to say anything."""
    found = _SENTENCE.match(text[: width + _AFTER])
    told = found["told"] if found else ""
    return told if told.count(" ") >= 2 and len(told) <= width and _is_whole(told) else ""


def _clause(text: str, width: int) -> str:
    """Return the longest beginning that ends where a clause does, and does not itself lead to another."""
    if _LEADS.match(text):
        return ""
    ends = [found.start() for found in _BREAK.finditer(text, 0, width + 2) if found.start() <= width]
    able = (text[:end] for end in reversed(ends))
    return next((told for told in able if told.count(" ") >= 3 and _VERB.search(told) and _is_whole(told)), "")


def _cut(text: str, width: int) -> str:
    kept = text[:width].rpartition(" ")[0] or text[: width - 1]
    told, comma, rest = " ".join(weighty(kept.split(" "))).rpartition(", ")
    begun = rest.split()
    left_open = told.count(" ") >= 3 and len(begun) <= _SHORT and begun[0].lower() in _LIGHT
    return (told if left_open else f"{told}{comma}{rest}").rstrip(_MARKS) + "…"


def weighty(words: list[str]) -> list[str]:
    """Return the words of a name that was cut, without those at its end that lead on to what is cut off:
    "in a", "for 31"."""
    end = next((at for at in range(len(words), 1, -1) if not _leads_on(words[at - 1].strip(_MARKS).lower())), 1)
    return words[:end]


def _leads_on(word: str) -> bool:
    return word in _LIGHT or (word.isdecimal() and len(word) < len("1999"))


def _is_whole(text: str) -> bool:
    """Tell whether no bracket or quotation mark is left open."""
    return (
        all(text.count(one) == text.count(other) for one, other in ("()", "[]", "“”", "«»")) and not text.count('"') % 2
    )
