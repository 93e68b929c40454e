"""Tell whose English a text is written in: the order of day and month, and the last letter, hang on it."""

from __future__ import annotations

import re

BRITISH, AMERICAN = "en-GB", "en-US"
_PLACES_BRITISH = """
    Britain British England English Scotland Scottish Wales Welsh Ulster Ireland Irish London Leeds Hull Manchester
    Liverpool Birmingham Bristol Sheffield Newcastle Nottingham Leicester Coventry Bradford Cardiff Swansea Newport
    Belfast Derry Edinburgh Glasgow Aberdeen Dundee Inverness Plymouth Southampton Portsmouth Brighton Norwich
    Ipswich Oxford Derby Stoke Wolverhampton Sunderland Middlesbrough Blackpool Bolton Preston Lancaster Carlisle
    Exeter Truro Bath Gloucester Swindon Luton Croydon Slough Doncaster Huddersfield Wigan Oldham Rochdale Salford
    Blackburn Burnley Lincoln Grimsby Whitby Scarborough Harrogate Yorkshire Lancashire Cornwall Devon Dorset
    Somerset Kent Sussex Surrey Essex Norfolk Suffolk Cumbria Cheshire Merseyside Hampshire Berkshire Wiltshire
    Shropshire Dublin Cork Galway Limerick Waterford Kilkenny Westminster Whitehall Holyrood Stormont Dail
    Newark-on-Trent Sydney Melbourne Brisbane Perth Adelaide Canberra Hobart Darwin Queensland Tasmania Australia
    Australian Auckland Wellington Christchurch Dunedin Mumbai Delhi Kolkata Chennai Bengaluru Hyderabad India
    Indian Lagos Nairobi Johannesburg Pretoria Durban
"""
_PLACES_AMERICAN = """
    America American Washington Chicago Houston Phoenix Philadelphia Dallas Austin Jacksonville Columbus Charlotte
    Indianapolis Seattle Denver Boston Nashville Detroit Memphis Baltimore Milwaukee Albuquerque Tucson Fresno
    Sacramento Atlanta Omaha Miami Oakland Minneapolis Tulsa Tampa Wichita Cleveland Honolulu Anaheim Toledo Akron
    Cincinnati Pittsburgh Buffalo Orlando Newark Brooklyn Queens Manhattan Bronx Alabama Alaska Arizona Arkansas
    California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana
    Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma
    Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming Congress Thanksgiving Medicare
    Democrats Republicans
"""
_WORDS_BRITISH = (
    r"£|\b(?:MPs?|MSPs?|TDs?|Tory|Tories|Labour|Lib Dems?|NHS|Ofsted|HMRC|Commons|Lords|Taoiseach|Gardaí|"
    r"councillors?|petrol|lorry|lorries|"
    r"motorway|high street|bank holiday|A-levels?|GCSEs?|fortnight|kerb|tyres?|colou?rful|colour|favour\w*|"
    r"honour\w*|labour\w*|neighbour\w*|"
    r"centres?|theatres?|metres?|litres?|kilometres?|programmes?|organis\w+|realis\w+|recognis\w+|travell\w+|"
    r"cancell\w+|defence|offence|"
    r"licence|cheques?|jewellery|grey|pyjamas|ageing|whilst|amongst|pence|quid|pensioners?|off-licence|postcode|"
    r"stumps|wickets?)\b"
)
_WORDS_AMERICAN = (
    r"\b(?:color\w*|favor\w*|honor\w*|labor|neighbor\w*|center\w*|theater\w*|meters?|liters?|kilometers?|"
    r"organiz\w+|realiz\w+|recogniz\w+|"
    r"traveled|canceled|defense|offense|gray|percent|ZIP|sheriff\w*|district attorney|senators?|congress\w+|"
    r"freeway|gasoline|"
    r"downtown|sophomores?|touchdowns?|quarterback|inning|fall semester)\b"
)
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\b\.?|Feb\b\.?|Aug\b\.?|Sept?\b\.?|Oct\b\.?|Nov\b\.?|Dec\b\.?)"
)
_LATE = r"(?:1[3-9]|2\d|3[01])"
"""A number that is a day and no month."""
_DATES_BRITISH = (
    rf"(?<![\d/.-]){_LATE}([/.-])\d{{1,2}}\1(?:19|20)?\d\d(?!\d)|"
    rf"(?<![\d.,/$£€-])\b(?:[12]?\d|3[01])(?:st|nd|rd|th)?\s(?:of\s)?{_MONTHS}(?:,?\s(?:19|20)\d\d\b|(?=[\s,.;:)]))"
)
_DATES_AMERICAN = (
    rf"(?<![\d/.-])(?:0?[1-9]|1[0-2])([/-]){_LATE}\1(?:19|20)?\d\d(?!\d)|"
    rf"\b{_MONTHS}\s(?:[12]?\d|3[01])(?:st|nd|rd|th)?(?:,\s(?:19|20)\d\d\b|(?![\d:.,]\d|\w|[%]))"
)
_BRITISH = re.compile(rf"{_DATES_BRITISH}|\b(?:{'|'.join(_PLACES_BRITISH.split())})\b|{_WORDS_BRITISH}")
_AMERICAN = re.compile(rf"{_DATES_AMERICAN}|\b(?:{'|'.join(_PLACES_AMERICAN.split())})\b|{_WORDS_AMERICAN}")
_HANGS_ON_IT = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d)(?!\d)|\b[A-Z]{0,2}Z[A-Z]{0,2}\b|\d\.[0-5][05]\b")
_MONTH_FIRST = frozenset(["", "us", "ca", "ph", "pr", "gu", "vi", "um", "as", "mp"])
"""The regions of English that write the month first; where a tag names none, that is the American habit."""
_ADDRESS = re.compile(r"^https?://[^/]+\.(?:uk|ie|au|nz|in|za|ng|ke|scot|wales|cymru)(?:[:/]|$)")


def variety(text: str, language: str, address: str = "") -> str:
    """Return `language`, a BCP 47 tag, with the country guessed from `text` or its `address` where none is in it.

    Every country that writes the day first counts as British. A text that tells as much of both, or more of
    America, is American; one that tells nothing stays as it is.
    """
    if not is_placeless(language):
        return language
    if _ADDRESS.match(address):
        return BRITISH
    british, american = (len(found.findall(text)) for found in (_BRITISH, _AMERICAN))
    return BRITISH if british > american else AMERICAN if american else language


def is_placeless(language: str) -> bool:
    """Tell whether a tag says English and not of which country."""
    return language.lower() == "en"


def is_british(language: str) -> bool:
    """Tell whether a tag states English of a country that writes the day first."""
    return language.lower().partition("-")[0] == "en" and is_day_first(language)


def is_day_first(language: str) -> bool:
    """Tell whether 03/04/2026 is 3 April in `language`: everywhere but in America and a few countries beside it."""
    name, _, rest = language.lower().partition("-")
    regions = [part for part in rest.split("-") if len(part) == 2 or (len(part) == 3 and part.isdigit())]
    return name not in ("en", "") or (regions or [""])[0] not in _MONTH_FIRST


def guessed(line: str, language: str) -> str:
    """Return `variety` of a line by itself, but only where what it says hangs on it."""
    return variety(line, language) if _HANGS_ON_IT.search(line) else language
