"""The names of currencies in CLDR, for codes and signs that a language's own table does not list."""

from __future__ import annotations

import re
from functools import cache

_OWN = """
    AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KRW KZT MAD
    MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RUB SAR SEK SGD THB TRY TWD UAH USD UYU VND XAF XOF ZAR
"""
CODES = {
    **{code: code for code in _OWN.split()},
    "RMB": "CNY",
    "₽": "RUB",
    "₺": "TRY",
    "₹": "INR",
    "₴": "UAH",
    "₩": "KRW",
    "₪": "ILS",
    "₫": "VND",
    "฿": "THB",
    "₦": "NGN",
    "zł": "PLN",
    "Kč": "CZK",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "S$": "SGD",
    "NT$": "TWD",
    "R$": "BRL",
}
"""How a currency is written, with its code in ISO 4217."""


def is_meeting(unit: str, amount: str) -> bool:
    """Tell whether COP 28 is the meeting on the climate and no sum of pesos."""
    return unit == "COP" and re.fullmatch(r"\d\d?", amount) is not None


@cache
def currency(language: str, written: str, *, many: bool) -> str:
    """Return a currency's name in CLDR, of one or of several, as it stands in a sentence."""
    from babel.numbers import get_currency_name

    name = get_currency_name(CODES[written], count=5 if many else 1, locale=language)
    lower = " " in name and name[1].islower()
    return (name[0].lower() + name[1:] if lower else name).replace(" ", "" if language == "ja" else " ")
