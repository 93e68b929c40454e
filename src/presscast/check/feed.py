"""The feed: each item is its article's own, every file it names is there, nothing that was listed is missing."""

from __future__ import annotations

import json
import os
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from presscast import fields
from presscast.check.fields import apart
from presscast.check.finding import Finding, finding, line
from presscast.errors import reason
from presscast.fields import Facts
from presscast.files import layout
from presscast.files.layout import FEED
from presscast.net.address import joined
from presscast.writing.moments import is_zoned, moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

ATOM = "{http://www.w3.org/2005/Atom}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
SPACES = {"podcast": PODCAST, "dc": "{http://purl.org/dc/elements/1.1/}", "itunes": ITUNES}
_FACTS = ("title", "guid", "url", "disclosure", "section", "source", "voice", "licence")
TYPES = {".mp3": "audio/mpeg", ".m4b": "audio/mp4", ".opus": "audio/ogg", ".flac": "audio/flac", ".wav": "audio/wav"}
ZONES = timedelta(hours=26)  # a day of an article and its midnight in any zone lie no further apart


def check(out: Path) -> Iterator[Finding]:
    """Hold the feed of a folder of articles, where it has one, against its files."""
    from lxml import etree

    path = out / FEED
    if not path.is_file():
        return
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        root = etree.fromstring(path.read_bytes(), parser)
    except (OSError, etree.XMLSyntaxError) as error:
        yield Finding(FEED, "feed", "", f"cannot be read: {reason(error)}")
        return
    base = next((link.get("href", "") for link in root.iter(f"{ATOM}link") if link.get("rel") == "self"), "")
    episodes, ledger = _episodes(out), _read(out / layout.LEDGER)
    marked = {str(entry.get("guid")) for entry in _entries(ledger, "withdrawn") if entry.get("is_marked")}
    for item in root.iter("item"):
        if item.findtext("guid", "") in marked:
            told = ["it is withdrawn, and has an enclosure"] if item.find("enclosure") is not None else []
            yield finding(FEED, "withdrawn", item.findtext("title", ""), told)
            continue
        faults = [*_wrong(out, base, item), *_strange(item, episodes, ledger)]
        yield finding(FEED, "item", item.findtext("title", ""), faults)
    guids = [item.findtext("guid", "") for item in root.iter("item")]
    faults = [f"two items have the guid {guid!r}" for guid in sorted({g for g in guids if guids.count(g) > 1})]
    faults += [f"{slug} was listed, and is not" for slug in _lacking(out, {*guids, *_archived(out)}, episodes, ledger)]
    faults += _forgotten({*guids, *_archived(out)}, ledger)
    faults += _pictures(out, base, root)
    yield finding(FEED, "feed", f"{len(guids)} items", faults)
    yield from _withdrawn(out, episodes, ledger)


def _episodes(out: Path) -> Mapping[str, Mapping[str, Any]]:
    """The finished articles' own facts for the feed, by their guid."""
    found = {path.parents[1].name: _read(path) for path in sorted(out.glob(f"[!.]*/{layout.EPISODE}"))}
    return {str(facts.get("guid")): {**facts, "slug": slug} for slug, facts in found.items()}


def _read(path: Path) -> Mapping[str, Any]:
    try:
        held = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return held if isinstance(held, dict) else {}


def _strange(item: _Element, episodes: Mapping[str, Mapping[str, Any]], ledger: Mapping[str, Any]) -> Iterator[str]:
    """What of an item is not its article's."""
    if (facts := episodes.get(item.findtext("guid", ""))) is None:
        yield "its guid is that of no article here"
        return
    yield from _fields(item, facts)
    for enclosure in item.iter("enclosure"):
        address = urlsplit(joined("", enclosure.get("url", ""))).path.split("/")
        if [unquote(part) for part in address[-2:]] != [facts["slug"], next(iter(facts.get("audio") or ()), "")]:
            yield f"its enclosure is not the sound of {facts['slug']}"
        ending = address[-1].rpartition(".")[2]
        if (due := TYPES.get(f".{ending}")) and enclosure.get("type") != due:
            yield f"its enclosure is {enclosure.get('type')}, not {due}"
    if item.findtext(f"{ITUNES}duration", "") != str(facts.get("seconds", "")):
        yield f"its duration is not {facts.get('seconds')} seconds"
    yield from _date(item.findtext("pubDate", ""), str(facts.get("published") or _first(facts, ledger)))


def _fields(item: _Element, facts: Mapping[str, Any]) -> Iterator[str]:
    """What of an item's fields is not what the table has of its article."""
    known = {name: str(facts.get(name, "")) for name in _FACTS}
    authors = tuple(map(str, facts.get("authors") or ()))
    artist = fields.by(authors, str(facts.get("site", "")))
    due = fields.due("feed", Facts(**known, authors=authors, artist=artist))
    found = {name: tuple(line(text) for text in _told(item, name)) for name in due}
    found["description"] = tuple(
        line(d) for d in due["description"] if any(line(d) in told for told in found["description"])
    )
    yield from apart({name: tuple(map(line, texts)) for name, texts in due.items()}, found)


def _told(item: _Element, field: str) -> list[str]:
    """The texts of an item's elements of a name, such as `podcast:txt ai-content`: those of that purpose."""
    name, _, purpose = field.partition(" ")
    prefix, colon, local = name.rpartition(":")
    found = item.findall(f"{SPACES[prefix]}{local}" if colon else name)
    return [element.text or "" for element in found if not purpose or element.get("purpose") == purpose]


def _date(told: str, due: str) -> Iterator[str]:
    try:
        there, wanted = parsedate_to_datetime(told), moment(due)
    except (ValueError, IndexError, OverflowError):
        yield f"its date {told!r} is none"
        return
    if there.tzinfo is None:
        there = there.replace(tzinfo=UTC)
    if wanted and abs(there - wanted) > (timedelta(seconds=60) if is_zoned(due) else ZONES):
        yield f"its date is {told}, that of the article {due}"


def _first(facts: Mapping[str, Any], ledger: Mapping[str, Any]) -> str:
    """Return when an article without a date was first listed."""
    return next((str(e.get("first", "")) for e in _entries(ledger, "listed") if e.get("guid") == facts.get("guid")), "")


def _entries(ledger: Mapping[str, Any], kind: str) -> list[Mapping[str, Any]]:
    """Return the entries of a ledger that are such; a damaged one is told where it is loaded."""
    held = ledger.get(kind)
    return [entry for entry in held if isinstance(entry, dict)] if isinstance(held, list) else []


def _lacking(
    out: Path, listed: set[str], episodes: Mapping[str, Mapping[str, Any]], ledger: Mapping[str, Any]
) -> list[str]:
    """Return the folders that were listed once, were not withdrawn, and are not listed now."""
    once = {str(entry.get("guid")) for entry in _entries(ledger, "listed")}
    gone = {str(entry.get("guid")) for entry in _entries(ledger, "withdrawn")}
    return [str(episodes[guid]["slug"]) for guid in sorted((once - gone - listed) & episodes.keys())]


def _withdrawn(out: Path, episodes: Mapping[str, Mapping[str, Any]], ledger: Mapping[str, Any]) -> Iterator[Finding]:
    """Tell of articles put away that the feed's memory does not have as such: they would be listed again."""
    known = {str(entry.get("guid")): entry for entry in _entries(ledger, "withdrawn")}
    for guid, facts in episodes.items():
        slug, entry = str(facts["slug"]), known.get(guid)
        is_away = (out / slug / layout.WITHDRAWN).is_dir()
        if is_away and entry is None:
            yield Finding(layout.LEDGER, "withdrawn", "", f"does not know that {slug} is withdrawn")
        elif entry is not None and (entry.get("slug") != slug or not _is_titled(out / slug, facts, entry)):
            yield Finding(layout.LEDGER, "withdrawn", "", f"has {slug} under another name or title")


def _is_titled(folder: Path, facts: Mapping[str, Any], entry: Mapping[str, Any]) -> bool:
    """Tell whether a title is an article's own or, where that is made again since, the one its notice tells."""
    title = str(entry.get("title"))
    if title == facts.get("title"):
        return True
    try:
        return f">{title}<" in unescape((folder / layout.PAGE).read_text("utf-8", "replace"))
    except OSError:
        return False


def _forgotten(listed: set[str], ledger: Mapping[str, Any]) -> list[str]:
    """Tell of the items whose guid the feed's memory lacks: it would list them as new ones, today."""
    known = {str(entry.get("guid")) for entry in _entries(ledger, "listed")}
    return [f"{guid} is listed, and {layout.LEDGER} knows of none" for guid in sorted(listed - known)] if ledger else []


def _archived(out: Path) -> Iterator[str]:
    """Yield the guids of the items on the feed's archive pages."""
    from lxml import etree

    for path in out.glob("feed-archive-*.xml"):
        try:
            parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
            root = etree.fromstring(path.read_bytes(), parser)
        except (OSError, etree.XMLSyntaxError):
            continue
        yield from (item.findtext("guid", "") for item in root.iter("item")) if root is not None else ()


def _pictures(out: Path, base: str, root: _Element) -> list[str]:
    found = [(e.getparent(), e.get("href", "")) for e in root.iter(f"{ITUNES}image")]
    faults = [] if any(parent.tag == "channel" for parent, _ in found) else ["it has no artwork"]
    gone = (href for _, href in found if (path := _local(out, base, href)) and not _is_there(path))
    return faults + [f"{href} is not there" for href in gone]


def _wrong(out: Path, base: str, item: _Element) -> Iterator[str]:
    sounds = [(e.get("url", ""), e.get("length")) for e in item.iter("enclosure")]
    for other in item.iter(f"{PODCAST}alternateEnclosure"):
        sounds += [(source.get("uri", ""), other.get("length")) for source in other.iter(f"{PODCAST}source")]
    if not sounds:
        yield "it has no enclosure"
    for url, length in sounds:
        yield from _sound(_local(out, base, url), url, length)
    for name in ("chapters", "transcript"):
        for url in (e.get("url", "") for e in item.iter(f"{PODCAST}{name}")):
            if (path := _local(out, base, url)) and not _is_there(path):
                yield f"{url} is not there"


def _sound(path: Path | None, url: str, length: str | None) -> Iterator[str]:
    if path is None:
        return
    if not _is_there(path):
        yield f"{url} is not there"
    elif length is not None and length != str(path.stat().st_size):
        yield f"{url} is {path.stat().st_size:,} bytes, not {length}"


def _is_there(path: Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113  (false for names no system takes)


def _local(out: Path, base: str, url: str) -> Path | None:
    """The file beside the feed that an address names; None for one that stands elsewhere."""
    here, there = urlsplit(joined(base, ".")), urlsplit(joined(base, url))
    if (here.scheme, here.netloc) != (there.scheme, there.netloc) or not there.path.startswith(here.path):
        return None
    path = out / unquote(there.path[len(here.path) :]).replace("\0", "�")
    return path if Path(os.path.realpath(path)).is_relative_to(out.resolve()) else None
