"""A row of presscast.toml is changed, and nothing else of the file."""

from __future__ import annotations

import tomllib

import pytest

from presscast.desk.toml import set_row, text
from presscast.errors import SettingsError


@pytest.mark.parametrize(
    "value", ["a", 'say "it"', "C:\\x", "line\nbreak\tand\x00\x7f\x1b", "Ærø – “q”", "", 'a\\"b\r']
)
def test_a_text_is_read_back(value):
    assert tomllib.loads(f"[a]\nb = {text(value)}\n[c]\n{text(value)} = 1") == {"a": {"b": value}, "c": {value: 1}}


BEFORE = {
    "no file": None,
    "an empty one": "",
    "others": '# ours\nvoice = "tone"\n[show]\ntitle = "A"  # b\n',
    "no end of line": '[show]\ntitle = "A"',
    "the table": '[keep_for]\n"b.example" = ["advert"]\n\n[show]\ntitle = "A"\n',
    "the table with a remark": "[keep_for]  # of sites\n",
    "the row": '[keep_for]\n"a.example" = ["advert"]\n"b.example" = ["advert"] # stays\n',
    "the row over lines": "[keep_for]\n'a.example' = [\n  'advert',\n]\n[show]\ntitle = 'A'\n",
    "a row that looks so elsewhere": '[lexicon]\n"a.example" = "A"\n[keep_for]\n"a.example" = ["advert"]\n',
    "a mark of the order of bytes": '\ufeffvoice = "tone"\n',
}


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE)
def test_a_row_is_set_and_taken_out_again(tmp_path, before):
    path = tmp_path / "presscast.toml"
    if before is not None:
        path.write_text(before, "utf-8")
    was = tomllib.loads((before or "").removeprefix("\ufeff"))
    set_row(path, "keep_for", "a.example", ["advert", "newsletter"])
    now = tomllib.loads(path.read_text("utf-8"))
    assert now.pop("keep_for") == {**was.get("keep_for", {}), "a.example": ["advert", "newsletter"]}
    assert now == {name: value for name, value in was.items() if name != "keep_for"}
    assert all(
        remark in path.read_text("utf-8")
        for remark in ("# ours", "# b", "# of sites", "# stays")
        if remark in (before or "")
    )
    set_row(path, "keep_for", "a.example", [])
    assert "a.example" not in tomllib.loads(path.read_text("utf-8"))["keep_for"]


@pytest.mark.parametrize(
    "before",
    [
        'keep_for = {"a.example" = ["advert"]}\n',
        '[keep_for]\na.example = ["advert"]\n',
        "[[[",
        'keep_for."a.example" = []\n',
    ],
)
def test_what_is_not_ours_to_change_is_refused_and_stays(tmp_path, before):
    path = tmp_path / "presscast.toml"
    path.write_text(before, "utf-8")
    with pytest.raises(SettingsError, match="in a way we do not change"):
        set_row(path, "keep_for", "a.example", ["newsletter"])
    assert path.read_text("utf-8") == before
