"""Letters an English voice does not know: those of other alphabets, and Latin ones with marks of other languages."""

from __future__ import annotations

import re
import unicodedata

_KNOWN = (
    "\u0000-\u024f\u1e00-\u1eff\u2000-\u2bff\u3000-\u303f\ue000-\uf8ff\ufb00-\ufb06\ufe00-\ufe0f\uff00-\uffef"
    "\U0001f000-\U0001ffff"
)
_OTHER = re.compile(rf"[^{_KNOWN}]+(?:[\s’'-]+[^{_KNOWN}]+)*")
_RARE = "\u0100-\u024f\u1e00-\u1eff\u0300-\u036f"
HINT = rf"[{_RARE}]|[^{_KNOWN}]|[µ]"
_WORD = r"[^\W\d_](?:[\w\u0300-\u036f’'-]*\w)?"
_NAME = re.compile(
    rf"(?:(?=[^\W\da-z_]){_WORD}\s){{0,3}}(?:[^\W\d_]|(?<=\w)-)*[{_RARE}][\w\u0300-\u036f]*(?:[\s-]"
    rf"(?=[^\W\da-z_]){_WORD}){{0,3}}"
)
_GREEK = re.compile(r"(?<![^\W\d_])[\u0391-\u03a9\u03b1-\u03c9\u00b5](?![^\W\d_])")


def scripts(text: str) -> str:
    """Nguyễn -> Nguyen; Москва -> Moskva; β-blockers -> beta-blockers; a line of no Latin letter stays."""
    if not re.search("[A-Za-z]", text):
        return text
    text = _GREEK.sub(_letter, text)
    text = _OTHER.sub(lambda match: _latin(match[0]), text)
    return _NAME.sub(_name, text)


def _letter(match: re.Match[str]) -> str:
    """Name a single letter of Greek: ρ is rho."""
    return unicodedata.name(match[0], "").rpartition(" ")[2].replace("LAMDA", "lambda").replace("SIGN", "micro").lower()


def _latin(written: str) -> str:
    from anyascii import anyascii

    if not any(char.isalnum() for char in written):
        return written
    return (
        re.sub(r"(?<=[a-z])(?=[A-Z])", "", anyascii(written)).capitalize() if written.isalpha() else anyascii(written)
    )


def _name(match: re.Match[str]) -> str:
    """Write every word of a name in plain letters where one of them needs it: Lê Thị -> Le Thi."""
    from anyascii import anyascii

    words = re.split(r"(\s)", match[0])
    return "".join(anyascii(word) if word[:1].isupper() or re.search(f"[{_RARE}]", word) else word for word in words)
