"""How a line is said: the lexicons' words first, then the rules of its language, in their order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from presscast.model import Saying
from presscast.script.brackets import without as without_brackets
from presscast.script.fold import fold
from presscast.script.languages.ends import spaceless
from presscast.script.lexicon import finder
from presscast.script.rules import web
from presscast.script.rules.order import rules_for
from presscast.script.rules.rule import Rule
from presscast.writing.characters import speakable
from presscast.writing.pronounced import GIVEN
from presscast.writing.variety import guessed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.script.lexicon import Lexicon

_EMOJI = {"alone": web.emoji, "named": web.emoji_named, "out": web.emoji_out}
_FIGURES = re.compile(r"(?<!\S)(?P<before>[“”‘’\"'(\[—–]*)(?P<figures>\S*\d\S*?)(?=[.,;:!?…“”‘’\"')\]—–]*(?!\S))")
_WIDE_FIGURES = re.compile(r"(?P<before>)(?P<figures>[$€£¥₩]?\d(?:[\d.,:/]*\d)?[%°]?)")
_FIRST = 0xE000
_USUAL = Saying()
_LONGEST = 2000  # characters
_PART = re.compile(rf".{{1,{_LONGEST}}}(?:\s|$)|.{{1,{_LONGEST}}}", re.DOTALL)
_PASSES = 4  # until nothing changes: what one rule makes, an earlier one may know


@dataclass(frozen=True, slots=True)
class Step:
    """What one rule, by its name, made of a text; the lexicons' step is named "lexicon"."""

    name: str
    before: str
    after: str


def say(
    text: str,
    language: str,
    lexicons: tuple[Lexicon, ...] = (),
    without: frozenset[str] = frozenset(),
    saying: Saying = _USUAL,
) -> str:
    """Return how `text` is said in `language` (BCP 47), without the rules named; lines stay lines.

    A form no rule knows stays as it is, and so does all text of a language without rules.
    """
    return "\n".join(
        " ".join(_last(_steps(part, language, lexicons, without, saying), part) for part in _parts(line))
        for line in text.split("\n")
    )


def why(
    text: str,
    language: str,
    lexicons: tuple[Lexicon, ...] = (),
    without: frozenset[str] = frozenset(),
    saying: Saying = _USUAL,
) -> tuple[Step, ...]:
    """Return the steps that changed `text`, in order; the rules named in `without` take none."""
    parts = (part for line in text.split("\n") for part in _parts(line))
    return tuple(step for part in parts for step in _steps(part, language, lexicons, without, saying))


def _parts(line: str) -> list[str]:
    """Cut what is longer than any sentence, between words where it has any.

    Some rules take time that grows with the square of the length.
    """
    return [line] if len(line) <= _LONGEST else [part.strip() for part in _PART.findall(line)]


def _last(steps: Iterator[Step], text: str) -> str:
    for step in steps:
        text = step.after
    return text


def _steps(
    line: str, language: str, lexicons: tuple[Lexicon, ...], without: frozenset[str], saying: Saying
) -> Iterator[Step]:
    held: list[str] = []
    for name, clean in (("characters", speakable), ("brackets", partial(_bracketless, saying=saying))):
        if (plain := clean(line)) != line:
            yield Step(name, line, plain)
            line = plain
    masked = GIVEN.sub(lambda match: _hold(match[0], held), line)
    before, masked = masked, fold(masked)
    yield from _step("fold", before, masked, held)
    if known := finder(lexicons, language):
        before, masked = masked, known.replace(masked, lambda said: _hold(said, held))
        yield from _step("lexicon", before, masked, held)
    masked = _without_figures(masked, language, held) if saying.numbers == "written" else masked
    rules = [rule for rule in _rules(guessed(line, language), saying) if rule.name not in without]
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


def _without_figures(text: str, language: str, held: list[str]) -> str:
    """Hold each word with a figure in it, or where words are not parted each number, as it is written."""
    form = _WIDE_FIGURES if spaceless(language.partition("-")[0].lower()) else _FIGURES
    return form.sub(lambda match: match["before"] + _hold(match["figures"], held), text)


def _bracketless(line: str, saying: Saying) -> str:
    return without_brackets([line])[0] if saying.brackets == "out" else line


def _rules(language: str, saying: Saying) -> tuple[Rule, ...]:
    """Return the rules of a language, emoji said as asked for; they can be left out in any."""
    rules, emoji = rules_for(language), Rule("emoji", _EMOJI[saying.emoji])
    if not any(rule.name == "emoji" for rule in rules):
        return (emoji, *rules) if saying.emoji == "out" else rules
    return tuple(emoji if rule.name == "emoji" else rule for rule in rules)


def _step(name: str, before: str, after: str, held: list[str]) -> Iterator[Step]:
    if after != before:
        yield Step(name, _shown(before, held), _shown(after, held))


def _hold(said: str, held: list[str]) -> str:
    """Set a placeholder that no rule touches in the place of a word whose sound is given."""
    held.append(said)
    return chr(_FIRST + len(held) - 1)


def _shown(masked: str, held: list[str]) -> str:
    for index, said in reversed(tuple(enumerate(held))):  # what is held late may hold what was held before
        masked = masked.replace(chr(_FIRST + index), said)
    return masked
