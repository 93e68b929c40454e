"""Addresses of the web and mail by their domain, handles and hashtags by their words, emoji by their names."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ENDINGS = (
    "com|org|net|edu|gov|int|mil|io|ai|co|uk|de|fr|es|it|nl|eu|us|ca|au|nz|ie|in|kr|jp|cn|hk|sg|ru|ua|br|mx|za|"
    "ch|at|be|se|no|fi|dk|pl|tv|fm|me|info|biz|news|app|dev|online|site|blog|ly|gg|xyz"
)
HINTS = ("@", "://", "www.", "/", *(f".{ending}" for ending in _ENDINGS.split("|")))
_DOMAIN = rf"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+(?:{_ENDINGS})"
_URL = (
    r"(?:https?://|(?<![\w@.])www\.)(?P<domain>[A-Za-z0-9.-]*[A-Za-z0-9])(?::\d+)?(?P<path>[/?#][^\s<>“”\"]*?)?"
    r"(?=[.,;:!?)\]’'\"”]*(?:\s|$))"
)
_BARE = (
    rf"(?<![\w@./-])(?P<domain>{_DOMAIN}|[A-Za-z0-9-]{{3,}}\.[a-z]{{2}}(?=/\w))(?P<path>/[^\s<>“”\"]*?)?"
    r"(?=[.,;:!?)\]’'\"”]*(?:\s|$)|[’']s\b)"
)
_MAIL = rf"(?<![\w@])(?P<user>[A-Za-z0-9._%+’'-]+)@(?P<domain>{_DOMAIN})\b"
_HANDLE = r"(?<![\w@])@(?P<name>[A-Za-z_][\w.]*\w|[A-Za-z])"
_TAG = r"(?<![\w&])#(?P<name>\d*[^\W\d_]\w*)"
_NUMBER_TAG = r"(?<![\w&])#\s?(?=\d)"
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_EMOJI = (
    "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001f3fa\U0001f400-\U0001faff\u2600-\u27bf\u2b50\u2b55\U0001f3fb-"
    "\U0001f3ff\ufe0f\u200d\u20e3]+"
)
_PARTS = r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+|[^\W\d_A-Za-z]+"
_SPOKEN = {".": " dot ", "-": " dash ", "_": " underscore ", "+": " plus ", "%": " percent ", "/": " slash "}
_SPOKEN |= {"?": " question mark ", "=": " equals ", "&": " and ", "#": " hash ", "~": " tilde ", "@": " at "}
_LONGEST_PATH = 40  # characters
_MACHINE_MADE = re.compile(
    r"\d{6,}|[a-z][A-Z]\w*\d|\d[a-z]+\d|[A-Z]\d[a-z]|[a-z]\d[A-Z]|[a-z][A-Z][a-z]?[A-Z]|[0-9a-f]{8,}(?=.*\d)|"
    r"%[\dA-F]{2}|(?:-\w+){4,}"
)
_COUNTRIES = "uk|us|eu|de|fr|es|it|nl|ca|au|nz|ie|kr|jp|cn|hk|sg|ru|ua|br|mx|za|ch|dk|pl|tv|fm"
# No vowel, or a country's two letters at the end.
_LETTERS = rf"(?<![a-z0-9-])(?:[bcdfghjklmnpqrstvwxz]{{2,4}}|(?<=\.)(?:{_COUNTRIES})(?![a-z0-9.-]))(?![a-z0-9-])"


_ENDING = rf"(?<![^\s(“\"‘])\.(?P<ending>{_ENDINGS})(?=[\s,;:)”\"]|$)"


def web(text: str) -> str:
    """https://www.example.org/a?b=1 -> example dot org; jo@example.org -> jo at example dot org."""
    text = re.sub(_MAIL, lambda match: f"{_dotted(match['user'])} at {_dotted(match['domain'])}", text)
    text = re.sub(_ENDING, lambda match: _dotted(match[0]).strip(), text)
    return re.sub(_BARE, _address, re.sub(_URL, _address, text))


def handles(text: str) -> str:
    """@HarbourNews -> at Harbour News; #SaveTheFerry -> hashtag Save The Ferry; #1 -> number 1."""
    text = re.sub(_HANDLE, lambda match: f"at {_worded(match['name'])}", text)
    text = re.sub(_TAG, lambda match: f"hashtag {_worded(match['name'])}", text)
    return re.sub(_NUMBER_TAG, "number ", text)


def emoji(text: str) -> str:
    """So happy 🎉 -> So happy party popper; several in a row are left out."""
    return re.sub(r"\s*\0", "", re.sub(_EMOJI, _named, text))


def emoji_named(text: str) -> str:
    """So happy 🎉🔥 -> So happy party popper, fire; 🇫🇷 -> flag of France."""
    return re.sub(_EMOJI, lambda match: _set(match, ", ".join(_each(_FLAG.sub(_flag, match[0])))), text)


def emoji_out(text: str) -> str:
    """So happy 🎉 -> So happy."""
    return re.sub(rf"\s*{_EMOJI}", lambda match: _set(match, ""), text).lstrip()


def _address(match: re.Match[str]) -> str:
    """Say a domain and, where it is short enough to be kept in mind, its path."""
    path = (match["path"] or "").rstrip("/")
    return _dotted(match["domain"].removeprefix("www.")) + (_path(path) if path else "")


def _path(path: str) -> str:
    if len(path) > _LONGEST_PATH or _MACHINE_MADE.search(path):
        return " and so on"
    plain = re.sub(
        r"(?<![A-Za-z\d])[a-z](?![A-Za-z\d])", lambda letter: letter[0].upper(), re.sub(r"\.html?$", "", path)
    )
    return re.sub(r"[^\w\s]|_", lambda char: _SPOKEN.get(char[0], " "), plain).rstrip()


def _dotted(address: str) -> str:
    """Say an address part by part, letter by letter where it is letters alone: bbc.co.uk -> BBC dot co dot UK."""
    lettered = re.sub(_LETTERS, lambda match: match[0].upper(), address)
    return "".join(_SPOKEN.get(char, char) for char in lettered)


def _worded(name: str) -> str:
    return " ".join(re.findall(_PARTS, name)) or name


def _name(char: str) -> str:
    kind = unicodedata.category(char)
    return (
        f"{unicodedata.numeric(char):g}"
        if kind == "No"
        else unicodedata.name(char, "").lower()
        if kind in ("So", "Sm")
        else ""
    )


def _named(match: re.Match[str]) -> str:
    names = _each(match[0])
    if len(names) != 1:
        return "" if match.string[match.end() :].strip() else "\0"
    return _set(match, names[0])


def _each(signs: str) -> list[str]:
    names = (name for part in re.split(r"(\0[^\0]+\0)", signs) for name in _names(part))
    return [re.sub(r"\b(?:heavy|black|white) | sign\b", "", name) for name in names]


def _names(part: str) -> Iterable[str]:
    """Return the names of signs, or that of a flag, which is told already."""
    if part.startswith("\0"):
        return [part.strip("\0")]
    unsaid = ("regional indicator", "emoji modifier")
    return (name for name in map(_name, part) if name and not name.startswith(unsaid))


def _flag(match: re.Match[str]) -> str:
    from babel import Locale

    code = "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in match[0])
    land = Locale("en").territories.get(code)
    return f"\0flag of {land}\0" if land else ""


def _set(match: re.Match[str], said: str) -> str:
    """Return what is said in an emoji's place, parted from the words beside it."""
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    if not said:
        return " " if before.isalnum() and after.isalnum() else ""
    return f"{' ' if before.strip() else ''}{said}{' ' if after.isalnum() else ''}"
