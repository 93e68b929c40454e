"""The voices of the machine: which one is asked for."""

from types import SimpleNamespace

import pytest

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
