"""Episodes -> index.html over all of them: a page that works from any host, from a folder, and with scripts off."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from os import listdir
from string import Template
from typing import TYPE_CHECKING
from urllib.parse import quote

from presscast import layout
from presscast.atomic import replacing
from presscast.errors import OutputError
from presscast.publish.dates import plain
from presscast.publish.feed.feed import DISCLOSURE
from presscast.publish.feed.item import note
from presscast.publish.markup import direction, escape, is_web, language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presscast.model import Show
    from presscast.publish.feed.episode import Episode
    from presscast.publish.feed.shelf import Shelf

SIZE = 50  # episodes on a page
_VERIFY = f'<p lang="en"><a href="{layout.VERIFIER}">Verify a file</a></p>'


def write(shelf: Shelf, show: Show) -> tuple[Path, ...]:
    """Write DIR/index.html and, beyond fifty episodes, page-2.html and so on; newest first.

    Raises OutputError where one cannot be written.
    """
    pages = max(1, -(-len(shelf.slugs) // SIZE))
    try:
        made = tuple(_page(shelf, show, number, pages) for number in range(1, pages + 1))
    except OSError as error:
        raise OutputError(f"{error.filename or shelf.folder}: {error.strerror or error}") from error
    for old in set(shelf.folder.glob("page-*.html")) - set(made):
        old.unlink()
    return made


def _page(shelf: Shelf, show: Show, number: int, pages: int) -> Path:
    style, template = _asset("site.css"), _asset("site.html")
    episodes = tuple(shelf.episodes((number - 1) * SIZE, number * SIZE))
    newest = next(shelf.episodes(0, 1), None)
    tag = language(show.language or (newest.language if newest else "en"))
    title = show.title or (newest.site if newest else "") or "Articles read aloud"
    page = Template(template).substitute(
        language=tag,
        direction=direction(tag),
        policy=f"default-src 'none'; style-src {_hash(style)}; media-src 'self' file:; base-uri 'none'; form-action 'none'",
        style=style,
        title=escape(title),
        page=f" – page {number}" if number > 1 else "",
        heading=_linked(f"<bdi>{escape(title)}</bdi>", show.link),
        about=f'<p dir="auto">{escape(show.description)}</p>' if show.description else "",
        disclosure=escape(DISCLOSURE),
        feed=layout.FEED,
        episodes="\n".join(_episode(episode, shelf.folder / episode.slug) for episode in episodes),
        pages=_pages(number, pages),
        copyright=escape(show.copyright),
        verify=_VERIFY if (shelf.folder / layout.VERIFIER).is_file() else "",
    )
    path = shelf.folder / _name(number)
    with replacing(path) as part:
        part.write_text(page, "utf-8", newline="\n")
    return path


def _linked(inner: str, address: str) -> str:
    return f'<a href="{escape(address)}">{inner}</a>' if is_web(address) else inner


def _episode(episode: Episode, folder: Path) -> str:
    held = frozenset(listdir(folder))  # noqa: PTH208  (names alone are wanted)
    here = quote(episode.slug, safe="")
    sound = f"{here}/{quote(episode.audio[0], safe='')}"
    links = {layout.PAGE: "Read along", layout.TEXT: "Transcript", f"{episode.slug}.epub": "EPUB"}
    there = "".join(
        f'<li><a href="{here}/{quote(name, safe="")}">{word}<span class="of"> of {escape(episode.title)}</span></a></li>'
        for name, word in links.items()
        if name in held
    )
    said = "".join(f'<p dir="auto">{escape(text)}</p>' for text in (note(episode), episode.summary) if text)
    return (
        f'<li><article lang="{language(episode.language)}" dir="{direction(episode.language)}">'
        f'<h2>{escape(episode.title)}</h2><p class="facts"><bdi lang="en">{_facts(episode)}</bdi></p>{said}'
        f'<audio controls preload="none" src="{sound}" aria-label="{escape(episode.title)}"></audio>'
        f'<ul class="links" lang="en">{there}<li><a href="{sound}" download>Download'
        f'<span class="of"> {escape(episode.title)}</span></a></li></ul></article></li>'
    )


def _facts(episode: Episode) -> str:
    day = f'<time datetime="{episode.at}">{escape(plain(episode.published))}</time>'
    length = f'<time datetime="PT{episode.seconds}S">{_length(episode.seconds)}</time>'
    return " · ".join(filter(None, [day, length, escape(", ".join(episode.authors))]))


def _length(seconds: int) -> str:
    minutes = max(1, round(seconds / 60))
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours else f"{minutes} min"


def _pages(number: int, pages: int) -> str:
    if pages == 1:
        return ""
    return f'<nav aria-label="Pages"><ul>{"".join(_links(number, pages))}</ul></nav>'


def _links(number: int, pages: int) -> Iterator[str]:
    for page, word in ((number - 1, "Newer"), (number + 1, "Older")):
        if 1 <= page <= pages:
            yield f'<li><a href="{_name(page)}">{word} episodes</a></li>'


def _name(number: int) -> str:
    return layout.SITE if number == 1 else f"page-{number}.html"


@cache
def _asset(name: str) -> str:
    return files("presscast.publish.page").joinpath(name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
