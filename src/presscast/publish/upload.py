"""DIR -> any fsspec target (a folder, s3://…, sftp://…): what is new or changed, the feed last.

A record of what was sent lies beside it as .presscast.json; a file is left alone only where that
record and the target's own listing agree with it. Interrupted and run again, an upload goes on.
"""

from __future__ import annotations

import fnmatch
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote

from presscast.errors import OutputError
from presscast.files import made
from presscast.files.documents import check_folder
from presscast.files.layout import FEED, PROGRAMME, SENT, WITHDRAWN
from presscast.publish import published
from presscast.publish.feed import ledger
from presscast.publish.page import tombstone
from presscast.publish.published import Published
from presscast.publish.send import noted_files
from presscast.publish.target import Target, check_others, entries, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from presscast.publish.target import Entry


ARCHIVES = "feed-archive-*.xml"
_KEEP_EVERY = 100  # files between two writings of the record


@dataclass(frozen=True, slots=True)
class Sent:
    """What an upload did, by name inside DIR: `copied` in their order, `removed`, and how many it left alone."""

    copied: tuple[str, ...]
    removed: tuple[str, ...]
    kept: int


def upload(folder: Path, target: str, report: Callable[[str], None] = lambda name: None, *, over: bool = False) -> Sent:
    """Make the target hold what DIR publishes; `report` is told each name as it is copied.

    Sounds and pages go before the lists of them and feed.xml goes last, so no listener sees a feed
    whose file is missing; what was withdrawn or made no more is removed after that. Raises OutputError
    where there is no feed, it names a file that is missing, the target cannot be written, or holds a file of
    somebody else's by one of these names, unless those are to be written `over`; SettingsError where the target's
    kind needs a package that is not installed.
    """
    check_folder(folder)
    with told(target):
        there = Target(target, folder)
        notes = _Notes(there)  # first: what is made and sent from now on is neither in them nor in DIR's names
        names, listed = _ahead(folder)
        if not over:
            check_others(there, names, folder, notes.files)
        held = Published(there.address, tuple((slug, made.read(folder / slug).edition) for slug in sorted(listed)))
        sent = _sync(folder, names, there, notes, report)
        published.note(folder, held)
        return sent


def pending(folder: Path, target: str, *, over: bool = False) -> Sent:
    """Tell what `upload` would copy and remove, and do neither; raise as it does."""
    check_folder(folder)
    with told(target):
        there = Target(target, folder)
        noted = _Notes(there).files
        names, _ = _ahead(folder)
        if not over:
            check_others(there, names, folder, noted)
        copied = tuple(name for name in names if not there.has(name, folder / name, noted.get(name)))
        return Sent(copied, tuple(sorted(set(noted) - set(names))), len(names) - len(copied))


def listed(folder: Path) -> frozenset[str]:
    """Return the articles that the feed as it is written lists, with its archives;
    raise OutputError where it is damaged."""
    feeds = [path for path in (folder / FEED, *sorted(folder.glob(ARCHIVES))) if path.is_file()]
    return frozenset(name.partition("/")[0] for feed in feeds for name in _enclosed(feed))


def _ahead(folder: Path) -> tuple[list[str], frozenset[str]]:
    """Name all that DIR publishes, in the order it is sent, and the articles of it that the feed lists."""
    names = sorted(_published(folder), key=_turn)
    return names, _whole(folder, frozenset(names))


class _Notes:
    """What was noted of the files that lie at a target: in one record, and in those of articles that have their own."""

    def __init__(self, there: Target) -> None:
        """Read them; an article's own knows best, for uploads write it too."""
        found = (name.partition("/") for name in there.sizes)
        self._there = there
        self._alone = {slug: there.read(f"{slug}/{SENT}") for slug, _, name in found if name == SENT}
        self.files: dict[str, Entry] = entries(there.read(SENT))
        for slug, held in self._alone.items():
            self.files |= {f"{slug}/{name}": entry for name, entry in noted_files(held).items()}

    def write(self) -> None:
        """Write what lies there now; an article's own that is another by now is left: it was sent meanwhile."""
        self._there.write(SENT, self.files)
        of_each: dict[str, dict[str, Entry]] = {}
        for name, entry in self.files.items():
            slug, _, inner = name.partition("/")
            of_each.setdefault(slug, {})[inner] = entry
        for slug, held in self._alone.items():
            files, own = of_each.get(slug, {}), f"{slug}/{SENT}"
            if isinstance(held, dict) and files != noted_files(held) == noted_files(self._there.read(own)):
                self._alone[slug] = {**held, "files": files}
                self._there.write(own, self._alone[slug])


def _sync(folder: Path, names: list[str], there: Target, notes: _Notes, report: Callable[[str], None]) -> Sent:
    copied: list[str] = []
    try:
        for name in names:
            if there.has(name, folder / name, notes.files.get(name)):
                continue
            report(name)
            notes.files[name] = there.put(name, folder / name)
            copied.append(name)
            if len(copied) % _KEEP_EVERY == 0:
                notes.write()
        gone = tuple(sorted(set(notes.files) - set(names)))
        for name in gone:
            there.remove(name)
            del notes.files[name]
    finally:
        notes.write()
    return Sent(tuple(copied), gone, len(names) - len(copied))


def _published(folder: Path) -> Iterator[str]:
    """The names of what listeners may have:
    what makes recorded, tombstones of what is withdrawn, and the lists of all."""
    withdrawn = {entry.slug for entry in ledger.load(folder).withdrawn.values()}
    for path in folder.iterdir():
        if path.is_file():
            yield from (path.name for form in PROGRAMME if fnmatch.fnmatchcase(path.name, form))
        elif path.name in withdrawn:
            away = (path / WITHDRAWN).is_dir()
            yield from (f"{path.name}/{name}" for name in tombstone.NAMES if away and (path / name).is_file())
        elif not path.name.startswith("."):
            yield from (f"{path.name}/{name}" for name in _recorded(path) if (path / name).is_file())


def _recorded(folder: Path) -> tuple[str, ...]:
    try:
        return made.read(folder).published
    except (OSError, ValueError):  # no article, or not finished
        return ()


def _turn(name: str) -> tuple[int, str]:
    """Sounds and their company first, then archives, then the pages that list them, the feed last."""
    if "/" in name:
        return 0, name
    return (3 if name == FEED else 2 if name.endswith(".html") else 1), name


def _whole(folder: Path, names: frozenset[str]) -> frozenset[str]:
    """Return the articles that the feed and its archives list;
    raise OutputError where a file of theirs is not there."""
    if FEED not in names:
        raise OutputError(f"{folder}: holds no {FEED}; run `presscast feed` first")
    found = set[str]()
    for feed in (FEED, *sorted(fnmatch.filter(names, ARCHIVES))):
        for name in _enclosed(folder / feed):
            if name not in names:
                raise OutputError(f"{folder / feed}: lists {name}, which is not there; run `presscast feed` again")
            found.add(name.partition("/")[0])
    return frozenset(found)


def _enclosed(feed: Path) -> Iterator[str]:
    from lxml import etree

    try:
        for _, enclosure in etree.iterparse(BytesIO(feed.read_bytes()), tag="enclosure", resolve_entities=False):
            yield "/".join(unquote(part) for part in enclosure.get("url", "").split("/")[-2:])
            enclosure.clear()
    except etree.XMLSyntaxError as error:
        raise OutputError(f"{feed}: is damaged: {error}; run `presscast feed` again") from error
