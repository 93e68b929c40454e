"""Take articles in: text that was pasted, files that were dropped, addresses that were given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from presscast import layout
from presscast.address import is_address
from presscast.atomic import replacing
from presscast.errors import OutputError, ReadError
from presscast.model import Article
from presscast.output import identity
from presscast.production.text import read_article
from presscast.records import from_json, to_json
from presscast.sources.choose import endings
from presscast.sources.load import LIMIT

if TYPE_CHECKING:
    from presscast.desk.home import Home

INBOX, READ = "inbox", "read"


@dataclass(frozen=True, slots=True)
class Taken:
    """An article that was read and has its folder in DIR."""

    slug: str
    title: str


def store(home: Home, data: bytes, name: str = "") -> Path:
    """Keep the bytes of an article in the desk's inbox; of `name` only a known ending counts.

    Raises ReadError where there are none or too many, OutputError where they cannot be written.
    """
    if not data.strip():
        raise ReadError("there is no text in it; paste the article, or choose its file")
    if len(data) > LIMIT:
        raise ReadError(f"over {LIMIT >> 20} MB; give the article alone")
    ending = Path(name).suffix.lower()
    at = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    path = home.own / INBOX / f"{at}-{uuid4().hex[:8]}{ending if ending in endings() else ''}"
    with home.alone():
        path.parent.mkdir(exist_ok=True)
        with replacing(path) as part:
            part.write_bytes(data)
    return path


def take(home: Home, source: str) -> Taken:
    """Read the article at a path or an address and give it its folder; nothing is made of it yet.

    Raises ReadError where it is no article, OutputError where the folder cannot be made.
    """
    settings = home.settings()
    place = identity.place(read_article(source, settings), settings.out)
    with home.alone():
        kept = home.own / READ / f"{place.slug}.json"
        kept.parent.mkdir(exist_ok=True)
        with replacing(kept) as part:
            part.write_text(to_json(place.article), "utf-8")
    return Taken(place.slug, place.article.title)


def article(home: Home, slug: str) -> Article:
    """Return an article as it was last read, at the desk or by a make; raise OutputError where it is damaged."""
    made, read = home.folder(slug) / layout.ARTICLE, home.own / READ / f"{slug}.json"
    newest = read if read.is_file() and read.stat().st_mtime_ns > made.stat().st_mtime_ns else made
    try:
        return from_json(Article, newest.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise OutputError(f"{newest}: cannot be read: {error}; give the article to the desk again") from error


def source(home: Home, article: Article) -> str:
    """Return the path or address that `article` is made from; raise ReadError where it is gone."""
    if is_address(article.origin):
        return article.origin
    path = home.out / article.origin
    if not article.origin or not path.is_file():
        raise ReadError(f"{article.title}: its source, {article.origin or 'standard input'}, is gone; paste it again")
    return str(path)


def text(home: Home, slug: str) -> str:
    """Return the text that an article was given to the desk as, "" where it came otherwise or is not one to edit."""
    path = home.out / article(home, slug).origin
    if path.resolve().parent != (home.own / INBOX).resolve():
        return ""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def rewrite(home: Home, slug: str, data: bytes) -> Taken:
    """Put a corrected text in the place of one that was given to the desk, and read it again.

    Raises ReadError where the article's source is not the desk's own to change, or the new text is no article; the
    text that was there is then put back.
    """
    path = Path(source(home, article(home, slug)))
    if path.resolve().parent != (home.own / INBOX).resolve():
        raise ReadError(f"{path}: is not the desk's own; change it there, and make the article again")
    before = path.read_bytes()
    _put(home, path, data)
    try:
        return take(home, str(path))
    except ReadError:
        _put(home, path, before)
        raise


def _put(home: Home, path: Path, data: bytes) -> None:
    with home.alone(), replacing(path) as part:
        part.write_bytes(data)
