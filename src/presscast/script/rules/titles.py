"""Titles of people, and how companies and common words are shortened."""

from __future__ import annotations

import re

from presscast.script.rules.endings import stop

_TITLES = {
    "Rt": "Right", "Mr": "Mister", "Mrs": "Misses", "Ms": "Miz", "Mx": "Mix", "Messrs": "Messieurs", "Dr": "Doctor",
    "Drs": "Doctors", "Prof": "Professor", "Profs": "Professors", "Sen": "Senator", "Sens": "Senators",
    "Rep": "Representative", "Reps": "Representatives", "Gov": "Governor", "Govs": "Governors", "Gen": "General",
    "Gens": "Generals", "Lt": "Lieutenant", "Col": "Colonel", "Cols": "Colonels", "Maj": "Major",
    "Brig": "Brigadier", "Capt": "Captain", "Cmdr": "Commander", "Cdr": "Commander", "Cpl": "Corporal",
    "Sgt": "Sergeant", "Pfc": "Private First Class", "Pvt": "Private", "Spc": "Specialist", "Adm": "Admiral",
    "Ens": "Ensign", "Rev": "Reverend", "Revs": "Reverends", "Hon": "Honorable", "Fr": "Father", "Msgr": "Monsignor",
    "Supt": "Superintendent", "Det": "Detective", "Insp": "Inspector", "Pres": "President", "Amb": "Ambassador",
    "Atty": "Attorney", "Asst": "Assistant", "Assoc": "Associate", "Dep": "Deputy", "Sec": "Secretary",
    "Supts": "Superintendents", "Chmn": "Chairman", "Cllr": "Councillor", "Mt": "Mount", "Mts": "Mounts",
    "Ft": "Fort", "Pt": "Point", "Sgts": "Sergeants", "Sr": "Sister", "Br": "Brother", "Mme": "Madame",
    "Mlle": "Mademoiselle",
}  # fmt: skip
_SHORT = {
    "Inc": "Incorporated", "Corp": "Corporation", "Corps": "Corporations", "Co": "Company", "Cos": "Companies",
    "Ltd": "Limited", "Bros": "Brothers", "Ass'n": "Association", "int'l": "international", "gov't": "government", "Assn": "Association", "Assns": "Associations", "Dept": "Department",
    "Depts": "Departments", "Univ": "University", "Intl": "International", "Int'l": "International",
    "Natl": "National", "Nat'l": "National", "Govt": "Government", "Gov't": "Government", "Mfg": "Manufacturing",
    "Jr": "Junior", "Esq": "Esquire", "Vol": "Volume", "Vols": "Volumes", "Dist": "District", "Ave": "Avenue",
    "Blvd": "Boulevard", "Hwy": "Highway", "Pkwy": "Parkway", "Bldg": "Building", "Apt": "Apartment", "Ste": "Suite",
    "Rd": "Road", "Ln": "Lane", "Mt": "Mount", "Ft": "Fort", "vs": "versus", "etc": "et cetera",
    "approx": "approximately", "govt": "government", "dept": "department", "assn": "association", "ext": "extension",
    "misc": "miscellaneous", "est": "established", "min": "minimum", "max": "maximum", "incl": "including", "esp": "especially",
    "al": "al", "Sr": "Senior",
}  # fmt: skip
_NUMBERED = {
    "No": "number", "Fl": "Floor", "Nos": "numbers", "no": "number", "nos": "numbers", "pp": "pages", "p": "page", "Fig": "Figure",
    "Figs": "Figures", "Sec": "Section", "Art": "Article", "Ch": "Chapter", "Vol": "Volume", "Vols": "Volumes",
    "Rte": "Route", "Rt": "Route", "Hwy": "Highway", "Apt": "Apartment", "Ste": "Suite", "Rm": "Room", "Op": "Opus",
    "Ep": "Episode", "Pt": "Part", "Nr": "number", "ca": "circa", "c": "circa",
    "Prop": "Proposition", "Para": "Paragraph", "para": "paragraph", "paras": "paragraphs", "vol": "volume", "ch": "chapter",
    "b": "born", "d": "died", "avg": "average", "Avg": "Average", "est": "established", "Est": "Established",
}  # fmt: skip
_UNDOTTED = """
    Mr Mrs Ms Mx Dr Prof Lt Col Sgt Capt Gen Cllr Rev Maj Brig Cpl Adm Cmdr Insp Supt Sen Gov Rep
"""
_BRITISH = frozenset(_UNDOTTED.split())
_POLICE = r"\b(?:(?:Det|Ch)\s){1,2}(?:Insp|Supt|Sgt|Con)\b(?=\s[A-Z\ue000-\uf8ff])"
_RANKS = {
    "Det": "Detective",
    "Ch": "Chief",
    "Insp": "Inspector",
    "Supt": "Superintendent",
    "Sgt": "Sergeant",
    "Con": "Constable",
}
_NAME = r"[A-Z“\"\ue000-\uf8ff]|(?:de|van|von|al|bin|ibn|da|di|la|le)\b|1st\b|first\sClass|(?:and|&)\s(?:Mr|Ms|Dr)"
_BEFORE_NAME = rf"\b(?!Gen\s(?:[XYZ]|Alpha|Beta)\b)(?P<title>[A-Z][a-z]{{1,6}}|(?:mrs?|ms|dr|prof|sgt|capt)(?=\.\s[a-z]))(?P<dot>\.?)(?=\s(?:{_NAME})|(?<=\b[mdpsc]\w\.)\s|(?<=\bmrs\.)\s|(?<=\.)-(?:[A-Z]|elect\b|designate\b))"
_SHORTENED = (
    r"(?<![\w.@])(?P<word>[A-Za-z][a-z'’]{1,6})\.(?![\w@])|"
    r"(?<![\w.@])(?P<plain>(?:[Gg]ov|[Ii]nt|Nat|Ass)['’][tln]|(?<=\w\s)(?:Ltd|Bros))(?![\w.])"
)
_BEFORE_NUMBER = r"(?<![\w.])(?P<word>[A-Za-z][a-z]{0,4})\.\s?(?=\d|[IVX]+\b)|№\s?(?=\d)"
_BRITISH_NUMBER = r"\bNo\s(?=\d{1,3}(?![\w,.]\d)(?!\s(?:\w+s|people|one)\b))|\bNos\s(?=\d)"
_NUMBERED_THING = (
    r"(?:^|\b(?:the|a|at|as|ranked|seeded|world|his|her|its|from|to|of|bus|case|page|item|lot|platform)\s)$"
)
_LATIN = {
    "e.g.": "for example",
    "i.e.": "that is",
    "a.k.a.": "also known as",
    "v.": "versus",
    "vs": "versus",
    "b/c": "because",
    "c/o": "care of",
    "cf.": "compare",
    "w/o": "without",
    "w/": "with ",
}
_LATIN_FORM = r"(?<![\w.])(?:e\.g\.|i\.e\.|a\.k\.a\.|cf\.(?=\s)|[bc]/[co]\b|w/o\b|w/(?=\s?\w)\s?)|(?<=[a-z.]\s)v\.(?=\s[A-Z])|(?<=\s)vs(?=\s)"
_DEGREES = r"\b(?:Ph\.?\s?D\.?|M\.?D\.|D\.?D\.?S\.|Ed\.?D\.|J\.D\.|LL\.[BM]\.)(?P<plural>s|['’]s)?(?!\w)"


def titles(text: str) -> str:
    """Lt. Col. Vega -> Lieutenant Colonel Vega; Mr Bell -> Mister Bell."""
    text = re.sub(_POLICE, lambda match: " ".join(_RANKS[word] for word in match[0].split()), text)
    return re.sub(_BEFORE_NAME, _title, text)


def numbered(text: str) -> str:
    """No. 7 -> number 7; pp. 3-5 -> pages 3-5."""
    text = re.sub(_BRITISH_NUMBER, lambda match: _NUMBERED[match[0].strip()] + " ", text)
    return re.sub(_BEFORE_NUMBER, _number, text)


def abbreviations(text: str) -> str:
    """Kestrel & Co. -> Kestrel & Company; e.g. -> for example; M.D. -> M D."""
    text = re.sub(_DEGREES, _degree, text)
    text = re.sub(_LATIN_FORM, lambda match: _LATIN[match[0].strip()], text)
    return re.sub(_SHORTENED, _shortened, text)


def _title(match: re.Match[str]) -> str:
    title = match["title"].capitalize()
    return _TITLES.get(title, match[0]) if match["dot"] or title in _BRITISH else match[0]


def _number(match: re.Match[str]) -> str:
    """Take "no." for a number where it cannot be the answer that ends a sentence."""
    word = match["word"] or "No"
    if word in ("no", "nos") and not re.search(_NUMBERED_THING, match.string[: match.start()]):
        return match[0]
    if word in ("b", "d") and not re.match(r"(?:1[5-9]|20)\d\d\b", match.string[match.end() :]):
        return match[0]
    said = _NUMBERED.get(word)
    return f"{said} " if said else match[0]


def _shortened(match: re.Match[str]) -> str:
    said = _SHORT.get((match["word"] or match["plain"]).replace("’", "'"))
    return said + (stop(match) if match["word"] else "") if said else match[0]


def _degree(match: re.Match[str]) -> str:
    said = " ".join(char.upper() for char in match[0].removesuffix(match["plural"] or "") if char.isalpha())
    return said + ("’s" if match["plural"] else "") + (stop(match) if match[0].endswith(".") else "")
