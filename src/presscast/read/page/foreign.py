"""Find the words that a page marks as another language's, such as <i lang="fr">joie de vivre</i>."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_MARKED = ("i", "em", "q", "cite", "dfn", "b", "span")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$")
_LEAST, _MOST = 3, 60  # characters of a phrase: shorter ones are also words of our own, longer ones a text


def foreign(page: etree._Element, language: str) -> tuple[tuple[str, str], ...]:
    """Return entries of a lexicon that say each marked phrase in its language: (("joie", "[joie](@fr)"),).

    What a word processor marks, with a style of its own, is no judgement of an author's, and left alone.
    """
    return tuple(dict(_entries(page, language.split("-")[0].lower())).items())


def _entries(page: etree._Element, own: str) -> Iterator[tuple[str, str]]:
    for element in page.iter(*_MARKED):
        tag = element.get("lang", "")
        if not _TAG.match(tag) or tag.split("-")[0].lower() == own or element.get("style"):
            continue
        phrase = " ".join("".join(element.itertext()).split())
        if _LEAST <= len(phrase) <= _MOST and not re.search(r"[\[\]]|^[\W\d]+$", phrase):
            yield phrase, f"[{phrase}](@{tag})"
