"""Powers and roots: 10⁶, x², 10^-3, √16."""

from __future__ import annotations

import re

from presscast.script.rules.numerals import cardinal, number, ordinal, paired
from presscast.script.rules.units import named

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺"
_LEVEL = str.maketrans(_RAISED, "0123456789-+")
HINTS = (*_RAISED, "^", "√", "∛", " dat", " isotop", " label", " atom", " nucle", " decay", " ratio")
_RAISE = str.maketrans("23", "²³")
_UNIT_CARET = re.compile(r"(?<=\b(?:km|cm|mm))\^[23](?!\w)|(?<=[/\d\s][ms])\^[23](?!\w)")
_OF_FIGURE = re.compile(
    rf"(?:(?<=\d)\s?[×x·*]\s?)?(?<![\d.,^])(?P<base>\d{{1,3}}|[A-Za-z](?=\^))(?:(?P<raised>[{_RAISED}]+)|"
    rf"\^\{{?(?P<caret>[-−+]?\d{{1,3}})\}}?)(?![\w^])"
)
_TIMES = re.compile(rf"(?<=\d)\s?[×x·]\s?(?=\d{{1,3}}(?:[{_RAISED}]|\^))")
_OF_LETTER = re.compile(r"(?<![^\W\d_])(?P<base>[A-Za-z]{1,2}|[α-ωΑ-Ω])(?P<power>[²³])(?![\w²³])")
_OF_UNIT = re.compile(r"(?<![\w/])(?P<unit>[kcm]?m|ft|mi|yd|in)(?P<power>[²³])(?![\w²³])")
_NOTE = re.compile(r"(?:(?<=[a-z]{3})|(?<=[.,;:!?”’\"]))[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?!\w)")
_ROOT = re.compile(r"(?P<root>[√∛])\s?(?P<of>\d+(?:\.\d+)?|[A-Za-z](?!\w))")
_ION = re.compile(r"(?<![\w])(?P<ion>(?:[A-Z][a-z]?\d{0,2}){1,4})(?P<charge>[²³⁴]?)(?P<sign>[⁺⁻])(?!\w)")
_ELEMENTS = {
    "C": "carbon", "H": "hydrogen", "N": "nitrogen", "O": "oxygen", "U": "uranium", "Pu": "plutonium",
    "Cs": "cesium", "Sr": "strontium", "I": "iodine", "Co": "cobalt", "Th": "thorium", "K": "potassium",
    "Ar": "argon", "Pb": "lead", "Ra": "radium", "Fe": "iron", "Be": "beryllium", "Al": "aluminum",
}  # fmt: skip
_ISOTOPE = re.compile(
    rf"(?<![\w.,-])(?P<mass>\d{{1,3}})(?P<element>{'|'.join(_ELEMENTS)})"
    r"(?=\s(?:dating|dates?|isotopes?|labell?ed|atoms?|nuclei|decay\w*|ratios?)\b)"
)
_UNIT_AFTER = re.compile(
    r"(?P<lead>\bten to the (?:minus )?[a-z]+(?:-[a-z]+)? )(?P<unit>kg|km|cm|mm|nm|g|m|J|W|Hz|eV|mol|Pa)\b"
    r"(?:/(?P<per>s|h|kg|m|cm)(?![\w/]))?"
)
_NAMES = {"2": "squared", "3": "cubed"}


def powers(text: str) -> str:
    """2 × 10¹¹ -> 2 times ten to the eleventh; x² -> x squared; √16 -> the square root of sixteen."""
    text = _UNIT_CARET.sub(lambda match: match[0][1].translate(_RAISE), text)
    text = _ISOTOPE.sub(_isotope, _ION.sub(_ion, text))
    text = _ROOT.sub(_root, _TIMES.sub(" times ", text))
    text = _NOTE.sub("", _OF_FIGURE.sub(_figure, text))
    return _UNIT_AFTER.sub(_unit_after, text)


def _ion(match: re.Match[str]) -> str:
    """Say Ca²⁺ as C A two plus."""
    charge = f" {cardinal(int(match['charge'].translate(_LEVEL)))}" if match["charge"] else ""
    atoms = " ".join(re.findall(r"\d+|[A-Z]", match["ion"].upper()))
    return f"{atoms}{charge} {'plus' if match['sign'] == '⁺' else 'minus'}"


def _isotope(match: re.Match[str]) -> str:
    """Say 14C dating as carbon fourteen dating."""
    return f"{_ELEMENTS[match['element']]} {paired(match['mass'])}"


def _unit_after(match: re.Match[str]) -> str:
    names = named(match["unit"], per=match["per"] or "")
    return match["lead"] + (names[1] if names else match[0].removeprefix(match["lead"]))


def letters_raised(text: str) -> str:
    """E = mc² -> E = M C squared; in m² -> in square meters."""
    text = _OF_UNIT.sub(_unit, text)
    return _OF_LETTER.sub(_letter, text)


def _figure(match: re.Match[str]) -> str:
    power = (match["raised"] or match["caret"]).translate(_LEVEL).replace("−", "-").lstrip("+")
    base = match["base"]
    said = number(base) if base.isdigit() else base.upper()
    if power in _NAMES and base != "10":
        return f"{said} {_NAMES[power]}"
    if not re.fullmatch(r"-?\d+", power):
        return match[0]
    return f"{said} to the {cardinal(int(power)) if power.startswith('-') else ordinal(int(power))}"


def _letter(match: re.Match[str]) -> str:
    power = match["power"].translate(_LEVEL)
    return f"{' '.join(match['base'].upper())} {_NAMES[power]}"


def _unit(match: re.Match[str]) -> str:
    names = named(match["unit"], match["power"])
    one = re.search(r"\b(?:per|a|every|each)\s$", match.string[: match.start()])
    return match[0] if not names else names[0] if one else names[1]


def _root(match: re.Match[str]) -> str:
    of = number(match["of"]) if match["of"][0].isdigit() else match["of"].upper()
    return f"the {'square' if match['root'] == '√' else 'cube'} root of {of}"
