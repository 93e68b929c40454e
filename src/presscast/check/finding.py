"""What a check found: one row a thing looked at, right or wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Finding:
    """A thing looked at: in which file (as seen from its folder), what was found, and what is wrong with it.

    `fault` is "" where all is as it should be.
    """

    file: str
    check: str
    found: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """All that was looked at in one folder: an article's, or the one of all articles."""

    folder: str
    findings: tuple[Finding, ...]

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What is wrong."""
        return tuple(finding for finding in self.findings if finding.fault)


def finding(file: str, check: str, found: str, faults: list[str]) -> Finding:
    """Return the finding of one thing looked at from several sides; the first three faults are told."""
    more = f"; and {len(faults) - 3} more" if len(faults) > 3 else ""
    return Finding(file, check, found, "; ".join(faults[:3]) + more)


def clock(seconds: float) -> str:
    """Write a time as M:SS.mmm."""
    ms = round(max(seconds, 0) * 1000)
    return f"{ms // 60_000}:{ms // 1000 % 60:02}.{ms % 1000:03}"


def words(text: str) -> list[str]:
    """Return the runs of letters and digits of a text, caseless: what remains of it in every format."""
    return re.findall(r"[^\W_]+", text.casefold())


def lost(lines: Iterable[str], pieces: Iterable[str]) -> list[str]:
    """Return the lines whose words are not in a page's pieces of text, whether its tags part words or stand in them."""
    parts = list(pieces)
    there = [f" {' '.join(words(between.join(parts)))} " for between in (" ", "")]
    return [line for line in lines if not any(f" {' '.join(words(line))} " in text for text in there)]


def line(text: str) -> str:
    """Return a text on one line, its white space made single."""
    return " ".join(text.split())


def short(text: str, longest: int = 60) -> str:
    """Return a text on one line, cut to `longest` characters."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
