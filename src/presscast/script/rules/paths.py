"""Where files lie: /etc/hosts, ~/notes/a.txt, C:\\Users\\Public, said part by part."""

from __future__ import annotations

import re

HINTS = ("/", "\\")
_PART = r"[A-Za-z_.][\w.+-]*"
_UNIX = re.compile(rf"(?<![\w/.)\]>~])(?P<home>~)?(?P<path>(?:/{_PART}){{2,}})/?(?=[\s,;:!?)”\"’'.]|$)")
_WINDOWS = re.compile(r"(?<![\w/\\])(?P<drive>[A-Z]):\\(?P<path>(?:[\w.-]+(?:\s(?=[\w.-]+\\)[\w.-]+)*\\)*[\w.-]*\w)\\?")
_WIRE = re.compile(r"(?<![\w/.])/(?P<name>[A-Z][A-Za-z ]+)/(?![\w/])")
_SPOKEN = {".": " dot ", "-": " dash ", "_": " underscore ", "+": " plus "}


def paths(text: str) -> str:
    """Edit /etc/hosts -> edit slash E T C slash hosts; C:\\Users\\Public -> C, Users, Public;
    /PRNewswire/ -> PRNewswire."""
    text = _UNIX.sub(_unix, _WIRE.sub(r"\g<name>", text))
    return _WINDOWS.sub(lambda match: f"{match['drive']}, {_said(match['path'], chr(92), ', ')}", text)


def _unix(match: re.Match[str]) -> str:
    home = "tilde " if match["home"] else ""
    ends = "." if match["path"].endswith(".") else ""
    return f"{home}slash {_said(match['path'].strip('/.'), '/', ' slash ')}{ends}"


def _said(path: str, sign: str, joint: str) -> str:
    return joint.join(_part(part) for part in path.split(sign))


def _part(part: str) -> str:
    """Say what has no vowel, and "etc", letter by letter, for it is no abbreviation here."""
    words = re.sub(r"[.+_-]", lambda mark: _SPOKEN[mark[0]], part)
    return " ".join(
        re.sub(r"\b(?:etc|[b-df-hj-np-tv-xz]{2,4})\b", lambda word: " ".join(word[0].upper()), words).split()
    )
