"""Ordinals, fractions, scores, ranges, and the figures that are left."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from presscast.script.languages.forms import any_of, between, figure_form, gender, lower
from presscast.script.languages.measures import UNITS, unit_name
from presscast.script.languages.numbers import cardinal, digits, number, ordinal, value, year

if TYPE_CHECKING:
    from presscast.script.languages.tongue import Tongue


_MODEL = re.compile(r"(?:(?<=Boeing )|(?<=Airbus A)|(?<=Airbus )|(?<=MiG-)|(?<=Embraer ))\d{2,3}-\d{2,4}\b")
_SET = r"(?:[67][-–/][0-7]|[0-7][-–/][67])(?![\w/-]|[.,]\d)(?:\s?\(\d+\))?"
_SETS = re.compile(rf"(?<![\d/.,-]){_SET}(?:,?\s(?:(?:e|y|et|und)\s)?{_SET})+")
_NO_ROUND = r"(?!\s(?:d[ei]\s)?final)"
_MIXED_HALF = re.compile(rf"(?<![\w.,/])(?<!\d )(\d{{1,2}})\s1/2(?![\w/]|[.,]\d){_NO_ROUND}")
_MIXED = re.compile(rf"(?<![\w.,/])(?<!\d )(\d{{1,2}})\s(?=(?:[13]/4|[12]/3)(?![\w/]|[.,]\d){_NO_ROUND})")
_MODEL_NUMBER = re.compile(r"(?<![^\W_])(?P<letter>[A-Z])(?P<number>[1-9]\d{0,2})(?![\w]|[.,]\d|/\d)")
_MOST = 999
"""A figure above may be a year: en 2021 y 200 personas."""
_MAGNITUDE = re.compile(
    r"(?P<lead>\b[Mm]agnitud\w*\s(?:d[ei]\s|von\s)?|\bStärke\s|"
    r"\b(?:scossa|terremoto|sisma|séisme|sismo|seísmo)\sd[ei]\s)"
    r"(?P<whole>\d)\.(?P<part>\d)(?!\d|\.\d)"
)
_GROUPED = r"(?<!\d )\d{1,3}(?:[ .]\d{3})+"
_AFTER = re.compile(r"(?:/|\b(?:en|em|de|desde|hasta|até|entre|del|nel|dal|e|y)\s)$", re.IGNORECASE)


def fractions(tongue: Tongue, text: str) -> str:
    """Say 1/3, ½ and 2 1/2."""
    after = tongue.words.get("half_after")
    if after:
        text = re.sub(_MIXED_HALF, partial(_and_half, tongue, after), text)
    if "and" in tongue.words:
        text = re.sub(_MIXED, rf"\1 {tongue.words['and']} ", text)
    vulgar = {"½": "1/2", "⅓": "1/3", "¼": "1/4", "¾": "3/4", "⅔": "2/3"}
    if after:
        text = re.sub(
            r"(?<=\d\s)([^\W\d_]{2,})\s(?:½|1/2)(?![\w/]|\s[^\W\d_]{3})", partial(_half_more, tongue, after), text
        )
    text = re.sub("(?<=\\d)\\s?(?=[½⅓¼¾⅔])", f" {tongue.words.get('and', '')} ".replace("  ", " "), text)
    text = re.sub("[½⅓¼¾⅔]", lambda match: vulgar[match[0]], text)
    units = rf"(?<![\w.,/])(?P<part>[1-3]/[2-4])\s?(?P<unit>{any_of(tuple(UNITS))})(?!\w)"
    text = re.sub(units, lambda m: f"{m['part']} {unit_name(tongue.language, m['unit'], many=False)}", text)
    return re.sub(r"(?<![\w./,])(?P<top>\d{1,2})/(?P<bottom>\d{1,2})(?![\w/]|[.,]\d)", partial(_fraction, tongue), text)


def _and_half(tongue: Tongue, after: str, match: re.Match[str]) -> str:
    """Say 2 1/2 horas as dos y media horas."""
    masculine, _, feminine = after.partition("|")
    noun = re.match(r"\s([^\W\d_]+)", match.string[match.end() :])
    return f"{match[1]} {feminine if noun and gender(tongue, noun[1]) == 'feminine' else masculine}"


def _half_more(tongue: Tongue, after: str, match: re.Match[str]) -> str:
    """Say 16 ans ½ with its half behind: et demi."""
    masculine, _, feminine = after.partition("|")
    return f"{match[1]} {feminine if gender(tongue, match[1]) == 'feminine' else masculine}"


def _fraction(tongue: Tongue, match: re.Match[str]) -> str:
    top, bottom = int(match["top"]), match["bottom"]
    after = match.string[match.end() :]
    if match[0] == "1/2" and "half" in tongue.words and (noun := re.match(r"\s([^\W\d_]+)", after)):
        masculine, _, feminine = tongue.words["half"].partition("|")
        return feminine if gender(tongue, noun[1]) == "feminine" else masculine
    if "parts" in tongue.words and re.match(rf"\s{tongue.words['parts']}\b", after):
        return f"{cardinal(tongue, top, 'feminine')} {ordinal(tongue, int(bottom), 'ordinal_feminine')}s"
    if bottom not in tongue.fractions or not 0 < top < int(bottom):
        return match[0]
    one, _, many = tongue.fractions[bottom].partition("|")
    return f"{cardinal(tongue, top, 'masculine')} {one if top == 1 else many or one}"


def ordinals(tongue: Tongue, text: str) -> str:
    """Say 1re, 2.ª, 3º by the endings the language's patterns list."""
    for form in ("ordinal_short", "ordinal", "ordinal_feminine"):
        if ending := tongue.patterns.get(form):
            text = re.sub(
                rf"(?<![\w.,−-])(?P<number>{_GROUPED}|\d{{1,6}})(?:{ending})(?![\w]|\s?[CF]\b)",
                partial(_ordinal, tongue, form),
                text,
            )
    return text


def _ordinal(tongue: Tongue, form: str, match: re.Match[str]) -> str:
    noun = re.match(r"\s([^\W\d_]{3,})", match.string[match.end() :])
    if form == "ordinal" and noun and tongue.numbers.get("ordinal_agrees"):
        form = "ordinal_feminine" if gender(tongue, noun[1]) == "feminine" else form
    said = ordinal(tongue, int(re.sub(r"\D", "", match["number"])), form)
    return f"{said}s" if match[0].endswith("s") and not said.endswith("s") else said


def scores(tongue: Tongue, text: str) -> str:
    """Say results: 3:1 with the language's word, sets as two numbers; 3-1 and 3 x 1 only where sport is told."""
    word = tongue.words.get("versus", "")
    if word:
        text = re.sub(
            r"(?<![\w.,:])(\d{1,3})(?:\s:\s|:)(\d{1,3})(?![\w:]|[.,]\d)", partial(_result, tongue, f" {word} "), text
        )
    text = re.sub(
        _SETS,
        lambda sets: re.sub(r"([0-7])[-–/]([0-7])", partial(_result, tongue, tongue.words.get("score", " ")), sets[0]),
        text,
    )
    if word and "crossed" in tongue.words:
        teams = r"(?<=[A-Za-zà-ÿ] )(\d{1,2})\s?[x×]\s?(\d{1,2})(?=\s[A-ZÀ-Þ][a-zà-ÿ])"
        text = re.sub(teams, partial(_result, tongue, f" {word} "), text)
    sport = tongue.patterns.get("sport")
    if not sport or not re.search(sport, text):
        return text
    text = re.sub(r"(?<=\()(\d{1,2})/(\d{1,2})(?=\))", r"\1-\2", text)
    if word:
        crossed = r"(?<![\w.,])(\d{1,2})\s?[x×]\s?(\d{1,2})(?!\w|[.,]\d|\s(?:c?m|km)\b)"
        text = re.sub(crossed, partial(_result, tongue, f" {word} "), text)
    dashed = r"(?<![\w.,/-])(\d{1,2})[-–](\d{1,2})(?![\w/-]|[.,]\d)"
    return re.sub(dashed, partial(_result, tongue, tongue.words.get("score", " ")), text)


def _result(tongue: Tongue, joined: str, match: re.Match[str]) -> str:
    return f"{cardinal(tongue, int(match[1]))}{joined}{cardinal(tongue, int(match[2]))}"


def ranges(tongue: Tongue, text: str) -> str:
    """Say 10-15 with the language's word between; 1915-18 and 1914-1918 as years."""
    years = r"(?<![\w.,/-])(?P<low>1[1-9]\d\d|20\d\d)\s?[-–]\s?(?P<high>1[1-9]\d\d|20\d\d|\d\d)(?![\w/-]|[.,]\d)"
    word = between(tongue)
    if season := tongue.patterns.get("season"):
        text = re.sub(rf"({season}\s(?:19|20)\d\d)\s?[-–/]\s?(?=\d)", r"\1 ", text)
    text = re.sub(_MODEL, partial(_model, tongue), text)
    if coded := tongue.patterns.get("coded"):
        text = re.sub(coded, lambda match: match[0].replace("-", " "), text)
    text = re.sub(years, lambda m: year(tongue, int(m["low"])) + word + year(tongue, int(m["high"])), text)
    figure = figure_form(tongue)
    return re.sub(
        rf"(?<![\w.,/-])(?P<low>{figure})\s?[-–]\s?(?P<high>{figure})(?![\w/-]|[.,]\d)(?P<noun>(?:\s[^\W\d_]+)?)",
        partial(_range, tongue, word),
        text,
    )


def _range(tongue: Tongue, word: str, match: re.Match[str]) -> str:
    kind = gender(tongue, match["noun"].strip())
    return lower(tongue, match["low"], kind) + word + number(tongue, match["high"], kind) + match["noun"]


def _model(tongue: Tongue, match: re.Match[str]) -> str:
    gap = " " if match.string[match.start() - 1].isalpha() else ""
    return gap + " ".join(cardinal(tongue, int(part)) for part in match[0].split("-"))


def numbers(tongue: Tongue, text: str) -> str:
    """Say the figures that are left, with the gender of the noun they count, apart from letters they touch."""
    form = (
        rf"(?P<sign>(?:(?<=^)|(?<=[\s(]))(?:[-−–]|\+\s?)(?=\d))?(?<![\w.,])(?P<number>{figure_form(tongue)})(?![\w]|[.,]\d)"
        r"(?P<noun>\s[^\W\d_][\w’'-]*)?"
    )
    count = partial(_counted, tongue)
    text = re.sub(_spanned(tongue), partial(_low, tongue), text)
    text = re.sub(_MODEL_NUMBER, lambda match: f"{match['letter']} {number(tongue, match['number'])}", text)
    text = re.sub(r"(?<=\b[A-Z])-(?=\d)", " ", text)
    text = re.sub(r"(?<=\d)\+(?=$|[\s,.;:!?)])", f" {tongue.words['plus']}", text)
    if often := tongue.words.get("often"):
        text = re.sub(r"(?<![\w.,])(\d{1,3}(?:[.,]\d)?)\s?[x×](?!\s?\w)", rf"\1{often}", text)
        text = re.sub(r"(?<![\w.,])(\d{1,3}(?:[.,]\d)?)x(?=\s[a-zà-ÿ])", rf"\1{often}", text)
    parted = re.sub(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])", " ", re.sub(form, count, _beside(tongue, text)))
    return re.sub(r"\d+", lambda match: digits(tongue, match[0]), re.sub(form, count, parted))


@cache
def _spanned(tongue: Tongue) -> str:
    """Return the pattern of a figure whose noun stands after a second one: 200 a 300 personas."""
    figure = figure_form(tongue)
    to = tongue.patterns.get("to", "XX")
    return rf"(?<![\w.,/-])(?P<low>{figure})(?=\s(?:{to})\s{figure}\s(?P<noun>[^\W\d_]{{2,}}))"


def _low(tongue: Tongue, match: re.Match[str]) -> str:
    """Leave years, and what is counted in no gender of its own."""
    kind = gender(tongue, match["noun"])
    before = re.search(r"\S\s([A-ZÀ-Þ]\w*)\s$", match.string[: match.start()])
    if before and "one_to" in tongue.words and match["low"] == "1":
        return match[0]
    if value(tongue, match["low"]) > _MOST or (kind != "feminine" and "one_to" not in tongue.words):
        return match[0]
    said = lower(tongue, match["low"], kind)
    return said if said != number(tongue, match["low"]) else match[0]


def _beside(tongue: Tongue, text: str) -> str:
    """Part figures with a mark between that is none of a number: 4x4, 1848/49, 49.3; say that of Industrie 4.0."""
    text = re.sub(r"(?<![\d.])(\d{1,2})\.0(?![\d.])", rf"\1 {tongue.words['dot']} 0", text)
    if tongue.numbers["decimal_mark"] == ",":
        text = re.sub(_MAGNITUDE, r"\g<lead>\g<whole>,\g<part>", text)
    if over := tongue.words.get("over"):
        marks = r"(?<![\d/])(?<![A-Z] )(?P<got>\d{1,3})/(?P<most>20|100)(?![\d/])"
        text = re.sub(
            marks, lambda m: f"{m['got']} {over} {m['most']}" if int(m["got"]) <= int(m["most"]) else m[0], text
        )
    of = tongue.words.get("law_year", "")
    if of and (law := tongue.patterns.get("law")):
        short = rf"({law}\s(?:n[^\s\d]*\s)?[\d.]+)/(\d\d)(?!\d)"
        text = re.sub(short, lambda m: f"{m[1]} {of} {f'20{m[2]}' if m[2] < '30' else m[2]}", text)
    text = re.sub(r"(?<=\d)/(?=(?:19|20)\d\d(?!\d))", f" {of} " if of else " ", text)
    text = re.sub(r"(?<=\d)\s?[x×]\s?(?=\d)", f" {tongue.words.get('by', '')} ", text)
    return re.sub(r"(?<=\d)(?:[.:/](?=\d{1,2}(?!\d))|/(?=\d{3,5}(?!\d)))", " ", text)


def _counted(tongue: Tongue, match: re.Match[str]) -> str:
    written, noun = match["number"], (match["noun"] or "").strip()
    sign = _sign(tongue, match["sign"])
    if re.fullmatch(r"1[1-9]\d\d", written) and "year" in tongue.numbers:
        return f"{sign}{year(tongue, int(written))}{match['noun'] or ''}"
    of = ""
    if (
        noun
        and value(tongue, written) >= 1_000_000
        and value(tongue, written) % 1_000_000 == 0
        and not re.match(r"d(?:[ei]$|['’])", noun)
    ):
        of = f" {tongue.words['of'].strip()}" if tongue.words.get("of") else ""
    sounds, _, article = tongue.words.get("one_before", "^$=").partition("=")
    if written == "1" and noun and re.match(sounds, noun):
        return f"{sign}{article}{match['noun']}"
    dated = re.fullmatch(r"1[1-9]\d\d|20\d\d", written) and _AFTER.search(match.string[: match.start("number")])
    if written == "1" and match.string[: match.start("number")].endswith(f" {tongue.words.get('versus', 'zu')} "):
        return f"{number(tongue, written)}{match['noun'] or ''}"
    elided = tongue.words.get("one_elided")
    if written == "1" and elided and noun[:1].lower() in tuple("aeiou") and gender(tongue, noun) == "feminine":
        return f"{sign}{elided}{noun}"
    return f"{sign}{number(tongue, written, '' if dated else gender(tongue, noun))}{of}{match['noun'] or ''}"


def _sign(tongue: Tongue, sign: str | None) -> str:
    return f"{tongue.words['plus' if sign.startswith('+') else 'minus']} " if sign else ""
