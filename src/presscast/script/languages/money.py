"""Amounts of money, and the scales of large figures."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from presscast.script.languages.forms import any_of, between, figure_form, gender, initial, named, stop
from presscast.script.languages.names_of_money import CODES, currency, is_meeting
from presscast.script.languages.numbers import cardinal, number, value

if TYPE_CHECKING:
    from presscast.script.languages.numbers import Gender
    from presscast.script.languages.tongue import Tongue


_THOUSANDS = ("mille|mille", "mil|mil", "mila|mila", "tausend|tausend")


def money(tongue: Tongue, text: str) -> str:
    """Say amounts: 1,3 Md€, US$ 500, 4,99 €."""
    signs, scale = any_of((*tongue.currencies, *CODES)), any_of(tuple(tongue.scales))
    amount = rf"(?P<sign>(?<!\w)[-−])?(?P<amount>{figure_form(tongue)})(?:\s?(?P<scale>{scale})(?![^\W\d_]))?"
    joined = tongue.words.get("of", "").strip()
    after = rf"(?<![\w.,/]){amount}\s?(?:{joined or 'XX'}\s)?(?P<unit>{signs})(?!\w)"
    before = rf"(?<![\w$-])(?P<unit>{signs})(?:(?<![A-Z]{{3}})\s?|\s){amount}(?![\w-]|[.,]\d)"
    moved = (
        rf"(?<![\w$-])(?P<unit>{signs})\s?(?P<low>{figure_form(tongue)})\s?[-–]\s?"
        rf"(?={figure_form(tongue)}(?![\w-]|[.,]\d))"
    )
    text = re.sub(moved, lambda match: f"{match['low']}{between(tongue)}{match['unit']} ", text)
    span = (
        rf"(?<![\w.,/-])(?P<low>{figure_form(tongue)})\s?[-–]\s?"
        rf"(?={figure_form(tongue)}\s?(?:(?:{scale})\s?)?(?:{signs})(?!\w))"
    )
    text = re.sub(span, lambda match: match["low"] + between(tongue), text)
    mark = tongue.numbers["decimal_mark"]
    if mark == ",":
        grouped = r"(?<![A-Z])(?<=[$£])\s?\d{1,3}(?:,\d{3})+(?:\.\d\d)?(?!\d)"
        text = re.sub(grouped, lambda match: match[0].replace(",", "").replace(".", ","), text)
        text = re.sub(rf"\$\s?(?=\d[\d.,]*(?<=\d)\s(?:{any_of(tuple(CODES))})\b)", "", text) if "$" in text else text
    text = re.sub(rf"(?P<sign>(?:{signs})\s?\d{{1,3}})\.(?=\d\d(?!\d))", rf"\g<sign>{mark}", text)

    text = re.sub(rf"(?P<unit>{signs})\s?/\s?(?P<other>{signs})(?!\w)", partial(_rate_of_exchange, tongue), text)
    if joined:
        worded = (
            rf"(?P<scale>\b(?:mill?i|bill?i|mili|trill?i|bi)[^\W\d_]+\s)(?:d['’]|{joined}\s)(?P<unit>{signs})"
            r"(?![\w\d]|\s?\d)"
        )
        text = re.sub(worded, partial(_of_a_scale, tongue), text)

    def amount_said(match: re.Match[str]) -> str:
        return _money(tongue, match) + stop(match)

    return re.sub(before, amount_said, re.sub(after, amount_said, text))


def _money(tongue: Tongue, match: re.Match[str]) -> str:
    if is_meeting(match["unit"], match["amount"]):
        return match[0]
    feminine, one, many, *rest = _names(tongue, match["unit"])
    written, minus = match["amount"], f"{tongue.words['minus']} " if match["sign"] else ""
    if match["scale"] and tongue.scales[match["scale"]] in _THOUSANDS:
        thousands = round(value(tongue, written) * 1000)
        return f"{minus}{cardinal(tongue, thousands, 'feminine' if feminine else 'masculine')} {many}"
    if match["scale"]:
        return f"{minus}{_scaled(tongue, written, match['scale'])} {_of(tongue, many)}"
    whole, mark, cents = written.partition(tongue.numbers["decimal_mark"])
    count = value(tongue, whole)
    kind: Gender = "feminine" if feminine else "masculine"
    said = number(tongue, whole, kind)
    if mark and len(cents) == 2 and rest and cents != "00":
        joined = tongue.words.get("and_cents", " ")
        unit = named(f"{one}|{many}", count, tongue)
        if not count:
            return f"{minus}{cardinal(tongue, int(cents), 'masculine')} {named('|'.join(rest), int(cents), tongue)}"
        few = f" {named('|'.join(rest), int(cents), tongue)}" if int(cents) < 10 and "and_cents" in tongue.words else ""
        return f"{minus}{said} {unit}{joined}{cardinal(tongue, int(cents), 'masculine' if few else '')}{few}"
    if mark and cents.strip("0"):
        return f"{minus}{number(tongue, written)} {named(f'{one}|{many}', value(tongue, written), tongue)}"
    millions = count >= 1_000_000 and count % 1_000_000 == 0
    return f"{minus}{said} {_of(tongue, many) if millions else named(f'{one}|{many}', count, tongue)}"


def _names(tongue: Tongue, unit: str) -> tuple[bool, str, str, *tuple[str, ...]]:
    """Return whether a currency is feminine, and its names: of one, of several, and of its cents where it has them."""
    if unit in tongue.currencies:
        one, many, *rest = tongue.currencies[unit].split("|")
        return one.startswith("f:"), one.removeprefix("f:"), many, *rest
    one, many = (currency(tongue.language, unit, many=several) for several in (False, True))
    return bool(re.search(tongue.patterns.get("feminine_currencies", "^$"), one)), one, many


def _rate_of_exchange(tongue: Tongue, match: re.Match[str]) -> str:
    """Say what one of a currency is worth: 1,08 $/€ -> 1,08 $ pro Euro."""
    return f"{match['unit']} {tongue.words['per']} {_names(tongue, match['other'])[1]}"


def _of_a_scale(tongue: Tongue, match: re.Match[str]) -> str:
    """Say millions d'€; millions d’euros stay as they are written."""
    if match["unit"].islower():
        return match[0]
    return match["scale"] + _of(tongue, _names(tongue, match["unit"])[2])


def _of(tongue: Tongue, what: str) -> str:
    """De euros, d'euros: what a million is of."""
    of = tongue.words.get("of", "")
    if of.endswith("e ") and tongue.words.get("elided") and what[0].lower() in "aeiouéèêh":
        return f"{tongue.words['elided']}{what}"
    return f"{of}{what}"


def decimals(tongue: Tongue, text: str) -> str:
    """Write 1.2 Mio., as the Swiss and the markets do, with the language's own mark: no group has two figures."""
    if tongue.numbers["decimal_mark"] != "," or not tongue.scales:
        return text
    other = r"(?:[-–]\s?\d{1,3}[.,]\d\d?\s?)?"
    form = rf"(?<![\w.,])(?P<whole>\d{{1,3}})\.(?=\d\d?\s?{other}(?:{any_of(tuple(tongue.scales))})(?!\w))"
    return re.sub(form, r"\g<whole>,", text)


def scales(tongue: Tongue, text: str) -> str:
    """Say 3,5 Mio., and words that a figure of millions stands before."""
    if not tongue.scales:
        return text
    if "half" in tongue.words:
        half = rf"(?<![\w.,/])(?:1/2|½)\s?(?P<scale>{any_of(tuple(tongue.scales))})(?!\w)"
        text = re.sub(half, partial(_half, tongue), text)
    span = (
        rf"(?<![\w.,/-])(?P<low>{figure_form(tongue)})\s?[-–]\s?"
        rf"(?={figure_form(tongue)}\s?(?:{any_of(tuple(tongue.scales))})(?!\w))"
    )
    text = re.sub(span, lambda match: match["low"] + between(tongue), text)
    form = rf"(?<![\w.,/])(?P<amount>{figure_form(tongue)})\s?(?P<scale>{any_of(tuple(tongue.scales))})(?!\w)"
    return re.sub(form, partial(_scale, tongue), text)


def _scale(tongue: Tongue, match: re.Match[str]) -> str:
    if initial(tongue, match["scale"], match):
        return match[0]
    return _scaled(tongue, match["amount"], match["scale"], _counted(tongue, match)) + stop(match)


def _half(tongue: Tongue, match: re.Match[str]) -> str:
    """Say half a million: 1/2 Mio. -> eine halbe Million."""
    masculine, _, feminine = tongue.words["half"].partition("|")
    one = tongue.scales[match["scale"]].partition("|")[0]
    return f"{feminine if one.startswith('f:') else masculine} {one.removeprefix('f:')}{stop(match)}"


def _counted(tongue: Tongue, match: re.Match[str]) -> Gender:
    """Return the gender of what thousands count: 2 mil pessoas."""
    noun = re.match(r"\s([^\W\d_]+)", match.string[match.end() :])
    return "feminine" if noun and gender(tongue, noun[1]) == "feminine" else ""


def _scaled(tongue: Tongue, written: str, scale: str, counted: Gender = "") -> str:
    names = tongue.scales[scale]
    if names in _THOUSANDS:
        return cardinal(tongue, round(value(tongue, written) * 1000), counted)
    feminine = names.startswith("f:")
    count = value(tongue, written)
    kind: Gender = "feminine" if feminine else "masculine"
    said = tongue.words["one_scale"] if count == 1 and "one_scale" in tongue.words else number(tongue, written, kind)
    return f"{said} {named(names.removeprefix('f:'), count, tongue)}"
