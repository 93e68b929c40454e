"""Read the lines at a Markdown file's head that state its facts: YAML between ---, or TOML between +++."""

from __future__ import annotations

import logging
import re
import tomllib
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from presscast.errors import ReadError
from presscast.read.facts import dates
from presscast.writing import languages
from presscast.writing.prose import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

_log = logging.getLogger(__name__)
_FENCED = re.compile(
    r"\A\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.*?)^(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_PAIR = re.compile(r"""^["']?[\w-]+["']?\s*:(?:\s|$)""")
_SIMPLE = re.compile(
    r"^(?P<key>[\w-]+)[ \t]*:[ \t]+(?P<value>(?![\"'|>]|\[[^\]\n]*$|\{[^}\n]*$).*\S)[ \t]*$", re.MULTILINE
)
"""A value that a hand forgot to quote; a list or table left open is a slip of another kind."""
_ON, _OFF = frozenset(["true", "yes", "on", "1"]), frozenset(["false", "no", "off", "0"])
_ENDED = re.compile(r"end of stream|stream end")  # as YAML's reader says that it came to the end
_AT = re.compile(r"\(at line (?P<line>\d+), column (?P<column>\d+)\)")
_SWITCHES = _ON | _OFF
_OPENED = re.compile(r"\A\s*(---|\+\+\+)[ \t]*\n(title|author|authors|date|published|lang|language|draft)\s*[:=]\s")
_TAGGED = re.compile(r"^(?P<key>[\w-]+)[ \t]*:[ \t]+(?P<value>(?:(?![\"'|>\[{]).*\s)?#[^\s#].*?)[ \t]*$", re.MULTILINE)
"""A value with a hashtag, which YAML would take for a remark."""
_SAME = {
    "author": "authors", "by": "authors", "byline": "authors", "published": "date", "modified": "updated",
    "lastmod": "updated", "publication": "site", "source": "site", "link": "url", "canonical": "url",
    "canonical_url": "url", "lang": "language", "cover": "image", "headline": "title", "correction": "change",
    "category": "section", "categories": "section", "rubric": "section",
}  # fmt: skip


_SINGLE = frozenset(["title", "date", "updated", "language", "id", "draft"])
_KNOWN = frozenset([*_SINGLE, *_SAME, *_SAME.values(), "lexicon", "status"])
_ALIKE = 0.8  # of 1: how alike a name is to one that is known, to be taken for its misspelling


@dataclass(frozen=True, slots=True)
class Front:
    """What a front matter states, by the fields' usual names, the lines it stood in, the file's name,
    and the `whole` of it."""

    facts: dict[str, Any] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    origin: str = ""
    whole: str = ""

    def text(self, name: str) -> str:
        """Return one fact as text, "" where it is not stated."""
        value = self.facts.get(name)
        if isinstance(value, (dict, list)) and name in _SINGLE:
            raise ReadError(f"{self.origin}{self._line_of(f'{name}:')}: {name}: must be one text, not a list or table")
        return "" if value is None or isinstance(value, (dict, list)) else " ".join(str(value).split())

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a fact that may be a list."""
        value = self.facts.get(name, [])
        items = value if isinstance(value, list) else [value]
        named = (item.get("name", "") if isinstance(item, dict) else item for item in items)
        return tuple(" ".join(str(item).split()) for item in named if item and not isinstance(item, (dict, list)))

    def date(self, name: str, language: str = "") -> str:
        """Return a date as ISO 8601, "" where none is stated; raise ReadError for what is none.

        `language` tells whether 03/04/2026 begins with the day.
        """
        told = self.text(name)
        if told.lower() in _SWITCHES or not told or (found := dates.find(told, language)):
            return "" if told.lower() in _SWITCHES or not told else found
        raise ReadError(f"{self.origin}{self._line_of(told)}: {name}: {told!r} is no date; write it as 2026-04-03")

    def language(self) -> str:
        """Return the language as a BCP 47 tag, "" where none is stated; raise ReadError for what is none."""
        told = self.text("language")
        try:
            return languages.checked(told) if told else ""
        except ValueError as error:
            raise ReadError(f"{self.origin}{self._line_of(told)}: language: {error}") from error

    @property
    def is_draft(self) -> bool:
        """Tell whether the article says that it is not to be published: `draft: true`, `status:
        draft`, `published: false`.

        Raises ReadError for a draft that is neither true nor false.
        """
        told = self.text("draft").lower()
        if told and told not in _SWITCHES:
            raise ReadError(f"{self.origin}{self._line_of('draft:')}: draft: must be true or false, not {told!r}")
        return told in _ON or self.text("status").lower() == "draft" or self.text("date").lower() in _OFF

    def _line_of(self, told: str) -> str:
        """Name the line that states a fact."""
        rows = (number for number, line in enumerate(self.whole.split("\n"), 1) if told in line)
        return next((f", line {number}" for number in rows), "")

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return a table of two columns, such as the lexicon."""
        value = self.facts.get(name)
        told = value.items() if isinstance(value, dict) else ()
        return tuple((str(key), str(said)) for key, said in told if not isinstance(said, (dict, list)))


def cut(text: str, origin: str) -> tuple[Front, str]:
    """Return the front matter of `text` and what follows it; raise ReadError where it is not to be understood."""
    found = _FENCED.match(text)
    if not found and (opened := _OPENED.match(text)):
        number = 1 + opened[0].count("\n", 0, opened.start(1))
        raise ReadError(
            f"{origin}, line {number}: the front matter that begins here has no end: close it with {opened[1]}"
        )
    if not found or not (found["fence"] == "+++" or _PAIR.search(found["body"].split("\n")[0])):
        return Front(), text
    try:
        facts = tomllib.loads(found["body"]) if found["fence"] == "+++" else _yaml(found["body"])
        if not isinstance(facts, dict):
            raise ReadError(f"{origin}: its front matter is no table of names and values")
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        told = f"{origin}: its front matter cannot be read, {_AT.sub(_in_file, str(error))}"
        raise ReadError(f"{told}; write `name: value` lines, a value with odd marks in quotation marks") from error
    named = {_SAME.get(key.lower(), key.lower()): value for key, value in facts.items()}
    front = Front(named, tuple(line for line in found[0].split("\n") if line.strip()), origin, found[0])
    _warn_of_slips(front, facts)
    return front, text[found.end() :]


def _warn_of_slips(front: Front, names: Iterable[str]) -> None:
    """Tell of names that look like misspelt ones: what they state is not read."""
    for name in names:
        near = [] if name.lower() in _KNOWN else get_close_matches(name.lower(), _KNOWN, 1, _ALIKE)
        if near:
            _log.warning(
                "%s%s: %s is not read (did you mean %s?)", front.origin, front._line_of(name), clean(name), near[0]
            )


def days(lines: Iterable[str], language: str) -> tuple[str, str]:
    """Return the days of publication and update that front matter `lines` state, as `language` writes days,
    "" for none."""
    told = {"date": "", "updated": ""}
    for line in lines:
        key, _, value = (part.strip("\"' ") for part in line.replace("=", ":", 1).partition(":"))
        name = _SAME.get(key.lower(), key.lower())
        told |= {name: dates.find(value, language)} if name in told else {}
    return told["date"], told["updated"]


def _in_file(place: re.Match[str]) -> str:
    """Count the lines of a TOML error from the fence, which is the file's first."""
    return f"(line {int(place['line']) + 1}, column {place['column']})"


def _yaml(body: str) -> Any:  # noqa: ANN401
    """Read YAML in which every scalar is a text; what a hand forgot to quote is quoted, where it is no YAML else.

    Raises ValueError naming the line of the file.
    """
    import yaml

    try:
        facts = _texts(_TAGGED.sub(_quoted, body))
    except yaml.YAMLError:
        try:
            facts = _texts(_SIMPLE.sub(_quoted, body))
        except yaml.MarkedYAMLError as error:
            begun = _ENDED.search(error.problem or "") and error.context_mark
            told = "a bracket or quotation mark is opened here and not closed" if begun else error.problem
            raise ValueError(f"line {(begun or error.problem_mark).line + 2}: {told}") from error
        except yaml.YAMLError as error:
            raise ValueError(str(error).split("\n")[0]) from error
    return facts


def _texts(body: str) -> Any:  # noqa: ANN401
    import yaml

    return yaml.load(body, Loader=yaml.BaseLoader)  # it makes texts, lists and tables, and nothing else


def _quoted(pair: re.Match[str]) -> str:
    return f"{pair['key']}: '{pair['value'].replace(chr(39), chr(39) * 2)}'"
