"""Pronunciation lexicons: how a word is said, in W3C PLS 1.0 or as plain pairs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

from presscast.errors import SettingsError, reason
from presscast.script.rules.letters import letters
from presscast.writing.characters import speakable
from presscast.writing.pronounced import GIVEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


_ASKED = re.compile(r"\[(?P<text>\w+)\]\((?P<how>letters|word)\)")
_TOKEN = r"\w+|[^\w\s]"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Written forms of one BCP 47 language and how each is said.

    An entry with a capital letter matches as it is written; one without matches in any case.
    A said form `[word](/ipa/)` gives phonemes to engines that take them, `[word](@fr)` the language to say it in.
    """

    language: str
    entries: tuple[tuple[str, str], ...] = ()


def from_pairs(pairs: Iterable[tuple[str, str]], language: str) -> Lexicon:
    """Return a lexicon of (written, said) pairs, those with an empty half left out.

    `[RAF](letters)` is said letter by letter, `[NASA](word)` as a word. Raises SettingsError for marks that are neither
    these nor a pronunciation.
    """
    spoken = ((written, _as_asked(checked(speakable(said), f"lexicon.{written}"))) for written, said in pairs)
    return Lexicon(language, tuple((written, said) for written, said in spoken if written.strip() and said.strip()))


def checked(said: str, where: str) -> str:
    """Return what is said, where its marks are whole; raise SettingsError naming `where` for `[chee](/tʃiː`."""
    if "](" in GIVEN.sub("", said) and not _ASKED.fullmatch(said):
        told = "write a pronunciation as [chee](/tʃiː/), [joie](@fr), [RAF](letters) or [FEMA](word)"
        raise SettingsError(f"{where}: {told}, not {said!r}")
    return said


def _as_asked(said: str) -> str:
    asked = _ASKED.fullmatch(said)
    if not asked:
        return said
    return letters(asked["text"].upper()) if asked["how"] == "letters" else asked["text"].capitalize()


@dataclass(frozen=True, slots=True)
class Finder:
    """The entries of several lexicons, ready to be found in a text.

    `starts` holds, under the first word of an entry in small letters, the (written, said) pairs
    that begin with it, the longest first.
    """

    starts: dict[str, list[tuple[str, str]]]

    def replace(self, text: str, put: Callable[[str], str]) -> str:
        """Return `text` with what `put` makes of each entry's said form in its place: longest match, whole words."""
        parts, at = [], 0
        for word in re.finditer(_TOKEN, text):
            found = self._at(text, word) if word.start() >= at else None
            if found:
                parts += [text[at : word.start()], put(found[1])]
                at = word.start() + len(found[0])
        return "".join([*parts, text[at:]])

    def _at(self, text: str, word: re.Match[str]) -> tuple[str, str] | None:
        for written, said in self.starts.get(word[0].lower(), ()):
            end = word.start() + len(written)
            here = text[word.start() : end]
            whole = not (written[-1].isalnum() and text[end : end + 1].isalnum())
            if whole and (here == written or here.lower() == written):
                return written, said
        return None


@lru_cache(8)  # articles bring lexicons of their own
def finder(lexicons: tuple[Lexicon, ...], language: str) -> Finder | None:
    """Return the finder of those lexicons that serve `language`; the first to name a word decides."""
    said: dict[str, str] = {}
    for lexicon in lexicons:
        if serves(lexicon.language, language):
            for written, spoken in lexicon.entries:
                said.setdefault(" ".join(written.split()), spoken)
    starts: dict[str, list[tuple[str, str]]] = {}
    for written in sorted(said, key=len, reverse=True):
        first = re.match(_TOKEN, written)
        if first:
            starts.setdefault(first[0].lower(), []).append((written, said[written]))
    return Finder(starts) if starts else None


def serves(has: str, wanted: str) -> bool:
    """Tell whether a lexicon of `has` is for text of `wanted`: "en" serves "en-GB", "en-GB" only itself."""
    own, asked = has.lower(), wanted.lower()
    return asked == own or asked.startswith(f"{own}-")


PLS = "http://www.w3.org/2005/01/pronunciation-lexicon"
_XML_LANG = "http://www.w3.org/XML/1998/namespace lang"


def read_pls(data: bytes, origin: str) -> Lexicon:
    """Read a pronunciation lexicon (W3C PLS 1.0), `origin` its name in errors.

    Of a lexeme the first alias or phoneme counts, those that are preferred before the others (PLS 1.0, 4.9). A phoneme
    is kept as `[word](/ipa/)`, the word being the first alias, for engines that take no phonemes, or the grapheme. A
    lexeme with an xml:lang of its own (an extension: PLS 1.0 has it on the lexicon alone) is said as that language says
    its graphemes. Each grapheme becomes an entry. No entity is expanded and nothing outside is read. Raises
    SettingsError, with the line, for what is not well-formed or no such lexicon.
    """
    reader = _Reader(origin)
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise SettingsError(
            f"{origin}, line {error.lineno}: no lexicon in XML: {expat.errors.messages[error.code]}"
        ) from error
    except (LookupError, ValueError) as error:  # of the encoding it states
        raise SettingsError(f"{origin}: {reason(error)}; save it as UTF-8") from error
    return Lexicon(reader.language, tuple(reader.entries))


class _Reader:
    """Gathers lexemes from the events of one document."""

    def __init__(self, origin: str) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = lambda *_: self._refuse("a document type is not allowed here")
        self.origin, self.language, self.alphabet = origin, "", "ipa"
        self.entries: list[tuple[str, str]] = []
        self.found: list[tuple[str, str, bool]] = []
        self.abroad = ""
        self.preferred = False
        self.text: list[str] = []
        self.depth = 0

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        if self.depth == 0:
            if (space, name) != (PLS, "lexicon"):
                self._refuse(f"<{name}> of {space or 'no namespace'} is no lexicon of {PLS}")
            self.language = attributes.get(_XML_LANG, "") or self._refuse("the lexicon names no xml:lang")
            self.alphabet = attributes.get("alphabet", "ipa")
        self.depth += 1
        if name == "lexeme":
            self.found, self.abroad = [], attributes.get(_XML_LANG, "")
        elif name == "phoneme" and attributes.get("alphabet", self.alphabet) != "ipa":
            self._refuse("phonemes are read in the alphabet ipa only")
        self.text, self.preferred = [], attributes.get("prefer") == "true"

    def _text(self, text: str) -> None:
        self.text.append(text)

    def _end(self, tag: str) -> None:
        name = tag.rpartition(" ")[2]
        self.depth -= 1
        if name == "lexeme":
            self._lexeme()
        elif name in ("grapheme", "alias", "phoneme"):
            text = " ".join(speakable("".join(self.text)).split())
            if text := text.strip("/ ") if name == "phoneme" else text:
                self.found.append((name, text, self.preferred))

    def _lexeme(self) -> None:
        words = [text for kind, text, _ in self.found if kind == "grapheme"]
        said = sorted((fact for fact in self.found if fact[0] != "grapheme"), key=lambda fact: not fact[2])
        if not words or not (said or self.abroad):
            self._refuse("a lexeme needs a grapheme, and an alias, a phoneme or a language of its own")
        if not said:
            self.entries += [(word, self._given(word, f"@{self.abroad}")) for word in words]
            return
        aliases = [text for kind, text, _ in said if kind == "alias"]
        kind, first, _ = said[0]
        for word in words:
            self.entries.append((word, first if kind == "alias" else self._given((*aliases, word)[0], f"/{first}/")))

    def _given(self, word: str, sound: str) -> str:
        given = f"[{word}]({sound})"
        if not GIVEN.fullmatch(given):
            self._refuse(
                "phonemes may hold no slash, the word they are given for no square bracket; a language is a tag"
            )
        return given

    def _refuse(self, why: str) -> NoReturn:
        raise SettingsError(f"{self.origin}, line {self.parser.CurrentLineNumber}: {why}")
