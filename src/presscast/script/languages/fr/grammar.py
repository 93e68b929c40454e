"""What French needs beyond its words: titles without a name after them, and ages below and above."""

from __future__ import annotations

import re

from presscast.script.languages.forms import stop
from presscast.script.rules.rule import Rule

_SIR = re.compile(r"\bM\.(?=\s(?:le\s|la\s|l['’]|et\s(?:Mme|Mlle|M\.)))")
_SIRS = re.compile(r"\bMM\.(?=\s(?:les|et)\s)")
_LAWYERS = re.compile(r"\bMes(?=\s[A-ZÀ-Þ][\w’'-]+(?:,\s[A-ZÀ-Þ][\w’'-]+)*\set\s[A-ZÀ-Þ])")
_FATHER = re.compile(r"(?<=\b[Ll]e )P\.(?=\s[A-ZÀ-Þ][a-zà-ÿ])")
_NAMED_ROUND = re.compile(
    r"(?P<head>(?:\b(?:[B-Z]|page|numéro|article|années|en|route)|(?<=['’])A)\s(?:(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|"
    r"mille|cent|vingt|dix-[a-z]+)\s){0,4})(?P<round>quatre-vingt|cent)s(?!\w)(?=\s(?:et|ou|à|au|ont|a|est|sont)\b)"
)
_SHORT_NUMBER = re.compile(
    r"(?<=\b(?:[Ll]e|[Aa]u) )(?P<one>3[02-9])(?P<two>\d[1-9])(?![\w,.]?\d|\s(?!et\b|ou\b|est\b|pour\b|à\b)\w)"
)
_SPOONS = re.compile(
    r"(?:(?P<one>(?<![\d.,])(?:1(?:[.,]\d+)?|0,\d+|1/2|½)\s)|(?<=\d\s))c(?:uill?)?\. à (?P<what>soupe|café|s\.|c\.)"
)
_AGES = re.compile(r"(?<=\b[Ll]es )(?P<sign>[-−+])\s?(?:de\s)?(?=\d{1,2}\sans\b)")


def spoons(text: str) -> str:
    """2 c. à s. de sucre -> 2 cuillères à soupe de sucre."""
    return _SPOONS.sub(_spoon, text)


def _spoon(match: re.Match[str]) -> str:
    what = "soupe" if match["what"][0] == "s" else "café"
    return f"{match['one'] or ''}cuillère{'' if match['one'] else 's'} à {what}{stop(match)}"


def titles(text: str) -> str:
    """M. le maire -> Monsieur le maire; MM. les députés; Mes Dupont et Durand -> maîtres Dupont et Durand."""
    text = _SIRS.sub("messieurs", _SIR.sub("Monsieur", text))
    return _FATHER.sub("père", _LAWYERS.sub("maîtres", text))


def ages(text: str) -> str:
    """Les -18 ans -> les moins de 18 ans; les +65 ans -> les plus de 65 ans."""
    return _AGES.sub(lambda match: "plus de " if match["sign"] == "+" else "moins de ", text)


def rounds(text: str) -> str:
    """L'A trois cent quatre-vingts et -> l'A trois cent quatre-vingt et: what only names a thing takes no s."""
    return _NAMED_ROUND.sub(r"\g<head>\g<round>", text)


def dialled(text: str) -> str:
    """Le 3919 -> le 39 19: a short number is said by pairs."""
    return _SHORT_NUMBER.sub(r"\g<one> \g<two>", text)


def halves(text: str) -> str:
    """La 1/2 finale -> la demi-finale."""
    return re.sub(r"\b1/2[\s-](?=final)", "demi-", text)


RULES = (
    Rule("dialled", dialled, r"3[02-9]\d\d"),
    Rule("spoons", spoons, r"\d\s?c"),
    Rule("halves", halves, "1/2"),
    Rule("rounds-named", rounds, ("vingts", "cents")),
    Rule("titles", titles, r"\bM|\bP\."),
    Rule("ages", ages, r"\d\sans"),
)
