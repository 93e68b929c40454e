"""Compiled patterns kept from one process to the next: the same matches, and no trust in a damaged file."""

import json
import subprocess
import sys

import pytest

PROGRAM = """
import json, re, sys
from pathlib import Path
from presscast import patterns
patterns._FILE = Path(sys.argv[1])
patterns.use()
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
patterns.keep()
print(json.dumps([len(compiled), found]))
"""


@pytest.fixture
def kept(tmp_path):
    return tmp_path / "kept.patterns"


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
    assert _run(tmp_path / "absent" / "kept.patterns")[0] >= 60
