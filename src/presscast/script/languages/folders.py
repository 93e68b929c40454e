"""The languages that have a folder here, and the rules each is said by."""

from __future__ import annotations

from functools import cache
from importlib import import_module, resources
from typing import TYPE_CHECKING

from presscast.script.languages import shared, spaceless
from presscast.script.languages.tongue import tongue

if TYPE_CHECKING:
    from presscast.script.rules.rule import Rule

_HERE = resources.files(__package__)
FOLDERS = tuple(sorted(entry.name for entry in _HERE.iterdir() if entry.joinpath("words.toml").is_file()))


@cache
def of_folder(language: str) -> tuple[Rule, ...]:
    """Return the rules of a language: those of its own grammar, if it has one, then the shared ones."""
    own: tuple[Rule, ...] = ()
    if _HERE.joinpath(language, "grammar.py").is_file():
        own = import_module(f"{__package__}.{language}.grammar").RULES
    words = tongue(language)
    return (*own, *(spaceless.rules(words) if words.numbers.get("spaceless") else shared.rules(words)))
