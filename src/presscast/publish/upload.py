"""DIR -> any fsspec target (a folder, s3://…, sftp://…): what is new or changed, the feed last.

A record of what was sent lies beside it as .presscast.json; a file is left alone only where that
record and the target's own listing agree with it. Interrupted and run again, an upload goes on.
"""

from __future__ import annotations

import fnmatch
import hashlib
import json
import re
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from presscast import made
from presscast.documents import check_folder
from presscast.errors import OutputError, PresscastError, SettingsError, reason, unwritable
from presscast.layout import FEED, PROGRAMME, SENT, WITHDRAWN
from presscast.publish import published
from presscast.publish.feed import ledger
from presscast.publish.media import media_type
from presscast.publish.page import tombstone
from presscast.publish.published import Published

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ARCHIVES = "feed-archive-*.xml"
_EXTRAS = frozenset(["s3", "sftp"])
_KEEP_EVERY = 100  # files between two writings of the record
# Stores that show an object only when it is whole, and have no folders to make.
_STORES = frozenset(["s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "adl", "oss", "memory"])


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
    with _told(target):
        (names, listed), there = _ahead(folder), _Target(target, folder)
        if not over:
            _check_others(target, names, there, folder)
        held = Published(there.address, tuple((slug, made.read(folder / slug).edition) for slug in sorted(listed)))
        sent = _sync(folder, names, there, report)
        published.note(folder, held)
        return sent


def pending(folder: Path, target: str) -> Sent:
    """Tell what `upload` would copy and remove, and do neither; raise as it does."""
    check_folder(folder)
    with _told(target):
        (names, _), there = _ahead(folder), _Target(target, folder)
        copied = tuple(name for name in names if not there.has(name, folder / name))
        return Sent(copied, tuple(sorted(set(there.record) - set(names))), len(names) - len(copied))


def _check_others(target: str, names: list[str], there: _Target, folder: Path) -> None:
    """See that nothing is written over that presscast did not put there: what it did is recorded, or as long."""
    sizes = ((name, there.sizes.get(name)) for name in names if name not in there.record)
    others = [name for name, size in sizes if size is not None and size != (folder / name).stat().st_size]
    if others:
        raise OutputError(
            f"{shown(target)}: holds {', '.join(others[:3])}{' and more' if len(others) > 3 else ''}, "
            "which presscast did not put there; name another folder, or --force writes over it"
        )


def listed(folder: Path) -> frozenset[str]:
    """Return the articles that the feed as it is written lists, with its archives; raise OutputError where it is damaged."""
    feeds = [path for path in (folder / FEED, *sorted(folder.glob(ARCHIVES))) if path.is_file()]
    return frozenset(name.partition("/")[0] for feed in feeds for name in _enclosed(feed))


def shown(target: str) -> str:
    """Return a target's address without the name and password in it."""
    return re.sub(r"//[^@/]*@", "//", target)


def _ahead(folder: Path) -> tuple[list[str], frozenset[str]]:
    """Name all that DIR publishes, in the order it is sent, and the articles of it that the feed lists."""
    names = sorted(_published(folder), key=_turn)
    return names, _listed(folder, frozenset(names))


@contextmanager
def _told(target: str) -> Iterator[None]:
    """Raise whatever a target's library raises as OutputError."""
    try:
        yield
    except PresscastError:
        raise
    except Exception as error:
        if isinstance(error, OSError) and "://" not in target:
            raise unwritable(target, error) from error
        raise OutputError(f"{shown(target)}: cannot be published to: {_why(error)}; run it again to go on") from error


def _why(error: Exception) -> str:
    return f"{reason(error)} ({type(error).__name__})" if reason(error) else type(error).__name__


class _Target:
    """A place of files by name, and the record of what was put there: name -> (SHA-256, size, mtime in ns)."""

    def __init__(self, url: str, folder: Path) -> None:
        self.files, root = _opened(url)
        self.root = root.rstrip("/")
        protocols = self.files.protocol
        self.protocols = frozenset([protocols] if isinstance(protocols, str) else protocols)
        if "file" in self.protocols and (f"{self.root}/").startswith(f"{folder.resolve().as_posix()}/"):
            raise SettingsError(f"{url}: lies inside {folder}, which it would publish; name another folder")
        self.address = self.files.unstrip_protocol(self.root) if "file" in self.protocols else shown(url)
        self.files.invalidate_cache()
        self.record = self._recorded()
        self.sizes = {name[len(self.root) + 1 :]: info["size"] for name, info in self._listing()}

    def has(self, name: str, path: Path) -> bool:
        """Tell whether the target holds this very file."""
        known, facts = self.record.get(name), path.stat()
        if not known or self.sizes.get(name) != facts.st_size or known[1] != facts.st_size:
            return False
        return known[2] == facts.st_mtime_ns or known[0] == _sha256(path)

    def put(self, name: str, path: Path) -> None:
        """Copy a file, so that it appears whole, and note it."""
        facts, there = path.stat(), f"{self.root}/{name}"
        if self.protocols & _STORES:
            kind = {"ContentType": media_type(name)} if "s3" in self.protocols else {}
            self.files.put_file(str(path), there, **kind)
        else:
            self.files.makedirs(there.rsplit("/", 1)[0], exist_ok=True)
            self.files.put_file(str(path), f"{there}.part")
            self.files.mv(f"{there}.part", there)
        self.record[name] = (_sha256(path), facts.st_size, facts.st_mtime_ns)

    def remove(self, name: str) -> None:
        """Take away a file that was put here before."""
        if name in self.sizes:
            self.files.rm_file(f"{self.root}/{name}")
        del self.record[name]

    def keep(self) -> None:
        """Write the record."""
        if not self.protocols & _STORES:
            self.files.makedirs(self.root, exist_ok=True)
        self.files.pipe_file(f"{self.root}/{SENT}", json.dumps(self.record).encode())

    def _recorded(self) -> dict[str, tuple[str, int, int]]:
        try:
            held = json.loads(self.files.cat_file(f"{self.root}/{SENT}"))
            return {str(name): (str(sha), int(size), int(time)) for name, (sha, size, time) in held.items()}
        except (FileNotFoundError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
            return {}

    def _listing(self) -> list[tuple[str, Any]]:
        try:
            return list(self.files.find(self.root, detail=True).items())
        except FileNotFoundError:
            return []


def _opened(url: str) -> tuple[Any, str]:
    import fsspec

    if re.match(r"https?://", url):
        raise SettingsError(f"{shown(url)}: nothing can be put there; name a folder, s3://… or sftp://…")
    try:
        files, root = fsspec.url_to_fs(url)
    except ImportError as error:
        kind = url.split(":", 1)[0]
        extra = f": pip install 'presscast[{kind}]'" if kind in _EXTRAS else ""
        raise SettingsError(f"{kind}: needs a package that is not installed{extra} ({error})") from error
    except ValueError as error:
        raise SettingsError(f"no target of this kind: {error}") from error
    if "://" in url and not root:
        raise SettingsError(f"{url}: names no place there; write it as {url.partition('://')[0]}://bucket/path")
    return files, str(root)


def _sync(folder: Path, names: list[str], target: _Target, report: Callable[[str], None]) -> Sent:
    copied: list[str] = []
    numbers = count(1)
    try:
        for name in names:
            if target.has(name, folder / name):
                continue
            report(name)
            target.put(name, folder / name)
            copied.append(name)
            if next(numbers) % _KEEP_EVERY == 0:
                target.keep()
        gone = tuple(sorted(set(target.record) - set(names)))
        for name in gone:
            target.remove(name)
    finally:
        target.keep()
    return Sent(tuple(copied), gone, len(names) - len(copied))


def _published(folder: Path) -> Iterator[str]:
    """The names of what listeners may have: what makes recorded, tombstones of what is withdrawn, and the lists of all."""
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


def _listed(folder: Path, names: frozenset[str]) -> frozenset[str]:
    """Return the articles that the feed and its archives list; raise OutputError where a file of theirs is not there."""
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


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
