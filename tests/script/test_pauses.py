"""Abbreviation dots before a capitalised word: no full stop is left of them, and none is heard."""

import array
import io
import shutil
import subprocess
import wave
from itertools import pairwise

import pytest

from presscast.script.say import say
from presscast.script.sentences import split

_ALL = """
    Mr. Mrs. Ms. Mx. Dr. Prof. Sen. Rep. Gov. Gen. Lt. Col. Maj. Capt. Cmdr. Cpl. Sgt. Pvt. Adm. Rev. Hon. Fr. Msgr. Supt.
    Det. Insp. Pres. Amb. Atty. Asst. Brig. Ens. St. Mt. Ft. Inc. Corp. Co. Ltd. Bros. Assn. Dept. Univ. Intl. Natl. Govt.
    Jr. Ave. Blvd. Rd. vs. U.S. U.N. U.K. E.U. D.C. L.A. N.Y. J.K. H.W. W. LL.B. M.D. a.m. e.g. i.e. a.k.a. R.N. F.B.I.
"""
SHORTENED = _ALL.split()
MAY_END = {"a.m.", "LL.B.", "M.D."}  # as often the last word of a sentence as not


@pytest.mark.parametrize("short", SHORTENED)
def test_no_full_stop_is_left(short):
    said = say(f"They told {_led(short)} Marlow about it", "en")
    assert "." not in said


@pytest.mark.parametrize("short", sorted(set(SHORTENED) - MAY_END))
def test_it_ends_no_sentence(short):
    text = f"They told {_led(short)} Marlow about it. She left."
    assert split(text, "en") == (f"They told {_led(short)} Marlow about it.", "She left.")


def test_no_pause_is_heard():
    if not shutil.which("espeak-ng"):
        pytest.skip("the audible half of this test needs the espeak-ng program")
    allowed = _longest_silence("They told Karen Marlow about it") + 0.1
    heard = {short: _longest_silence(say(f"They told {_led(short)} Marlow about it", "en")) for short in SHORTENED}
    assert len(heard) >= 60
    assert {short: silence for short, silence in heard.items() if silence > allowed} == {}


def test_the_measure_hears_a_pause():
    if not shutil.which("espeak-ng"):
        pytest.skip("the audible half of this test needs the espeak-ng program")
    assert (
        _longest_silence("They told Sen. Marlow about it") > _longest_silence("They told Karen Marlow about it") + 0.1
    )


def _led(short: str) -> str:
    return {"a.m.": "at 6 a.m.", "J.K.": "Jane and J.K.", "W.": "George W."}.get(short, short)


def _longest_silence(text: str) -> float:
    """Return the longest silence inside what espeak-ng says, in seconds."""
    done = subprocess.run(["espeak-ng", "-v", "en-us", "-s", "170", "--stdout", text], capture_output=True, check=True)
    with wave.open(io.BytesIO(done.stdout)) as sound:
        rate, samples = sound.getframerate(), array.array("h", sound.readframes(sound.getnframes()))
    loud = [index for index, sample in enumerate(samples) if abs(sample) > 200]
    return max(after - before for before, after in pairwise(loud)) / rate
