"""Takes that heal: a bad one is spoken again, at another pace, and the least bad kept."""

from __future__ import annotations

import sys
from array import array
from math import pi, sin

import pytest

from presscast.errors import EngineError
from presscast.model import Sound, Voice
from presscast.speak import store, takes
from presscast.speak.sound import expected_seconds

RATE = 8_000
TEXT = "The ferry left at dawn, and nobody waved from the quay."
USUAL = expected_seconds(TEXT, 170)


def tone(seconds: float, level: int = 8_000) -> array[int]:
    return array("h", (int(level * sin(2 * pi * 440 * at / RATE)) for at in range(int(seconds * RATE))))


def clipped(seconds: float) -> array[int]:
    return array("h", (32_767 if value > 0 else -32_768 for value in tone(seconds)))


class Engine:
    """Says each take in turn: its samples, or an error to raise."""

    def __init__(self, *takes: array[int] | EngineError) -> None:
        self.takes, self.rates = list(takes), []

    def fingerprint(self, voice):
        return "takes"

    def speak(self, text, voice):
        self.rates.append(voice.rate)
        take = self.takes[len(self.rates) - 1]
        if isinstance(take, EngineError):
            raise take
        yield Sound(take.tobytes() if sys.byteorder == "little" else take.tobytes()[::-1], RATE)


def best(*sounds, listener=""):
    engine = Engine(*sounds)
    sound, wrong = takes.best(engine, TEXT, Voice("takes"), listener)
    return len(sound.pcm) / 2 / RATE, wrong, engine.rates


def test_a_good_take_is_the_only_one():
    assert best(tone(USUAL))[1:] == ((), [170])


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (tone(USUAL * 2.1), "long, where"),
        (tone(USUAL * 0.62), "long, where"),
        (tone(USUAL * 0.68), None),
        (tone(USUAL / 2) + array("h", bytes(2 * int(1.6 * RATE))) + tone(USUAL / 2), "silent for 1.6"),
        (tone(USUAL / 2) + array("h", bytes(2 * int(1.4 * RATE))) + tone(USUAL / 2), None),
        (clipped(USUAL), "clipped"),
    ],
)
def test_a_bad_take_is_spoken_again_at_another_pace(bad, told):
    seconds, wrong, rates = best(bad, tone(USUAL))
    if told is None:
        assert (wrong, rates) == ((), [170])
    else:
        assert seconds == pytest.approx(USUAL, abs=0.1)
        assert told in wrong[0]
        assert rates == [170, 163]


def test_where_none_is_good_the_least_bad_is_kept():
    seconds, wrong, rates = best(tone(USUAL * 3), tone(USUAL * 2.2), tone(USUAL * 2.6))
    assert seconds == pytest.approx(USUAL * 2.2, abs=0.1)
    assert len(wrong) == len(rates) == 3


def test_a_take_that_fails_after_a_bad_one_leaves_that():
    seconds, wrong, _ = best(tone(USUAL * 2.2), EngineError("broken"), EngineError("broken"))
    assert seconds == pytest.approx(USUAL * 2.2, abs=0.1)
    assert len(wrong) == 1


def test_a_first_take_that_fails_is_an_error():
    with pytest.raises(EngineError, match="broken"):
        best(EngineError("broken"), tone(USUAL))


def test_a_listener_that_hears_other_words_has_it_spoken_again(tmp_path):
    script = tmp_path / "listener.py"
    script.write_text(
        f"import pathlib, sys\ncount = pathlib.Path({str(tmp_path / 'count')!r})\n"
        "heard = count.exists()\ncount.touch()\nassert pathlib.Path(sys.argv[1]).read_bytes()[:4] == b'RIFF'\n"
        f"print({TEXT.upper()!r} if heard else 'the fairy lift a down')\n"
    )
    seconds, wrong, rates = best(tone(USUAL), tone(USUAL * 1.1), listener=f"{sys.executable} {script}")
    assert seconds == pytest.approx(USUAL * 1.1, abs=0.1)
    assert "misheard" in wrong[0]
    assert len(rates) == 2


@pytest.mark.parametrize("listener", ["/no/such/program", "'", f"{sys.executable} -c 'raise SystemExit(1)'"])
def test_a_listener_that_cannot_be_used_is_told(listener):
    with pytest.raises(EngineError, match="listener"):
        best(tone(USUAL), listener=listener)


def test_what_was_wrong_is_kept_with_the_clip(tmp_path):
    path = tmp_path / "clip.wav"
    store.save(store.pack(Sound(tone(1).tobytes(), RATE), ("clipped in 3.0% of it",)), path)
    assert store.is_whole(path)
    assert store.load(path, None, Voice("takes")).wrong == ("clipped in 3.0% of it",)
