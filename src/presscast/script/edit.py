"""A script as a text that an editor can mend by hand, and back: a row a line.

    12 narrator | Sen. Smith won. | Senator Smith won.

What stands after the written words, the said ones, may change; the rest says which line it is. A row `[pause 800]` is
the silence after the line above it, in ms, or before the first one.
"""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from presscast import silence
from presscast.characters import speakable
from presscast.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from presscast.model import Line, Script

HEAD = "## Number and role | what is written | what is said"
"""What every exported script begins with."""
_HEAD = (
    f"{HEAD}. Change only what is said; keep every row. "
    "[pause 800] in a row of its own is the silence after the row above, in ms.\n"
)
_BRACKETED = re.compile(r"\s*\[(?P<words>[^\[\]|]*)\]\s*")
_NONE: Mapping[int, int] = MappingProxyType({})
_HEAD_OF_CHANGES = f"{HEAD}: the rows that were changed, no others.\n"


def export(script: Script) -> str:
    """Return the script's rows, after a remark; rows that begin with ## are remarks."""
    told = (
        f"{_key(n, line)}{line.said}\n{_written(line.pause_ms if line.paused else None, after=chr(10))}"
        for n, line in enumerate(script.lines, 1)
    )
    return _HEAD + "".join(told)


def apply(script: Script, text: str, origin: str) -> Script:
    """Return `script` with what is said and the pauses taken from `text`, an edited `export` of it.

    Raises SettingsError with `origin` and the row's number where a row is missing, moved, added,
    altered before what is said, says nothing, or asks for a pause that is none.
    """
    head, rows = _rows(text, origin)
    lines: list[Line] = []
    for index, line in enumerate(script.lines):
        row = rows[index] if index < len(rows) else _Row(text.count("\n") + 1, "")
        said = _said(row.content, _key(index + 1, line), f"{origin}, line {row.number}")
        lines.append(paused(replace(line, said=said), row.pause))
    if len(rows) > len(lines):
        raise SettingsError(
            f"{origin}, line {rows[len(lines)].number}: a row more than the script's {len(lines)} lines"
        )
    return replace(script, lines=tuple(lines), head_ms=script.head_ms if head is None else head)


def paused(line: Line, ms: int | None) -> Line:
    """Return `line` with the silence of `ms` after it, as it is where that is None."""
    return line if ms is None else replace(line, pause_ms=ms, paused=True)


def fitted(script: Script, text: str, origin: str) -> tuple[dict[int, str], tuple[str, ...]]:
    """Find the lines that the rows of `text` belong to, by role and written words, the nearest number first.

    Returns what is said by the index of its line, and the rows that fit no line any more, with their pauses. Unlike
    `apply` it wants no row for each line. Raises SettingsError with `origin` and the row's number where a row says
    nothing, or asks for a pause that is none.
    """
    placed, lost = _placed(script, _rows(text, origin)[1])
    said = {
        index: _said(row.content.partition(" ")[2], _words(script.lines[index]), f"{origin}, line {row.number}")
        for index, row in placed.items()
    }
    return said, tuple(f"{row.content}{_written(row.pause, before=chr(10))}" for row in lost)


def pauses(script: Script, text: str, origin: str) -> dict[int, int]:
    """Find the pauses asked for among the rows of `text`, as `fitted` does: the ms by the line's index, -1 for the head."""
    head, rows = _rows(text, origin)
    placed = {index: row.pause for index, row in _placed(script, rows)[0].items()} | {-1: head}
    return {index: ms for index, ms in sorted(placed.items()) if ms is not None}


def rows(script: Script, said: Mapping[int, str], lost: Iterable[str] = (), asked: Mapping[int, int] = _NONE) -> str:
    """Return the rows of the lines whose index `said` gives another wording for, or `asked` a pause; those in `lost` as they are."""
    head = _written(asked.get(-1), after="\n")
    told = [
        f"{_key(n + 1, script.lines[n])}{said.get(n, script.lines[n].said)}{_written(asked.get(n), before=chr(10))}"
        for n in sorted({*said, *asked} - {-1})
    ]
    return _HEAD_OF_CHANGES + head + "".join(f"{row}\n" for row in (*told, *lost))


class _Row(NamedTuple):
    """A row by its number in the file, and the ms of the pause asked for under it."""

    number: int
    content: str
    pause: int | None = None


def _placed(script: Script, rows: Iterable[_Row]) -> tuple[dict[int, _Row], list[_Row]]:
    placed: dict[int, _Row] = {}
    lost: list[_Row] = []
    for row in rows:
        number, _, rest = row.content.partition(" ")
        place = int(number) - 1 if number.isdecimal() else 0
        fits = [n for n, line in enumerate(script.lines) if n not in placed and rest.startswith(_words(line).rstrip())]
        nearest = min(fits, key=lambda n: (-len(script.lines[n].shown), abs(n - place)), default=None)
        if nearest is None:
            lost.append(row)
        else:
            placed[nearest] = row
    return placed, lost


def _rows(text: str, origin: str) -> tuple[int | None, list[_Row]]:
    """Return the pause before the first row, and the rows, each with the pause under it."""
    head: int | None = None
    rows: list[_Row] = []
    for number, content in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if not content.strip() or content.startswith("##"):
            continue
        ms = _asked(content, f"{origin}, line {number}")
        if ms is None:
            rows.append(_Row(number, content))
        elif rows:
            rows[-1] = rows[-1]._replace(pause=ms)
        else:
            head = ms
    return head, rows


def _asked(row: str, where: str) -> int | None:
    bracketed = _BRACKETED.fullmatch(row)
    try:
        return silence.asked(bracketed["words"]) if bracketed else None
    except ValueError as error:
        raise SettingsError(f"{where}: {error}") from error


def _written(ms: int | None, *, before: str = "", after: str = "") -> str:
    return "" if ms is None else f"{before}[pause {ms}]{after}"


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
