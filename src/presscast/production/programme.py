"""Many editions to one programme: the feed, the page over all of them, what leaves it and where it goes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from presscast import layout
from presscast.errors import OutputError, SettingsError
from presscast.model import Edition, Track
from presscast.publish import pictures
from presscast.records import from_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presscast.settings.project import Settings


@dataclass(frozen=True, slots=True)
class Listed:
    """A programme as written: its files, how many episodes it lists, what it had to leave out and why.

    `withdrawn` names the folders left out because they were withdrawn.
    """

    files: tuple[Path, ...]
    episodes: int
    faults: tuple[str, ...]
    withdrawn: tuple[str, ...] = ()


def list_all(folder: Path, settings: Settings, max_items: int = 0) -> Listed:
    """Write the feed and the page over every article of `folder`, newest first.

    Raises SettingsError where the feed's address is missing or not absolute, OutputError where there
    is nothing to list or a file cannot be written.
    """
    from presscast.publish.dates import zone
    from presscast.publish.feed import feed, ledger, shelf
    from presscast.publish.feed.addresses import addresses
    from presscast.publish.page import site

    if not settings.url:
        raise SettingsError(
            "the feed's own address is not known: give --url https://…/feed.xml, or url in presscast.toml"
        )
    at = addresses(settings.url, settings.media_url)
    with ledger.alone(folder):
        stock = shelf.stock(folder, zone=zone(settings.show.timezone))
        files = (*feed.write(stock, settings.show, at, max_items), *site.write(stock, settings.show))
    return Listed(files, len(stock.slugs), stock.faults, stock.withdrawn)


def bind(slugs: Iterable[str], settings: Settings, book: Path) -> Path:
    """Bind finished articles as one EPUB, the newest first, under the show's name; return `book`.

    Raises OutputError where one is not finished, or the book cannot be written.
    """
    from presscast.publish.book import collection

    editions = [_edition(settings.out / slug, settings) for slug in dict.fromkeys(slugs)]
    editions.sort(key=lambda edition: edition.track.script.article.published, reverse=True)
    folders = [settings.out / edition.slug for edition in editions]
    return collection.write(editions, folders, book, settings.show.title or "Articles read aloud")


def _edition(folder: Path, settings: Settings) -> Edition:
    """An edition as its finished folder tells of it."""
    from presscast.publish.feed import shelf

    episode = shelf.read(folder.parent, folder.name)
    try:
        track = from_json(Track, (folder / layout.TRACK).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise OutputError(f"{folder}: was not finished ({error}); make it again") from error
    sounds = tuple(map(Path, episode.audio))
    held = tuple(pictures.brought(track.script.article, folder))
    return Edition(track, folder.name, episode.guid, settings.show, sounds, Path(layout.COVER), pictures=held)
