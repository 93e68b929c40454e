"""Telephone numbers, and addresses in the web."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from presscast.script.languages.numbers import cardinal, digits

if TYPE_CHECKING:
    from presscast.script.languages.tongue import Tongue


def phones(tongue: Tongue, text: str) -> str:
    """Say a telephone number in its groups: by pairs where the language does, else figure by figure."""
    form = tongue.patterns.get("phone", r"(?<![\w.,/-])\(?0\d{1,4}\)?[\s/-]\d{2,}(?:[\s-]\d{2,})*(?![\w]|[.,]\d)")
    text = re.sub(_ABROAD, partial(_phone, tongue), re.sub(form, partial(_phone, tongue), text))
    short = tongue.patterns.get("short_phone")
    return re.sub(short, partial(_short, tongue), text) if short else text


def _phone(tongue: Tongue, match: re.Match[str]) -> str:
    groups = re.findall(r"\d+", match[0])
    area = (
        [cardinal(tongue, int(groups.pop(0)))]
        if _AREA.match(match[0]) and tongue.numbers.get("phone") == "area"
        else []
    )
    said = ", ".join((*area, *(_group(tongue, group) for group in groups)))
    return f"{tongue.words['plus']} {said}" if match[0].startswith("+") else said


_ABROAD = re.compile(r"(?<![\w.,])\+\d{1,3}(?:[\s.-]?\(\d{1,4}\))?(?:[\s.-]\d{2,5}){2,6}(?![\w]|[.,]\d)")
_AREA = re.compile(r"\([1-9]\d\)")


def _group(tongue: Tongue, group: str) -> str:
    """Say one group: as a number where the language pairs figures or says its groups whole, else by figures."""
    whole = {"pairs": (2,), "groups": (2, 3)}.get(tongue.numbers.get("phone", ""), ())
    return cardinal(tongue, int(group)) if len(group) in whole and group[0] != "0" else digits(tongue, group)


def _short(tongue: Tongue, match: re.Match[str]) -> str:
    """Say a short number that is dialled: 3919 by pairs, 112 by figures."""
    written = match[0]
    pairs = len(written) == 4 and tongue.numbers.get("phone") == "pairs"
    return (
        " ".join(cardinal(tongue, int(pair)) for pair in (written[:2], written[2:]))
        if pairs
        else digits(tongue, written)
    )


_DOMAINS = (
    "com|org|net|eu|info|gov|edu|int|tv|app|news|co|de|fr|es|it|pt|br|ch|at|be|nl|mx|ar|cl|pe|uy|us|uk|ca|cn|"
    "jp|kr|tw|hk"
)


def web(tongue: Tongue, text: str) -> str:
    """Say an address by its parts: info@firma.de, www.firma.de, firma.de/preise."""
    form = rf"(?<![A-Za-z\d_@.-])(?:https?://)?(?:[A-Za-z\d_.+-]+@)?(?:[A-Za-z\d-]+\.)+(?:{_DOMAINS})(?:/[A-Za-z\d_/.-]*[A-Za-z\d/])?(?![A-Za-z\d@])"
    return re.sub(form, partial(_address, tongue), text)


def _address(tongue: Tongue, match: re.Match[str]) -> str:
    said = re.sub("https?://(?:www.)?", "", match[0]).rstrip("/")
    letters = dict(pair.split("=") for pair in tongue.words.get("letters", "").split())
    if letters:  # a voice for another script takes the "or" of or.jp for a word
        said = re.sub(
            r"(?<=\.)[A-Za-z]{2}(?![\w@-])", lambda label: "".join(letters[char] for char in label[0].upper()), said
        )
    for sign, name in ((".", "dot"), ("@", "at"), ("/", "slash"), ("_", "underscore")):
        said = said.replace(sign, f" {tongue.words.get(name, name)} ")
    return said


def tags(tongue: Tongue, text: str) -> str:
    """Say a hashtag by its words: #MeToo -> Hashtag Me Too."""
    name = tongue.words.get("hashtag", "hashtag")
    parted = r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])"
    return re.sub(r"(?<![\w&#])#(?=[^\W\d_])(\w+)#?", lambda match: f"{name} {re.sub(parted, ' ', match[1])}", text)
