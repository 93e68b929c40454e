"""Compiled patterns kept from one process to the next: the same matches, and no trust in a damaged file."""

import json
import subprocess
import sys

import pytest

PROGRAM = """
import json, re, sys
from pathlib import Path
from presscast import compiled as kept
kept._FILE = Path(sys.argv[1])
kept.use()
compiled = []
own = re._compiler._code
re._compiler._code = lambda *given: compiled.append(1) or own(*given)
forms = [(rf"(?P<day>\\d{{1,2}}) (?:May|June) {n}|[à-ü]+\\b(?i:x{n})", flags) for n in range(30) for flags in (0, re.I)]
found = [[m.span("day"), m.groups(), m.lastgroup] for form, flags in forms for m in re.compile(form, flags).finditer("3 June 7, 12 MAY 29, éàX7")]
try:
    re.compile("(")
except re.error as error:
    found.append(str(error))

class Own(str):
    pass
re.compile(Own('of a class of its own'))
kept.keep()
print(json.dumps([len(compiled), found]))
"""


@pytest.fixture
def kept(tmp_path):
    return tmp_path / "kept.kept"


def _run(kept):
    told = subprocess.run([sys.executable, "-c", PROGRAM, str(kept)], check=True, capture_output=True, text=True)
    return json.loads(told.stdout)


def test_a_second_process_compiles_nothing_and_finds_the_same(kept):
    compiled, found = _run(kept)
    assert compiled >= 60
    assert kept.is_file()
    assert _run(kept) == [1, found]  # that of a class of its own


@pytest.mark.parametrize("at", [0, 3, 4, 40, 4000, -1])
def test_a_damaged_file_is_not_believed_and_is_written_anew(kept, at):
    _, found = _run(kept)
    whole = bytearray(kept.read_bytes())
    whole[at] ^= 1
    kept.write_bytes(whole)
    compiled, again = _run(kept)
    assert compiled >= 60
    assert again == found
    assert _run(kept)[0] == 1


@pytest.mark.parametrize("content", [b"", b"x", b"\0" * 5000])
def test_a_file_of_something_else_is_not_believed(kept, content):
    kept.write_bytes(content)
    assert _run(kept)[0] >= 60


def test_few_new_patterns_are_not_worth_writing(kept):
    program = PROGRAM.replace("range(30)", "range(9)")
    subprocess.run([sys.executable, "-c", program, str(kept)], check=True, capture_output=True)
    assert not kept.exists()


def test_where_it_cannot_be_written_the_command_goes_on(tmp_path):
    assert _run(tmp_path / "absent" / "kept.kept")[0] >= 60


TABLE = """
import json, sys, tomllib
from pathlib import Path
from presscast import compiled as kept
kept._FILE, path = Path(sys.argv[1]), Path(sys.argv[2])
kept.use()
parsed, own = [], tomllib.loads
tomllib.loads = lambda text: parsed.append(1) or own(text)
held = kept.table(path)
assert kept.table(path) is held
kept.keep()
print(json.dumps([len(parsed), held]))
"""


def _table(kept, path):
    told = subprocess.run([sys.executable, "-c", TABLE, kept, path], check=True, capture_output=True, text=True)
    return json.loads(told.stdout)


def test_a_table_is_parsed_once_and_again_when_its_text_is_another(kept, tmp_path):
    path = tmp_path / "words.toml"
    path.write_text('a = "Grüße"\n[b]\nc = [1, 2.5, true]\n', "utf-8")
    said = {"a": "Grüße", "b": {"c": [1, 2.5, True]}}
    assert _table(kept, path) == [1, said]
    assert _table(kept, path) == [0, said]
    path.write_text('a = "Gruesse"\n[b]\nc = [1, 2.5, true]\n', "utf-8")
    assert _table(kept, path) == [1, said | {"a": "Gruesse"}]
    assert _table(kept, path)[0] == 0


def test_a_table_and_patterns_are_kept_side_by_side(kept, tmp_path):
    (path := tmp_path / "words.toml").write_text("a = 1")
    _run(kept)
    assert _table(kept, path)[0] == 1
    assert _run(kept)[0] == 1
    assert _table(kept, path)[0] == 0


MANY = """
import re, sys
from pathlib import Path
from presscast import compiled as kept
kept._FILE = Path(sys.argv[1])
kept.use()
compiled, own = [], re._compiler.compile
re._compiler.compile = lambda *given: compiled.append(1) or own(*given)
for n in [*range(900), *range(900)]:
    re.search(f"x{n}", "")
print(len(compiled))
"""


def test_no_pattern_is_compiled_again_since_there_are_many(kept):
    told = subprocess.run([sys.executable, "-c", MANY, kept], check=True, capture_output=True, text=True)
    assert int(told.stdout) == 900
