"""Make an article of a document: its pieces are all story, but for what its own marks and a few rules tell from it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from presscast.read.article import article
from presscast.read.captions import same
from presscast.read.decode import short_enough
from presscast.read.documents.paragraphs import BOLD_LEVEL
from presscast.read.facts import dates, language, names
from presscast.read.figures import captioned
from presscast.read.measure import count, extent, is_ended
from presscast.read.piece import Galley, Piece
from presscast.read.rules import release
from presscast.read.rules.order import SITE
from presscast.read.text import scrape

if TYPE_CHECKING:
    from presscast.model import Article

_LONGEST_TITLE = 220
_MOST_WORDS = 20  # of a headline that nothing marks as one
_MOST_ABOVE = 12
_NO_TITLE = re.compile(
    r"^(?:untitled|ohne titel|sans titre|unbenannt|document|dokument|doc)?\W*\d*$|^microsoft \w+ - |"
    r"\.(?:docx?|odt|rtf|pdf|qxd|indd|txt|pages|tmp)\b",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"\b(?:user|admin\w*|owner|office|windows|python-docx|odfdo|openoffice|libreoffice|word|anonymous|unknown|unspecified|no-?reply|do-?not-?reply|benutzer|usuario|utilisateur|layout\d*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Document:
    """What a document holds, in reading order, and what it states of itself; "" where it states nothing.

    `published` is ISO 8601. `titled` documents are called and dated as they state,
    whatever their text says.
    """

    pieces: tuple[Piece, ...]
    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    language: str = ""
    titled: bool = False


def read(document: Document, origin: str) -> Article:
    """Return the article that a document holds; raise ReadError where it holds no story.

    What the text says of writer and date goes before what the document states of itself.
    """
    pieces = document.pieces
    short_enough("".join(piece.text for piece in pieces), origin)
    tongue = language.settle(_tag(document.language), Galley(pieces).body)
    pieces = release.marked(pieces, tongue)
    sheet = (
        _titled(pieces, document.title)
        if document.titled and document.title
        else _headed(pieces, document.title, tongue)
    )
    sheet = _signed(replace(sheet, language=tongue, passed=SITE))
    found = article(captioned(sheet), origin)
    heads = (dates.find(piece.text, tongue) for piece in found.dropped if piece.reason == "running-head")
    return replace(
        found,
        authors=found.authors or people(document.authors),
        published=(document.published if document.titled else "")
        or found.published
        or next(filter(None, heads), "")
        or document.published,
    )


def _signed(galley: Galley) -> Galley:
    """Mark the names that stand alone between headline and story as the byline."""
    head = (
        range(galley.title_at + 1, min(galley.title_at + 4, galley.story.start)) if galley.title_at >= 0 else range(0)
    )
    pieces = list(galley.pieces)
    for at in head:
        named = names.from_byline(pieces[at].text)
        if (
            pieces[at].form in ("line", "heading")
            and not pieces[at].verdict
            and named
            and all(map(names.looks_like_name, named))
        ):
            told = sum(count(name) for name in named) + len(named) - 1
            pieces[at] = replace(pieces[at], verdict="byline-line") if count(pieces[at].text) <= told else pieces[at]
    return replace(galley, pieces=tuple(pieces))


def people(stated: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names among what programs state as a document's authors: no account's, no program's."""
    found = (name for text in stated for part in re.split(r"\s*[;\n]\s*", text) for name in _people(part))
    return tuple(dict.fromkeys(found))


def _people(text: str) -> tuple[str, ...]:
    if not text.strip() or _NO_AUTHOR.search(text) or "@" in text:
        return ()
    turned = re.fullmatch(r"([\w’'-]+), ([\w’'. -]+)", text.strip())
    named = f"{turned[2]} {turned[1]}" if turned and " " not in turned[1] else text
    return tuple(name for name in names.from_byline(named) if " " in name or not name.isascii())


def _tag(stated: str) -> str:
    found = re.match(r"\s*([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?(?![A-Za-z])", stated)
    return "" if not found else found[1].lower() + (f"-{found[2].upper()}" if found[2] else "")


def _titled(pieces: tuple[Piece, ...], title: str) -> Galley:
    """Set a stated title before the text; where the text begins with it, that is the headline."""
    at = next((at for at, piece in enumerate(pieces) if not piece.verdict), 0)
    if not title:
        return Galley(pieces)
    if pieces and pieces[at].form == "heading" and same(pieces[at].text, title):
        return Galley(pieces, title, at)
    return Galley((*pieces[:at], Piece(title, "heading"), *pieces[at:]), title, at)


def _headed(pieces: tuple[Piece, ...], stated: str, tongue: str) -> Galley:
    """Find the headline: the highest heading before the story, the line that the stated title repeats,
    a first short line."""
    plain = Galley(pieces, language=tongue)
    first = plain.story.start if plain.story else len(pieces)
    above = [at for at in range(first) if not pieces[at].verdict]
    stated = "" if _NO_TITLE.search(stated.strip()) else " ".join(stated.split())
    fit = [at for at in above if extent(pieces[at].text) <= _LONGEST_TITLE]
    said = [at for at in fit[:_MOST_ABOVE] if stated and same(pieces[at].text, stated)]
    marked = [at for at in fit if pieces[at].form == "heading" and (pieces[at].level < BOLD_LEVEL or at in above[:3])]
    if heads := said or sorted(marked, key=lambda at: pieces[at].level):
        return replace(plain, title=pieces[heads[0]].text, title_at=heads[0])
    found = scrape.headed(pieces)
    if found.title:
        return found
    if count(stated) >= 2:
        return _titled(pieces, stated)
    return _headed_by_line(plain, fit)


def _headed_by_line(plain: Galley, fit: list[int]) -> Galley:
    """Take the first line for the headline, where it is a short one without a stop and what follows is longer."""
    first = next((at for at in fit[:1] if plain.form(at) == "line"), -1)
    text = plain.text(first)
    if (
        first < 0
        or not 3 <= count(text) <= _MOST_WORDS
        or is_ended(text)
        or extent(text) > extent(plain.text(first + 1))
    ):
        return plain
    return replace(plain, title=text, title_at=first)
