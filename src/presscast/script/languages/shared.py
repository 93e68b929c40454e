"""The rules that all these languages share: each takes a language's words and a text, and returns the text."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from presscast.script.languages.numbers import cardinal, digits, number, ordinal, value, year
from presscast.script.languages.tongue import months
from presscast.script.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from presscast.script.languages.numbers import Gender
    from presscast.script.languages.tongue import Tongue

_SPACE = "\u00a0\u2007\u2009\u202f"
_ROMAN = r"(?=[IVXLC])(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,3})"
_THOUSANDS = ("mille|mille", "mil|mil", "mila|mila", "tausend|tausend")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
# How units are written, with their names in CLDR.
_UNITS = {
    "km": "length-kilometer", "m": "length-meter", "cm": "length-centimeter", "mm": "length-millimeter", "kg": "mass-kilogram",
    "g": "mass-gram", "mg": "mass-milligram", "t": "mass-tonne", "l": "volume-liter", "L": "volume-liter", "ml": "volume-milliliter",
    "cl": "volume-centiliter", "hl": "volume-hectoliter", "ha": "area-hectare", "km²": "area-square-kilometer", "km2": "area-square-kilometer",
    "m²": "area-square-meter", "m2": "area-square-meter", "m³": "volume-cubic-meter", "m3": "volume-cubic-meter", "kW": "power-kilowatt",
    "MW": "power-megawatt", "GW": "power-gigawatt", "W": "power-watt", "kWh": "energy-kilowatt-hour", "V": "electric-volt",
    "Hz": "frequency-hertz", "kHz": "frequency-kilohertz", "MHz": "frequency-megahertz", "GHz": "frequency-gigahertz",
    "MB": "digital-megabyte", "GB": "digital-gigabyte", "TB": "digital-terabyte", "km/h": "speed-kilometer-per-hour",
    "m/s": "speed-meter-per-second", "min": "duration-minute", "s": "duration-second", "kcal": "energy-kilocalorie",
    "hPa": "pressure-hectopascal", "cm²": "area-square-centimeter", "mi": "length-mile", "ft": "length-foot",
}  # fmt: skip


def rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Return the rules of a language, in their order."""
    shared: tuple[tuple[str, Callable[[Tongue, str], str], str], ...] = (
        ("spaces", spaces, f"[{_SPACE}]"),
        ("abbreviations", abbreviations, ""),
        ("romans", romans, "[IVXLC]"),
        ("phones", phones, r"\d{2}"),
        ("dates", dates, r"\d"),
        ("web", web, r"@|www|\.\w\w"),
        ("times", times, r"\d"),
        ("money", money, r"\d"),
        ("scales", scales, r"\d"),
        ("ordinals", ordinals, r"\d"),
        ("measures", measures, r"\d"),
        ("fractions", fractions, r"\d/\d|[½⅓¼¾⅔]"),
        ("scores", scores, r"\d[-–:]\d"),
        ("ranges", ranges, r"\d\s?[-–]\s?\d"),
        ("numbers", numbers, r"\d"),
        ("letters", letters, "[A-Z]{2}"),
        ("signs", signs, "[&%§+=]"),
    )
    return tuple(Rule(name, partial(apply, tongue), needs) for name, apply, needs in shared)


@cache
def _figure(tongue: Tongue) -> str:
    """The pattern of a figure: 1.300, 18.350,75, 0,75."""
    mark, groups = re.escape(tongue.numbers["decimal_mark"]), re.escape(tongue.numbers["groups"])
    group = tongue.numbers.get("group", r"\d{3}")
    return rf"(?:\d{{1,3}}(?:[{groups}]{group})+(?!\d)|\d+)(?:{mark}\d+)?"


@cache
def _any_of(table: tuple[str, ...]) -> str:
    return "|".join(re.escape(written) for written in sorted(table, key=len, reverse=True))


def _named(names: str, count: float, tongue: Tongue) -> str:
    """Return the name of one or of several; in French and Portuguese what is below two is one."""
    one, _, many = names.partition("|")
    return one if count == 1 or (1 <= count < float(tongue.numbers.get("plural_from", "1"))) else many or one


def spaces(tongue: Tongue, text: str) -> str:
    """Make every space plain."""
    return re.sub(f"[{_SPACE}]", " ", text)


def abbreviations(tongue: Tongue, text: str) -> str:
    """Write out what is shortened: anywhere, before a figure, before a name."""
    for table, follows in (
        (tongue.before_names, r"(?=\s?[A-ZÀ-ÖØ-Þ])"),
        (tongue.before_figures, r"(?=\s?\d|\s?[IVX]+\b)"),
        (tongue.abbreviations, r"(?!\w)"),
    ):
        if table:
            form = rf"(?<![\w.])(?:{_any_of(tuple(table))}){follows}"
            text = re.sub(form, partial(_written_out, table), text)
    return text


def _written_out(table: Mapping[str, str], match: re.Match[str]) -> str:
    ends = stop(match)
    glued = match.string[match.end() :][:1].isalnum() and not match[0].endswith("-")
    return table[match[0]] + (ends or (" " if glued else ""))


def stop(match: re.Match[str]) -> str:
    """Give back the full stop that what is shortened has swallowed at the end of a sentence, else ""."""
    return "." if match[0].endswith(".") and not match.string[match.end() :].strip("”\"’') ") else ""


def romans(tongue: Tongue, text: str) -> str:
    """Say centuries and rulers by the language's own patterns."""
    roman_form = f"(?P<roman>{_ROMAN})"
    if century := tongue.patterns.get("century"):
        text = re.sub(century.replace("ROMAN", roman_form), partial(_century, tongue), text)
    if counted := tongue.patterns.get("counted"):
        text = re.sub(counted.replace("ROMAN", roman_form), partial(_nth, tongue), text)
    ruler = rf"(?P<name>\b[A-ZÀ-ÖØ-Þ][\w’'-]+)\s{roman_form}(?![\w.’'-]|\s[A-ZÀ-Þ]\b)"
    return re.sub(ruler, partial(_ruler, tongue), text) if "ruler" in tongue.templates else text


def roman(written: str) -> int:
    """XIV -> 14."""
    values = [_VALUES[char] for char in written]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _century(tongue: Tongue, match: re.Match[str]) -> str:
    count = roman(match["roman"])
    said = ordinal(tongue, count) if tongue.templates["century"] == "ordinal" else cardinal(tongue, count)
    start, end = (match.start("roman") - match.start(), match.end("roman") - match.start())
    return match[0][:start] + said + re.sub(r"^(?:e|ème|er|º|°)$", "", match[0][end:])


def _nth(tongue: Tongue, match: re.Match[str]) -> str:
    """Say XX aniversario by an ordinal, with the gender of what it counts."""
    form = "ordinal_feminine" if re.search(tongue.patterns.get("feminine", "^$"), match["what"]) else "ordinal"
    return f"{ordinal(tongue, roman(match['roman']), form)} {match['what']}"


def _ruler(tongue: Tongue, match: re.Match[str]) -> str:
    """Say Felipe VI by an ordinal up to the number the language's table gives, beyond it by a cardinal."""
    count, name = roman(match["roman"]), match["name"]
    if match["roman"] in ("I", "C", "L") and not re.search(tongue.patterns["rulers"], name):
        return match[0]
    if count > int(tongue.templates["ruler"]):
        return f"{name} {cardinal(tongue, count)}"
    woman, man = tongue.patterns.get("women", "^$"), tongue.patterns.get("men", "^$")
    feminine = bool(re.search(woman, name)) or (name.endswith("a") and not re.search(man, name))
    return f"{name} {ordinal(tongue, count, 'ordinal_feminine' if feminine else 'ordinal')}"


def phones(tongue: Tongue, text: str) -> str:
    """Say a telephone number in its groups: by pairs where the language does, else figure by figure."""
    form = tongue.patterns.get("phone", r"(?<![\w.,/-])\(?0\d{1,4}\)?[\s/-]\d{2,}(?:[\s-]\d{2,})*(?![\w]|[.,]\d)")
    return re.sub(form, partial(_phone, tongue), text)


def _phone(tongue: Tongue, match: re.Match[str]) -> str:
    groups = re.findall(r"\d+", match[0])
    pairs = tongue.numbers.get("phone") == "pairs"
    said = [
        cardinal(tongue, int(group)) if pairs and len(group) == 2 and group[0] != "0" else digits(tongue, group)
        for group in groups
    ]
    return ("plus " if match[0].startswith("+") else "") + ", ".join(said)


def dates(tongue: Tongue, text: str) -> str:
    """Say days in figures by the language's template: 24/12/2023 -> vingt-quatre décembre deux mille vingt-trois."""
    form = (
        r"(?<![\w./-])(?P<day>0?[1-9]|[12]\d|3[01])(?P<sep>[./-])(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<year>(?:1\d|"
        r"20)\d\d|\d\d)(?![\w/-]|[.]\d)"
    )
    text = re.sub(form, partial(_date, tongue), text)
    iso = r"(?<![\w./-])(?P<year>(?:1\d|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\w/-])"
    text = re.sub(iso, partial(_date, tongue), text)
    if "day_month" in tongue.templates:
        short = rf"\b(?P<lead>{tongue.patterns['on_day']})\s(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])(?![\w/]|[.,]\d)"
        text = re.sub(short, partial(_day_month, tongue), text)
    if "first" in tongue.words:
        first = rf"(?<![\w.,/-])1(?=\s(?:de\s)?(?:{'|'.join(months(tongue.language))})\b)"
        text = re.sub(first, tongue.words["first"], text)
    return text


def _day_month(tongue: Tongue, match: re.Match[str]) -> str:
    day = int(match["day"])
    said = tongue.words["first"] if day == 1 and "first" in tongue.words else cardinal(tongue, day)
    month = months(tongue.language)[int(match["month"]) - 1]
    return f"{match['lead']} {tongue.templates['day_month'].format(day=said, month=month)}"


def _date(tongue: Tongue, match: re.Match[str]) -> str:
    day, month = int(match["day"]), int(match["month"])
    written = match["year"]
    full = int(written) if len(written) == 4 else int(written) + (2000 if int(written) < 50 else 1900)
    said = tongue.words["first"] if day == 1 and "first" in tongue.words else cardinal(tongue, day)
    return tongue.templates["date"].format(day=said, month=months(tongue.language)[month - 1], year=year(tongue, full))


def times(tongue: Tongue, text: str) -> str:
    """Say the clock by the language's own pattern and template."""
    if span := tongue.patterns.get("clock_span"):
        text = re.sub(span, f" {tongue.words['to']} ", text)
    return re.sub(tongue.patterns["clock"], partial(_clock, tongue), text)


def _clock(tongue: Tongue, match: re.Match[str]) -> str:
    found = match.groupdict()
    hour, minute = int(found["hour"]), int(found.get("minute") or 0)
    if hour > 24 or minute > 59:
        return match[0]
    gender: Gender = "feminine" if tongue.templates.get("hours") == "feminine" else ""
    said = cardinal(tongue, hour, gender) if hour != 1 or "one_hour" not in tongue.words else tongue.words["one_hour"]
    if not minute:
        return tongue.templates[
            "clock_full" if hour != 1 or "clock_one" not in tongue.templates else "clock_one"
        ].format(hour=said)
    name = "clock_one_minute" if hour == 1 and "clock_one_minute" in tongue.templates else "clock"
    if minute < 10 and "clock_short" in tongue.templates:
        name = "clock_short"
    return tongue.templates[name].format(hour=said, minute=cardinal(tongue, minute))


def web(tongue: Tongue, text: str) -> str:
    """Say an address by its parts: info@firma.de, www.firma.de."""
    form = (
        r"(?<![\w@])(?:https?://)?(?:[\w.+-]+@)?(?:[\w-]+\.)+(?:com|org|net|eu|info|gov|de|fr|es|it|pt|br|ch|at|"
        r"mx|ar)(?:/[\w/-]*)?(?![\w@])"
    )
    dot, at = f" {tongue.words.get('dot', 'dot')} ", f" {tongue.words.get('at', 'at')} "
    return re.sub(form, lambda m: re.sub("https?://(?:www.)?", "", m[0]).replace(".", dot).replace("@", at), text)


def money(tongue: Tongue, text: str) -> str:
    """Say amounts: 1,3 Md€, US$ 500, 4,99 €."""
    signs, scale = _any_of(tuple(tongue.currencies)), _any_of(tuple(tongue.scales))
    amount = rf"(?P<sign>(?<!\w)[-−])?(?P<amount>{_figure(tongue)})(?:\s?(?P<scale>{scale})(?![^\W\d_]))?"
    joined = tongue.words.get("of", "").strip()
    after = rf"(?<![\w.,]){amount}\s?(?:{joined or 'XX'}\s)?(?P<unit>{signs})(?!\w)"
    before = rf"(?<![\w$])(?P<unit>{signs})\s?{amount}(?![\w]|[.,]\d)"
    mark = tongue.numbers["decimal_mark"]
    text = re.sub(rf"(?P<sign>(?:{signs})\s?\d{{1,3}})\.(?=\d\d(?!\d))", rf"\g<sign>{mark}", text)
    return re.sub(before, partial(_money, tongue), re.sub(after, partial(_money, tongue), text))


def _money(tongue: Tongue, match: re.Match[str]) -> str:
    one, many, *rest = tongue.currencies[match["unit"]].split("|")
    feminine = one.startswith("f:")
    one = one.removeprefix("f:")
    written, minus = match["amount"], f"{tongue.words['minus']} " if match["sign"] else ""
    if match["scale"] and tongue.scales[match["scale"]] in _THOUSANDS:
        thousands = round(value(tongue, written) * 1000)
        return f"{minus}{cardinal(tongue, thousands, 'feminine' if feminine else 'masculine')} {many}"
    if match["scale"]:
        return f"{minus}{_scaled(tongue, written, match['scale'])} {_of(tongue, many)}"
    whole, mark, cents = written.partition(tongue.numbers["decimal_mark"])
    count = value(tongue, whole)
    gender: Gender = "feminine" if feminine else "masculine"
    said = number(tongue, whole, gender)
    if mark and len(cents) == 2 and rest and cents != "00":
        joined = tongue.words.get("and_cents", " ")
        unit = _named(f"{one}|{many}", count, tongue)
        if not count:
            return f"{minus}{number(tongue, cents, 'masculine')} {_named('|'.join(rest), int(cents), tongue)}"
        return f"{minus}{said} {unit}{joined}{cardinal(tongue, int(cents))}"
    if mark and cents.strip("0"):
        return f"{minus}{number(tongue, written)} {_named(f'{one}|{many}', value(tongue, written), tongue)}"
    millions = count >= 1_000_000 and count % 1_000_000 == 0
    return f"{minus}{said} {_of(tongue, many) if millions else _named(f'{one}|{many}', count, tongue)}"


def _of(tongue: Tongue, what: str) -> str:
    """De euros, d'euros: what a million is of."""
    of = tongue.words.get("of", "")
    if of.endswith("e ") and tongue.words.get("elided") and what[0].lower() in "aeiouéèêh":
        return f"{tongue.words['elided']}{what}"
    return f"{of}{what}"


def scales(tongue: Tongue, text: str) -> str:
    """Say 3,5 Mio., and words that a figure of millions stands before."""
    if not tongue.scales:
        return text
    form = rf"(?<![\w.,])(?P<amount>{_figure(tongue)})\s?(?P<scale>{_any_of(tuple(tongue.scales))})(?!\w)"
    return re.sub(form, lambda match: _scaled(tongue, match["amount"], match["scale"]), text)


def _scaled(tongue: Tongue, written: str, scale: str) -> str:
    names = tongue.scales[scale]
    if names in _THOUSANDS:
        return cardinal(tongue, round(value(tongue, written) * 1000))
    feminine = names.startswith("f:")
    count = value(tongue, written)
    gender: Gender = "feminine" if feminine else "masculine"
    said = tongue.words["one_scale"] if count == 1 and "one_scale" in tongue.words else number(tongue, written, gender)
    return f"{said} {_named(names.removeprefix('f:'), count, tongue)}"


@cache
def _unit(language: str, unit: str, many: bool) -> str:
    """Return a unit's name in CLDR, of one or of several."""
    from babel.units import format_unit

    return (
        format_unit(5 if many else 1, _UNITS[unit], "long", locale=language)
        .replace("5", "")
        .replace("1", "")
        .strip(" \u00a0\u202f")
    )


def measures(tongue: Tongue, text: str) -> str:
    """Say 80 km/h, −5 °C, 21 %, 1,85 m."""
    figure = _figure(tongue)
    if "height" in tongue.templates:
        tall = rf"(?<![\w.,])(?P<whole>[12]){re.escape(tongue.numbers['decimal_mark'])}(?P<part>\d\d)\s?m(?![\w²³/])"
        text = re.sub(tall, partial(_tall, tongue), text)
    units = _any_of((*tongue.units, *_UNITS))
    to = rf"(?:\s?[-–]\s?|\s(?:{tongue.patterns.get('to', 'XX')})\s)"
    form = (
        rf"(?P<sign>(?<![\w\d])[-−+])?(?<![\w.,])(?:(?P<low>{figure})(?P<to>{to}))?(?P<amount>{figure})"
        rf"(?:(?P<gap>\s?)(?P<unit>[°º]\s?C|[°º]\s?F|%|{units}|°)(?![\w]|°))"
    )
    return re.sub(form, partial(_measure, tongue), text)


def _tall(tongue: Tongue, match: re.Match[str]) -> str:
    whole = int(match["whole"])
    meters = cardinal(tongue, whole, "masculine") + " " + _unit(tongue.language, "m", whole > 1)
    return tongue.templates["height"].format(meters=meters, rest=cardinal(tongue, int(match["part"])))


def _measure(tongue: Tongue, match: re.Match[str]) -> str:
    unit, count = match["unit"].replace(" ", "").replace("º", "°"), value(tongue, match["amount"])
    if unit in ("s", "t", "m", "l", "L", "g", "W", "V") and not match["gap"] and unit != "m":
        return match[0]
    several = not (count == 1 or (0 < count < float(tongue.numbers.get("plural_from", "0"))))
    if unit == "%":
        name, gender = tongue.words["percent"], ""
    elif unit.startswith("°"):
        name, gender = (
            _named(tongue.words["degree"], count if count != 1 else 1, tongue)
            + (" Fahrenheit" if unit == "°F" else ""),
            "masculine",
        )
    elif unit in tongue.units:
        one, _, many = tongue.units[unit].partition("|")
        gender = "feminine" if one.startswith("f:") else "masculine"
        name = (many or one).removeprefix("f:") if several else one.removeprefix("f:")
    else:
        name = _unit(tongue.language, unit, several)
        gender = "feminine" if re.search(tongue.patterns.get("feminine_units", "^$"), name) else "masculine"
    said = number(tongue, match["amount"], gender)  # type: ignore[arg-type]
    sign = {"": "", "+": f"{tongue.words['plus']} "}.get(match["sign"] or "", f"{tongue.words['minus']} ")
    if match["low"]:
        word = match["to"].strip(" -–") or tongue.words["to"]
        return f"{sign}{number(tongue, match['low'])} {word} {said} {name}{stop(match)}"
    return f"{sign}{said} {name}{stop(match)}"


def fractions(tongue: Tongue, text: str) -> str:
    """Say 1/3 and ½."""
    vulgar = {"½": "1/2", "⅓": "1/3", "¼": "1/4", "¾": "3/4", "⅔": "2/3"}
    text = re.sub("(?<=\\d)\\s?(?=[½⅓¼¾⅔])", f" {tongue.words.get('and', '')} ".replace("  ", " "), text)
    text = re.sub("[½⅓¼¾⅔]", lambda match: vulgar[match[0]], text)
    return re.sub(r"(?<![\w./,])(?P<top>\d{1,2})/(?P<bottom>\d{1,2})(?![\w/]|[.,]\d)", partial(_fraction, tongue), text)


def _fraction(tongue: Tongue, match: re.Match[str]) -> str:
    top, bottom = int(match["top"]), match["bottom"]
    if bottom not in tongue.fractions or not 0 < top < int(bottom):
        return match[0]
    one, _, many = tongue.fractions[bottom].partition("|")
    return f"{cardinal(tongue, top, 'masculine')} {one if top == 1 else many or one}"


def ordinals(tongue: Tongue, text: str) -> str:
    """Say 1re, 2.ª, 3º by the endings the language's patterns list."""
    for form in ("ordinal", "ordinal_feminine", "ordinal_short"):
        if ending := tongue.patterns.get(form):
            text = re.sub(
                rf"(?<![\w.,])(?P<number>\d{{1,4}})(?:{ending})(?![\w]|\s?[CF]\b)",
                partial(_ordinal, tongue, form),
                text,
            )
    return text


def _ordinal(tongue: Tongue, form: str, match: re.Match[str]) -> str:
    return ordinal(tongue, int(match["number"]), form)


def scores(tongue: Tongue, text: str) -> str:
    """Say results: 3:1 with the language's word, sets as two numbers."""
    if word := tongue.words.get("versus"):
        text = re.sub(
            r"(?<![\w.,:])(\d{1,3}):(\d{1,3})(?![\w:]|[.,]\d)",
            lambda m: f"{cardinal(tongue, int(m[1]))} {word} {cardinal(tongue, int(m[2]))}",
            text,
        )
    if sport := tongue.patterns.get("sport"):
        pair = r"(?<![\w.,/-])(\d{1,2})[-–](\d{1,2})(?![\w/-]|[.,]\d)"
        if re.search(sport, text):
            joined = tongue.words.get("score", " ")
            text = re.sub(pair, lambda m: f"{cardinal(tongue, int(m[1]))}{joined}{cardinal(tongue, int(m[2]))}", text)
    return text


def ranges(tongue: Tongue, text: str) -> str:
    """Say 10-15 with the language's word between; 1915-18 and 1914-1918 as years."""
    years = r"(?<![\w.,/-])(?P<low>1[1-9]\d\d|20\d\d)\s?[-–]\s?(?P<high>1[1-9]\d\d|20\d\d|\d\d)(?![\w/-]|[.,]\d)"
    word = tongue.words["to"]
    text = re.sub(years, lambda m: f"{year(tongue, int(m['low']))} {word} {year(tongue, int(m['high']))}", text)
    figure = _figure(tongue)
    return re.sub(
        rf"(?<![\w.,/-])(?P<low>{figure})\s?[-–]\s?(?P<high>{figure})(?![\w/-]|[.,]\d)",
        lambda m: f"{number(tongue, m['low'])} {word} {number(tongue, m['high'])}",
        text,
    )


def numbers(tongue: Tongue, text: str) -> str:
    """Say the figures that are left, with the gender of the noun they count, apart from letters they touch."""
    form = (
        rf"(?P<sign>(?:(?<=^)|(?<=[\s(]))[-−](?=\d))?(?<![\w.,])(?P<number>{_figure(tongue)})(?![\w]|[.,]\d)"
        r"(?P<noun>\s[^\W\d_][\w’'-]*)?"
    )
    count = partial(_counted, tongue)
    parted = re.sub(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])", " ", re.sub(form, count, _beside(tongue, text)))
    return re.sub(r"\d+", lambda match: digits(tongue, match[0]), re.sub(form, count, parted))


def _beside(tongue: Tongue, text: str) -> str:
    """Part figures with a mark between that is none of a number: 4x4, 1848/49, 49.3."""
    text = re.sub(r"(?<=\d)\s?[x×]\s?(?=\d)", f" {tongue.words.get('by', '')} ", text)
    return re.sub(r"(?<=\d)[.:/](?=\d{1,2}(?!\d))", " ", text)


def _counted(tongue: Tongue, match: re.Match[str]) -> str:
    written, noun = match["number"], (match["noun"] or "").strip()
    sign = f"{tongue.words['minus']} " if match["sign"] else ""
    if re.fullmatch(r"1[1-9]\d\d", written) and "year" in tongue.numbers:
        return f"{sign}{year(tongue, int(written))}{match['noun'] or ''}"
    of = ""
    if (
        noun
        and value(tongue, written) >= 1_000_000
        and value(tongue, written) % 1_000_000 == 0
        and noun not in ("de", "di")
    ):
        of = f" {tongue.words['of'].strip()}" if tongue.words.get("of") else ""
    sounds, _, article = tongue.words.get("one_before", "^$=").partition("=")
    if written == "1" and noun and re.match(sounds, noun):
        return f"{sign}{article}{match['noun']}"
    return f"{sign}{number(tongue, written, _gender(tongue, noun))}{of}{match['noun'] or ''}"


def _gender(tongue: Tongue, noun: str) -> Gender:
    """Return the gender of a noun as far as its ending tells, "" for what is no noun."""
    if not noun or re.fullmatch(tongue.patterns.get("no_noun", "^$"), noun.lower()):
        return ""
    if re.search(tongue.patterns.get("feminine", "^$"), noun) and not re.fullmatch(
        tongue.patterns.get("masculine", "^$"), noun.lower()
    ):
        return "feminine"
    return "masculine"


def letters(tongue: Tongue, text: str) -> str:
    """Part the letters of those acronyms that a voice would take for a word, as the language's table lists them."""
    lettered = tongue.words.get("lettered", "").split()
    if not lettered:
        return text
    return re.sub(rf"(?<![\w.-])(?:{'|'.join(lettered)})(?![\w])", lambda match: " ".join(match[0]), text)


def signs(tongue: Tongue, text: str) -> str:
    """Say the signs that stand among words."""
    text = re.sub(r"\s?&\s?", f" {tongue.words['ampersand']} ", text)
    return re.sub(r"\s?%", f" {tongue.words['percent']}", text)
