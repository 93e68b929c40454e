"""Numbers, emoji, brackets and footnotes as the command line asks for them."""

from __future__ import annotations

import pytest

ARTICLE = """# The clock

The harbour board (Ms. Ito in the chair) met on June 3 and put off its decision 🎉.[^1]

It will meet again before the winter storms, it said on Tuesday.

[^1]: By 5 votes to 4.
"""


def script(desk, *flags) -> str:
    (desk.folder / "clock.md").write_text(ARTICLE, "utf-8")
    done = desk.run("script", "clock.md", "--voice", "tone", "--edit", "s.txt", "--force", *flags)
    assert done.returncode == 0, done.stderr.decode()
    return "\n".join(row.rpartition("| ")[2] for row in (desk.folder / "s.txt").read_text("utf-8").splitlines()[3:])


def test_flags_win_over_the_file(desk):
    asked = 'numbers = "written"\nemoji = "out"\nbrackets = "out"\nfootnotes = "read"\n'
    (desk.folder / "presscast.toml").write_text(asked, "utf-8")
    said = script(desk)
    assert "The harbour board met on June 3 and put off its decision." in said
    assert "By 5 votes to 4." in said
    said = script(desk, "--numbers", "words", "--emoji", "named", "--brackets", "read", "--footnotes", "out")
    assert "(Ms Ito in the chair) met on June third and put off its decision party popper" in said.replace("Miz", "Ms")
    assert "votes" not in said


@pytest.mark.parametrize(
    ("flag", "known"),
    [
        ("numbers", "words, written"),
        ("emoji", "alone, named, out"),
        ("brackets", "read, out"),
        ("footnotes", "out, read"),
    ],
)
def test_another_value_is_refused_with_its_flag(desk, flag, known):
    done = desk.run("make", "clock.md", f"--{flag}", "loud")
    assert done.returncode == 6
    assert f"--{flag}: must be one of {known}, not 'loud'" in done.stderr.decode()


def test_say_takes_them_too(desk):
    done = desk.run("say", "He (Ito) paid $5 🎉🔥", "--numbers", "written", "--emoji", "out", "--brackets", "out")
    assert done.stdout.decode().strip() == "He paid $5"
