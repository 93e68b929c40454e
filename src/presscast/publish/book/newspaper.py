"""Several editions as one DAISY 2.02 book:
a talking newspaper, moved through by days, sections, articles and chapters."""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from presscast.errors import OutputError, reason
from presscast.fields import disclosure
from presscast.files.layout import CLAIM
from presscast.publish.book import daisy
from presscast.publish.book.contents import labels, spoken_language
from presscast.publish.markup import other_language
from presscast.publish.metadata import milliseconds
from presscast.publish.reading import openings, passages, sentences
from presscast.publish.words.table import tongue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from presscast.model import Edition
    from presscast.publish.book.contents import Labels
    from presscast.publish.reading import Passage

_CONTENTS = "ncc.html"
_OURS = '<meta name="ncc:generator" content="presscast"/>'


def write(editions: Sequence[Edition], folders: Sequence[Path], path: Path, title: str) -> Path:
    """Write the editions, in their order, as a folder; each edition's sound lies in its folder.

    Raises OutputError where there are none, a sound is missing or none that may stand in the book, the folder cannot be
    written, or `path` is there and no such book of ours.
    """
    if not editions:
        raise OutputError(f"{path}: there is no edition to bind")
    check_free(path)
    try:
        with TemporaryDirectory(prefix=CLAIM, dir=path.absolute().parent) as bench:
            made = Path(bench, "book")
            made.mkdir()
            _bind(editions, folders, made, title)
            if path.exists():
                path.rename(Path(bench, "before"))
            made.rename(path)
    except OSError as error:
        raise OutputError(f"{path}: the DAISY book cannot be written: {reason(error)}") from error
    return path


def check_free(path: Path) -> None:
    """Raise OutputError where a folder is there that is somebody else's."""
    if path.exists() and not is_ours(path):
        raise OutputError(f"{path}: is there already, and no talking newspaper of presscast's; move it away")


def is_ours(path: Path) -> bool:
    """Tell whether a folder is such a book."""
    try:
        return _OURS in (path / _CONTENTS).read_text("utf-8", "replace")
    except OSError:
        return False


def _bind(editions: Sequence[Edition], folders: Sequence[Path], book: Path, title: str) -> None:
    elapsed, heard = 0, [tuple(p for p in passages(edition.track) if p.sentences) for edition in editions]
    for number, (edition, folder, found) in enumerate(zip(editions, folders, heard, strict=True), 1):
        sound = daisy.playable(edition)
        ours = f"{number}{Path(sound).suffix}"
        shutil.copyfile(folder / sound, book / ours)
        daisy.save(book / f"{number}.html", daisy.text(edition, found, _pictures(edition, found, folder, book, number)))
        daisy.save(book / f"{number}.smil", daisy.smil(edition, found, f"{number}.html", ours, elapsed))
        elapsed += milliseconds(edition.track.samples, edition.track.rate)
    headings = list(_headings(editions, heard))
    depth, files = max(level for level, *_ in headings), len(list(book.iterdir())) + 1
    told = _facts(editions, title) | daisy.counts(elapsed, len(headings), depth, files)
    tag = spoken_language(editions)
    rows = (
        daisy.heading(level, at, target, name, other_language(own, tag))
        for at, (level, target, name, own) in enumerate(headings)
    )
    daisy.save(book / _CONTENTS, daisy.page(tag, told, "\n".join(rows)))


def _pictures(edition: Edition, heard: tuple[Passage, ...], folder: Path, book: Path, number: int) -> dict[str, str]:
    """Copy the pictures of an edition beside the book; return their names by the passages that show them."""
    shown = {}
    for passage, file in daisy.illustrations(edition, heard).items():
        shown[passage] = f"{number}-{Path(file).name}"
        shutil.copyfile(folder / file, book / shown[passage])
    return shown


def _headings(editions: Sequence[Edition], heard: Sequence[tuple[Passage, ...]]) -> Iterator[tuple[int, str, str, str]]:
    """Yield level, moment, name and language of all that is led to:
    days and sections as they begin, articles, chapters."""
    articles = [edition.track.script.article for edition in editions]
    own = tongue(spoken_language(editions))
    before: Labels = ()
    for number, (edition, found, now) in enumerate(zip(editions, heard, labels(articles, own), strict=True), 1):
        chapters = openings(edition.track, sentences(found))
        target = f"{number}.smil#p-{sentences(found)[0].id}"
        kept = next((at for at, (one, other) in enumerate(zip(before, now, strict=False)) if one != other), len(before))
        article, around = edition.track.script.article, spoken_language(editions)
        yield from ((level, target, name, around) for level, name in enumerate(now, 1) if level > kept)
        yield len(now) + 1, target, article.title, article.language
        rest = chapters[1:]
        yield from ((len(now) + 2, f"{number}.smil#p-{first.id}", name, article.language) for name, first in rest)
        before = now


def _facts(editions: Sequence[Edition], title: str) -> dict[str, str]:
    """Return what is told of the book: its identity is that of its title and editions."""
    first, articles = editions[0], [edition.track.script.article for edition in editions]
    identity = uuid.uuid5(uuid.NAMESPACE_OID, "\n".join([title, *(edition.guid for edition in editions)]))
    publisher = first.show.author or articles[0].site or title
    return {
        "dc:title": title or "Untitled",
        "dc:creator": publisher,
        "dc:date": max(article.published[:10] for article in articles) or daisy.facts(first)["dc:date"],
        "dc:identifier": identity.urn,
        "dc:language": spoken_language(editions),
        "dc:publisher": publisher,
        "dc:description": disclosure(first.track),
        "dc:format": "Daisy 2.02",
        "ncc:narrator": first.narrator,
    }
