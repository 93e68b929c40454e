"""A book's package document and navigation.

https://www.w3.org/TR/epub-33/#sec-package-doc and https://www.w3.org/TR/epub-a11y-11/
"""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from presscast import fields
from presscast.publish.book import xhtml
from presscast.publish.book.contents import labels
from presscast.publish.book.parts import clock
from presscast.publish.correction import told
from presscast.publish.dates import moment, sortable
from presscast.publish.markup import direction, escape, language, other_language
from presscast.publish.media import media_type
from presscast.publish.reading import openings
from presscast.publish.words.table import tongue, tongues, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.publish.book.contents import Labels
    from presscast.publish.book.parts import Book, Part

CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


def package(book: Book) -> str:
    """Return the package document: who made the book, what it holds, in which order, how it is accessible."""
    tag = book.language
    nl = "\n"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{tag}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
{nl.join(_metadata(book))}
</metadata>
<manifest>
{nl.join(_manifest(book))}
</manifest>
<spine page-progression-direction="{direction(tag)}">
{nl.join(_spine(book))}
</spine>
</package>
"""


def _metadata(book: Book) -> Iterator[str]:
    yield f'<dc:identifier id="id">{escape(book.identifier)}</dc:identifier>'
    for name, value in dict.fromkeys(_described(book)):
        yield f"<{name}>{escape(value)}</{name}>"
    changed = (each for part in book.parts for each in _changes(part))
    yield _meta("dcterms:modified", _moment(max(changed, key=sortable)))
    yield _meta("media:duration", clock(sum(part.milliseconds for part in book.parts)))
    for part in book.parts:
        yield _meta("media:duration", clock(part.milliseconds), f"overlay-{part.name}")
    for name, value in dict.fromkeys(
        each for part in book.parts for each in _due(part) if not each[0].startswith("dc:")
    ):
        yield _meta(name, value)
    yield _meta("media:active-class", "-epub-media-overlay-active")
    yield _meta("media:playback-active-class", "-epub-media-overlay-playing")
    yield from (_meta(f"schema:{name}", value) for name, value in _accessible(book))


def _changes(part: Part) -> tuple[str, str, str]:
    """When an article appeared, was changed by its writers, and was corrected here."""
    article = part.edition.track.script.article
    return article.published, article.updated, part.edition.corrected


def _described(book: Book) -> Iterator[tuple[str, str]]:
    """Yield the elements of Dublin Core: the book's own title, and what the table of fields has of each article."""
    yield "dc:title", book.title or "Untitled"
    yield from (("dc:language", tag) for tag in (book.language, *(language(a.language) for a in book.articles)))
    yield from (("dc:date", article.published[:10]) for article in book.articles[:1] if article.published)
    yield from (("dc:rights", show.copyright) for part in book.parts[:1] if (show := part.edition.show).copyright)
    for number, part in enumerate(book.parts):
        told = (each for each in _due(part) if each[0].startswith("dc:") and each[0] not in _OF_THE_BOOK)
        yield from (each for each in told if each[0] in _OF_ALL or number == 0)


def _due(part: Part) -> Iterator[tuple[str, str]]:
    """Yield the fields an article has in a book, with their texts."""
    due = fields.due("book", fields.facts(part.edition))
    return ((name, text) for name, texts in due.items() for text in texts)


_OF_THE_BOOK = ("dc:title", "dc:identifier")
_OF_ALL = ("dc:creator", "dc:source", "dc:subject")
"""What is told of every article in a book, not of the first alone."""


def _accessible(book: Book) -> Iterator[tuple[str, str]]:
    """Say how the book can be read, of this very book: nothing of pictures where it has none."""
    yield from (("accessMode", "textual"), ("accessMode", "auditory"))
    if any(part.pictures for part in book.parts):
        yield "accessMode", "visual"
    yield from (("accessModeSufficient", "textual"), ("accessModeSufficient", "auditory"))
    for feature in ("synchronizedAudioText", "structuralNavigation", "tableOfContents", "readingOrder"):
        yield "accessibilityFeature", feature
    if any(part.pictures for part in book.parts):
        yield "accessibilityFeature", "alternativeText"
    yield "accessibilityHazard", "none"
    said = words(book.language)
    has_figures = any(passage.kind == "caption" for part in book.parts for passage in part.passages)
    figures = [said["book_figures"]] if has_figures else []
    yield "accessibilitySummary", " ".join([said["book_synchronised"], *figures])


def is_ours(package: str) -> bool:
    """Tell whether a package document is that of a book of presscast, in whichever language it says so."""
    return any(escape(words(each)["book_synchronised"]) in package for each in tongues())


def _spine(book: Book) -> Iterator[str]:
    yield from ['<itemref idref="front"/>'] if book.cover else []
    yield from (f'<itemref idref="text-{part.name}"/>' for part in book.parts)


def _meta(name: str, value: str, refined: str = "") -> str:
    refines = f' refines="#{refined}"' if refined else ""
    return f'<meta property="{name}"{refines}>{escape(value)}</meta>'


def _moment(date: str) -> str:
    """Complete an ISO 8601 date to the UTC second a package asks for; the article's, not the clock's."""
    found = moment(date) or datetime(1980, 1, 1, tzinfo=UTC)
    return found.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _manifest(book: Book) -> Iterator[str]:
    yield _item("nav", "nav.xhtml", "application/xhtml+xml", 'properties="nav"')
    yield _item("style", "book.css", "text/css")
    if book.cover:
        kind = "image/png" if book.cover_name.endswith("png") else "image/jpeg"
        yield _item("cover", book.cover_name, kind, 'properties="cover-image"')
        yield _item("front", "cover.xhtml", "application/xhtml+xml")
    for part in book.parts:
        yield _item(f"text-{part.name}", part.text, "application/xhtml+xml", f'media-overlay="overlay-{part.name}"')
        yield from (_item(f"picture-{name[:-4]}", name, "image/jpeg") for name in part.pictures)
        yield _item(f"overlay-{part.name}", part.overlay, "application/smil+xml")
        yield _item(f"audio-{part.name}", part.audio, media_type(part.sound.name))


def _item(name: str, path: str, media_type: str, more: str = "") -> str:
    return f'<item id="{name}" href="{path}" media-type="{media_type}"{more and " " + more}/>'


def navigation(book: Book) -> str:
    """Return the table of contents: the chapters of an article, or the articles and theirs."""
    lists = [_chapters(part) for part in book.parts]
    entries = lists[0] if len(lists) == 1 else "\n".join(_articles(book, lists))
    title = escape(book.title or "Untitled")
    begin = '<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="heading">'
    body = f'{begin}\n<h1 id="heading">{title}</h1>\n<ol>\n{entries}\n</ol>\n</nav>'
    return xhtml.page(book.language, f"<title>{title}</title>", body)


def _articles(book: Book, lists: list[str]) -> Iterator[str]:
    """Yield the articles, under their days and sections where these are several."""
    entries = [_article(part, chapters, book.language) for part, chapters in zip(book.parts, lists, strict=True)]
    yield from _under(list(zip(labels(book.articles, tongue(book.language)), entries, strict=True)))


def _under(found: list[tuple[Labels, str]]) -> Iterator[str]:
    for head, those in groupby(found, key=lambda pair: pair[0][:1]):
        if head:
            inner = "\n".join(_under([(rest[1:], entry) for rest, entry in those]))
            yield f"<li><span>{escape(head[0])}</span>\n<ol>\n{inner}\n</ol></li>"
        else:
            yield from (entry for _, entry in those)


def front(book: Book) -> str:
    """Return the page of the cover, with what was corrected in the book."""
    said = words(book.language)
    notes = (
        (a.title, told(a.published, a.updated, a.change, part.edition.corrected, a.language))
        for a, part in zip(book.articles, book.parts, strict=True)
    )
    rows = "".join(
        f'<p class="note" dir="auto">{escape(note if len(book.parts) == 1 else f"{title}: {note}")}</p>'
        for title, note in notes
        if note
    )
    alt = escape(said["cover_of"].format(title=book.title))
    head = f'<title>{escape(book.title or "Untitled")}</title><link rel="stylesheet" href="book.css"/>'
    body = f'<section epub:type="cover" class="cover"><img src="{book.cover_name}" alt="{alt}"/>{rows}</section>'
    return xhtml.page(book.language, head, body)


def _article(part: Part, chapters: str, around: str) -> str:
    article = part.edition.track.script.article
    own = other_language(article.language, around)
    return f'<li{own}><a href="{part.text}">{escape(article.title)}</a>\n<ol>\n{chapters}\n</ol></li>'


def _chapters(part: Part) -> str:
    found = openings(part.edition.track, part.sentences)
    return "\n".join(f'<li><a href="{part.text}#{first.id}">{escape(title)}</a></li>' for title, first in found)
