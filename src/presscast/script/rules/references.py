"""What scholars and courts point to: paragraphs, cases, statutes, verses, equations, identifiers."""

from __future__ import annotations

import re

from presscast.script.rules.numerals import cardinal, digits, paired, year

HINTS = (
    "CVE-",
    ".T",
    ".H",
    ".S",
    ".K",
    "/",
    *(f"{nth} {head}" for nth in "123" for head in "CTPSK"),
    ")",
    "o. ",
    "ocket ",
    "ase ",
    "§",
    ":",
    "U.S",
    "H.R",
    "S.",
    "10.",
    "arXiv",
    " v ",
    "s. ",
    "n. ",
)
_BOOKS_SHORT = """
    Gen:Genesis Ex:Exodus Exod:Exodus Lev:Leviticus Num:Numbers Deut:Deuteronomy Josh:Joshua Judg:Judges Sam:Samuel
    Kgs:Kings Chr:Chronicles Chron:Chronicles Neh:Nehemiah Ps:Psalms Pss:Psalms Prov:Proverbs Eccl:Ecclesiastes
    Isa:Isaiah Jer:Jeremiah Lam:Lamentations Ezek:Ezekiel Dan:Daniel Hos:Hosea Mic:Micah Hab:Habakkuk Mal:Malachi
    Matt:Matthew Mt:Matthew Mk:Mark Lk:Luke Jn:John Rom:Romans Cor:Corinthians Gal:Galatians Eph:Ephesians
    Phil:Philippians Col:Colossians Thess:Thessalonians Tim:Timothy Heb:Hebrews Jas:James Pet:Peter Rev:Revelation
"""
_BOOKS = dict(pair.split(":") for pair in _BOOKS_SHORT.split())
_FULL = (
    "Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Nehemiah|Esther|Job|Psalms?|"
    "Proverbs|Ecclesiastes|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|Hosea|Joel|Amos|Jonah|Micah|Habakkuk|Malachi|Matthew|Mark|"
    "Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy|Titus|Hebrews|James|Peter|"
    "Revelation|Song of (?:Songs|Solomon)|Quran|Qur[’']an|Koran|Surah|Sura"
)
_COUNTED_BOOK = "Samuel|Kings|Chronicles|Corinthians|Thessalonians|Timothy|Peter|John"
_VERSE = re.compile(
    rf"(?:\b(?P<which>[1-3]|I{{1,3}})\s)?\b(?P<book>{_FULL}|(?:{'|'.join(_BOOKS)})\b\.?)\s(?P<chapter>\d{{1,3}}):"
    rf"(?P<verse>\d{{1,3}})"
    r"(?:\s?[-–—]\s?(?P<last>\d{1,3}))?(?![\w:]|[.,]\d)"
)
_CHAPTER = re.compile(
    r"\b(?P<which>[1-3])\s(?P<book>Cor|Tim|Thess|Pet|Sam|Kgs|Chron|Corinthians|Thessalonians|Timothy|Peter|Samuel|Kings|"
    r"Chronicles)\b\.?\s(?=\d{1,2}(?![\w:]|[.,]\d))"
)
_NTH = {"1": "First", "I": "First", "2": "Second", "II": "Second", "3": "Third", "III": "Third"}
_PARTS = re.compile(
    r"(?<=\d)(?<![-–]\d)(?P<first>[a-z])?(?P<parts>(?:\((?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})\))+)"
    r"(?:\s?[-–]\s?(?P<last>\((?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})\)))?"
)
_PART = re.compile(r"\((\w+)\)")
_ROMANS = {"ii": 2, "iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
_REPORT = re.compile(
    r"(?<![\w.,$-])(?P<volume>\d{1,3})\s(?P<series>U\.S\.|S\.\s?Ct\.|F\.[23]d|"
    r"F\.\s?Supp\.)\s(?P<page>\d{1,4})(?![\w,.-]\w)"
)
_CODE = re.compile(
    r"(?<![\w.,$-])(?P<title>\d{1,2})\s(?P<code>U\.?S\.?C\.?|C\.?F\.?R\.?)\s(?P<sign>§§?\s?)?(?P<section>\d{1,5})"
    r"(?:\.(?P<point>\d{1,4}))?(?P<parts>(?:\(\w{1,4}\))*)(?!,\d)"
)
_SERIES = {"U.S.": "US", "S. Ct.": "Supreme Court", "S.Ct.": "Supreme Court", "F.2d": "F second", "F.3d": "F third"}
_BILL = re.compile(
    r"(?<![\w.])(?P<house>H\.R\.|H\.J\.\s?Res\.|S\.|HB|SB|AB|H\.B\.|S\.B\.)\s(?P<number>\d{3,4})(?![\w,]|[.-]\d)"
)
_SECTION = re.compile(
    r"(?<![\w.])(?P<word>ss?|nn?|arts?)\.\s?(?=\d)(?=\d+(?:[-–]\d+)?(?:\(\w\))*(?:\s(?:of|and|to)\b|[,;)]|\.?$))"
)
_SHORT = {"s": "section", "ss": "sections", "n": "note", "nn": "notes", "art": "article", "arts": "articles"}
_DOCKET = re.compile(
    r"\b(?P<word>[Nn]o|[Dd]ocket|[Cc]ase)(?P<dot>\.?)\s(?P<term>\d\d)-(?P<number>\d{3,5})(?![\w/-]|[.,]\d)"
)
_PSALM = re.compile(r"\bPs\.\s?(?=\d{1,3}(?!\w))")
_DOI = re.compile(r"(?P<prefix>\b10\.\d{4,9})/(?P<rest>[\w.()/:;-]*\w)|\barXiv:\s?(?P<paper>\d{4}\.\d{4,5})(?:v\d)?")
_TICKER = re.compile(r"(?<![\w.,$-])(?P<share>\d{4,6})\.(?P<market>TWO?|HK|T|SZ|SS|SH|KS|KQ|SR)(?![\w.]\w)")
_COMET = re.compile(r"\b(?P<kind>[CPDXAI])/(?P<year>[12]\d{3})\s(?P<half>[A-Z]{1,2})(?P<number>\d{1,3})(?!\w)")
_FILED = re.compile(r"\bCVE-(?P<year>(?:19|20)\d\d)-(?P<number>\d{4,7})(?!\w)")
_SPOKEN = {
    ".": " dot ",
    "/": " slash ",
    "-": " dash ",
    ":": " colon ",
    ";": " ",
    "(": " ",
    ")": " ",
    "_": " underscore ",
}


def references(text: str) -> str:
    """1 Cor. 13:4–7 -> First Corinthians thirteen four to seven; 410 U.S. 113 -> four ten US one thirteen."""
    text = _DOI.sub(_identifier, text) if "10." in text or "arXiv" in text else text
    text = _VERSE.sub(_verse, text) if ":" in text else text
    text = _CHAPTER.sub(_chapter, text)
    text = _FILED.sub(_filed, _COMET.sub(_comet, _TICKER.sub(_ticker, text)))
    text = _DOCKET.sub(
        lambda match: f"{match['word']}{match['dot']} {match['term']} {paired(match['number'])}",
        _PSALM.sub("Psalm ", text),
    )
    text = _CODE.sub(_code, _REPORT.sub(_report, text))
    text = _BILL.sub(lambda match: f"{match['house']} {paired(match['number'])}", text)
    text = _SECTION.sub(lambda match: f"{_SHORT[match['word']]} ", text)
    return _PARTS.sub(_parts, _versus(text))


def _verse(match: re.Match[str]) -> str:
    book = match["book"].rstrip(".")
    book = "Psalm" if book in ("Ps", "Psalms") else _BOOKS.get(book, book)
    which = f"{_NTH[match['which']]} " if match["which"] and re.fullmatch(_COUNTED_BOOK, book) else match["which"] or ""
    last = f" to {cardinal(int(match['last']))}" if match["last"] else ""
    return f"{which}{book} {cardinal(int(match['chapter']))} {cardinal(int(match['verse']))}{last}"


def _chapter(match: re.Match[str]) -> str:
    """Say 1 Cor 13 as First Corinthians thirteen."""
    return f"{_NTH[match['which']]} {_BOOKS.get(match['book'], match['book'])} "


def _ticker(match: re.Match[str]) -> str:
    """Say 2330.TW, a share in Taiwan, as two three three zero dot T W."""
    return f"{digits(match['share'])} dot {' '.join(match['market'])}"


def _comet(match: re.Match[str]) -> str:
    """Say C/2023 A3 as C twenty twenty-three A three."""
    half = " ".join(match["half"])
    return f"{match['kind']} {year(int(match['year']))} {half} {cardinal(int(match['number']))}"


def _filed(match: re.Match[str]) -> str:
    """Say CVE-2024-3094, a hole in a program, as C V E twenty twenty-four, three zero nine four."""
    return f"C V E {year(int(match['year']))}, {digits(match['number'])}"


def _parts(match: re.Match[str]) -> str:
    """5(1)(f) -> 5 one F; 401(k), a savings plan, is left to the rule of codes."""
    if re.search(r"\d{3}$", match.string[: match.start()]) and re.match(r"\([a-z]\)", match["parts"]):
        return match[0]
    said = [_part(part) for part in _PART.findall(match["parts"])]
    if match["last"]:
        said += ["to", _part(match["last"].strip("()"))]
    return " ".join([f" {match['first'].upper()}" if match["first"] else "", *said])


def _part(written: str) -> str:
    if written.isdigit():
        return cardinal(int(written))
    return cardinal(_ROMANS[written]) if written in _ROMANS else written.upper()


def _report(match: re.Match[str]) -> str:
    series = _SERIES.get(match["series"], match["series"])
    return f"{paired(match['volume'])} {series} {paired(match['page'])}"


def _code(match: re.Match[str]) -> str:
    sign = "sections " if (match["sign"] or "").startswith("§§") else "section " if match["sign"] else ""
    code = " ".join(match["code"].replace(".", ""))
    parts = "".join(f" {_part(part)}" for part in _PART.findall(match["parts"] or ""))
    point = f" point {digits(match['point'])}" if match["point"] else ""
    return f"{cardinal(int(match['title']))} {code} {sign}{paired(match['section'])}{point}{parts}"


def _versus(text: str) -> str:
    return re.sub(r"(?<=[\w)\]]) v (?=(?:the |an? )?[A-Z])", _between, text)


def _between(match: re.Match[str]) -> str:
    """Take a lone v between two names for versus."""
    before = match.string[: match.start()].split()[-1:]
    return " versus " if before and before[0].lstrip("([")[:1].isupper() else match[0]


def _identifier(match: re.Match[str]) -> str:
    """Say an identifier sign by sign, so that it can be written down."""
    written = match["paper"] or match[0]
    parts = re.findall(r"\d+|[A-Za-z]+|[^\w]|_", written)
    said = "".join(f" {digits(part)} " if part.isdigit() else _SPOKEN.get(part, f" {part} ") for part in parts)
    plain = " ".join(said.split()).replace("one zero dot", "ten dot", 1)
    return f"archive {plain}" if match["paper"] else plain
