"""Letters said one by one, and the initials of names and countries."""

from __future__ import annotations

import re

from presscast.script.rules.endings import LETTERED, stop

_INITIALS = r"(?<![\w.])(?P<letters>(?:[A-Z]\.\s?){1,}[A-Z]\.?)(?P<plural>s|['’]s)?(?![\w])"
_NAME_INITIAL = r"(?<![\w.])(?<!\b[A-Z]\s)(?P<letter>[A-Z])\.\s(?=[A-Z\ue000-\uf8ff][a-z’']|[\ue000-\uf8ff])"
_OF_A_KIND = re.compile(rf"\b(?:{LETTERED})\s$", re.IGNORECASE)
_HINT = r"\b[A-Z]\.|\b[a-z]\.\s?[a-z]\."
_BINOMIAL = r"(?<!\b[A-Z]\s)\b(?P<genus>[A-Z])\.(?=\s[a-z]{3,})"
_POINT = (
    r"\b(?P<point>[NSEW])\.(?=\s(?:(?:Korea|Africa|America|Dakota|Carolina|Sudan|Ireland|Asia)n?s?|Sussex|"
    r"Yorkshire|Midlands|Lothian|"
    r"Ayrshire|Lincolnshire|Glamorgan|Hampton|Hollywood|Virginia|Bank|Jerusalem|Timor|Germany|Anglia)\b)"
)
_POINTS = {"N": "North", "S": "South", "E": "East", "W": "West"}
# No abbreviation that is said as a word, no Roman numeral, and no letters that espeak-ng says as a syllable.
_CONSONANTS = r"(?!(?:MRS?|MC|ST|LTD|[GM]HZ|HMM|(?:XC|XL|L?X*)V?)$)(?!.*(?:CWM|SCH|TSK))[B-DF-HJ-NP-TV-XZ]{2,5}"
# Letters with a vowel that espeak-ng, which every voice of ours has its phonemes from, says one by one wherever they
# stand, in a clause of capitals too.
_SOUNDED = """
    AAA ABC AC ADHD AGM AI AOL API ATM ATV BMA BPA CBO CDU CEO CFO CGI CIA CIO CPA CPI CSU CTE CTO DIY DNA DNI
    DOJ ECHR ESPN EU FBI FCO FDA GCSE GI GMO GPA GPU HBO HIV IBM ID IDB IEEE IMO IOS IP IPA IPCC IRS ISP IT
    LA LAPD LSE MBA MBE MIT MLA MRI NBA NDA NRA NSA NYPD NYSE OCD OECD OEM PDA PGA PPE PSA RBA RBI RFA RFE RIAA
    RNA RNLI RSPCA SFO SUV TVA UCL UCLA UFO UK UN UNHCR URL US USA USAF USB USDA UTC UV WBA WMO WNBA WTA WTO WWE
"""
_TOGETHER = frozenset(_SOUNDED.split())
_GOES_ON = r"[)\]”’\"']*[\s-]+\w|['’]s\b"
_UNMISTAKEN = ("US", "UK", "UN", "EU", "DC")  # of two letters, those that no rule takes for anything else
_DOTTED = r"(?<![\w.])(?P<letters>(?:[a-z]\.){2,}[a-z]?)(?!\w)"


_MANY = re.compile(
    r"(?<![\w.’'&-])(?P<letter>[B-HJ-LN-RTW-Z])s(?![\w’']|\.\w|\s\d)|"
    r"(?P<count>\b(?:two|three|four|five|six|seven|eight|nine|ten|all|straight)\s)As(?=\s(?:and|in|at|or|for)\b|[.,;]|$)"
)


_GENERATION = re.compile(r"(?<=\bGen )(?P<letter>[XYZ])(?P<many>ers?)\b")


def letters(written: str, after: str = "") -> str:
    """GDP and FBI stay, and bear the stress on the last letter; IMF -> I M F, or a voice may read it as a word.

    VAT -> V A-T and, where `after`, the text behind, goes on, EPA -> E PA: an "A" before a space is said as the
    article. How the forms are said was tried with espeak-ng.
    """
    if written in _TOGETHER or re.fullmatch(_CONSONANTS, written):
        return written
    goes_on = bool(re.match(_GOES_ON, after))
    parts = re.findall(r"AA|." if goes_on else r"AA(?=.)|.", written)
    if goes_on and parts[-1] == "A":
        parts[-2:] = ["".join(parts[-2:])]
    return " ".join(parts).replace("A ", "A-")


def parted(written: str) -> str:
    """Two letters that a rule could take for a state or a number when they stand together:
    M.S. -> M S, XC90 -> X C ninety.

    D.A. -> DA: "D-A" is said with an article at its end, and so are the others that no voice takes for a word.
    """
    if re.fullmatch("[AB-EILMPS-V]A", written):
        return written
    return ("-" if "A" in written else " ").join(written)


def initials(text: str) -> str:
    """The U.S. Navy -> the US Navy; J.K. Rowling -> J K Rowling; George W. Bush -> George W Bush."""
    if not re.search(_HINT, text):
        return text
    text = re.sub(_INITIALS, _initials, text)
    text = re.sub(_POINT, lambda match: _POINTS[match["point"]], text)
    text = re.sub(_NAME_INITIAL, _name_initial, text)
    text = re.sub(_BINOMIAL, r"\g<genus>", text)
    return re.sub(_DOTTED, _initials, text)


def plurals(text: str) -> str:
    """Mind your Ps and Qs -> mind your P’s and Q’s; straight As -> straight A’s."""
    text = _GENERATION.sub(r"\g<letter>-\g<many>", text)
    return _MANY.sub(lambda match: f"{match['count'] or ''}{match['letter'] or 'A'}’s", text)


def _name_initial(match: re.Match[str]) -> str:
    """George W. Hale -> George W Hale; Ann A. Lee -> Ann A-Lee, or the initial would be an article."""
    if _OF_A_KIND.search(match.string[: match.start()]):
        return match[0]
    ends = stop(match, match.end() - 1)
    if match["letter"] == "A" and not ends:
        return "A-"
    return f"{match['letter']}{ends} "


def _initials(match: re.Match[str]) -> str:
    found = match.groupdict()
    written, tail = match["letters"], found.get("plural") or ""
    bare = re.sub(r"[.\s]", "", written).upper()
    if written in ("a.m.", "p.m."):
        said = bare
    elif len(bare) == 2 and bare not in _UNMISTAKEN:
        said = "-".join(bare) if match.string[: match.start()].endswith(", ") and bare.endswith("A") else parted(bare)
    else:
        said = letters(bare, match.string[match.end() :])
    return said + tail + (stop(match) if written.endswith(".") and not tail else "")
