"""Titles of people, and how companies and common words are shortened."""

from __future__ import annotations

import re

from presscast.script.rules.endings import STARTERS, stop

_TITLES = {
    "Rt": "Right", "Mr": "Mister", "Mrs": "Misses", "Ms": "Miz", "Mx": "Mix", "Messrs": "Messieurs", "Dr": "Doctor",
    "Drs": "Doctors", "Prof": "Professor", "Profs": "Professors", "Sen": "Senator", "Sens": "Senators",
    "Rep": "Representative", "Reps": "Representatives", "Gov": "Governor", "Govs": "Governors", "Gen": "General",
    "Gens": "Generals", "Lt": "Lieutenant", "Col": "Colonel", "Cols": "Colonels", "Maj": "Major",
    "Brig": "Brigadier", "Capt": "Captain", "Cmdr": "Commander", "Cdr": "Commander", "Cpl": "Corporal",
    "Sgt": "Sergeant", "Pfc": "Private First Class", "Pvt": "Private", "Pte": "Private",
    "Spc": "Specialist", "Adm": "Admiral",
    "Ens": "Ensign", "Rev": "Reverend", "Revd": "Reverend", "Revs": "Reverends", "Hon": "Honorable",
    "Fr": "Father", "Msgr": "Monsignor",
    "Supt": "Superintendent", "Det": "Detective", "Insp": "Inspector", "Pres": "President", "Amb": "Ambassador",
    "Atty": "Attorney", "Asst": "Assistant", "Assoc": "Associate", "Dep": "Deputy", "Sec": "Secretary",
    "Supts": "Superintendents", "Chmn": "Chairman", "Cllr": "Councillor", "Cllrs": "Councillors", "Mt": "Mount",
    "Mts": "Mounts", "Ft": "Fort", "Pt": "Point", "Sgts": "Sergeants", "Sr": "Sister", "Br": "Brother", "Mme": "Madame",
    "Mlle": "Mademoiselle", "Ald": "Alderman", "Del": "Delegate", "Cong": "Congressman",
    "Comdr": "Commander", "Commr": "Commissioner", "Feat": "Featuring",
    "Wm": "William", "Chas": "Charles", "Geo": "George", "Jas": "James", "Jos": "Joseph", "Thos": "Thomas",
    "Robt": "Robert",
}  # fmt: skip
_SHORT = {
    "Inc": "Incorporated", "Corp": "Corporation", "Co": "Company", "Cos": "Companies",
    "Ltd": "Limited", "Bros": "Brothers", "Ass'n": "Association", "int'l": "international", "gov't": "government",
    "Assn": "Association", "Assns": "Associations", "Dept": "Department", "Depts": "Departments", "Univ": "University",
    "Coll": "College", "Intl": "International", "Int'l": "International", "Natl": "National", "Nat'l": "National",
    "Govt": "Government", "Gov't": "Government", "Mfg": "Manufacturing", "Jr": "Junior", "Esq": "Esquire",
    "Vol": "Volume", "Vols": "Volumes", "Dist": "District", "Ave": "Avenue", "Blvd": "Boulevard", "Hwy": "Highway",
    "Pkwy": "Parkway", "Bldg": "Building", "Apt": "Apartment", "Ste": "Suite", "Rd": "Road", "Ln": "Lane",
    "Mt": "Mount", "Ft": "Fort", "vs": "versus", "etc": "et cetera", "approx": "approximately", "govt": "government",
    "dept": "department", "assn": "association", "ext": "extension", "misc": "miscellaneous", "esp": "especially",
    "al": "al", "Sr": "Senior", "Asst": "Assistant", "asst": "assistant", "Assoc": "Associate", "assoc": "associate",
    "Pty": "Proprietary", "Lt": "Lieutenant", "Sgt": "Sergeant", "Capt": "Captain", "Supt": "Superintendent",
    "Cmdr": "Commander", "Cpl": "Corporal", "Messrs": "Messieurs", "Mgr": "Manager", "Secy": "Secretary",
    "Treas": "Treasurer", "Hosp": "Hospital", "Mtn": "Mountain", "Expy": "Expressway", "Fwy": "Freeway",
    "Tpke": "Turnpike", "tbsp": "tablespoon", "tsp": "teaspoon", "doz": "dozen", "hrs": "hours", "yrs": "years",
    "mins": "minutes", "secs": "seconds", "agg": "aggregate", "feat": "featuring", "Phila": "Philadelphia",
    "Twp": "Township", "Cty": "County", "Commr": "Commissioner", "Congr": "Congressional", "Pfc": "Private First Class",
    "Utd": "United",
}  # fmt: skip
# Words of their own as well, so that they are shortened only where the sentence goes on in small letters.
_INSIDE = {
    "est": "estimated", "min": "minimum", "max": "maximum", "incl": "including", "pop": "population", "ed": "edition",
    "eds": "editors", "trans": "translated", "rev": "revised", "prev": "previous", "exec": "executive",
    "Exec": "Executive", "temp": "temperature", "ref": "reference", "refs": "references", "orig": "original",
    "avg": "average", "tel": "telephone", "Tel": "Telephone", "Inst": "Institute", "Acad": "Academy", "Figs": "Figures",
    "Chap": "Chapter", "chap": "chapter", "Eq": "Equation", "excl": "excluding", "inc": "including",
    "cont": "continued", "prob": "probably", "info": "information", "Admin": "Administration", "co": "company",
    "cos": "companies", "corp": "corporation",
}  # fmt: skip
_TALLIED = {
    "pts": "points", "pt": "point", "reb": "rebounds", "rebs": "rebounds", "ast": "assists", "asts": "assists",
    "stls": "steals", "blks": "blocks", "stl": "steals", "blk": "blocks", "wkts": "wickets", "wkt": "wicket",
    "yds": "yards", "ovs": "overs", "ov": "overs", "TDs": "touchdowns", "HRs": "home runs", "RBIs": "R B Is",
}  # fmt: skip
TALLY = rf"(?<=[\d+])(?P<gap>[\s-])(?P<word>{'|'.join(_TALLIED)})\b(?P<dot>\.?)"
_NUMBERED = {
    "No": "number", "Fl": "Floor", "Nos": "numbers", "no": "number", "nos": "numbers", "pp": "pages", "p": "page",
    "Fig": "Figure", "Figs": "Figures", "Sec": "Section", "Art": "Article", "Ch": "Chapter", "Vol": "Volume",
    "Vols": "Volumes", "Rte": "Route", "Rt": "Route", "Hwy": "Highway", "Apt": "Apartment", "Ste": "Suite",
    "Rm": "Room", "Op": "Opus", "Chs": "Chapters", "Eqn": "Equation", "App": "Appendix", "Ex": "Exhibit", "Mk": "Mark",
    "Ep": "Episode", "Rd": "Round", "Pt": "Part", "Nr": "number", "ca": "circa", "Ca": "Circa", "c": "circa",
    "Chap": "Chapter", "chap": "chapter", "Chaps": "Chapters", "Eq": "Equation", "eq": "equation", "Tab": "Table",
    "Tel": "telephone", "Sect": "Section", "sect": "section", "cl": "clause", "Cl": "Clause", "Reg": "Regulation",
    "Bk": "Book", "Pl": "Plate", "figs": "figures", "fig": "figure", "fn": "footnote", "ll": "lines", "Pp": "Pages",
    "Wk": "Week", "tel": "telephone", "pop": "population", "ext": "extension", "Arts": "Articles", "art": "article",
    "lat": "latitude", "lon": "longitude", "Prop": "Proposition", "Res": "Resolution", "Para": "Paragraph",
    "para": "paragraph", "paras": "paragraphs", "vol": "volume", "vols": "volumes", "ch": "chapter", "b": "born",
    "d": "died", "avg": "average", "Avg": "Average", "est": "established", "Est": "Established",
}  # fmt: skip
_UNDOTTED = """
    Cllrs Pte Mr Mrs Ms Mx Dr Prof Lt Col Sgt Capt Gen Cllr Rev Revd Maj Brig Cpl Adm Cmdr Insp Supt Sen Gov Rep
"""
_BRITISH = frozenset(_UNDOTTED.split())
_POLICE = r"\b(?:(?:Det|Ch)\s){1,2}(?:Insp|Supt|Sgt|Con)\b(?=\s[A-Z\ue000-\uf8ff])"
_FORCES = {
    "Sqn Ldr": "Squadron Leader",
    "Wg Cdr": "Wing Commander",
    "Flt Lt": "Flight Lieutenant",
    "Gp Capt": "Group Captain",
    "Rt Hon": "Right Honorable",
    "Rt Rev": "Right Reverend",
    "Rt Revd": "Right Reverend",
}
_STYLED = r"\b(?P<first>Sqn|Wg|Flt|Gp|Rt)\.?\s(?P<last>Ldr|Cdr|Lt|Capt|Hon|Revd?)\b\.?(?=\s[A-Z\ue000-\uf8ff])"
_RANKS = {
    "Det": "Detective",
    "Ch": "Chief",
    "Insp": "Inspector",
    "Supt": "Superintendent",
    "Sgt": "Sergeant",
    "Con": "Constable",
}
_NAME = r"[A-Z“\"\ue000-\uf8ff]|(?:de|van|von|al|bin|ibn|da|di|la|le)\b|1st\b|first\sClass|(?:and|&)\s(?:Mr|Ms|Dr)"
_BEFORE_NAME = (
    rf"\b(?!Gen\s(?:[XYZ](?:ers?)?|Alpha|Beta)\b)(?P<title>[A-Z][a-z]{{1,6}}|(?:mrs?|ms|dr|prof|sgt|"
    rf"capt)(?=\.\s[a-z]))(?P<dot>\.?)(?=\s(?:{_NAME})|(?<=\b[mdpsc]\w\.)\s|(?<=\bmrs\.)\s|(?<=\.)-(?:[A-Z]|"
    rf"elect\b|designate\b))"
)
_ENDED = rf"\s(?:{STARTERS})\s[a-z]"
# A first name before what is a surname then: "Amartya Sen. He ...".
_NAMED_SO = rf"\b(?!(?:{STARTERS})\b)[A-Z][a-z’'-]+\s$"
_SHORTENED = (
    r"(?<![\w.@-])(?P<word>[A-Za-z][a-z'’]{1,6})\.(?![\w@])|"
    r"(?<![\w.@])(?P<plain>(?:[Gg]ov|[Ii]nt|Nat|Ass)['’][tln]|(?<=\w\s)(?:Ltd|Bros|Pty|Utd))(?![\w.])"
)
_BEFORE_NUMBER = (
    r"(?<![\w.-])(?P<word>[A-Za-z][a-z]{0,4})\.\s?(?P<open>\((?=\d+\)))?(?=\d|[IVX]+\b(?!\s[a-z]|"
    r"[’']))(?P<inside>(?<=\()\d+\))?|№\s?(?=\d)"
)
_BRITISH_NUMBER = (
    r"\bNo\s(?=\d{1,3}(?![\w,.]\d)(?!\s(?:\w+s|people|one)\b))|\bNos\s(?=\d)|\b(?:Vol|vols?)\s(?=(?:\d|[IVX]+\b))"
)
_CUPS = re.compile(r"(?P<many>(?:\d\s)?\d/\d|\d*[½¼¾⅓⅔]|\d{1,2})\sc\.(?=\s(?!(?:and|or|the|to|in|of)\b)[a-z]+)")
"""Of a recipe: 1 1/2 c. sugar."""
_LESS = re.compile(r"1|[1-9]/\d|[½¼¾⅓⅔]")  # cups that are one at most
_STORM = r"\bCat\.?\s(?=[1-5](?![\w-]|[.,]\d))"
_STORMY = re.compile(r"\b(?:[Hh]urricanes?|[Ss]torms?|[Cc]yclones?|[Tt]yphoons?|landfall)\b")
_MARK = r"\bM[Kk][\s-]?(?=(?:[IVX]{1,4}|\d{1,2})\b)"
_NUMBERED_THING = (
    r"(?:^|\b(?:the|a|at|as|ranked|seeded|world|his|her|its|from|to|of|bus|case|page|item|lot|platform)\s|"
    r"\b(?:vol(?:ume)?s?\.?|issue)\s[\w-]+,\s)$"
)
_RETIRED = r"\([Rr]et(?:[’']?d)?\.?\)|(?<=,\s)Ret(?:[’']d)?\.(?=,|$)"
_BODIES = {
    "Bn": "Battalion",
    "Bde": "Brigade",
    "Regt": "Regiment",
    "Div": "Division",
    "Sqn": "Squadron",
    "Bty": "Battery",
}
_BODY = rf"(?<=(?:st|nd|rd|th)\s)(?P<body>{'|'.join(_BODIES)})\b(?P<dot>\.?)"
_LATIN = {
    "e.g.": "for example",
    "i.e.": "that is",
    "a.k.a.": "also known as",
    "p.a.": "per annum",
    "p.w.": "per week",
    "pcm": "per calendar month",
    "viz.": "namely",
    "ibid.": "ibid",
    "aka": "also known as",
    "v.": "versus",
    "vs": "versus",
    "pens": "penalties",
    "aet": "after extra time",
    "b/c": "because",
    "eg": "for example",
    "ie": "that is",
    "p/w": "per week",
    "y/y": "year on year",
    "m/m": "month on month",
    "q/q": "quarter on quarter",
    "y-o-y": "year on year",
    "YoY": "year on year",
    "QoQ": "quarter on quarter",
    "MoM": "month on month",
    "c/o": "care of",
    "cf.": "compare",
    "w/o": "without",
    "w/out": "without",
    "w/c": "week commencing",
    "w/": "with ",
}
_LATIN_FORM = (
    r"(?<![\w.])(?:e\.g\.,?|i\.e\.,?|a\.k\.a\.|p\.a\.|p\.w\.|pcm\b|y/y\b|m/m\b|q/q\b|y-o-y\b|[YMQ]o[YMQ]\b|"
    r"(?<=\bon\s)pens\b|(?<=\()aet\b|(?<=\d\s)aet\b|p/w\b|(?:eg|"
    r"ie)(?=,?\s[a-z\d])|(?<=[\s(])aka(?=\s[A-Z“\"‘'\ue000-\uf8ff])|viz\.|ibid\.|cf\.(?=\s)|[bc]/[co]\b|w/o(?:ut)?\b|"
    r"w/c(?=\s(?:\d|the\s|[JFMASOND][a-z]{2,}))|w/(?![vwce]\b)(?=\s?\w)\s?)|(?<=[a-z.]\s)v\.(?=\s[A-Z])|"
    r"(?<=\s)vs(?=\s)"
)
_DEGREES = r"\b(?:Ph\.?\s?D\.?|M\.?D\.|D\.?D\.?S\.|Ed\.?D\.|J\.D\.|LL\.[BM]\.)(?P<plural>s|['’]s)?(?!\w)"


def titles(text: str) -> str:
    """Lt. Col. Vega -> Lieutenant Colonel Vega; Mr Bell -> Mister Bell."""
    text = re.sub(_RETIRED, lambda match: "(retired)" if match[0][0] == "(" else "retired", text)
    text = re.sub(_BODY, lambda match: _BODIES[match["body"]] + (stop(match) if match["dot"] else ""), text)
    text = re.sub(r"\bSec\.(?=\sof\s[A-Z])", "Secretary", text)
    text = re.sub(r"\bCol\.(?=\s\(retired\))", "Colonel", text)
    text = re.sub(_POLICE, lambda match: " ".join(_RANKS[word] for word in match[0].split()), text)
    text = re.sub(_STYLED, lambda match: _FORCES.get(f"{match['first']} {match['last']}", match[0]), text)
    return re.sub(_BEFORE_NAME, _title, text)


def numbered(text: str) -> str:
    """No. 7 -> number 7; pp. 3-5 -> pages 3-5."""
    text = re.sub(_BRITISH_NUMBER, lambda match: _NUMBERED[match[0].strip()] + " ", text)
    text = re.sub(r"\b(?P<para>[Pp]ara)(?P<many>s?)\s(?=\d)", r"\g<para>graph\g<many> ", text)
    text = _CUPS.sub(lambda match: f"{match['many']} {'cup' if _LESS.fullmatch(match['many']) else 'cups'}", text)
    text = re.sub(r"\bpp(?=\d)", "pages ", re.sub(_MARK, "Mark ", text))
    text = re.sub(r"\bc(?:(?=1\d{3}\b)|\.\s?(?=[£$€]))", "circa ", text)
    text = re.sub(r"\br\.\s?(?=1\d{3}\b|[4-9]\d\d\b)", "reigned ", text)
    text = re.sub(
        r"(?<![\w.,])([23])d(?=\s(?:Cir|Div|Dist)\b|\s(?:Circuit|Congress|Division|District)\b)", _second, text
    )
    text = re.sub(r"(?<=\d[tsnr][htd] )Cir\.", lambda match: "Circuit" + stop(match), text)
    text = re.sub(r"(?P<seen>\b(?:[Ss]ee|[Tt]urn to)\s)p(?=\d{1,3}(?![\w%]|[.,]\d))", r"\g<seen>page ", text)
    text = re.sub(r"\b(?P<fig>[Ff]ig)(?P<many>s?)\s(?=\d{1,2}(?![\w%]|[.,]\d))", r"\g<fig>ure\g<many> ", text)
    text = re.sub(_STORM, "Category ", text) if _STORMY.search(text) else text
    return re.sub(_BEFORE_NUMBER, _number, re.sub(r"\bWk\s(?=\d)", "Week ", text))


def _second(match: re.Match[str]) -> str:
    """Write 2d and 3d, as American courts do, as 2nd and 3rd."""
    return "2nd" if match[1] == "2" else "3rd"


def abbreviations(text: str) -> str:
    """Kestrel & Co. -> Kestrel & Company; e.g. -> for example; M.D. -> M D."""
    text = re.sub(
        r"(?<=%)\s?pa\b|(?:(?<=percent )|(?<=pounds )|(?<=pence )|(?<=euros )|(?<=dollars ))pa\b",
        lambda match: " per annum" if match[0] != "pa" else "per annum",
        text,
    )
    text = re.sub(_DEGREES, _degree, text)
    text = re.sub(_LATIN_FORM, _latin, text)
    return re.sub(_SHORTENED, _shortened, text)


def tallies(text: str) -> str:
    """27 pts. -> twenty-seven points; a 3-pt. shot -> a three point shot."""
    return re.sub(TALLY, _tallied, text)


def _title(match: re.Match[str]) -> str:
    title = match["title"].capitalize()
    before, after = match.string[: match.start()], match.string[match.end() :]
    if match["dot"] and re.search(_NAMED_SO, before) and re.match(_ENDED, after):
        return match[0]
    if title == "Dr" and re.search(r"\bthe\s$", before) and re.match(_ENDED, after):
        return f"Doctor{match['dot']}"
    return _TITLES.get(title, match[0]) if match["dot"] or title in _BRITISH else match[0]


def _number(match: re.Match[str]) -> str:
    """Take "no." for a number where it cannot be the answer that ends a sentence."""
    word = match["word"] or "No"
    before, after = match.string[: match.start()], match.string[match.end() :]
    listed = word == "nos" and re.match(r"\d{1,3}(?:,\s\d{1,3})*,?\s(?:and|&)\s\d", after)
    if word in ("no", "nos") and not (listed or re.search(_NUMBERED_THING, before) or _placed(before, after)):
        return match[0]
    if word in ("b", "d") and not re.match(r"(?:1[5-9]|20)\d\d\b", match.string[match.end() :]):
        return match[0]
    if word in ("No", "Nos") and re.match(r"I\s", match.string[match.end() :]):
        return match[0]
    if word == "est" and not re.match(r"(?:1[5-9]|20)\d\d\b", match.string[match.end() :]):
        return f"{_INSIDE[word]} "
    said = _NUMBERED.get(word)
    return f"{said} {(match['inside'] or '').rstrip(')')}" if said else match[0]


def _placed(before: str, after: str) -> bool:
    """Tell "is no. 1 in the charts" from "the answer is no. 10 people left"."""
    return bool(
        re.search(r"\b(?:is|was|are|were|still|remains?|became|become|hit|reach(?:ed)?|new)\s$|[’']s\s$", before)
        and re.match(r"\d{1,3}(?:\s(?:in|on|at|for|with|and|seed|pick|again|overall)\b|[,;)]|\.?$)", after)
    )


def _shortened(match: re.Match[str]) -> str:
    if match["word"] in _TITLES and re.match(r"[’']s\b", match.string[match.end() :]):
        return _TITLES[match["word"]]
    word = (match["word"] or match["plain"]).replace("’", "'")
    if word in _INSIDE and re.match(r"\s?(?:[a-z\d(,;:)]|[A-Z]{2})", match.string[match.end() :]):
        return _INSIDE[word]
    said = _SHORT.get(word) or _capitalized(word)
    return said + (stop(match) if match["word"] else "") if said else match[0]


def _capitalized(word: str) -> str:
    """Say Approx. at the head of a sentence as approx. within it."""
    return _SHORT.get(word.lower(), "").capitalize() if word != "Al" else ""


def _latin(match: re.Match[str]) -> str:
    said = _LATIN[match[0].strip().rstrip(",")]
    return said + (
        ","
        if match[0].endswith(",")
        else " "
        if match.string[match.end() :][:1].isalnum() and not said.endswith(" ")
        else ""
    )


def _tallied(match: re.Match[str]) -> str:
    """Say 27 pts. as twenty-seven points, and a 3-pt. shot as a three point shot."""
    if match["word"] == "pt" and re.match(r"\sof\b", match.string[match.end() :]):
        return match[0]
    said = _TALLIED[match["word"]]
    if match["gap"] == "-" or re.search(r"(?:^|[^\d.,])1$", match.string[: match.start()]):
        said = said.removesuffix("s")
    return f" {said}" + (stop(match) if match["dot"] else "")


def _degree(match: re.Match[str]) -> str:
    said = " ".join(char.upper() for char in match[0].removesuffix(match["plural"] or "") if char.isalpha())
    return said + ("’s" if match["plural"] else "") + (stop(match) if match[0].endswith(".") else "")
