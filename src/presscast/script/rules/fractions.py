"""Fractions: 1/2, 3 1/2, ½, 2¾."""

from __future__ import annotations

import re
import unicodedata

from presscast.script.rules.numerals import cardinal, number, part
from presscast.script.rules.units import named

VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
FRACTION = rf"(?:(?:\d+(?:,\d{{3}})*[\s-]?)?[{VULGAR}]|(?:\d+[\s-])?\d{{1,3}}[/⁄]\d{{1,4}})"
_FRACTION = (
    rf"(?<![\w.,/$£€])(?<!\w-)(?P<sign>(?<!\S)[-−])?(?P<fraction>{FRACTION})(?:ths?|rds?)?(?![\w/%]|"
    rf"[.,]\d)(?P<noun>\s(?:an?\s)?[^\W\d_]{{2,}})?"
)
_PARTS = r"(?:(?P<whole>\d+)[\s-])?(?P<top>\d+)[/⁄](?P<bottom>\d+)"
_RATIOS = {
    "24/7": "twenty-four seven",
    "24-7": "twenty-four seven",
    "9/11": "nine eleven",
    "7/7": "seven seven",
    "50/50": "fifty-fifty",
}
_RATIO = r"(?<![\w.,/$£€])(?<!\d-)(?:24[/-]7|9/11|7/7|50/50)(?![\w/%]|[.,]\d)"
_SPLIT = r"(?:(?<![\w.,/:$£€-])|(?<=[a-z]-))(?P<first>\d\d)[/:](?P<second>\d\d)(?![\w/%:]|[.,]\d)"
_PRESSURE = r"(?<![\w.,/$£€-])(?P<over>1\d\d|[89]\d)/(?P<under>\d{2,3})(?P<unit>\s?mm\s?Hg)?(?![\w/%]|[.,]\d)"
_WORDED = r"\b[a-z]+-and-a-(?:half|quarter|third)-[a-z]+(?:-[a-z]+)*\b"
_RATED = (
    r"(?<![\w.,/$£€-])(?<!\d\s)(?!1/10\s(?:of|the)\b)(?P<first>\d(?:\.\d)?|10|\d{1,3}(?=/100\b))/(?P<second>100?|(?<=\.\d/)5|5(?=\s(?:stars?|rating|score|people|"
    r"children|adults)\b))"
    r"(?![\w/%-]|[.,]\d|\s(?:of an?|of the|mile|inch|second|cent)\b)"
)
_MARKS = (
    r"(?P<lead>\b(?:scor(?:e[sd]?|ing)|got|earned|graded|rated|awarded|(?:marks?|score|rating) of)\s)"
    r"(?P<first>\d{1,3})/(?P<second>\d{2,3})(?![\w/%-]|[.,]\d|\s(?:of|season|cup|campaign|in)\b)"
)
# What is written like a part and hardly ever is one: a day, a season.
_NO_PART = (
    r"(?<![\w.,/$£€-])(?<!\d\s)(?P<first>0?[1-9]|[12]\d)/(?P<second>1[134578]|[23]\d|0[1-9]|"
    r"(?<=0\d/)1\d)(?<!/32)(?<!2[0-9]/3[0-9])(?![\w/%-]|[.,]\d|\s(?:of|inch|cup)\b)"
)
_PLACE = (
    r"(?P<thing>\b(?i:laps?|pages?|slides?|episodes?|checkpoints?|stages?|holes?|rounds?|matchdays?|frames?|over)\s)"
    r"(?P<first>[1-9]\d{0,2})/(?P<second>[1-9]\d{0,2})(?![\w/%-]|[.,]\d)"
)
_HALVED = r"\s(?:price|time|term|fare|pay|full|empty|way|board|brother|sister)\b"
_OF = frozenset({"in", "of", "and", "or", "to", "is", "was", "as", "at", "on", "by", "the", "per", "than"})


def fractions(text: str) -> str:
    """3 1/2 -> three and a half; ½ pint -> half a pint; 24/7 -> twenty-four seven."""
    text = re.sub(_PLACE, _place, re.sub(_RATIO, lambda match: _RATIOS[match[0]], text))
    text = re.sub(_WORDED, lambda match: match[0].replace("-", " "), re.sub(_SPLIT, _split, text))
    text = re.sub(_RATED, lambda match: f"{number(match['first'])} out of {number(match['second'])}", text)
    text = re.sub(_MARKS, _marks, text)
    text = re.sub(
        _NO_PART, lambda match: f"{number(match['first'].lstrip('0'))} {number(match['second'].lstrip('0'))}", text
    )
    text = re.sub(_FRACTION, _said, text)
    return re.sub(_PRESSURE, _pressure, text)


def _place(match: re.Match[str]) -> str:
    """Say lap 44/57 as lap forty-four of fifty-seven."""
    if int(match["first"]) > int(match["second"]):
        return match[0]
    return f"{match['thing']}{number(match['first'])} of {number(match['second'])}"


def _marks(match: re.Match[str]) -> str:
    """Say scored 19/20 as nineteen out of twenty."""
    if int(match["first"]) > int(match["second"]):
        return match[0]
    return f"{match['lead']}{number(match['first'])} out of {number(match['second'])}"


def article(noun: str) -> str:
    """Return "an" before a word that begins with a vowel's sound, else "a"."""
    return "an" if re.match(r"[aeio]|u(?!ni|s|k)|hour|hono", noun, re.IGNORECASE) else "a"


def fraction(written: str) -> str | None:
    """Say "3 1/2" as "three and a half"; None for what is no fraction below one."""
    plain = re.sub(rf"(?<=\d)[\s-]?(?=[{VULGAR}])", " ", written.replace(",", ""))
    plain = re.sub(rf"[{VULGAR}]", lambda match: unicodedata.normalize("NFKC", match[0]), plain)
    found = re.fullmatch(_PARTS, plain)
    if not found or not _sayable(int(found["top"]), int(found["bottom"])):
        return None
    top, name = int(found["top"]), part(int(found["bottom"]), many=int(found["top"]) > 1)
    if not found["whole"]:
        return f"{cardinal(top)} {name}"
    share = ("an" if name[0] in "aeiou" else "a") if top == 1 else cardinal(top)
    return f"{cardinal(int(found['whole']))} and {share} {name}"


def _sayable(top: int, bottom: int) -> bool:
    """Tell 3/2 and 7/100 from figures that only look like a fraction."""
    return 0 < top < bottom <= 1000 or (2 <= bottom <= 10 and bottom <= top <= 20)


def _split(match: re.Match[str]) -> str:
    """Say 60/40 and 20/20, whose halves are equal or make a hundred, as two numbers."""
    first, second = int(match["first"]), int(match["second"])
    even = first == second and "/" in match[0]
    return f"{cardinal(first)} {cardinal(second)}" if even or first + second == 100 else match[0]


def _said(match: re.Match[str]) -> str:
    """Say a fraction, an eighth after an article but one eighth after a whole."""
    said, noun = fraction(match["fraction"]), match["noun"] or ""
    sign = "minus " if match["sign"] else ""
    if said is None:
        return match[0]
    if said.startswith("one ") and re.search(r"\b[Aa]\s$", match.string[: match.start()]) and not sign:
        return (said if said == "one eighth" else said.removeprefix("one ")) + noun
    if (
        said == "one half"
        and (re.match(r"-[a-z]", match.string[match.end() :]) or re.match(_HALVED, noun))
        and not sign
    ):
        return f"half{noun}"
    if said == "one half" and noun and noun.split()[0] not in _OF and not sign:
        return f"half{noun}" if noun.startswith((" a ", " an ")) else f"half {article(noun.strip())}{noun}"
    return sign + said + noun


def _pressure(match: re.Match[str]) -> str:
    _, several = (match["unit"] and named("mmHg")) or ("", "")
    return f"{cardinal(int(match['over']))} over {cardinal(int(match['under']))} {several}".rstrip()
