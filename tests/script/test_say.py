from presscast.script.lexicon import from_pairs
from presscast.script.say import Step, say, why


def test_lines_stay_lines():
    assert say("Dr. Ito\n\n5%\n", "en").count("\n") == 3


def test_a_language_without_rules_passes_unchanged():
    assert say("Das kostet 5 % & mehr", "de") == "Das kostet 5 % & mehr"


def test_why_names_each_step():
    steps = why("Dr. Ito & co", "en", (from_pairs([("Ito", "Ee-toh")], "en"),))
    assert steps[0] == Step("lexicon", "Dr. Ito & co", "Dr. Ee-toh & co")
    assert [step.name for step in steps] == ["lexicon", "titles", "signs"]
    assert steps[-1].after == "Doctor Ee-toh and co"
    assert why("Nothing here.", "en") == ()


def test_a_given_sound_is_left_alone():
    assert say("the [5%](/faɪv/) rule", "en") == "the [5%](/faɪv/) rule"
