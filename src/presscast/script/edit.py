"""A script as a text that an editor can mend by hand, and back: a row a line.

    12 narrator | Sen. Smith won. | Senator Smith won.

What stands after the written words, the said ones, may change; the rest says which line it is. A row `[pause 800]` is
the silence after the line above it, in ms, or before the first one. A row `[chapter The quay]` has the line above it
begin a chapter of that name, `[chapter]` has it begin none. A row `[take 2]` has it said another time, up to 5, or,
with the name of a recording in DIR/.recordings, as a person read it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from presscast.errors import SettingsError
from presscast.writing import silence
from presscast.writing.characters import speakable

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
_CHAPTER = re.compile(r"\s*\[chapter(?:\s+(?P<title>.*?))?\s*\]\s*")
_TAKE = re.compile(r"\s*\[take\s+(?P<take>[2-5]|[0-9a-f]{64})\s*\]\s*")
_NUMBER = re.compile(r"\d{1,6}", re.ASCII)
_LONGEST_TITLE = 200
_NONE: Mapping[int, int] = MappingProxyType({})
_NAMED: Mapping[int, str] = MappingProxyType({})
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
        lines.append(_begun(paused(replace(line, said=said, take=row.take), row.pause), row.chapter))
    if len(rows) > len(lines):
        raise SettingsError(
            f"{origin}, line {rows[len(lines)].number}: a row more than the script's {len(lines)} lines"
        )
    return replace(script, lines=tuple(lines), head_ms=script.head_ms if head is None else head)


def paused(line: Line, ms: int | None) -> Line:
    """Return `line` with the silence of `ms` after it, as it is where that is None."""
    return line if ms is None else replace(line, pause_ms=ms, paused=True)


def _begun(line: Line, chapter: str | None) -> Line:
    return line if chapter is None else replace(line, chapter=chapter)


def mended(script: Script, text: str, origin: str) -> tuple[Script, tuple[str, ...]]:
    """Return `script` with what is said, the pauses and the chapters of the rows in `text`,
    and the rows that fit no line.

    Raises SettingsError as `fitted` does.
    """
    said, lost = fitted(script, text, origin)
    asked, titles = pauses(script, text, origin), chapters(script, text, origin)
    taken = takes(script, text, origin)
    lines = tuple(
        _begun(
            paused(replace(line, said=said.get(n, line.said), take=taken.get(n, line.take)), asked.get(n)),
            titles.get(n),
        )
        for n, line in enumerate(script.lines)
    )
    return replace(script, lines=lines, head_ms=asked.get(-1, script.head_ms)), lost


def fitted(script: Script, text: str, origin: str) -> tuple[dict[int, str], tuple[str, ...]]:
    """Find the lines that the rows of `text` belong to, by role and written words, else by these,
    the nearest number first.

    Returns what is said by the index of its line, and the rows that fit no line any more, with their pauses. Unlike
    `apply` it wants no row for each line. Raises SettingsError with `origin` and the row's number where a row says
    nothing, or asks for a pause that is none.
    """
    placed, lost = _placed(script, _rows(text, origin)[1])
    said = {
        index: _said(_row_of(script.lines[index], row), _words(script.lines[index]), f"{origin}, line {row.number}")
        for index, row in placed.items()
    }
    return said, tuple(f"{row.content}{_under(row.pause, row.chapter, row.take)}" for row in lost)


def pauses(script: Script, text: str, origin: str) -> dict[int, int]:
    """Find the pauses asked for among the rows of `text`, as `fitted` does:
    the ms by the line's index, -1 for the head."""
    head, rows = _rows(text, origin)
    placed = {index: row.pause for index, row in _placed(script, rows)[0].items()} | {-1: head}
    return {index: ms for index, ms in sorted(placed.items()) if ms is not None}


def chapters(script: Script, text: str, origin: str) -> dict[int, str]:
    """Find the chapters named among the rows of `text`, as `fitted` does:
    the title by the line's index, "" for none."""
    placed = _placed(script, _rows(text, origin)[1])[0]
    return {index: row.chapter for index, row in sorted(placed.items()) if row.chapter is not None}


def is_take(text: str) -> bool:
    """Tell whether `text` names a take as a row does."""
    return bool(_TAKE.fullmatch(f"[take {text}]"))


def takes(script: Script, text: str, origin: str) -> dict[int, str]:
    """Find the takes asked for among the rows of `text`, as `fitted` does: by the line's index."""
    placed = _placed(script, _rows(text, origin)[1])[0]
    return {index: row.take for index, row in sorted(placed.items()) if row.take}


def rows(
    script: Script,
    said: Mapping[int, str],
    lost: Iterable[str] = (),
    asked: Mapping[int, int] = _NONE,
    named: Mapping[int, str] = _NAMED,
    taken: Mapping[int, str] = _NAMED,
) -> str:
    """Return the rows of the lines whose index `said` gives another wording for, `asked` a pause,
    `named` a chapter, `taken` a take.

    Those in `lost` stay as they are.
    """
    head = _written(asked.get(-1), after="\n")
    told = [
        _key(n + 1, script.lines[n])
        + said.get(n, script.lines[n].said)
        + _under(asked.get(n), named.get(n), taken.get(n, ""))
        for n in sorted({*said, *asked, *named, *taken} - {-1})
    ]
    return _HEAD_OF_CHANGES + head + "".join(f"{row}\n" for row in (*told, *lost))


class _Row(NamedTuple):
    """A row by its number in the file, and the ms of the pause, the chapter's name and the take asked for under it."""

    number: int
    content: str
    pause: int | None = None
    chapter: str | None = None
    take: str = ""


def _placed(script: Script, rows: Iterable[_Row]) -> tuple[dict[int, _Row], list[_Row]]:
    placed: dict[int, _Row] = {}
    lost: list[_Row] = []
    for row in rows:
        number, _, rest = row.content.partition(" ")
        place = int(number) - 1 if _NUMBER.fullmatch(number) else 0
        free = [(n, line) for n, line in enumerate(script.lines) if n not in placed]
        fits = [n for n, line in free if rest.startswith(_words(line).rstrip())] or [
            n for n, line in free if line.shown and rest.partition(" | ")[2].startswith(f"{line.shown} | ")
        ]
        nearest = min(fits, key=lambda n: (-len(script.lines[n].shown), abs(n - place)), default=None)
        if nearest is None:
            lost.append(row)
        else:
            placed[nearest] = row
    return placed, lost


def _rows(text: str, origin: str) -> tuple[int | None, list[_Row]]:
    """Return the pause before the first row, and the rows, each with what is asked for under it."""
    head: int | None = None
    rows: list[_Row] = []
    for number, content in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if not content.strip() or content.startswith("##"):
            continue
        ms, title = _asked(content, f"{origin}, line {number}"), _titled(content, f"{origin}, line {number}")
        if rows and (take := _TAKE.fullmatch(content)):
            rows[-1] = rows[-1]._replace(take=take["take"])
        elif title is not None and rows:
            rows[-1] = rows[-1]._replace(chapter=title)
        elif ms is None:
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


def _titled(row: str, where: str) -> str | None:
    bracketed = _CHAPTER.fullmatch(row)
    if bracketed is None:
        return None
    title = speakable(bracketed["title"] or "").strip()
    if len(title) > _LONGEST_TITLE:
        raise SettingsError(f"{where}: a chapter's name has at most {_LONGEST_TITLE} characters, not {len(title)}")
    return title


def _under(ms: int | None, chapter: str | None, take: str) -> str:
    named = "" if chapter is None else f"\n[chapter{' ' if chapter else ''}{chapter}]"
    taken = f"\n[take {take}]" if take else ""
    return f"{_written(ms, before=chr(10))}{named}{taken}"


def _row_of(line: Line, row: _Row) -> str:
    """What follows a row's number, with the role that its line has now: a block may have become another kind."""
    rest = row.content.partition(" ")[2]
    return rest if rest.startswith(_words(line).rstrip()) else f"{line.role} | {rest.partition(' | ')[2]}"


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
