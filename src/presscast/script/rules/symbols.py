"""Signs among words: & + = § ° and the rest, spaces, brackets, dashes and dots."""

from __future__ import annotations

import re

from presscast.script.rules.numerals import cardinal

_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_RISEN = re.compile(r"[▲↑⬆]\ufe0f?\s?(?=[\d$£€])")
_FALLEN = re.compile(r"[▼↓⬇]\ufe0f?\s?(?=[\d$£€])")
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
# A full stop with no space after it, between a word and one that begins a sentence.
_RUN_ON = re.compile(r"(?<=[a-z]{3}[.!?])(?=[A-Z][a-z]*(?:[’'][a-z]+)?\s[a-z])")
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff\ufe0e\ufe0f]")
_NAMES = {
    "@": "at", "/": "slash", "#": "hash", "§": "section", "¶": "paragraph", "±": "plus or minus", "×": "times",
    "÷": "divided by", "≈": "approximately", "≤": "at most", "≥": "at least", "→": "to", "←": "from", "°": "degrees",
    "%": "percent", "‰": "per mille",
    "$": "dollar", "€": "euro", "₩": "won", "£": "pound", "¥": "yen", "₹": "rupee", "¢": "cent", "™": "", "®": "",
    "©": "copyright", "≠": "is not equal to", "π": "pi", "∞": "infinity", "•": ",", "·": " ", "†": "", "‡": "",
    "▪": ",", "►": "", "■": "", "★": "star", "№": "number",
}  # fmt: skip
MARKS = (*_NAMES, "&", "+", "=", "<", ">", "~", "  ")
_SIGN = re.compile(rf"[{re.escape(''.join(_NAMES))}]")
_AND = re.compile(r"\s*&\s*")
_COMPARED = (
    r"(?P<sign>\+/[-−]|[<>≤≥~≈])\s?(?=[$£€¥₩]?\.?\d)|(?<=[\d²³])\s?(?P<between>[=≠+÷])\s?"
    r"(?=(?:US|HK|NZ|[ACS])?[$£€¥₩]\d|\d)"
)
_COMPARISONS = {
    "<": "less than",
    ">": "more than",
    "≤": "at most",
    "≥": "at least",
    "~": "about",
    "≈": "about",
    "+/-": "plus or minus",
    "+/−": "plus or minus",
}
_COMPARISONS |= {"=": "equals", "≠": "is not equal to", "+": "plus", "÷": "divided by"}
_EQUATED = re.compile(r"(?<=\d)\s?[×x*·]\s?(?=\d+(?:\.\d+)?\s?[=≠])|(?<=[=≠]\s\d)\s?[×x*·]\s?(?=\d)")
_LESS = r"(?<=\d)\s[-−–]\s(?=\d+(?:\.\d+)?\s?=)"
_MULTIPLIED = r"(?<=\d)\s?\*\s?(?=\d)"
_ADDED = r"(?<=\b\w)\s\+\s(?=\w\b)"
_ROUGH_RANGE = r"(?<=\d)\s?[~～]\s?(?=\d)"
_VARIABLE = r"(?<=\b[A-Za-z])\s?=\s?(?=[-−]?\d)"
_STAR = re.compile("(?P<full>[★⭐]+)(?P<half>½)?(?P<empty>☆*)")
_SHARP = r"\b(?P<letter>[A-G])[#♯](?!\w)"
_GRADE = (
    r"(?<![\w-])(?P<letter>[A-D])[-−](?=\s(?:grades?|average|rating|student|minus|in|on|from|for|and|or|to)\b|"
    r"[.,;:)!?]|$)"
)
_STARRED = (
    r"\b(?P<letter>[A-C])\*(?=s?(?:\s|[.,;:)]|$))|(?<=\b[Gg]rade\s)(?P<grade>two|one)\*(?=[\s-])|"
    r"\b(?P<stars>[1-5]|one|two|three|four|five)\*(?=\s(?:hotels?|luxury|resorts?|restaurants?|ratings?|reviews?|accommodation|spa|service)\b)"
)
_ANGLES = r"(?<![<>])[<>]++(?=\w)|(?<=\w)[<>~]+"
_PLUSES = r"(?<=[\w\ue000-\uf8ff])(?P<pluses>\++)(?P<joined>(?=\w))?"
_EITHER = (
    r"\b(?P<left>and|he|she|him|his|her|s|they|either|yes|parent|mother|father|brother)/(?P<right>or|she|he|her|"
    r"his|hers|him|they|no)\b"
)
_SLASH = r"(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})|(?<=[^\W\d_])\s/\s(?=[^\W\d_])"
_LETTERS_SLASH = r"(?<![^\W_])(?P<one>[A-Z])/(?P<two>[A-Z])(?![^\W_])"
_SQUARE = r"\[(?P<inside>[^\[\]]*)\]"
_STARS = r"(?<!\S)\*+(?=\S)|(?<=\S)\*+(?!\S)|[*_~^`]{2,}|(?<=\w)_(?=\w)|`"


def spaces(text: str) -> str:
    """Make every space plain and subscripts figures, and take out what is never seen or heard."""
    if not text.isascii():
        text = _RISEN.sub("up ", _FALLEN.sub("down ", text))
        text = _UNSEEN.sub("", _SPACES.sub(" ", text)).translate(_SUBSCRIPTS)
    return _RUN_ON.sub(" ", text)


def comparisons(text: str) -> str:
    """<5 -> less than 5; 2 + 2 = 4 -> 2 plus 2 equals 4."""
    text = re.sub(_LESS, " minus ", re.sub(_MULTIPLIED, " times ", re.sub(_ADDED, " plus ", text)))
    text = re.sub(_VARIABLE, " equals ", re.sub(_ROUGH_RANGE, " to ", text))
    return re.sub(_COMPARED, _compared, _EQUATED.sub(" times ", text))


def stars(text: str) -> str:
    """★★★★☆ -> four stars; ★★½ -> two and a half stars."""
    return _STAR.sub(_rated, text)


def _rated(match: re.Match[str]) -> str:
    count = len(match["full"])
    if count == 1 and not match["half"] and not match["empty"]:
        return match[0]
    one = count == 1 and not match["half"]
    said = f"{cardinal(count)}{' and a half' if match['half'] else ''} star{'' if one else 's'}"
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    return f"{' ' if before.isalnum() else ''}{said}{' ' if after.isalnum() else ''}"


def signs(text: str) -> str:
    """Smith & Co -> Smith and Co; § 4 -> section 4."""
    text = re.sub(_GRADE, r"\g<letter> minus", re.sub(_SHARP, r"\g<letter> sharp", text))
    text = re.sub(r"(?<=[A-Z]&[A-Z])s\b", "’s", re.sub(r"§§\s?", "sections ", text))
    text = re.sub(r"(?<=\w)&(?=\w)|\s&\s", " and ", text)
    text = re.sub(_ANGLES, "", re.sub(r"\s=\s", " equals ", text))
    text = re.sub(_PLUSES, _pluses, text)
    text = _SIGN.sub(_sign, _AND.sub(" and ", text)) if _SIGN.search(text) or "&" in text else text
    return re.sub(r" {2,}", " ", text).strip()


def slashes(text: str) -> str:
    """He/she -> he or she; and/or -> and or; singer/writer -> singer writer."""
    text = re.sub(_EITHER, _either, text)
    text = re.sub(
        _LETTERS_SLASH, lambda match: f"{match['one']}{'-' if match['one'] == 'A' else ' '}{match['two']}", text
    )
    return re.sub(_SLASH, " ", text)


def brackets(text: str) -> str:
    """“[The] mayor” -> “The mayor”; [sic] is left out."""
    text = re.sub(
        r"\s?\[sic\]",
        "",
        re.sub(_STARRED, lambda match: f"{match['letter'] or match['grade'] or match['stars']} star", text),
    )
    return re.sub(_SQUARE, lambda match: match["inside"], re.sub(_STARS, " ", text)).strip() if _marked(text) else text


def dashes(text: str) -> str:
    """Here -- and there -> here — and there; a dash is a pause, but in US–China, which it joins."""
    text = re.sub(r"(?<=[^\W\d_])–(?=[^\W\d_])", "-", text)
    return re.sub(r"\s?(?<!-)--(?!-)\s?|\s-\s(?=\D)", " — ", text).strip()


def _marked(text: str) -> bool:
    return any(char in text for char in "[]*_`")


def _compared(match: re.Match[str]) -> str:
    said = _COMPARISONS[match["sign"] or match["between"]]
    before = match.string[: match.start()][-1:]
    return f"{' ' if before.strip(' (“') else ''}{said} "


def _either(match: re.Match[str]) -> str:
    if match["left"] == "s" and match["right"] == "he":
        return "he or she"
    return f"{match['left']} {'' if match['right'] == 'or' else 'or '}{match['right']}"


def _pluses(match: re.Match[str]) -> str:
    return " plus" * len(match["pluses"]) + (" " if match["joined"] is not None else "")


def _sign(match: re.Match[str]) -> str:
    name = _NAMES[match[0]]
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    if not name or not name[0].isalpha():
        return name
    return f"{' ' if before.strip() else ''}{name}{' ' if after.isalnum() or after in _NAMES else ''}"
