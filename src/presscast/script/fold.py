"""Characters that stand for others, made plain: one letter, digit or sign for each way Unicode has of writing it.

What is folded is only what looks otherwise and is read the same: styled and full-width letters, ligatures, Roman
numerals and figures of one character, apostrophes, hyphens and spaces. Powers, fractions and signs with a meaning of
their own (², ½, ™) stay, for the rules to say.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from presscast.writing.characters import speakable

_STYLES = ("<font>", "<wide>", "<narrow>", "<circle>", "<square>")
_LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆĳĲǆǅǄǉǈǇǌǋǊ℃℉"
_PARENTHESIZED = re.compile("[⑴-⒛⒜-⒵]")
_PLAIN = {
    **dict.fromkeys("ʼʻʹ＇´", "’"),
    **dict.fromkeys("‐‑﹣－", "-"),
    "∕": "/",
    **dict.fromkeys("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u200a\u205f\u3000\u0085", " "),
    "ſ": "s",
    "∼": "~",
    "∶": ":",
}
# A wide comma parts a number only where its digits are wide too, or where thousands are counted.
_WIDE_MARKS = re.compile(r"(?<=\d)[．：](?=\d)|(?<=[０-９])，(?=[０-９])|(?<=\d)，(?=000(?!\d)|\d{3}[元人名户辆吨美])")
_RAISED = re.compile(r"(?<=\d)(?:ˢᵗ|ⁿᵈ|ʳᵈ|ᵗʰ)")
_PRIVATE = re.compile("[\ue000-\uf8ff\ufdd0-\ufdef\ufff9-\uffff\U000e0000-\U0010ffff]")
_CONTROLS = re.compile("[\u0080-\u009f]")
_LETTERS_AND_SIGNS = ("L", "N", "S")
_SIGNS = "％＃＆＠＊"
_NESTED = 3  # &amp;amp;#8217; has been seen
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_MOJIBAKE = re.compile("(?:[ÂÃÄÅÆÎÏÐÑØÙâãäåæçèéìíîïðÐ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3})+")


def fold(text: str) -> str:
    """Return `text` with each styled character as the plain one it is read as; entities and broken encodings mended."""
    text = _unescaped(text) if "&" in text else text
    if text.isascii():
        return text
    text = _MOJIBAKE.sub(lambda broken: _mended(broken[0]), text)
    text = _WIDE_MARKS.sub(lambda mark: unicodedata.normalize("NFKC", mark[0]), text)
    plain = _CONTROLS.sub("", "".join(map(_folded, text)))
    plain = _RAISED.sub(lambda ending: unicodedata.normalize("NFKC", ending[0]), plain)
    return unicodedata.normalize("NFC", plain)


def _unescaped(text: str) -> str:
    """Write entities as the characters they stand for; a text of nothing but spaces in entities stays."""
    if "&" not in text:
        return text
    import html

    plain = text
    for _ in range(_NESTED):
        plain = _ENTITY.sub(lambda match: speakable(html.unescape(match[0])), plain)
    return plain if plain.strip() else text


def _mended(text: str) -> str:
    import ftfy

    mended = ftfy.fix_encoding(text)
    return mended if mended.isprintable() and speakable(mended) == mended and not _PRIVATE.search(mended) else text


@lru_cache(8192)  # the characters in use; there are 150,000
def _folded(char: str) -> str:
    if char in _PLAIN:
        return _PLAIN[char]
    kind = unicodedata.decomposition(char).partition(" ")[0]
    if _PARENTHESIZED.match(char):
        return unicodedata.normalize("NFKC", char).strip("().")
    if kind == "<square>":  # ㎡ stays square: after 每㎡ stands another figure
        return re.sub("[23]$", lambda power: "²³"[int(power[0]) - 2], unicodedata.normalize("NFKC", char))
    roman = "\u2160" <= char <= "\u217f"
    told = unicodedata.category(char)[0] in _LETTERS_AND_SIGNS or char in _SIGNS
    if roman or char in _LIGATURES or (kind in _STYLES and told):
        return unicodedata.normalize("NFKC", char)
    return char
