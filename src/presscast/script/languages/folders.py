"""The languages that have a folder here, and the rules each is said by."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from presscast.script.languages.tongue import tongue

if TYPE_CHECKING:
    from presscast.script.rules.rule import Rule

_HERE = Path(__file__).parent
FOLDERS = tuple(sorted(path.parent.name for path in _HERE.glob("*/words.toml")))


@cache
def of_folder(language: str) -> tuple[Rule, ...]:
    """Return the rules of a language: those of its own grammar, if it has one, then the shared ones."""
    words = tongue(language)
    engine = import_module(f"{__package__}.{'spaceless' if words.numbers.get('spaceless') else 'shared'}")
    own: tuple[Rule, ...] = ()
    if (_HERE / language / "grammar.py").is_file():
        own = import_module(f"{__package__}.{language}.grammar").RULES
    return (*own, *engine.rules(words))
