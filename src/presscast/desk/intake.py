"""Take articles in: text that was pasted, files that were dropped, addresses that were given."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from presscast.desk import toml
from presscast.errors import OutputError, PresscastError, ReadError, SettingsError, reason
from presscast.files import layout
from presscast.files.atomic import replacing
from presscast.model import Article
from presscast.net.address import is_address
from presscast.output import identity
from presscast.production.text import as_chosen, chosen_kinds, correction, kept_rules, read_article, site
from presscast.read.keep import check_rules
from presscast.read.recast import CHOICES, key, rows
from presscast.records import digest, from_json, to_json
from presscast.settings.project import FILE
from presscast.sources.choose import endings
from presscast.sources.gather import gather
from presscast.sources.load import LIMIT, loaded
from presscast.sources.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from presscast.desk.home import Home
    from presscast.sources.source import Asked

MOST_OF_FEED = 20
"""Articles that are read of a feed at once."""
LONGEST_NOTE = 1000
"""Characters of what is told of a correction."""
INBOX, READ, FETCHED, REMOVED = "inbox", "read", "fetched", "removed"
DRAFTS, LATE = "drafts", "late"


class OvertakenError(ReadError):
    """Another editor has corrected the text since it was shown; both texts are kept."""


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
    _write(home, path, data)
    return path


def take(home: Home, asked: Asked) -> Taken:
    """Read an article and give it its folder; nothing is made of it yet. What was fetched is kept to be made.

    Raises ReadError where it is no article, OutputError where the folder cannot be made.
    """
    settings, got = home.settings(), loaded(asked)
    place = identity.place(read_article(got, settings), settings.out)
    _write(home, home.own / READ / f"{place.slug}.json", to_json(place.article).encode())
    if got.address:
        facts = json.dumps([got.origin, got.address, got.asked, got.media])
        _write(home, home.own / FETCHED / place.slug, facts.encode() + b"\n" + got.data)
    return Taken(place.slug, place.article.title)


def gathered(home: Home, address: str) -> tuple[Asked, ...]:
    """Return the article that was fetched of an address, or the newest ones that a feed or sitemap there names."""
    return tuple(gather([address], home.out, limit=MOST_OF_FEED))


def article(home: Home, slug: str) -> Article:
    """Return an article as it was last read, at the desk or by a make, with what is kept of it by choice.

    Raises OutputError where it is damaged, SettingsError where a rule to switch off is none.
    """
    newest = _newest(home, slug)
    try:
        return as_chosen(from_json(Article, newest.read_text("utf-8")), home.folder(slug))
    except (OSError, ValueError) as error:
        raise OutputError(f"{newest}: cannot be read: {reason(error)}; give the article to the desk again") from error


def _newest(home: Home, slug: str) -> Path:
    """The document of an article that was written last: by a make, or when the desk read it."""
    made, read = home.folder(slug) / layout.ARTICLE, home.own / READ / f"{slug}.json"
    return read if read.is_file() and read.stat().st_mtime_ns > made.stat().st_mtime_ns else made


def source(home: Home, slug: str) -> Asked:
    """Return what the article `slug` is made from: a path, or what was fetched; raise ReadError where it is gone."""
    found = article(home, slug)
    if is_address(found.origin):
        return _fetched(home.own / FETCHED / slug, found.origin) or found.origin
    path = home.out / found.origin
    if not found.origin or not path.is_file():
        raise ReadError(f"{found.title}: its source, {found.origin or 'standard input'}, is gone; paste it again")
    return str(path)


def to_make(home: Home, slug: str) -> Asked:
    """Return what the article `slug` is to be made from; raise ReadError where it is a draft, or its source is gone."""
    if is_draft(home, slug):
        raise ReadError("a draft where it comes from: it is made once it is published there")
    return source(home, slug)


def is_draft(home: Home, slug: str) -> bool:
    """Tell whether the program that gave an article calls it a draft."""
    return (home.own / DRAFTS / slug).is_file()


def keep_as_draft(home: Home, slug: str) -> None:
    """Note that the program that gave an article calls it a draft."""
    _write(home, home.own / DRAFTS / slug, b"")


def release(home: Home, slug: str) -> None:
    """Note that the program that gave an article calls it a draft no longer."""
    (home.own / DRAFTS / slug).unlink(missing_ok=True)


def _fetched(path: Path, origin: str) -> Source | None:
    """What the desk fetched of an article and showed to be proofread;
    the address itself may say something else by now."""
    try:
        facts, _, data = path.read_bytes().partition(b"\n")
        name, address, asked, media = map(str, json.loads(facts))
    except (OSError, ValueError, TypeError):
        return None
    return Source(data, name, address, asked, media=media) if asked == origin else None


def again(home: Home, slug: str) -> Taken:
    """Read an article again from where it came, by its address too; raise ReadError where it is gone."""
    found = article(home, slug)
    return take(home, found.origin if is_address(found.origin) else source(home, slug))


def switch_off(home: Home, slug: str, rule: str) -> None:
    """Keep what a rule of reading drops of this article.

    Raises SettingsError for a rule that there is not, ReadError where the article's source is gone.
    """
    _choose(home, slug, lambda rules: rules | {rule})


def switch_on(home: Home, slug: str, rule: str) -> None:
    """Leave out again what `switch_off` kept; raise as that does."""
    _choose(home, slug, lambda rules: rules - {rule})


def switch_off_for_site(home: Home, slug: str, rule: str) -> None:
    """Keep what a rule of reading drops of all articles of this one's site, from now on: presscast.toml says so.

    Raises SettingsError for a rule that there is not, an article of no known site, or a presscast.toml that is not ours
    to change, ReadError where the article's source is gone.
    """
    _choose_for_site(home, slug, lambda rules: rules | {rule})


def switch_on_for_site(home: Home, slug: str, rule: str) -> None:
    """Leave out again what `switch_off_for_site` kept; raise as that does."""
    _choose_for_site(home, slug, lambda rules: rules - {rule})


def _choose_for_site(home: Home, slug: str, change: Callable[[frozenset[str]], frozenset[str]]) -> None:
    name = site(article(home, slug))
    if not name:
        raise SettingsError("this article names no site; keep it in this article, or state its site or address")
    origin = source(home, slug)
    with home.alone():
        rules = change(home.settings().keep_for.get(name.casefold(), frozenset()))
        check_rules(rules, "keep")
        toml.set_row(Path(FILE), "keep_for", name, sorted(rules))
    take(home, origin)


def _choose(home: Home, slug: str, change: Callable[[frozenset[str]], frozenset[str]]) -> None:
    check_rules(change(frozenset()), "keep")
    take(home, source(home, slug))
    folder = home.folder(slug)
    with home.alone():
        rules = sorted(change(kept_rules(folder)))
        _put(folder / layout.KEPT, "".join(f"{name}\n" for name in rules).encode())


def recast(home: Home, slug: str, text: str, kind: str) -> None:
    """Have the block that says `text` be of another kind, "" for what it was read as.

    Raises SettingsError for a kind that there is not, ReadError where the article's source is gone.
    """
    chosen = next((choice for choice in CHOICES if choice == kind), None)
    if kind and chosen is None:
        raise SettingsError(f"a block is one of {', '.join(CHOICES)}, not {kind[:40]!r}")
    take(home, source(home, slug))
    folder = home.folder(slug)
    with home.alone():
        kinds = {words: name for words, name in chosen_kinds(folder).items() if words != key(text)}
        _put(folder / layout.KINDS, rows(kinds | ({key(text): chosen} if chosen else {})).encode())


def note_of(told: str) -> str:
    """Return what is told of a correction on one line; raise SettingsError for more than a note."""
    note = " ".join(told.split())
    if len(note) > LONGEST_NOTE:
        raise SettingsError(f"the note has {len(note)} characters; {LONGEST_NOTE} are told")
    return note


def noted(home: Home, slug: str) -> str:
    """Return what an editor or a program has told was corrected of an article, "" where nothing."""
    return correction(home.folder(slug))


def tell_correction(home: Home, slug: str, told: str, seen: str | None = None) -> None:
    """Have page, book and feed tell what was corrected of an article, from its next make on; "" takes that back.

    `seen` is the note that was changed, None for whatever stands there. Raises SettingsError for more than a note,
    OvertakenError with both notes where another stands there by now.
    """
    note, folder = note_of(told), home.folder(slug)
    with home.alone():
        now = correction(folder)
        if note == now:
            return
        if seen not in (None, now):
            raise OvertakenError(f"somebody else has noted meanwhile: “{now}”; yours is not saved: “{note}”")
        _put(folder / layout.CORRECTION, f"{note}\n".encode())


def remove(home: Home, slug: str) -> None:
    """Take an article that was never made off the desk; what was given stays among what the desk keeps.

    Raises OutputError where an edition was made of it: listeners may know that one.
    """
    folder, gone = home.folder(slug), home.own / REMOVED
    if (folder / layout.MADE).is_file():
        raise OutputError(f"{slug}: an edition was made of it; withdraw that instead")
    with home.alone():
        gone.mkdir(exist_ok=True)
        kept = folder.rename(gone / f"{slug}-{uuid4().hex[:8]}")
        with suppress(FileNotFoundError):  # or they would stand beside another article of this name
            (home.own / LATE / slug).rename(kept / LATE)
        for name in (f"{READ}/{slug}.json", f"changes/{slug}.json", f"{FETCHED}/{slug}", f"{DRAFTS}/{slug}"):
            (home.own / name).unlink(missing_ok=True)


def stale(home: Home, slug: str) -> bool:
    """Tell whether the file that an article was read from has changed since."""
    path = home.out / article(home, slug).origin
    return path.is_file() and path.stat().st_mtime_ns > _newest(home, slug).stat().st_mtime_ns


def text(home: Home, slug: str) -> str:
    """Return the text that an article was given to the desk as, "" where it came otherwise or is not one to edit."""
    path = home.out / article(home, slug).origin
    if path.resolve().parent != (home.own / INBOX).resolve():
        return ""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def version(text: str) -> str:
    """Name a text as it stands, however its lines are ended: who saves another in its place sends it along."""
    return digest(*text.strip().splitlines())[:16]


def late(home: Home, slug: str) -> dict[str, str]:
    """Return the texts of editors who were too late with a correction, by their versions, until somebody has chosen."""
    return {path.stem: path.read_text("utf-8") for path in sorted((home.own / LATE / slug).glob("*.txt"))}


def rewrite(home: Home, slug: str, data: bytes, seen: str, chosen_of: Collection[str] = ()) -> Taken:
    """Put a corrected text in the place of one that was given to the desk, and read it again.

    `seen` is the version that was corrected, `chosen_of` those of late texts that were shown beside it: they are let
    go. Raises OvertakenError where the text is another by now, ReadError where the article's source is not the desk's
    own to change, or the new text is no article; the text that was there is then put back.
    """
    path = home.out / article(home, slug).origin
    if not path.is_file() or path.resolve().parent != (home.own / INBOX).resolve():
        raise ReadError(f"{slug}: its source is not the desk's own; change it where it is, and make the article again")
    before = _replaced(home, slug, path, data, seen)
    try:
        taken = take(home, str(path))
    except PresscastError:
        _write(home, path, before)
        raise
    for name in chosen_of:
        if name.isalnum():
            (home.own / LATE / slug / f"{name}.txt").unlink(missing_ok=True)
    return taken


def _replaced(home: Home, slug: str, path: Path, data: bytes, seen: str) -> bytes:
    """Write a text in the place of the one that was seen; return what stood there."""
    with home.alone():
        before = path.read_bytes()
        now, text = before.decode("utf-8", "replace"), data.decode("utf-8", "replace")
        if seen != version(now) != version(text):
            _put(home.own / LATE / slug / f"{version(text)}.txt", data)
            raise OvertakenError("somebody else has corrected the text meanwhile; both are kept, choose one")
        _put(path, data)
    return before


def _write(home: Home, path: Path, data: bytes) -> None:
    with home.alone():
        _put(path, data)


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as part:
        part.write_bytes(data)
