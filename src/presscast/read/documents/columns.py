"""The order in which a page is read: its columns from the first to the last, what spans them where it stands.

A recursive cut along empty strips (Nagy and Seth 1984), by which columns are only cut where prose fills both.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
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
_MOST_TRIES = 12


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
    """Return how far from `start` on strips share a gutter, and where it is;
    the next strip and None where none does."""
    least = _GUTTER * median(atom.size for strip in strips for atom in strip)
    covered: list[tuple[float, float]] = []
    longest: dict[tuple[float, ...], int] = {}
    for end in range(start + 1, len(strips) + 1):
        covered = _merged([*covered, *((atom.left, atom.right) for atom in strips[end - 1])], least)
        gaps = sorted(
            ((after[0] - before[1], (after[0] + before[1]) / 2) for before, after in pairwise(covered)), reverse=True
        )
        if gaps:
            longest[tuple(round(where) for _, where in gaps)] = end
        elif covered[-1][1] - covered[0][0] > _WHOLE * whole:
            break
    for places, end in sorted(longest.items(), key=lambda one: -one[1])[:_MOST_TRIES]:
        group = [atom for strip in strips[start:end] for atom in strip]
        if (gutter := next((where for where in places if _is_prose(group, where, turned=turned)), None)) is not None:
            return end, gutter
    return start + 1, None


def _merged(intervals: list[tuple[float, float]], least: float) -> list[tuple[float, float]]:
    """Return what intervals cover, gaps of at most `least` taken for covered."""
    found: list[tuple[float, float]] = []
    for left, right in sorted(intervals):
        if found and left - found[-1][1] <= least:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def _width(atoms: list[Atom]) -> float:
    return max((atom.right for atom in atoms), default=0.0) - min((atom.left for atom in atoms), default=0.0)


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
