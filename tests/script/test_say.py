import pytest

from presscast.errors import SettingsError
from presscast.script.lexicon import from_pairs
from presscast.script.rules.order import check_rules
from presscast.script.say import Step, say, why


def test_lines_stay_lines():
    assert say("Dr. Ito\n\n5%\n", "en").count("\n") == 3


def test_a_language_without_rules_passes_unchanged():
    assert say("Se maksaa 5 % & x", "fi") == "Se maksaa 5 % & x"


def test_why_names_each_step():
    steps = why("Dr. Ito & co", "en", (from_pairs([("Ito", "Ee-toh")], "en"),))
    assert steps[0] == Step("lexicon", "Dr. Ito & co", "Dr. Ee-toh & co")
    assert [step.name for step in steps] == ["lexicon", "titles", "signs"]
    assert steps[-1].after == "Doctor Ee-toh and co"
    assert why("Nothing here.", "en") == ()


def test_a_given_sound_is_left_alone():
    assert say("the [5%](/faɪv/) rule", "en") == "the [5%](/faɪv/) rule"


def test_a_rule_is_switched_off_by_its_name():
    assert say("No. 5 won $3", "en", without=frozenset(["money"])) == "number five won dollar three"
    assert "money" not in {step.name for step in why("It won $3", "en", without=frozenset(["money"]))}


def test_a_rule_that_there_is_not_is_refused_by_name():
    with pytest.raises(SettingsError, match=r"--without-rule: no rule of saying is called 'mony' .did you mean money"):
        check_rules(frozenset(["mony"]), "--without-rule")


def test_one_emoji_is_named_and_a_run_is_left_out():
    assert say("So happy 🎉", "en") == "So happy party popper"
    assert say("So happy 🎉🎂", "en") == "So happy"
