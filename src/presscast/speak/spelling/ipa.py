"""Bring IPA into the alphabet of misaki's English phonemes."""

from __future__ import annotations

import re

VOWELS = frozenset("AIOQWYaiuæɑɐɒɔəɚɛɜɪʊʌᵊᵻeoɨ")
_STRESS = "ˈˌ"
_BOTH = {
    "t͡ʃ": "ʧ", "tʃ": "ʧ", "d͡ʒ": "ʤ", "dʒ": "ʤ", "t͡ɕ": "ʧ", "tɕ": "ʧ", "d͡ʑ": "ʤ", "dʑ": "ʤ", "ʈʂ": "ʧ", "tʂ": "ʧ",
    "eɪ": "A", "aɪ": "I", "aʊ": "W", "ɔɪ": "Y", "oɪ": "Y", "l̩": "ᵊl", "n̩": "ᵊn", "g": "ɡ", "ɚ": "əɹ", "ɝ": "ɜɹ",
    "r": "ɹ", "ɾ": "ɹ", "ɻ": "ɹ", "ɽ": "ɹ", "ʁ": "ɹ", "ʀ": "ɹ", "ɫ": "l", "ɭ": "l", "ɬ": "l", "ʎ": "lj", "ɲ": "nj",
    "ɳ": "n", "ɴ": "ŋ", "ɕ": "ʃ", "ʂ": "ʃ", "ʑ": "ʒ", "ʐ": "ʒ", "ç": "h", "x": "k", "χ": "k", "ħ": "h", "ɦ": "h",
    "ɣ": "ɡ", "β": "v", "ʋ": "v", "ɸ": "f", "ʈ": "t", "ɖ": "d", "q": "k", "c": "k", "ɟ": "ʤ", "ʍ": "w", "ɥ": "w",
    "ɰ": "w", "ts": "ts", "y": "u", "ʏ": "ʊ", "ɯ": "u", "ɨ": "ɪ", "ɵ": "ʊ", "ø": "ɜ", "œ": "ɜ", "ɤ": "ʌ", "ɘ": "ə",
    "ɐ": "ə", "ɞ": "ɜ", "ɶ": "æ",
}  # fmt: skip
_AMERICAN = _BOTH | {
    "oʊ": "O", "əʊ": "O", "ɒ": "ɑ", "ː": "", "ɜː": "ɜɹ", "ɜːr": "ɜɹ", "ɜːɹ": "ɜɹ",
    "ɛər": "ɛɹ", "ɛəɹ": "ɛɹ", "eər": "ɛɹ", "eəɹ": "ɛɹ", "ɪər": "ɪɹ", "ɪəɹ": "ɪɹ", "ʊər": "ʊɹ", "ʊəɹ": "ʊɹ",
}  # fmt: skip
_BRITISH = _BOTH | {"oʊ": "Q", "əʊ": "Q", "ɛə": "ɛː", "eə": "ɛː"}
_IPA = {
    "A": "eɪ",
    "I": "aɪ",
    "O": "oʊ",
    "Q": "əʊ",
    "W": "aʊ",
    "Y": "ɔɪ",
    "ʤ": "dʒ",
    "ʧ": "tʃ",
    "ᵊ": "ə",
    "ᵻ": "ɪ",
    "T": "t",
}
_STRESSED = re.compile(
    r"(?P<onset>\b[^\W\dAIOQWYaiuæɑɐɒɔəɚɛɜɪʊʌᵊᵻ]+|(?:[pbtdkɡfθʃ](?=[ɹlwj]))?[bdfhjklmnpstvwzðɡɹʃʒʤʧθ])"
    r"(?P<stress>[ˈˌ])"
)
_LONE = re.compile(r"(?P<vowel>[aeo])(?P<closed>ː?(?=[^\W\dAIOQWYaeiouæɑɒɔəɛɜɪʊʌᵊˈˌ]))?")
_SYLLABIC = re.compile(r"əl(?![AIOQWYaeiouæɑɒɔəɛɜɪʊʌᵊᵻˈˌ])")
_DROPPED = re.compile("[\u0300-\u036f.ʔˑʰʱʲʷˠˤ˞‿|‖]")


def from_ipa(ipa: str, *, british: bool = False) -> str:
    """Return IPA in misaki's alphabet, sounds that English lacks by the nearest it has, stress before its vowel.

    Tones, syllable marks and what `lacking` names are left out.
    """
    text = _DROPPED.sub("", ipa.replace("̩", "\0")).replace("\0", "̩")
    table = _BRITISH if british else _AMERICAN
    signs = re.sub("|".join(map(re.escape, sorted(table, key=len, reverse=True))), lambda sign: table[sign[0]], text)
    signs = _SYLLABIC.sub("ᵊl", _LONE.sub(lambda lone: _lone(lone, british=british), signs))
    return _stressed("".join(sign for sign in signs if sign in _KNOWN))


def to_ipa(phonemes: str) -> str:
    """Return misaki's phonemes in IPA, stress before its syllable as dictionaries set it."""
    return "".join(_IPA.get(sign, sign) for sign in _STRESSED.sub(r"\g<stress>\g<onset>", phonemes))


def lacking(ipa: str) -> str:
    """Return the signs of IPA that have no sound in English: clicks, tones, throat sounds."""
    plain = _DROPPED.sub("", ipa)
    return "".join(dict.fromkeys(sign for sign in plain if sign not in _KNOWN and sign not in "".join(_BOTH) + "aeoː̩"))


_KNOWN = frozenset(" AIOQWYaiuæɑɒɔəɛɜɪʊʌᵊᵻbdfhjklmnpstvwzðŋɡɹʃʒʤʧθTː" + _STRESS)


def _lone(found: re.Match[str], *, british: bool) -> str:
    """A pure vowel as English says it: closed by a consonant, or open."""
    closed = found["closed"] is not None
    open_o = "Q" if british else "O"
    return {"a": "ɑː" if british else "ɑ", "e": "ɛ" if closed else "A", "o": "ɔ" if closed else open_o}[found["vowel"]]


def _stressed(signs: str) -> str:
    """Move each stress mark from before its syllable to before its vowel."""
    out, waiting = "", ""
    for sign in signs:
        if sign in _STRESS:
            waiting = sign
            continue
        if waiting and sign in VOWELS:
            out, waiting = out + waiting, ""
        out += sign
    return out
