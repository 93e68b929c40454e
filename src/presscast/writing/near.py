"""Find the known names nearest to one that is mistyped. Standard library only."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ALIKE = 0.72
"""How alike two spellings are, of 1, to be taken for one another."""
ALIKE_WORDS = 0.8
_WORD = re.compile(r"[\s_-]+")


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Return the `known` names that `name` may stand for, the likeliest first: alike in spelling, one beginning a word
    of the other, or each of its words alike to one of the other's."""
    names = list(known)
    lower = {each.lower(): each for each in names}
    wanted = name.lower().strip()
    alike = [lower[each] for each in get_close_matches(wanted, lower, 3, ALIKE)]
    alike += [each for each in names if sorted(each.lower()) == sorted(wanted)]
    within = [
        each for each in names if len(wanted) > 1 and (_begins(each.lower(), wanted) or _begins(wanted, each.lower()))
    ]
    by_word = [each for each in names if _holds(_WORD.split(each.lower()), _WORD.split(wanted))]
    return list(dict.fromkeys([*alike, *sorted(within, key=len), *by_word]))[:5]


def _holds(words: list[str], wanted: list[str]) -> bool:
    """Tell whether each of the words `wanted` is alike to one of `words`."""
    return all(get_close_matches(word, words, 1, ALIKE_WORDS) for word in wanted)


def suggestion(names: Iterable[str]) -> str:
    """Return " (did you mean a or b?)", "" for no names."""
    told = list(names)
    return f" (did you mean {' or '.join(told)}?)" if told else ""


def _begins(text: str, start: str) -> bool:
    """Tell whether `text`, or a word of it, begins with `start`."""
    return len(start) > 1 and any(part.startswith(start) for part in (text, *_WORD.split(text)))
