"""The tables of words, as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from presscast import compiled

_HERE = Path(__file__).parent
_NEVER = re.compile(r"(?!)")
_SAID = r"(?:^[\W_]*|[.!?…。！？।:：]\s*|\s[–—|]\s)"
_MARK = r"[\W_]*"
_GROUP = re.compile(r"(?<!\\)\((?!\?)")
_OPEN_END = re.compile(r"….*[\w)]$")


@dataclass(frozen=True, slots=True)
class Words:
    """The phrases of one language and of English, each list as one pattern."""

    by: re.Pattern[str]
    more: re.Pattern[str]
    headed: re.Pattern[str]
    newsletter: re.Pattern[str]
    follow: re.Pattern[str]
    app: re.Pattern[str]
    comment: re.Pattern[str]
    notice: re.Pattern[str]
    policy: re.Pattern[str]
    share: re.Pattern[str]
    widget: re.Pattern[str]
    source: re.Pattern[str]
    photo: re.Pattern[str]
    credited: re.Pattern[str]
    today: re.Pattern[str]
    bio: re.Pattern[str]
    greeting: re.Pattern[str]
    release: re.Pattern[str]
    ended: re.Pattern[str]
    contact: re.Pattern[str]
    cover: re.Pattern[str]
    closing: re.Pattern[str]
    answered: re.Pattern[str]
    mailing: re.Pattern[str]
    reader: re.Pattern[str]
    offer: re.Pattern[str]


@lru_cache(32)
def of(language: str) -> Words:
    """Return the phrases of `language`, a BCP 47 tag, and of English; of English alone where it has no table."""
    known = dict.fromkeys(name for name in (language[:2].lower(), "en") if name in LANGUAGES)
    lists = [table(name) for name in known]

    def phrases(name: str) -> str:
        return "|".join(_form(phrase) for one in lists for phrase in one.get(name, ()))

    def form(name: str, before: str, after: str = "") -> re.Pattern[str]:
        told = phrases(name)
        return re.compile(f"{before}(?:{told}){after}", re.IGNORECASE) if told else _NEVER

    asked = {
        name: form(name, _SAID, r"(?!\w)") for name in ("newsletter", "follow", "app", "comment", "notice", "policy")
    }
    return Words(
        by=form("by", rf"^{_MARK}", r"(?:\s*[:：・＝]\s*|\s+)"),
        more=form("more", rf"^{_MARK}", r"\s*(?:[:：›»>|\])】」》→–—]|[.!…]*$)"),
        headed=form("more", rf"^{_MARK}", r"(?!\w)"),
        share=form("share", rf"^{_MARK}", rf"(?:{_MARK}|\s*[:：].{{1,60}}[^.!?。！？])$"),
        widget=form("widget", rf"^{_MARK}", rf"{_MARK}$"),
        source=form("source", rf"^{_MARK}", r"\s*[:：／/|]"),
        photo=form("photo", rf"^{_MARK}", r"\s*(?:[:：／/=＝|)）]|$)"),
        credited=form(
            "photo", r"(?<=[.!?…。”\"»])\s*[(（]?(?P<credit>", r"\s*[:：／/=＝|]\s*[^.!?:：。]{2,60}?)[.)）]*$"
        ),
        today=form("today", rf"^{_MARK}", r"(?!\w)"),
        bio=form("bio", r"^", ""),
        greeting=form("greeting", rf"^{_MARK}", r"(?!\w)"),
        release=form("release", rf"^{_MARK}", rf"(?:{_MARK}$|\s*[:：–—-])"),
        ended=form("ended", rf"^{_MARK}", rf"{_MARK}$"),
        contact=form("contact", rf"^{_MARK}", r"(?:\s*[:：(]|\s*$)"),
        cover=form("cover", _SAID, r"(?!\w)"),
        closing=form("closing", rf"^{_MARK}", rf"{_MARK}$"),
        mailing=form("mailing", _SAID),
        offer=form("offer", rf"^{_MARK}", r"(?!\w)"),
        reader=form("reader", r"(?<!\w)", r"(?!\w)"),
        answered=form("answered", rf"^{_MARK}", r"\s*[:：]?\s*$"),
        **asked,
    )


@lru_cache(64)
def table(name: str) -> dict[str, Any]:
    """Return a language's table as it is written."""
    return compiled.table(_HERE / f"{name}.toml")


def knows(name: str, language: str) -> bool:
    """Say whether the table of a language has a list of this name."""
    return language[:2].lower() in LANGUAGES and name in table(language[:2].lower())


def classes(rule: str) -> str:
    """Return the names of boxes that fall under `rule`, of all languages, parted by spaces."""
    return " ".join(said for name in LANGUAGES if (said := table(name).get("classes", {}).get(rule)))


def all_of(name: str) -> list[str]:
    """Return the phrases of one list in all languages, as regular expressions."""
    return [_form(phrase) for language in LANGUAGES for phrase in table(language).get(name, ())]


def months() -> dict[str, int]:
    """Return the number of each month's name, in all languages, lower case."""
    named = (table(name).get("months", ()) for name in LANGUAGES)
    return {form: at for names in named for at, forms in enumerate(names, 1) for form in forms.split()}


def _form(phrase: str) -> str:
    """Write a phrase as a regular expression; what ends one after a … may be the beginning of a word."""
    ungrouped = _GROUP.sub("(?:", phrase) if "(" in phrase else phrase
    spaced = ungrouped.replace("…{0}", "").replace(" ?", r"\s*").replace(" ", r"\s+").replace("…", ".{0,80}")
    return rf"{spaced}\w*" if "…" in phrase and _OPEN_END.search(phrase) else spaced


LANGUAGES = tuple(sorted(entry.stem for entry in _HERE.glob("*.toml")))
