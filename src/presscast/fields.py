"""Which field of which file says what of an edition: the table that writers write by and checks read by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from presscast import __version__
from presscast.net.address import is_web
from presscast.writing.languages import iso639_2
from presscast.writing.prose import clean, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from presscast.model import Article, Edition, Show, Speaker, Track

IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"
"""Under which IPTC's terms for how a sound or picture came to be have their addresses."""
DISCLOSURE = "This article is read by a synthetic voice made with artificial intelligence."
DRAWN = "algorithmicMedia"
"""How a drawn cover came to be, by IPTC's name."""

Kind = Literal["id3", "info", "mp4", "vorbis", "page", "book", "cover", "feed", "c2pa"]
"""Where fields stand: ID3v2.3 (MP3, WAV), RIFF's INFO (WAV), iTunes' atoms (M4B), Vorbis comments (FLAC, Opus), the
page's JSON-LD, a book's package, a drawn cover's XMP as IPTC has it, a feed's item, content credentials."""

_ATOM = "----:com.apple.iTunes:"
TABLE: Mapping[str, Mapping[Kind, tuple[str, ...]]] = {
    "disclosure": {
        "id3": ("COMM", "TXXX:AI_DISCLOSURE"),
        "info": ("ICMT",),
        "mp4": ("\xa9cmt", "desc", f"{_ATOM}AI_DISCLOSURE"),
        "vorbis": ("COMMENT", "AI_DISCLOSURE"),
        "page": ("audio.description",),
        "book": ("dc:description",),
        "feed": ("description",),
        "c2pa": ("schema:abstract",),
    },
    "is_ai": {"feed": ("podcast:txt ai-content",)},
    "source": {
        "id3": ("TXXX:DIGITAL_SOURCE_TYPE",),
        "mp4": (f"{_ATOM}DIGITAL_SOURCE_TYPE",),
        "vorbis": ("DIGITAL_SOURCE_TYPE",),
        "feed": ("podcast:txt digital-source-type",),
        "c2pa": ("c2pa.actions digitalSourceType",),
    },
    "source_term": {"page": ("audio.digitalSourceType",), "book": ("schema:digitalSourceType",)},
    "cover_source": {"cover": ("Iptc4xmpExt:DigitalSourceType",)},
    "title": {
        "id3": ("TIT2",),
        "info": ("INAM",),
        "mp4": ("\xa9nam",),
        "vorbis": ("TITLE",),
        "page": ("headline",),
        "book": ("dc:title",),
        "cover": ("photoshop:Headline",),
        "feed": ("title",),
        "c2pa": ("schema:headline",),
    },
    "authors": {
        "page": ("author",),
        "book": ("dc:creator",),
        "feed": ("podcast:person", "dc:creator"),
        "c2pa": ("schema:author",),
    },
    "artist": {
        "id3": ("TPE1",),
        "info": ("IART",),
        "mp4": ("\xa9ART",),
        "vorbis": ("ARTIST",),
        "feed": ("itunes:author",),
    },
    "publisher": {
        "page": ("publisher",),
        "book": ("dc:publisher",),
        "cover": ("photoshop:Credit",),
        "c2pa": ("schema:publisher",),
    },
    "album_artist": {"id3": ("TPE2",), "mp4": ("aART",), "vorbis": ("ALBUMARTIST",)},
    "album": {"id3": ("TALB",), "info": ("IPRD",), "mp4": ("\xa9alb",), "vorbis": ("ALBUM",)},
    "url": {
        "id3": ("WOAS",),
        "mp4": (f"{_ATOM}WWWAUDIOSOURCE",),
        "vorbis": ("CONTACT", "WWWAUDIOSOURCE"),
        "page": ("url",),
        "book": ("dc:source",),
        "feed": ("link",),
        "c2pa": ("schema:url",),
    },
    "guid": {
        "id3": ("TGID",),
        "mp4": ("egid",),
        "vorbis": ("PODCASTID",),
        "book": ("dc:identifier",),
        "feed": ("guid",),
        "c2pa": ("statement.guid",),
    },
    "voice": {
        "id3": ("TXXX:VOICE",),
        "mp4": (f"{_ATOM}VOICE",),
        "vorbis": ("VOICE",),
        "page": ("audio.creditText", "audio.isBasedOn.name"),
        "book": ("media:narrator",),
        "feed": ("podcast:txt voice",),
        "c2pa": ("statement.voice",),
    },
    "licence": {
        "id3": ("TXXX:VOICE_LICENSE",),
        "mp4": (f"{_ATOM}VOICE_LICENSE",),
        "vorbis": ("VOICE_LICENSE",),
        "page": ("audio.isBasedOn.license",),
        "feed": ("podcast:txt voice-license",),
        "c2pa": ("statement.licence",),
    },
    "software": {
        "id3": ("TENC",),
        "info": ("ISFT",),
        "mp4": ("\xa9too",),
        "vorbis": ("ENCODED-BY",),
        "cover": ("xmp:CreatorTool",),
    },
    "language_code": {
        "id3": ("TLAN",),
        "info": ("ILNG",),
        "mp4": (f"{_ATOM}LANGUAGE",),
        "vorbis": ("LANGUAGE",),
    },
    "language": {"c2pa": ("schema:inLanguage",)},
    "date": {"id3": ("TDRC",), "info": ("ICRD",), "mp4": ("\xa9day",), "vorbis": ("DATE",)},
    "published": {"c2pa": ("schema:datePublished",)},
    "updated": {"c2pa": ("schema:dateModified",)},
    "genre": {"id3": ("TCON",), "info": ("IGNR",), "mp4": ("\xa9gen",), "vorbis": ("GENRE",)},
    "section": {"page": ("articleSection",), "book": ("dc:subject",), "feed": ("category",)},
    "text": {"id3": ("USLT",), "mp4": ("\xa9lyr",), "vorbis": ("LYRICS",)},
}
"""By the name of a fact in `Facts`, the fields it stands in, by the names their standards give them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is told of an edition, all of it free of control characters.

    `source` is the address of IPTC's term for how the sound came to be, `source_term` schema.org's, `cover_source`
    IPTC's for a drawn cover, each "" where it is not known. `artist` are the writers, else the publisher. `date` is
    `published` without its offset; `language` is a BCP 47 tag, `language_code` ISO 639-2; `text` is the article as
    shown.
    """

    disclosure: str
    title: str
    authors: tuple[str, ...] = ()
    artist: str = ""
    publisher: str = ""
    album_artist: str = ""
    album: str = ""
    url: str = ""
    guid: str = ""
    source: str = ""
    source_term: str = ""
    cover_source: str = ""
    voice: str = ""
    licence: str = ""
    software: str = f"presscast {__version__}"
    language: str = ""
    language_code: str = ""
    date: str = ""
    published: str = ""
    updated: str = ""
    genre: str = ""
    text: str = ""
    section: str = ""
    is_ai: str = "true"


def facts(edition: Edition) -> Facts:
    """Gather what is told of an edition, from it alone."""
    article, show, source = edition.track.script.article, edition.show, edition.digital_source
    authors = tuple(filter(None, map(clean, article.authors)))
    published_by = clean(publisher(article, show))
    artist = by(authors, published_by)
    return Facts(
        disclosure=disclosure(edition.track),
        title=clean(article.title),
        authors=authors,
        artist=artist,
        publisher=published_by,
        album_artist=clean(show.author) or published_by or artist,
        album=clean(show.title or article.site) or artist,
        url=article.url if is_web(article.url) else "",
        guid=edition.guid,
        source=f"{IPTC}{source}" if source else "",
        source_term=f"https://schema.org/{source[:1].upper()}{source[1:]}DigitalSource" if source else "",
        cover_source=f"{IPTC}{edition.cover_source}" if edition.cover_source else "",
        voice=clean(edition.narrator),
        licence=licences(edition.speakers),
        language=article.language,
        language_code=iso639_2(article.language),
        date=_local(article.published),
        published=article.published,
        updated=article.updated,
        genre=clean(show.category),
        text="\n\n".join(paragraphs(edition.track)),
        section=section(article),
    )


def due(kind: Kind, told: object) -> dict[str, tuple[str, ...]]:
    """Return the fields of a kind of file, each with its texts,
    by the facts that `told` has as attributes of their names.

    A fact that is not known has no field.
    """
    held = {fact: _texts(getattr(told, fact, "")) for fact in TABLE}
    return {field: texts for fact, texts in held.items() if texts for field in TABLE[fact].get(kind, ())}


def disclosure(track: Track) -> str:
    """Return the AI disclosure as the script words it; no edition goes without one."""
    return clean(track.script.disclosure) or DISCLOSURE


def drawn(show: Show) -> str:
    """Tell how the show's drawn covers came to be, by IPTC's name; "" where pictures of somebody's stand on them."""
    return "" if show.logo or show.design == "picture" else DRAWN


def by(authors: Iterable[str], published_by: str) -> str:
    """Return whom an article is by: its writers, else who publishes it."""
    return ", ".join(authors) or published_by


def licences(speakers: Iterable[Speaker]) -> str:
    """Return the licences of voices, each once, "" where none is known."""
    return "; ".join(dict.fromkeys(filter(None, (speaker.licence for speaker in speakers))))


def section(article: Article) -> str:
    """Return the part of the publication an article appeared in, on one line."""
    return " ".join(clean(article.section).split())


def publisher(article: Article, show: Show) -> str:
    """Return the name an article appears under: its site, else the show's author or title."""
    return article.site or show.author or show.title


def _texts(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if value and isinstance(value, str) else tuple(value)


def _local(date: str) -> str:
    """Return a date at the precision it has, to the second at most, without its offset: tags hold none."""
    day, _, clock = date.partition("T")
    return f"{day}T{told[0]}" if (told := re.match(r"\d\d(?::\d\d){0,2}", clock)) else day
