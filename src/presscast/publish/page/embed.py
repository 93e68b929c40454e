"""What machines are told of an edition: schema.org and Open Graph, for its page or the article's own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from presscast import fields
from presscast.files.layout import EMBED, OEMBED, PAGE, TEXT
from presscast.net.address import is_web
from presscast.publish.dates import moment, zone
from presscast.publish.markup import escape, language
from presscast.publish.media import media_type
from presscast.publish.metadata import summary
from presscast.publish.page.asset import ICON
from presscast.publish.reading import passages
from presscast.publish.words.table import words
from presscast.writing.prose import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import tzinfo
    from pathlib import Path

    from presscast.model import Edition

_DESCRIPTION = 200  # characters of a description that search engines show


def address(path: Path, base: str = "") -> str:
    """Return the URL of a file of the edition: relative, or under `base`, the URL of its folder."""
    return urljoin(base, f"./{quote(path.name)}") if base else quote(path.name)


def news_article(edition: Edition, base: str = "") -> dict[str, object]:
    """Return the article as schema.org's NewsArticle, its reading among it, as search engines ask for them."""
    article = edition.track.script.article
    dates = zone(edition.show.timezone)
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        **_told(edition),
        "description": summary(article, _DESCRIPTION),
        "mainEntityOfPage": canonical(edition, base),
        "image": [address(edition.cover, base)],
        "datePublished": _zoned(article.published, dates),
        "dateModified": _zoned(article.updated, dates),
        "inLanguage": language(article.language),
        "speakable": {"@type": "SpeakableSpecification", "cssSelector": ["h1", *_openings(edition)]},
        "audio": audio_object(edition, base),
    }
    return {name: value for name, value in facts.items() if value}


def audio_object(edition: Edition, base: str = "") -> dict[str, object]:
    """Return the edition as a schema.org AudioObject; `base` is the URL of its folder, if it has one.

    `transcript` names the text file beside the sound.
    """
    track, audio = edition.track, edition.audio[0]
    article = track.script.article
    facts = {
        "@type": "AudioObject",
        "name": article.title,
        **_told(edition, "audio"),
        "isBasedOn": _voice(edition),
        "contentUrl": address(audio, base),
        "embedUrl": address(audio.with_name(EMBED), base) if edition.has("embed") else "",
        "thumbnailUrl": address(edition.cover, base),
        "encodingFormat": media_type(audio.name),
        "duration": f"PT{track.samples / track.rate:.3f}S",
        "uploadDate": _zoned(article.updated or article.published, zone(edition.show.timezone)),
        "inLanguage": language(article.language),
        "transcript": address(audio.with_name(TEXT), base) if edition.has("text") else "",
    }
    return {name: value for name, value in facts.items() if value}


def reader(edition: Edition) -> str:
    """Say, in the article's language, that a synthetic voice reads,
    and what it is called where it has a name for readers."""
    said = words(edition.track.script.article.language)
    return said["read_by_named"].format(name=edition.reader) if edition.reader else said["read_by"]


def _voice(edition: Edition) -> dict[str, object]:
    """Return the voice as what the sound is made by: its licence is not that of the sound."""
    told = _told(edition, "audio.isBasedOn")
    return {"@type": "SoftwareApplication", **told} if told else {}


def _told(edition: Edition, within: str = "") -> dict[str, object]:
    """Return the properties that the table of fields has for a page, those of the object `within` which they stand."""
    due = {field.rpartition("."): texts for field, texts in fields.due("page", fields.facts(edition)).items()}
    return {name: _SHAPES.get(name, _first)(texts) for (inside, _, name), texts in due.items() if inside == within}


def _first(texts: tuple[str, ...]) -> object:
    return texts[0]


_SHAPES: Mapping[str, Callable[[tuple[str, ...]], object]] = {
    "author": lambda names: [{"@type": "Person", "name": name} for name in names],
    "publisher": lambda names: {"@type": "Organization", "name": names[0]},
    "license": lambda names: {"@type": "CreativeWork", "name": names[0]},
}
"""How schema.org has what is no plain text."""


def canonical(edition: Edition, base: str = "") -> str:
    """Return the one address of the article: where it was published, else that of its page here, "" unknown."""
    url = edition.track.script.article.url
    return url if is_web(url) else f"{base}{PAGE}" if base and edition.has("page") else ""


def discovery(edition: Edition) -> str:
    """Return the link by which an oEmbed consumer finds how the edition is embedded; "" where no address is known."""
    title = escape(edition.track.script.article.title)
    return (
        f'<link rel="alternate" type="application/json+oembed" href="{escape(edition.base)}{OEMBED}" title="{title}">\n'
        if edition.base and edition.has("embed")
        else ""
    )


def head(edition: Edition, base: str = "") -> str:
    """Return the elements for a page's head that let others find and play the edition."""
    article, audio, base = edition.track.script.article, edition.audio[0], base or edition.base
    told, image = summary(article, _DESCRIPTION), address(edition.cover, base) if base else ""
    graph = {
        "og:type": "article",
        "og:title": article.title,
        "og:description": told,
        "og:site_name": article.site,
        "og:url": canonical(edition, base),
        "og:image": image,
        "og:image:alt": words(article.language)["cover_of"].format(title=article.title) if image else "",
        "og:audio": address(audio, base),
        "og:audio:type": media_type(audio.name),
    }
    named = {"description": told, "twitter:card": "summary"}
    link = canonical(edition, base)
    rows = [
        *([f'<link rel="canonical" href="{escape(link)}">'] if link else []),
        f'<link rel="icon" type="image/svg+xml" href="{ICON}">',
        *(f'<meta name="{name}" content="{escape(value)}">' for name, value in named.items() if value),
        *(f'<meta property="{name}" content="{escape(value)}">' for name, value in graph.items() if value),
        f'<script type="application/ld+json">{script_json(news_article(edition, base))}</script>',
    ]
    return discovery(edition) + "\n".join(rows)


def _openings(edition: Edition) -> list[str]:
    """Name the page's first paragraph: with the headline, what a device may read out of it."""
    return [f"#{passage.id}" for passage in passages(edition.track) if passage.kind == "paragraph"][:1]


def _zoned(date: str, where: tzinfo) -> str:
    """Return a date with its offset where it has a time: search engines take none without."""
    at = moment(date, where)
    return at.isoformat() if at and "T" in date else date if at else ""


def script_json(value: object) -> str:
    """Return JSON that may stand in a script element: nothing in it can end the element."""
    return clean(json.dumps(value, ensure_ascii=False, separators=(",", ":"))).replace("<", "\\u003c")
