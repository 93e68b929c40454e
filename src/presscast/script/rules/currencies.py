"""The names of currencies, by sign, by sign with a country before it, and by code."""

from __future__ import annotations

import re
from typing import NamedTuple

from presscast.script.rules.magnitudes import SCALE


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
    "৳": Currency("taka", "taka"),
    "₨": Currency("rupee", "rupees"),
    "₡": Currency("colon", "colones"),
    "₲": Currency("guarani", "guaranis"),
    "₾": Currency("lari", "lari"),
    "₼": Currency("manat", "manat"),
    "₮": Currency("tugrik", "tugriks"),
    "₭": Currency("kip", "kip"),
    "៛": Currency("riel", "riel"),
    "R$": Currency("real", "reais", "centavo", "centavos"),
}
_DOLLARS = {
    "US": "U S",
    "U.S.": "U S",
    "AU": "Australian",
    "A": "Australian",
    "CAN": "Canadian",
    "Can": "Canadian",
    "Aus": "Australian",
    "AUS": "Australian",
    "Arg": "Argentine",
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
    "Bds": "Barbados",
    "BZ": "Belize",
    "EC": "East Caribbean",
    "B": "Bahamian",
    "F": "Fijian",
    "G": "Guyanese",
    "L": "Liberian",
    "N": "Namibian",
    "Z": "Zimbabwe",
}
# One, several, one and several hundredths: how it is written, as a code or in short, before or after the amount.
_WRITTEN = """
euro|euros|cent|cents: EUR
pound|pounds|penny|pence: GBP
yen|yen: JPY
guinea|guineas: gns gn
won|won: KRW
rupee|rupees|paisa|paise: INR Rs. Rs
ruble|rubles|kopeck|kopecks: RUB
shekel|shekels|agora|agorot: NIS ILS
real|reais|centavo|centavos: BRL
yuan|yuan: CNY RMB CNH CN¥
Bahraini dinar|Bahraini dinars: BHD BD
Jordanian dinar|Jordanian dinars: JOD JD
Lebanese pound|Lebanese pounds: LBP LL
Sudanese pound|Sudanese pounds: SDG
Algerian dinar|Algerian dinars: DZD
Tunisian dinar|Tunisian dinars: TND
Zambian kwacha|Zambian kwacha: ZMW
Malawian kwacha|Malawian kwacha: MWK MK
Rwandan franc|Rwandan francs: RWF
Angolan kwanza|Angolan kwanza: AOA
Georgian lari|Georgian lari: GEL
Armenian dram|Armenian drams: AMD
manat|manat: AZN TMT
Belarusian ruble|Belarusian rubles: BYN
kyat|kyat: MMK
riel|riel: KHR
kip|kip: LAK
som|som: UZS KGS
kina|kina: PGK
Uruguayan peso|Uruguayan pesos: UYU
boliviano|bolivianos: BOB Bs Bs.
Dominican peso|Dominican pesos: DOP RD$
Mexican peso|Mexican pesos: MX$ Mex$
Argentine peso|Argentine pesos: AR$
Colombian peso|Colombian pesos: COL$
Chilean peso|Chilean pesos: CLP$
Vietnamese dong|Vietnamese dong: VNĐ
Swiss franc|Swiss francs|centime|centimes: CHF SFr. SFr
Swedish krona|Swedish kronor: SEK
franc|francs|centime|centimes: Fr. Fr
Deutsche mark|Deutsche marks|pfennig|pfennigs: DEM DM
Norwegian krone|Norwegian kroner: NOK
Danish krone|Danish kroner: DKK
Icelandic krona|Icelandic kronur: ISK
krona|kronor: kr kr. Kr
Czech koruna|Czech koruna: CZK
koruna|koruna: Kč
forint|forints: HUF Ft
zloty|zlotys|grosz|groszy: PLN zł zl
leu|lei|ban|bani: RON
lev|leva: BGN
hryvnia|hryvnias: UAH
lira|lira: TRY TL
rand|rand|cent|cents: ZAR
naira|naira: NGN
cedi|cedis: GHS GH₵ GH¢
shilling|shillings: KES UGX TZS KSh KSh. Ksh KShs USh Ush TSh Tsh Sh Sh. Shs
birr|birr: ETB
Egyptian pound|Egyptian pounds: EGP E£
CFA franc|CFA francs: XOF XAF FCFA CFA
dirham|dirhams: AED MAD Dh Dhs Dh.
Saudi riyal|Saudi riyals: SAR
Qatari riyal|Qatari riyals: QAR QR
Kuwaiti dinar|Kuwaiti dinars: KWD KD
Iraqi dinar|Iraqi dinars: IQD
Omani rial|Omani rials: OMR
Iranian rial|Iranian rials: IRR
Pakistani rupee|Pakistani rupees: PKR
Sri Lankan rupee|Sri Lankan rupees: LKR
Nepali rupee|Nepali rupees: NPR
taka|taka: BDT Tk Tk.
baht|baht|satang|satang: THB
rupiah|rupiah: IDR Rp Rp.
ringgit|ringgit|sen|sen: MYR RM
Philippine peso|Philippine pesos|centavo|centavos: PHP Php
dong|dong: VND
Taiwan dollar|Taiwan dollars: TWD
Mexican peso|Mexican pesos: MXN
Argentine peso|Argentine pesos: ARS
Colombian peso|Colombian pesos: COP
Chilean peso|Chilean pesos: CLP
sol|soles: PEN S/ S/.
bolivar|bolivars: VES
tenge|tenge: KZT
bitcoin|bitcoins: BTC
U S dollar|U S dollars|cent|cents: USD
Australian dollar|Australian dollars|cent|cents: AUD
Canadian dollar|Canadian dollars|cent|cents: CAD
Hong Kong dollar|Hong Kong dollars|cent|cents: HKD
Singapore dollar|Singapore dollars|cent|cents: SGD
New Zealand dollar|New Zealand dollars|cent|cents: NZD
"""
_ROWS = [row.rpartition(": ") for row in _WRITTEN.strip().splitlines()]
CODES = {code: Currency(*names.split("|")) for names, _, codes in _ROWS for code in codes.split()}
# A letter that is a currency where the amount beside it can be nothing else.
LETTERS = {"R": CODES["ZAR"], "N": CODES["NGN"], "P": Currency("peso", "pesos", "centavo", "centavos")}
_SURE = (
    r"(?=\d{1,3}(?:,\d{3})+(?!\w)|\d+(?:\.\d+)?(?:\s?(?:[mb]n|[mb]illion|trillion|billion)|-[mb]illion|m)\b"
    r"|\d+\.\d\d(?![\d%])|\d{2,}\sper\s|(?<=(?:paid|pays|cost|osts|orth|than|fine|earn|arns|bout|arly|"
    r"over) \w)\d{2,}(?!\w))"
)
_BARE = "".join(sign for sign in SIGNS if sign not in ("$", "R$"))
# Codes that are words, names or other acronyms too, which count only beside what can be nothing but an amount.
_UNSURE = ("TRY", "MAD", "PEN", "COP", "SAR", "Kr", "Dh")
_VERSIONED = {"PHP": r"PHP(?!\s?[4-9]\.\d(?![\d,]|\s?[bmt]))"}  # a language of programs too
_LONGEST = [
    _VERSIONED.get(code) or re.escape(code) for code in sorted(CODES, key=len, reverse=True) if code not in _UNSURE
]
_BEHIND = [re.escape(code) for code in CODES if code[0] != "S" or code.isupper()]

# A currency before its amount, and after it.
BEFORE = (
    rf"(?:(?<![\w$.])(?:{'|'.join(country.replace('.', r'[.]') for country in _DOLLARS)}|R))?\$|[{_BARE}]"
    rf"|(?<![\w$])(?:{'|'.join(_LONGEST)})(?:(?<!\$)\$)?(?=\s?\d)|(?<![\w$.])(?:[{''.join(LETTERS)}]|"
    rf"(?:{'|'.join(_UNSURE)})\s?){_SURE}"
)
AFTER = rf"(?:US|HK|NZ|[AC])?\$|[{_BARE}]|(?:{'|'.join(sorted(_BEHIND, key=len, reverse=True))})(?!\w)"


# What some currency may be written by: a sign, or a code or short name beside a figure.
_SHORT = [code for code in CODES if not (code.isupper() and code.isalpha())]
HINT = (
    rf"[$¢{_BARE}]|/(?:USD|EUR|GBP|JPY)\b|\b(?:[A-Z]{{2,4}}|{'|'.join(map(re.escape, [*_SHORT, *LETTERS]))})\s?\d"
    rf"|\d(?:\s?{SCALE})?\s?(?:[A-Z]{{2,4}}\b|{'|'.join(map(re.escape, _SHORT))})"
)


def currency(written: str) -> Currency:
    """Return the currency of a sign or code that BEFORE or AFTER has found."""
    known = (
        SIGNS.get(written)
        or CODES.get(written.strip())
        or CODES.get(written.removesuffix("$"))
        or LETTERS.get(written.strip())
    )
    if known:
        return known
    name = _DOLLARS[written[:-1]]
    return Currency(f"{name} dollar", f"{name} dollars", *_COIN)
