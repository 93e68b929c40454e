"""Episodes -> index.html over all of them: a page that works from any host, from a folder, and with scripts off."""

from __future__ import annotations

import json
from os import listdir
from string import Template
from typing import IO, TYPE_CHECKING
from urllib.parse import quote

from presscast.errors import OutputError, reason
from presscast.files import layout
from presscast.files.atomic import replacing
from presscast.net.address import is_web
from presscast.publish.dates import lasting, worded
from presscast.publish.feed.item import note
from presscast.publish.markup import direction, escape, language
from presscast.publish.page import search
from presscast.publish.page.asset import ICON, asset, inlined, policy
from presscast.publish.words.table import locale, tongue, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from presscast.model import Show
    from presscast.publish.feed.episode import Episode
    from presscast.publish.feed.shelf import Shelf

SIZE = 50  # episodes on a page
_RATES = ("0.75", "1", "1.2", "1.5", "1.75", "2", "2.5")
_SECTIONS = 12  # the most frequent ones, which lead to theirs


def write(shelf: Shelf, show: Show, feed: str = "") -> tuple[Path, ...]:
    """Write DIR/index.html and, beyond fifty episodes, page-2.html and so on; newest first;
    what is searched; about.html.

    `feed` is the feed's address, for apps to subscribe to. Raises OutputError where one cannot be written.
    """
    pages = max(1, -(-len(shelf.slugs) // SIZE))
    facts = _facts_of(shelf, show, feed)
    try:
        with replacing(shelf.folder / layout.SEARCH) as part, part.open("w", encoding="utf-8", newline="\n") as index:
            made = tuple(_page(shelf, facts, number, pages, index) for number in range(1, pages + 1))
            index.write("\n]" if shelf.slugs else "[]")
        texts = search.write_texts(shelf)
        about = _about(shelf.folder, facts)
    except OSError as error:
        raise OutputError(f"{error.filename or shelf.folder}: {reason(error)}") from error
    for old in set(shelf.folder.glob("page-*.html")) - set(made):
        old.unlink()
    return (*made, shelf.folder / layout.SEARCH, *texts, about)


def _facts_of(shelf: Shelf, show: Show, feed: str) -> dict[str, str]:
    """What all pages say alike, by its name in their templates."""
    style, script = inlined("site.css"), inlined("site.js")
    newest = next(shelf.episodes(0, 1), None)
    tag = language(show.language or shelf.language)
    said, own = words(tag), tongue(tag)
    title = show.title or (newest.site if newest else "") or said["articles"]
    about = show.description or said["about_show"].format(title=title)
    return {
        **{f"w_{name}": escape(word) for name, word in said.items()},
        "tongue": own,
        "tongue_direction": direction(own),
        "language": tag,
        "direction": direction(tag),
        "policy": policy(
            "img-src 'self' data: file:",
            "media-src 'self' file:",
            "connect-src 'self'",
            style=style,
            script=script,
        ),
        "style": style,
        "script": script,
        "icon": ICON,
        "title": escape(title),
        "description": escape(about[:200]),
        "heading": _linked(f"<bdi>{escape(title)}</bdi>", show.link),
        "about": f'<p dir="auto">{escape(show.description)}</p>' if show.description else "",
        "feed": layout.FEED,
        "site": layout.SITE,
        "about_page": layout.ABOUT,
        "apps": _apps(feed, tag) if feed else "",
        "rates": "".join(f'<option value="{rate}">{rate}×</option>' for rate in _RATES),
        "parts": str(search.parts(shelf)),
        "sections": "".join(_section(name) for name in shelf.sections[:_SECTIONS]),
        "copyright": escape(show.copyright),
        "verify": _verify(tag) if (shelf.folder / layout.VERIFIER).is_file() else "",
    }


def _page(shelf: Shelf, facts: Mapping[str, str], number: int, pages: int, index: IO[str]) -> Path:
    tag, told = facts["language"], []
    for place, episode in enumerate(shelf.episodes((number - 1) * SIZE, number * SIZE)):
        told.append(_episode(episode, shelf.folder / episode.slug, tag))
        index.write("[\n" if number == 1 and not place else ",\n")
        index.write(json.dumps(search.row(episode, tag), ensure_ascii=False, separators=(",", ":")))
    numbered = {
        "page": f" – {number}" if number > 1 else "",
        "episodes": "\n".join(told),
        "pages": _pages(number, pages, tag),
    }
    return _save(shelf.folder / _name(number), Template(asset("site.html")).substitute(facts, **numbered))


def _about(folder: Path, facts: Mapping[str, str]) -> Path:
    return _save(folder / layout.ABOUT, Template(asset("about.html")).substitute(facts))


def _save(path: Path, text: str) -> Path:
    with replacing(path) as part:
        part.write_text(text, "utf-8", newline="\n")
    return path


def _apps(feed: str, tag: str) -> str:
    """Offer the feed to the common apps by their own schemes, and to a phone's camera."""
    import segno

    said, bare = words(tag), feed.partition("://")[2]
    schemes = {
        "Apple Podcasts": f"podcast://{bare}",
        "AntennaPod": f"antennapod-subscribe://{bare}",
        "Overcast": f"overcast://x-callback-url/add?url={quote(feed, safe='')}",
        "Pocket Casts": f"pktc://subscribe/{bare}",
    }
    links = "".join(f'<li><a href="{escape(link)}">{name}</a></li>' for name, link in schemes.items())
    code = segno.make(feed, error="m").svg_inline(
        border=2, omitsize=True, title=said["subscribe_scan"], lineclass=None, svgclass=None
    )
    return (
        f'<details class="apps" lang="{tongue(tag)}" dir="{direction(tongue(tag))}">'
        f"<summary>{escape(said['subscribe_apps'])}"
        f"</summary><ul>{links}</ul><p>{escape(said['subscribe_scan'])}</p>{code}</details>"
    )


def _section(name: str) -> str:
    return f'<li><a href="#section={escape(quote(name, safe=""))}" dir="auto">{escape(name)}</a></li>'


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
    corrected, summary = escape(note(episode)), escape(episode.summary)
    about = f'<p class="quiet" dir="auto">{corrected}</p>' if corrected else ""
    about += f'<p dir="auto">{summary}</p>' if summary else ""
    return (
        f'<li><article lang="{language(episode.language)}" dir="{direction(episode.language)}">'
        f'{_cover(here, held)}<h2>{_headline(episode, here, held)}</h2><p class="facts"><bdi lang="{tongue(tag)}" '
        f'dir="{direction(tongue(tag))}">{_facts(episode, tag)}</bdi></p>{about}'
        f'<audio controls preload="none" src="{sound}" aria-label="{escape(episode.title)}" '
        f'data-key="{escape(episode.guid)}"'
        f' data-seconds="{episode.seconds}"></audio>'
        f'<ul class="links" lang="{tongue(tag)}">{there}<li><a href="{sound}" download>{said["download"]}'
        f'<span class="of">: {escape(episode.title)}</span></a></li></ul></article></li>'
    )


def _headline(episode: Episode, here: str, held: frozenset[str]) -> str:
    title = escape(episode.title)
    return f'<a href="{here}/{layout.PAGE}">{title}</a>' if layout.PAGE in held else title


def _cover(here: str, held: frozenset[str]) -> str:
    """Show the cover; the headline beside it says what stands on it."""
    if layout.COVER not in held:
        return ""
    whole, small = (f"{here}/{name}" for name in (layout.COVER, layout.COVER_SMALL))
    shown = small if layout.COVER_SMALL in held else whole  # older makes left none
    return f'<img class="cover" src="{shown}" data-whole="{whole}" alt="" width="96" height="96" loading="lazy">'


def _facts(episode: Episode, tag: str) -> str:
    day = f'<time datetime="{episode.at}">{escape(worded(episode.published, locale(tag)))}</time>'
    length = f'<time datetime="PT{episode.seconds}S">{lasting(episode.seconds, tongue(tag))}</time>'
    authors = ", ".join(map(_isolated, episode.authors))
    return " · ".join(filter(None, [_isolated(episode.section), day, length, authors]))


def _isolated(name: str) -> str:
    """Return a name that runs its own way among words of another direction."""
    return f"<bdi>{escape(name)}</bdi>" if name else ""


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
