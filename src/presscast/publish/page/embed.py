"""What machines are told of an edition: schema.org AudioObject and Open Graph, for its page or the article's own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from presscast.layout import TEXT
from presscast.publish.markup import escape, is_web, language
from presscast.publish.media import media_type
from presscast.publish.metadata import disclosure
from presscast.publish.prose import clean

if TYPE_CHECKING:
    from pathlib import Path

    from presscast.model import Article, Edition


def address(path: Path, base: str = "") -> str:
    """Return the URL of a file of the edition: relative, or under `base`, the URL of its folder."""
    return urljoin(base, f"./{quote(path.name)}") if base else quote(path.name)


def audio_object(edition: Edition, base: str = "") -> dict[str, object]:
    """Return the edition as a schema.org AudioObject; `base` is the URL of its folder, if it has one.

    `description` is the disclosure; `transcript` names the text file beside the sound.
    """
    track, audio = edition.track, edition.audio[0]
    article = track.script.article
    facts = {
        "@context": "https://schema.org",
        "@type": "AudioObject",
        "name": article.title,
        "description": disclosure(track),
        "digitalSourceType": digital_source(edition),
        "contentUrl": address(audio, base),
        "encodingFormat": media_type(audio.name),
        "duration": f"PT{track.samples / track.rate:.3f}S",
        "inLanguage": language(article.language),
        "transcript": address(audio.with_name(TEXT), base),
        "encodesCreativeWork": _work(article),
    }
    return {name: value for name, value in facts.items() if value}


def digital_source(edition: Edition) -> str:
    """Return schema.org's term for how the sound came to be, "" where it is not known."""
    return (
        f"https://schema.org/{edition.digital_source[:1].upper()}{edition.digital_source[1:]}DigitalSource"
        if edition.digital_source
        else ""
    )


def _work(article: Article) -> dict[str, object]:
    facts = {
        "@type": "Article",
        "headline": article.title,
        "url": article.url if is_web(article.url) else "",
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "datePublished": article.published,
        "dateModified": article.updated,
    }
    return {name: value for name, value in facts.items() if value}


def head(edition: Edition, base: str = "") -> str:
    """Return the elements for a page's head that let others find and play the edition."""
    article, audio = edition.track.script.article, edition.audio[0]
    graph = {
        "og:type": "article",
        "og:title": article.title,
        "og:site_name": article.site,
        "og:url": article.url if is_web(article.url) else "",
        "og:audio": address(audio, base),
        "og:audio:type": media_type(audio.name),
    }
    tags = [f'<meta property="{name}" content="{escape(value)}">' for name, value in graph.items() if value]
    return "\n".join([*tags, f'<script type="application/ld+json">{script_json(audio_object(edition, base))}</script>'])


def script_json(value: object) -> str:
    """Return JSON that may stand in a script element: nothing in it can end the element."""
    return clean(json.dumps(value, ensure_ascii=False, separators=(",", ":"))).replace("<", "\\u003c")
