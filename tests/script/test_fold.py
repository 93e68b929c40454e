"""Characters made plain before any rule, and what must stay for the rules."""

import pytest

from presscast.script.fold import fold
from presscast.script.lexicon import from_pairs
from presscast.script.say import say


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Ⅳ ﬃ ＡＢＣ ＄１００ 𝗯𝗼𝗹𝗱 ③", "IV ffi ABC $100 bold 3"),
        ("itʼs well‑known", "it’s well-known"),
        ("R&amp;D &#8212; &frac12;", "R&D — ½"),
        ("cafÃ© itâ€™s", "café it’s"),
        ("１，２３４", "1,234"),
        ("cafe\u0301", "café"),
    ],
)
def test_styled_characters_are_plain(written, plain):
    assert fold(written) == plain


@pytest.mark.parametrize("text", ["m² ½ ™ № …", "À la carte, “naïve”", "本当！です。", "AT&T; R&D"])
def test_what_has_a_meaning_of_its_own_stays(text):
    assert fold(text) == text


def test_a_folded_word_is_found_in_a_lexicon_and_given_phonemes_stay():
    assert say("ＸＩ won", "en", (from_pairs([("XI", "Shee")], "en"),)) == "Shee won"
    assert say("[Xi](/ʃiː/) won", "en") == "[Xi](/ʃiː/) won"
