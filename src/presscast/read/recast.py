"""Give blocks the kinds that an editor chose: a row a block, `subhead | The text of the block`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from presscast.model import Article, Kind

CHOICES: tuple[Kind, ...] = ("paragraph", "subhead", "quote", "caption", "list_item", "standfirst", "note")
"""What a block may be made."""


def recast(article: Article, kinds: Mapping[str, Kind]) -> Article:
    """Return the article with the blocks whose text `kinds` names as what it says they are."""
    if not kinds:
        return article
    return replace(
        article, blocks=tuple(replace(block, kind=kinds.get(key(block.text), block.kind)) for block in article.blocks)
    )


def parse(text: str, origin: str) -> dict[str, Kind]:
    """Read rows of kinds; raise SettingsError with `origin` and the row's number for what is none."""
    found: dict[str, Kind] = {}
    for number, row in enumerate(text.splitlines(), 1):
        if not row.strip() or row.startswith("##"):
            continue
        name, bar, words = row.partition(" | ")
        kind = next((kind for kind in CHOICES if kind == name.strip()), None)
        if kind is None or not bar or not key(words):
            raise SettingsError(f"{origin}, line {number}: a row is a kind ({', '.join(CHOICES)}), ` | `, and a text")
        found[key(words)] = kind
    return found


def rows(kinds: Mapping[str, Kind]) -> str:
    """Write rows that `parse` reads."""
    return "".join(f"{kind} | {words}\n" for words, kind in kinds.items())


def key(text: str) -> str:
    """Return the text by which a block is known: its words, a space between each."""
    return " ".join(text.split())
