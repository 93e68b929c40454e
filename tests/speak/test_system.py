"""The voices of the machine: which one is asked for."""

from types import SimpleNamespace

import pytest

from presscast.errors import EngineError
from presscast.model import Voice
from presscast.speak import system


class Machine:
    """A speech system with one voice."""

    def __init__(self):
        self.voice = ""

    def getProperty(self, name):  # noqa: N802  (pyttsx3's name)
        return [SimpleNamespace(id="en-us", name="English", languages=["en-us"])] if name == "voices" else self.voice

    def setProperty(self, name, value):  # noqa: N802
        self.voice = value


@pytest.mark.parametrize(("is_espeak", "asked"), [(True, "en-us+max"), (False, "en-us")])
def test_a_variant_is_asked_of_espeak_alone(monkeypatch, is_espeak, asked):
    monkeypatch.setattr(system, "_is_espeak", lambda: is_espeak)
    speaker = object.__new__(system._Speaker)
    speaker._engine, speaker._driver = Machine(), SimpleNamespace(settle=lambda: None)
    speaker._choose(Voice(engine="system", name="+max", language="en"))
    assert speaker._engine.voice == asked


SAPI = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Speech\Voices\Tokens\TTS_MS_EN-US_ZIRA_11.0"
NSSS = "com.apple.voice.compact.de-DE.Anna"


class Mixed(Machine):
    """Voices as SAPI5 and NSSS name them: their ids in mixed case, the languages as tags or locales."""

    def getProperty(self, name):  # noqa: N802
        if name != "voices":
            return self.voice
        return [
            SimpleNamespace(id=SAPI, name="Microsoft Zira Desktop - English (United States)", languages=["en-US"]),
            SimpleNamespace(id=NSSS, name="Anna", languages=["de_DE"]),
            SimpleNamespace(id="com.apple.Thin", name="Thin", languages=[]),
        ]


@pytest.mark.parametrize(
    ("voice", "asked"),
    [
        (Voice("system", language="en"), SAPI),
        (Voice("system", language="en-GB"), SAPI),
        (Voice("system", language="de"), NSSS),
        (Voice("system", "Anna"), NSSS),
        (Voice("system", NSSS.lower()), NSSS),
        (Voice("system", SAPI), SAPI),
    ],
)
def test_voices_of_windows_and_macos_are_found_and_read_back(monkeypatch, voice, asked):
    monkeypatch.setattr(system, "_is_espeak", lambda: False)
    speaker = object.__new__(system._Speaker)
    speaker._engine, speaker._driver = Mixed(), SimpleNamespace(settle=lambda: None)
    speaker._choose(voice)
    assert speaker._engine.voice == asked


def test_a_voice_that_is_not_taken_is_refused_in_mixed_case_too(monkeypatch):
    monkeypatch.setattr(system, "_is_espeak", lambda: False)
    speaker = object.__new__(system._Speaker)
    speaker._engine, speaker._driver = Mixed(), SimpleNamespace(settle=lambda: None)
    monkeypatch.setattr(Mixed, "setProperty", lambda *_: None)
    with pytest.raises(EngineError, match="no voice 'Anna'"):
        speaker._choose(Voice("system", "Anna"))
