"""Many editions to one programme: the feed, the page over all of them, what leaves it and where it goes."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from presscast import documents, layout
from presscast.errors import OutputError, SettingsError

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


def list_all(folder: Path, settings: Settings, max_items: int = 0, *, over: bool = False) -> Listed:
    """Write the feed and the page over every article of `folder`, newest first.

    Raises SettingsError where the feed's address is missing or not absolute, OutputError where there
    is nothing to list, a file cannot be written, or would be written over one of somebody else's, unless they may be
    written `over`.
    """
    from presscast.publish.feed import ledger, programme

    if not settings.url:
        raise SettingsError(
            "the feed's own address is not known: give --url https://…/feed.xml, or url in presscast.toml"
        )
    asked = ledger.Asked(settings.url, settings.media_url, max_items, settings.show)
    with ledger.alone(folder):
        if not over:
            _check_others(folder)
        stock, files = programme.write(folder, asked)
    return Listed(files, len(stock.slugs), stock.faults, stock.withdrawn)


def _check_others(folder: Path) -> None:
    """See that feed and pages are written over none of somebody else's: where none was written yet, none may be there."""
    from presscast.publish.feed import ledger

    if ledger.load(folder).asked.version or _is_ours(folder / layout.FEED):
        return
    names = sorted(path.name for form in layout.PROGRAMME for path in folder.glob(form))
    if names:
        told = f"{folder}: holds {', '.join(names[:3])}, which presscast did not write"
        raise OutputError(f"{told}; move them away, or --force writes over them")


def _is_ours(feed: Path) -> bool:
    try:
        return b"<generator>presscast" in feed.read_bytes()
    except OSError:
        return False


def foresee(folder: Path, settings: Settings, max_items: int = 0) -> tuple[Listed, tuple[Path, ...]]:
    """Write feed and pages elsewhere; return what would be listed, and those of the files that would be new or other.

    Raises as `list_all` does.
    """
    with TemporaryDirectory(prefix="presscast-") as name:
        copy = Path(name)
        for path in folder.glob(f"[!.]*/{layout.EPISODE}"):
            (copy / path.parents[1].name).symlink_to(path.parents[1].resolve())
        if (folder / layout.LEDGER).is_file():
            shutil.copyfile(folder / layout.LEDGER, copy / layout.LEDGER)
        listed = list_all(copy, settings, max_items)
        other = [path.name for path in listed.files if not _is_same(path, folder / path.name)]
        files = tuple(folder / path.name for path in listed.files)
    return replace(listed, files=files), tuple(folder / name for name in other)


def _is_same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


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
