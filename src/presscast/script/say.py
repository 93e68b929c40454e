"""How a line is said: the lexicons' words first, then the rules of its language, in their order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from presscast.characters import speakable
from presscast.pronounced import GIVEN
from presscast.script.fold import fold
from presscast.script.lexicon import finder
from presscast.script.rules.order import rules_for
from presscast.script.variety import guessed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.script.lexicon import Lexicon

_FIRST = 0xE000
_LONGEST = 2000  # characters
_PART = re.compile(rf".{{1,{_LONGEST}}}(?:\s|$)|.{{1,{_LONGEST}}}", re.DOTALL)
_PASSES = 4  # until nothing changes: what one rule makes, an earlier one may know


@dataclass(frozen=True, slots=True)
class Step:
    """What one rule, by its name, made of a text; the lexicons' step is named "lexicon"."""

    name: str
    before: str
    after: str


def say(text: str, language: str, lexicons: tuple[Lexicon, ...] = (), without: frozenset[str] = frozenset()) -> str:
    """Return how `text` is said in `language` (BCP 47), without the rules named; lines stay lines.

    A form no rule knows stays as it is, and so does all text of a language without rules.
    """
    return "\n".join(
        " ".join(_last(_steps(part, language, lexicons, without), part) for part in _parts(line))
        for line in text.split("\n")
    )


def why(
    text: str, language: str, lexicons: tuple[Lexicon, ...] = (), without: frozenset[str] = frozenset()
) -> tuple[Step, ...]:
    """Return the steps that changed `text`, in order; the rules named in `without` take none."""
    parts = (part for line in text.split("\n") for part in _parts(line))
    return tuple(step for part in parts for step in _steps(part, language, lexicons, without))


def _parts(line: str) -> list[str]:
    """Cut what is longer than any sentence, between words where it has any.

    Some rules take time that grows with the square of the length.
    """
    return [line] if len(line) <= _LONGEST else [part.strip() for part in _PART.findall(line)]


def _last(steps: Iterator[Step], text: str) -> str:
    for step in steps:
        text = step.after
    return text


def _steps(line: str, language: str, lexicons: tuple[Lexicon, ...], without: frozenset[str]) -> Iterator[Step]:
    held: list[str] = []
    if (plain := speakable(line)) != line:
        yield Step("characters", line, plain)
        line = plain
    masked = GIVEN.sub(lambda match: _hold(match[0], held), line)
    before, masked = masked, fold(masked)
    yield from _step("fold", before, masked, held)
    if known := finder(lexicons, language):
        before, masked = masked, known.replace(masked, lambda said: _hold(said, held))
        yield from _step("lexicon", before, masked, held)
    rules = [rule for rule in rules_for(guessed(line, language)) if rule.name not in without]
    for _ in range(_PASSES):
        begun = masked
        for rule in rules:
            if rule.acts_on(masked):
                before, masked = masked, rule.apply(masked)
                yield from _step(rule.name, before, masked, held)
        before, masked = masked, fold(masked)
        yield from _step("fold", before, masked, held)
        if masked == begun:
            return


def _step(name: str, before: str, after: str, held: list[str]) -> Iterator[Step]:
    if after != before:
        yield Step(name, _shown(before, held), _shown(after, held))


def _hold(said: str, held: list[str]) -> str:
    """Set a placeholder that no rule touches in the place of a word whose sound is given."""
    held.append(said)
    return chr(_FIRST + len(held) - 1)


def _shown(masked: str, held: list[str]) -> str:
    for index, said in enumerate(held):
        masked = masked.replace(chr(_FIRST + index), said)
    return masked
