"""A font that can show a text: ours first, then what is installed. Never an empty box in its place."""

from __future__ import annotations

import os
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import ImageFont, features

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKS = ("fontpkg_noto_sans", "justmytype_intl_rtl", "justmytype_intl_cjk", "justmytype_intl_south_asia",
          "justmytype_intl_sea", "justmytype_intl_africa")  # fmt: skip
_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts",
            "/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts", "C:/Windows/Fonts")  # fmt: skip
_NONCHARACTER = "\uffff"


def showing(text: str) -> tuple[Path, str] | None:
    """Find a font for a text, and the text without the symbols (emoji) that no font here has.

    Returns None where letters would be missing, or where the script needs shaping that this
    Pillow cannot do: then the text must be left out, not drawn wrong.
    """
    text = unicodedata.normalize("NFC", text)
    if _shaped(text) and not (features.check("raqm") and features.check("fribidi")):
        return None
    for wanted in (text, "".join(c for c in text if not unicodedata.category(c).startswith(("S", "C"))
                                 and not 0xFE00 <= ord(c) <= 0xFE0F)):  # fmt: skip
        for path in _files():
            if covers(path, wanted):
                return path, wanted
    return None


def covers(path: Path, text: str) -> bool:
    """Tell whether the font has a glyph for every visible character of the text; ours has all of ASCII."""
    odd = {c for c in text if _visible(c) and not (c.isascii() and _PACKS[0] in path.parts)}
    try:
        font = ImageFont.truetype(path, 16, layout_engine=ImageFont.Layout.BASIC)  # shaping a letter at a time is slow
        missing = bytes(font.getmask(_NONCHARACTER)) if odd else b""
        return all(bytes(font.getmask(c)) != missing for c in odd)
    except OSError:
        return False


def sized(path: Path, size: int, weight: str) -> ImageFont.FreeTypeFont:
    """Open a font at a size in pixels, in the weight named where it is a variable one."""
    font = ImageFont.truetype(path, size)
    try:
        font.set_variation_by_name(weight)
    except (OSError, ValueError, NotImplementedError):
        return font
    return font


def _visible(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) not in ("Cf", "Cc")


def _shaped(text: str) -> bool:
    return any(unicodedata.bidirectional(c) in ("R", "AL") or unicodedata.category(c) in ("Mn", "Mc") for c in text)


@cache
def _files() -> tuple[Path, ...]:
    return (*_packed(), *sorted(_installed(), key=_oddness))


def _packed() -> Iterator[Path]:
    for pack in _PACKS:
        found = find_spec(pack)
        if found and found.origin:
            yield from sorted(Path(found.origin).parent.rglob("*.ttf"), key=_oddness)


def _installed() -> Iterator[Path]:
    local = os.environ.get("LOCALAPPDATA", "")
    for folder in (*_FOLDERS, *([f"{local}/Microsoft/Windows/Fonts"] if local else [])):
        files = Path(folder).expanduser().rglob("*")
        yield from (path for path in files if path.suffix.lower() in (".ttf", ".otf", ".ttc"))


def _oddness(path: Path) -> tuple[bool, bool, str]:
    name = path.name.lower()
    return any(odd in name for odd in ("italic", "oblique", "mono", "emoji")), "sans" not in name, name
