"""Tell which article this is, and which folder is its own: SLUG and GUID follow identity.

An article's identity is its canonical address, else the `id` it states, else one minted when it is
first made, kept in SLUG/build/1-article.json and found again by the source's path, or, where it has
none because it came by standard input, by its words.
"""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import time
import unicodedata
import uuid
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from presscast.errors import OutputError, unwritable
from presscast.files.layout import ARTICLE, CLAIM
from presscast.model import Article
from presscast.output.catalogue import Known, articles, find, noted, read
from presscast.records import digest, from_json, to_json
from presscast.script.opening import weighty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NAMESPACE = uuid.UUID("5f0c1e8e-6a55-5d0b-8a5e-2f0f6f0b9d10")
MOST_WORDS = 8  # of a folder's name
CLOSED_WORDS, BEGUN_WORDS = 4, 2  # of one that is cut: at least before a comma, and at most after it to be left out
_PARTED = re.compile(r"[,;:](?=\s)|\s[—–-](?=\s)|—")
STALE_S = 3600  # a folder is claimed in a moment
_ACCENT = re.compile(r"[\u0300-\u036f]")  # of Latin, Greek and Cyrillic letters; other scripts write vowels by marks
RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d|feed|index|samples")


@dataclass(frozen=True, slots=True)
class Place:
    """An article that knows who it is, the name of its folder, and its GUID for the feed."""

    article: Article
    slug: str
    guid: str


def place(article: Article, out: Path) -> Place:
    """Return the place of `article` in `out`: the one it had, or a new one claimed for it.

    The folder out/SLUG exists afterwards. Raises OutputError where it cannot be made.
    """
    found, there = _look(article, out)
    named, slug = (_known_as(article, found), found.slug) if found else _claim(article, out, {old.id for old in there})
    return Place(named, slug, str(uuid.uuid5(NAMESPACE, named.url or named.id)))


def known(article: Article, out: Path) -> Known | None:
    """Return what is known of `article` in `out`, None where it was not made there yet."""
    return _look(article, out)[0]


def _look(article: Article, out: Path) -> tuple[Known | None, tuple[Known, ...]]:
    """Find the article, and return those it was looked for among; another make may add to these meanwhile."""
    if found := noted(out, lambda old: _same(old, article)):
        return found, ()
    there = articles(out)
    return next((old for old in there if _same(old, article)), None) or _twin(article, there, out), there


def _known_as(article: Article, found: Known) -> Article:
    """Give the article the id it had, and the path it was once read from where it comes without one."""
    return replace(article, id=article.id or found.id, origin=article.origin or found.origin)


def _twin(article: Article, there: Iterable[Known], out: Path) -> Known | None:
    """Find the article of the same words,
    where one of the two came by standard input and has no path to be known by."""
    if article.url or article.id:
        return None
    able = (old for old in there if not old.url and not (old.origin and article.origin))
    return next((old for old in able if _says_the_same(out / old.slug / ARTICLE, article)), None)


def _says_the_same(path: Path, article: Article) -> bool:
    try:
        text = path.read_text("utf-8")
        if json.dumps(article.title, ensure_ascii=False) not in text:  # spares reading thousands of others whole
            return False
        old = from_json(Article, text)
    except (OSError, ValueError):
        return False
    return (old.title, old.blocks) == (article.title, article.blocks)


def kept(address: str, out: Path) -> Article | None:
    """Return the article in `out` that is of `address`, or was read from it, as it was made;
    None where there is none."""
    found = find(out, lambda old: address in (old.url, old.origin))
    try:
        return from_json(Article, (out / found.slug / ARTICLE).read_text("utf-8")) if found else None
    except (OSError, ValueError):
        return None


def origin(source: Path, out: Path) -> str:
    """Return where `source` stands seen from `out`, so that both may be moved together; its path, on another drive.

    Bytes of a name that are no UTF-8 are told by their numbers, as any document may hold them.
    """
    try:
        seen = os.path.relpath(os.path.realpath(source), os.path.realpath(out)).replace(os.sep, "/")
    except ValueError:  # on another drive
        seen = Path(os.path.realpath(source)).as_posix()
    return os.fsencode(seen).decode("utf-8", "backslashreplace")


def slugify(title: str) -> str:
    """Return `title` as a name that is safe as a folder and in an address: at most 8 words and 60 characters.

    What is cut off is cut at a word that a name can end with.
    """
    flat = _ACCENT.sub("", unicodedata.normalize("NFKD", title.lower()))
    letters = unicodedata.normalize("NFC", re.sub(r"['’]", "", flat))
    words = _words(letters)
    kept = [word[:60] for word in words[:1]]
    for word in words[1:MOST_WORDS]:
        if not _fits("-".join([*kept, word])):
            break
        kept.append(word)
    name = "-".join(kept if len(kept) == len(words) else weighty(_closed(kept, letters)))
    return f"article-{name}" if RESERVED.fullmatch(name) else name or "article"


def _words(text: str) -> list[str]:
    return list(filter(_spelled, "".join(char if char.isalnum() or _is_vowel(char) else " " for char in text).split()))


def _closed(kept: list[str], title: str) -> list[str]:
    """Return the words of a name that was cut, without the one or two that only begin a part after a comma."""
    ends = accumulate(len(_words(part)) for part in _PARTED.split(title))
    end = max((end for end in ends if end <= len(kept)), default=0)
    return kept[:end] if end >= CLOSED_WORDS and len(kept) - end <= BEGUN_WORDS else kept


def _fits(name: str) -> bool:
    return len(name.encode()) <= 120 and len(name) <= 60


def _is_vowel(char: str) -> bool:
    """Tell whether a character is a mark of a script that writes vowels by marks, as Devanagari does."""
    return "\u0370" <= char < "\u1ab0" and unicodedata.category(char).startswith("M")


def _spelled(word: str) -> bool:
    return any(map(str.isalnum, word))


def _same(old: Known, article: Article) -> bool:
    if article.url:
        return old.url == article.url
    if article.id:
        return old.id == article.id
    return not old.url and bool(article.origin) and old.origin == article.origin


def _mint(article: Article, taken: set[str]) -> str:
    """An id from what the article first said; from its path or all its words too where another has said the same."""
    facts = (article.title, article.published, article.authors)
    first = str(uuid.uuid5(NAMESPACE, digest(facts)))
    return first if first not in taken else str(uuid.uuid5(NAMESPACE, digest(facts, article.origin or article.blocks)))


def _claim(article: Article, out: Path, taken: set[str]) -> tuple[Article, str]:
    """Take the first free name, or the one a make of the same article took just now; return it, and the article named.

    A folder that already holds the article is renamed into place: that is one step, so no two
    articles can take one name, however many makes run. `taken` are the ids of other articles.
    """
    slugs = _names(article.title, out)
    while True:
        slug = next(slugs)
        named = article if article.url or article.id else replace(article, id=_mint(article, taken))
        if _take(out / slug, named):
            return named, slug
        if old := read(out, slug):
            if _same(old, article) or _twin(article, [old], out):
                return _known_as(article, old), slug
            taken = taken | {old.id}


def free(title: str, out: Path) -> str:
    """Return the name that the folder of a new article of this `title` would have in `out`, as things stand."""
    return next(slug for slug in _names(title, out) if not (out / slug).exists())


def _names(title: str, out: Path) -> Iterator[str]:
    """Yield the names for an article of this `title`, the first without a number; raise OutputError after thousands."""
    name = slugify(title)
    yield name
    yield from (f"{name}-{number}" for number in range(2, 10_000))
    raise OutputError(f"{out}: holds 10,000 articles named {name!r}")


def _take(folder: Path, article: Article) -> bool:
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _sweep(folder.parent)
        with TemporaryDirectory(dir=folder.parent, prefix=CLAIM, ignore_cleanup_errors=True) as claim:
            (Path(claim) / "new/build").mkdir(parents=True)
            (Path(claim) / "new" / ARTICLE).write_text(to_json(article), "utf-8")
            return _moved(Path(claim) / "new", folder)
    except OSError as error:
        if folder.parent.is_file():
            raise OutputError(f"{folder.parent}: is a file, and --out names a folder") from error
        raise unwritable(folder, error) from error


def _sweep(out: Path) -> None:
    """Take away the claims that killed makes left."""
    for claim in out.glob(f"{CLAIM}*"):
        with suppress(FileNotFoundError):  # another make sweeps too
            if time.time() - claim.stat().st_mtime > STALE_S:
                shutil.rmtree(claim, ignore_errors=True)


def _moved(made: Path, folder: Path) -> bool:
    try:
        made.rename(folder)
    except OSError as error:
        if error.errno in (errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR, errno.EACCES) and folder.exists():
            return False
        raise
    return True
