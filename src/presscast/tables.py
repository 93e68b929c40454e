"""TOML tables to frozen dataclasses: every value typed, every fault named by file and key."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

from presscast.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Table = TypeVar("Table")


def load(path: Path) -> dict[str, Any]:
    """Read a TOML file; raise SettingsError naming the file (and line) it cannot be read at."""
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: not TOML: {error}") from error


def fill(base: Table, table: object, where: str) -> Table:
    """Return `base` with the fields that `table` names, each checked against its declared type.

    `where` is "file: key", for the message. Raises SettingsError for an unknown key or a wrong type.
    """
    hints = {name: kind for name, kind in get_type_hints(type(base)).items() if kind in _NAMES}
    given = {key: _checked(value, hints, key, where) for key, value in mapping(table, where).items()}
    current = {field.name: getattr(base, field.name) for field in fields(base)}  # type: ignore[arg-type]
    return type(base)(**{**current, **given})


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


def _checked(value: object, hints: Mapping[str, object], key: str, where: str) -> object:
    if key not in hints:
        raise SettingsError(f"{where}.{key}: no such setting; known: {', '.join(sorted(hints))}")
    kind = hints[key]
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind or (isinstance(value, float) and not isfinite(value)):
        raise SettingsError(f"{where}.{key}: must be {_NAMES[kind]}, not {value!r}")
    return value


_NAMES: dict[object, str] = {int: "a whole number", float: "a number", str: "a text", bool: "true or false"}
