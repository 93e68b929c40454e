"""presscast.toml with values of the wrong type: one line that names the file and the key, exit code 6."""

from __future__ import annotations

import re

import pytest

from presscast.errors import PresscastError, SettingsError
from presscast.settings import project, voices

KEYS = sorted(project._KEYS)
ROWS = [
    "= 2026-01-01", "= [[1]]", "= [1.5, 'x']", "= {a = [1]}", "= -1", "= nan", "= inf", "= ''", "= true",
    "= 99999999999999999999", "= ['no-such-thing']", "= {x = {y = {}}}",
]  # fmt: skip


@pytest.mark.parametrize("key", KEYS)
def test_a_wrong_value_names_file_and_key(tmp_path, key):
    refused = 0
    for row in ROWS:
        (tmp_path / "presscast.toml").write_text(f"{key} {row}\n")
        try:
            project.load(tmp_path)
        except SettingsError as error:
            assert re.search(rf"presscast.toml(, line \d+)?: {key}", str(error)) or "not TOML" in str(error), (
                row,
                str(error),
            )
            refused += 1
    assert refused >= 6


@pytest.mark.parametrize(
    "text",
    [b"\xff\xfe\0", b"voice = ", b"[[voice]]\nx=1", b"voice = 1\nvoice = 2", b"\0" * 100, b"rate = " + b"9" * 5000],
)
def test_what_is_no_toml_is_named(desk, text):
    (desk.folder / "presscast.toml").write_bytes(text)
    done = desk.run("read", "none.txt")
    assert done.returncode == 6
    assert "presscast.toml" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


LONG = "x" * 5000


@pytest.mark.parametrize("row", [f"cover = '{LONG}'", f"[show]\nlogo = '{LONG}'"])
def test_a_file_whose_name_no_system_takes_is_not_there(tmp_path, row):
    (tmp_path / "presscast.toml").write_text(f"{row}\n")
    with pytest.raises(SettingsError, match="there is no file"):
        project.load(tmp_path)


@pytest.mark.parametrize(
    "row", ["lexicons = ['{}']", 'lexicons = ["a\\u0000b"]', "[sounds]\nintro = '{}'", '[sounds]\nbed = "a\\u0000b"']
)
def test_a_voice_whose_files_have_names_that_no_system_takes(desk, row):
    (desk.folder / "voices").mkdir()
    (desk.folder / "voices/own.toml").write_text(f"{row.format(LONG)}\n[voice.narrator]\nengine = 'tone'\n")
    done = desk.run("say", "The boat is in.", "--voice", "own")
    assert done.returncode == 6
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("key", ["out", "sign.certificate", "targets.x", "lexicons"])
def test_a_text_with_a_nul_is_refused(desk, key):
    (desk.folder / "presscast.toml").write_text(
        f'{key} = {"[" * (key == "lexicons")}"a\\u0000b"{"]" * (key == "lexicons")}\n'
    )
    done = desk.run("make", "none.md", "--voice", "tone")
    assert done.returncode == 6
    assert "holds a NUL" in done.stderr.decode()


def test_a_voice_whose_name_no_system_takes():
    for name in (LONG, f"piper:{LONG}", "a\0b"):
        with pytest.raises(PresscastError):
            voices.load(name)
