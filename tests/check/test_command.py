"""`presscast check` as CI uses it: a table, JSON, exit code 9."""

from __future__ import annotations

import json

import commands
from spoiling import SLUG


def run(folder, *words):
    return commands.run("check", *words, cwd=folder)


def test_a_table_and_zero_where_all_is_well(desk):
    done = run(desk)
    assert done.returncode == 0, done.stdout + done.stderr
    assert SLUG.encode() in done.stdout
    assert b"FAULT" not in done.stdout


def test_nine_and_the_fault_where_something_is_wrong(desk):
    (desk / "out" / SLUG / "cover.jpg").unlink()
    done = run(desk, "out")
    assert done.returncode == 9
    assert b"FAULT  file" in done.stdout
    assert b"presscast: 1 of" in done.stderr
    (report,) = json.loads(run(desk, f"out/{SLUG}", "--json").stdout)
    assert [f["file"] for f in report["findings"] if f["fault"]] == ["cover.jpg"]


def test_an_empty_folder_is_nine_and_one_line(tmp_path):
    done = run(tmp_path)
    assert done.returncode == 9
    assert done.stderr.startswith(b"presscast: out: there is no finished article")
