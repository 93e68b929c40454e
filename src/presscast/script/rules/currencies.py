"""The names of currencies, by sign, by sign with a country before it, and by code."""

from __future__ import annotations

from typing import NamedTuple


class Currency(NamedTuple):
    """What one and several are called, and one and several hundredths ("" where none are said)."""

    one: str
    many: str
    cent: str = ""
    cents: str = ""


_COIN = ("cent", "cents")
SIGNS = {
    "$": Currency("dollar", "dollars", *_COIN),
    "£": Currency("pound", "pounds", "penny", "pence"),
    "€": Currency("euro", "euros", *_COIN),
    "¥": Currency("yen", "yen"),
    "￥": Currency("yen", "yen"),
    "₩": Currency("won", "won"),
    "₹": Currency("rupee", "rupees", "paisa", "paise"),
    "₽": Currency("ruble", "rubles", "kopeck", "kopecks"),
    "₺": Currency("lira", "lira", "kurus", "kurus"),
    "₪": Currency("shekel", "shekels", "agora", "agorot"),
    "₦": Currency("naira", "naira", "kobo", "kobo"),
    "₱": Currency("peso", "pesos", "centavo", "centavos"),
    "₫": Currency("dong", "dong"),
    "₴": Currency("hryvnia", "hryvnias", "kopiyka", "kopiykas"),
    "฿": Currency("baht", "baht", "satang", "satang"),
    "₿": Currency("bitcoin", "bitcoins"),
    "₸": Currency("tenge", "tenge"),
    "₵": Currency("cedi", "cedis", "pesewa", "pesewas"),
    "R$": Currency("real", "reais", "centavo", "centavos"),
}
_DOLLARS = {
    "US": "U S",
    "U.S.": "U S",
    "AU": "Australian",
    "A": "Australian",
    "CAN": "Canadian",
    "CA": "Canadian",
    "C": "Canadian",
    "HK": "Hong Kong",
    "NZ": "New Zealand",
    "SG": "Singapore",
    "S": "Singapore",
    "NT": "Taiwan",
    "TT": "Trinidad",
    "J": "Jamaican",
    "FJ": "Fijian",
    "MX": "Mexican",
}
CODES = {
    "EUR": SIGNS["€"],
    "GBP": SIGNS["£"],
    "JPY": SIGNS["¥"],
    "KRW": SIGNS["₩"],
    "INR": SIGNS["₹"],
    "Rs.": SIGNS["₹"],
    "Rs": SIGNS["₹"],
    "RUB": SIGNS["₽"],
    "NIS": SIGNS["₪"],
    "BRL": SIGNS["R$"],
    "CNY": Currency("yuan", "yuan"),
    "RMB": Currency("yuan", "yuan"),
    "CHF": Currency("Swiss franc", "Swiss francs", "centime", "centimes"),
    "SEK": Currency("Swedish krona", "Swedish kronor"),
    "NOK": Currency("Norwegian krone", "Norwegian kroner"),
    "DKK": Currency("Danish krone", "Danish kroner"),
    "MYR": Currency("ringgit", "ringgit"),
    "RM": Currency("ringgit", "ringgit"),
    "ZAR": Currency("rand", "rand", *_COIN),
    "AED": Currency("dirham", "dirhams"),
    "PLN": Currency("zloty", "zlotys"),
} | {
    code: Currency(f"{name} dollar", f"{name} dollars", *_COIN)
    for code, name in {
        "USD": "U S",
        "AUD": "Australian",
        "CAD": "Canadian",
        "HKD": "Hong Kong",
        "SGD": "Singapore",
        "NZD": "New Zealand",
    }.items()
}
_BARE = "".join(sign for sign in SIGNS if sign not in ("$", "R$"))
_LONGEST = sorted(CODES, key=len, reverse=True)

# A currency before its amount, and after it.
BEFORE = (
    rf"(?:(?<![\w$.])(?:{'|'.join(country.replace('.', r'[.]') for country in _DOLLARS)}|R))?\$|[{_BARE}]"
    rf"|(?<![\w$])(?:{'|'.join(code.replace('.', r'[.]') for code in _LONGEST)})\$?(?=\s?\d)"
)
AFTER = rf"\$|[{_BARE}]|(?:{'|'.join(code for code in _LONGEST if code.isalpha() and len(code) == 3)})\b"


def currency(written: str) -> Currency:
    """Return the currency of a sign or code that BEFORE or AFTER has found."""
    known = SIGNS.get(written) or CODES.get(written.removesuffix("$"))
    if known:
        return known
    name = _DOLLARS[written[:-1]]
    return Currency(f"{name} dollar", f"{name} dollars", *_COIN)
