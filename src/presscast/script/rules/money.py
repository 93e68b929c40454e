"""Money: signs and codes, magnitudes, cents, ranges, and amounts that describe a noun."""

from __future__ import annotations

import re

from presscast.script.rules.attributive import attributive, described
from presscast.script.rules.currencies import AFTER, BEFORE, Currency, currency
from presscast.script.rules.endings import unit_stop
from presscast.script.rules.fractions import VULGAR, fraction
from presscast.script.rules.labels import labelled
from presscast.script.rules.magnitudes import AMOUNT, ROUGH, SCALE, scaled
from presscast.script.rules.numerals import cardinal, number, plain, plural

_PER = {
    "yr": "year",
    "hr": "hour",
    "mo": "month",
    "wk": "week",
    "lb": "pound",
    "kg": "kilogram",
    "gal": "gallon",
    "d": "day",
    "h": "hour",
    "t": "tonne",
    "l": "liter",
    "m": "meter",
    "pp": "person",
    "pw": "week",
    "ph": "hour",
    "pa": "annum",
    "pm": "month",
    "pcm": "calendar month",
}
_PER |= {
    "bbl": "barrel",
    "b": "barrel",
    "mmBtu": "million B T U",
    "MMBtu": "million B T U",
    "mmbtu": "million B T U",
    "oz": "ounce",
    "sq ft": "square foot",
    "sq. ft.": "square foot",
    "sqft": "square foot",
    "mcf": "thousand cubic feet",
    "MWh": "megawatt hour",
    "kWh": "kilowatt hour",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
    "ha": "hectare",
    "ml": "milliliter",
}
_PER_WORDS = """
    year hour month week day night person head share ton tonne barrel gallon pound dose unit minute mile litre liter
    kilo ounce acre bushel ticket seat student child household user square_foot session game visit shift song vote word
    page test bag box bottle can pack piece pair mcf watt ride trip call class copy item meal plate pint room table term
    semester season episode
"""
_PER |= {form: name for name in _PER_WORDS.split() for form in (name, name.capitalize())}
_TAIL = (
    rf"(?P<tail>-(?:an?|per)-[a-z]+|\s?/\s?(?:{'|'.join(sorted(_PER, key=len, reverse=True))})\b"
    r"(?:\.(?=[,;:)]|\s[a-z]))?|p[pwhma]\b|pcm\b|\+|-plus\b)?"
)
_LEADING = (
    rf"(?P<minus>(?<![\w.])[-−–])?(?P<unit>{BEFORE})\s?(?P<inner>[-−])?(?P<low>{AMOUNT})(?P<lowscale>{SCALE})?"
    rf"(?:(?:\s?[-–—]\s?|-to-)(?:{BEFORE})?(?P<high>{AMOUNT})(?P<scale>{SCALE})?)?{_TAIL}"
)
_TRAILING = rf"(?<![\w.,])(?P<low>{AMOUNT})(?P<scale>{SCALE})?\s?(?P<unit>{AFTER})(?![\w$])"
_PART_PENCE = rf"(?<![\w.,/$£€])(?P<count>(?:\d+(?:,\d{{3}})*\s?)?[{VULGAR}])p\b"
_COINS = (
    r"(?<![\w.,/:-])(?!(?:144|240|360|480|720|1080|1440|2160|4320)p)"
    r"(?P<count>\d{1,4}(?:\.\d\d?)?(?=[p¢])|\d\d(?:\.\d)?(?=c))(?P<unit>[pc¢])(?!\w|\.\w)"
)
_SHARED = (
    rf"(?P<unit>{BEFORE})\s?(?P<low>{AMOUNT})(?P<joined>\s(?:to|and|"
    rf"or)\s)(?P=unit)\s?(?P<high>{AMOUNT})(?P<scale>{SCALE})"
)
_CODED = rf"\$(?P<amount>{AMOUNT}(?:{SCALE})?)\s?(?P<code>USD|AUD|CAD|HKD|NZD|SGD)\b"
_COUNTRY_LAST = r"(?<!\w)\$(?P<country>US|HK|NZ|AUS?|CAN?|A|C|S)(?=\d)"
_CODE_LAST = r"(?<!\w)\$(?P<code>USD|AUD|CAD|HKD|NZD|SGD)\s?(?=\d)"
_ROUGH = rf"(?P<unit>{BEFORE})\s?(?P<amount>10{{1,2}}|10{{0,2}},000)s\b(?P<scale>\sof\s(?:thousands|[mbtr]+illions))?"
# The word for what its sign says already: $5 million dollars.
_REPEATED = re.compile(
    rf"(?P<money>\$\s?{AMOUNT}(?:{SCALE})?)[\s-]dollars?\b|(?P<pounds>£\s?{AMOUNT}(?:{SCALE})?)\spounds?\b|"
    rf"(?P<euros>€\s?{AMOUNT}(?:{SCALE})?)\seuros?\b"
)
_THREE_RS = r"(?<=\b[Tt]he\s)3\s?Rs\b"
_WITH_PART = re.compile(rf"(?P<unit>[$£€])(?P<whole>\d{{1,3}})?(?P<part>[½¼¾])(?P<scale>{SCALE})")
_WORTH = r"(?<=s)[’']s(?=\sworth\b)"
_NOTES = r"(?<![\w$])[$£€](?P<note>1|2|5|[1-9]0|[2-9]00)s\b(?!\sof\b)"
_OLD_MONEY = re.compile(
    r"(?<![\w.,])(?:£(?P<pounds>\d{1,3}(?:,\d{3})*)[\s-])?(?P<shillings>1?\d)s(?:\.?[\s-](?P<pence>\d|1[01])d(?:\.(?=\s[a-z]))?)?(?![\w’'])"
)
"""Before 1971: £3 7s 6d."""
_PREFIXED = re.compile(r"[A-Za-z][a-z]{2}-$")
_AGAINST = re.compile(r"(?<=\d)\s?/\s?(?P<unit>USD|EUR|GBP|JPY)(?!\w)")
_EXCHANGED = re.compile(
    r"(?P<one>(?<=\d)|(?<![\w$£€¥])[$£€¥])\s?/\s?(?P<other>[$£€¥])(?:(?<=\d/[$£€])1(?![\w/]|[.,]\d)|(?!\s?\d))"
)
_PAIR_CODES = "USD|EUR|GBP|JPY|CHF|AUD|CAD|NZD|CNY|SEK|NOK|TRY|INR"
_PAIRED = re.compile(rf"(?<![\w/])(?P<one>{_PAIR_CODES})/(?P<other>{_PAIR_CODES})(?![\w/])")
_DOUBLED = r"(?<=£\d\.\d\d)p\b|(?<=£\d\d\.\d\d)p\b|(?<=\$\d\.\d\d)[c¢e](?!\w)"


def money(text: str) -> str:
    """$2.6 billion -> two point six billion dollars; a £5 note -> a five pound note."""
    text = _REPEATED.sub(
        lambda match: match["money"] or match["pounds"] or match["euros"],
        re.sub(_THREE_RS, "three R’s", text),
    )
    text = _EXCHANGED.sub(_exchanged, _PAIRED.sub(_traded, text))
    text = _AGAINST.sub(lambda match: f" per {currency(match['unit']).one}", text)
    text = re.sub(_NOTES, lambda match: plural(cardinal(int(match["note"]))), re.sub(_DOUBLED, "", text))
    text = re.sub(
        _COUNTRY_LAST, r"\g<country>$", re.sub(_CODE_LAST, r"\g<code> ", re.sub(_CODED, r"\g<code> \g<amount>", text))
    )
    text = re.sub(_ROUGH, _rough, re.sub(_SHARED, _shared, text))
    text = re.sub(_LEADING, _leading, _WITH_PART.sub(_with_part, text))
    return re.sub(_WORTH, "’", re.sub(_TRAILING, _trailing, text))


def pence(text: str) -> str:
    """A 5p charge -> a five pence charge; 14½p -> fourteen and a half pence; 99¢ -> ninety-nine cents;
    50c -> fifty cents."""
    text = re.sub(_PART_PENCE, lambda match: f"{fraction(match['count'])} pence", text)
    return re.sub(_COINS, _coins, re.sub(r"(?<=\d)\s¢", "¢", text))


def shillings(text: str) -> str:
    """3s 6d -> three shillings and sixpence; £2 10s -> two pounds, ten shillings."""
    return _OLD_MONEY.sub(_old_money, text)


def _old_money(match: re.Match[str]) -> str:
    if not match["pounds"] and not match["pence"]:
        return match[0]
    pounds = f"{number(match['pounds'])} {'pound' if match['pounds'] == '1' else 'pounds'}, " if match["pounds"] else ""
    said = f"{pounds}{number(match['shillings'])} {'shilling' if match['shillings'] == '1' else 'shillings'}"
    if not match["pence"]:
        return said
    return f"{said} and {_pence(match['pence'])}"


def _pence(count: str) -> str:
    return "one penny" if count == "1" else f"{number(count)}pence"


def _leading(match: re.Match[str]) -> str:
    unit, tail = currency(match["unit"]), _tail(match["tail"] or "")
    before, after = match.string[: match.start()], match.string[match.end() :]
    scales = (match["scale"] or match["lowscale"] or "").startswith("-")
    joined = bool(
        (_PREFIXED.search(before) and described(after)) or re.match(r"-(?:an?|per)-", match["tail"] or "")
    ) or bool(re.match("-[a-z]", after))
    alone = joined or attributive(before, after) or ((scales or bool(match["tail"])) and described(after))
    minus = "minus " if match["minus"] or match["inner"] else ""
    if not match["high"]:
        return minus + _amount(match["low"], match["lowscale"] or "", unit, alone=alone) + tail
    shared = match["scale"] and float(plain(match["low"])) < float(plain(match["high"]))
    if not shared and (_coined(match["low"], match["lowscale"]) or _coined(match["high"], match["scale"])):
        first = _amount(match["low"], match["lowscale"] or "", unit, alone=False)
        return f"{first} to {_amount(match['high'], match['scale'] or '', unit, alone=alone)}{tail}"
    low = scaled(match["low"], match["lowscale"] or "")
    return f"{minus}{low} to {_amount(match['high'], match['scale'] or '', unit, alone=alone)}{tail}"


def _exchanged(match: re.Match[str]) -> str:
    """Say ¥150/$ as a hundred and fifty yen per dollar, and £/$, a rate, as pound dollar."""
    other = currency(match["other"]).one
    return f"{currency(match['one']).one} {other}" if match["one"] else f" per {other}"


def _traded(match: re.Match[str]) -> str:
    """Say EUR/USD, a pair of the exchange, as euro dollar."""
    return f"{_plain_name(match['one'])} {_plain_name(match['other'])}"


def _plain_name(code: str) -> str:
    return "dollar" if code == "USD" else currency(code).one


def _with_part(match: re.Match[str]) -> str:
    """Say £3½m as three and a half million pounds."""
    share = {"½": "half", "¼": "quarter", "¾": "three quarters"}[match["part"]]
    name = share if share.startswith("three") else f"a {share}"
    many = f"{cardinal(int(match['whole']))} and {name}" if match["whole"] else name
    unit = currency(match["unit"])
    alone = attributive(match.string[: match.start()], match.string[match.end() :])
    return f"{many} {scaled('1', match['scale']).partition(' ')[2]} {unit.one if alone else unit.many}"


def _shared(match: re.Match[str]) -> str:
    """Leave one unit to $5 or $6 million, whose magnitude is meant for both."""
    if "." in match["low"] or float(plain(match["low"])) >= float(plain(match["high"])):
        return match[0]
    return f"{match['low']}{match['joined']}{match['unit']}{match['high']}{match['scale']}"


def _rough(match: re.Match[str]) -> str:
    return f"{ROUGH[match['amount']]}{match['scale'] or ''} of {currency(match['unit']).many}"


def _trailing(match: re.Match[str]) -> str:
    if match["unit"].startswith("Bs") and len(match["low"]) == 1 and not match["scale"]:
        return match[0]  # grades: three Bs
    alone = attributive(match.string[: match.start()], match.string[match.end() :])
    said = _amount(match["low"], match["scale"] or "", currency(match["unit"]), alone=alone)
    return said + (unit_stop(match) if match["unit"].endswith(".") else "")


def _coins(match: re.Match[str]) -> str:
    """Say 5p as pence always, as the British do, and 99¢ as cents but before a noun."""
    one, many = ("penny", "pence") if match["unit"] == "p" else ("cent", "cents")
    before, after = match.string[: match.start()], match.string[match.end() :]
    if match["unit"] == "c" and labelled(before):
        return match[0]
    alone = match["count"] == "1" or (one == "cent" and attributive(before, after))
    return f"{number(match['count'])} {one if alone else many}"


def _amount(written: str, scale: str, unit: Currency, *, alone: bool) -> str:
    """Say one amount; `alone` takes the singular, as an amount before its noun does."""
    if _coined(written, scale) and unit.cent:
        return _with_cents(written, unit, alone=alone)
    said = scaled(written, scale)
    return f"{said} {unit.one if alone or said == 'one' else unit.many}"


def _with_cents(written: str, unit: Currency, *, alone: bool) -> str:
    whole, _, decimals = plain(written).partition(".")
    units, cents = int(whole or 0), int(decimals[:2].ljust(2, "0"))
    parts = [f"{cardinal(units)} {unit.one if alone or units == 1 else unit.many}"] if units or not cents else []
    if units and cents and alone and unit.cents == "pence":
        return f"{parts[0]} {cardinal(cents)}"
    if cents:
        parts.append(f"{cardinal(cents)} {unit.cent if alone or cents == 1 else unit.cents}")
    return " and ".join(parts)


def _coined(written: str, scale: str | None) -> bool:
    """Tell whether the decimals are hundredths: no magnitude follows, and nothing finer is written."""
    return "." in plain(written) and not scale and not plain(written).partition(".")[2][2:].strip("0")


def _tail(written: str) -> str:
    if written.startswith("-"):
        return written.replace("-", " ")
    what = written.strip(" /")
    if per := _PER.get(what) or _PER.get(what.removesuffix(".")):
        return f" per {per}"
    return " plus" if written else ""
