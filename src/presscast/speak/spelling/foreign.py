"""Spell other languages by espeak-ng, in the phonemes Kokoro was trained on for them (misaki.espeak.EspeakG2P)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscast.speak.spelling import alignment
from presscast.speak.spelling.given import runs
from presscast.speak.spelling.questions import questions
from presscast.speak.spelling.sounds import phonemes
from presscast.speak.spelling.spelled import Spelled
from presscast.speak.text import words

if TYPE_CHECKING:
    from presscast.speak.text import Plain

_JOINED = {
    "a^ɪ": "I", "a^ʊ": "W", "d^z": "ʣ", "d^ʒ": "ʤ", "e^ɪ": "A", "o^ʊ": "O", "ə^ʊ": "Q", "s^s": "S", "t^s": "ʦ",
    "t^ʃ": "ʧ", "ɔ^ɪ": "Y",
}  # fmt: skip
_MARK = re.compile(r"\s*((?:\s*[;:,.!?…—()“”\"«»„¿¡।]|\s+[–-](?=\s))+)\s*")
_AFTER_CLOSING, _BEFORE_OPENING = re.compile(r"\s+([;:,.!?…”)])"), re.compile(r"([“(])\s+")
_TOLD = {"«": "“", "»": "”", "„": "“", '"': "”", "–": "—", "-": "—", "¿": "", "¡": "", "।": "."}


class Foreign:
    """Spells one language of those espeak-ng has."""

    def __init__(self, language: str) -> None:
        """Take a BCP 47 tag; raise EngineError where espeak-ng has no voice for it."""
        self._language = language
        self._ipa("a")

    def spell(self, said: str, piece: Plain) -> Spelled:
        """Spell a piece of `said`, given phonemes kept as they are."""
        phonemes, firsts, placed = "", [], []
        for run, ipa in runs(said, piece):
            spelled = ipa or self._spelled(run.text)
            spans = list(words(run.text))
            alone = [ipa][: len(spans)] if ipa else [self._spelled(run.text[a:b]) for a, b in spans]
            parted = " " if phonemes and spelled and not phonemes[-1].isspace() and run.text[:1].isspace() else ""
            at = len(phonemes) + len(parted)
            for word, place in alignment.starts(alone, spelled):
                firsts.append((at + place, *run.span(*spans[word])))
                placed.append((at + place, run.text[slice(*spans[word])]))
            phonemes += parted + spelled + " " * (run.text[-1:].isspace() and bool(spelled))
        return Spelled(phonemes, tuple(firsts), tuple(questions(phonemes, placed, self._language)))

    def _spelled(self, text: str) -> str:
        """Spell text between its marks, which stay."""
        parts = (
            " ".join(_TOLD.get(sign, sign) for sign in part) if number % 2 else part.strip() and self._ipa(part.strip())
            for number, part in enumerate(_MARK.split(text))
        )
        spaced = " ".join(" ".join(parts).split())
        return _BEFORE_OPENING.sub(r"\1", _AFTER_CLOSING.sub(r"\1", spaced))

    def _ipa(self, text: str) -> str:
        told = " ".join(phonemes(text, self._language))
        for tied, sign in _JOINED.items():
            told = told.replace(tied, sign)
        return told.replace("^", "").replace("-", "")
