"""A script as a text that an editor can mend by hand, and back: a row a line.

    12 narrator | Sen. Smith won. | Senator Smith won.

What stands after the written words, the said ones, may change; the rest says which line it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.characters import speakable
from presscast.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from presscast.model import Line, Script

_HEAD = "## Number and role | what is written | what is said. Change only what is said; keep every row.\n"
_HEAD_OF_CHANGES = "## Number and role | what is written | what is said: the rows that were changed, no others.\n"


def export(script: Script) -> str:
    """Return the script's rows, after a remark; rows that begin with ## are remarks."""
    return _HEAD + "".join(f"{_key(number, line)}{line.said}\n" for number, line in enumerate(script.lines, 1))


def apply(script: Script, text: str, origin: str) -> Script:
    """Return `script` with what is said taken from `text`, an edited `export` of it.

    Raises SettingsError with `origin` and the row's number where a row is missing, moved, added,
    altered before what is said, or says nothing.
    """
    rows, lines = list(_rows(text)), []
    for index, line in enumerate(script.lines):
        row, content = rows[index] if index < len(rows) else (text.count("\n") + 1, "")
        lines.append(replace(line, said=_said(content, _key(index + 1, line), f"{origin}, line {row}")))
    if len(rows) > len(lines):
        raise SettingsError(f"{origin}, line {rows[len(lines)][0]}: a row more than the script's {len(lines)} lines")
    return replace(script, lines=tuple(lines))


def fitted(script: Script, text: str, origin: str) -> tuple[dict[int, str], tuple[str, ...]]:
    """Find the lines that the rows of `text` belong to, by role and written words, the nearest number first.

    Returns what is said by the index of its line, and the rows that fit no line any more. Unlike `apply` it wants no
    row for each line. Raises SettingsError with `origin` and the row's number where a row says nothing.
    """
    said: dict[int, str] = {}
    lost: list[str] = []
    for row, content in _rows(text):
        number, _, rest = content.partition(" ")
        place = int(number) - 1 if number.isdecimal() else 0
        fits = [n for n, line in enumerate(script.lines) if n not in said and rest.startswith(_words(line).rstrip())]
        nearest = min(fits, key=lambda n: (-len(script.lines[n].shown), abs(n - place)), default=None)
        if nearest is None:
            lost.append(content)
        else:
            said[nearest] = _said(rest, _words(script.lines[nearest]), f"{origin}, line {row}")
    return said, tuple(lost)


def rows(script: Script, said: Mapping[int, str], lost: Iterable[str] = ()) -> str:
    """Return the rows of the lines whose index `said` gives another wording for, and those in `lost` as they are."""
    told = [f"{_key(n + 1, script.lines[n])}{text}" for n, text in sorted(said.items())]
    return _HEAD_OF_CHANGES + "".join(f"{row}\n" for row in (*told, *lost))


def _rows(text: str) -> Iterator[tuple[int, str]]:
    for number, row in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if row.strip() and not row.startswith("##"):
            yield number, row


def _said(row: str, key: str, where: str) -> str:
    if not row.startswith(key.rstrip()):
        raise SettingsError(f"{where}: expected a row that begins {key.strip()!r}; only what is said may change")
    said = speakable(row[len(key.rstrip()) :]).strip()
    if not said:
        raise SettingsError(f"{where}: nothing is said; to leave a piece out use --without")
    return said


def _key(number: int, line: Line) -> str:
    return f"{number} {_words(line)}"


def _words(line: Line) -> str:
    return f"{line.role} | {line.shown} | "
