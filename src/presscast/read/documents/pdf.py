"""PDFs with a text layer, by PDFium: columns, heads of pages, hyphens and notes told from the story."""

from __future__ import annotations

import re
from threading import Lock
from typing import TYPE_CHECKING, Any

from presscast.errors import PluginError, ReadError
from presscast.read.documents import glyphs, layout
from presscast.read.documents.document import Document, read as read_document
from presscast.read.facts import dates

if TYPE_CHECKING:
    from presscast.model import Article

INSTALL = "pip install 'presscast[documents]'"
MOST_PAGES = 1_000
_LEAST = 20
"""Letters on all pages: fewer are a stamp on a scan."""
_DATE = re.compile(r"D:(?P<day>\d{8})(?P<time>\d{4}(?:\d\d)?)?(?P<zone>Z|[+-]\d\d'?\d\d)?")
_ONE_AT_A_TIME = Lock()
"""PDFium is not to be called from two threads."""


def read(data: bytes, origin: str) -> Article:
    """Read a PDF by its text layer; raise ReadError where it has none, is encrypted or damaged,
    PluginError without PDFium."""
    try:
        import pypdfium2 as pdfium
    except ImportError as error:
        raise PluginError(f"{origin}: reading PDFs needs a package that is not installed: {INSTALL}") from error
    with _ONE_AT_A_TIME:
        try:
            pages, facts = _opened(pdfium, data, origin)
        except OverflowError as error:
            raise ReadError(f"{origin}: has over {glyphs.MOST_LETTERS:,} letters on one page: no article") from error
        except pdfium.PdfiumError as error:
            if "password" in str(error).lower():
                raise ReadError(f"{origin}: is encrypted; save it without a password") from error
            raise ReadError(f"{origin}: is not a PDF, or only a part of one; save it again ({error})") from error
    if sum(len(glyph.text) for page in pages for glyph in page.atoms) < _LEAST:
        what = "pictures of pages" if any(page.pictures for page in pages) else "nothing to read"
        raise ReadError(f"{origin}: holds {what} and no text; have it recognised first (OCR), or give the text")
    return read_document(
        Document(
            tuple(layout.pieces(pages)),
            facts.get("Title", ""),
            (facts.get("Author", ""),),
            _date(facts.get("CreationDate", "")),
        ),
        origin,
    )


def _opened(pdfium: Any, data: bytes, origin: str) -> tuple[list[glyphs.Page], dict[str, str]]:  # noqa: ANN401  (it carries no types)
    document = pdfium.PdfDocument(data)
    try:
        if len(document) > MOST_PAGES:
            raise ReadError(f"{origin}: has over {MOST_PAGES:,} pages; give one article, not a whole book")
        return [glyphs.page(pdfium.raw, document[at]) for at in range(len(document))], document.get_metadata_dict()
    finally:
        document.close()


def _date(stated: str) -> str:
    found = _DATE.match(stated)
    if not found:
        return ""
    day, time, zone = found["day"], found["time"] or "", (found["zone"] or "").replace("'", "")
    clock = f" {time[:2]}:{time[2:4]} {zone}" if time else ""
    return dates.find(f"{day[:4]}-{day[4:6]}-{day[6:]}{clock}")
