"""What is left of figures: ordinals, codes, versions, signed numbers, decimals, plain numbers."""

from __future__ import annotations

import re

from presscast.script.rules.acronyms import spelled
from presscast.script.rules.letters import letters, parted
from presscast.script.rules.numerals import cardinal, digits, number, ordinal, paired, plural

_ORDINAL = r"(?<![\w.,])(?<!\d/)(?P<number>\d+(?:,\d{3})*)(?P<ending>(?i:st|nd|rd|th))(?![^\W_])"
_CODE = (
    r"(?<![\w@#.])(?P<head>[a-z]?[A-Z]{1,5}|[A-Z][a-z]+[A-Z]?)(?P<gap>[-–‑]?)(?P<number>\d{1,4}(?:\.\d)?)"
    r"(?P<tail>[A-Z]s|[A-Za-z]|[a-z]{2,4})?(?![\w]|[.,]\d|-\d)"
)
_CANDIDATE = r"(?<![\w.,])(?P<maker>[A-Z]{2,4})(?P<one>\d{2,4})(?P<letter>[a-z])(?P<two>\d)(?!\w)"
_MAKERS = (
    "BMW|Audi|Mercedes(?:-Benz)?|Porsche|Fiat|Peugeot|Volvo|Lexus|Bentley|Saab|Lotus|Lancia|MG|Infiniti|Chrysler|Abarth"
)
_CAR = (
    rf"(?:\b(?P<maker>{_MAKERS})\s(?P<number>[1-9]\d\d)|"
    r"(?P<held>[\ue000-\uf8ff])\s(?P<porsche>911|912|356|718|918|928|944|968))"
    r"(?P<kind>[A-Za-z]{1,2})?(?![\w-]|[.,]\d|"
    r"\s(?:people|workers|employees|staff|jobs|cars|vehicles|dealers\w*|million|billion|models)\b)"
)
_LETTERED = r"(?<![\w.,$£€])(?P<number>\d{1,4})(?P<gap>-?)(?P<letter>[A-Z])(?![\w])"
_MIXED = r"(?<![\w.,@#$£€])(?=\w*[A-Z])(?=\w*\d)(?=\w*[A-Z]\d+[A-Z]|\w*\d[A-Z]+\d|[A-Z]{2,}\d)[A-Z0-9]{3,}(?!\w)"
_RUNS = r"[A-Z]+|\d+"
_LINEAGE = r"(?<![\w.])(?P<head>[A-Z]{1,3})(?P<parts>(?:\.\d{1,3})+)(?![\w])"
_TEAM = r"(?<![\w.,])(?P<number>\d{2})ers\b"
_PLAN = r"(?<![\w.,])(?:(?P<number>\d{3})\((?P<letter>[a-z])\)(?:\((?P<part>\d)\))?|(?P<bare>40[13])(?P<kind>[kb])\b)"
_ELEMENTS = {
    "Cs": "cesium", "Sr": "strontium", "Pu": "plutonium", "Am": "americium", "Po": "polonium", "Co": "cobalt",
    "Xe": "xenon", "Th": "thorium",
}  # fmt: skip
_ISOTOPE = (
    rf"\b(?P<element>{'|'.join(_ELEMENTS)}|(?i:uranium|c(?:a)?esium|plutonium|iodine|strontium|polonium|americium|thorium|radium|xenon|"
    r"lutetium|actinium))-(?P<mass>\d{2,3})(?![\w-]|[.,]\d)"
)
_CHIP = r"\bi(?P<line>[3579])-(?P<age>1\d)(?P<model>\d00)(?P<kind>[A-Z]{0,2})(?!\w)"
_STANDARD = r"(?<![\w.,])802\.11(?P<letters>[a-z]{1,2})?\b"
_VARIANT = r"(?<![\w.,-])(?P<head>[A-Z]{1,4})-?(?P<number>\d{3})-(?P<variant>\d{1,2}00)(?P<many>s?)(?![\w-]|[.,]\d)"
_VERSION = r"(?<![\w.,])v?\d+(?:\.\d+){2,}(?![\w])"
_MODEL = (
    r"\b(?P<word>[Ff]light|Ferrari|Cessna|Bell|Ducati|McLaren|Peugeot|Learjet|Gulfstream|King\sAir|Citation|"
    r"RTX|GTX|Xbox|Snapdragon|RX|GLE|GLC|GLS|CLS|"
    r"ATR|Dash|Route|Highway|Hwy|Interstate|Room|Boeing|Airbus|Channel|Bus|Gate|Suite|Apartment|Apt\.|"
    r"Model|Unit|SR|CR|State Road|County Road|P\.O\. Box|PO Box)\s(?P<number>\d{3,4}|(?<=ATR\s)\d\d|(?<=Dash\s)\d)"
    r"(?:-(?P<variant>\d{1,3}00))?(?!\w|[,.]\d)"
)
_AVERAGE = r"(?<![\w.,])\.(?P<thousandths>[1-9]\d\d)(?![\w%]|[.,]\d|\s?(?:percent|per cent|inch|mm|seconds?|of an?)\b)"
_GOLF = r"(?<=-under )\d{3}(?![\w,]|\.\d)|(?<=-over )\d{3}(?![\w,]|\.\d)"
_CALIBER = (
    r"(?<![\w.,])\.(?P<bore>[1-9]\d\d?)(?=[\s-](?:caliber|calibre|cal\b|magnum|Magnum|rifle|revolver|handgun|pistol))"
)
_SCAN = r"(?<![\w.,])(?P<lines>\d{3,4})(?P<kind>[pi])(?!\w)"
_SIGNED = r"(?:(?<=^)|(?<=[\s(“\"=!]))(?P<sign>[-−+±])(?=[\d.]*\d)"
_NUMBER = r"(?<![\w.,])(?P<number>\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?![\w]|[.,]\d)"
_ADDRESS = r"(?<![\w.,])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\w]|\.\d)"
_LOOSE = r"\d+(?:\.\d+)?"
_SIGNS = {"-": "minus ", "−": "minus ", "+": "plus ", "±": "plus or minus "}


def ordinals(text: str) -> str:
    """31st -> thirty-first."""
    return re.sub(_ORDINAL, _ordinal, text)


def _ordinal(match: re.Match[str]) -> str:
    """Say 31st as an ordinal, but leave 12st, a weight in stone."""
    value = int(match["number"].replace(",", ""))
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return ordinal(value) if match["ending"].lower() == ending else match[0]


def codes(text: str) -> str:
    """B-52 -> B fifty-two; SARS-2 -> SARS two; H1N1 -> H one N one; Flight 370 -> Flight three seventy."""
    text = re.sub(_ISOTOPE, _isotope, re.sub(_CHIP, _chip, text))
    text = re.sub(_STANDARD, _standard, re.sub(_PLAN, _plan, text))
    text = re.sub(_VARIANT, _variant, text)
    text = re.sub(_CANDIDATE, _candidate, re.sub(_CAR, _car, text))
    text = re.sub(_GOLF, lambda match: paired(match[0]), text)
    text = re.sub(_CALIBER, lambda match: paired(match["bore"]), text)
    text = re.sub(_AVERAGE, lambda match: paired(match["thousandths"]), text)
    text = re.sub(_CODE, _code, text)
    text = re.sub(_LINEAGE, _lineage, text)
    text = re.sub(_TEAM, lambda match: f"{cardinal(int(match['number']))}ers".replace("eers", "ers"), text)
    text = re.sub(_SCAN, lambda match: f"{paired(match['lines'])} {match['kind']}", text)
    text = re.sub(_MODEL, _model, text)
    text = re.sub(_MIXED, _mixed, text)
    text = re.sub(_CODE, _code, text)
    return re.sub(_LETTERED, lambda match: f"{_code_number(match['number'])} {match['letter']}", text)


def numbers(text: str) -> str:
    """12,000 -> twelve thousand; -0.5 -> minus zero point five; 3.11.2 -> three point eleven point two."""
    text = re.sub(_ADDRESS, lambda match: " dot ".join(map(digits, match[0].split("."))), text)
    text = re.sub(_VERSION, _version, text)
    text = re.sub(r"(?<=\d)/(?=\d)", " slash ", text)
    text = re.sub(_SIGNED, lambda match: _SIGNS[match["sign"]], text)
    text = re.sub(_NUMBER, lambda match: number(match["number"]), text)
    return re.sub(_LOOSE, _loose, text)


def _version(match: re.Match[str]) -> str:
    bare = match[0].removeprefix("v")
    return ("" if bare == match[0] else "v ") + " point ".join(map(number, bare.split(".")))


def _plan(match: re.Match[str]) -> str:
    if match["bare"]:
        return f"{paired(match['bare'])} {match['kind']}"
    tail = f" {cardinal(int(match['part']))}" if match["part"] else ""
    return f"{paired(match['number'])} {match['letter']}{tail}"


def _isotope(match: re.Match[str]) -> str:
    """Say Cs-137 as cesium one thirty-seven."""
    return f"{_ELEMENTS.get(match['element'], match['element'])} {paired(match['mass'])}"


def _car(match: re.Match[str]) -> str:
    """Say a Porsche 911 as nine eleven, a BMW 320d as three twenty D."""
    kind = match["kind"] or ""
    said = paired(match["number"] or match["porsche"])
    said = plural(said) if kind == "s" else " ".join([said, *kind.upper()])
    return f"{match['maker'] or match['held']} {said}"


def _candidate(match: re.Match[str]) -> str:
    """Say BNT162b2 as BNT one sixty-two B two."""
    maker = _head(match["maker"], " ")
    return f"{maker} {_code_number(match['one'])} {match['letter'].upper()} {cardinal(int(match['two']))}"


def _chip(match: re.Match[str]) -> str:
    """Say i7-13700K as i seven thirteen seven hundred K."""
    numbers = (cardinal(int(match[name])) for name in ("line", "age", "model"))
    return " ".join(["i", *numbers, *match["kind"]])


def _standard(match: re.Match[str]) -> str:
    """Say 802.11ax, a standard of radio networks, as eight oh two eleven A X."""
    return " ".join(["eight oh two eleven", *(match["letters"] or "").upper()])


def _variant(match: re.Match[str]) -> str:
    """Say A350-1000 as A three fifty one thousand."""
    name = _head(match["head"], " ")
    said = cardinal(int(match["variant"])) + match["many"]
    return f"{name}{'-' if name == 'A' else ' '}{paired(match['number'])} {said}"


def _model(match: re.Match[str]) -> str:
    variant = f" {cardinal(int(match['variant']))}" if match["variant"] else ""
    return f"{match['word']} {paired(match['number'])}{variant}"


def _mixed(match: re.Match[str]) -> str:
    parts = re.findall(_RUNS, match[0])
    return " ".join(
        _head(part, f" {following}") if part.isalpha() else _code_number(part)
        for part, following in zip(parts, [*parts[1:], ""], strict=True)
    )


def _lineage(match: re.Match[str]) -> str:
    parts = match["parts"].replace(".", " ")
    return _head(match["head"], parts) + parts


def _code(match: re.Match[str]) -> str:
    said, tail = _code_number(match["number"]), match["tail"] or ""
    name = _head(match["head"], f" {said}")
    said = plural(said) if tail == "s" else f"{said} {tail.upper() if len(tail) == 1 else tail}".strip()
    return f"{name}{'-' if name == 'A' else ' '}{said}"


def _head(written: str, after: str) -> str:
    """Say the letters of a code one by one, but a word in it ("SARS", "Covid") as a word."""
    if re.fullmatch("[a-z][A-Z]{2,5}", written):
        return f"{written[0].upper()} {_head(written[1:], after)}"
    if not written.isupper():
        return written
    if len(written) == 2:
        return parted(written)
    return letters(written, after) if spelled(written) else written


def _code_number(written: str) -> str:
    if "." in written:
        return number(written)
    return cardinal(int(written)) if len(written) < 3 and written[0] != "0" else paired(written)


def _loose(match: re.Match[str]) -> str:
    """Say digits that are joined to letters, apart from them: 7up -> seven up."""
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    short = "." in match[0] or len(match[0]) < 4
    said = (
        number(match[0]) if short else paired(match[0]) if after.isupper() and len(match[0]) == 4 else digits(match[0])
    )
    if (len(match[0]) > 1 or match[0] == "0") and re.match(r"s(?!\w)", match.string[match.end() :]):
        return f"{' ' if before.isalpha() else ''}{plural(said)[:-1]}"
    return f"{' ' if before.isalpha() else ''}{said}{' ' if after.isalpha() else ''}"
