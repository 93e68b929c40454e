"""`init`: the presscast.toml it begins with."""

from __future__ import annotations

import tomllib

from hypothesis import given, strategies as st

from presscast.model import Show
from presscast.settings.project import load
from presscast.settings.starter import template
from presscast.writing.prose import clean

texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]))


@given(texts, texts, st.booleans())
def test_what_was_said_is_read_back(title: str, author: str, explicit: bool) -> None:
    table = tomllib.loads(template(Show(title=title, author=author, explicit=explicit)))["show"]
    assert (table["title"], table["author"], table["explicit"]) == (clean(title), clean(author), explicit)


def test_the_settings_accept_every_line_of_it_commented_or_not(tmp_path) -> None:
    show = Show(title="Fjord Post Aloud", email="ida@fjordpost.example", language="nb")
    (tmp_path / "presscast.toml").write_text(template(show), "utf-8")
    assert load(tmp_path).show == show
    lines = template(show).split("\n")
    bare = [line.removeprefix("# ") if line.startswith("# ") and " = " in line else line for line in lines]
    (tmp_path / "presscast.toml").write_text("\n".join(bare), "utf-8")
    (tmp_path / "cover.jpg").touch()
    assert load(tmp_path).formats == ("mp3",)
    assert load(tmp_path).without == {"captions"}
