"""Write texts as TOML has them, and change a row of presscast.toml with the rest of the file as it is."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from presscast.errors import SettingsError
from presscast.files.atomic import replacing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_NAMED = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_SPECIAL = re.compile(r'[\x00-\x1f\x7f"\\]')


def text(value: str) -> str:
    """Return a text as a basic string of TOML (https://toml.io/en/v1.0.0#string), on one line."""
    return f'"{_SPECIAL.sub(_escaped, value)}"'


def _escaped(met: re.Match[str]) -> str:
    return _NAMED.get(met[0]) or f"\\u{ord(met[0]):04x}"


def set_row(path: Path, table: str, key: str, values: Sequence[str]) -> None:
    """Have the row `key` of a table list `values`, or take it out where there are none;
    all other rows stay as they are.

    Raises SettingsError where the file sets it in a way that is not ours to change, OSError where it cannot be written.
    """
    before = path.read_text("utf-8-sig") if path.is_file() else ""
    row = f"{text(key)} = [{', '.join(map(text, values))}]\n" if values else ""
    own = re.compile(
        rf"^[ \t]*(?:{re.escape(text(key))}|{re.escape(key)}|'{re.escape(key)}')[ \t]*=[ \t]*\[[^\[\]]*\][ \t]*\n?",
        re.MULTILINE,
    )
    head = re.search(rf"^\[{re.escape(table)}\][^\n]*(?:\n|$)", before, re.MULTILINE)
    if head:
        end = next((met.start() for met in re.compile(r"^\[", re.MULTILINE).finditer(before, head.end())), len(before))
        rest = own.sub("", before[head.end() : end])
        after = f"{before[: head.end()].rstrip()}\n{row}{rest}{before[end:]}"
    else:
        after = f"{before.rstrip()}\n\n[{table}]\n{row}".lstrip() if row else before
    if not _differs_only_there(before, after, table, key, list(values)):
        raise SettingsError(
            f"{path}: [{table}] is set in a way we do not change; give {text(key)} the value {list(values)} there"
        )
    with replacing(path) as part:
        part.write_text(after, "utf-8")


def _differs_only_there(before: str, after: str, table: str, key: str, values: list[str]) -> bool:
    """Tell whether the file would say what it said, but for this row."""
    try:
        was, now = tomllib.loads(before), tomllib.loads(after)
    except tomllib.TOMLDecodeError:
        return False
    due = {name: value for name, value in dict(was.get(table, {})).items() if name != key} | (
        {key: values} if values else {}
    )
    return {**was, table: due} == {**now, table: now.get(table, {})}
