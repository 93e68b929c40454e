"""The plan of the house, read from its imports: those inside functions count too."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from importlib.util import resolve_name
from pathlib import Path

import presscast

HOUSE = Path(presscast.__file__).parent


def modules() -> dict[str, Path]:
    found = {}
    for path in HOUSE.rglob("*.py"):
        parts = path.relative_to(HOUSE.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(path: Path, name: str, known: dict[str, Path]) -> set[str]:
    """The modules of ours that a module imports anywhere in it, for its types too."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = resolve_name("." * node.level + (node.module or ""), name) if node.level else node.module
            found |= {f"{base}.{alias.name}" if f"{base}.{alias.name}" in known else base for alias in node.names}
    return (found & known.keys()) - {name, "presscast"}


def test_no_module_leads_back_to_itself_not_even_by_an_import_inside_a_function():
    known = modules()
    arrows = {name: imported(path, name, known) for name, path in known.items()}
    assert sum(map(len, arrows.values())) > 500
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as error:
        raise AssertionError(" -> ".join(error.args[1])) from None


def test_a_room_s_own_file_holds_no_code():
    held = [path for path in HOUSE.rglob("__init__.py") if path.parent != HOUSE]
    assert len(held) > 8
    for path in held:
        assert [type(node) for node in ast.parse(path.read_text()).body] == [ast.Expr], path


def test_nothing_lies_at_the_top_but_what_belongs_there():
    top = {path.name for path in Path(__file__).parents[1].iterdir() if not path.name.startswith(".")}
    assert top <= {"LICENSE", "README.md", "out", "pyproject.toml", "src", "tests", "voices"}
