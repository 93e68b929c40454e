"""Where chapters begin and what they are called."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from presscast.model import Block

WORDS_A_MINUTE = 170
GROUP_SECONDS = 75
MOST = 255
WIDTH = 60
BETWEEN = 2  # paragraphs, at the least, from a picture that is a chapter back to the one before


def chapters(blocks: Sequence[tuple[int, Block]], title: str, cue: str) -> dict[int, str]:
    """Return the chapter title of each block that begins one, by the block's index; at most 255.

    `blocks` are those that are spoken, with their indices in the article. With subheads the
    chapters are the headline and those; without, the headline, each caption with paragraphs enough before it, and
    the paragraphs between in groups of about 75 s at 170 words a minute, named by their openings.
    """
    story = [
        (index, block) for index, block in blocks if block.kind not in ("byline", "dateline", "headline", "standfirst")
    ]
    if any(block.kind == "subhead" for _, block in story):
        found = [(index, block.text) for index, block in story if block.kind == "subhead"]
    else:
        found = list(_unheaded(story, cue))
    heads = [(index, title or block.text) for index, block in blocks if block.kind == "headline"][:1]
    return _distinct(heads + _fewer(found, MOST - 1))


def opening(text: str, width: int = WIDTH) -> str:
    """Return a name for `text` of at most `width` characters: all of it, its first sentence or clause, else its first words.

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
    words = kept.split(" ")
    while len(words) > 1 and words[-1].strip(_MARKS).lower() in _LIGHT:
        words.pop()
    told, comma, rest = " ".join(words).rpartition(", ")
    begun = rest.split()
    left_open = told.count(" ") >= 3 and len(begun) <= _SHORT and begun[0].lower() in _LIGHT
    return (told if left_open else f"{told}{comma}{rest}").rstrip(_MARKS) + "…"


def _is_whole(text: str) -> bool:
    """Tell whether no bracket or quotation mark is left open."""
    return (
        all(text.count(one) == text.count(other) for one, other in ("()", "[]", "“”", "«»")) and not text.count('"') % 2
    )


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
_LIGHT = frozenset(
    [
        "a",
        "about",
        "after",
        "against",
        "all",
        "among",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "because",
        "been",
        "before",
        "being",
        "between",
        "both",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "during",
        "each",
        "for",
        "from",
        "had",
        "has",
        "have",
        "he",
        "her",
        "his",
        "if",
        "in",
        "into",
        "is",
        "it",
        "its",
        "may",
        "might",
        "more",
        "most",
        "must",
        "my",
        "near",
        "new",
        "no",
        "nor",
        "not",
        "of",
        "off",
        "on",
        "once",
        "one",
        "only",
        "onto",
        "or",
        "our",
        "out",
        "over",
        "per",
        "said",
        "says",
        "shall",
        "she",
        "should",
        "since",
        "so",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "though",
        "through",
        "to",
        "too",
        "under",
        "until",
        "up",
        "upon",
        "us",
        "very",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "who",
        "whom",
        "whose",
        "will",
        "with",
        "within",
        "without",
        "would",
        "you",
        "your",
        "am",
        "an",
        "auf",
        "aus",
        "bei",
        "bis",
        "das",
        "dass",
        "dem",
        "den",
        "der",
        "des",
        "die",
        "durch",
        "ein",
        "eine",
        "einem",
        "einen",
        "einer",
        "es",
        "für",
        "hat",
        "im",
        "ist",
        "mit",
        "nach",
        "nicht",
        "oder",
        "seit",
        "sich",
        "sie",
        "sind",
        "so",
        "um",
        "und",
        "vom",
        "von",
        "vor",
        "war",
        "wie",
        "wird",
        "zu",
        "zum",
        "zur",
        "über",
        "au",
        "aux",
        "avec",
        "ce",
        "ces",
        "cette",
        "dans",
        "de",
        "des",
        "du",
        "elle",
        "en",
        "est",
        "et",
        "il",
        "la",
        "le",
        "les",
        "leur",
        "ne",
        "ou",
        "par",
        "pas",
        "plus",
        "pour",
        "que",
        "qui",
        "sa",
        "se",
        "ses",
        "son",
        "sur",
        "un",
        "une",
        "à",
        "al",
        "como",
        "con",
        "de",
        "del",
        "desde",
        "el",
        "en",
        "entre",
        "es",
        "esta",
        "este",
        "la",
        "las",
        "lo",
        "los",
        "más",
        "no",
        "o",
        "para",
        "pero",
        "por",
        "que",
        "se",
        "sin",
        "sobre",
        "su",
        "sus",
        "un",
        "una",
        "y",
        "che",
        "con",
        "da",
        "dal",
        "dei",
        "del",
        "della",
        "delle",
        "di",
        "e",
        "gli",
        "ha",
        "i",
        "il",
        "in",
        "la",
        "le",
        "lo",
        "nel",
        "nella",
        "non",
        "o",
        "per",
        "più",
        "si",
        "su",
        "sul",
        "sulla",
        "un",
        "una",
        "è",
        "ao",
        "aos",
        "as",
        "até",
        "com",
        "da",
        "das",
        "do",
        "dos",
        "e",
        "em",
        "mais",
        "na",
        "nas",
        "no",
        "nos",
        "o",
        "os",
        "ou",
        "para",
        "pela",
        "pelo",
        "por",
        "que",
        "se",
        "sem",
        "um",
        "uma",
    ]
)
"""Words that no name ends with, as they lead on to the next, of the languages that have rules of saying and spaces."""


def _unheaded(story: Sequence[tuple[int, Block]], cue: str) -> Iterable[tuple[int, str]]:
    """Name the pictures that paragraphs lie between, and the groups of paragraphs between these."""
    pictures = _apart(story)
    for is_picture, run in groupby(story, key=lambda item: item[0] in pictures):
        if is_picture:
            yield from ((index, f"{cue} {block.text}".strip()) for index, block in run)
        else:
            yield from _groups(list(run))


def _apart(story: Sequence[tuple[int, Block]]) -> frozenset[int]:
    """Return the captions, by index, that two or more paragraphs lie before, or that come first; in a gallery, all."""
    if all(block.kind == "caption" for _, block in story):
        return frozenset(index for index, _ in story)
    found, paragraphs = [], BETWEEN
    for index, block in story:
        if block.kind != "caption":
            paragraphs += 1
        else:
            found += [index] if paragraphs >= BETWEEN else []
            paragraphs = 0
    return frozenset(found)


def _groups(run: Sequence[tuple[int, Block]]) -> Iterable[tuple[int, str]]:
    """Cut a run of paragraphs into near-equal groups, each named by the first paragraph in it."""
    seconds = [len(block.text.split()) * 60 / WORDS_A_MINUTE for _, block in run]
    count = max(1, round(sum(seconds) / GROUP_SECONDS))
    share, heard, begun = sum(seconds) / count, 0.0, 0
    for at, ((index, block), length) in enumerate(zip(run, seconds, strict=True)):
        if begun < count and heard + length / 2 >= begun * share and (block.kind != "caption" or not at):
            yield index, next((each.text for _, each in run[at:] if each.kind not in ("note", "caption")), block.text)
            begun += 1
        heard += length


def _fewer(found: Sequence[tuple[int, str]], most: int) -> list[tuple[int, str]]:
    step = -(-len(found) // most) or 1
    return list(found[::step])


def _distinct(found: Iterable[tuple[int, str]]) -> dict[int, str]:
    titles: dict[int, str] = {}
    taken: dict[str, int] = {}
    for index, text in found:
        title = opening(text)
        taken[title] = taken.get(title, 0) + 1
        titles[index] = title if taken[title] == 1 else f"{title} ({taken[title]})"
    return titles
