"""Take out of a text what is no writing: glyphs of icon fonts, placeholders of objects, marks that only guide a layout.

Private-use characters, noncharacters and the specials are those of the Unicode Standard, chapter 23.
"""

from __future__ import annotations

import re

WIDE = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
"""Kana and Chinese characters, which no spaces part, as a class of a pattern."""
_ICONS = r"[\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\uffff\U000f0000-\U0010ffff\ud800-\udfff]"
_ANY = re.compile(_ICONS)
_ICON = re.compile(rf"{_ICONS}{_ICONS}*(?:\s+{_ICONS}+)*(?P<after>\s*)(?P<closing>(?=[,.;:!?)\]”’]|$))?")
_ASCII = bytes(range(128))
_SOFTS = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\ufeff\U000e0000-\U000e0fff"
_SOFT = re.compile(f"[{_SOFTS}]")
"""Where a word may be broken, or not, and other marks without a shape."""
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


_UNSHOWN = re.compile(f"{_ICONS[:-1]}{_SOFTS}]")


def visible(text: str) -> str:
    """Return `text` without glyphs of icon fonts and without soft marks; what it says stays as it is."""
    if text.isascii() or not _UNSHOWN.search(_beyond_ascii(text)):
        return text
    text = _SOFT.sub("", text)
    return _without_icons(text) if _ANY.search(text) else text


def speakable(text: str) -> str:
    """Return what of `text` may reach a voice: what is `visible`, without marks of direction."""
    return text if text.isascii() else _DIRECTION.sub("", visible(text))


def _beyond_ascii(text: str) -> str:
    """Return the characters of `text` that are not ASCII: few, of most pages, to look through."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


def _without_icons(text: str) -> str:
    """Take icons out of `text`, with the white space round them."""
    told: list[str] = []
    end = 0
    for icon in _ICON.finditer(text):
        before = text[end : icon.start()]
        said = before.rstrip()
        told += (said, _gap(icon, before[len(said) :], is_first=not said and not told))
        end = icon.end()
    return "".join((*told, text[end:]))


def _gap(icon: re.Match[str], spaces: str, *, is_first: bool) -> str:
    """Part what an icon, after `spaces`, parts; at either end of a text and before a closing mark it leaves nothing."""
    if is_first:
        return ""
    if icon["closing"] is not None:
        return "\n" * icon["after"].count("\n")
    return "\n" if "\n" in spaces + icon[0] else " "
