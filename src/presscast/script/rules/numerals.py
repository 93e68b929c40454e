"""Numbers in English words: no rule by itself, the words the rules put in place of digits."""

from __future__ import annotations

import re

_ONES_WORDS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen
"""
_ONES = _ONES_WORDS.split()
_TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES_WORDS = """
    thousand million billion trillion quadrillion quintillion sextillion septillion octillion nonillion
"""
_SCALES = _SCALES_WORDS.split()
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def cardinal(number: int) -> str:
    """1234 -> one thousand two hundred thirty-four; from 10^33 up digit by digit."""
    if number < 0:
        return f"minus {cardinal(-number)}"
    if number < 100:
        return _below_hundred(number)
    if number < 1000:
        return _with_rest(f"{_ONES[number // 100]} hundred", number % 100)
    for power in range(len(_SCALES), 0, -1):
        head, rest = divmod(number, 1000**power)
        if head >= 1000:
            return digits(str(number))
        if head:
            return _with_rest(f"{cardinal(head)} {_SCALES[power - 1]}", rest)
    return digits(str(number))


def ordinal(number: int) -> str:
    """21 -> twenty-first."""
    *head, last = re.split(r"([ -])", cardinal(number))
    if last in _ORDINALS:
        return "".join(head) + _ORDINALS[last]
    return "".join(head) + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def digits(written: str) -> str:
    """555-01 -> five five five zero one."""
    return " ".join(_ONES[int(char)] for char in written if char.isdecimal())


def number(written: str) -> str:
    """1,250.5 -> one thousand two hundred fifty point five; what has a leading zero is read by its digits."""
    whole, point, decimals = plain(written).partition(".")
    if re.match(r"\d{1,2}(?:,\d\d)+,\d{3}(?!\d)", written):
        return _indian(int(whole)) + (f" point {digits(decimals)}" if decimals else "")
    said = digits(whole) if len(whole) > 1 and whole[0] == "0" else cardinal(int(whole)) if whole else ""
    return f"{said} point {digits(decimals)}".strip() if point and decimals else said


def _indian(number: int) -> str:
    """150000 -> one lakh fifty thousand."""
    parts = []
    for name, size in (("crore", 10_000_000), ("lakh", 100_000)):
        head, number = divmod(number, size)
        parts += [f"{cardinal(head)} {name}"] if head else []
    return " ".join([*parts, *([cardinal(number)] if number else [])])


def plain(written: str) -> str:
    """1,250.5 -> 1250.5; 5,50 -> 5.50: a comma before one or two last digits is a decimal one."""
    return written.replace(",", "." if re.fullmatch(r"\d+,\d{1,2}", written) else "")


def year(number: int) -> str:
    """1905 -> nineteen oh five, 2008 -> two thousand eight, 476 -> four seventy-six."""
    century, rest = divmod(number, 100)
    if number < 100 or number % 1000 < 10 or number >= 10000:
        return cardinal(number)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {'oh ' if rest < 10 else ''}{cardinal(rest)}"


def paired(written: str) -> str:
    """747 -> seven forty-seven, 1428 -> fourteen twenty-eight: house, flight and model numbers."""
    value = int(written)
    if written[0] == "0" or len(written) > 4:
        return digits(written)
    if len(written) < 3 or value % 100 == 0:
        return cardinal(value) if value % 1000 == 0 or value < 1000 else year(value)
    return f"{cardinal(value // 100)} {'oh ' if value % 100 < 10 else ''}{cardinal(value % 100)}"


def plural(word: str) -> str:
    """Twenty -> twenties, six -> sixes, ten -> tens."""
    if word.endswith("y"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith("x") else "s")


def part(denominator: int, *, many: bool) -> str:
    """2 -> half, 4 -> quarters, 8 -> eighths."""
    name = {2: "half", 4: "quarter"}.get(denominator) or ordinal(denominator).removeprefix("one ")
    return {"half": "halves"}.get(name, name + "s") if many else name


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    return _ONES[number] if number < 20 else _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


def _with_rest(head: str, rest: int) -> str:
    return f"{head} {cardinal(rest)}" if rest else head
