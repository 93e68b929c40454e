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
    return re.sub(form, partial(_phone, tongue), text)


def _phone(tongue: Tongue, match: re.Match[str]) -> str:
    groups = re.findall(r"\d+", match[0])
    pairs = tongue.numbers.get("phone") == "pairs"
    said = [
        cardinal(tongue, int(group)) if pairs and len(group) == 2 and group[0] != "0" else digits(tongue, group)
        for group in groups
    ]
    return ("plus " if match[0].startswith("+") else "") + ", ".join(said)


def web(tongue: Tongue, text: str) -> str:
    """Say an address by its parts: info@firma.de, www.firma.de."""
    form = (
        r"(?<![\w@])(?:https?://)?(?:[\w.+-]+@)?(?:[\w-]+\.)+(?:com|org|net|eu|info|gov|de|fr|es|it|pt|br|ch|at|"
        r"mx|ar)(?:/[\w/-]*)?(?![\w@])"
    )
    dot, at = f" {tongue.words.get('dot', 'dot')} ", f" {tongue.words.get('at', 'at')} "
    return re.sub(form, lambda m: re.sub("https?://(?:www.)?", "", m[0]).replace(".", dot).replace("@", at), text)
