"""The language of a text that does not state it: by script and common words, else by py3langid."""

from __future__ import annotations

import re
from collections import Counter

_SCRIPTS = (
    ("ko", re.compile(r"[가-힣]")), ("ja", re.compile(r"[ぁ-ヿ]")), ("zh", re.compile(r"[一-鿿]")),
    ("el", re.compile(r"[α-ωά-ώ]")), ("he", re.compile(r"[א-ת]")), ("th", re.compile(r"[ก-ฮ]")),
    ("lo", re.compile(r"[ກ-ຮ]")), ("km", re.compile(r"[ក-អ]")), ("my", re.compile(r"[က-အ]")),
)  # fmt: skip
_COMMON = {
    "en": "the of and to in that is was for on with as at by his it from said have are be has who their",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an",
    "fr": "le la les de des et en un une du dans que est pour qui sur pas au plus par ce il avec",
    "es": "el la los de las y en un una del que es por con para se no su al como más lo",
    "it": "il la le di e in un una del che è per con non si da sono della dei al alla anche",
    "pt": "o a os de as e em um uma do da que é por com para se não no na dos mais ao",
    "nl": "de het een en van in is op te dat die voor met zijn niet aan er om als ook bij door",
    "sv": "och i att en det som på är av för den till med de har inte om ett men var hade",
    "da": "og i at det er en til på som med for de af den der har ikke et var blev",
    "no": "og i å det er en til på som med for de av den har ikke et var ble",
    "pl": "w i na się z nie że do to jest o jak za od po ale przez był co jej",
    "tr": "ve bir bu da de için ile olarak çok daha gibi kadar ne o mi en var",
    "ru": "и в не на что я с он как это по но из у за от его к",
    "uk": "і в не на що я з він як це по але із у за від та його",
}
_LATIN = re.compile(r"[a-zà-ʯ]", re.IGNORECASE)
_NOT_LATIN = {"ru", "uk"}
_ENOUGH = 20
_FEW = 12
_NEAR = (
    {"da", "no"},
    {"da", "nb"},
    {"no", "nb"},
    {"no", "nn"},
    {"ru", "be"},
    {"ru", "bg"},
    {"he", "yi"},
    {"es", "gl"},
    {"pt", "gl"},
    {"es", "ca"},
)
"""Languages whose common words do not tell them apart."""
_CLEAR = ((5, 1.5), (8, 4.0))
"""A fifth of all words, and half as many again as the next language has; or an eighth, and four times as many."""


def load() -> None:
    """Load py3langid's model (0.35 s, 75 MB), which `detect` else loads for the first text that needs it."""
    _by_model("")


def settle(stated: str, text: str) -> str:
    """Return the language of `text`: the one `stated`, where its own words do not clearly say another."""
    sample = text[:8000]
    letters = sum(map(str.isalpha, sample))
    if not stated or letters < _ENOUGH:
        return stated or detect(text)
    clear = _by_script(sample, letters) or _by_words(sample) or _contradicting(sample, stated[:2].lower())
    clear = clear or _of_other_script(sample, letters, stated[:2].lower())
    return clear if clear and clear != stated[:2].lower() and {clear, stated[:2].lower()} not in _NEAR else stated


def detect(text: str) -> str:
    """Return the two-letter language of `text`; "en" where there is nothing to tell it by."""
    sample = text[:8000]
    letters = sum(map(str.isalpha, sample))
    if letters < _ENOUGH:
        return "en"
    return _by_script(sample, letters) or _by_words(sample) or _by_model(sample)


def _by_script(text: str, letters: int) -> str:
    counts = {language: len(form.findall(text)) for language, form in _SCRIPTS}
    language, count = max(counts.items(), key=lambda item: item[1])
    if language == "zh" and counts["ja"] > letters // 20:
        language = "ja"
    return language if count > letters // 3 else ""


def _by_words(text: str) -> str:
    """Decide where one language's commonest words are many in the text, and many beside the next's."""
    found = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    shares = sorted(
        ((sum(found[word] for word in common.split()), name) for name, common in _COMMON.items()), reverse=True
    )
    (most, language), (next_most, _) = shares[:2]
    clear = any(most * part >= found.total() and most >= times * next_most for part, times in _CLEAR)
    return language if most >= _ENOUGH and clear else ""


def _contradicting(text: str, stated: str) -> str:
    """Return the language of a short text whose common words are hardly ever those of the one stated."""
    if stated not in _COMMON:
        return ""
    found = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    shares = {name: sum(found[word] for word in common.split()) for name, common in _COMMON.items()}
    language, most = max(shares.items(), key=lambda item: item[1])
    return language if most >= _FEW and most >= 4 * shares[stated] else ""


def _of_other_script(text: str, letters: int, stated: str) -> str:
    """Return the language of a text that is not in Latin script, where the one stated is written in no other."""
    latin = stated in _COMMON and stated not in _NOT_LATIN
    return _by_model(text) if latin and 3 * len(_LATIN.findall(text)) < letters else ""


def _by_model(text: str) -> str:
    from py3langid import classify

    return str(classify(text)[0])
