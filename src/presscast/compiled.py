"""Keep the compiled form of regular expressions and tables beside the package's bytecode, as Python keeps modules'.

To compile the rules' five hundred patterns and parse their tables of words is half of what a command does before it
works. `re` compiles a pattern to a list of numbers, which its engine checks before it takes them. The file they are
kept in lies in `__pycache__`, holds for one version of Python, and is written where an installer has put bytecode.
"""

from __future__ import annotations

import contextlib
import marshal
import re
import sys
import zlib
from array import array
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from presscast.files import atomic

if TYPE_CHECKING:
    from collections.abc import Mapping

    Form = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
    Forms = dict[tuple[str, int], Form]
    """Flags, numbers, count, names and positions of the groups, by a pattern and the flags it was given."""

Tables = dict[str, tuple[int, dict[str, Any]]]
"""A sum of the file's bytes and what they say, by the file's name."""

WORTH = 20
"""So many patterns must be new before the file is written again: the few made of one article's words are not kept."""
MOST = 5_000
"""A file that would hold more is begun anew; `re` holds as many in place of 512, which one language's readers and rules
exceed: every few sentences would compile some again."""

_FILE = Path(__spec__.cached or __file__).with_suffix(".kept")
_new: Forms = {}
_tables: Tables = {}
_parsed: Tables = {}


def use() -> None:
    """Have `re` take the compiled forms that are kept, hold what it has, and note those it compiles itself, for `keep`.

    Does nothing where this Python's `re` is made otherwise than that of CPython 3.11 to 3.14.
    """
    compiler = getattr(re, "_compiler", None)
    engine = getattr(compiler, "_sre", None)
    if compiler is None or engine is None or hasattr(engine, "noted"):
        return
    known, tables = _read(_FILE)
    _tables.update(tables)
    compile_ = compiler.compile

    def noted(
        pattern: object,
        flags: int,
        code: list[int],
        groups: int,
        names: Mapping[str, int],
        places: tuple[str | None, ...],
    ) -> object:
        if type(pattern) is str:  # no class of its own, which cannot be written down
            _new[pattern, asked[0]] = (int(flags), array("I", map(int, code)).tobytes(), groups, dict(names), places)
        return engine.compile(pattern, flags, code, groups, names, places)

    def compiled(pattern: object, flags: int = 0) -> object:
        asked[0] = int(flags)
        held = known.get((pattern, asked[0])) if type(pattern) is str else None
        if held:
            return engine.compile(pattern, held[0], array("I", held[1]).tolist(), *held[2:])
        return compile_(pattern, flags)

    asked = [0]
    if hasattr(re, "_MAXCACHE"):
        re._MAXCACHE = MOST
    compiler._sre = SimpleNamespace(**vars(engine) | {"compile": noted, "noted": True})
    compiler.compile = compiled


def table(path: Path) -> dict[str, Any]:
    """Return what one of the package's TOML files says; who asks for it again is given the same one."""
    text = path.read_bytes()
    place, sum_ = str(path), zlib.crc32(text)
    held = _tables.get(place)
    if held is None or held[0] != sum_:
        import tomllib

        held = _tables[place] = _parsed[place] = sum_, tomllib.loads(text.decode())
    return held[1]


def keep() -> None:
    """Write down what was compiled and parsed since `use`, where it is worth it and may be written."""
    if (len(_new) < WORTH and not _parsed) or not _FILE.parent.is_dir():
        return
    forms, tables = _read(_FILE)
    forms |= _new
    whole = marshal.dumps((sys.version, forms if len(forms) <= MOST else _new, tables | _parsed))
    with contextlib.suppress(OSError), atomic.replacing(_FILE) as part:
        part.write_bytes(zlib.crc32(whole).to_bytes(4, "big") + whole)


def _read(path: Path) -> tuple[Forms, Tables]:
    try:
        held = path.read_bytes()
        sum_, whole = held[:4], held[4:]
        version, *kept = marshal.loads(whole) if zlib.crc32(whole).to_bytes(4, "big") == sum_ else ("",)
        forms, tables = kept if version == sys.version else ({}, {})
    except (OSError, ValueError, EOFError, TypeError):
        return {}, {}
    return forms, tables
