"""What a make tells: a person at a terminal, and a pipe."""

from __future__ import annotations

import pytest
from test_progress import CONTROL, on_a_terminal

from presscast.cli import say, table


def test_a_person_is_told_what_it_is_how_long_by_whom_and_what_to_open(desk, write):
    path = write(desk.folder, "alder")
    path.write_text(path.read_text("utf-8") + "\nSubscribe to our newsletter.\n", "utf-8")
    done, seen = on_a_terminal(desk, str(path), "--voice", "tone")
    rows = [row.strip() for row in CONTROL.sub("", seen).replace("\r", "\n").split("\n") if row.strip()]
    assert done.returncode == 0
    told = rows[rows.index("The Alder bridge opens at last") :]
    assert " of sound, voice tone; made in " in told[1]
    assert told[2].startswith("left out: 4 words in 1 piece (newsletter 4)")
    assert [row for row in told if row.endswith(("/index.html", ".mp3"))]
    assert not [row for row in rows if "build/" in row or ("%" in row and "out/" in row)]


def test_a_pipe_gets_the_paths_alone(desk, write):
    done = desk.run("make", write(desk.folder, "alder"), "--voice", "tone", "--quiet")
    assert all(row.startswith("out/") for row in done.stdout.decode().splitlines())
    assert not done.stderr


def test_what_a_guess_of_the_country_adds_is_a_row_of_its_own(desk, write):
    path = write(desk.folder, "alder")
    path.write_text(path.read_text("utf-8") + "\nThe colour of the harbour was grey.\n", "utf-8")
    _, seen = on_a_terminal(desk, str(path), "--voice", "tone")
    rows = [row.strip() for row in CONTROL.sub("", seen).replace("\r", "\n").split("\n")]
    assert [row for row in rows if row.startswith("language en-GB (guessed")]
    assert [row for row in rows if " of sound, voice tone; made in " in row]


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("presscast: no such option: --voise; see the help", ["presscast: no such option:", "  --voise; see the help"]),
        ("  left out: 72 words in 7 pieces of it", ["  left out: 72 words in 7", "    pieces of it"]),
        ("  out/a-very-long-name-of-a-folder/index.html", ["  out/a-very-long-name-of-a-folder/index.html"]),
        ("", [""]),
    ],
)
def test_a_line_too_long_for_a_terminal_is_broken_between_words_and_no_path_is(line, rows):
    assert table.broken(line, 28).split("\n") == rows


def test_a_row_too_long_for_a_terminal_is_broken_between_words_and_no_path_is(monkeypatch, capsys):
    path = "/home/vale/.local/share/virtualenvs/presscast-4f8a/lib/python3.12/site-packages/ffmpeg/bin/ffmpeg-7.0.2"
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    table.show([("ok", "ffmpeg", f"ffmpeg version 7.0.2 ({path})"), ("-", "声音", "word " * 30)])
    rows = capsys.readouterr().out.splitlines()
    assert [row for row in rows if f"({path})" in row]
    assert [row for row in rows if row.startswith("-   声音")]
    assert all(len(row) <= 80 for row in rows if path not in row)
    assert all(row[:12].isspace() for row in rows if row[:1] == " ")


def test_a_last_cell_that_long_names_leave_no_room_for_stands_beside_its_own_or_below(monkeypatch, capsys):
    name = "saltmeres-harbour-clock-runs-again-after-31-years.mp3"
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    table.show([("ok", "cover", "cover.jpg", "4 of XMP"), ("ok", "chapters", name, "5 chapters of it in seven rows")])
    assert capsys.readouterr().out.splitlines() == [
        "ok  cover     cover.jpg  4 of XMP",
        f"ok  chapters  {name}",
        " " * 16 + "5 chapters of it in seven rows",
    ]


def test_what_is_said_is_broken_between_words_where_say_tells_why(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    say.say("It cost £1.3bn, and nobody in the whole of the town had so much to give away.", why=True)
    *_, first, second = capsys.readouterr().out.splitlines()
    assert first.endswith("It cost one point three billion pounds, and nobody in")
    assert second == " " * 26 + "the whole of the town had so much to give away."
