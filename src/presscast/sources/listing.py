"""RSS, RDF, Atom or sitemap -> the articles it names: bytes in, entries out; nothing is fetched."""

from __future__ import annotations

import gzip
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from presscast.errors import ReadError
from presscast.net.address import host, is_address, joined
from presscast.writing.moments import is_zoned, moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LARGEST = 100_000_000  # bytes; the sitemap protocol allows 50 MB
_ENTRIES = frozenset(["item", "entry", "url"])
_LISTINGS = frozenset(["rss", "rdf", "feed", "urlset", "sitemapindex"])
_ANYWHERE = timedelta(hours=36)
_DATES = ("published", "pubdate", "publication_date", "date", "issued", "updated", "modified", "lastmod")


@dataclass(frozen=True, slots=True)
class Entry:
    """An article a listing names: its address, its id there, its date (ISO 8601, "" unknown), its title.

    `updated` is the latest date it gives, where that is another.
    """

    address: str
    id: str
    date: str = ""
    title: str = ""
    updated: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a feed or sitemap names, in its order, each article once; `more` are listings it leads on to."""

    entries: tuple[Entry, ...]
    more: tuple[str, ...] = ()


def is_listing(data: bytes) -> bool:
    """Tell a feed or sitemap from an article by its root element."""
    try:
        return _name(_root(data)) in _LISTINGS
    except ReadError:
        return False


def read(data: bytes, origin: str = "") -> Listing:
    """Read a feed or a sitemap (gzipped too); `origin` is its address, against which links resolve.

    No entity is expanded and no document type fetched. Raises ReadError where it is neither.
    """
    root = _root(data)
    if _name(root) not in _LISTINGS:
        raise ReadError(f"{origin or 'the source'}: is neither a feed nor a sitemap: its root is <{_name(root)}>")
    found: dict[str, Entry] = {}
    for element in root.iter():
        if _name(element) in _ENTRIES and (entry := _entry(element, origin)):
            found.setdefault(entry.address, entry)
    return Listing(tuple(found.values()), tuple(dict.fromkeys(_more(root, origin))))


def chosen(entries: Iterable[Entry], since: str = "", limit: int = 0) -> tuple[Entry, ...]:
    """Return the entries of `since` (ISO 8601) and later, newest first, at most `limit` (0 for all).

    An entry without a date is kept, after those that have one.
    """
    start = moment(since)
    if since and start is None:
        raise ReadError(f"--since {since}: is no date; write it as 2025-06-10")
    dated = [(moment(entry.date), entry) for entry in entries]
    kept = [(at, entry) for at, entry in dated if at is None or start is None or at >= start]
    oldest = datetime.min.replace(tzinfo=UTC)
    ordered = [entry for _, entry in sorted(kept, key=lambda item: item[0] or oldest, reverse=True)]
    return tuple(ordered[:limit] if limit else ordered)


def changed(entry: Entry) -> datetime | None:
    """Return the last moment at which an entry may have changed, by its own dates; None where it has none.

    A date without an offset is one anywhere in the world, and may mean any moment of its day.
    """
    last = entry.updated or entry.date
    at = moment(last)
    return at + _ANYWHERE if at and at.year < datetime.max.year and not is_zoned(last) else at


def _root(data: bytes) -> Any:  # noqa: ANN401  (lxml carries no types)
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, recover=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_unpacked(data).strip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(f"not XML: {error}") from error
    if root is None:
        raise ReadError("not XML: it holds no element")
    return root


def _unpacked(data: bytes) -> bytes:
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as packed:
            plain = packed.read(_LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ReadError(f"the gzipped listing is damaged: {error}") from error
    if len(plain) > _LARGEST:
        raise ReadError(f"the gzipped listing unpacks to more than {_LARGEST // 1_000_000} MB")
    return plain


def _name(element: Any) -> str:  # noqa: ANN401
    return str(element.tag).rsplit("}", 1)[-1].lower() if isinstance(element.tag, str) else ""


def _entry(element: Any, origin: str) -> Entry | None:  # noqa: ANN401
    texts = {name: text for name, text in _texts(element) if text}
    guid = texts.get("guid", "") or texts.get("id", "")
    address = _address(element, texts, guid, origin)
    if not address:
        return None
    dates = [iso for name in _DATES if (iso := _iso(texts.get(name, "")))]
    first, last = (dates[0], max(dates, key=_at)) if dates else ("", "")
    return Entry(address, guid or address, first, texts.get("title", ""), last if last != first else "")


def _texts(element: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """The texts an entry holds by element name; those of its own children win over deeper ones."""
    from lxml import etree

    found = list(element.iterdescendants(etree.Element))  # entities are no elements, and stay unread
    inner = [child for child in found if child.getparent() is not element]
    own = [child for child in found if child.getparent() is element]
    for child in (*inner, *reversed(own)):
        yield _name(child), " ".join("".join(child.itertext(etree.Element)).split())


def _address(element: Any, texts: dict[str, str], guid: str, origin: str) -> str:  # noqa: ANN401
    links = [child for child in element if _name(child) == "link"]
    pages = [link.get("href") for link in links if link.get("href") and link.get("rel", "alternate") == "alternate"]
    plain = [link.text for link in links if link.text and link.text.strip()]
    permanent = [c for c in element if _name(c) == "guid" and c.get("isPermaLink", "true").lower() == "true"]
    candidates = [*plain, *pages, texts.get("loc", ""), guid if permanent else ""]
    return next((web for text in candidates if (web := _web(text.strip(), element, origin))), "")


def _web(address: str, element: Any, origin: str) -> str:  # noqa: ANN401
    full = joined(element.base or origin, address) if address else ""
    return full if is_address(full) and host(full) else ""


def _more(root: Any, origin: str) -> Iterator[str]:  # noqa: ANN401
    for element in root.iter():
        inside = "" if element.getparent() is None else _name(element.getparent())
        if _name(element) == "loc" and inside == "sitemap":
            yield _web((element.text or "").strip(), element, origin)
        if (
            _name(element) == "link"
            and element.get("rel") in ("next", "prev-archive")
            and inside in ("channel", "feed")
        ):
            yield _web(element.get("href", ""), element, origin)


def _iso(text: str) -> str:
    """Return a date as ISO 8601, at the precision it has; "" where it is none."""
    if moment(text):
        return text
    try:
        return parsedate_to_datetime(text).isoformat(timespec="minutes")
    except (ValueError, OverflowError, IndexError):
        return ""


def _at(text: str) -> datetime:
    return moment(text) or datetime.min.replace(tzinfo=UTC)
