"""The forms a line of scraped text can have, and plain text that was wrapped at a width."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from presscast.read.figures import titled
from presscast.read.hyphens import Words
from presscast.read.piece import Piece

if TYPE_CHECKING:
    from presscast.model import Kind

_IMAGE = re.compile(
    r"^\s*(?:[-*•]\s+)?!\[(?P<alt>.*?)\]\((?P<url><[^<>]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+\"(?P<title>[^\"]*)\")?\s*\)(?P<rest>.*)$"
)
_ITEM = re.compile(r"^\s*[-*•·‣▪◦]\s+(?P<text>\S.*)$")
_HEADING = re.compile(r"^\s*(?P<marks>#{1,6})\s+(?P<text>[^\s#].*)$")
_QUOTE = re.compile(r"^\s*>\s?(?P<text>.*)$")
_ROW = re.compile(r"^\s*\|.*\|\s*$")
_ISSUE = r"[^\W\d_][^.!?]{2,50}[,|·•–—-]\s*(?:[^\W\d]\w*\.?\s+|\d{1,2}\.?\s+){0,3}(?:19|20)\d\d(?:年.{0,4})?"
_PAGE = r"(?:(?:page|p\.|seite|s\.|página|pág\.|pagina|strona|sida|side|стр\.)\s?)?\d{1,4}"
_RUNNING_HEAD = re.compile(rf"{_PAGE}\s*[|·•–—-]?\s+{_ISSUE}|{_ISSUE}\s*[|·•,–—-]?\s+{_PAGE}", re.IGNORECASE)
_FEWEST_FULL = 4
"""Full lines that tell a width."""


def pieces(text: str) -> tuple[Piece, ...]:
    """Cut `text` into one piece a line, wrapped paragraphs being one line again."""
    return tuple(
        replace(piece, part=number, verdict="running-head" if number > 1 and _is_running_head(told) else piece.verdict)
        for number, told in enumerate(paragraphs(text), 1)
        for line in told
        for piece in _line(line)
    )


def _is_running_head(told: list[str]) -> bool:
    """Say whether a paragraph is what stands over or under a printed page: its number, the magazine's name, its issue."""
    return len(told) == 1 and bool(_RUNNING_HEAD.fullmatch(told[0].strip()))


def unwrap(text: str) -> list[str]:
    """Return the lines of `text` that hold anything; where it was wrapped at a width, its paragraphs."""
    return [line for lines in paragraphs(text) for line in lines]


def paragraphs(text: str) -> list[list[str]]:
    """Return the lines of each paragraph of `text`, as `unwrap` does."""
    found = [[line for line in part.split("\n") if line.strip()] for part in re.split(r"\n[ \t]*\n", text)]
    throughout = _wrapped(found)
    width = 0 if throughout else max(map(_width, found), default=0)
    if not throughout and not width:
        return found
    words = Words(line for lines in found for line in lines)
    return [_joined(lines, words, width) for lines in found]


def image(line: str) -> tuple[str, str, str, str] | None:
    """Return the alt text, the address, the title and what follows of a Markdown picture that begins `line`."""
    found = _IMAGE.match(line)
    if not found:
        return None
    return found["alt"].strip(), found["url"].strip("<>"), (found["title"] or "").strip(), found["rest"].strip()


def _line(line: str) -> list[Piece]:
    text = line.strip()
    if found := image(line):
        alt, url, title, rest = found
        told: Kind | None = "caption" if rest and _ITEM.match(line) and " " in rest else None
        after = [Piece(rest, kind=told, image=url if told else "")] if rest else []
        return [*titled(Piece(alt, "image", _without(line, rest), url), title), *after]
    if heading := _HEADING.match(line):
        named = heading["text"].rstrip().rstrip("#").rstrip()
        return [Piece(named, "heading", text, level=max(2, len(heading["marks"])))]
    if _ROW.match(line):
        return [Piece(text, "row")]
    if quote := _QUOTE.match(line):
        return [Piece(quote["text"], "quote", text)] if quote["text"].strip() else []
    if item := _ITEM.match(line):
        return [Piece(item["text"].strip(), "item", text)]
    return [Piece(text)]


def _without(line: str, rest: str) -> str:
    return line.rstrip().removesuffix(rest).strip() if rest else line.strip()


def _wrapped(paragraphs: list[list[str]]) -> bool:
    """Say whether lines end where the next word would not have fitted, and mostly in mid-sentence."""
    pairs = [pair for lines in paragraphs for pair in pairwise(lines) if not _starts(pair[1])]
    width = max((len(line) for lines in paragraphs for line in lines), default=0)
    if not 34 <= width <= 145 or len(pairs) < 2:
        return False
    full = sum(_is_full(a, b, width) for a, b in pairs)
    ended = sum(a.rstrip().endswith((".", "!", "?", "”")) for a, _ in pairs)
    return full >= 0.8 * len(pairs) and ended <= 0.4 * len(pairs)


def _starts(line: str) -> bool:
    return any(form.match(line) for form in (_IMAGE, _ITEM, _HEADING, _QUOTE, _ROW))


def _width(lines: list[str]) -> int:
    """Return the width that a paragraph was wrapped at, 0 where it was not: enough lines, all full but the last."""
    if len(lines) <= _FEWEST_FULL or not _wrapped([lines]):
        return 0
    width = max(map(len, lines))
    return width if all(_is_full(a, b, width) for a, b in pairwise(lines)) else 0


def _is_full(line: str, below: str, width: int) -> bool:
    return len(line) + 1 + len(below.split(maxsplit=1)[0]) > width - 2


def _joined(lines: list[str], words: Words, width: int) -> list[str]:
    """Join the lines of a paragraph: all, or those full at `width`, where only some of the text is wrapped."""
    joined: list[str] = []
    above = ""
    for line in lines:
        if joined and not _starts(line) and (not width or _is_full(above, line, width)):
            joined[-1] = words.joined(joined[-1].rstrip(), line.strip())
        else:
            joined.append(line)
        above = line
    return joined
