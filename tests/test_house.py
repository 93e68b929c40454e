"""The plan of the house: read from its imports, those inside functions too, and as the README draws it."""

from __future__ import annotations

import ast
import re
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
    found, package = set(), name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = resolve_name("." * node.level + (node.module or ""), package) if node.level else node.module
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


def test_each_way_to_import_a_module_is_seen(tmp_path):
    rows = ("import presscast.speak.text", "from presscast.speak import text", "from presscast.speak.text import runs",
            "from . import text", "from .text import runs", "from ..speak import text")  # fmt: skip
    known = {"presscast.speak": tmp_path, "presscast.speak.text": tmp_path}
    for row in rows:
        path = tmp_path / "store.py"
        path.write_text(f"def later():\n    {row}\n", "utf-8")
        assert "presscast.speak.text" in imported(path, "presscast.speak.store", known), row


def test_a_room_s_own_file_holds_no_code():
    held = [path for path in HOUSE.rglob("__init__.py") if path.parent != HOUSE]
    assert len(held) > 8
    for path in held:
        assert [type(node) for node in ast.parse(path.read_text()).body] == [ast.Expr], path


def test_nothing_lies_at_the_top_but_what_belongs_there():
    top = {path.name for path in Path(__file__).parents[1].iterdir() if not path.name.startswith(".")}
    assert top <= {"LICENSE", "README.md", "out", "pyproject.toml", "src", "tests", "voices"}


def worked_on() -> str:
    """What the README says of working on it."""
    return (HOUSE.parents[1] / "README.md").read_text("utf-8").split("## Working on it")[1]


def test_the_readme_s_map_names_every_room_and_module_and_no_other():
    drawn = worked_on().split("```\nsrc/presscast/\n")[1].split("```")[0]
    named = {name for row in re.findall(r"^  (\w.*?)  ", drawn, re.MULTILINE) for name in row.split()}
    rooms = {f"{path.name}/" for path in HOUSE.iterdir() if (path / "__init__.py").is_file()}
    assert named == rooms | {path.name for path in HOUSE.glob("[!_]*.py")}


def test_where_the_readme_says_to_look_something_is():
    top = HOUSE.parents[1]
    rows = worked_on().split("| to change or add |")[1].split("\n\n")[0]
    named = [name for name in re.findall(r"`([\w./-]+)`", rows) if "NAME" not in name and re.search(r"[/.]", name)]
    assert len(named) > 30
    assert [name for name in named if not (HOUSE / name).exists() and not (top / name).exists()] == []
