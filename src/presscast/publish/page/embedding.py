"""`Edition` -> embed.html, player.json and oembed.json: the edition in other people's pages."""

from __future__ import annotations

import json
import unicodedata
from string import Template
from typing import TYPE_CHECKING

from presscast.errors import unwritable
from presscast.fields import publisher
from presscast.files import layout
from presscast.files.atomic import replacing
from presscast.net.address import is_web
from presscast.publish.markup import direction, escape, language
from presscast.publish.metadata import metadata, milliseconds
from presscast.publish.page.asset import ICON, asset, policy
from presscast.publish.page.embed import address, discovery, reader, script_json
from presscast.publish.reading import passages
from presscast.publish.words.table import tongue, words
from presscast.writing.prose import clean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presscast.model import Edition, Track
    from presscast.publish.reading import Passage

HEIGHT = 120  # pixels; 80 are enough for it, more than 160 are none
_WIDTH = 600
_KEY = 60  # letters by which a paragraph is found in a page
_SAID = ("play", "pause", "speed", "time", "of", "read_along", "embed_place", "embed_back", "embed_on", "embed_lost")


def write(edition: Edition, folder: Path) -> Path:
    """Write embed.html, for an iframe, player.json, for the web component, and oembed.json where the address is known.

    Raises OutputError where one cannot be written.
    """
    texts = {
        layout.EMBED: page(edition),
        layout.PLAYER: json.dumps(player(edition), ensure_ascii=False, separators=(",", ":")),
    }
    if edition.base:
        texts[layout.OEMBED] = json.dumps(oembed(edition), ensure_ascii=False, indent=1)
    try:
        for name, text in texts.items():
            (folder / name).write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise unwritable(error.filename or folder, error) from error
    return folder / layout.EMBED


def component(folder: Path) -> Path:
    """Write the web component into DIR; raise OSError where it cannot be."""
    with replacing(folder / layout.COMPONENT) as part:
        part.write_text(asset(layout.COMPONENT), "utf-8", newline="\n")
    return folder / layout.COMPONENT


def page(edition: Edition) -> str:
    """Return the page for an iframe: the player alone, from one file and the sound beside it."""
    told, script, style = player(edition), asset(layout.COMPONENT), asset("embed.css")
    own = str(told["tongue"])
    return Template(asset("embed.html")).substitute(
        language=own,
        direction=direction(own),
        policy=policy("img-src 'self' data:", "media-src 'self' file:", style=style, script=script),
        label=escape(str(told["label"])),
        discovery=discovery(edition),
        icon=ICON,
        style=style,
        script=script,
        player=script_json(told),
        page=escape(_page(edition)),
        title=escape(edition.track.script.article.title),
        audio=escape(address(edition.audio[0])),
    )


def player(edition: Edition) -> dict[str, object]:
    """Return what the player is told: names of files beside it, times in seconds, and how each paragraph begins."""
    track, facts = edition.track, metadata(edition)
    tag = track.script.article.language
    said, own = words(tag), tongue(tag)
    return {
        "id": edition.guid,
        "title": facts.title,
        "artist": facts.artist,
        "album": facts.album,
        "label": said["embedded"].format(title=facts.title),
        "language": language(tag),
        "tongue": own,
        "direction": direction(own),
        "audio": address(edition.audio[0]),
        "cover": address(edition.cover),
        "page": _page(edition),
        "voice": reader(edition),
        "seconds": facts.length_ms / 1000,
        "chapters": [[span.start_ms / 1000, span.title] for span in facts.spans],
        "paragraphs": list(_paragraphs(track)),
        "words": {name: said[name] for name in _SAID},
    }


def _page(edition: Edition) -> str:
    """Return where the article is read: in the page beside it, else where it was published, else in its sound alone."""
    url = edition.track.script.article.url
    return layout.PAGE if edition.has("page") else url if is_web(url) else address(edition.audio[0])


def oembed(edition: Edition) -> dict[str, object]:
    """Return the edition as an oEmbed response of type rich (https://oembed.com); its address must be known."""
    title = clean(edition.track.script.article.title)
    facts = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "author_name": ", ".join(edition.track.script.article.authors),
        "provider_name": publisher(edition.track.script.article, edition.show),
        "provider_url": edition.show.link,
        "cache_age": 3600,
        "thumbnail_url": f"{edition.base}{layout.COVER}",
        "thumbnail_width": 1500,
        "thumbnail_height": 1500,
        "html": iframe(edition.base, title, edition.track.script.article.language),
        "width": _WIDTH,
        "height": HEIGHT,
    }
    return {name: value for name, value in facts.items() if value}


def iframe(base: str, title: str, tag: str) -> str:
    """Return the element that shows an edition, whose folder has the address `base`, in a page of any maker."""
    label = escape(words(tag)["embedded"].format(title=title))
    return (
        f'<iframe src="{escape(base)}{layout.EMBED}" title="{label}" width="100%" height="{HEIGHT}" '
        'style="border:0;max-width:45rem" loading="lazy" allow="autoplay"></iframe>'
    )


def tag(site: str, base: str) -> str:
    """Return the elements that do it by the web component, which lies at `site`."""
    return (
        f'<script async src="{escape(site)}"></script>\n'
        f'<presscast-player src="{escape(base)}" paragraphs="article p"></presscast-player>'
    )


def _paragraphs(track: Track) -> Iterator[list[object]]:
    spoken = [passage for passage in passages(track) if passage.sentences]
    starts = [milliseconds(passage.sentences[0].heard, track.rate) / 1000 for passage in spoken]
    ends = [*starts[1:], milliseconds(track.samples, track.rate) / 1000]
    for passage, start, end in zip(spoken, starts, ends, strict=True):
        yield [start, end, _key(passage)]


def _key(passage: Passage) -> str:
    """How a paragraph begins, in letters and digits alone: so much of it is the same in every page."""
    text = unicodedata.normalize("NFKC", " ".join(sentence.text for sentence in passage.sentences)).lower()
    return "".join(character for character in text if unicodedata.category(character)[0] in "LN")[:_KEY]
