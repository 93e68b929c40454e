"""Tell of each word that is said where it comes from: as it is written, or from which rule, entry or hand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING

from presscast.writing.pronounced import GIVEN, worded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presscast.script.say import Step

BY_HAND = "by hand"
_TOKEN = re.compile(r"\s*(?:\[[^\]\n]+\]\([^)\n]+\)|\w+(?:['’]\w+)*|[^\w\s])")
"""A word whose sound is given, a word, or a sign, each with the space before it."""
_SILENT = frozenset({"characters", "fold"})
"""The steps that change how characters are coded, not how they are said."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words that are said: `written` is what stands for them in the article, `rules` made the one of the other.

    Joined, the texts of all spans are what is said. `sound` is the IPA or the language that a lexicon gives for them. A
    span without rules is said as it is written.
    """

    text: str
    rules: tuple[str, ...] = ()
    written: str = ""
    sound: str = ""


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where words come from; `at` parts those that come from the same words by the same rules but stand apart."""

    at: int
    written: str
    rules: tuple[str, ...] = ()


def spans(steps: Iterable[Step], said: str, by_rule: str) -> tuple[Span, ...]:
    """Return the words of `said` in order; `by_rule` is what `steps` made of the line before a hand changed it."""
    known = tuple(steps)
    first = known[0].before if known else by_rule
    words = _tokens(first)
    origins = [_Origin(number, word) for number, word in enumerate(words)]
    changes = [(step.name, _tokens(step.after)) for step in known]
    for name, after in (*changes, (BY_HAND, _tokens(said))):
        origins = _carried(name, words, origins, after)
        words = after
    paired = groupby(zip(words, origins, strict=True), key=lambda pair: pair[1] if pair[1].rules else None)
    return tuple(_span("".join(word for word, _ in run), origin) for origin, run in paired)


def _tokens(text: str) -> list[str]:
    return [
        token[0] if token[0] == token[0].lstrip() else f" {token[0].lstrip()}"
        for token in _TOKEN.finditer(text.strip())
    ]


def _carried(name: str, before: list[str], origins: list[_Origin], after: list[str]) -> list[_Origin]:
    carried: list[_Origin] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            carried += origins[a:b]
        elif tag != "delete":
            carried += [_joined(name, origins[a:b], len(carried))] * (d - c)
    return carried


def _joined(name: str, origins: list[_Origin], at: int) -> _Origin:
    """The origin of words that a step put in the place of those of `origins`."""
    apart = list(dict.fromkeys(origins))
    rules = dict.fromkeys(rule for origin in apart for rule in origin.rules)
    named = (*rules, *(() if name in _SILENT or name in rules else (name,)))
    return _Origin(apart[0].at if apart else -at - 1, "".join(origin.written for origin in apart).strip(), named)


def _span(text: str, origin: _Origin | None) -> Span:
    if origin is None:
        return Span(worded(text))
    given = GIVEN.search(text)
    sound = (given["ipa"] or given["language"] or "") if given else ""
    return Span(worded(text), origin.rules, origin.written, sound)
