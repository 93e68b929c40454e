"""Read the words presscast adds to page and site, by language."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from presscast import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

OTHERWISE = "en"
_HERE = Path(__file__).parent


def tongue(language: str) -> str:
    """Return the language of the words that stand on a page in `language` (BCP 47): its own, else English."""
    own = primary(language)
    return own if own in tongues() else OTHERWISE


def locale(language: str) -> str:
    """Return `language` with its country, where the words on a page are in it; else English as no country writes it."""
    return language if primary(language) == tongue(language) else f"{OTHERWISE}-001"


def primary(language: str) -> str:
    """Return a tag's language, in small letters, without its country and script."""
    return language.replace("_", "-").split("-")[0].lower()


def words(language: str) -> Mapping[str, str]:
    """Return the words by their names, in `language` (BCP 47) or English."""
    return _table(tongue(language))


@cache
def tongues() -> frozenset[str]:
    """Return the languages that have words of their own here."""
    return frozenset(table.stem for table in _HERE.glob("*.toml"))


@cache
def _table(primary: str) -> Mapping[str, str]:
    return MappingProxyType(compiled.table(_HERE / f"{primary}.toml"))
