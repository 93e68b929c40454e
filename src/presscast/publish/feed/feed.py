"""Episodes -> feed.xml: RSS 2.0 with the itunes, podcast, content and atom namespaces, and archives (RFC 5005)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from presscast.errors import OutputError, SettingsError, reason
from presscast.files.layout import FEED
from presscast.publish.feed import rss
from presscast.publish.feed.artwork import artwork
from presscast.publish.feed.channel import channel
from presscast.publish.feed.item import PROFILES, item, withdrawn_item
from presscast.publish.feed.rss import Node
from presscast.publish.markup import language
from presscast.publish.words.table import primary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from presscast.model import Show
    from presscast.publish.feed.addresses import Addresses
    from presscast.publish.feed.episode import Episode
    from presscast.publish.feed.shelf import Shelf


def write(shelf: Shelf, show: Show, at: Addresses, max_items: int = 0, profile: str = "") -> tuple[Path, ...]:
    """Write DIR/feed.xml over the shelf, newest first; return it and its archive pages.

    With `max_items` the feed holds only so many, and pages of as many, counted from the oldest so
    that they hardly ever change, hold the rest. `profile` is one of `item.PROFILES`. Raises SettingsError for artwork,
    a category or a profile that there is not, OutputError where a file cannot be written.
    """
    if profile not in PROFILES:
        raise SettingsError(f"no profile {profile!r} of a feed; known: {', '.join(filter(None, PROFILES))}")
    if max_items < 0:
        raise SettingsError(f"at most {max_items} items make no feed: give 1 or more, or 0 for all")
    folder, total = shelf.folder, len(shelf.slugs)
    if at.is_public and not shelf.memory.podcast:
        shelf.memory.podcast = at.guid
        shelf.memory.save(folder)
    pages = -(-(total - max_items) // max_items) if 0 < max_items < total else 0
    made = partial(_item, shelf, show, at, profile)
    try:
        head = tuple(channel(shelf, show, at, artwork(show, folder)))
        archives = [_archive(shelf, head, at, made, number, pages, max_items) for number in range(1, pages + 1)]
        listed = map(made, shelf.episodes(0, max_items or None))
        gone = (withdrawn_item(e, shelf.memory.withdrawn[e.guid], at) for e in shelf.marked())
        feed = rss.write(folder / FEED, chain(head, _links(at, FEED, 0, pages), listed, gone))
    except OSError as error:
        raise OutputError(f"{error.filename or folder}: {reason(error)}") from error
    for old in set(folder.glob(_page("*"))) - set(archives):
        old.unlink()
    return (feed, *archives)


def _archive(
    shelf: Shelf,
    head: tuple[Node, ...],
    at: Addresses,
    made: Callable[[Episode], Node],
    number: int,
    pages: int,
    size: int,
) -> Path:
    held = shelf.from_oldest((number - 1) * size, number * size)
    return rss.write(
        shelf.folder / _page(number), chain(head, _links(at, _page(number), number, pages), map(made, held))
    )


def _item(shelf: Shelf, show: Show, at: Addresses, profile: str, episode: Episode) -> Node:
    """Return an episode's item, with its language where that is another than the feed's, not only its country."""
    made, tag = item(episode, shelf.folder / episode.slug, at, show, PROFILES[profile]), language(episode.language)
    if primary(tag) == primary(language(show.language or shelf.language)):
        return made
    return replace(made, children=(*made.children, Node("dc:language", tag)))


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
