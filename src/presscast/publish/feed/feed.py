"""Episodes -> feed.xml: RSS 2.0 with the itunes, podcast, content and atom namespaces, and archives (RFC 5005)."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from presscast.errors import OutputError, SettingsError
from presscast.layout import FEED, SITE
from presscast.publish.dates import rfc2822
from presscast.publish.feed import rss
from presscast.publish.feed.artwork import artwork
from presscast.publish.feed.categories import CATEGORIES
from presscast.publish.feed.item import AI, LONGEST, cut, item
from presscast.publish.feed.rss import Node
from presscast.publish.markup import language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from presscast.model import Show
    from presscast.publish.feed.addresses import Addresses
    from presscast.publish.feed.episode import Episode
    from presscast.publish.feed.shelf import Shelf

DISCLOSURE = "Every episode is read by a synthetic voice made with artificial intelligence."


def write(shelf: Shelf, show: Show, at: Addresses, max_items: int = 0) -> tuple[Path, ...]:
    """Write DIR/feed.xml over the shelf, newest first; return it and its archive pages.

    With `max_items` the feed holds only so many, and pages of as many, counted from the oldest so
    that they hardly ever change, hold the rest. Raises SettingsError for artwork or a category that
    directories refuse, OutputError where a file cannot be written.
    """
    if max_items < 0:
        raise SettingsError(f"at most {max_items} items make no feed: give 1 or more, or 0 for all")
    folder, total = shelf.folder, len(shelf.slugs)
    if at.is_public and not shelf.memory.podcast:
        shelf.memory.podcast = at.guid
        shelf.memory.save(folder)
    pages = -(-(total - max_items) // max_items) if 0 < max_items < total else 0
    try:
        head = tuple(_channel(shelf, show, at, artwork(show, folder)))
        archives = [_archive(shelf, head, at, number, pages, max_items) for number in range(1, pages + 1)]
        links = _links(at, FEED, 0, pages)
        feed = rss.write(folder / FEED, chain(head, links, _items(shelf, shelf.episodes(0, max_items or None), at)))
    except OSError as error:
        raise OutputError(f"{error.filename or folder}: {error.strerror or error}") from error
    for old in set(folder.glob(_page("*"))) - set(archives):
        old.unlink()
    return (feed, *archives)


def _archive(shelf: Shelf, head: tuple[Node, ...], at: Addresses, number: int, pages: int, size: int) -> Path:
    held = shelf.from_oldest((number - 1) * size, number * size)
    links = _links(at, _page(number), number, pages)
    return rss.write(shelf.folder / _page(number), chain(head, links, _items(shelf, held, at)))


def _items(shelf: Shelf, episodes: Iterable[Episode], at: Addresses) -> Iterator[Node]:
    return (item(episode, shelf.folder / episode.slug, at) for episode in episodes)


def _page(number: object) -> str:
    return f"feed-archive-{number}.xml"


def _links(at: Addresses, name: str, number: int, pages: int) -> Iterator[Node]:
    """The links of one document: its own, and those that lead through the archive; 0 is the feed itself."""
    yield _link("self", at.feed if name == FEED else at.beside(name))
    before = number - 1 if number else pages
    if before:
        yield _link("prev-archive", at.beside(_page(before)))
    if number:
        yield _link("current", at.feed)
        yield Node("fh:archive")
    if 0 < number < pages:
        yield _link("next-archive", at.beside(_page(number + 1)))


def _link(rel: str, address: str) -> Node:
    return Node("atom:link", attributes={"rel": rel, "href": address, "type": "application/rss+xml"})


def _channel(shelf: Shelf, show: Show, at: Addresses, picture: str) -> Iterator[Node]:
    newest = next(shelf.episodes(0, 1), None)
    title = show.title or (newest.site if newest else "") or "Articles read aloud"
    author = show.author or title
    yield Node("title", title)
    yield Node("link", show.link or at.beside(SITE))
    about = cut(show.description or f"Articles from {title}, read aloud.", LONGEST - len(DISCLOSURE) - 2)
    yield Node("description", f"{about}\n\n{DISCLOSURE}")
    yield Node("language", language(show.language or (newest.language if newest else "en")))
    if newest:
        yield Node("pubDate", rfc2822(newest.at))
    if show.copyright:
        yield Node("copyright", show.copyright)
    yield Node("generator", "presscast")
    yield Node("itunes:author", author)
    yield Node("itunes:type", "episodic")
    yield Node("itunes:explicit", "true" if show.explicit else "false")
    yield Node("itunes:image", attributes={"href": picture if "://" in picture else at.beside(picture)})
    yield _category(show.category)
    if show.email:
        owner = (Node("itunes:name", show.owner or author), Node("itunes:email", show.email))
        yield Node("itunes:owner", children=owner)
    yield Node("podcast:guid", show.guid or shelf.memory.podcast or at.guid)
    yield Node("podcast:locked", "yes", {"owner": show.email} if show.email else {})
    yield Node("podcast:medium", "podcast")
    yield AI


def _category(name: str) -> Node:
    """Apple's category, with its sub-category after ">": "News > Politics"."""
    top, _, sub = (part.strip() for part in name.partition(">"))
    if top not in CATEGORIES:
        raise SettingsError(f"show: category: {top!r} is none of Apple's: {', '.join(sorted(CATEGORIES))}")
    children = (Node("itunes:category", attributes={"text": sub}),) if sub else ()
    return Node("itunes:category", attributes={"text": top}, children=children)
