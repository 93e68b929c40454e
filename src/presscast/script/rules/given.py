"""How an article itself says a name is pronounced."""

from __future__ import annotations

import re

HINTS = ("pronounc", "pron.", "rhymes with", "(say ", ", say ")
_GUIDE = r"(?:(?:which\sis|it\sis|is)\s)?(?:pronounced|pron\.|say|rhymes\swith)(?:\sas|:)?\s"
_SAID = rf"\s?[(\[,]\s?{_GUIDE}[“\"‘']?(?P<said>[\w’' -]{{2,40}}?)[”\"’']?\s?(?:[)\]]|(?=,))"
_GIVEN = rf"(?P<name>(?:[^\W\d_][\w’'-]{{0,60}}+|[\ue000-\uf8ff]))(?:{_SAID})+"
_DEPTH = 8


def given(text: str) -> str:
    """Xi (pronounced shee) -> shee: the name is said once, as it is given last.

    Names given inside what is given are said so too, down to _DEPTH.
    """
    for _ in range(_DEPTH):
        before, text = text, re.sub(_GIVEN, r"\g<said>", text)
        if text == before:
            break
    return text


def pairs(text: str) -> tuple[tuple[str, str], ...]:
    """Return each name of a text that has its pronunciation with it, and that: (("Xi", "shee"),)."""
    if not any(hint in text for hint in HINTS):
        return ()
    return tuple((match["name"], match["said"]) for match in re.finditer(_GIVEN, text))
