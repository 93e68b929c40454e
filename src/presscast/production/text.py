"""Take a source up to the script: source -> Article -> Script."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from presscast.errors import OutputError, SettingsError, reason, unwritable
from presscast.files import layout
from presscast.files.atomic import replacing
from presscast.model import Dropped
from presscast.net.address import host, public
from presscast.output import identity
from presscast.production.pages import whole
from presscast.settings import project, tables, voices
from presscast.sources.choose import reader_for
from presscast.sources.load import loaded
from presscast.sources.source import Named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presscast.model import Article, Kind, Line, Script
    from presscast.script.lexicon import Lexicon
    from presscast.script.say import Step
    from presscast.script.write import Manner
    from presscast.settings.project import Settings
    from presscast.settings.voices import Profile
    from presscast.sources.source import Asked


def read_article(source: Asked, settings: Settings) -> Article:
    """Read `source` as an article; raise ReadError where it is none."""
    from presscast.read.decode import strays
    from presscast.read.keep import keep
    from presscast.read.stated import placed, stated

    got = loaded(source)
    reader = reader_for(got, settings.reader)
    first = reader.read(got.data, got.origin)
    first = replace(first, url=public(first.url or got.address))
    article = whole(first, got, reader, source.by if isinstance(source, Named) and source.by else got.asked)
    article = keep(article, settings.keep | settings.keep_for.get(site(article).casefold(), frozenset()))
    told = (Dropped(stray, "stray-byte", len(article.blocks)) for stray in strays(got.data))
    return replace(
        placed(stated(article, settings.stated), settings.show.language),
        dropped=(*article.dropped, *told),
        origin=identity.origin(got.path, settings.out) if got.path else got.asked,
    )


def site(article: Article) -> str:
    """Name the site an article is of, as `keep_for` does: the host of its address, else the site's name; "" unknown."""
    return host(article.url).removeprefix("www.") or article.site


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What one rule of reading left out: so many pieces, of so many words."""

    rule: str
    pieces: int
    words: int


def left_out(article: Article) -> tuple[LeftOut, ...]:
    """Count what each rule dropped, that which dropped the most words first."""
    from presscast.read.measure import count

    texts: dict[str, list[str]] = {}
    for piece in article.dropped:
        texts.setdefault(piece.reason, []).append(piece.text)
    found = (LeftOut(rule, len(said), sum(map(count, said))) for rule, said in texts.items())
    return tuple(sorted(found, key=lambda each: -each.words))


def kept_rules(folder: Path) -> frozenset[str]:
    """Return the rules of reading that are switched off for the article in `folder` alone.

    Raises SettingsError where the file that names them cannot be read, or names one that there is not.
    """
    from presscast.read.keep import check_rules

    path = folder / layout.KEPT
    rules = frozenset(_chosen(path).split())
    check_rules(rules, str(path))
    return rules


def chosen_kinds(folder: Path) -> dict[str, Kind]:
    """Return the kinds that an editor chose for blocks of the article in `folder`, by their text;
    raise as `kept_rules`."""
    from presscast.read.recast import parse

    path = folder / layout.KINDS
    return parse(_chosen(path), str(path))


def correction(folder: Path) -> str:
    """Return what an editor tells was corrected of the article in `folder`, "" where nothing; raise as `kept_rules`."""
    return " ".join(_chosen(folder / layout.CORRECTION).split())


def _chosen(path: Path) -> str:
    """Return what an editor left beside an article, "" where nothing; raise SettingsError where it cannot be read."""
    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read: {reason(error)}") from error


def own_words(folder: Path) -> tuple[tuple[str, str], ...]:
    """Return how words are said in the article in `folder` alone, as (written, said) pairs; raise as `kept_rules`."""
    path = folder / layout.OWN_WORDS
    return project.words(tables.load(path), str(path)) if path.is_file() else ()


def as_taught(settings: Settings, folder: Path) -> Settings:
    """Return the settings with the words of the article in `folder` before those of the house;
    raise as `kept_rules`."""
    return replace(settings, lexicon=(*own_words(folder), *settings.lexicon))


def as_chosen(article: Article, folder: Path) -> Article:
    """Return an article with what is chosen for it alone in `folder`:
    pieces kept, kinds of blocks, what was corrected."""
    from presscast.read.keep import keep
    from presscast.read.recast import recast

    told = correction(folder) or article.change
    return recast(keep(replace(article, change=told), kept_rules(folder)), chosen_kinds(folder))


def script_of(article: Article, settings: Settings, profile: Profile, *, by_people: bool = False) -> Script:
    """Return the script of `article` as `profile` speaks it; `by_people` where persons read some lines."""
    from presscast.script.write import write_script

    return write_script(article, _manner(article, settings, profile, by_people=by_people))


def trace(
    article: Article, settings: Settings, profile: Profile, *, by_people: bool = False
) -> Iterator[tuple[Line, tuple[Step, ...]]]:
    """Yield the lines that `script_of` returns, each with what the rules and lexicons did to its words."""
    from presscast.script.write import trace_script

    return trace_script(article, _manner(article, settings, profile, by_people=by_people))


def _manner(article: Article, settings: Settings, profile: Profile, *, by_people: bool) -> Manner:
    from presscast.script.write import Manner

    return Manner(
        pauses=voices.pauses(profile, settings.pauses),
        without=settings.without,
        lexicons=lexicons(settings, profile, article.language),
        disclosure=settings.disclosure or None,
        by_people=by_people,
        without_rules=settings.without_rules,
        remind_ms=60_000 * settings.remind,
        rate=profile.cast["narrator"].rate,
        saying=settings.saying,
    )


def export(script: Script, path: Path, *, anew: bool = False) -> Path:
    """Write `script` to `path` in the form an editor may change and `make` takes back.

    A file that is there and says anything else is somebody's work: OutputError, unless it is to be written `anew`.
    """
    from presscast.script import edit

    text = edit.export(script)
    try:
        if not anew and path.exists() and (held := path.read_text("utf-8-sig", "replace")) != text:
            raise OutputError(f"{path}: is there already{_changed(script, held, str(path))}; --force writes it anew")
        with replacing(path) as part:
            part.write_text(text, "utf-8")
    except OSError as error:
        raise unwritable(path, error) from error
    return path


def _changed(script: Script, text: str, origin: str) -> str:
    """Say how an edited script differs from the one that would take its place."""
    from presscast.script import edit

    if not text.startswith(edit.HEAD):
        return ", and is no script"
    try:
        said, lost = edit.fitted(script, text, origin)
        pauses = edit.pauses(script, text, origin)
    except SettingsError:
        return ", with changes by hand"
    other = {number for number, words in said.items() if words != script.lines[number].said}
    other |= {number for number, ms in pauses.items() if number < 0 or ms != script.lines[number].pause_ms}
    if not other and not lost:
        return ", of another state of the article"
    told = [f"{len(other)} changed by hand"] if other else []
    told += [f"{len(lost)} that the article no longer has"] if lost else []
    return f", its lines not those of the article: {' and '.join(told)}"


def script_by_hand(
    article: Article, settings: Settings, profile: Profile, folder: Path, edited: Path | None = None
) -> tuple[Script, tuple[str, ...]]:
    """Return the script with the changes by hand of `edited`, else of `folder`; and the rows that fit no line.

    Where a recording takes the place of any line, the disclosure says so. Raises SettingsError naming the row that is
    wrong.
    """
    plain = script_of(article, settings, profile)
    made, lost = (_edited(plain, edited), ()) if edited else mended(plain, folder / layout.MENDED)
    if not made.by_people:
        return made, lost
    return mended(script_of(article, settings, profile, by_people=True), edited or folder / layout.MENDED)


def _edited(script: Script, path: Path) -> Script:
    """Return `script` with the changes made in `path`; raise SettingsError naming the line that is wrong."""
    from presscast.script import edit

    try:
        return edit.apply(script, path.read_text("utf-8-sig"), str(path))
    except FileNotFoundError as error:
        raise SettingsError(f"{path}: no such file; `presscast script SOURCE --edit {path}` writes one") from error
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read: {reason(error)}") from error


def mended(script: Script, path: Path) -> tuple[Script, tuple[str, ...]]:
    """Return `script` with the changes that are kept in `path`, if there is such a file, and its rows that fit no line.

    Raises SettingsError naming the row that is wrong.
    """
    from presscast.script import edit

    try:
        return edit.mended(script, path.read_text("utf-8-sig"), str(path))
    except FileNotFoundError:
        return script, ()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read: {reason(error)}") from error


def lexicons(settings: Settings, profile: Profile, language: str) -> tuple[Lexicon, ...]:
    """Read the lexicons of a make: the project's own words come before its lexicon files, these before the voice's.

    Raises SettingsError where one cannot be read, or says something it may not.
    """
    from presscast.script.lexicon import from_pairs, read_pls

    if "lexicon" in settings.without:
        return ()
    files = (*settings.lexicons, *profile.lexicons)
    return (from_pairs(settings.lexicon, language), *(read_pls(_bytes(path), str(path)) for path in files))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        why = "no such file" if isinstance(error, FileNotFoundError) else f"cannot be read: {reason(error)}"
        told = f"{path}: {why}; lexicons in presscast.toml, or in the voice's file, names it"
        raise SettingsError(told) from error
