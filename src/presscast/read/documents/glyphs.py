"""The letters of a PDF's page, put together to words and stretches of a line, with their places in points."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass, field
from typing import Any

_GAP = 0.8
"""The gap that parts two stretches, in heights of their letters: wider than spaces, narrower than gutters."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BOLD = re.compile(r"bold|black|heavy|semib|demi|-bd|,bd", re.IGNORECASE)
HYPHEN = "\u00ad"
"""What stands at a line's end for a hyphen that only the break put there, or may have."""


@dataclass
class Atom:
    """A stretch of a line without a wide gap; `bottom` and `top` count upwards, `size` is its letters' height."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float
    bold: bool = False
    turned: bool = False

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    def is_beside(self, other: Atom) -> bool:
        """Say whether two stand on one line."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > 0.5 * min(self.top - self.bottom, other.top - other.bottom)


@dataclass
class Page:
    """A page's stretches of text and its pictures' boxes (left, bottom, right, top), its height."""

    atoms: list[Atom]
    height: float
    pictures: list[tuple[float, float, float, float]] = field(default_factory=list)


def page(raw: Any, source: Any) -> Page:  # noqa: ANN401  (pypdfium2 carries no types)
    """Take the text and the pictures' places from a page."""
    text = source.get_textpage()
    try:
        atoms = list(_Stretches(raw, text.raw).all())
    finally:
        text.close()
    pictures = [tuple(found.get_bounds()) for found in source.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)]
    height = source.get_height()
    source.close()
    return Page(atoms, height, pictures)


class _Stretches:
    """Goes over a page's letters in the order of the file, which within a line is that of reading."""

    def __init__(self, raw: Any, text: Any) -> None:  # noqa: ANN401
        self._raw, self._text = raw, text
        self._box = raw.FS_RECTF()
        self._found: list[Atom] = []
        self._now: Atom | None = None
        self._space = False

    def all(self) -> list[Atom]:
        """Return the stretches."""
        for at in range(self._raw.FPDFText_CountChars(self._text)):
            code = self._raw.FPDFText_GetUnicode(self._text, at)
            char = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
            if self._is_hyphen(at, code):
                char = HYPHEN
            if char in ("\r", "\n"):
                self._end()
            elif char.isspace():
                self._space = True
            elif char and (char == HYPHEN or code >= 0x20) and code not in (0xFFFE, 0xFFFF):
                self._add(at, char)
        self._end()
        return self._found

    def _is_hyphen(self, at: int, code: int) -> bool:
        return code in (2, 0xFFFE) or (
            code in (0x2D, 0xAD, 0x2010) and self._raw.FPDFText_IsHyphen(self._text, at) == 1
        )

    def _add(self, at: int, char: str) -> None:
        if not self._raw.FPDFText_GetLooseCharBox(self._text, at, self._box):
            return
        box = self._box
        left, right, bottom, top = box.left, box.right, min(box.bottom, box.top), max(box.bottom, box.top)
        size = max(0.1, top - bottom)
        turned = abs(self._raw.FPDFText_GetCharAngle(self._text, at)) > 0.1
        now = self._now
        if now is None or turned != now.turned or not self._goes_on(now, left, right, bottom, top):
            self._end()
            self._now = Atom(char, left, bottom, right, top, size, self._is_bold(at), turned)
            return
        if size <= 0.8 * now.size and bottom > now.bottom + 0.15 * now.size and (char.isdigit() or char in "*†‡"):
            char = char.translate(_RAISED) if now.text[-1:].isdigit() or now.text[-1:] in "⁰¹²³⁴⁵⁶⁷⁸⁹" else f"[^{char}]"
            now.text += char
        else:
            now.text += f" {char}" if self._space else char
            now.bottom, now.top, now.size = min(now.bottom, bottom), max(now.top, top), max(now.size, size)
        now.left, now.right = min(now.left, left), max(now.right, right)
        self._space = False

    def _goes_on(self, now: Atom, left: float, right: float, bottom: float, top: float) -> bool:
        """Say whether a letter stands on the line of those before it, without a wide gap between."""
        if now.turned:
            return True
        gap = max(left - now.right, now.left - right, 0.0)
        shared = min(top, now.top) - max(bottom, now.bottom)
        return gap < _GAP * now.size and shared > 0.4 * min(top - bottom, now.top - now.bottom)

    def _is_bold(self, at: int) -> bool:
        name = ctypes.create_string_buffer(128)
        size = self._raw.FPDFText_GetFontInfo(self._text, at, name, 128, None)
        return (
            bool(0 < size <= 128 and _BOLD.search(name.value.decode("utf-8", "replace")))
            or self._raw.FPDFText_GetFontWeight(self._text, at) >= 600
        )

    def _end(self) -> None:
        if self._now is not None and self._now.text.strip():
            self._found.append(self._now)
        self._now, self._space = None, False
