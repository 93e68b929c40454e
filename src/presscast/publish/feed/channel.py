"""What a feed says of the programme, ahead of its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from presscast.errors import SettingsError
from presscast.fields import Facts
from presscast.files.layout import SITE
from presscast.publish.dates import rfc2822
from presscast.publish.feed.addresses import addresses
from presscast.publish.feed.categories import category
from presscast.publish.feed.frequency import ruled
from presscast.publish.feed.item import LONGEST, cut, elements
from presscast.publish.feed.rss import Node
from presscast.publish.markup import language
from presscast.publish.words.table import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.model import Show
    from presscast.publish.feed.addresses import Addresses
    from presscast.publish.feed.shelf import Shelf


def channel(shelf: Shelf, show: Show, at: Addresses, picture: str) -> Iterator[Node]:
    """Yield the channel's own elements; `picture` is its artwork's address, or its name beside the feed.

    Raises SettingsError for a category, a frequency, a licence or a publisher that directories refuse.
    """
    newest = next(shelf.episodes(0, 1), None)
    tag = language(show.language or shelf.language)
    said = words(tag)
    title = show.title or (newest.site if newest else "") or said["articles"]
    author = show.author or title
    image = picture if "://" in picture else at.beside(picture)
    yield Node("title", title)
    yield Node("link", show.link or at.beside(SITE))
    told = said["disclosure"]
    about = cut(show.description or said["about_show"].format(title=title), LONGEST - len(told.encode()) - 2)
    yield Node("description", f"{about}\n\n{told}")
    yield Node("language", tag)
    if newest:
        yield Node("pubDate", rfc2822(newest.at))
    if show.copyright:
        yield Node("copyright", show.copyright)
    yield Node("generator", "presscast")
    yield Node("itunes:author", author)
    yield Node("itunes:type", "episodic")
    yield Node("itunes:explicit", "true" if show.explicit else "false")
    yield Node("itunes:image", attributes={"href": image})
    yield Node("podcast:image", attributes={"href": image, "alt": title, "aspect-ratio": "1/1", "purpose": "artwork"})
    yield category(show.category)
    if show.email:
        owner = (Node("itunes:name", show.owner or author), Node("itunes:email", show.email))
        yield Node("itunes:owner", children=owner)
    yield Node("podcast:guid", show.guid or shelf.memory.podcast or at.guid)
    yield Node("podcast:medium", "podcast")
    yield from _chosen(show, tag)
    yield from elements(Facts(disclosure="", title=""))  # what is true of all of them


def _chosen(show: Show, tag: str) -> Iterator[Node]:
    """Yield what stands in a feed only where the show asks for it."""
    if show.locked:
        yield Node("podcast:locked", "yes", {"owner": show.email} if show.email else {})
    if show.frequency:
        yield _frequency(show.frequency, tag)
    if show.license:
        yield Node("podcast:license", show.license, {"url": show.license_url} if show.license_url else {})
    if show.publisher:
        yield _publisher(show.publisher)


def _frequency(name: str, tag: str) -> Node:
    rule = ruled(name, "show: frequency")
    return Node("podcast:updateFrequency", words(tag)[f"every_{name}"], {"rrule": rule})


def _publisher(address: str) -> Node:
    """Return the element that names the publisher's own feed, with that feed's GUID."""
    try:
        there = addresses(address)
    except SettingsError as error:
        raise SettingsError(f"show: publisher: {error}") from error
    facts = {"medium": "publisher", "feedGuid": there.guid, "feedUrl": there.feed}
    return Node("podcast:publisher", children=(Node("podcast:remoteItem", attributes=facts),))
