"""Find which articles are meant: files, folders, patterns, lists and feeds, told apart and put in order."""

from __future__ import annotations

import glob
import itertools
import os
import sys
from collections import deque
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from presscast.errors import ReadError, reason
from presscast.net.address import is_address, public
from presscast.sources.choose import endings
from presscast.sources.load import load
from presscast.sources.ours import is_inside, is_made
from presscast.sources.source import Named, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from presscast.sources.listing import Entry
    from presscast.sources.source import Asked

LISTINGS = frozenset({".xml", ".rss", ".atom", ".gz"})
"""The endings of files that may be a feed or a sitemap."""

_HIDDEN = (".", "~$")
"""How the names of hidden files begin, and of what Word lays beside a document that is open."""

MOST_PAGES = 100  # of one feed or sitemap


def gather(names: Iterable[str], out: Path, since: str = "", limit: int = 0) -> Iterator[Asked]:
    """Yield the articles that `names` stand for, each once, as they are found.

    A folder stands for the articles in it and below, without hidden ones, without `out` and what else presscast made; a
    pattern (`*`, `?`, `[]`, `**`) for the files it matches, without these too; a feed or a sitemap, in a file or at an
    address, for what it names of `since` (ISO 8601) and later, at most `limit` (0 for all), with when each last
    changed. What was fetched to find out comes with its bytes. What stands for nothing is yielded as it is: reading it
    tells what is wrong with it.
    """
    seen = set()
    for article in chain.from_iterable(_meant(name, out, since, limit) for name in names):
        if (key := _identity(article)) not in seen:
            seen.add(key)
            yield article


def lone(names: Sequence[str]) -> bool:
    """Return whether `names` stand for one article, as far as can be told without fetching or listing anything."""
    return len(names) == 1 and (
        names[0] == "-" or (Path(names[0]).suffix.lower() in endings() and Path(names[0]).is_file())
    )


def name_of(article: Asked) -> str:
    """Return how a gathered article is called."""
    if isinstance(article, str):
        return public(article)
    return public(article.address) or (article.origin if isinstance(article, Source) else "")


def _identity(article: Asked) -> str:
    """Return what two names of one article share: a file may be named by a link too."""
    name = name_of(article)
    return name if name == "-" or is_address(name) or "\0" in name else os.path.realpath(name)


def names_in(name: str) -> Iterator[str]:
    """Return the names in the file `name`, `-` for standard input: one a line, without blank ones and # comments.

    They come as they are written, so that a list may still grow. Raises ReadError where it cannot be read.
    """
    try:
        file = sys.stdin.buffer if name == "-" else Path(name).open("rb")  # noqa: SIM115  (read to its end below)
    except OSError as error:
        raise ReadError(f"{name}: the list cannot be read: {reason(error)}") from error
    texts = (line.decode("utf-8-sig", "replace").strip() for line in file)
    return (text for text in texts if text and not text.startswith("#"))


def inside(folder: Path, out: Path, above: tuple[Path, ...] = ()) -> Iterator[Path]:
    """Yield the articles in `folder` and below, in order, passing over hidden ones, `out` and what presscast made.

    A folder that cannot be listed, or that is a link to one `above` it, is yielded itself: reading it tells why.
    """
    try:
        found = sorted(path for path in folder.iterdir() if not path.name.startswith(_HIDDEN))
    except OSError:
        yield folder
        return
    for path in found:
        yield from _of(path, out, (*above, _real(folder)))


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _of(path: Path, out: Path, above: tuple[Path, ...]) -> Iterable[Path]:
    """The articles that a path in a folder stands for."""
    try:
        if path.is_dir():
            if _real(path) == _real(out) or is_made(path):
                return ()
            return [path] if _real(path) in above else inside(path, out, above)
        readable = path.suffix.lower() in endings() and (path.is_file() or not path.exists())
        return [path] if readable and not is_made(path) else ()
    except OSError:
        return [path]


def _meant(name: str, out: Path, since: str, limit: int) -> Iterable[Asked]:
    try:
        return _found(name, out, since, limit)
    except OSError:  # a name that the system does not take
        return [name]


def _found(name: str, out: Path, since: str, limit: int) -> Iterable[Asked]:
    path = Path(name)
    if is_address(name) or (path.suffix.lower() in LISTINGS and path.is_file()):
        return _named_in(name, since, limit)
    if path.is_dir():
        found = () if is_inside(path) else inside(path, out)
        return [str(file) for file in found] or [name]
    if glob.has_magic(name) and not path.exists():
        return _matched(name) or [name]
    return [name]


def _matched(pattern: str) -> list[str]:
    """The files a pattern matches, and the folders that it would have been looked for in but cannot be listed."""
    closed: list[str] = []
    if "**" in pattern:
        for _ in os.walk(_root(pattern), onerror=lambda error: closed.append(str(error.filename))):
            pass
    found = [file for file in sorted(glob.glob(pattern, recursive=True)) if Path(file).is_file()]  # noqa: PTH207
    return [*(file for file in found if not is_inside(Path(file))), *closed]


def _root(pattern: str) -> Path:
    """The folder that a pattern begins in."""
    plain = itertools.takewhile(lambda part: not glob.has_magic(part), Path(pattern).parts)
    return Path(*plain)


def _named_in(name: str, since: str, limit: int) -> Iterable[Asked]:
    """What a feed names, and the parts of it that cannot be had; where it is none, what was fetched."""
    from presscast.sources import listing

    try:
        got = load(name)
    except ReadError:
        return [name]
    if not listing.is_listing(got.data):
        return [got] if got.address else [name]
    entries, lacking = _followed(got)
    chosen = listing.chosen(entries, since, limit)
    return [*(Named(entry.address, listing.changed(entry), got.asked) for entry in chosen), *lacking]


def _followed(first: Source) -> tuple[list[Entry], list[str]]:
    """The entries of a listing and of those it leads on to, and the addresses of those that cannot be had."""
    from presscast.sources import listing

    entries: list[Entry] = []
    lacking: list[str] = []
    known, to_come = {first.address}, deque([first.address])
    while to_come and len(known) <= MOST_PAGES:
        address = to_come.popleft()
        try:
            got = first if address == first.address else load(address, named=first.asked)
            page = listing.read(got.data, got.address)
        except ReadError:
            lacking.append(address)
            continue
        entries += page.entries
        to_come += [more for more in page.more if more not in known]
        known.update(page.more)
    return entries, lacking
