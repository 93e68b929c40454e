"""Many editions to one programme: the feed, the page over all of them, what leaves it and where it goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from presscast import documents
from presscast.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

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
    from presscast.publish.feed import ledger, programme

    if not settings.url:
        raise SettingsError(
            "the feed's own address is not known: give --url https://…/feed.xml, or url in presscast.toml"
        )
    asked = ledger.Asked(settings.url, settings.media_url, max_items, settings.show)
    with ledger.alone(folder):
        stock, files = programme.write(folder, asked)
    return Listed(files, len(stock.slugs), stock.faults, stock.withdrawn)


def bind(slugs: Iterable[str], settings: Settings, book: Path) -> Path:
    """Bind finished articles as one EPUB under the show's name; return `book`.

    The newest comes first; those of one moment stand in the order of `slugs`.
    Raises OutputError where one is not finished, or the book cannot be written.
    """
    from presscast.publish.book import collection

    editions = [documents.read(settings.out / slug) for slug in dict.fromkeys(slugs)]
    editions.sort(key=lambda edition: edition.track.script.article.published, reverse=True)
    folders = [settings.out / edition.slug for edition in editions]
    return collection.write(editions, folders, book, settings.show.title or "Articles read aloud")
