"""The rules that Japanese, Chinese and Korean share:
figures stand against their counters, with no space to part them."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from presscast.script.languages.addresses import tags, web
from presscast.script.languages.models import averages, models, reigns
from presscast.script.languages.names_of_money import CODES, currency, is_meeting
from presscast.script.languages.numbers import cardinal, digits
from presscast.script.rules.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from presscast.script.languages.tongue import Tongue

_FIGURE = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_DASH = "[-–—―~〜～]"
_SET = r"(?:[67]-[0-7]|[0-7]-[67]|(?:1[5-9]|[23]\d)-\d{1,2}|\d{1,2}-(?:1[5-9]|[23]\d))(?![\d-])"
_SETS = rf"(?<![\d-]){_SET}(?:\s?\(\d+\))?(?:[、，,]\s?{_SET})+"
_SCALES = {"k": 10**3, "m": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}


def rules(tongue: Tongue) -> tuple[Rule, ...]:
    """Return the rules of a language, in their order."""
    shared: tuple[tuple[str, Callable[[Tongue, str], str], str], ...] = (
        ("dates", dates, r"\d"),
        ("abbreviations", abbreviations, ""),
        ("reigns", reigns, "[IVX]"),
        ("averages", averages, r"\.\d"),
        ("models", models, r"\d"),
        ("web", web, r"@|www|\.\w\w"),
        ("tags", tags, r"#\w"),
        ("phones", phones, r"\d{3}"),
        ("named", named, r"\d"),
        ("times", times, r"\d[:：]\d"),
        ("signs", signs, "[±≈≒=&+×÷xX<>≤≥~▲△↑↓−-]"),
        ("rates", rates, "/"),
        ("money", money, r"[$€£¥￥₩₽₹฿₺₴₫₪]|[A-Z]{3}"),
        ("measures", measures, r"\d"),
        ("fractions", fractions, r"\d/\d"),
        ("scores", scores, rf"\d\s?(?:{_DASH}|[:：대])\s?\d"),
        ("ranges", ranges, rf"{_DASH}\s?\S"),
        ("counters", counters, r"\d"),
        ("numbers", numbers, r"\d"),
        ("letters", letters, "[A-Za-z]"),
    )
    return tuple(Rule(name, partial(apply, tongue), needs) for name, apply, needs in shared)


def number(tongue: Tongue, written: str) -> str:
    """Return a figure in words, its decimals one by one."""
    whole, point, decimals = written.replace(",", "").partition(".")
    said = _cardinal(tongue, int(whole))
    return said + (tongue.words["decimal"] + digits(tongue, decimals).replace(" ", "") if point else "")


def _cardinal(tongue: Tongue, value: int) -> str:
    """Return a number in words, a two that leads thousands as the language has it: 二千 -> 两千."""
    said = cardinal(tongue, value)
    two, _, other = tongue.words.get("two", "").partition("=")
    if not two:
        return said
    return re.sub(rf"(?<![十百]){two}(?=千)|^{two}(?=[万亿])", other, said)


def native(tongue: Tongue, written: str) -> str:
    """Return a small count in the language's own numerals, where it has such."""
    value = int(written.replace(",", ""))
    return cardinal(tongue, value, "masculine") if value < 100 else _cardinal(tongue, value)


def abbreviations(tongue: Tongue, text: str) -> str:
    """Write out what the language's table lists."""
    for written, said in tongue.before_figures.items():
        text = re.sub(
            rf"(?<![A-Za-z\d]){re.escape(written)}(?=\d+\.\d)"
            if written.isalpha()
            else rf"(?<![A-Za-z]){re.escape(written)}\s?(?=\d)",
            said,
            text,
        )
    if not tongue.abbreviations:
        return text
    form = "|".join(re.escape(written) for written in sorted(tongue.abbreviations, key=len, reverse=True))
    return re.sub(
        rf"(?<![A-Za-z\d])(?<!\d[~〜～∼–-])(?:{form})(?![A-Za-z]|(?<![A-Z]{{3}})\d)",
        lambda match: tongue.abbreviations[match[0]],
        text,
    )


def phones(tongue: Tongue, text: str) -> str:
    """Say telephone numbers figure by figure, and the short ones the language's pattern lists."""
    form = (
        r"(?<![\d+-])(?<!\d[.,])(?:0\d{1,3}-(?:\d{2,4}-\d{3,4}|\d{7,8})|1[5-9]\d\d-\d{4}|0\d{2,3}-\d{4}\s\d{4}|"
        r"[48]00-\d{3}-?\d{4}|0\d{1,3}[)）]\s?\d{3,4}-\d{4}|0\d{1,3}[（(]\d{2,4}[）)]\d{4}|"
        r"\+\d{2}[\s-]\d{1,3}[\s-]\d{3,4}[\s-]?\d{4}|1[3-9]\d[-\s]\d{4}[-\s]\d{4})(?![\d-])"
    )
    text = re.sub(form, partial(_phone, tongue), text)
    if short := tongue.patterns.get("short_phone"):
        text = re.sub(short, lambda match: _figures(tongue, match[0]), text)
    return text


def _phone(tongue: Tongue, match: re.Match[str]) -> str:
    plus = tongue.signs["+"] if match[0].startswith("+") else ""
    groups = re.findall(r"\d+", match[0])
    return plus + tongue.words["phone_joined"].join(_figures(tongue, group, "phone_zero") for group in groups)


def _figures(tongue: Tongue, written: str, zero: str = "") -> str:
    """Say figures one by one, with the words that the language uses for them in numbers that are dialled."""
    named = dict(pair.split("=") for pair in tongue.words.get(zero or "dialled", "").split())
    joined = tongue.words.get("figures_joined", "")
    return joined.join(named.get(char) or cardinal(tongue, int(char)) for char in written)


def named(tongue: Tongue, text: str) -> str:
    """Say by its figures what only names a thing, by the language's patterns: rooms, postcodes, days of events."""
    if by_figures := tongue.patterns.get("named"):
        text = re.sub(by_figures, lambda m: _figures(tongue, m[0].replace("-", ""), "phone_zero"), text)
    if events := tongue.patterns.get("events"):
        text = re.sub(events, partial(_event, tongue), text)
    if house := tongue.patterns.get("house"):
        text = re.sub(
            house,
            lambda match: match[0].replace("-", tongue.words.get("house_joined", tongue.words["phone_joined"])),
            text,
        )
    return text


def _event(tongue: Tongue, match: re.Match[str]) -> str:
    """Say the day of an event: the month as a number, the day by its figures."""
    month, day = match["month"], match["day"] or match.groupdict().get("day2", "")
    if "event_tens" in tongue.words and (int(day) % 10 == 0 or day == month):
        return cardinal(tongue, int(month)) + cardinal(tongue, int(day))
    return cardinal(tongue, int(month)) + digits(tongue, day).replace(" ", "")


def dates(tongue: Tongue, text: str) -> str:
    """Say 2024/3/1 and 2024-03-01 with the words for year, month and day; years by their figures where it is so."""
    gap = tongue.words.get("counter_gap", "")
    year, month, day = tongue.words["year"], tongue.words["month"], tongue.words["day"]

    def day_of(match: re.Match[str]) -> str:
        return f"{int(match['month'])}{month}{gap}{int(match['day'])}{day}"

    def whole(match: re.Match[str]) -> str:
        return f"{match['year']}{year}{gap}{day_of(match)}"

    form = (
        r"(?<![\d./-])(?P<year>(?:1\d|20)\d\d)(?P<sep>[./-])(?P<month>0?[1-9]|1[0-2])(?P=sep)(?P<day>0?[1-9]|"
        r"[12]\d|3[01])(?![\d/-])(?:(?<=\d)\.(?=[가-힣(（~～–-]))?"
    )
    spaced = (
        r"(?<![\d.])(?P<year>(?:1\d|20)\d\d)\.\s(?P<month>0?[1-9]|1[0-2])\.\s(?P<day>0?[1-9]|[12]\d|3[01])\.?(?![\d])"
    )
    text = re.sub(spaced, r"\g<year>.\g<month>.\g<day>", text)
    shortened = r"['’‘](?P<year>\d\d)\.(?P<month>0?[1-9]|1[0-2])\.(?P<day>0?[1-9]|[12]\d|3[01])\.?(?![\d/-])"
    text = re.sub(shortened, whole, text)
    weekday = (
        r"(?<![\d/.])(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01])(?=\s?[（(]"
        r"(?:[月火水木金土日화수목금토월일]|周|星期)[^）)]?[）)])"
    )
    text = re.sub(weekday, day_of, text)
    text = re.sub(r"['’‘](?=\d\d\s?(?:年|년))", "", text)
    text = re.sub(r"(?<=日)[（(]([月火水木金土日])(?:[・、]?祝)?[）)]", r"\1曜日", text)
    text = re.sub(r"(?<=일)\s?\(([월화수목금토일])\)", r" \1요일", text)
    text = re.sub(
        r"(?<=[가-힣])(?<![\d만억조][가-힣])(?<![\d만억조]\s[가-힣])(?<!달러)(?<!유로)/(?=[가-힣])", " ", text
    )
    text = re.sub(form, whole, text)
    if by_figures := tongue.patterns.get("year"):
        text = re.sub(r"(?<=(?<!\d)[12]\d{3})\s?[-–~～—/]+\s?(?=\d{2,4}(?:年|赛季|学年|财年))", _to(tongue), text)
        text = re.sub(by_figures, lambda match: digits(tongue, match[0]).replace(" ", ""), text)
    return text


def times(tongue: Tongue, text: str) -> str:
    """Say 14:30."""
    if (lead := tongue.patterns.get("score_lead")) and re.search(tongue.patterns["sport"], text):
        text = re.sub(
            rf"{lead}(\d{{1,2}})[:：](?!00)(\d{{1,2}})(?![\d:：])(?=[、和与，。险战胜负击取力横逆大小的获不惜惨完赢输再]|$)",
            r"\1比\2",
            text,
        )
    text = re.sub(rf"(?<=:\d\d)\s?{_DASH}+\s?(?=\d{{1,2}}:\d\d)", _to(tongue), text)
    long = r"(?<![\d:])(\d{1,3}):([0-5]\d):([0-5]\d)(?![\d:])"
    text = re.sub(long, partial(_duration, tongue), text)
    form = r"(?<![\d:])(?P<hour>[01]?\d|2[0-4])[:：](?P<minute>[0-5]\d)(?![\d:：])"
    return re.sub(form, partial(_clock, tongue), text)


def _duration(tongue: Tongue, match: re.Match[str]) -> str:
    return tongue.templates["duration"].format(*(int(part) for part in match.groups()))


def _clock(tongue: Tongue, match: re.Match[str]) -> str:
    hour, minute = int(match["hour"]), int(match["minute"])
    said = tongue.templates["hour"].format(hour=native(tongue, str(hour)))
    if not minute:
        return said
    zero = tongue.words.get("minute_zero", "") if minute < 10 else ""
    return said + tongue.templates["minute"].format(minute=zero + cardinal(tongue, minute))


def money(tongue: Tongue, text: str) -> str:
    """Say US$500 and £3.5m with the name of the currency behind."""
    signs = "|".join(re.escape(sign) for sign in sorted({*tongue.currencies, *CODES}, key=len, reverse=True))
    signs = rf"(?<![A-Za-z])(?:{signs})"
    scales = tongue.words["scales"]
    form = rf"(?P<unit>{signs})\s?(?P<amount>{_FIGURE})(?:(?P<scale>bn|tn|[kmb])(?![A-Za-z])|(?P<own>[{scales}]*))"
    text = re.sub(form, partial(_money, tongue), text)
    behind = rf"(?P<amount>{_FIGURE})(?P<scale>(?!))?(?P<own>[{scales}]*)\s?(?P<unit>{signs})(?![A-Za-z])"
    return re.sub(behind, partial(_money, tongue), text)


def _money(tongue: Tongue, match: re.Match[str]) -> str:
    amount, unit = match["amount"], match["unit"]
    if is_meeting(unit, amount):
        return match[0]
    gap = tongue.words.get("counter_gap", "")
    template = tongue.currencies.get(unit) or "{n}" + gap + currency(tongue.language, unit, many=True)
    if match["scale"]:
        value = round(float(amount.replace(",", "")) * _SCALES[match["scale"]])
        return template.format(n=cardinal(tongue, value))
    return template.format(n=number(tongue, amount) + (match["own"] or ""))


def rates(tongue: Tongue, text: str) -> str:
    """Say 50欧元/人 with what one costs before, by the language's pattern and template."""
    if not (form := tongue.patterns.get("rate")):
        return text
    units = {
        unit: named.replace("{n}", "").strip() for unit, named in tongue.units.items() if not re.match(r"\W", unit)
    }
    each = rf"(?<=[^\W\dA-Za-z]/)(?:{'|'.join(sorted(map(re.escape, units), key=len, reverse=True))})(?![A-Za-z\d²³/])"
    text = re.sub(each, lambda match: units[match[0]], text)
    return re.sub(form, lambda match: tongue.templates["rate"].format(**match.groupdict()), text)


def measures(tongue: Tongue, text: str) -> str:
    """Say 120km/h, 5%, -5℃, 2.5kg by the language's templates, which say where the figure stands."""
    units = "|".join(re.escape(unit) for unit in sorted(tongue.units, key=len, reverse=True))
    form = (
        rf"(?P<sign>(?<![\dA-Za-z])[-−+])?(?<![A-Za-z\d])(?<![A-Za-z]-)(?:(?P<low>{_FIGURE})(?P<unit0>{units})?\s?{_DASH}\s?)?"
        rf"(?P<amount>{_FIGURE})(?P<own>[{tongue.words['scales']}]*)\s?(?P<unit>{units})(?![A-Za-z²³]|(?<=V)\d)"
        rf"(?!(?<=[A-Z])[{tongue.words.get('graded', '級')}])"
    )
    return re.sub(form, partial(_measure, tongue), text)


def _measure(tongue: Tongue, match: re.Match[str]) -> str:
    template, amount = tongue.units[match["unit"]], number(tongue, match["amount"]) + match["own"]
    if match["low"] and match["unit0"]:
        low = tongue.units[match["unit0"]].format(n=number(tongue, match["low"]))
        minus = (
            tongue.words["cold" if match["unit0"] in ("℃", "°C") else "minus"] if match["sign"] in ("-", "−") else ""
        )
        return minus + tongue.templates["range"].format(low=low, high=template.format(n=amount))
    if match["low"]:
        amount = tongue.templates["range"].format(low=number(tongue, match["low"]), high=amount)
    cold = match["unit"] in ("℃", "°C", "度", "도")
    signs = {None: "", "+": tongue.words["plus"]}
    return signs.get(match["sign"], tongue.words["cold" if cold else "minus"]) + template.format(n=amount)


def fractions(tongue: Tongue, text: str) -> str:
    """Say 1/3."""
    form = r"(?<![\d/.])(?P<top>\d{1,2})/(?P<bottom>\d{1,3})(?![\d/.])"
    return re.sub(form, partial(_fraction, tongue), text)


def _fraction(tongue: Tongue, match: re.Match[str]) -> str:
    """Say 1/3 as a part, 11/3, which is none, as a month and its day."""
    top, bottom = int(match["top"]), int(match["bottom"])
    if bottom < top <= 12:
        month, day, gap = tongue.words["month"], tongue.words["day"], tongue.words.get("counter_gap", "")
        return f"{cardinal(tongue, top)}{month}{gap}{cardinal(tongue, bottom)}{day}"
    return tongue.templates["fraction"].format(top=cardinal(tongue, top), bottom=cardinal(tongue, bottom))


def scores(tongue: Tongue, text: str) -> str:
    """Say 3-1, won or lost, with the language's word between."""
    score = tongue.templates["score"]

    def result(match: re.Match[str]) -> str:
        return score.format(one=cardinal(tongue, int(match[1])), two=cardinal(tongue, int(match[2])))

    if told := tongue.patterns.get("told_score"):
        text = re.sub(told, result, text)
    text = re.sub(
        r"(?<![\d:-])(?<!\d[.,])(\d{1,3})\s?[:：]\s?(\d{1,3})(?![\dA-Za-z.:-]|[个天年月日人名项条种次分개명월년])",
        result,
        text,
    )
    one = (
        rf"(?<![\d-])(?<!\d[.,])(\d{{1,3}})\s?{_DASH}\s?(\d{{1,3}})"
        r"(?![\d:%％℃-]|\.\d|,\d\d\d|\s?[年月天个名人岁歳时時分度개명월년일번세층])"
    )
    sporting = re.search(tongue.patterns["sport"], text) or re.search(_SETS, text)
    return re.sub(one, result, text) if sporting else text


def _to(tongue: Tongue) -> str:
    return tongue.templates["range"].format(low="", high="")


def ranges(tongue: Tongue, text: str) -> str:
    """Say 5~8, the counter behind both where the language repeats it."""
    if season := tongue.patterns.get("season"):
        text = re.sub(season, " ", text)
    counter = tongue.patterns.get("repeated", "(?!)").replace("COUNTER", tongue.patterns.get("native", "(?!)"))
    form = (
        rf"(?P<low>(?<!\d)(?<!\d[.,]){_FIGURE})\s?{_DASH}+\s?(?P<high>{_FIGURE})(?!\d|[.,]\d)"
        rf"(?P<counter>(?:{counter})?)"
    )
    text = abbreviations(tongue, re.sub(form, partial(_range, tongue), text))
    dated = rf"(?<=\d[年月日号點点時时년월일시])\s?{_DASH}+\s?(?=\d)"
    return re.sub(rf"{dated}|(?<=[^\W\dA-Za-z])\s?[~〜～]\s?(?=\w)", _to(tongue), text)


def _range(tongue: Tongue, match: re.Match[str]) -> str:
    counter = match["counter"]
    return tongue.templates["range"].format(low=f"{match['low']}{counter}", high=match["high"]) + counter


def counters(tongue: Tongue, text: str) -> str:
    """Say a count before its counter: three of a thing in the language's own numerals where they are used."""
    own = tongue.patterns.get("native")
    if own:
        if joined := tongue.patterns.get("native_list"):
            text = re.sub(joined.replace("COUNTER", own), partial(_native, tongue), text)
        ranked = r"(?<!第\d[、和至到])"
        form = rf"(?<![\d.,제第]){ranked}(?P<number>\d{{1,2}})(?P<gap>\s?)(?={own})"
        text = re.sub(form, partial(_native, tongue), text)
    if things := tongue.patterns.get("native_after"):
        text = re.sub(
            rf"(?P<thing>{things})(?P<number>\d{{1,2}})(?=대)", lambda m: m["thing"] + _native(tongue, m), text
        )
    return (
        re.sub(r"(?<!\d)(?P<number>1?\d)(?=시간)", partial(_native, tongue), text) if own and "시간" in text else text
    )


def _native(tongue: Tongue, match: re.Match[str]) -> str:
    return native(tongue, match["number"]) + tongue.words.get("counter_gap", "")


def signs(tongue: Tongue, text: str) -> str:
    """Say the signs that stand among words."""
    if rate := tongue.patterns.get("exchange"):
        text = re.sub(rate, tongue.words.get("exchanged", ""), text)
    text = re.sub(r"(?<=\d)[xX](?=\d)", "×", text)
    if "+" in tongue.signs:
        text = re.sub(r"(?<![A-Za-z])([A-Z])\+(?=\d)", rf"\1{tongue.signs['+']}", text)
    for arrow in filter(None, tongue.words.get("arrows", "").split()):
        sign, _, moved = arrow.partition("=")
        text = re.sub(rf"(?<=[\d%％pP원円元]){sign}", f"{tongue.words.get('counter_gap', '')}{moved}", text)
    for sign, said in tongue.signs.items():
        before = r"(?P<before>\d[^\s\d,.、。，）)]{0,4})\s?" if sign in "+=×÷" else r"(?P<before>\s?)"
        follows = r"\d" if sign in "±≈≒<>≤≥" else r"\w"
        follows = r"\d[\d.,]*\s?(?:%|％|포인트|ポイント|億|万|円|억|만|조|원)" if sign in "▲△" else follows
        text = re.sub(rf"{before}{re.escape(sign)}\s?(?={follows})", lambda m, said=said: m["before"] + said, text)  # type: ignore[misc]
    text = re.sub(r"(?<![\dA-Za-z)）])[-−](?=\d{1,2}(?:\.\d)?(?:도(?!로)|度))", tongue.words["cold"], text)
    if about := tongue.words.get("about"):
        text = re.sub(r"(?<![\w%℃°)）%~～〜])[~～〜](?=\d)", about, text)
    if aside := tongue.words.get("aside"):
        text = re.sub(r"(?<=[^\W\dA-Za-z])=(?=\w)", aside, text)
    return text


def numbers(tongue: Tongue, text: str) -> str:
    """Say the figures that are left."""
    text = re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "", text)
    text = re.sub(r"(?<=[A-Z])-(?=\d)", tongue.words.get("counter_gap", ""), text)
    gap, counted = tongue.words.get("counter_gap", ""), tongue.patterns.get("spaced", "(?!)")
    form = (
        rf"(?P<sign>(?<![\dA-Za-z)）])[-−]|"
        rf"(?<!\w)\+)?(?P<number>{_FIGURE})(?P<scale>(?:[{tongue.words['scales']}](?!\w*年代))?)"
        rf"(?P<gap>\s?)(?P<spaced>(?={counted}))?"
    )
    return re.sub(form, lambda match: _number(tongue, match, gap), text)


def _number(tongue: Tongue, match: re.Match[str], gap: str) -> str:
    written = match["number"]
    coded = re.fullmatch(r"0\d+|\d{9,}", written)
    said = digits(tongue, written).replace(" ", "") if coded else number(tongue, written)
    if written == "1" and match["scale"] and match["scale"] in tongue.words.get("bare_scales", ""):
        said = ""
    minus = {None: "", "+": tongue.words["plus"]}.get(match["sign"], tongue.words["minus"])
    after = gap if match["spaced"] is not None else match["gap"]
    return f"{minus}{said}{match['scale']}{after}"


def letters(tongue: Tongue, text: str) -> str:
    """Say Latin capitals letter by letter: in the language's names for them, or apart."""
    names = dict(pair.split("=") for pair in tongue.words.get("letters", "").split())
    if names:
        return re.sub(
            r"(?<![A-Za-z])[A-Z]{1,5}(?![A-Za-z])", lambda match: "".join(names[char] for char in match[0]), text
        )
    return re.sub(r"(?<![A-Za-z])[A-Z]{2,5}(?![A-Za-z])", lambda match: " ".join(match[0]), text)
