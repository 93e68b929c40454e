"""Take out of a text what is no writing: glyphs of icon fonts, placeholders of objects, marks that only guide a layout.

Private-use characters, noncharacters and the specials are those of the Unicode Standard, chapter 23.
"""

from __future__ import annotations

import re

WIDE = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
"""Kana and Chinese characters, which no spaces part, as a class of a pattern."""
_ICONS = r"[\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\uffff\U000f0000-\U0010ffff\ud800-\udfff]"
_ANY = re.compile(_ICONS)
_ICON = re.compile(rf"(?:(?<!\s)\s+)?{_ICONS}+(?:\s+{_ICONS}+)*(?P<after>\s*)(?P<closing>(?=[,.;:!?)\]”’]|$))?")
_SOFTS = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\ufeff\U000e0000-\U000e0fff"
_SOFT = re.compile(f"[{_SOFTS}]")
"""Where a word may be broken, or not, and other marks without a shape."""
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


_UNSHOWN = re.compile(f"{_ICONS[:-1]}{_SOFTS}]")


def visible(text: str) -> str:
    """Return `text` without glyphs of icon fonts and without soft marks; what it says stays as it is."""
    if text.isascii() or not _UNSHOWN.search(text):
        return text
    text = _SOFT.sub("", text)
    return _ICON.sub(_gap, text) if _ANY.search(text) else text


def speakable(text: str) -> str:
    """Return what of `text` may reach a voice: what is `visible`, without marks of direction."""
    return _DIRECTION.sub("", visible(text))


def _gap(icon: re.Match[str]) -> str:
    """Part what an icon parts; at either end of a text and before a closing mark it leaves nothing."""
    if icon["closing"] is not None or icon.start() == 0:
        return "\n" * icon["after"].count("\n") if icon.start() else ""
    return "\n" if "\n" in icon[0] else " "
