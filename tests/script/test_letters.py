"""Acronyms as espeak-ng sounds them out: by the names of their letters, wherever they stand."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from presscast.script.rules.acronyms import _SPELLED
from presscast.script.say import say

# Reads lines as JSON, prints the phonemes of each, in espeak-ng's mnemonics; in a process of its own, for the
# library keeps its state.
SOUND = """
import ctypes, json, sys
import espeakng_loader
library = ctypes.CDLL(espeakng_loader.get_library_path())
library.espeak_Initialize(2, 0, espeakng_loader.get_data_path().encode(), 1 << 15)
library.espeak_SetVoiceByName(b"en-us")
library.espeak_TextToPhonemes.restype = ctypes.c_char_p
def sound(line):
    text, found = ctypes.c_char_p(line.encode()), []
    while text.value is not None:
        found.append(library.espeak_TextToPhonemes(ctypes.byref(text), 1, 0).decode())
    return " ".join(found)
print(json.dumps([sound(line) for line in json.load(sys.stdin)]))
"""
STANDING = [
    "the {} said no.",
    "{} is here.",
    "we met the {}.",
    "{}",
    "an {}-led plan",
    "the ({}) said",
    "the {}’s plan",
    "the {}, he said",
]
# espeak-ng says "AA" as a word in clauses of capitals alone, and a last "IA" as one in any.
LEFT = {"LGBTQIA", "AA", "AAP", "AARP", "CAA", "FAA", "NCAA"}
ACRONYMS = sorted(_SPELLED - LEFT)
SAME = {"r-": "", "A@r": "A@", "rA@": "A@", "N": "n"}  # sounds that run into the next one's


def sounds(lines: list[str]) -> list[str]:
    """Return the phonemes of each line, without stress and pauses."""
    done = subprocess.run(
        [sys.executable, "-c", SOUND], input=json.dumps(lines), capture_output=True, text=True, check=True
    )
    return [even(line) for line in json.loads(done.stdout)]


def even(phonemes: str) -> str:
    kept = "".join(char for char in phonemes if char not in "\n_:|;#2'%,=! -")
    for one, other in SAME.items():
        kept = kept.replace(one, other)
    return kept


@pytest.fixture(scope="module")
def names() -> dict[str, str]:
    capitals = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    two, *found = sounds(["we met two.", *(f"we met two {letter}." for letter in capitals)])
    return {letter: sound.removeprefix(two) for letter, sound in zip(capitals, found, strict=True)}


@pytest.mark.parametrize("standing", STANDING)
def test_acronyms_are_sounded_by_their_letters(standing, names):
    said = [say(standing.format(acronym), "en") for acronym in ACRONYMS]
    wrong = [
        (line, sound)
        for acronym, line, sound in zip(ACRONYMS, said, sounds(said), strict=True)
        if even("".join(names[letter] for letter in acronym)) not in sound
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("She was born in Boyle Heights, L.A.", "She was born in Boyle Heights, L-A."),
        (
            "The victims, M.S., 14, and T.N., 12, were found.",
            "The victims, M S, fourteen, and T N, twelve, were found.",
        ),
        ("The jets, DC-9, MD-11 and MD-80", "The jets, D C nine, M D eleven and M D eighty"),
        ("The Volvo XC90 is new.", "The Volvo X C ninety is new."),
        ("The X.C. ski race", "The X C ski race"),
    ],
)
def test_initials_and_codes_are_no_states_and_no_numbers(written, said):
    assert say(written, "en") == said
