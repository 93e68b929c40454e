"""The languages with a folder of their own, against their fixtures: title, written lines, said lines."""

from pathlib import Path

import pytest
from test_rules import pairs

from presscast.script.languages.folders import FOLDERS, of_folder
from presscast.script.languages.tongue import tongue
from presscast.script.say import say, why
from presscast.script.sentences import split

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
def test_the_steps_of_the_rules_lead_from_what_is_written_to_what_is_said(language):
    names = {rule.name for rule in of_folder(language)} | {"characters", "fold", "emoji"}
    for written, said in pairs(CASES / f"{language}.txt"):
        text = written
        for step in why(written, language):
            assert step.before == text, written
            assert step.name in names
            text = step.after
        assert text == said


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ("Die Fa. Huber zog in die Hauptstr. 5.", "Dort ist es ruhig.")),
        ("de", ("Er wurde 3. Sieger.", "Danach ging er.")),
        ("de", ("Der Umsatz stieg auf 5 Mrd.", "Die Aktie fiel.")),
        ("de", ("Es kostet ca. 3,50 Euro inkl. MwSt. und Versand.", "Mehr zahlt niemand.")),
        ("fr", ("Voir p. 12.", "Le reste suit.")),
        ("fr", ("Les fruits, légumes, etc. sont chers.", "Les prix montent.")),
        ("es", ("Vive en EE. UU.", "Su hijo no.")),
        ("es", ("EE. UU. y China firman.", "El pacto es nuevo.")),
        ("it", ("L'on. Neri ha perso.", "Così non va.", "O forse sì?")),
        ("it", ("1. Alzarsi presto.", "2. Una minestra al giorno.")),
        ("pt", ("Mora na Av. Paulista, nº 12.", "O cel. Tadeu negou.")),
        ("ko", ("2024. 10. 3. 공포한 법이다.", "“비가 온다. 집에 가자.”라고 아이가 말했다.", "모두 웃었다.")),
    ],
)
def test_sentences_end_after_short_forms_only_where_one_begins(language, sentences):
    assert split(" ".join(sentences), language) == sentences


def test_no_short_month_is_made_of_a_number_that_ends_a_sentence():
    assert say("Le chantier dure jusqu’en 2027. Ils étaient 7.", "fr").count("sept.") == 2
    assert say("le 2 sept. 2024", "fr") == "le deux septembre deux mille vingt-quatre"


@pytest.mark.parametrize("language", FOLDERS)
def test_no_full_stop_vanishes(language):
    dot = "。" if language in ("ja", "zh") else "."
    ended = [
        (text, say(text, language)) for text in (w.rstrip(".。") + dot for w, _ in pairs(CASES / f"{language}.txt"))
    ]
    assert [(text, said) for text, said in ended if said.rstrip('”"’)»')[-1:] not in (*".!?…。！？।",)] == []
