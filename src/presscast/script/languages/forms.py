"""The forms of figures and names that the rules of several modules look for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from presscast.script.languages.numbers import number

if TYPE_CHECKING:
    from presscast.script.languages.numbers import Gender
    from presscast.script.languages.tongue import Tongue


@cache
def figure_form(tongue: Tongue) -> str:
    """Return the pattern of a figure: 1.300, 18.350,75, 0,75."""
    mark, groups = re.escape(tongue.numbers["decimal_mark"]), re.escape(tongue.numbers["groups"])
    group = tongue.numbers.get("group", r"\d{3}")
    return rf"(?:\d{{1,3}}(?:[{groups}]{group})+(?!\d)|\d+)(?:{mark}\d+)?"


@cache
def any_of(table: tuple[str, ...]) -> str:
    """Return the pattern of any of the written forms, the longest first."""
    return "|".join(re.escape(written) for written in sorted(table, key=len, reverse=True))


def between(tongue: Tongue) -> str:
    """Return what is said between the ends of a range: bis, à, or in Italian nothing, dieci-quindici."""
    return tongue.words.get("range", f" {tongue.words['to']} ")


def named(names: str, count: float, tongue: Tongue) -> str:
    """Return the name of one or of several; in French and Portuguese what is below two is one."""
    one, _, many = names.partition("|")
    return one if count == 1 or 0 < count < float(tongue.numbers.get("plural_from", "0")) else many or one


def stop(match: re.Match[str]) -> str:
    """Give back the full stop that what is shortened has swallowed at the end of a sentence, else ""."""
    return "." if match[0].endswith(".") and not match.string[match.end() :].strip("”\"’') ") else ""


def lower(tongue: Tongue, written: str, kind: Gender) -> str:
    """Say the lower end of a range with the gender of what is counted: de doscientas a trescientas personas."""
    if written == "1" and "one_to" in tongue.words:
        return tongue.words["one_to"]
    return number(tongue, written, "feminine" if kind == "feminine" else "")


def initial(tongue: Tongue, sign: str, match: re.Match[str]) -> bool:
    """Tell whether a sign after a figure is the initial of a name, and no unit: En 2010 A. Dupont."""
    if not re.fullmatch(r"[A-Z]\.?", sign) or match[0][-len(sign) - 1] != " ":
        return False
    after = re.match(r"\.?\s?(?P<name>[A-ZÀ-Þ][^\W\d_]+)", match.string[match.start() + match[0].rindex(sign) + 1 :])
    return after is not None and "." in after[0] and after["name"] not in tongue.words.get("starters", "").split()


def gender(tongue: Tongue, noun: str) -> Gender:
    """Return the gender of a noun as far as its ending tells, "" for what is no noun."""
    if not noun or re.fullmatch(tongue.patterns.get("no_noun", "^$"), noun.lower()):
        return ""
    if re.search(tongue.patterns.get("feminine", "^$"), noun) and not re.fullmatch(
        tongue.patterns.get("masculine", "^$"), noun.lower()
    ):
        return "feminine"
    return "masculine"
