"""The order in which a page is read: its columns from the first to the last, what spans them where it stands.

A recursive cut along empty strips (Nagy and Seth 1984), by which columns are only cut where prose fills both.
"""

from __future__ import annotations

from collections import Counter
from statistics import median
from typing import TYPE_CHECKING

from presscast.read.measure import extent

if TYPE_CHECKING:
    from presscast.read.documents.glyphs import Atom

_GUTTER = 0.7  # heights of letters
_FILLED = 0.5  # of its column's width, what half the lines have at least
_FEWEST = 8  # letters that half the lines have at least
_LEAST_ROWS = 3
_NARROWEST = 0.12  # of the block's width: less are bullets and numbers, no column
_FLUSH = 0.4  # of the lines beside a gutter begin at one place; words of one column parted by chance do not
_WHOLE = 0.6  # of the page's text: what is as wide without a gutter will have none
_DEEPEST = 12


def blocks(atoms: list[Atom], *, turned: bool = False, depth: int = 0) -> list[list[Atom]]:
    """Return the blocks of a page in reading order; columns go from right to left where the script is `turned`."""
    found: list[list[Atom]] = []
    for group, gutter in _groups(_strips(atoms), turned=turned):
        if gutter is None or depth > _DEEPEST:
            found.append(group)
            continue
        left = [atom for atom in group if atom.right <= gutter]
        right = [atom for atom in group if atom.right > gutter]
        for side in (right, left) if turned else (left, right):
            found += blocks(side, turned=turned, depth=depth + 1)
    return found


def _strips(atoms: list[Atom]) -> list[list[Atom]]:
    """Cut a block at every empty line across it."""
    found: list[list[Atom]] = []
    lowest = 0.0
    for atom in sorted(atoms, key=lambda one: -one.top):
        if not found or atom.top - 0.15 * atom.size < lowest:
            found.append([])
            lowest = atom.bottom
        found[-1].append(atom)
        lowest = min(lowest, atom.bottom)
    return found


def _groups(strips: list[list[Atom]], *, turned: bool) -> list[tuple[list[Atom], float | None]]:
    """Put strips together as long as one gutter goes through all; the others stand as one."""
    found: list[tuple[list[Atom], float | None]] = []
    whole = _width([atom for strip in strips for atom in strip])
    at = 0
    while at < len(strips):
        end, gutter = _columned(strips, at, whole, turned=turned)
        block = [atom for strip in strips[at:end] for atom in strip]
        if gutter is None and found and found[-1][1] is None:
            found[-1][0].extend(block)
        else:
            found.append((block, gutter))
        at = end
    return found


def _columned(strips: list[list[Atom]], start: int, whole: float, *, turned: bool) -> tuple[int, float | None]:
    """Return how far from `start` on strips share a gutter, and where it is; the next strip and None where none does."""
    group: list[Atom] = []
    best: tuple[int, float | None] = (start + 1, None)
    for end in range(start + 1, len(strips) + 1):
        group += strips[end - 1]
        gutters = _gutters(group)
        if not gutters and _width(group) > _WHOLE * whole:
            break
        if (gutter := next((where for where in gutters if _is_prose(group, where, turned=turned)), None)) is not None:
            best = end, gutter
    return best


def _width(atoms: list[Atom]) -> float:
    return max((atom.right for atom in atoms), default=0.0) - min((atom.left for atom in atoms), default=0.0)


def _gutters(atoms: list[Atom]) -> list[float]:
    """Return the middles of the empty strips down a block, the widest first."""
    ordered = sorted(atoms, key=lambda one: one.left)
    least = _GUTTER * median(atom.size for atom in atoms)
    reach, found = ordered[0].right, []
    for atom in ordered[1:]:
        if atom.left - reach > least:
            found.append((atom.left - reach, (atom.left + reach) / 2))
        reach = max(reach, atom.right)
    return [where for _, where in sorted(found, reverse=True)]


def _is_prose(atoms: list[Atom], gutter: float, *, turned: bool) -> bool:
    """Say whether lines of text fill both sides of a gutter, as they do not fill a table's cells, and begin at it."""
    width = _width(atoms)
    sides = [in_rows([atom for atom in atoms if (atom.right <= gutter) == is_left]) for is_left in (True, False)]
    for rows in sides:
        wide = _width([atom for row in rows for atom in row])
        told = median(sum(extent(atom.text) for atom in row) for row in rows)
        if (
            len(rows) < _LEAST_ROWS
            or wide < _NARROWEST * width
            or told < _FEWEST
            or median(map(_width, rows)) < _FILLED * wide
        ):
            return False
    begins = (
        [max(atom.right for atom in row) for row in sides[0]]
        if turned
        else [min(atom.left for atom in row) for row in sides[1]]
    )
    return Counter(round(begin) for begin in begins).most_common(1)[0][1] >= _FLUSH * len(begins)


def in_rows(atoms: list[Atom]) -> list[list[Atom]]:
    """Put stretches together that stand on one line, from the top down."""
    rows: list[list[Atom]] = []
    for atom in sorted(atoms, key=lambda one: -one.top):
        if rows and rows[-1][0].is_beside(atom):
            rows[-1].append(atom)
        else:
            rows.append([atom])
    return rows
