"""Where a sentence ends in the languages that have a folder: what its table shortens, and quotations without spaces."""

from __future__ import annotations

import re
from functools import cache

from presscast.script.languages.folders import FOLDERS
from presscast.script.languages.tongue import tongue

_OPENS, _CLOSES = "「『（“《〈【", "」』）”》〉】"
_STOPS = "。！？!?"
# What goes on after a closed quotation: particles of Japanese, and who spoke in Chinese.
_GOES_ON = re.compile(r"[がをはにとのでもへやから、，]|など|(?:[\w]{1,8}(?:说|道|表示|称|问|喊|指出|回答))")
_QUOTED_ON = re.compile(r"[^“”]*”[가-힣]")
_BACK = 80  # letters; no shortened word and the one before it are longer
_INITIALS = r"(?:^|[\s(«“„’'])(?:[A-ZÀ-Þ]\.[-\s]?){1,3}\s*$"


def spaceless(language: str) -> bool:
    """Tell whether sentences of a language stand against each other without a space."""
    return language in ("ja", "zh")


def wide_ends(text: str) -> list[int]:
    """Return the ends of sentences that no space parts; a quotation that its sentence goes on after is no end."""
    ends, depth = [], 0
    for at, char in enumerate(text, 1):
        depth += (char in _OPENS) - (char in _CLOSES)
        following = text[at : at + 1]
        stopped = char in _STOPS and following not in (*_CLOSES, *_STOPS)
        closed = (
            char in _CLOSES and text[at - 2 : at - 1] in (*_STOPS, *_CLOSES) and following not in (*_CLOSES, *_STOPS)
        )
        if depth <= 0 and (stopped or (closed and not _GOES_ON.match(text, at))):
            ends.append(at)
    return ends


def shortened(text: str, end: int, language: str) -> bool:
    """Tell whether the dot before `end` only shortens a word, by the table of the language."""
    if language not in FOLDERS or spaceless(language):
        return False
    if language == "ko" and _QUOTED_ON.search(text, end) and text.count("“", 0, end) > text.count("”", 0, end):
        return True
    back = text[max(0, end - 40) : end].rstrip()
    following = text[end : end + 1]
    if re.search(_INITIALS, back) and following.isupper():
        return True
    figures, names, ordinal = _forms(language)
    if following.isdigit() and figures.search(back):
        return True
    if names.search(back) and following.isupper():
        return True
    return bool(ordinal.search(back)) and not _starters(language).match(text, end)


def missed(text: str, language: str) -> list[int]:
    """Return the ends that a shortened word or a number hides: one that may be the last, before a word that begins."""
    if language not in FOLDERS or not tongue(language).words.get("starters"):
        return []
    return [
        match.end()
        for match in re.finditer(r"\.[”»\")]*\s+", text)
        if _starters(language).match(text, match.end()) and _may_end(*_word_before(text, match.start()), language)
    ]


def _word_before(text: str, dot: int) -> tuple[str, str]:
    """Return the word before a dot, and what stands before that."""
    near = text[max(0, dot - _BACK) : dot]
    word = near.split()[-1] if near and not near[-1].isspace() else ""
    return word.lstrip("(«“„\"'’"), near[: len(near) - len(word)]


def _may_end(word: str, before: str, language: str) -> bool:
    words = tongue(language)
    if f"{word}." in words.words.get("last", "").split():
        return True
    known = (*words.before_names, *words.before_figures, *words.abbreviations, *words.words.get("joins", "").split())
    whole = word.isalpha() and word.islower() and len(word) > 1
    return (whole or (word.isdigit() and _counts(before, known))) and f"{word}." not in known


def _counts(before: str, known: tuple[str, ...]) -> bool:
    """Tell whether a number after this is one that its sentence ends with, and none that lists."""
    last = before.split()[-1:]
    return bool(last) and (last[0][-1] not in ".!?:;…" or last[0] in known or last[0].endswith("str."))


@cache
def _starters(language: str) -> re.Pattern[str]:
    """Return the pattern of a word that begins a sentence, and follows no shortened one within it."""
    begins = tongue(language).words.get("starters", "").split()
    return re.compile(rf"[„“«\"¿¡]?(?:{'|'.join(begins)})\s" if begins else "(?!)")


@cache
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = tongue(language)
    figures = [written for written in (*words.before_figures, *words.abbreviations) if written.endswith(".")]
    names = [written for written in (*words.before_names, *words.words.get("joins", "").split()) if written[-1] == "."]
    ordinal = words.patterns.get("no_end", "(?!)")
    return _last(figures), _last(names), re.compile(ordinal)


def _last(written: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s(«“„’'])(?:{'|'.join(map(re.escape, written))})$") if written else re.compile("(?!)")
