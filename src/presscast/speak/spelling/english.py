"""Spell English text in the phonemes that Kokoro and its kin were trained on, those of misaki.

hibari's port of misaki (Apache-2.0) does it: dictionaries of American and British English, a tagger that tells the
noun from the verb, a small net for words no dictionary has. What is given in IPA is brought into its alphabet.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from presscast.speak.spelling.given import runs
from presscast.speak.spelling.heteronyms import heteronyms
from presscast.speak.spelling.ipa import from_ipa, to_ipa
from presscast.speak.spelling.questions import questions
from presscast.speak.spelling.spelled import MARKS, Spelled
from presscast.speak.text import Plain, plain, words

if TYPE_CHECKING:
    from collections.abc import Iterator


_OWNED = re.compile(r"(?P<stem>.*\w)['’]s")
_CURLED = re.compile(r"(?<=\w)’(?=\w)")  # with it, hibari loses the n't of "isn’t it"
_BRACKETED = re.compile(r"(?<=\w) \([^()]+\)")
_HISSING = frozenset("szʃʒʧʤ")
_VOICELESS = frozenset("ptkfθ")
# What hibari's dictionary takes for another: letters for a word, a plural for the city of Tours, a name for a letter.
_MISTAKEN = {
    "FA": "ˌɛfˈeɪ", "GA": "ˌdʒiːˈeɪ", "HA": "ˌeɪtʃˈeɪ", "KA": "ˌkeɪˈeɪ", "NA": "ˌɛnˈeɪ", "RA": "ˌɑːrˈeɪ",
    "tours": "ˈtʊərz", "Beth": "ˈbɛθ", "Margot": "ˈmɑːrɡoʊ", "Manet": "mæˈneɪ", "Apaches": "əˈpætʃiːz",
    "breathed": "ˈbriːðd", "cursed": "ˈkɜːrst", "fillets": "ˈfɪlɪts",
}  # fmt: skip
_MISTAKES = re.compile(rf"\b(?:{'|'.join(_MISTAKEN)})\b")
# Endings as that dictionary has them of words it inflected by rule, and as English has them: "photographz", "racd".
_ENDINGS = {re.compile("(?<=[ptkfθ])z$"): "s", re.compile("(?<=[ptkfθsʃʧ])d$"): "t", re.compile("(?<=ŋ)ɡd$"): "d"}
_GIVEN = 5  # the rating of phonemes that nobody is to change
_QUOTES = frozenset("\"“”„‟«»‘‚‛‹›'")


class English:
    """Spells English; American or British is settled when it is made, and its dictionaries are loaded then."""

    def __init__(self, *, british: bool) -> None:
        """Load the dictionaries: a quarter of a second."""
        from hibari.g2p import G2P

        self._british = british
        self._unknown = _Unknown(british=british)
        self._g2p: Any = G2P(oov=self._unknown, british=british)

    def spell(self, said: str, piece: Plain) -> Spelled:
        """Spell a piece of `said`, given phonemes kept."""
        piece = _aired(Plain(_CURLED.sub("'", piece.text), piece.at))
        firsts: dict[int, int] = {}
        phonemes, at = "", 0
        spans = list(words(piece.text))
        for token in self._g2p.phonemize_tokens(list(self._tokens(said, piece))):
            start = max(piece.text.find(token.text, at), at)
            at = start + len(token.text)
            told = token.phonemes or ""
            told = told if token.rating == _GIVEN else _ended(told)
            sounding = next((place for place, sign in enumerate(told) if sign not in MARKS), None)
            word = next((number for number, (a, b) in enumerate(spans) if start < b and a < at), None)
            if sounding is not None and word is not None:
                firsts.setdefault(word, len(phonemes) + sounding)
            phonemes += told + " " * bool(token.whitespace)
        placed = [(first, piece.text[slice(*spans[word])]) for word, first in sorted(firsts.items())]
        told = tuple((first, *piece.span(*spans[word])) for word, first in sorted(firsts.items()))
        return Spelled(phonemes, told, tuple(questions(phonemes, placed, "en")))

    def guess(self, word: str) -> str | None:
        """Return the IPA that the net makes of `word`, None where the dictionaries have it."""
        self._unknown.asked = False
        spelled = self.spell(word, plain(word))
        return to_ipa(spelled.phonemes.strip()) if self._unknown.asked else None

    def _tokens(self, said: str, piece: Plain) -> Iterator[Any]:
        """The tagged tokens of the piece's text, those within words whose phonemes are given with these.

        Quotation marks are kept from the tagger, which has never seen any and takes them for nouns.
        """
        from hibari.g2p.token import Tok

        text, at = piece.text, 0
        given = [*_given(said, piece, british=self._british), *self._told_apart(text)]
        pairs = self._g2p.tokenizer(text)
        tags = iter(self._g2p.tagger([token for token, _ in pairs if token not in _QUOTES]))
        for token, space in pairs:
            start = max(text.find(token, at), at)
            at = start + len(token)
            if token in _QUOTES:
                yield Tok(token, "''", space, phonemes=_quote(text, start), rating=4)
                continue
            found = Tok(token, next(tags), space)
            if told := next((span for span in given if span[0] <= start < span[1]), None):
                found.phonemes, found.rating = (told[2] if start == told[0] else ""), _GIVEN
                found.whitespace = space if at >= told[1] else ""
            yield found

    def _told_apart(self, text: str) -> Iterator[tuple[int, int, str]]:
        for start, end, ipa in heteronyms(text):
            yield start, end, from_ipa(ipa, british=self._british)
        for mistaken in _MISTAKES.finditer(text):
            yield *mistaken.span(), from_ipa(_MISTAKEN[mistaken[0]], british=self._british)


class _Unknown:
    """Spells words that hibari's dictionary lacks: the frequent ones as CMU's has them, the rest by its net.

    The net reads `maxlen` letters, so long words are spelled in parts; `asked` tells whether it had to.
    """

    def __init__(self, *, british: bool) -> None:
        self._british = british
        self.asked = False

    def __call__(self, word: str) -> str:
        if owned := _OWNED.fullmatch(word):
            return _with_s(self(owned["stem"]))
        if told := self._told(word):
            return told
        if word.endswith("s") and (told := self._told(word[:-1])):
            return _with_s(told)
        self.asked = True
        count = -(-len(word) // self._net.maxlen)
        size = -(-len(word) // count)
        return "".join(self._net(word[at : at + size]) or "" for at in range(0, len(word), size))

    def _told(self, word: str) -> str:
        return "" if self._british else from_ipa(_frequent().get(word.lower(), ""))

    @cached_property
    def _net(self) -> Any:  # noqa: ANN401  (hibari has no types)
        from hibari.g2p import ASSETS
        from hibari.g2p.oov import OOV

        return OOV(str(Path(ASSETS) / ("oov_gb.onnx" if self._british else "oov.onnx")))


def _aired(piece: Plain) -> Plain:
    """Set brackets within a sentence off by commas: the nets pause for these, and hardly for brackets."""
    for found in reversed([*_BRACKETED.finditer(piece.text)]):
        ends = [found.end()] if re.match(r" \w", piece.text[found.end() :]) else []
        for place in (*ends, found.start()):
            text = f"{piece.text[:place]},{piece.text[place:]}"
            piece = Plain(text, (*piece.at[:place], piece.at[place], *piece.at[place:]))
    return piece


def _ended(spelled: str) -> str:
    """Voice a word's last sound as the one before it is voiced."""
    for ending, right in _ENDINGS.items():
        spelled = ending.sub(right, spelled)
    return spelled


def _with_s(spelled: str) -> str:
    """Add the sound of a possessive's or a plural's s."""
    return spelled + ("ᵻz" if spelled[-1:] in _HISSING else "s" if spelled[-1:] in _VOICELESS else "z")


@cache
def _frequent() -> dict[str, str]:
    """Read the words of frequent.tsv, each with its IPA."""
    lines = files("presscast.speak.spelling").joinpath("frequent.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def _quote(text: str, at: int) -> str:
    """Return the mark for a double quotation mark at its place: opening before a word, closing after one."""
    if text[at] in "‘‚‛‹›'":
        return ""
    return "“" if at + 1 < len(text) and text[at + 1].isalnum() and not text[at - 1 : at].isalnum() else "”"


def _given(said: str, piece: Plain, *, british: bool) -> list[tuple[int, int, str]]:
    """The stretches of the piece's text whose phonemes are given: where each begins and ends, and how it is said.

    Several words that have as many parts of phonemes are a stretch each.
    """
    found, at = [], 0
    for part, ipa in runs(said, piece):
        spans, parts = list(words(part.text)), from_ipa(ipa, british=british).split()
        if ipa and len(spans) == len(parts):
            edges = [*(start for start, _ in spans), len(part.text)]
            found += [(at + a, at + b, one) for (a, b), one in zip(pairwise(edges), parts, strict=True)]
        elif ipa and part.text:
            found.append((at, at + len(part.text), " ".join(parts)))
        at += len(part.text)
    return [(start, len(piece.text[:stop].rstrip()), one) for start, stop, one in found]
