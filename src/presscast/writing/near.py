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
    wanted, names = name.lower().strip(), {each: each.lower() for each in known}
    lower, letters = {small: each for each, small in names.items()}, sorted(wanted)
    words = {each: (small, *_WORD.split(small)) for each, small in names.items()}
    alike = [lower[each] for each in get_close_matches(wanted, lower, 3, ALIKE)]
    alike += [each for each, small in names.items() if len(small) == len(letters) and sorted(small) == letters]
    within = [
        each for each, own in words.items() if _begin(own, wanted) or _begin((wanted, *_WORD.split(wanted)), own[0])
    ]
    return list(dict.fromkeys([*alike, *sorted(within, key=len), *_by_word(wanted, words)]))[:5]


def _begin(texts: tuple[str, ...], start: str) -> bool:
    """Tell whether one of the texts begins with `start`, which a letter alone does not say."""
    return len(start) > 1 and any(text.startswith(start) for text in texts)


def _by_word(wanted: str, words: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the names of which some word is alike to each word that is wanted."""
    known = {word for _, *own in words.values() for word in own}
    near = [set(get_close_matches(word, known, len(known) or 1, ALIKE_WORDS)) for word in _WORD.split(wanted)]
    return [each for each, (_, *own) in words.items() if all(alike & set(own) for alike in near)]


def suggestion(names: Iterable[str]) -> str:
    """Return " (did you mean a or b?)", "" for no names."""
    told = list(names)
    return f" (did you mean {' or '.join(told)}?)" if told else ""
