"""The languages with a folder of their own, against their fixtures: title, written lines, said lines."""

from pathlib import Path

import pytest
from test_rules import pairs

from presscast.script.languages.folders import FOLDERS, of_folder
from presscast.script.languages.tongue import tongue
from presscast.script.say import say, why

CASES = Path(__file__).parent / "languages"


@pytest.mark.parametrize("language", FOLDERS)
def test_fixtures(language):
    found = pairs(CASES / f"{language}.txt")
    wrong = [(written, say(written, language), said) for written, said in found if say(written, language) != said]
    assert not wrong


@pytest.mark.parametrize("language", FOLDERS)
def test_no_figure_is_left_and_nothing_changes_twice(language):
    for written, said in pairs(CASES / f"{language}.txt"):
        assert not any(char.isdecimal() for char in said), written
        assert say(said, language) == said


@pytest.mark.parametrize("language", FOLDERS)
def test_prose_without_forms_stays(language):
    text = tongue(language).words.get("prose", "")
    assert text
    assert say(text, language) == text


def test_each_change_is_told_by_its_rule():
    assert [step.name for step in why("Am 3. Oktober um 14.30 Uhr", "de")] == ["counted", "times"]
    assert "money" in {rule.name for rule in of_folder("fr")}


@pytest.mark.parametrize("language", FOLDERS)
def test_no_full_stop_vanishes(language):
    dot = "。" if language in ("ja", "zh") else "."
    ended = [
        (text, say(text, language)) for text in (w.rstrip(".。") + dot for w, _ in pairs(CASES / f"{language}.txt"))
    ]
    assert [(text, said) for text, said in ended if said.rstrip('”"’)»')[-1:] not in (*".!?…。！？।",)] == []
