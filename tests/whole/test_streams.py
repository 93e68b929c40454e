"""Standard streams of any encoding: what was made is told, and no character ends a command."""

from __future__ import annotations

import json

import pytest

STORY = "# Łódź – “Şimşek” 東京 🚀\n\nThe clock of the harbour ran again on Monday, and the people of the town stood on the quay.\n"
C_LOCALE = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


@pytest.fixture
def story(desk):
    (desk.folder / "Łódź 東京 🚀.md").write_text(STORY, "utf-8")
    return "Łódź 東京 🚀.md"


def test_a_pipe_gets_utf8_whatever_the_system_s_code_page(desk, story):
    """Stands in for Windows' cp1252: a locale whose encoding knows even less."""
    done = desk.run("read", "-", "--json", env=C_LOCALE, stdin=STORY.encode())
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.decode("utf-8"))["title"] == "Łódź – “Şimşek” 東京 🚀"
    done = desk.run("read", "none.md", env=C_LOCALE)
    assert (done.returncode, done.stderr) == (3, b"presscast: none.md: no such file\n")


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "latin-1"])
def test_an_encoding_that_was_asked_for_is_kept_and_ends_no_command(desk, story, encoding):
    done = desk.run("make", story, "--voice", "tone", env={"PYTHONIOENCODING": f"{encoding}:backslashreplace"})
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.decode(encoding).splitlines()) > 5
