"""Make a programme of many editions: the feed, the page over all of them, what leaves it and where it goes."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from presscast.errors import OutputError, SettingsError
from presscast.files import documents, layout
from presscast.output import delivery, withdrawal
from presscast.output.identity import origin
from presscast.sources.ours import is_made

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presscast.publish.feed.ledger import Withdrawn
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


def list_all(
    folder: Path, settings: Settings, max_items: int | None = None, profile: str | None = None, *, over: bool = False
) -> Listed:
    """Write the feed and the page over every article of `folder`, newest first.

    `max_items` and `profile` stay as they were last asked for where they are None. Raises SettingsError where the
    feed's address is missing or not absolute, OutputError where there is nothing to list, a file cannot be written, or
    would be written over one of somebody else's, unless they may be written `over`.
    """
    from presscast.publish.feed import ledger, programme

    if not settings.url:
        raise SettingsError(
            "the feed's own address is not known: give --url https://…/feed.xml, or url in presscast.toml"
        )
    with ledger.alone(folder):
        if not over:
            _check_others(folder)
        before = ledger.load(folder).asked
        asked = ledger.Asked(
            settings.url,
            settings.media_url,
            before.max_items if max_items is None else max_items,
            settings.show,
            profile=before.profile if profile is None else profile,
        )
        stock, files = programme.write(folder, asked)
    return Listed(files, len(stock.slugs), stock.faults, stock.withdrawn)


def _check_others(folder: Path) -> None:
    """See that feed and pages are written over none of somebody else's:
    where none was written yet, none may be there."""
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


def foresee(
    folder: Path, settings: Settings, max_items: int = 0, profile: str = "", *, over: bool = False
) -> tuple[Listed, tuple[Path, ...]]:
    """Write feed and pages elsewhere; return what would be listed, and those of the files that would be new or other.

    Raises as `list_all` does.
    """
    from presscast.publish.feed import programme

    if not over:
        _check_others(folder)
    with TemporaryDirectory(prefix="presscast-") as name:
        copy = Path(name)
        programme.mirror(folder, copy)
        listed = list_all(copy, settings, max_items, profile)
        other = [path.name for path in listed.files if not _is_same(path, folder / path.name)]
        files = tuple(folder / path.name for path in listed.files)
    return replace(listed, files=files), tuple(folder / name for name in other)


def _is_same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def bind(slugs: Iterable[str], settings: Settings, book: Path) -> Path:
    """Bind finished articles under the show's name as one EPUB, or where its name does not end so as one DAISY book.

    The newest day comes first, under it each section; those of one moment stand in the order of `slugs`. Returns
    `book`. Raises OutputError where one is not finished, or the book cannot be written.
    """
    from presscast.publish.feed import ledger

    slugs = tuple(dict.fromkeys(slugs))
    made = _bound(slugs, settings, book)
    with ledger.alone(settings.out):
        memory = ledger.load(settings.out)
        place = origin(book, settings.out)
        memory.books[place] = ledger.Bound(place, slugs)
        memory.save(settings.out)
    return made


def _bound(slugs: Iterable[str], settings: Settings, book: Path) -> Path:
    from presscast.publish.book import collection, contents, newspaper

    editions = [documents.read(settings.out / slug) for slug in slugs]
    editions.sort(key=lambda edition: edition.track.script.article.published, reverse=True)
    editions = contents.ordered(editions)
    folders = [settings.out / edition.slug for edition in editions]
    is_epub = book.suffix.lower() == ".epub" or book.is_file()
    write = collection.write if is_epub else newspaper.write
    return write(editions, folders, book, settings.show.title or "Articles read aloud")


def embedded(folder: Path, slug: str, url: str, media_url: str, *, as_component: bool) -> str:
    """Return the HTML that shows an article's edition in another page, where the feed has the address `url`.

    Raises SettingsError where no address is known, OutputError where there is no such article, or it is withdrawn.
    """
    from presscast.publish.feed import ledger, shelf
    from presscast.publish.feed.addresses import addresses
    from presscast.publish.page import embedding

    asked, episode = ledger.load(folder).asked, shelf.read(folder, slug)
    if not (known := url or asked.url):
        raise SettingsError(
            "the feed's own address is not known: give --url https://…/feed.xml, or url in presscast.toml"
        )
    if (folder / slug / layout.WITHDRAWN).is_dir():
        raise OutputError(f"{slug}: is withdrawn; `presscast withdraw {slug} --undo` brings it back")
    name = layout.PLAYER if as_component else layout.EMBED
    if not (folder / slug / name).is_file():
        raise OutputError(f"{folder / slug}: has no {name}; make it again with embed among what --only names")
    at = addresses(known, media_url or asked.media_url)
    base = at.file(slug, "")
    if as_component:
        return embedding.tag(at.beside(layout.COMPONENT), base)
    return embedding.iframe(base, episode.title, episode.language)


def prune(folder: Path) -> tuple[Path, ...]:
    """Take away the earlier recordings that the feed of `folder` lists no more; return their paths."""
    from presscast.publish.feed import ledger, shelf

    with ledger.alone(folder):
        listed = ledger.load(folder).listed
        episodes = [shelf.read(folder, path.parents[1].name) for path in folder.glob(f"[!.]*/{layout.EPISODE}")]
        known = [(folder / each.slug, listed[each.guid].media) for each in episodes if each.guid in listed]
        return tuple(path for home, media in known for path in delivery.prune(home, media))


def withdraw(folder: Path, slug: str, settings: Settings, reason: str = "", *, is_marked: bool = False) -> Withdrawn:
    """Take an article back: a tombstone in place of its files, books without it. Write the feed afterwards.

    Raises OutputError where there is no such article, or its files cannot be moved.
    """
    from presscast.publish.feed import shelf
    from presscast.publish.page import tombstone

    entry = shelf.withdraw(folder, slug, None, reason, is_marked=is_marked)
    withdrawal.put_away(folder / slug)
    tombstone.write(folder / slug, entry)
    _rebind(folder, slug, settings)
    return entry


def restore(folder: Path, slug: str, settings: Settings) -> bool:
    """Undo a withdrawal, files and books too; tell whether there was one. Write the feed afterwards."""
    from presscast.publish.feed import shelf
    from presscast.publish.page import tombstone

    was = shelf.restore(folder, slug)
    if (folder / slug / layout.WITHDRAWN).is_dir():
        for name in tombstone.NAMES:
            (folder / slug / name).unlink(missing_ok=True)
        withdrawal.bring_back(folder / slug)
    _rebind(folder, slug, settings)
    return was


def _rebind(folder: Path, slug: str, settings: Settings) -> None:
    """Bind anew the books that hold an article, of those of their articles that are not withdrawn."""
    from presscast.publish.book import newspaper
    from presscast.publish.feed import ledger

    memory = ledger.load(folder)
    gone = {entry.slug for entry in memory.withdrawn.values()}
    for book in memory.books.values():
        if slug not in book.slugs:
            continue
        path = folder / book.path
        if path.exists() and not (newspaper.is_ours(path) or is_made(path)):
            continue  # somebody has put another in its place
        left = tuple(each for each in book.slugs if each not in gone)
        if left:
            _bound(left, replace(settings, out=folder), path)
        else:
            _remove(path)


def _remove(book: Path) -> None:
    """Take away a book, a file or a folder."""
    if book.is_dir():
        shutil.rmtree(book)
    else:
        book.unlink(missing_ok=True)
