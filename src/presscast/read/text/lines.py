"""The forms a line of scraped text can have, and plain text that was wrapped at a width."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from presscast.read.facts import names
from presscast.read.figures import titled
from presscast.read.hyphens import Words
from presscast.read.measure import is_ended, squash
from presscast.read.piece import Piece
from presscast.read.rules import bylines
from presscast.writing.characters import WIDE

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
_PAGE_NUMBER = re.compile(_PAGE, re.IGNORECASE)
_NUMBER_ALONE = re.compile(r"[-–—]\s?\d{1,4}\s?[-–—]|[^.!?]{2,50}\s{3,}[^\W\d]{1,8}\.?\s?\d{1,4}")
"""A page's number between dashes, or after a magazine's name and a gap."""
_LONGEST_HEAD = 3  # lines
_RUNNING_HEAD = re.compile(rf"{_PAGE}\s*[|·•–—-]?\s+{_ISSUE}|{_ISSUE}\s*[|·•,–—-]?\s+{_PAGE}", re.IGNORECASE)
_NARROWEST, _WIDEST = 34, 145  # columns that text is wrapped at
_FEWEST_FULL = 4
"""Full lines that tell a width."""
_FEWEST_PAIRS, _MOSTLY = 2, 0.75
"""Line ends that tell a width where they are most of all, and their share."""
_HALF, _NEARLY, _MOST_ENDED = 0.5, 0.75, 0.4
_UNSPACED, _TWO = re.compile(f"[{WIDE}]"), frozenset("WF")
"""What is written without spaces, and the widths of Unicode (UAX #11) that take two columns."""


def pieces(text: str) -> tuple[Piece, ...]:
    """Cut `text` into one piece a line, wrapped paragraphs being one line again."""
    parts = paragraphs(text)
    heads = _running_heads(parts)
    return tuple(
        replace(piece, part=number, verdict="running-head" if number in heads else piece.verdict)
        for number, told in enumerate(parts, 1)
        for line in told
        for piece in _line(line)
    )


def _running_heads(parts: list[list[str]]) -> set[int]:
    """Return the numbers of the paragraphs that stand over or under printed pages: page, magazine's name, issue.

    A name on a line of its own beside a page's number is one where other paragraphs begin so too.
    """
    brief = {number: told for number, told in enumerate(parts, 1) if len(told) <= _LONGEST_HEAD}
    paged = [told for told in brief.values() if len(told) > 1 and any(map(_is_page, told))]
    names = {squash(line) for told in paged for line in told if not _is_page(line) and not is_ended(line)}
    begun = [[name for name in names if name and squash(told[0]).startswith(name)] for told in brief.values() if told]
    again = {name for name in names if sum(name in found for found in begun) > 1}

    def is_head(line: str) -> bool:
        return _is_page(line) or any(squash(line).startswith(name) for name in again)

    alone = {at: told[0].strip() for at, told in brief.items() if len(told) == 1}
    stated = {
        at for at, line in alone.items() if _NUMBER_ALONE.fullmatch(line) or (at > 1 and _RUNNING_HEAD.fullmatch(line))
    }
    return stated | {at for at, told in brief.items() if again and told and all(map(is_head, told))}


def _is_page(line: str) -> bool:
    return bool(_PAGE_NUMBER.fullmatch(line.strip()))


def unwrap(text: str) -> list[str]:
    """Return the lines of `text` that hold anything; where it was wrapped at a width, its paragraphs."""
    return [line for lines in paragraphs(text) for line in lines]


def paragraphs(text: str) -> list[list[str]]:
    """Return the lines of each paragraph of `text`, as `unwrap` does."""
    found = [[line for line in part.split("\n") if line.strip()] for part in re.split(r"\n[ \t]*\n", text)]
    width = _width(found)
    if not width:
        return found
    words = Words(line for lines in found for line in lines)
    return [lines if _states_facts(lines, found) else _joined(lines, words, width) for lines in found]


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


def _starts(line: str) -> bool:
    return any(form.match(line) for form in (_IMAGE, _ITEM, _HEADING, _QUOTE, _ROW))


def _width(paragraphs: list[list[str]]) -> int:
    """Return the columns that text was wrapped at, 0 where it was not.

    Lines end there where the next word would not have fitted, and mostly in mid-sentence: those of most paragraphs, or
    of one that has many.
    """
    broken = [lines for lines in paragraphs if _pairs(lines)]
    widths = {width for lines in broken if _NARROWEST <= (width := max(map(_columns, lines))) <= _WIDEST}
    most, width = max(((_flowing(broken, width), width) for width in widths), default=(0, 0))
    above = (_columns(line) for lines in broken for line, _ in _pairs(lines))
    total = sum(
        2 * columns > width for columns in above
    )  # shorter ones are no wrapped text's, whatever stands under them
    if most >= _FEWEST_PAIRS and (most >= _MOSTLY * total or (most >= _FEWEST_FULL and most >= _HALF * total)):
        return width
    alone = (max(map(_columns, lines)) for lines in broken if len(lines) > _FEWEST_FULL and _flows_alone(lines))
    return max(alone, default=0)


def _flowing(broken: list[list[str]], width: int) -> int:
    """Count the line ends of the paragraphs that flow at `width`; 0 where many of them end a sentence."""
    pairs = [pair for lines in broken if _flows(lines, width) for pair in _pairs(lines)]
    ended = sum(is_ended(above) for above, _ in pairs)
    return len(pairs) if ended <= _MOST_ENDED * len(pairs) else 0


def _flows(lines: list[str], width: int) -> bool:
    """Say whether the lines of a paragraph are no longer than `width`, and nearly all but the last full."""
    pairs = _pairs(lines)
    full = sum(_is_full(above, below, width) for above, below in pairs)
    return full > 0 and full >= _NEARLY * len(pairs) and max(map(_columns, lines)) <= width


def _flows_alone(lines: list[str]) -> bool:
    """Say whether a paragraph was wrapped among others that were not: all its lines but the last are full."""
    width = max(map(_columns, lines))
    full = all(_is_full(above, below, width) for above, below in pairwise(lines))
    return full and _NARROWEST <= width <= _WIDEST and _flowing([lines], width) > 0


def _pairs(lines: list[str]) -> list[tuple[str, str]]:
    return [pair for pair in pairwise(lines) if not _starts(pair[1])]


def _columns(line: str) -> int:
    """Return the columns a line takes, of which a Chinese character takes two."""
    text = line.rstrip()
    return len(text) if text.isascii() else len(text) + sum(east_asian_width(char) in _TWO for char in text)


def _is_full(line: str, below: str, width: int) -> bool:
    """Say whether the next word would not have fitted;
    of Chinese the next two characters, one of which may be a mark."""
    if _UNSPACED.match(below.lstrip()):
        return _columns(line) + 4 > width - 2
    return _columns(line) + 1 + _columns(below.split(maxsplit=1)[0]) > width - 2


def _states_facts(lines: list[str], paragraphs: list[list[str]]) -> bool:
    """Say whether a text's first lines are a headline with its writer or its day under it, which no wrapping broke."""
    above = lines is paragraphs[0]
    return above and any(
        (names.has_by(line) and names.from_byline(line)) or bylines.is_dated(line, outside=True) for line in lines[1:]
    )


def _joined(lines: list[str], words: Words, width: int) -> list[str]:
    """Join the lines of a paragraph that flows at `width`; of another those that are full, where they are many."""
    flows, many = _flows(lines, width), len(lines) > _FEWEST_FULL
    joined: list[str] = []
    above = ""
    for line in lines:
        goes_on = flows or (_is_full(above, line, width) and (many or line.lstrip()[0].islower()))
        if joined and goes_on and not _starts(line):
            joined[-1] = words.joined(joined[-1].rstrip(), line.strip())
        else:
            joined.append(line)
        above = line
    return joined
