"""Check TOML tables, value by value, and make frozen dataclasses of them: every fault named by file and key."""

from __future__ import annotations

import os
import re
import tomllib
from contextlib import contextmanager
from dataclasses import fields
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

from presscast.errors import SettingsError, reason
from presscast.model import Pauses, Sounds, Voice
from presscast.writing.near import nearest, suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

Table = TypeVar("Table")
MOST_KNOWN = 12

BOUNDS: Mapping[type, Mapping[str, tuple[float, float]]] = {
    Pauses: {**dict.fromkeys((field.name for field in fields(Pauses)), (0, 60_000)), "vary": (0, 100)},  # ms, percent
    Voice: {"rate": (20, 1000), "pitch": (1, 400), "noise": (-1, 1), "treble_db": (-40, 40), "gain_db": (-40, 40)},
    Sounds: {"level_db": (-60, 20), "bed_db": (-60, 20), "duck_db": (0, 60)},
}
"""The least and the most a number may be, by the field it fills."""
_AT = re.compile(r" \(at line (\d+), column \d+\)")
_NAME = r"""(?:"[^"]*"|'[^']*'|[\w-]+)"""
_KEY = rf"{_NAME}(?:\s*\.\s*{_NAME})*"
_SET = re.compile(rf"\s*(?:\[\[?\s*(?P<table>{_KEY})\s*\]|(?P<key>{_KEY})\s*=)")


def load(path: Path) -> dict[str, Any]:
    """Read a TOML file; raise SettingsError naming the file (and line) it cannot be read at,
    or where a text holds a NUL."""
    try:
        table = tomllib.loads(path.read_text("utf-8-sig"))
        _check_names(table)
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{shown(path)}: cannot be read: {reason(error)}") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits is a ValueError of its own
        unquoted = '; a text stands in quotation marks, as in voice = "heart"' if "Invalid value" in str(error) else ""
        line = f", line {found[1]}" if (found := _AT.search(str(error))) else ""
        raise SettingsError(f"{shown(path)}{line}: not TOML: {_AT.sub('', str(error))}{unquoted}") from error
    return table


def _check_names(value: object) -> None:
    """Raise ValueError where a text holds what ends a name for the system."""
    if isinstance(value, str) and "\0" in value:
        raise ValueError(f"{value[:40]!r} holds a NUL, which no name and no text may")
    for part in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        _check_names(part)


def is_file(path: Path) -> bool:
    """Tell whether a file is there; of a name that is too long for the system there is none."""
    return os.path.isfile(path)  # noqa: PTH113  (pathlib raises where the name is too long)


def shown(path: Path) -> str:
    """Return a file's name as the user would write it: from this folder, where it is in it."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


@contextmanager
def lines_told(path: Path) -> Iterator[None]:
    """Have each fault of what is taken from the TOML file `path`, told as "path: key: …", name the key's line too."""
    try:
        yield
    except SettingsError as error:
        fault = re.compile(rf"^{re.escape(str(path))}: (?P<key>[^:\n]+)(?=: )", re.MULTILINE)
        lines = _lines(path)
        raise SettingsError(
            fault.sub(lambda told: f"{shown(path)}{_line_of(told['key'], lines)}: {told['key']}", str(error))
        ) from error


def _line_of(key: str, lines: Mapping[str, int]) -> str:
    """Return the line that sets `key`, or the table it is lacking in, to follow the file's name."""
    parts = key.split(".")
    names = (".".join(parts[:many]) for many in range(len(parts), 0, -1))
    return next((f", line {lines[name]}" for name in names if name in lines), "")


def _lines(path: Path) -> Mapping[str, int]:
    """Return the first line of each key and table of a TOML file, by its dotted name without quotation marks."""
    lines: dict[str, int] = {}
    table = ""
    for number, row in enumerate(path.read_text("utf-8-sig").splitlines(), 1):
        if found := _SET.match(row):
            name = re.sub(r"[\"']|\s*(\.)\s*", r"\1", found["table"] or found["key"])
            table, name = (f"{name}.", name) if found["table"] else (table, table + name)
            lines.setdefault(name, number)
    return lines


def unknown(where: str, key: str, known: Iterable[str]) -> SettingsError:
    """Return the error for a setting that there is not:
    with those that may be meant, else with those that there are."""
    names = sorted(known)
    near = suggestion(nearest(key, names)[:3])
    return SettingsError(
        f"{where}: no such setting{near}" + ("" if near and len(names) > MOST_KNOWN else f"; known: {', '.join(names)}")
    )


def each(steps: Iterable[Callable[[], None]]) -> None:
    """Take all `steps`; raise one SettingsError with a line for each that raised one."""
    faults = []
    for step in steps:
        try:
            step()
        except SettingsError as error:
            faults.append(str(error))
    if faults:
        raise SettingsError("\n".join(faults))


def fill(base: Table, table: object, where: str) -> Table:
    """Return `base` with the fields that `table` names, each checked against its declared type and BOUNDS.

    `where` is "file: key", for the message. Raises SettingsError, a line a fault, for unknown keys, wrong types and
    numbers out of bounds.
    """
    hints = {name: kind for name, kind in get_type_hints(type(base)).items() if kind in _NAMES}
    bounds = BOUNDS.get(type(base), {})
    given: dict[str, object] = {}

    def take(key: str, value: object) -> None:
        given[key] = _bounded(_typed(value, hints, key, where), bounds.get(key), f"{where}.{key}")

    each(lambda key=key, value=value: take(key, value) for key, value in mapping(table, where).items())  # type: ignore[misc]
    current = {field.name: getattr(base, field.name) for field in fields(base)}  # type: ignore[arg-type]
    return type(base)(**{**current, **given})


def pauses(table: object, where: str) -> Mapping[str, object]:
    """Return the pauses that `table` names, in ms; raise SettingsError for one that there is not, or out of bounds."""
    given = mapping(table, where)
    fill(Pauses(), given, where)
    return given


def mapping(value: object, where: str) -> Mapping[str, object]:
    """Return `value` as a table; raise SettingsError where it is something else."""
    if not isinstance(value, dict):
        raise SettingsError(f"{where}: must be a table, not {value!r}")
    return value


def strings(value: object, where: str) -> tuple[str, ...]:
    """Return `value` as texts; raise SettingsError where it is not a list of them."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f'{where}: must be a list of texts such as ["one", "two"], not {value!r}')
    return tuple(value)


def _typed(value: object, hints: Mapping[str, object], key: str, where: str) -> object:
    if key not in hints:
        raise unknown(f"{where}.{key}", key, hints)
    kind = hints[key]
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind or (isinstance(value, float) and not isfinite(value)):
        raise SettingsError(f"{where}.{key}: must be {_NAMES[kind]}, not {value!r}")
    return value


def _bounded(value: object, bounds: tuple[float, float] | None, where: str) -> object:
    if bounds and isinstance(value, (int, float)) and not bounds[0] <= value <= bounds[1]:
        raise SettingsError(f"{where}: must be from {bounds[0]:g} to {bounds[1]:g}, not {value!r}")
    return value


_NAMES: dict[object, str] = {int: "a whole number", float: "a number", str: "a text", bool: "true or false"}
