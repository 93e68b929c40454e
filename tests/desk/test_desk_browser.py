"""The desk in a real Chromium: what an editor does from paste to feed, by keys too, and what axe says of each view."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from validators import MODULES, run, there
from visiting import running

from presscast.desk import users
from presscast.model import Sound
from presscast.script.words import words
from presscast.speak.store import pack

pytestmark = pytest.mark.validators
SCRIPT = Path(__file__).with_name("desk_browser.mjs")
WORDS = "the tide comes in twice"


def browse(scenario, tmp_path, *more):
    """Carry out a scenario of desk_browser.mjs at a desk of its own, and return what it saw."""
    there(MODULES / "playwright-core")
    with running(tmp_path) as (_, visitor):
        return json.loads(run("node", SCRIPT, scenario, visitor.address, *more).stdout)


def test_an_article_goes_from_paste_to_feed(tmp_path):
    seen = browse("journey", tmp_path)
    assert seen["title"] == "The Saltmere bridge opens at last"
    assert "newsletter" in seen["dropped"]
    assert "“$5m” – money" in seen["marks"]
    assert "Qvist" in seen["names"]
    assert seen["asked"] == ["respelling", "", "house"]
    assert seen["untaken"].startswith("tone takes no IPA: respell it")
    assert seen["scope"] == "article"
    assert seen["lengths"][0].split(" / ")[1] in seen["lengths"][1]
    assert "Chapter: The crowd" in seen["recast"]
    assert "1.5 s" in seen["recast"]
    assert seen["taught"].startswith("Kwist (for “Qvist”")
    assert seen["focusAfterTeaching"] == "s7 hear"
    assert (seen["selected"], seen["focusAfterLeaving"]) == ("keeper", "s7 hear")
    assert seen["heard"] == [200, "audio/wav"]
    assert [words[:4] for words in (seen["sounding"][0], seen["stopped"][0])] == ["Stop", "Hear"]
    assert [seen["sounding"][1:], seen["stopped"][1:]] == [[1, "Stop"], [1, "Play from here"]]
    assert (seen["focusAfterSaving"], seen["live"]) == ("s8 edit", "Sentence 8 saved.")
    assert seen["listed"].startswith("The Saltmere bridge opens at last Made 4 May 2025")
    assert (seen["edition"], seen["players"]) == ("The Saltmere bridge opens at last", 1)
    assert seen["mend"].endswith(f"#{seen['key']}")
    assert seen["drawn"]
    assert seen["verdict"].endswith("checks are well.")
    assert seen["withdrawn"] == "Withdrawn"
    assert seen["faults"] == []
    assert seen["foreign"] == []


def test_an_edition_is_published_to_a_folder_corrected_withdrawn_and_let_back_in_beside_a_program_s(tmp_path):
    there(MODULES / "playwright-core")
    (tmp_path / "presscast.toml").write_text(
        'url = "https://audio.example/feed.xml"\n[targets]\npublic = "public"\n', "utf-8"
    )
    key = "a key of programs that is long enough".replace(" ", "-")
    (tmp_path / "key").write_text(key)
    with running(tmp_path, "--key-file", "key") as (_, visitor):
        seen = json.loads(run("node", SCRIPT, "programme", visitor.address, tmp_path, key).stdout)
    bridge, bell = "<title>The Saltmere bridge opens at last</title>", "<title>A bell rings</title>"
    assert seen["sent"].startswith("public: ")
    assert (seen["published"], seen["changed"]) == ("Published", "Changed")
    assert (bridge in seen["feed"], "not $5m" in seen["feed"]) == (True, False)
    assert "The bridge cost $6m, not $5m." in seen["corrected"]
    assert seen["begun"] == "Begun while it is made."
    (guid,) = re.findall("<guid[^>]*>([^<]*)<", seen["feed"])
    assert re.findall("<guid[^>]*>([^<]*)<", seen["corrected"]) == [guid]
    assert seen["task"] == "made"
    assert (bridge in seen["withdrawn"], bell in seen["withdrawn"]) == (False, True)
    assert (bridge in seen["back"], guid in seen["back"], bell in seen["back"]) == (True, True, True)
    assert seen["files"] > 8
    assert seen["faults"] == []


def test_two_editors_keep_both_wordings(tmp_path):
    seen = browse("rivals", tmp_path)
    assert "The second editor's headline." in seen["told"]
    assert "The first editor's headline." in seen["told"]
    assert seen["focus"] == "s1 take"
    assert "both wordings are kept" in seen["live"]
    assert seen["said"] == "The second editor's headline."
    assert seen["faults"] == []


def test_a_line_is_recorded_by_the_microphone_and_put_in_its_place(tmp_path):
    seen = browse("microphone", tmp_path)
    assert (seen["other"], seen["recording"], seen["played"]) == (200, "Recording.", 200)
    assert seen["compared"] == ["", "3"]
    assert len(seen["take"]) == 64
    assert seen["taken"] == "Read by a person"
    assert seen["faults"] == []
    assert (tmp_path / "out/.recordings" / f"{seen['take']}.wav").is_file()
    (told,) = (tmp_path / "out").glob("*/build/made.json")
    assert "composite" in told.read_text("utf-8")


def test_a_paragraph_is_recorded_cut_into_its_sentences_and_told_in_the_disclosure(tmp_path):
    hum, still = (b"\x00\x20" * 50 + b"\x00\xe0" * 50) * 240, bytes(48_000)
    heard = tmp_path / "heard.wav"
    heard.write_bytes(pack(Sound(still + hum * 2 + still + hum * 2 + still * 4, 24_000)))
    seen = browse("paragraph", tmp_path, tmp_path, heard)
    people = words("en").people
    assert (seen["recording"], seen["reading"]) == ("Recording. Read 2 sentences, with a pause after each.", 2)
    assert seen["cut"] == "Recorded, and cut into 2 sentences. Save to put them in the place of the voice."
    assert seen["saved"] == "The paragraph is read by a person: 2 sentences saved."
    assert seen["focus"] == "s8 edit"
    assert [text[:12] for text in seen["taken"]] == ["The bridge c", "“We waited 3"]
    assert (seen["told"][-1], seen["page"].count(people)) == (people, 1)
    assert people not in seen["toldAfter"]
    assert (seen["sent"], seen["left"]) == (0, 0)
    assert seen["faults"] == []
    assert sum("recorded" in track.read_text("utf-8") for track in tmp_path.glob("out/*/build/3-track.json")) == 1


def test_axe_finds_nothing_in_any_view_and_none_is_wider_than_its_window(tmp_path):
    (tmp_path / "presscast.toml").write_text(
        'url = "https://audio.example/feed.xml"\n[targets]\npublic = "public"\n', "utf-8"
    )
    views = browse("axe", tmp_path)
    assert len(views) == 34
    well(views)


def test_who_is_to_log_in_first_is_let_in_by_keys_and_axe_finds_nothing(tmp_path):
    there(MODULES / "playwright-core")
    users.add(tmp_path / "users", "vale", "publisher", WORDS)
    with running(tmp_path, "--host", "127.0.0.1", "--user-file", "users") as (_, visitor):
        views = json.loads(run("node", SCRIPT, "login", visitor.address, "", WORDS).stdout)
    assert len(views) == 9
    well(views)


def test_what_is_written_stays_while_a_session_ends_and_is_saved_in_the_next(tmp_path):
    there(MODULES / "playwright-core")
    users.add(tmp_path / "users", "vale", "publisher", WORDS)
    with running(tmp_path, "--host", "127.0.0.1", "--user-file", "users") as (_, visitor):
        seen = json.loads(run("node", SCRIPT, "relogged", visitor.address, "", WORDS).stdout)
    assert "What you wrote stays." in seen["told"]
    assert seen["stays"] == seen["said"] == "Written before the session ended."


def well(views):
    for view, seen in views.items():
        assert (view, seen["violations"], seen["sideways"]) == (view, [], False)
        assert seen["passes"] > 12
