"""What a kept piece is: the kind of block it becomes, and where one piece is two blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscast.model import Block
from presscast.read.captions import unstutter
from presscast.read.credit import split
from presscast.read.measure import count, extent, is_ended, squash
from presscast.read.rules import bylines

if TYPE_CHECKING:
    from presscast.model import Kind
    from presscast.read.piece import Galley, Piece

_BY_FORM: dict[str, Kind] = {
    "item": "list_item",
    "heading": "subhead",
    "quote": "quote",
    "row": "table",
    "image": "caption",
}
_DASH = re.compile(r"—|–|--| - ")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_WHEN = rf"(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s(?:19|20)\d\d)?"
_AGENCY = rf"(?:\((?:[A-Z][\w/ .-]{{1,30}}|{_WHEN})\)|/[A-Z][\w -]{{1,30}}/)"
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'/ -]{2,40}(?:,\s*(?:[A-ZÀ-Þ][\w.’'-]*\.?\s?){1,3}?)?"
_DATELINE = re.compile(
    rf"^(?P<dateline>{_PLACE}(?:,?\s*{_WHEN})?\s*{_AGENCY}?|(?:{_WHEN}\s+)?{_AGENCY})"
    r"\s*(?:—|–|--|-(?=\s))\s*(?P<text>[\"“‘'(A-ZÀ-Þ0-9].*)$",
    re.DOTALL,
)
_TOWN = r"[A-ZÀ-Þ][a-zß-ÿ]+(?: [A-ZÀ-Þ][a-zß-ÿ]+){0,2}"
_MIXED = re.compile(
    rf"^(?P<dateline>{_TOWN}(?:, (?:{_TOWN}|[A-Z][a-z]{{1,4}}\.|(?:[A-Z]\.){{2,3}})\s*{_AGENCY}?|"
    rf"(?:, {_TOWN})?\s*{_AGENCY}))"
    r"\s*(?:—|–|--|-(?=\s))\s*(?P<text>[\"“‘'(A-ZÀ-Þ0-9].*)$",
    re.DOTALL,
)
_NOTE = re.compile(
    r"^[\[(*_•\s]*(?:(?:editor[’']?s?[’']?\s+notes?|notes? to readers|corrections?|clarifications?|updates?|"
    r"disclosures?|disclaimers?|audio report)(?:\s+appended)?"
    r"(?:\b[^:]{0,30}[:：]|\s*[—–]|\W*$| (?:(?:on |of )?\w+ \d|\d))|editor[’']?s?[’']?\s+note\b|"
    r"this (?:article|story|post|piece|version|audio|report)\b.{0,40}\b(?:was|has been|is)\b.{0,60}\b"
    r"(?:updated|corrected|amended|adapted|translated|first published|originally|read by|sponsored|compensated|"
    r"produced|supported|funded|generated|made possible|co-published|republished)\b|"
    r"(?:an |a )?(?:earlier|previous) version of|(?:the |we )[\w ]{0,30}\bregrets? the error|anmerkung der redaktion|"
    r"korrektur|hinweis der redaktion|정정|바로잡습니다|편집자 주)",
    re.IGNORECASE,
)
_READ_BY = re.compile(
    r"\bread (?:aloud )?by (?:an? )?(?:AI|machine|synthetic|automated|computer)|AI[- ](?:generated|voiced)|"
    r"voiced by AI\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s+\S")
_END = re.compile(r"[.!;:,…。！；：，।؛،]['\"”’)\]」』]*$")


def blocks(galley: Galley, at: int, piece: Piece) -> tuple[Block, ...]:
    """Return the blocks that `piece`, which stands at `at`, becomes once no rule has dropped it."""
    kind = _kind(galley, at, piece)
    if kind == "caption":
        return (caption(piece),)
    if kind == "subhead" and not (is_place(piece.text) and at == galley.story.start - 1):
        return (Block("subhead", piece.text, level=piece.level or 2),)
    if kind == "paragraph" and _DASH.search(piece.text[:90]) and (found := _dateline(galley, at, piece.text)):
        return Block("dateline", found["dateline"].strip()), Block("paragraph", found["text"])
    if is_place(piece.text) and at == galley.story.start - 1:
        return (Block("dateline", piece.text),)
    return (Block(kind, piece.text, number=piece.number if kind == "list_item" else ""),)


def caption(piece: Piece) -> Block:
    """Return a caption with its credit apart."""
    whole = unstutter(piece.text)
    text, credit = split(whole)
    return Block("caption", text or whole, credit=_credits(piece.credit, credit if text else ""), image=piece.image)


def _credits(apart: str, told: str) -> str:
    """Return the credit that stood apart from a caption and the one told in it, once where one says the other."""
    one, other = squash(apart), squash(told)
    return f"{told} / {apart}" if one and other and one not in other and other not in one else apart or told


def is_note(text: str) -> bool:
    """Say whether a line is the editors speaking: a note, a correction, how it was made."""
    return bool(_NOTE.match(text)) or (len(text) < 160 and bool(_READ_BY.search(text)))


def is_place(text: str) -> bool:
    """Say whether a line is only a town and its country, as a dateline above a story is: "VARN, OSTERHOLM"."""
    return bool(re.fullmatch(r"[A-ZÀ-Þ][A-ZÀ-Þ.’' -]+, ?(?:[A-ZÀ-Þ][\w.’'-]*\.? ?){1,3}", text))


def is_subhead(galley: Galley, at: int, text: str) -> bool:
    """Say whether a short line stands as the title of what follows it."""
    size = count(text)
    if not 1 <= size <= 14 or _END.search(text) or not any(map(str.isalpha, text)):
        return False
    capitals = text.isupper() and len(text) > 3
    opens = galley.text(at - 1).endswith(":") or text[0].islower() or text[0] in "—–-(@<"
    if opens or not (capitals or size <= 10):
        return False
    return _heads_list(galley, at) or extent(galley.text(at + 1)) >= (40 if capitals else 90)


def _heads_list(galley: Galley, at: int) -> bool:
    """Say whether a line that is a paragraph of its own stands over a list of two or more."""
    lone = galley.part(at) != 0 and galley.part(at) not in (galley.part(at - 1), galley.part(at + 1))
    return lone and all(galley.form(near) == "item" or _NUMBER.match(galley.text(near)) for near in (at + 1, at + 2))


def is_standfirst(galley: Galley, at: int, piece: Piece) -> bool:
    """Say whether a line right under the headline is set apart from the story: no sentence, or above byline or date."""
    first, text = galley.title_at + 1, piece.text
    if galley.title_at < 0 or piece.kind or not first <= at < first + 3 or count(text) < 6:
        return False
    if at in galley.story and at != galley.story.start:
        return False
    if piece.form == "heading":
        like = (p for p in galley.pieces[at + 1 :] if p.form == "heading" and p.level == piece.level and not p.verdict)
        return at < galley.story.start and not any(like)
    if at != first or piece.form != "line" or galley.form(at + 1) not in ("line", "item"):
        return False
    return (
        not (is_ended(text) or text[-1] in ":)")
        or bylines.date_line(galley, at + 1)
        or bylines.byline_line(galley, at + 1)
    )


def _dateline(galley: Galley, at: int, text: str) -> re.Match[str] | None:
    """Find a dateline: a place in capitals, or in any case where the story opens."""
    return _DATELINE.match(text) or (_MIXED.match(text) if at == galley.story.start else None)


def of_form(piece: Piece) -> Kind:
    """Return the kind that a piece's own mark-up asks for."""
    return piece.kind or _BY_FORM.get(piece.form, "paragraph")


def _kind(galley: Galley, at: int, piece: Piece) -> Kind:
    if at == galley.title_at:
        return "headline"
    if piece.kind is None and is_note(piece.text):
        return "note"
    if is_standfirst(galley, at, piece):
        return "standfirst"
    return (
        "subhead" if piece.form == "line" and not piece.kind and is_subhead(galley, at, piece.text) else of_form(piece)
    )
