"""Spell Chinese in the phonemes Kokoro was trained on for it: pinyin by pypinyin, its sounds by pinyin-to-ipa.

Tones are arrows after the syllable, as misaki writes them; words stand apart. Latin words are spelled as English.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscast.errors import EngineError
from presscast.speak.spelling.english import English
from presscast.speak.spelling.given import runs
from presscast.speak.spelling.spelled import Spelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.speak.text import Plain

INSTALL = "pip install 'presscast[chinese]'"
_PARTS = re.compile(
    r"(?P<number>\d[\d.,]*(?:[年月日号]|%)?)|(?P<han>[\u3400-\u9fff]+)|(?P<latin>[^\W\d_\u3400-\u9fff]+)|(?P<mark>[^\w]|_)"
)
_MARKS = {
    "，": ", ", "、": ", ", "。": ". ", "．": ". ", "！": "! ", "：": ": ", "；": "; ", "？": "? ", "（": " (",
    "）": ") ", "“": " “", "”": "” ", "「": " “", "」": "” ", "『": " “", "』": "” ", "《": " “", "》": "” ", "—": "—",
    "…": "…", ",": ", ", ".": ". ", "!": "! ", "?": "? ", ":": ": ", ";": "; ",
}  # fmt: skip
_SIGNS = {
    "tsʰ": "ʦʰ", "ʈʂʰ": "ꭧʰ", "tɕ": "ʨ", "ts": "ʦ", "ʈʂ": "ꭧ", "ɻ̩": "ɨ", "ɹ̩": "ɨ", "̯": "",
    "˧˩˧": "↓", "˧˥": "↗", "˥˩": "↘", "˥": "→",
}  # fmt: skip
_SIGN = re.compile("|".join(sorted(map(re.escape, _SIGNS), key=len, reverse=True)))


class Chinese:
    """Spells Mandarin in simplified or traditional characters."""

    def __init__(self) -> None:
        """Load pypinyin's dictionaries; raise EngineError where they are not installed."""
        try:
            import cn2an
            import pinyin_to_ipa
            import pypinyin  # noqa: F401
            import rjieba
        except ImportError as error:
            raise EngineError(f"Chinese needs pypinyin: {INSTALL}") from error
        self._number, self._parted, self._sounds = cn2an.transform, rjieba.cut, pinyin_to_ipa.pinyin_to_ipa
        self._english = English(british=False)

    def spell(self, said: str, piece: Plain) -> Spelled:
        """Spell a piece of `said`, given phonemes kept as they are; each word of a sentence is a word of its own."""
        phonemes, firsts = "", []
        for run, ipa in runs(said, piece):
            for start, end, told in [(0, len(run.text), ipa)] if ipa else self._words(run.text):
                if told.strip(" ,.!?:;“”()—…"):
                    firsts.append((len(phonemes), *run.span(start, end)))
                phonemes += told + " " * (told[-1:].isalpha() or told[-1:] in "↓↗↘→")
        return Spelled(re.sub(r"\s+(?=[,.!?:;”)])|(?<=[“(])\s+|(?<=\s)\s+", "", phonemes).strip(), tuple(firsts))

    def _words(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where each word begins and ends, and how it is said; marks too."""
        for part in _PARTS.finditer(text):
            start, end = part.span()
            if part["number"]:
                yield start, end, "".join(self._syllables(self._number(part[0], "an2cn")))
            elif part["han"]:
                yield from self._han(part[0], start)
            elif part["latin"]:
                yield start, end, self._latin(part[0])
            else:
                yield start, end, _MARKS.get(part[0], "")

    def _han(self, text: str, at: int) -> Iterator[tuple[int, int, str]]:
        syllables = iter(self._syllables(text))
        for word in self._parted(text):
            yield at, at + len(word), "".join(next(syllables) for _ in word)
            at += len(word)

    def _syllables(self, text: str) -> list[str]:
        from pypinyin import Style, lazy_pinyin

        return [self._sound(one) for one in lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True)]

    def _sound(self, syllable: str) -> str:
        try:
            parts = next(iter(self._sounds(syllable)))
        except ValueError:
            return ""
        return _SIGN.sub(lambda sign: _SIGNS[sign[0]], "".join(parts))

    def _latin(self, word: str) -> str:
        from presscast.speak.text import plain

        return self._english.spell(word, plain(word)).phonemes
