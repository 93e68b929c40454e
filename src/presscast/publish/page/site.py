"""Episodes -> index.html over all of them: a page that works from any host, from a folder, and with scripts off."""

from __future__ import annotations

from os import listdir
from string import Template
from typing import TYPE_CHECKING
from urllib.parse import quote

from presscast import layout
from presscast.atomic import replacing
from presscast.errors import OutputError
from presscast.publish.dates import worded
from presscast.publish.feed.item import note
from presscast.publish.markup import direction, escape, is_web, language
from presscast.publish.page.asset import asset, policy
from presscast.publish.words.table import tongue, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presscast.model import Show
    from presscast.publish.feed.episode import Episode
    from presscast.publish.feed.shelf import Shelf

SIZE = 50  # episodes on a page


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
    style, template = asset("site.css"), asset("site.html")
    episodes = tuple(shelf.episodes((number - 1) * SIZE, number * SIZE))
    newest = next(shelf.episodes(0, 1), None)
    tag = language(show.language or (newest.language if newest else "en"))
    said, own = words(tag), tongue(tag)
    title = show.title or (newest.site if newest else "") or said["articles"]
    page = Template(template).substitute(
        **{f"w_{name}": escape(word) for name, word in said.items()},
        tongue=own,
        tongue_direction=direction(own),
        language=tag,
        direction=direction(tag),
        policy=policy("media-src 'self' file:", style=style),
        style=style,
        title=escape(title),
        page=f" – {number}" if number > 1 else "",
        heading=_linked(f"<bdi>{escape(title)}</bdi>", show.link),
        about=f'<p dir="auto">{escape(show.description)}</p>' if show.description else "",
        feed=layout.FEED,
        episodes="\n".join(_episode(episode, shelf.folder / episode.slug, tag) for episode in episodes),
        pages=_pages(number, pages, tag),
        copyright=escape(show.copyright),
        verify=_verify(tag) if (shelf.folder / layout.VERIFIER).is_file() else "",
    )
    path = shelf.folder / _name(number)
    with replacing(path) as part:
        part.write_text(page, "utf-8", newline="\n")
    return path


def _linked(inner: str, address: str) -> str:
    return f'<a href="{escape(address)}">{inner}</a>' if is_web(address) else inner


def _episode(episode: Episode, folder: Path, tag: str) -> str:
    held = frozenset(listdir(folder))  # noqa: PTH208  (names alone are wanted)
    here = quote(episode.slug, safe="")
    sound = f"{here}/{quote(episode.audio[0], safe='')}"
    said = words(tag)
    links = {layout.PAGE: said["read_along"], layout.TEXT: said["transcript"], f"{episode.slug}.epub": "EPUB"}
    there = "".join(
        f'<li><a href="{here}/{quote(name, safe="")}">{word}<span class="of">: {escape(episode.title)}</span></a></li>'
        for name, word in links.items()
        if name in held
    )
    about = "".join(f'<p dir="auto">{escape(text)}</p>' for text in (note(episode), episode.summary) if text)
    return (
        f'<li><article lang="{language(episode.language)}" dir="{direction(episode.language)}">'
        f'<h2>{escape(episode.title)}</h2><p class="facts"><bdi lang="{tongue(tag)}">{_facts(episode, tag)}</bdi></p>{about}'
        f'<audio controls preload="none" src="{sound}" aria-label="{escape(episode.title)}"></audio>'
        f'<ul class="links" lang="{tongue(tag)}">{there}<li><a href="{sound}" download>{said["download"]}'
        f'<span class="of">: {escape(episode.title)}</span></a></li></ul></article></li>'
    )


def _facts(episode: Episode, tag: str) -> str:
    day = f'<time datetime="{episode.at}">{escape(worded(episode.published, tongue(tag)))}</time>'
    length = f'<time datetime="PT{episode.seconds}S">{_length(episode.seconds, tongue(tag))}</time>'
    return " · ".join(filter(None, [day, length, escape(", ".join(episode.authors))]))


def _length(seconds: int, own: str) -> str:
    """Write a length in minutes, and hours, by CLDR's short units."""
    from babel.units import format_unit

    minutes = max(1, round(seconds / 60))
    parts = zip(divmod(minutes, 60), ("hour", "minute"), strict=True)
    return " ".join(format_unit(count, unit, "short", locale=own) for count, unit in parts if count or unit == "minute")


def _verify(tag: str) -> str:
    return f'<p lang="{tongue(tag)}"><a href="{layout.VERIFIER}">{escape(words(tag)["verify"])}</a></p>'


def _pages(number: int, pages: int, tag: str) -> str:
    if pages == 1:
        return ""
    listed = "".join(_links(number, pages, tag))
    return f'<nav lang="{tongue(tag)}" aria-label="{escape(words(tag)["pages"])}"><ul>{listed}</ul></nav>'


def _links(number: int, pages: int, tag: str) -> Iterator[str]:
    for page, word in ((number - 1, "newer"), (number + 1, "older")):
        if 1 <= page <= pages:
            yield f'<li><a href="{_name(page)}">{escape(words(tag)[word])}</a></li>'


def _name(number: int) -> str:
    return layout.SITE if number == 1 else f"page-{number}.html"
