"""Find the names and words that nothing here knows how to say, and put those accepted into a lexicon file."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from presscast import casting
from presscast.errors import PresscastError, SettingsError, reason, unwritable
from presscast.files.atomic import replacing
from presscast.production.text import lexicons, read_article
from presscast.sources.load import loaded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from presscast.model import Article
    from presscast.script.unlisted import Written
    from presscast.settings.project import Settings
    from presscast.sources.source import Asked, Source

CAPITALS_TELL_NOTHING = frozenset(["de", "lb"])
"""Languages that write every noun with a capital."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands: the line of a file of text, else the number of the block as it was read;
    from 1, 0 for none."""

    source: str
    line: int = 0
    block: int = 0


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word that neither a lexicon nor a dictionary has: how often it comes, where, and how it may be said, in IPA."""

    word: str
    language: str
    count: int
    ipa: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The unknown words, the most frequent first; what is to be told of languages, and the sources that failed."""

    words: tuple[Unknown, ...]
    told: tuple[str, ...] = ()
    failed: tuple[PresscastError, ...] = ()


def find(sources: Iterable[Asked], settings: Settings) -> Found:
    """Find the words of all `sources` that no lexicon and no dictionary has.

    A language without a dictionary gives the words with a capital inside a sentence, English those in Latin letters.
    """
    met: defaultdict[tuple[str, str], list[Place]] = defaultdict(list)
    told: dict[tuple[str, str], tuple[str, str]] = {}
    failed: list[PresscastError] = []
    languages: set[str] = set()
    for asked in sources:
        try:
            source = loaded(asked)
            article = read_article(source, settings)
            languages.add(language := article.language)
            for written, place in _words(article, source, settings):
                met[_primary(language), written.word].append(place)
                told.setdefault((_primary(language), written.word), (language, written.said))
        except PresscastError as error:
            failed.append(error)
    return Found(_ranked(met, told), tuple(_told(languages)), tuple(failed))


def of(article: Article, settings: Settings) -> tuple[Unknown, ...]:
    """Return the words of one article that no lexicon and no dictionary has, the most frequent first; see `find`."""
    met: defaultdict[tuple[str, str], list[Place]] = defaultdict(list)
    told: dict[tuple[str, str], tuple[str, str]] = {}
    for written in _unlisted(article, settings):
        known = _primary(article.language), written.word
        met[known].append(Place(article.origin, block=written.block + 1))
        told.setdefault(known, (article.language, written.said))
    return _ranked(met, told)


def _unlisted(article: Article, settings: Settings) -> Iterator[Written]:
    from presscast.script.unlisted import unlisted
    from presscast.speak.spelling.guess import has_dictionary

    language = article.language
    known = lexicons(settings, casting.asked(settings, language), language)
    found = list(unlisted(article, known))
    if has_dictionary(language):
        found = [each for each in found if unicodedata.name(each.word[0], "").startswith("LATIN")]
    else:
        named = {each.word for each in found if each.word[0].isupper() and not each.opens}
        found = [each for each in found if each.word in named and _primary(language) not in CAPITALS_TELL_NOTHING]
    return iter(found)


def _words(article: Article, source: Source, settings: Settings) -> Iterator[tuple[Written, Place]]:
    lines = _lines(source)
    seen: Counter[str] = Counter()
    for each in _unlisted(article, settings):
        at = lines(each.word)
        place = at[min(seen[each.word], len(at) - 1)] if at else 0
        seen[each.word] += 1
        yield each, Place(source.origin, place, 0 if place else each.block + 1)


def _lines(source: Source) -> Callable[[str], Sequence[int]]:
    """Return what finds the lines of a text file that hold a word; of what is no text it finds none."""
    try:
        rows = source.data.decode("utf-8-sig").splitlines() if source.path and b"\0" not in source.data else []
    except UnicodeDecodeError:
        rows = []

    @cache
    def lines(word: str) -> list[int]:
        form = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
        return [number for number, row in enumerate(rows, 1) for _ in form.finditer(row)]

    return lines


def _joined(met: dict[tuple[str, str], list[Place]]) -> None:
    """Take a word with a capital, where it is written small too, for the small one."""
    for language, word in list(met):
        if word != word.lower() and (language, word.lower()) in met:
            met[language, word.lower()] += met.pop((language, word))


def _ranked(
    met: dict[tuple[str, str], list[Place]], told: Mapping[tuple[str, str], tuple[str, str]]
) -> tuple[Unknown, ...]:
    """Return the words that were met, the most frequent first;
    `told` are their language's tag and how they are said."""
    _joined(met)
    unknown = (_unknown(word, *told[tongue, word], places) for (tongue, word), places in met.items())
    return tuple(sorted((word for word in unknown if word), key=lambda word: (-word.count, word.word.casefold())))


def _unknown(word: str, language: str, said: str, places: list[Place]) -> Unknown | None:
    from presscast.speak.spelling.guess import guess

    ipa = guess(said, language)
    return Unknown(word, language, len(places), ipa, tuple(dict.fromkeys(places))) if ipa else None


def _told(languages: Iterable[str]) -> Iterator[str]:
    from presscast.speak.spelling.guess import has_dictionary

    for language in sorted(languages):
        if not has_dictionary(language):
            nothing = _primary(language) in CAPITALS_TELL_NOTHING
            listed = (
                "nothing is listed, as all nouns have capitals" if nothing else "only words with a capital are listed"
            )
            yield f"{language}: no pronunciation dictionary is here, {listed}"


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


def held(path: Path) -> frozenset[str]:
    """Return the words that the lexicon `path` holds, none where it is not there."""
    from presscast.script.lexicon import read_pls

    try:
        return frozenset(word for word, _ in read_pls(path.read_bytes(), str(path)).entries)
    except FileNotFoundError:
        return frozenset()
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {reason(error)}") from error


def write(words: Sequence[Unknown], path: Path) -> None:
    """Put `words` into the lexicon `path`, made where there is none; what stands in it stays, and no word comes twice.

    Raises SettingsError for words of another language than the lexicon's, OutputError where it cannot be written.
    """
    from presscast.script import pls
    from presscast.script.lexicon import read_pls, serves

    if not words:
        return
    try:
        data = path.read_bytes() if path.exists() else pls.empty(_primary(words[0].language))
        held = read_pls(data, str(path))
        if foreign := [word.word for word in words if not serves(held.language, word.language)]:
            raise SettingsError(f"{path}: is a lexicon of {held.language}, and {', '.join(foreign[:5])} is not")
        there = {written for written, _ in held.entries}
        made = pls.extended(data, ((word.word, word.ipa) for word in words if word.word not in there))
        read_pls(made, str(path))
        with replacing(path) as part:
            part.write_bytes(made)
    except OSError as error:
        raise unwritable(path, error) from error
