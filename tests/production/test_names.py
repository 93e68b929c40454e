"""Names that nothing here knows how to say are listed, and what is accepted goes into a lexicon."""

from __future__ import annotations

import json

import pytest

from presscast.errors import SettingsError
from presscast.production.names import Place, Unknown, write
from presscast.script.lexicon import read_pls

FIRST = """---
title: Tokayev meets the board
---

Kwasi Osterholm and Mr. Tokayev met in Saltmere on June 3, said Sen. O’Neil’s aide at jo@quorvex.org.

Xi Jinping (習近平) of China was told by Wi-Fi that UNESCO's smartphones cost $5m. Osterholm asked how.
"""
SECOND = (
    "# The ferry of Saltmere\n\nThe last ferry left on Tuesday evening, and Osterholm stood on the pier to see it go.\n"
)
REMARKS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- Ours. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">

  <!-- Towns -->
  <lexeme><grapheme>Saltmere</grapheme><phoneme>ˈsɔːltmɪə</phoneme></lexeme>
</lexicon>
"""


@pytest.fixture
def listed(desk):
    (desk.folder / "first.md").write_text(FIRST, "utf-8")
    (desk.folder / "second.md").write_text(SECOND, "utf-8")

    def run(*words):
        done = desk.run("names", "first.md", "second.md", "--json", *words)
        assert done.returncode == 0, done.stderr.decode()
        return {found["word"]: found for found in json.loads(done.stdout)}

    return run


def test_what_no_dictionary_knows_is_listed_by_how_often_it_comes_with_where_and_how_it_may_be_said(listed):
    found = listed()
    assert list(found) == ["Osterholm", "Saltmere", "Tokayev", "Kwasi", "O’Neil"]
    assert [found[word]["count"] for word in found] == [3, 2, 2, 1, 1]
    assert found["Osterholm"]["places"] == [
        {"source": "first.md", "line": 5},
        {"source": "first.md", "line": 7},
        {"source": "second.md", "line": 3},
    ]
    assert all(found[word]["ipa"].startswith("ˈ") and found[word]["ipa"].islower() for word in found)


def test_an_accepted_name_is_written_once_and_listed_no_more(desk, listed):
    (desk.folder / "n.pls").write_text(REMARKS, "utf-8")
    listed("--write", "n.pls", "--accept", "Tokayev")
    text = (desk.folder / "n.pls").read_text("utf-8")
    assert [word for word, _ in read_pls(text.encode(), "n.pls").entries] == ["Saltmere", "Tokayev"]
    assert "<!-- Ours. -->" in text
    assert "\n\n  <!-- Towns -->\n  <lexeme><grapheme>Saltmere" in text
    listed("--write", "n.pls", "--accept", "Tokayev")
    assert (desk.folder / "n.pls").read_text("utf-8") == text
    (desk.folder / "presscast.toml").write_text('lexicons = ["n.pls"]\n', "utf-8")
    assert list(listed()) == ["Osterholm", "Kwasi", "O’Neil"]


def test_without_names_all_are_written_and_a_script_says_them_so(desk, listed):
    listed("--write", "new.pls")
    (desk.folder / "presscast.toml").write_text('lexicons = ["new.pls"]\n', "utf-8")
    assert listed() == {}
    said = desk.run("say", "Mr. O'Neil met Tokayev.", "--why").stdout.decode()
    assert "lexicon" in said
    assert not list(desk.folder.glob("*.part"))


def test_a_document_names_the_block_and_what_cannot_be_read_stops_no_other(desk, listed):
    (desk.folder / "none.md").write_text("", "utf-8")
    done = desk.run("names", "first.md", "none.md", "--json")
    assert done.returncode == 10
    assert b"none.md" in done.stderr
    assert "Tokayev" in {found["word"] for found in json.loads(done.stdout)}
    page = f"<html><body><article><h1>The ferry</h1><p>Osterholm &#x4B;wasi met {'the board of the harbour ' * 12}.</p></article></body></html>"
    (desk.folder / "page.html").write_text(page, "utf-8")
    found = {one["word"]: one["places"] for one in json.loads(desk.run("names", "page.html", "--json").stdout)}
    assert found == {"Osterholm": [{"source": "page.html", "line": 1}], "Kwasi": [{"source": "page.html", "block": 2}]}


def test_wrong_usage_is_refused(desk, listed):
    assert desk.run("names", "first.md", "--accept", "Tokayev").returncode == 2
    done = desk.run("names", "first.md", "--write", "n.pls", "--accept", "Nobody")
    assert done.returncode == 6
    assert b"--accept: not among those listed: Nobody" in done.stderr
    assert not (desk.folder / "n.pls").exists()


def test_another_language_lists_its_capitals_and_says_so(desk):
    text = "# Le port\n\nLe conseil du port s’est réuni mardi avec Imogène Saltmère, et a remis sa décision sur l’horloge à l’été.\n"
    (desk.folder / "port.md").write_text(f"---\nlanguage: fr\n---\n\n{text}", "utf-8")
    done = desk.run("names", "port.md", "--voice", "tone", "--json")
    assert [found["word"] for found in json.loads(done.stdout)] == ["Imogène", "Saltmère"]
    assert b"fr: no pronunciation dictionary is here, only words with a capital are listed" in done.stderr
    (desk.folder / "hafen.md").write_text(
        "---\nlanguage: de\n---\n\n# Der Hafen\n\nDer Rat des Hafens traf sich am Dienstag und vertagte die Entscheidung.\n",
        "utf-8",
    )
    done = desk.run("names", "hafen.md", "--voice", "tone")
    assert (done.stdout, b"nothing is listed" in done.stderr) == (b"", True)


def test_words_of_another_language_than_the_lexicon_are_refused(tmp_path):
    (tmp_path / "n.pls").write_text(REMARKS, "utf-8")
    with pytest.raises(SettingsError, match=r"n.pls: is a lexicon of en, and Saltmère is not"):
        write([Unknown("Saltmère", "fr", 1, "saltmɛʁ", (Place("x"),))], tmp_path / "n.pls")
    assert (tmp_path / "n.pls").read_text("utf-8") == REMARKS
