"""The lines at a Markdown file's head that state its facts: simple YAML between ---, or TOML between +++."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from typing import Any

from presscast.errors import ReadError
from presscast.read.facts import dates

_FENCED = re.compile(
    r"\A\s*(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.*?)^(?P=fence)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_PAIR = re.compile(r"^(?P<key>[\w-]+)\s*:(?:\s+(?P<value>.*))?$")
_SAME = {
    "author": "authors", "by": "authors", "byline": "authors", "published": "date", "modified": "updated",
    "lastmod": "updated", "publication": "site", "source": "site", "link": "url", "canonical": "url", "canonical_url": "url",
    "lang": "language", "cover": "image", "headline": "title", "correction": "change",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Front:
    """What a front matter states, by the fields' usual names, and the lines it stood in."""

    facts: dict[str, Any] = field(default_factory=dict)
    lines: tuple[str, ...] = ()

    def text(self, name: str) -> str:
        """Return one fact as text, "" where it is not stated."""
        value = self.facts.get(name)
        return "" if value is None or isinstance(value, (dict, list)) else str(value).strip()

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a fact that may be a list."""
        value = self.facts.get(name, [])
        return tuple(str(item).strip() for item in (value if isinstance(value, list) else [value]) if item)

    def date(self, name: str) -> str:
        """Return a date as ISO 8601, "" where there is none."""
        return dates.find(self.text(name))

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return a table of two columns, such as the lexicon."""
        value = self.facts.get(name)
        return tuple((str(key), str(said)) for key, said in value.items()) if isinstance(value, dict) else ()


def cut(text: str, origin: str) -> tuple[Front, str]:
    """Return the front matter of `text` and what follows it; raise ReadError where it is not to be understood."""
    found = _FENCED.match(text)
    if not found or not (found["fence"] == "+++" or _PAIR.search(found["body"].split("\n")[0])):
        return Front(), text
    try:
        facts = tomllib.loads(found["body"]) if found["fence"] == "+++" else _yaml(found["body"])
    except (tomllib.TOMLDecodeError, ValueError) as error:
        raise ReadError(f"{origin}: its front matter cannot be read: {error}; write `name: value` lines") from error
    named = {_SAME.get(key.lower(), key.lower()): value for key, value in facts.items()}
    return Front(named, tuple(line for line in found[0].split("\n") if line.strip())), text[found.end() :]


def _yaml(body: str) -> dict[str, Any]:
    """Read the part of YAML that front matters use: scalars, lists, and one level of names and values."""
    facts: dict[str, Any] = {}
    under: dict[str, list[str]] = {}
    key = ""
    for line in body.split("\n"):
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        if line[0].isspace() or bare.startswith("- "):
            under.setdefault(key, []).append(bare)
        elif found := _PAIR.match(bare):
            key = found["key"]
            facts[key] = _value(found["value"] or "")
            under.pop(key, None)
        else:
            raise ValueError(f"{bare!r} is no `name: value`")
    return facts | {key: _nested(facts.get(key), lines, key) for key, lines in under.items()}


def _nested(held: Any, lines: list[str], key: str) -> Any:  # noqa: ANN401  (a list, a table or a text, as the lines say)
    told: list[str] = []
    for line in lines:
        name, colon, value = _split_pair(line)
        if line.startswith("- "):
            held = held if isinstance(held, list) else []
            held.append(_scalar(line[2:]))
        elif colon:
            held = held if isinstance(held, dict) else {}
            held[_scalar(name)] = _scalar(value)
        elif isinstance(held, str):
            told.append(line)
        else:
            raise ValueError(f"{line!r} under {key!r} is neither a list nor `name: value`")
    return " ".join([held.rstrip(">|-").strip(), *told]).strip() if told and isinstance(held, str) else held


def _split_pair(line: str) -> tuple[str, str, str]:
    quoted = re.match(r"""(["'])(.*?)\1\s*:\s*(.*)$""", line)
    return (quoted[2], ":", quoted[3]) if quoted else line.partition(": ")


def _value(text: str) -> Any:  # noqa: ANN401  (text, or a list of texts)
    if text.startswith("[") and text.rstrip().endswith("]"):
        return [_scalar(part) for part in _listed(text.strip()[1:-1]) if part.strip()]
    return _scalar(text)


def _listed(text: str) -> list[str]:
    """Cut at the commas after which the quotation marks are even in number: those inside a quotation stay."""
    parts = text.split('"')
    odd = len(parts) % 2
    return '"'.join(part.replace(",", "\0") if at % 2 != odd else part for at, part in enumerate(parts)).split("\0")


def _scalar(text: str) -> str:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return re.sub(r"(?<!\s)\s+#\s.*$", "", text)
