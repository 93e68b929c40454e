"""Teach a word: to the house, in the lexicon file that presscast.toml names, or to one article, in a file beside it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from lxml import etree

from presscast.desk import toml
from presscast.desk.intake import OvertakenError
from presscast.errors import OutputError, SettingsError, reason
from presscast.files import layout
from presscast.files.atomic import replacing
from presscast.production.text import own_words
from presscast.script import pls
from presscast.script.lexicon import PLS, read_pls, serves
from presscast.script.rules.letters import letters
from presscast.settings.project import FILE
from presscast.writing.pronounced import worded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from presscast.desk.home import Home

How = Literal["respelling", "ipa", "letters", "written"]
"""How a word may be said; `written` forgets what was taught."""
LONGEST = 200
_EMPTY = (
    f'<?xml version="1.0" encoding="UTF-8"?>\n<lexicon version="1.0" alphabet="ipa" xmlns="{PLS}" xml:lang="%s"/>\n'
)


def said(word: str, how: str, sound: str) -> str:
    """Return how `word` will be said, as it stands in a script; raise SettingsError for what cannot be."""
    word, sound = " ".join(word.split()), " ".join(sound.split()).strip("/")
    if how not in get_args(How):
        raise SettingsError(f"say it by one of {', '.join(get_args(How))}, not {how[:40]!r}")
    if not re.search(r"\w", word) or max(len(word), len(sound)) > LONGEST:
        raise SettingsError(f"give a word of 1 to {LONGEST} characters")
    if how == "letters":
        return letters(word.upper())
    if how == "written":
        return word
    if not sound:
        raise SettingsError(f"{word}: give how it is said")
    if how == "ipa" and re.search(r"[/\[\]]", word + sound):
        raise SettingsError("neither the word nor its sounds may hold a slash or a square bracket")
    return f"[{word}](/{sound}/)" if how == "ipa" else sound


def known(home: Home, slug: str, word: str, language: str) -> dict[str, str]:
    """Return how a word was taught to be said, by `article` and `house`, "" where it was not."""
    here, path = own_words(home.folder(slug)), _of_house(home, language)
    house = read_pls(path.read_bytes(), str(path)).entries if path else ()
    return {"article": _entry(here, word), "house": _entry(house, word)}


def _entry(entries: Iterable[tuple[str, str]], word: str) -> str:
    return next((told for written, told in entries if _plain(written) == _plain(word)), "")


def _check_unchanged(word: str, seen: str | None, now: str) -> None:
    if seen not in (None, now):
        told = f"“{worded(now)}”" if now else "as it is written"
        raise OvertakenError(f"{word}: somebody else has it said {told} by now; save again to put yours in its place")


def teach_here(home: Home, slug: str, word: str, how: str, sound: str, seen: str | None = None) -> Path:
    """Have a word said so in one article alone, in the place of what stood there for it; return the file.

    `seen` is how it was said when that was asked for, None for whatever. Raises OvertakenError where it is another by
    now, SettingsError for a word that cannot be said so, OutputError where the file cannot be written.
    """
    spoken, word = said(word, how, sound), " ".join(word.split())
    path = home.folder(slug) / layout.OWN_WORDS
    with home.alone():
        _check_unchanged(word, seen, _entry(own_words(path.parents[1]), word))
        kept = {
            written: told
            for written, told in own_words(path.parents[1])
            if _plain(written).lower() != _plain(word).lower()
        }
        told = kept if how == "written" else {**kept, word: spoken}
        with replacing(path) as part:
            part.write_text(
                "".join(f"{toml.text(written)} = {toml.text(as_said)}\n" for written, as_said in told.items()), "utf-8"
            )
    return path


def teach(home: Home, word: str, how: str, sound: str, language: str, seen: str | None = None) -> Path:
    """Put a word into the house's lexicon of `language`, in the place of what stood there for it; return the file.

    A house that has none gets one, named in presscast.toml. `seen` and what is raised are as for `teach_here`.
    """
    spoken, word = said(word, how, sound), " ".join(word.split())
    with home.alone():
        if any(written.lower() == word.lower() for written, _ in home.settings().lexicon):
            raise SettingsError(f"{word}: stands in {FILE}, under [lexicon], which goes before; change it there")
        path = _of_house(home, language) or _new(home, language)
        _check_unchanged(word, seen, _entry(read_pls(path.read_bytes(), str(path)).entries, word))
        data = _with(path, word, how, spoken, sound)
        read_pls(data, str(path))
        with replacing(path) as part:
            part.write_bytes(data)
    return path


def _of_house(home: Home, language: str) -> Path | None:
    """The lexicon that the house's words of a language go to."""
    return next((file for file in home.settings().lexicons if _serves(file, language)), None)


def _serves(path: Path, language: str) -> bool:
    try:
        return serves(read_pls(path.read_bytes(), str(path)).language, language)
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {reason(error)}") from error


def _with(path: Path, word: str, how: str, spoken: str, sound: str) -> bytes:
    """The file with a lexeme more; of a lexeme that names other words too only this one is taken away."""
    root = etree.fromstring(path.read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True))
    for grapheme in root.findall(f"{{{PLS}}}lexeme/{{{PLS}}}grapheme"):
        if _plain(grapheme.text or "") == _plain(word):
            lexeme = grapheme.getparent()
            lexeme.remove(grapheme)
            if lexeme.find(f"{{{PLS}}}grapheme") is None:
                root.remove(lexeme)
    if how == "ipa":
        pls.add(root, word, "phoneme", " ".join(sound.split()).strip("/ "))
    elif how != "written":
        pls.add(root, word, "alias", spoken)
    return pls.written(root)


def _plain(word: str) -> str:
    """A word is one and the same with either apostrophe."""
    return " ".join(word.split()).replace("’", "'")


def _new(home: Home, language: str) -> Path:
    """Write an empty lexicon beside presscast.toml, and name it there as the first of the house's."""
    primary = language.partition("-")[0].lower() or "en"
    if not re.fullmatch(r"[a-z]{2,8}", primary):
        raise SettingsError(f"{language[:40]!r} is no language a lexicon can be of")
    path, settings = Path(f"lexicon-{primary}.pls"), Path(FILE)
    if not path.exists():
        with replacing(path) as part:
            part.write_text(_EMPTY % primary, "utf-8")
    before = settings.read_text("utf-8") if settings.is_file() else ""
    named = f'lexicons = ["{path}"'
    after, met = re.subn(r"^lexicons\s*=\s*\[", f"{named}, ", before, count=1, flags=re.MULTILINE)
    after = after if met else f"{named}]\n{before}"
    if str(path) not in tomllib.loads(after).get("lexicons", ()):
        raise SettingsError(f'{settings}: its lexicons are set in a way we do not change; add "{path}" to them')
    with replacing(settings) as part:
        part.write_text(after, "utf-8")
    if not any(file.name == path.name for file in home.settings().lexicons):
        raise OutputError(f"{settings}: {path} could not be named in it")
    return path
