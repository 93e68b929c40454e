"""Find the questions that are answered yes or no: their pitch rises at the end, that of who, what and why falls."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_SENTENCE = re.compile(r"[^.!?…]*(?P<mark>[.!?…]|$)")
_PARTING = frozenset(",;:—“(")
_INVERTED = re.compile(
    r"(?:am|is|are|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must)(?:n't)?"
    r"|(?:can|won|shan|ain)'t"
)
_ASKING = re.compile(r"(?:who|what|which|when|where|why|how)(?:'\w+|ever)?|whom|whose")
_JOINING = frozenset({"and", "but", "so", "then", "well"})


@dataclass(frozen=True, slots=True)
class _Romance:
    """How a language asks that needs no order of words for it: by what begins the question, `asking`.

    Words `ahead` may come before that, conjunctions and prepositions; those for `either` offer a choice.
    """

    asking: re.Pattern[str]
    ahead: re.Pattern[str]
    either: re.Pattern[str]


_ROMANCE: Mapping[str, _Romance] = {
    "es": _Romance(
        re.compile(r"qué|quién(?:es)?|cuál(?:es)?|cuándo|cuánt[oa]s?|a?dónde|cómo"),
        re.compile(r"y|e|pero|entonces|a|ante|con|contra|de|desde|en|entre|hacia|hasta|para|por|según|sobre"),
        re.compile(r"o|u"),
    ),
    "fr": _Romance(
        re.compile(r"qui|que|qu'.+|quoi|quand|où|comment|pourquoi|combien|quel(?:le)?s?|l(?:e|a|es)quel(?:le)?s?"),
        re.compile(r"et|mais|alors|donc|à|avec|chez|contre|dans|de|depuis|en|entre|par|pour|sans|sous|sur|vers"),
        re.compile(r"ou"),
    ),
    "it": _Romance(
        re.compile(r"chi|che|cosa|cos'.+|quando|quand'.+|dove|dov'.+|come|com'.+|perché|quant[oaie]|qual[ei]?"),
        re.compile(r"e|ed|ma|allora|a|ad|con|contro|da|di|fra|in|per|senza|su|tra|verso"),
        re.compile(r"o|oppure"),
    ),
    "pt": _Romance(
        re.compile(r"quem|que|quê|quando|a?onde|como|porque|quant[oa]s?|qua(?:l|is)|cadê"),
        re.compile(r"e|mas|então|o|a|até|com|contra|de|desde|em|entre|para|por|sem|sobre"),
        re.compile(r"ou"),
    ),
}


def questions(phonemes: str, words: Sequence[tuple[int, str]], language: str) -> Iterator[tuple[int, int]]:
    """Give the places of the first phoneme and of the mark of each yes/no question among `phonemes` of `language`.

    `words` are the places of their first phonemes, and how they are written. English tells a yes/no question by its
    form: a clause that begins with its verb before any word that asks, as in "Is it open?", "If so, is it open?" and
    "It is open, isn't it?". Spanish, French, Italian and Portuguese tell the others: a clause of theirs begins with a
    word that asks. A question that offers a choice by "or" falls. None is found in other languages.
    """
    for sentence in _SENTENCE.finditer(phonemes):
        within = [word for word in words if sentence.start() <= word[0] < sentence.end()]
        if sentence["mark"] == "?" and within and _is_yes_or_no(_clauses(phonemes, within), language):
            yield within[0][0], sentence.start("mark")


def _clauses(phonemes: str, words: Sequence[tuple[int, str]]) -> list[list[str]]:
    """Part words, in small letters, at the marks between them."""
    clauses: list[list[str]] = [[]]
    last = words[0][0]
    for place, word in words:
        if not _PARTING.isdisjoint(phonemes[last:place]):
            clauses.append([])
        clauses[-1].append(word.lower().replace("’", "'"))
        last = place
    return clauses


def _is_yes_or_no(clauses: list[list[str]], language: str) -> bool:
    primary = language.lower().split("-")[0]
    if primary == "en":
        return _inverted(clauses)
    return primary in _ROMANCE and _unasked(clauses, _ROMANCE[primary])


def _inverted(clauses: list[list[str]]) -> bool:
    """Tell whether a clause begins with its verb before any word asks."""
    for clause in clauses:
        opening = next((word for word in clause if word not in _JOINING), clause[0])
        if _INVERTED.fullmatch(opening):
            return "or" not in clause
        if any(map(_ASKING.fullmatch, clause)):
            return False
    return False


def _unasked(clauses: list[list[str]], how: _Romance) -> bool:
    """Tell whether no clause begins with a word that asks, or offers a choice."""
    openings = (next((word for word in clause if not how.ahead.fullmatch(word)), "") for clause in clauses)
    choices = map(how.either.fullmatch, chain.from_iterable(clauses))
    return not any(map(how.asking.fullmatch, openings)) and not any(choices)
