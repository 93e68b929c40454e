"""Print how many of forty yes/no questions rise at their end, as a voice says them and as its net alone would.

    pip install praat-parselmouth
    python tests/bench/questions.py [hibari:heart kokoro:ef_dora …] [--language es]

The questions stand in questions/LANGUAGE.txt. Pitch is Praat's. A question rises whose pitch, between the first and the
last quarter of the voiced frames in the 300 ms before its voice ends, goes up by a semitone or more. Nothing is asserted.
"""

import argparse
import statistics
from pathlib import Path

import numpy as np
import parselmouth

from presscast import plugins
from presscast.model import Voice
from presscast.speak.sound import finish
from presscast.speak.spelling.spelled import Spelled

QUESTIONS = Path(__file__).with_name("questions")
END_S, STEP_S, FEWEST = 0.3, 0.005, 12  # fewer voiced frames than these tell nothing
LETTERS = {"a": "en", "b": "en", "e": "es", "f": "fr", "h": "en", "i": "it", "p": "pt"}  # that voices' names begin with


def rise(sound):
    """Return the semitones by which the pitch goes up over the end of a sound; None where it cannot be told."""
    samples = np.frombuffer(sound.pcm, "<i2") / 32768
    pitch = parselmouth.Sound(samples, sound.rate).to_pitch(time_step=STEP_S, pitch_floor=60, pitch_ceiling=600)
    hertz, times = pitch.selected_array["frequency"], pitch.xs()
    end = times[hertz > 0][-1] - END_S if hertz.any() else 0
    voiced = hertz[(hertz > 0) & (times > end)]
    if len(voiced) < FEWEST:
        return None
    semitones, quarter = 12 * np.log2(voiced), len(voiced) // 4
    return float(np.median(semitones[-quarter:]) - np.median(semitones[:quarter]))


def said(voice, questions):
    """Give the rise of each question."""
    engine = plugins.engine(voice.engine)()
    return [rise(finish(engine.speak(question, voice), question, voice.rate)) for question in questions]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("voices", nargs="*", default=["hibari:heart"], help="ENGINE:NAME")
    parser.add_argument("--language", help="as the voice's name tells")
    asked = parser.parse_args()
    for each in asked.voices:
        engine, _, name = each.partition(":")
        language = asked.language or LETTERS[name[0]]
        questions = (QUESTIONS / f"{language}.txt").read_text("utf-8").splitlines()
        voice, marked = Voice(engine, name, language=language), Spelled.rising
        for form, rising in (("as it is said", marked), ("by its net alone", lambda *_: [])):
            Spelled.rising = rising
            told = [semitones for semitones in said(voice, questions) if semitones is not None]
            risen = sum(semitones >= 1 for semitones in told)
            print(f"{each:20} {form:17} {risen:2} of {len(told)} rise, median {statistics.median(told):+.1f} semitones")


if __name__ == "__main__":
    main()
