"""The letters of a PDF's page, put together to words and stretches of a line, with their places in points."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_GAP = 0.8
"""The gap that parts two stretches, in heights of their letters: wider than spaces, narrower than gutters."""
_SPACE = 4.0
"""The same where the file itself has a space there: justified text stretches it."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BOLD = re.compile(r"bold|black|heavy|semib|demi|-bd|,bd", re.IGNORECASE)
_BOLD_WEIGHT = 600
_UPRIGHT = 0.1  # radians
_BELOW = 0.22  # of a letter's size, how far it reaches under its line
_MARKS = frozenset([*"0123456789*†‡§", *(f" {mark}" for mark in "*†‡§")])
_HYPHENS, _MAY_HYPHEN = (0x2, 0xFFFE), (0x2D, 0xAD, 0x2010)
MOST_LETTERS = 200_000
"""On one page; a newspaper's holds 30,000."""
HYPHEN = "\u00ad"
"""What stands at a line's end for a hyphen that only the break put there, or may have."""


@dataclass
class Atom:
    """A stretch of a line without a wide gap; `bottom` and `top` count upwards, `size` is that of its font."""

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
    """Take the text and the pictures' places from a page;
    raise OverflowError where there is more than any page holds."""
    text = source.get_textpage()
    if text.count_chars() > MOST_LETTERS:
        raise OverflowError
    atoms = _with_initials([atom for atom in _stretches(_Letters(raw, text.raw)) if atom.text])
    text.close()
    pictures = [tuple(found.get_bounds()) for found in source.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)]
    height = source.get_height()
    source.close()
    return Page(atoms, height, pictures)


class _Letter(NamedTuple):
    """A letter and its place; `base` is the line it stands on, `size` that of its font as it is printed."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    turned: bool


class _Letters:
    """Asks PDFium for a page's letters, one by one, in the order of the file,
    which within a line is that of reading."""

    def __init__(self, raw: Any, text: Any) -> None:  # noqa: ANN401
        self._raw, self._text = raw, text
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._name = ctypes.create_string_buffer(128)

    def __iter__(self) -> Iterator[_Letter]:
        """Return the letters; a line's end, a space, and "" for a gap that is no space of the file's, have no size."""
        for at in range(self._raw.FPDFText_CountChars(self._text)):
            code = self._raw.FPDFText_GetUnicode(self._text, at)
            char = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
            if code in _HYPHENS or (code in _MAY_HYPHEN and self._raw.FPDFText_IsHyphen(self._text, at) == 1):
                char = HYPHEN
            if char.isspace():
                made_up = self._raw.FPDFText_IsGenerated(self._text, at) == 1
                yield _Letter("\n" if char in "\r\n" else "" if made_up else " ", 0, 0, 0, 0, bold=False, turned=False)
            elif char and (char == HYPHEN or (code >= 0x20 and code != 0xFFFF)):
                yield from self._placed(at, char)

    def _placed(self, at: int, char: str) -> Iterator[_Letter]:
        raw, text = self._raw, self._text
        placed = raw.FPDFText_GetLooseCharBox(text, at, self._box) and raw.FPDFText_GetCharOrigin(
            text, at, self._x, self._y
        )
        if placed and raw.FPDFText_GetMatrix(text, at, self._matrix):
            scale = math.hypot(self._matrix.b, self._matrix.d) or 1.0
            size = max(0.1, raw.FPDFText_GetFontSize(text, at) * scale)
            turned = abs(raw.FPDFText_GetCharAngle(text, at)) > _UPRIGHT
            left, right = sorted((self._box.left, self._box.right))
            yield _Letter(char, left, right, self._y.value, size, self._is_bold(at), turned)

    def _is_bold(self, at: int) -> bool:
        if self._raw.FPDFText_GetFontWeight(self._text, at) >= _BOLD_WEIGHT:
            return True
        size = self._raw.FPDFText_GetFontInfo(self._text, at, self._name, 128, None)
        return bool(0 < size <= 128 and _BOLD.search(self._name.value.decode("utf-8", "replace")))


def _stretches(letters: Iterable[_Letter]) -> Iterator[Atom]:
    """Put letters together as long as they stand on one line without a wide gap between."""
    group: list[_Letter] = []
    space: str | None = None
    for letter in letters:
        if not letter.size:
            space = letter.text if space != "\n" else space
            continue
        if group and (space == "\n" or not _goes_on(group[-1], letter, spaced=space == " ")):
            yield _atom(group)
            group, space = [], None
        group.append(letter if space is None or not group else letter._replace(text=f" {letter.text}"))
        space = None
    if group:
        yield _atom(group)


def _goes_on(last: _Letter, letter: _Letter, *, spaced: bool) -> bool:
    """Say whether a letter stands on the line of the one before it,
    without a gap wider than a space of the file's may be."""
    if last.turned or letter.turned:
        return last.turned == letter.turned
    gap = max(letter.left - last.right, last.left - letter.right)
    small, size = sorted((last.size, letter.size))
    return (
        gap < (_SPACE if spaced else _GAP) * size
        and abs(letter.base - last.base) < 0.5 * size
        and size < 1.7 * small + 1
    )


def _atom(group: list[_Letter]) -> Atom:
    """Return a stretch; small raised figures in it are powers after a figure, else a note's mark."""
    size = Counter(letter.size for letter in group).most_common(1)[0][0]
    usual = next(letter for letter in group if letter.size == size)
    told = ""
    for letter in group:
        raised = letter.size <= 0.8 * size and letter.base > usual.base + 0.15 * size
        told += _marked(told, letter.text) if raised and letter.text.strip() in _MARKS else letter.text
    bold = 2 * sum(letter.bold for letter in group) > len(group)
    left, right = min(letter.left for letter in group), max(letter.right for letter in group)
    bottom, top = usual.base - _BELOW * size, usual.base + (1 - _BELOW) * size
    return Atom(told.replace("][^", "").strip(), left, bottom, right, top, size, bold, group[0].turned)


def _marked(before: str, mark: str) -> str:
    is_power = before[-1:].isdigit() and mark.isdigit()
    return mark.translate(_RAISED) if is_power else f"[^{mark.strip()}]"


def _with_initials(atoms: list[Atom]) -> list[Atom]:
    """Set large first letters before the line they begin."""
    if not atoms:
        return atoms
    usual = median(atom.size for atom in atoms)
    found = list(atoms)
    for initial in [atom for atom in atoms if len(atom.text) <= 2 and atom.text.isalpha() and atom.size > 1.7 * usual]:
        beside = [
            atom
            for atom in found
            if atom is not initial
            and atom.size < initial.size / 1.5
            and 0 <= atom.left - initial.right + 1 < 1.2 * initial.size
            and abs(atom.top - initial.top) < atom.size
        ]
        if beside:
            first = max(beside, key=lambda atom: atom.top)
            found = [
                replace(atom, text=initial.text + atom.text) if atom is first else atom
                for atom in found
                if atom is not initial
            ]
    return found
