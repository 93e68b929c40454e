"""Episodes -> what the site's search reads: search.json of all, and the words of their texts in parts."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

from presscast.files import layout
from presscast.files.atomic import replacing
from presscast.publish.dates import worded
from presscast.publish.words.table import locale
from presscast.records import digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presscast.publish.feed.episode import Episode
    from presscast.publish.feed.shelf import Shelf

PART = 250
"""Articles in a part, counted from the oldest: a new article changes the newest part alone."""
_LONGEST = 20_000  # characters of a text, so that a part is at most 5 MB; of usual articles it is 0.5 MB
_EDGES = "\"'“”‘’„‚«»‹›()[]{}.,;:!?…–—、。，！？「」『』؟،।"


def parts(shelf: Shelf) -> int:
    """Tell how many parts the texts make."""
    return -(-len(shelf.slugs) // PART)


def row(episode: Episode, tag: str) -> list[str]:
    """Return what an episode is found by without its text: folder, title, date, the rest in one, and its section."""
    chapters = (each.partition(" ")[2] for each in episode.chapters)
    rest = " ".join((*episode.authors, episode.section, episode.summary, *chapters))
    return [episode.slug, episode.title, worded(episode.published[:10], locale(tag)), rest, episode.section]


def write_texts(shelf: Shelf) -> tuple[Path, ...]:
    """Write search-text-1.json and so on, each the words of so many articles by their folders; raise OSError.

    One whose texts are as they were is left as it is.
    """
    oldest = shelf.slugs[::-1]
    made = tuple(_part(shelf.folder, number, oldest[(number - 1) * PART : number * PART]) for number in _numbers(shelf))
    for old in set(shelf.folder.glob(layout.SEARCH_TEXT.format("*"))) - set(made):
        old.unlink()
    return made


def _numbers(shelf: Shelf) -> range:
    return range(1, parts(shelf) + 1)


def _part(folder: Path, number: int, slugs: tuple[str, ...]) -> Path:
    path = folder / layout.SEARCH_TEXT.format(number)
    texts = dict(_texts(folder, slugs))
    head = f'{{"key":"{digest(*texts.items())}","texts":'
    if not _begins(path, head):
        words = {slug: " ".join(sorted(set(_words(text)))) for slug, text in texts.items()}
        told = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
        with replacing(path) as part:
            part.write_text(f"{head}{told}}}", "utf-8", newline="\n")
    return path


def _texts(folder: Path, slugs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for slug in slugs:
        try:
            yield slug, (folder / slug / layout.TEXT).read_text("utf-8", "replace")[:_LONGEST]
        except FileNotFoundError:
            continue


def _begins(path: Path, head: str) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(head)) == head.encode()
    except FileNotFoundError:
        return False


def _words(text: str) -> Iterator[str]:
    """Yield the words as they are looked for: small, without accents and the stops about them."""
    for word in set(text.split()):
        plain = word if word.isascii() else _unaccented(word)
        if bare := plain.lower().strip(_EDGES):
            yield bare


def _unaccented(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.category(c).startswith("M"))
